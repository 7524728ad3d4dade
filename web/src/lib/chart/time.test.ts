import { describe, expect, it } from 'vitest';
import {
	aimed,
	before,
	flags,
	marks,
	narrowed,
	runs,
	shareBand,
	spanOf,
	stacked,
	tickIndexes,
	valuesOf,
	type Line
} from './time';

describe('a line', () => {
	it('has gaps where there is nothing', () => {
		const values = valuesOf([{ at: 'a', x: 1 }, { at: 'b', x: null }, { at: 'c' }, { at: 'd', x: 0 }], 'x');
		expect(values).toEqual([1, null, null, 0]);
		expect(runs(values, [true, true, true, true])).toEqual([
			{ open: false, at: [[0, 1]] },
			{ open: false, at: [[3, 0]] }
		]);
	});
	it('ends now, not where the period ends', () => {
		const series = [
			{ at: '2026-03-01T10:00:00Z', x: 1 },
			{ at: '2026-03-01T12:00:00Z', x: 0 }
		];
		expect(valuesOf(series, 'x', '2026-03-01T11:00:00Z')).toEqual([1, null]);
	});
	it('is dashed on the way to an interval that is not over', () => {
		expect(runs([1, 2, 3], [true, true, false])).toEqual([
			{
				open: false,
				at: [
					[0, 1],
					[1, 2]
				]
			},
			{
				open: true,
				at: [
					[1, 2],
					[2, 3]
				]
			}
		]);
	});
	it('of the period before has the length of this one', () => {
		expect(before([{ at: 'a', x: 1 }], 'x', 3)).toEqual([1, null, null]);
		expect(
			before(
				[
					{ at: 'a', x: 1 },
					{ at: 'b', x: 2 }
				],
				'x',
				1
			)
		).toEqual([1]);
		expect(before(undefined, 'x', 1)).toBeNull();
	});
});

describe('bars', () => {
	it('stand on one another', () => {
		const line = (values: (number | null)[]) => ({
			name: '',
			label: '',
			color: 1,
			shape: 'bar' as const,
			values
		});
		expect(stacked([line([1, 2]), line([null, 3])])).toEqual([
			[
				[0, 1],
				[0, 2]
			],
			[
				[1, 1],
				[2, 5]
			]
		]);
	});
});

describe('the upright axis', () => {
	it('starts at zero, ends above the most, and has whole marks for counts', () => {
		expect(marks([3, 118, null], 'count')).toEqual([0, 50, 100, 150]);
		expect(marks([1], 'count')).toEqual([0, 1, 2, 3, 4]);
		expect(marks([], 'count')).toEqual([0, 1, 2, 3, 4]);
	});
	it('never passes 100 % for a rate', () => {
		expect(marks([1], 'rate').at(-1)).toBe(1);
		expect(marks([0.13], 'rate')).toEqual([0, 0.05, 0.1, 0.15]);
	});
	it('steps in seconds, minutes and hours for lengths', () => {
		expect(marks([134], 'duration')).toEqual([0, 30, 60, 90, 120, 150]);
		expect(marks([3000], 'duration')).toEqual([0, 900, 1800, 2700, 3600]);
	});
	it('keeps the scale of a score', () => {
		expect(marks([3.2], 'mean', [1, 5])).toEqual([1, 2, 3, 4, 5]);
	});
});

describe('the lower axis', () => {
	it('has as many marks as fit', () => {
		expect(tickIndexes(31, 720)).toEqual([0, 4, 8, 12, 16, 20, 24, 28]);
		expect(tickIndexes(7, 300)).toEqual([0, 2, 4, 6]);
		expect(tickIndexes(1, 20)).toEqual([0]);
		expect(tickIndexes(0, 500)).toEqual([]);
	});
});

describe('releases', () => {
	const starts = ['2026-03-01T00:00:00Z', '2026-03-02T00:00:00Z'];
	it('stand where they were published, one flag an interval', () => {
		const found = flags(
			[
				{ release: '2', at: '2026-03-02T18:00:00Z' },
				{ release: '1', at: '2026-03-02T12:00:00Z' }
			],
			starts,
			'2026-03-03T00:00:00Z'
		);
		expect(found).toHaveLength(1);
		expect(found[0]).toMatchObject({ at: 1.5, index: 1 });
		expect(found[0]?.releases.map((one) => one.release)).toEqual(['1', '2']);
	});
	it('outside of the period are not shown', () => {
		expect(
			flags(
				[
					{ release: '1', at: '2026-02-28T00:00:00Z' },
					{ release: '2', at: '2026-03-03T00:00:00Z' }
				],
				starts,
				'2026-03-03T00:00:00Z'
			)
		).toEqual([]);
	});
});

