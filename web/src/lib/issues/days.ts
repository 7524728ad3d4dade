/** Days as dense lists show them. */
const browserLocale = () => (typeof navigator === 'undefined' ? 'en' : navigator.language) || 'en';

/** `9 Nov 2026`; without the year where it is that of `now`. */
export function shortDay(at: string, tz: string, now: Date, locale = browserLocale()): string {
	const year = (date: Date) => new Intl.DateTimeFormat('en', { timeZone: tz, year: 'numeric' }).format(date);
	const date = new Date(at);
	return new Intl.DateTimeFormat(locale, {
		timeZone: tz,
		day: 'numeric',
		month: 'short',
		year: year(date) === year(now) ? undefined : 'numeric'
	}).format(date);
}

/** `9 Nov 2026` */
export function exactDay(at: string, tz: string, locale = browserLocale()): string {
	return new Intl.DateTimeFormat(locale, { timeZone: tz, dateStyle: 'medium' }).format(new Date(at));
}

/** How long ago, short: `5m`, `3h`, `2d`; the day where it was more than a week ago. */
export function briefAgo(at: string, tz: string, now: Date, locale = browserLocale()): string {
	const seconds = Math.max(0, (now.getTime() - new Date(at).getTime()) / 1000);
	if (seconds >= 7 * 86_400) return shortDay(at, tz, now, locale);
	const [value, unit] =
		seconds < 3600
			? [seconds / 60, 'minute']
			: seconds < 86_400
				? [seconds / 3600, 'hour']
				: [seconds / 86_400, 'day'];
	return new Intl.NumberFormat(locale, {
		style: 'unit',
		unit: unit as string,
		unitDisplay: 'narrow',
		maximumFractionDigits: 0
	}).format(Math.floor(value as number));
}
