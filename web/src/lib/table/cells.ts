/** Columns made from the rows of an answer. */
import type { Row } from '$lib/api/types';
import type { Kind } from '$lib/words/numbers';
import type { Column } from './columns';

/** What is shown where a row belongs to none, for instance to no agent. */
export const UNKNOWN = 'Not known';

export function textColumn(name: string, title: string, missing = UNKNOWN): Column<Row> {
	return {
		name,
		title,
		kind: 'text',
		value: (row) => (row[name] === null || row[name] === undefined ? null : String(row[name])),
		show: (row) =>
			row[name] === null || row[name] === undefined || row[name] === '' ? missing : String(row[name])
	};
}

export function numberColumn(
	name: string,
	title: string,
	kind: Kind = 'count',
	more: Partial<Column<Row>> = {}
): Column<Row> {
	return { name, title, kind, value: (row) => numberIn(row, name), ...more };
}

export function numberIn(row: Row, name: string): number | null {
	const value = row[name];
	return typeof value === 'number' ? value : null;
}
