/** Which days a review is of. The last month that is over, unless the address names others. */
import { addDays, addMonths, isDay, monthStart } from '$lib/ask/dates';

export interface Days {
	from: string;
	/** The day after the last. */
	to: string;
}

/** The last month that is over on the day `today`. */
export function lastMonth(today: string): Days {
	const to = monthStart(today);
	return { from: addMonths(to, -1), to };
}

/** The last week from Monday to Sunday that is over on the day `today`. */
export function lastWeek(today: string): Days {
	const weekday = (new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7;
	const to = addDays(today, -weekday);
	return { from: addDays(to, -7), to };
}

/** The days of the address; a month that moves with the days where it names none. */
export function daysOf(search: URLSearchParams, today: string): Days {
	const [from, to] = [search.get('from')?.slice(0, 10), search.get('to')?.slice(0, 10)];
	return from && to && isDay(from) && isDay(to) && from < to ? { from, to } : lastMonth(today);
}

/** Whether these are the days of one whole month. */
export function isMonth({ from, to }: Days): boolean {
	return from === monthStart(from) && to === addMonths(from, 1);
}

/** The last `count` months that have begun, the latest first. */
export function months(today: string, count: number): Days[] {
	const first = monthStart(today);
	return Array.from({ length: count }, (_, index) => ({
		from: addMonths(first, -index),
		to: addMonths(first, 1 - index)
	}));
}

/** `October 2026`, or `Oct 2026`. */
export function monthName(day: string, width: 'long' | 'short' = 'long', locale?: string): string {
	const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: width, year: 'numeric' });
	return format.format(new Date(`${day}T12:00:00Z`));
}
