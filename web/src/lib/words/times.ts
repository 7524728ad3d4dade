/** Days and times as the reader's locale writes them, always in the zone of the page. */
import type { Interval } from '$lib/api/types';
import { addDays } from '$lib/ask/dates';

const browserLocale = () => (typeof navigator === 'undefined' ? 'en' : navigator.language) || 'en';

const formats = new Map<string, Intl.DateTimeFormat>();
function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = locale + JSON.stringify(options);
	let found = formats.get(key);
	if (!found) formats.set(key, (found = new Intl.DateTimeFormat(locale, options)));
	return found;
}

/** The start of an interval in full, for tooltips and tables: `Mon, 3 Nov 2026`, `3 Nov, 14:00`. */
export function intervalName(at: string, interval: Interval, tz: string, locale = browserLocale()): string {
	const date = new Date(at);
	if (interval === 'hour')
		return format(locale, {
			timeZone: tz,
			weekday: 'short',
			day: 'numeric',
			month: 'short',
			hour: '2-digit',
			minute: '2-digit'
		}).format(date);
	if (interval === 'month')
		return format(locale, { timeZone: tz, month: 'long', year: 'numeric' }).format(date);
	const day = format(locale, {
		timeZone: tz,
		weekday: interval === 'day' ? 'short' : undefined,
		day: 'numeric',
		month: 'short',
		year: 'numeric'
	}).format(date);
	return interval === 'week' ? `Week from ${day}` : day;
}

/** The start of an interval, short, for an axis. */
export function tickName(at: string, interval: Interval, tz: string, locale = browserLocale()): string {
	const date = new Date(at);
	if (interval === 'hour')
		return format(locale, { timeZone: tz, hour: '2-digit', minute: '2-digit' }).format(date);
	if (interval === 'month')
		return format(locale, { timeZone: tz, month: 'short', year: '2-digit' }).format(date);
	return format(locale, { timeZone: tz, day: 'numeric', month: 'short' }).format(date);
}

/** A period of whole days, `to` not counted: `3 – 9 Nov 2026`. Times are shown where the ends are not days. */
export function rangeName(from: string, to: string, tz: string, locale = browserLocale()): string {
	const whole = (moment: string) => moment.length === 10 || moment.slice(10, 19) === 'T00:00:00';
	if (whole(from) && whole(to)) {
		const days = format(locale, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });
		return days.formatRange(
			new Date(`${from.slice(0, 10)}T12:00Z`),
			new Date(`${addDays(to.slice(0, 10), -1)}T12:00Z`)
		);
	}
	const times = format(locale, { timeZone: tz, dateStyle: 'medium', timeStyle: 'short' });
	return times.formatRange(new Date(from), new Date(to));
}

/** Day and time in full: what is shown on hover and in a passport. */
export function exactTime(at: string, tz: string, locale = browserLocale()): string {
	return format(locale, { timeZone: tz, dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(at));
}

/** `10:42`, or the day too where it was not within a day of `now`. */
export function recentTime(at: string, tz: string, now: Date, locale = browserLocale()): string {
	const date = new Date(at);
	if (Math.abs(now.getTime() - date.getTime()) > 86_400_000)
		return format(locale, { timeZone: tz, dateStyle: 'medium', timeStyle: 'short' }).format(date);
	return format(locale, { timeZone: tz, timeStyle: 'short' }).format(date);
}

/** `5 minutes ago` within a day of `now`; day and time before. */
export function agoTime(at: string, tz: string, now: Date, locale = browserLocale()): string {
	const seconds = Math.round((new Date(at).getTime() - now.getTime()) / 1000);
	if (Math.abs(seconds) >= 86_400)
		return format(locale, { timeZone: tz, dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
	const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
	if (Math.abs(seconds) < 60) return words.format(0, 'second');
	return Math.abs(seconds) < 3600
		? words.format(Math.trunc(seconds / 60), 'minute')
		: words.format(Math.trunc(seconds / 3600), 'hour');
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayName(
	weekday: number,
	width: 'long' | 'short' = 'long',
	locale = browserLocale()
): string {
	// 5 January 2026 was a Monday.
	return format(locale, { timeZone: 'UTC', weekday: width }).format(new Date(Date.UTC(2026, 0, 4 + weekday)));
}

/** An hour of the day as the locale writes it: `14:00`, `2 PM`. */
export function hourName(hour: number, locale = browserLocale()): string {
	return format(locale, { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' }).format(
		new Date(Date.UTC(2026, 0, 5, hour % 24))
	);
}
