import { describe, expect, it } from 'vitest';
import { cellText, csv, csvCell, filtered, isFew, safeLink, sorted, type Column } from './columns';

interface Click {
	title: string | null;
	clicks: number | null;
	votes: number;
}

const columns: Column<Click>[] = [
	{ name: 'title', title: 'Title', kind: 'text', value: (row) => row.title },
	{ name: 'clicks', title: 'Clicks', kind: 'count', value: (row) => row.clicks },
	{ name: 'share', title: 'Share', kind: 'rate', value: () => 0.5, base: (row) => row.votes }
];
const rows: Click[] = [
	{ title: 'Opening hours', clicks: 5, votes: 40 },
	{ title: 'hours, "late"', clicks: null, votes: 3 },
	{ title: null, clicks: 12, votes: 0 }
];

describe('a table', () => {
	it('sorts by number, empty ones last either way', () => {
		expect(sorted(rows, columns, { name: 'clicks', down: true }).map((row) => row.clicks)).toEqual([
			12,
			5,
			null
		]);
		expect(sorted(rows, columns, { name: 'clicks', down: false }).map((row) => row.clicks)).toEqual([
			5,
			12,
			null
		]);
	});
	it('sorts texts as people do', () => {
		const texts = ['Plan 10', 'plan 2'].map((title) => ({ title, clicks: 0, votes: 0 }));
		expect(sorted(texts, columns, { name: 'title', down: false }).map((row) => row.title)).toEqual([
			'plan 2',
			'Plan 10'
		]);
	});
	it('filters by words in any order and case', () => {
		expect(filtered(rows, columns, 'HOURS open')).toHaveLength(1);
		expect(filtered(rows, columns, ' ')).toHaveLength(3);
	});
	it('marks what stands on few votes', () => {
		const share = columns[2] as Column<Click>;
		expect(rows.map((row) => isFew(share, row))).toEqual([false, true, true]);
	});
	it('shows a dash where a text is missing', () => {
		expect(cellText(columns[0] as Column<Click>, rows[2] as Click)).toBe('–');
	});
});

describe('the export', () => {
	it('quotes, keeps numbers raw, and runs no formula', () => {
		expect(csv(rows.slice(0, 2), columns)).toBe(
			'Title,Clicks,Share\r\nOpening hours,5,0.5\r\n"hours, ""late""",,0.5\r\n'
		);
		expect(csvCell('=cmd()')).toBe("'=cmd()");
		expect(csvCell(-3)).toBe('-3');
	});
});

describe('a destination', () => {
	it('is a link only where it leads to a page or a telephone', () => {
		expect(safeLink('https://example.org/a', 'url')).toBe('https://example.org/a');
		expect(safeLink('+39 02 1234', 'phone')).toBe('tel:+39021234');
		expect(safeLink('javascript:alert(1)', 'url')).toBeNull();
		expect(safeLink('JaVaScRiPt:alert(1)', 'phone')).toBeNull();
		expect(safeLink('data:text/html,x', 'url')).toBeNull();
		expect(safeLink('opening-hours', 'answer')).toBeNull();
	});
});
