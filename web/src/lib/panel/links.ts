/** The ways to the chats behind the numbers, as addresses. Those who may not read chats are offered none to them. */
import type { ModuleAnswer, Row } from '$lib/api/types';
import { rightsOf } from '$lib/api/chats';
import { addDays } from '$lib/ask/dates';
import { useAsking, type Asking } from '$lib/ask/asking.svelte';
import type { Question } from '$lib/ask/question';
import { spanOf, type Span } from '$lib/chart/time';
import { chatsHref } from '$lib/chats/address';
import { inboxHref } from '$lib/feedback/address';
import type { Column } from '$lib/table/columns';
import { behindTotal, type Finer, type Way } from './behind';
import { behindRow, type RowKind } from './behindRows';

/** Before any chat there can be. */
const BEGINNING = '2000-01-01';

type View = Pick<
	ModuleAnswer,
	'module' | 'totals' | 'rows' | 'series' | 'interval' | 'from' | 'to' | 'compare'
>;

/** The address of a way; null where it leads nowhere. `span` takes the place of the period. */
export function hrefOf(way: Way, assistant: string, asked: Question, span?: Span | null): string | null {
	if ('none' in way) return null;
	const question: Question = {
		...asked,
		...(span ? { period: null, from: span.from, to: span.to, interval: null } : {}),
		filters: { ...asked.filters, ...way.filters }
	};
	if ('inbox' in way) return inboxHref(assistant, question, way.inbox);
	return withFiner(chatsHref(assistant, question, way.chats), way.finer ?? {});
}

const isSomething = (value: unknown): boolean => typeof value === 'number' && value !== 0;

function withFiner(href: string, finer: Finer): string {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries(finer))
		for (const one of Array.isArray(value) ? value : [value]) search.append(name, one);
	return search.size ? `${href}${href.includes('?') ? '&' : '?'}${search}` : href;
}

export class Links {
	#asking: Asking;

	constructor(asking: Asking) {
		this.#asking = asking;
	}

	/** Whether the reader may read chats at all. */
	get may(): boolean {
		return rightsOf(this.#asking.assistant).chats;
	}

	/** The address of a way. */
	to(way: Way, span?: Span | null): string | null {
		if (!('inbox' in way) && !this.may) return null;
		const { assistant, question, today } = this.#asking;
		const ever = 'ever' in way ? { from: BEGINNING, to: addDays(today, 1) } : span;
		return hrefOf(way, assistant.name, question, ever);
	}

	/** Behind a total, where it is not nothing. */
	total(view: View | null, key: string, value: unknown): string | null {
		return view && isSomething(value) ? this.to(behindTotal(key, view)) : null;
	}

	/** Behind what a total was in the period that is compared with. */
	totalBefore(view: View | null, key: string, value: unknown): string | null {
		const other = view?.compare;
		if (!view || !other || !isSomething(value)) return null;
		return this.to(behindTotal(key, view), spanOf([], 0, other.from, other.to));
	}

	/** Behind a point of a series. */
	point(view: View | null, name: string, index: number): string | null {
		if (!view || !isSomething(view.series[index]?.[name])) return null;
		const span = spanOf(view.series, index, view.from, view.to);
		return this.to(behindTotal(`${view.module}.${name}`, view), span);
	}

	/** Behind the point of the period that is compared with. */
	pointBefore(view: View | null, name: string, index: number): string | null {
		const other = view?.compare;
		if (!view || !other || !isSomething(other.series[index]?.[name])) return null;
		const span = spanOf(other.series, index, other.from, other.to);
		return this.to(behindTotal(`${view.module}.${name}`, view), span);
	}

	/** Behind a row; `column` is the number of it that is looked at. */
	row(kind: RowKind, row: Row, column?: string): string | null {
		if (column && !isSomething(row[column])) return null;
		return this.to(behindRow(kind, row, column));
	}

	/** Columns of the rows of a module that lead on: the first to the chats of its row, a number to those among them that it counts. */
	columns(kind: RowKind, columns: readonly Column<Row>[]): Column<Row>[] {
		return columns.map((column, index) => {
			if (column.href || (column.kind === 'text' && index > 0)) return column;
			const name = column.kind === 'text' ? undefined : column.name;
			return { ...column, to: (row) => this.row(kind, row, name) };
		});
	}
}

/** Call while a component is set up. */
export function useLinks(): Links {
	return new Links(useAsking());
}
