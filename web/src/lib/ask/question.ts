/**
 * What the bar on top asks: period, comparison, filters. The address is the only place where it is kept, so a link shows
 * the same page. Names in the address are those of the API, with `period` for a period that moves with the days.
 */
import type { Interval, Query } from '$lib/api/types';
import { addDays, addMonths, daysBetween, isDay, monthStart } from './dates';

export const periods = ['today', '7d', '30d', '90d', 'this_month', 'last_month'] as const;
export type Period = (typeof periods)[number];

export const dimensions = [
	'channel',
	'device',
	'browser',
	'os',
	'language',
	'country',
	'release',
	'agent',
	'workflow',
	'topic'
] as const;
export type Dimension = (typeof dimensions)[number];

export const intervals: readonly Interval[] = ['hour', 'day', 'week', 'month'];
export const included = ['test', 'internal'] as const;
export type Included = (typeof included)[number];

export interface Question {
	/** A period that moves; null where `from` and `to` are fixed. */
	period: Period | null;
	/** First day, or a time; only where `period` is null. */
	from: string | null;
	/** The day after the last, or a time. */
	to: string | null;
	tz: string | null;
	interval: Interval | null;
	/** `previous`, `none`, or `FROM..TO`. */
	compare: string;
	filters: Partial<Record<Dimension, string[]>>;
	include: Included[];
}

export const DEFAULT_PERIOD: Period = '30d';

const oneOf = <T extends string>(list: readonly T[], text: string | null): T | null =>
	(list as readonly string[]).includes(text ?? '') ? (text as T) : null;
const isMoment = (text: string | null): text is string =>
	text !== null && (isDay(text) || !Number.isNaN(Date.parse(text)));

/** Reads the address. What it does not understand it leaves out. */
export function readQuestion(search: URLSearchParams): Question {
	const [from, to] = [search.get('from'), search.get('to')];
	const fixed = isMoment(from) && isMoment(to) && from < to;
	const filters: Question['filters'] = {};
	for (const name of dimensions) {
		const values = [...new Set(search.getAll(name).filter((value) => value !== ''))];
		if (values.length) filters[name] = values;
	}
	const compare = search.get('compare') ?? 'previous';
	return {
		period: fixed ? null : (oneOf(periods, search.get('period')) ?? DEFAULT_PERIOD),
		from: fixed ? from : null,
		to: fixed ? to : null,
		tz: readZone(search.get('tz')),
		interval: oneOf(intervals, search.get('interval')),
		compare: compare === 'none' || /^[^.]+\.\.[^.]+$/.test(compare) ? compare : 'previous',
		filters,
		include: included.filter((name) => search.getAll('include').includes(name))
	};
}

function readZone(tz: string | null): string | null {
	if (!tz) return null;
	try {
		new Intl.DateTimeFormat('en', { timeZone: tz });
		return tz;
	} catch {
		return null;
	}
}

/** Writes a question as a query string; what is as usual is left out. */
export function writeQuestion(question: Question): string {
	const search = new URLSearchParams();
	if (question.period === null && question.from && question.to) {
		search.set('from', question.from);
		search.set('to', question.to);
	} else if (question.period && question.period !== DEFAULT_PERIOD) search.set('period', question.period);
	if (question.tz) search.set('tz', question.tz);
	if (question.interval) search.set('interval', question.interval);
	if (question.compare !== 'previous') search.set('compare', question.compare);
	for (const name of dimensions) for (const value of question.filters[name] ?? []) search.append(name, value);
	for (const name of question.include) search.append('include', name);
	return search.toString();
}

/** First day of the question and the day after its last. `today` is the day it is now, in the zone asked for. */
export function range(
	question: Pick<Question, 'period' | 'from' | 'to'>,
	today: string
): { from: string; to: string } {
	const tomorrow = addDays(today, 1);
	switch (question.period) {
		case 'today':
			return { from: today, to: tomorrow };
		case '7d':
			return { from: addDays(today, -7), to: tomorrow };
		case '90d':
			return { from: addDays(today, -90), to: tomorrow };
		case 'this_month':
			return { from: monthStart(today), to: tomorrow };
		case 'last_month':
			return { from: addMonths(monthStart(today), -1), to: monthStart(today) };
		case null:
			if (question.from && question.to) return { from: question.from, to: question.to };
			break;
		case '30d':
			break;
	}
	return { from: addDays(today, -30), to: tomorrow };
}

/** The period of equal length just before (-1) or after (1); null where the period is not made of whole days. */
export function shifted(
	question: Question,
	today: string,
	direction: -1 | 1
): { from: string; to: string } | null {
	const { from, to } = range(question, today);
	if (!isDay(from) || !isDay(to)) return null;
	if (from === monthStart(from) && to === addMonths(from, 1))
		return { from: addMonths(from, direction), to: addMonths(to, direction) };
	const days = daysBetween(from, to) * direction;
	return { from: addDays(from, days), to: addDays(to, days) };
}

/** The same days of the year before, in the form of `compare`. */
export function yearBefore(question: Question, today: string): string | null {
	const { from, to } = range(question, today);
	return isDay(from) && isDay(to) ? `${addMonths(from, -12)}..${addMonths(to, -12)}` : null;
}

/** What the API is asked. */
export function toParams(question: Question, today: string, tz: string): Query {
	const { from, to } = range(question, today);
	return {
		from,
		to,
		tz,
		interval: question.interval ?? undefined,
		compare: question.compare === 'none' ? undefined : question.compare,
		...question.filters,
		include: question.include.length ? question.include : undefined
	};
}

/** The interval that the server chooses where none is asked for. */
export function usualInterval(days: number): Interval {
	return days <= 2 ? 'hour' : days <= 92 ? 'day' : days <= 370 ? 'week' : 'month';
}

/** How many filter values are set. */
export function filterCount(question: Question): number {
	return Object.values(question.filters).reduce((sum, values) => sum + values.length, 0);
}
