import { describe, expect, it } from 'vitest';
import { heat, heatCells, heatStep } from './heat';

describe('the heat map', () => {
	const cells = heatCells([
		{ weekday: 1, hour: 0, messages: 100, average: 25 },
		{ weekday: 7, hour: 23, messages: 25, average: 6.25 }
	]);
	it('has every hour of the week', () => {
		expect(cells).toHaveLength(168);
		expect(cells[0]).toEqual({ weekday: 1, hour: 0, messages: 100, average: 25 });
		expect(cells[1]).toEqual({ weekday: 1, hour: 1, messages: 0, average: null });
		expect(cells[167]).toMatchObject({ weekday: 7, hour: 23, messages: 25 });
	});
	it('is measured against the busiest hour', () => {
		const values = heat(cells, 'messages');
		expect([values[0], values[1], values[167]]).toEqual([1, 0, 0.5]);
		expect(heat(heatCells([]), 'average').every((value) => value === 0)).toBe(true);
	});
	it('is walked with the arrow keys and has borders', () => {
		expect(heatStep(0, 'ArrowRight')).toBe(1);
		expect(heatStep(0, 'ArrowDown')).toBe(24);
		expect(heatStep(0, 'ArrowUp')).toBe(0);
		expect(heatStep(23, 'ArrowRight')).toBe(23);
		expect(heatStep(30, 'End')).toBe(47);
		expect(heatStep(0, 'a')).toBeNull();
	});
});
