/** Times inside a chat. */
import { addDays, dayIn } from '$lib/ask/dates';
import { duration } from '$lib/words/numbers';

const browserLocale = () => (typeof navigator === 'undefined' ? 'en' : navigator.language) || 'en';

const formats = new Map<string, Intl.DateTimeFormat>();
function format(key: string, locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const name = `${key} ${locale} ${options.timeZone}`;
	let found = formats.get(name);
	if (!found) formats.set(name, (found = new Intl.DateTimeFormat(locale, options)));
	return found;
}

/** `10:42` */
export function clockTime(at: string, tz: string, locale = browserLocale()): string {
	return format('clock', locale, { timeZone: tz, timeStyle: 'short' }).format(new Date(at));
}

/** `Today`, `Yesterday`, or the day in full. */
export function dayWords(at: string, tz: string, now: Date, locale = browserLocale()): string {
	const [day, today] = [dayIn(new Date(at), tz), dayIn(now, tz)];
	if (day === today) return 'Today';
	if (day === addDays(today, -1)) return 'Yesterday';
	return format('day', locale, {
		timeZone: tz,
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		year: 'numeric'
	}).format(new Date(at));
}

/** Milliseconds as `12 ms`, `1.46 s`, `2 min 14 s`. */
export function tookWords(ms: number, locale = browserLocale()): string {
	if (ms < 1000) return `${Math.round(ms)} ms`;
	if (ms >= 60_000) return duration(ms / 1000, locale);
	const digits = ms < 10_000 ? 2 : 1;
	return `${new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(ms / 1000)} s`;
}

/** `de` as `German`; the code itself where it is none. */
export function languageName(code: string, locale = navigator.language || 'en'): string {
	try {
		return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
	} catch {
		return code;
	}
}
