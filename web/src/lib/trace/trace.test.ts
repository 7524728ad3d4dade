import { describe, expect, it } from 'vitest';
import type { Step } from '$lib/api/chats';
import { extent, layout, ticks, unfolded } from './layout';
import { brief, costWords, kindOf, tokenWords, valueOf, whole } from './words';

const step = (
	id: string,
	parent: string | null,
	offset_ms: number,
	duration_ms: number | null,
	more: Partial<Step> = {}
) =>
	({
		step: id,
		parent,
		offset_ms,
		duration_ms,
		kind: 'block',
		name: id,
		error: null,
		status: null,
		attributes: {},
		...more
	}) as Step;
const totals = {
	duration_ms: 0,
	input_tokens: null,
	output_tokens: null,
	cost: null,
	errors: 0,
	slowest: null
};

describe('a trace', () => {
	const steps = [
		step('root', null, 0, 1000),
		step('a', 'root', 100, 200, { error: 'no' }),
		step('b', 'root', 300, 600),
		step('c', 'b', 300, 550, { status: 404 }),
		step('v', 'root', 950, null)
	];
	it('lies on one axis', () => {
		const rows = layout({ steps, totals });
		expect(extent(steps)).toBe(1000);
		expect(rows.map((one) => [one.depth, one.left, one.width])).toEqual([
			[0, 0, 1],
			[1, 0.1, 0.2],
			[1, 0.3, 0.6],
			[2, 0.3, 0.55],
			[1, 0.95, 0]
		]);
	});
	it('shows what failed and what was slow, not what held it', () => {
		const rows = layout({ steps, totals });
		expect(rows.filter((one) => one.failed).map((one) => one.step.step)).toEqual(['a', 'c']);
		expect(rows.map((one) => one.pace)).toEqual([null, null, null, 'slowest', null]);
		const long = layout({
			steps: [step('x', null, 0, 9000), step('y', null, 9000, 2500), step('z', null, 11_500, 10)],
			totals
		});
		expect(long.map((one) => one.pace)).toEqual(['slowest', 'slow', null]);
	});
	it('survives strange trees and clocks', () => {
		const rows = layout({ steps: [step('x', 'nobody', -50, 10), step('y', 'x', 5, null)], totals });
		expect(rows.map((one) => [one.depth, one.left])).toEqual([
			[0, 0],
			[1, 5 / 5]
		]);
		expect(layout({ steps: [], totals })).toEqual([]);
		expect(extent([])).toBe(1);
	});
	it('folds', () => {
		const rows = layout({ steps, totals });
		expect(unfolded(rows, new Set(['b'])).map((one) => one.step.step)).toEqual(['root', 'a', 'b', 'v']);
		expect(unfolded(rows, new Set(['root']))).toHaveLength(1);
	});
	it('has round moments on its axis', () => {
		expect(ticks(1460)).toEqual([0, 500, 1000]);
		expect(ticks(4820)).toEqual([0, 2000, 4000]);
		expect(ticks(3)).toEqual([0, 1, 2, 3]);
	});
});

describe('values', () => {
	it('are read as JSON where they are JSON', () => {
		expect(valueOf('{"a":1}')).toEqual({ a: 1 });
		expect(valueOf('[broken')).toBe('[broken');
		expect(valueOf('7')).toBe('7');
	});
	it('are told in a line and copied as a whole', () => {
		expect(brief({ a: 'x'.repeat(300) }, 20)).toBe('{"a":"xxxxxxxxxxxxxx …');
		expect(brief(null)).toBe('nothing');
		expect(whole({ a: 1 })).toBe('{\n  "a": 1\n}');
		expect(whole('text')).toBe('text');
	});
	it('are told in words', () => {
		expect(tokenWords(2140, 38, 'en')).toBe('2,140 tokens in, 38 out');
		expect(tokenWords(null, 38, 'en')).toBe('38 tokens out');
		expect(tokenWords(null, null)).toBe('');
		expect(costWords(0.01271)).toBe('0.0127');
		expect(kindOf('human_review').name).toBe('Human review');
	});
});
