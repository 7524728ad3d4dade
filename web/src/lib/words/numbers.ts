/** Numbers as the reader's locale writes them. Every function is pure but for the locale, which defaults to the browser's. */

const browserLocale = () => (typeof navigator === 'undefined' ? 'en' : navigator.language) || 'en';

/** Written where there is nothing to reckon with. */
export const NOTHING = '–';

const formats = new Map<string, Intl.NumberFormat>();
function format(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
	const key = locale + JSON.stringify(options);
	let found = formats.get(key);
	if (!found) formats.set(key, (found = new Intl.NumberFormat(locale, options)));
	return found;
}

/** `1,284` */
export function count(value: number, locale = browserLocale()): string {
	return format(locale, { maximumFractionDigits: 0 }).format(value);
}

/** `12.4K`, for the axes of charts only. */
export function compact(value: number, locale = browserLocale()): string {
	return format(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(value);
}

/** A part of one as `64%`, with one decimal below 10 %. */
export function percent(value: number, locale = browserLocale()): string {
	const digits = value !== 0 && Math.abs(value) < 0.0995 ? 1 : 0;
	return format(locale, {
		style: 'percent',
		minimumFractionDigits: digits,
		maximumFractionDigits: digits
	}).format(value);
}

/** A mean with up to two decimals: `3.9`, `12.45`. */
export function mean(value: number, locale = browserLocale()): string {
	return format(locale, { minimumFractionDigits: 1, maximumFractionDigits: 2 }).format(value);
}

/** Seconds as `45 s`, `2 min 14 s`, `1 h 5 min`. */
export function duration(seconds: number, locale = browserLocale()): string {
	const unit = (value: number, name: string) =>
		format(locale, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 0 })
			.format(value)
			.replace(/secs?$/, 's')
			.replace(/mins$/, 'min')
			.replace(/hrs?$/, 'h');
	const whole = Math.round(seconds);
	if (whole < 60) return unit(whole, 'second');
	if (whole < 3600) {
		const rest = whole % 60;
		return rest
			? `${unit(Math.floor(whole / 60), 'minute')} ${unit(rest, 'second')}`
			: unit(whole / 60, 'minute');
	}
	const minutes = Math.round(whole / 60);
	const rest = minutes % 60;
	return rest
		? `${unit(Math.floor(minutes / 60), 'hour')} ${unit(rest, 'minute')}`
		: unit(minutes / 60, 'hour');
}

export type Kind = 'count' | 'rate' | 'mean' | 'duration';

/** Any figure by its kind; a dash where there is none. */
export function figure(value: unknown, kind: Kind, locale = browserLocale()): string {
	if (typeof value !== 'number' || !Number.isFinite(value)) return NOTHING;
	if (kind === 'rate') return percent(value, locale);
	if (kind === 'mean') return mean(value, locale);
	if (kind === 'duration') return duration(value, locale);
	return count(value, locale);
}

/** A figure short enough for an axis. */
export function axisFigure(value: number, kind: Kind, locale = browserLocale()): string {
	if (kind === 'rate') return format(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value);
	if (kind === 'duration') return duration(value, locale);
	return compact(value, locale);
}

/** `1 user`, `1,284 users`. */
export function plural(value: number, one: string, many = `${one}s`, locale = browserLocale()): string {
	return `${count(value, locale)} ${value === 1 ? one : many}`;
}

/** Under this many votes, users or chats, a rate says little. */
export const FEW = 30;
