/** Sorting, filtering and exporting of tables, as pure functions of the rows. */
import { FEW, figure, type Kind } from '$lib/words/numbers';

export interface Column<T> {
	name: string;
	title: string;
	kind: Kind | 'text';
	value: (row: T) => number | string | null;
	/** What a text is shown as, where not as it is. */
	show?: (row: T) => string;
	/** How many votes stand under a rate or mean: few of them turn it grey. */
	base?: (row: T) => number | null;
	/** What there are few of. */
	baseWord?: string;
	/** Draws the number as a bar inside its cell. */
	bar?: boolean;
	/** An address elsewhere, where the cell may become a link. */
	href?: (row: T) => string | null;
	/** A page of this site, for instance of the chats behind the number. */
	to?: (row: T) => string | null;
}

export interface Order {
	name: string;
	down: boolean;
}

/** The shown text of a cell. */
export function cellText<T>(column: Column<T>, row: T): string {
	if (column.show) return column.show(row);
	const value = column.value(row);
	return column.kind === 'text'
		? value === null || value === ''
			? '–'
			: String(value)
		: figure(value, column.kind);
}

/** True where a rate or mean stands on too few votes to say much. */
export function isFew<T>(column: Column<T>, row: T): boolean {
	const base = column.base?.(row);
	return typeof base === 'number' && base < FEW && column.value(row) !== null;
}

/** Rows in order; those without a value come last either way, and equal ones keep their places. */
export function sorted<T>(rows: readonly T[], columns: readonly Column<T>[], order: Order | null): T[] {
	const column = order && columns.find((one) => one.name === order.name);
	if (!column) return [...rows];
	const sign = order.down ? -1 : 1;
	return [...rows].sort((a, b) => {
		const [left, right] = [column.value(a), column.value(b)];
		if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
		if (typeof left === 'number' && typeof right === 'number') return (left - right) * sign;
		return (
			String(left).localeCompare(String(right), undefined, { numeric: true, sensitivity: 'base' }) * sign
		);
	});
}

/** Rows whose texts hold every word asked for, in any case. */
export function filtered<T>(rows: readonly T[], columns: readonly Column<T>[], words: string): T[] {
	const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
	if (wanted.length === 0) return [...rows];
	const texts = columns.filter((column) => column.kind === 'text');
	return rows.filter((row) => {
		const text = texts
			.map((column) => cellText(column, row))
			.join('\n')
			.toLocaleLowerCase();
		return wanted.every((word) => text.includes(word));
	});
}

/** One cell of a CSV file: quoted where needed, and harmless where a spreadsheet would run it as a formula. */
export function csvCell(value: number | string | null): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A CSV file as RFC 4180 has it, with a header row; numbers are raw. */
export function csv<T>(rows: readonly T[], columns: readonly Column<T>[]): string {
	const lines = [
		columns.map((column) => csvCell(column.title)),
		...rows.map((row) => columns.map((column) => csvCell(column.value(row))))
	];
	return lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}

/** An address that may become a link: web pages and telephone numbers only. */
export function safeLink(destination: string | null, kind: string | null): string | null {
	if (!destination) return null;
	if (kind === 'phone' && /^[+\d][\d\s().-]*$/.test(destination))
		return `tel:${destination.replace(/[^+\d]/g, '')}`;
	try {
		const url = new URL(destination);
		return ['http:', 'https:', 'tel:'].includes(url.protocol) ? url.href : null;
	} catch {
		return null;
	}
}