describe('the band of a share', () => {
	it('is wide for few votes and narrow for many', () => {
		const few = shareBand(0.5, 4);
		const many = shareBand(0.5, 4000);
		expect(few?.[0]).toBeCloseTo(0.15, 2);
		expect(few?.[1]).toBeCloseTo(0.85, 2);
		expect(many?.[0]).toBeCloseTo(0.4845, 3);
	});
	it('stays between nothing and all', () => {
		expect(shareBand(1, 3)?.[1]).toBe(1);
		expect(shareBand(0, 3)?.[0]).toBe(0);
		expect(shareBand(null, 0)).toBeNull();
	});
});

describe('narrowing', () => {
	const [start, end] = ['2026-03-25T00:00:00+01:00', '2026-04-06T00:00:00+02:00'];
	it('asks for the days of the interval', () => {
		expect(narrowed('2026-03-28T00:00:00+01:00', '2026-03-29T00:00:00+01:00', 'day', start, end)).toEqual({
			from: '2026-03-28',
			to: '2026-03-29'
		});
		expect(narrowed('2026-03-30T00:00:00+02:00', undefined, 'week', start, end)).toEqual({
			from: '2026-03-30',
			to: '2026-04-06'
		});
		expect(narrowed('2026-03-30T00:00:00Z', undefined, 'hour', start, end)).toBeNull();
	});
	it('stays within the period', () => {
		expect(narrowed('2026-03-23T00:00:00+01:00', '2026-03-30T00:00:00+02:00', 'week', start, end)).toEqual({
			from: '2026-03-25',
			to: '2026-03-30'
		});
	});
});

describe('what an interval spans', () => {
	const days = [
		{ at: '2026-03-28T00:00:00+01:00' },
		{ at: '2026-03-29T00:00:00+01:00' },
		{ at: '2026-03-30T00:00:00+02:00' }
	];
	const [start, end] = ['2026-03-28T00:00:00+01:00', '2026-03-31T00:00:00+02:00'];
	it('is a day, one of 23 hours too', () => {
		expect(spanOf(days, 1, start, end)).toEqual({ from: '2026-03-29', to: '2026-03-30' });
		expect(spanOf(days, 2, start, end)).toEqual({ from: '2026-03-30', to: '2026-03-31' });
	});
	it('is an hour with its zone', () => {
		const hours = [{ at: '2026-03-29T00:00:00+01:00' }, { at: '2026-03-29T01:00:00+01:00' }];
		expect(spanOf(hours, 0, start, end)).toEqual({ from: hours[0]!.at, to: hours[1]!.at });
	});
	it('stays within the period', () => {
		const weeks = [{ at: '2026-03-23T00:00:00+01:00' }, { at: '2026-03-30T00:00:00+02:00' }];
		expect(spanOf(weeks, 0, start, end)).toEqual({ from: '2026-03-28', to: '2026-03-30' });
		expect(spanOf([{ at: '2026-03-01T00:00:00+01:00' }], 0, start, '2026-03-29T15:30:00+02:00')).toEqual({
			from: start,
			to: '2026-03-29T15:30:00+02:00'
		});
	});
	it('is the period where there is no series', () => {
		expect(spanOf([], 0, '2026-03-28', '2026-03-31')).toEqual({ from: '2026-03-28', to: '2026-03-31' });
	});
});

describe('what a pointer is at', () => {
	const line = (name: string, values: (number | null)[], shape: 'bar' | 'line' = 'line'): Line => ({
		name,
		label: name,
		color: 1,
		shape,
		values
	});
	it('is the bar below it, or the nearest', () => {
		const lines = [line('a', [4, 0], 'bar'), line('b', [3, 2], 'bar')];
		const at = (index: number, value: number) => aimed(lines, stacked(lines), index, value);
		expect([at(0, 1), at(0, 5), at(0, 40)]).toEqual(['a', 'b', 'b']);
		// A bar of nothing is nowhere.
		expect(at(1, 0)).toBe('b');
	});
	it('is the nearest line that has a value', () => {
		const lines = [line('a', [4, null]), line('b', [8, 1])];
		expect([5, 7].map((value) => aimed(lines, [], 0, value))).toEqual(['a', 'b']);
		expect(aimed(lines, [], 1, 50)).toBe('b');
		expect(aimed([line('a', [null])], [], 0, 1)).toBeNull();
	});
});
