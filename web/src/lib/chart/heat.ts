/** The heat map of weekday and hour, as pure functions of the rows. */
import type { Row } from '$lib/api/types';

export type HeatValue = 'average' | 'messages';

export interface HeatCell {
	/** 1 = Monday … 7 = Sunday. */
	weekday: number;
	/** 0 … 23. */
	hour: number;
	messages: number;
	/** Per such hour of the period; null where the period has no such hour. */
	average: number | null;
}

/** All 168 hours of a week, Monday first; an hour without a row is empty. */
export function heatCells(rows: readonly Row[]): HeatCell[] {
	const byPlace = new Map(rows.map((row) => [`${row.weekday}:${row.hour}`, row]));
	return Array.from({ length: 168 }, (_, index) => {
		const weekday = Math.floor(index / 24) + 1;
		const hour = index % 24;
		const row = byPlace.get(`${weekday}:${hour}`);
		return {
			weekday,
			hour,
			messages: typeof row?.messages === 'number' ? row.messages : 0,
			average: typeof row?.average === 'number' ? row.average : null
		};
	});
}

/** Each cell as a part of the greatest, from 0 to 1; the square root keeps quiet hours apart from empty ones. */
export function heat(cells: readonly HeatCell[], by: HeatValue): number[] {
	const most = Math.max(0, ...cells.map((cell) => cell[by] ?? 0));
	return cells.map((cell) => (most > 0 ? Math.sqrt((cell[by] ?? 0) / most) : 0));
}

/** Where an arrow key leads from a cell: hours run across, weekdays down. Null for other keys. */
export function heatStep(index: number, key: string): number | null {
	const [weekday, hour] = [Math.floor(index / 24), index % 24];
	const to = (day: number, at: number) => Math.min(6, Math.max(0, day)) * 24 + Math.min(23, Math.max(0, at));
	if (key === 'ArrowRight') return to(weekday, hour + 1);
	if (key === 'ArrowLeft') return to(weekday, hour - 1);
	if (key === 'ArrowDown') return to(weekday + 1, hour);
	if (key === 'ArrowUp') return to(weekday - 1, hour);
	if (key === 'Home') return to(weekday, 0);
	if (key === 'End') return to(weekday, 23);
	return null;
}
