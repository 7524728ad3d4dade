/** Calendar days as `YYYY-MM-DD`, free of any time zone once they are made. */

/** The day that `now` falls on in the zone `tz`. */
export function dayIn(now: Date, tz: string): string {
	const parts = new Intl.DateTimeFormat('en-CA', {
		timeZone: tz,
		year: 'numeric',
		month: '2-digit',
		day: '2-digit'
	}).formatToParts(now);
	const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
	return `${part('year')}-${part('month')}-${part('day')}`;
}

const toUtc = (day: string) => new Date(`${day}T00:00:00Z`);
const fromUtc = (date: Date) => date.toISOString().slice(0, 10);

/** A real calendar day, written as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const date = toUtc(text);
	return !Number.isNaN(date.getTime()) && fromUtc(date) === text;
}

export function addDays(day: string, days: number): string {
	const date = toUtc(day);
	date.setUTCDate(date.getUTCDate() + days);
	return fromUtc(date);
}

/** The same day of another month; the last day of it where that day is missing. */
export function addMonths(day: string, months: number): string {
	const date = toUtc(day);
	const wanted = date.getUTCDate();
	date.setUTCDate(1);
	date.setUTCMonth(date.getUTCMonth() + months);
	const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
	date.setUTCDate(Math.min(wanted, last));
	return fromUtc(date);
}

export function monthStart(day: string): string {
	return `${day.slice(0, 7)}-01`;
}

/** Days from `from` to `to`, the latter not counted. */
export function daysBetween(from: string, to: string): number {
	return Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / 86_400_000);
}
