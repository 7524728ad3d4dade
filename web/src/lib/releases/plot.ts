/** Where dots and intervals of changes stand. Zero is always in the middle, and both sides are equally long. */
import type { MetricEffect } from '$lib/api/releases';

export interface Mark {
	/** Places from 0 (left) to 1 (right). */
	at: number;
	from: number;
	to: number;
	/** The interval goes on beyond the scale. */
	cutLeft: boolean;
	cutRight: boolean;
}

const STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The next number above that is easy to read. */
export function roundUp(value: number): number {
	if (!(value > 0)) return 1;
	const power = 10 ** Math.floor(Math.log10(value));
	const step = STEPS.find((one) => value / power <= one + 1e-9) ?? 10;
	return Number((step * power).toPrecision(3));
}

const farthest = (metric: MetricEffect) =>
	Math.max(Math.abs(metric.change ?? 0), ...(metric.interval ?? []).map(Math.abs));

/**
 * How far the scale of a change reaches to both sides. All rates share one, so that a point is a point in every row;
 * means and times have units of their own.
 */
export function reach(metric: MetricEffect, all: readonly MetricEffect[]): number {
	const group = metric.kind === 'rate' ? all.filter((one) => one.kind === 'rate') : [metric];
	return roundUp(Math.max(...group.filter((one) => one.interval).map(farthest), 0));
}

/** Places of a change and its interval; null where there is no interval. */
export function markOf(metric: MetricEffect, reach: number): Mark | null {
	if (!metric.interval || metric.change === null) return null;
	const place = (value: number) => Math.min(1, Math.max(0, 0.5 + value / (2 * reach)));
	const [low, high] = metric.interval;
	return {
		at: place(metric.change),
		from: place(low),
		to: place(high),
		cutLeft: low < -reach,
		cutRight: high > reach
	};
}
