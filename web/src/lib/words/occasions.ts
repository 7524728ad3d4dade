/** By which occasion the votes of each interval of a trend came: people answer each of them differently. */
import type { Point } from '$lib/api/types';
import type { Mark } from '$lib/chart/time';
import { promptName } from './answers';
import { count } from './numbers';

/** The names of the series, and what the server calls each occasion. */
export const occasions = [
	{ name: 'after_answer', prompt: 'after_answer' },
	{ name: 'handover', prompt: 'handover' },
	{ name: 'end', prompt: 'end' },
	{ name: 'no_prompt', prompt: null }
] as const;

interface Votes {
	words: string;
	votes: number;
}

function votesOf(point: Point): Votes[] {
	return occasions.flatMap(({ name, prompt }) => {
		const votes = point[name];
		return typeof votes === 'number' && votes > 0 ? [{ words: promptName(prompt), votes }] : [];
	});
}

const together = (list: readonly string[]) =>
	list.length < 2 ? (list[0] ?? '') : `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`;
const names = (votes: readonly Votes[]) => together(votes.map((one) => one.words));

/** A mark for each interval whose votes come from several occasions, or from another one than those before it. */
export function occasionMarks(series: readonly Point[], locale?: string): (Mark | null)[] {
	let last: Votes[] = [];
	return series.map((point) => {
		const now = votesOf(point);
		const before = last;
		if (now.length) last = now;
		if (now.length > 1) {
			const parts = now.map((one) => `${count(one.votes, locale)} ${one.words}`);
			return { sign: '◇', words: `Asked in several ways: ${together(parts)}` };
		}
		if (now.length === 0 || before.length === 0 || names(now) === names(before)) return null;
		return { sign: '◆', words: `All asked ${names(now)}, before that ${names(before)}` };
	});
}

/** What the signs of a trend stand for; empty where it has none. */
export function occasionWords(marks: readonly (Mark | null)[]): string {
	const has = (sign: Mark['sign']) => marks.some((mark) => mark?.sign === sign);
	const [several, another] = [has('◇'), has('◆')];
	if (several && another)
		return '◇\u00a0marks votes asked for in several ways, ◆\u00a0in another way than before.';
	if (several) return '◇\u00a0marks votes asked for in several ways.';
	return another ? '◆\u00a0marks votes asked for in another way than before.' : '';
}
