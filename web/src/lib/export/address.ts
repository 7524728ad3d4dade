/** Where what is on screen can be had as a file. */
import { queryString } from '$lib/api/client';
import { filtersOf } from '$lib/api/feedback';
import type { Query } from '$lib/api/types';
import { daysBetween, isDay } from '$lib/ask/dates';
import { plural } from '$lib/words/numbers';

export type Exported = 'analytics' | 'feedback' | 'chats' | 'messages' | 'clicks';

/** What a page asks besides the question, under the names of the API. */
export type Own = Record<string, string | string[]>;

export const formats = [
	{ ending: 'csv', name: 'CSV' },
	{ ending: 'jsonl', name: 'JSON lines' },
	{ ending: 'parquet', name: 'Parquet' }
] as const;
export type Format = (typeof formats)[number];

/** Address of a file with the period and the filters of `query`, and what the page asks besides. */
export function exportAddress(
	assistant: string,
	what: Exported,
	format: Format,
	query: Query,
	own: Own = {}
): string {
	const search = queryString({ ...filtersOf(query), ...own } as Query);
	return `/api/v1/assistants/${encodeURIComponent(assistant)}/export/${what}.${format.ending}?${search}`;
}

/** How much is exported: `31 days`, or `this period` where its ends are times. */
export function extent(from: string, to: string, locale?: string): string {
	return isDay(from) && isDay(to) ? plural(daysBetween(from, to), 'day', 'days', locale) : 'this period';
}
