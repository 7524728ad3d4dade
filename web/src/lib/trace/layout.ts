/** How the steps of a response lie on one axis of time, and which of them stand out. */
import type { Step, Trace } from '$lib/api/chats';

/** A step slower than this stands out by itself, in milliseconds. */
const SLOW = 2_000;
/** A step that took more than this part of the whole stands out too, if it is no mere frame around others. */
const MOST = 0.5;

export interface Row {
	step: Step;
	depth: number;
	children: number;
	/** Place and width of its bar, as parts of the whole from 0 to 1. */
	left: number;
	width: number;
	/** Why it stands out: `slow`, `slowest`, or nothing. */
	pace: 'slow' | 'slowest' | null;
	failed: boolean;
}

/** Begin to end of all steps, in milliseconds; at least 1. */
export function extent(steps: readonly Step[]): number {
	return Math.max(1, ...steps.map((one) => one.offset_ms + (one.duration_ms ?? 0)));
}

/** Rows in the order of the answer: parents before their children. */
export function layout(trace: Pick<Trace, 'steps' | 'totals'>): Row[] {
	const { steps } = trace;
	const whole = extent(steps);
	const children = new Map<string, number>();
	for (const { parent } of steps) if (parent) children.set(parent, (children.get(parent) ?? 0) + 1);
	const depths = new Map<string, number>();
	// What only holds other steps is as slow as they are: the steps at the ends of the tree are to blame.
	const slowest = steps
		.filter((one) => !children.has(one.step) && (one.duration_ms ?? 0) > 0)
		.reduce<Step | null>(
			(most, one) => ((one.duration_ms ?? 0) > (most?.duration_ms ?? 0) ? one : most),
			null
		);
	return steps.map((step) => {
		const depth = step.parent !== null && depths.has(step.parent) ? (depths.get(step.parent) ?? 0) + 1 : 0;
		depths.set(step.step, depth);
		const took = step.duration_ms ?? 0;
		const leaf = !children.has(step.step);
		const left = Math.min(1, Math.max(0, step.offset_ms / whole));
		const slow = leaf && (took > SLOW || took / whole > MOST);
		return {
			step,
			depth,
			children: children.get(step.step) ?? 0,
			left,
			width: Math.min(1 - left, took / whole),
			pace: slow ? (step.step === slowest?.step ? 'slowest' : 'slow') : null,
			failed: step.error !== null || (step.status !== null && step.status >= 400)
		};
	});
}

/** The rows that are to be seen while some are folded. */
export function unfolded(rows: readonly Row[], folded: ReadonlySet<string>): Row[] {
	const hidden = new Set<string>();
	return rows.filter(({ step }) => {
		const away = step.parent !== null && (hidden.has(step.parent) || folded.has(step.parent));
		if (away) hidden.add(step.step);
		return !away;
	});
}

/** Round moments on the axis, from 0 to the whole, in milliseconds. */
export function ticks(whole: number, most = 4): number[] {
	const rough = whole / most;
	const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
	const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? power * 10;
	const found: number[] = [];
	for (let at = 0; at <= whole; at += step) found.push(at);
	return found;
}
