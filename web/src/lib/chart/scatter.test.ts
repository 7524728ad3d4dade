import { describe, expect, it } from 'vitest';
import { labels, lineName, placed, shareTop, xAxis, yAxis, type Dot } from './scatter';

const frame = { width: 640, height: 360, left: 44, right: 16, top: 28, foot: 44 };
const dot = (key: string, x: number, y: number, size = 100): Dot => ({
	key,
	label: `Agent ${key}`,
	x,
	y,
	size,
	few: false
});

describe('the axis of volume', () => {
	it('begins at zero where points are close together', () => {
		const { scale, log } = xAxis([100, 400], frame);
		expect(log).toBe(false);
		expect(scale(0)).toBe(44);
	});
	it('counts in powers of ten where they are far apart', () => {
		const { scale, ticks, log } = xAxis([3, 12_000], frame);
		expect(log).toBe(true);
		expect(ticks).toEqual([10, 100, 1000, 10_000]);
		expect(scale(3)).toBeGreaterThan(44);
		expect(scale(12_000)).toBeLessThan(624);
	});
	it('is there without points', () => {
		expect(xAxis([], frame).ticks).toEqual([]);
	});
});

describe('the axis of shares', () => {
	it('ends at a round share above all', () => {
		expect(shareTop([0.04])).toBe(0.1);
		expect(shareTop([0.51])).toBe(0.6);
		expect(shareTop([1])).toBe(1);
		expect(shareTop([])).toBe(0.1);
	});
});

describe('points', () => {
	const dots = [dot('small', 10, 0.2, 4), dot('large', 300, 0.4, 400), dot('bare', 150, 0.1, 0)];
	const all = placed(dots, xAxis([10, 150, 300], frame), yAxis([0, 0.5], frame));
	it('lie with the greatest below, and can always be hit', () => {
		expect(all.map((one) => one.key)).toEqual(['large', 'small', 'bare']);
		expect(all.map((one) => one.r)).toEqual([20, 6.5, 5]);
	});
	it('have names that cover nothing', () => {
		const found = labels(all, frame);
		expect(found).toHaveLength(3);
		for (const { text, x, anchor } of found) {
			const left = anchor === 'start' ? x : anchor === 'end' ? x - text.length * 6.6 : x - text.length * 3.3;
			expect(left).toBeGreaterThanOrEqual(frame.left);
			expect(left + text.length * 6.6).toBeLessThanOrEqual(frame.width);
		}
	});
	it('leave names without room to the tooltip', () => {
		const crowd = Array.from({ length: 40 }, (_, index) => dot(String(index), 100, 0.2));
		const axis = xAxis([100, 200], frame);
		expect(labels(placed(crowd, axis, yAxis([0, 0.5], frame)), frame).length).toBeLessThan(10);
	});
	it('take the short name where only that fits', () => {
		const [one] = placed(
			[{ ...dot('a', 100, 0.2), label: 'A name as long as this', short: 'Short' }],
			xAxis([100], { ...frame, width: 150 }),
			yAxis([0, 0.5], frame)
		);
		const found = one ? labels([one], { ...frame, width: 150 }) : [];
		expect(found[0]?.text).toBe('Short');
	});
	it('have a line across whose name keeps away from them', () => {
		const [left] = placed([dot('a', 1, 0.3, 400)], xAxis([1, 20], frame), yAxis([0, 0.5], frame));
		expect(left && lineName([left], frame, left.cy, 'All together').anchor).toBe('end');
		expect(lineName([], frame, 200, 'All together').anchor).toBe('start');
	});
});
