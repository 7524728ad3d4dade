/** A change against the period before, judged and put into words. */
import type { Difference, ModuleAnswer } from '$lib/api/types';
import type { Meaning } from './meanings';
import { count, figure, mean, NOTHING, percent } from './numbers';

export interface Change {
	/** What stands beside the arrow: `12%`, `2.1 points`, `0.2`. */
	text: string;
	direction: 'up' | 'down' | 'same';
	/** `plain` where neither way is better, or where the difference may be chance. */
	verdict: 'better' | 'worse' | 'plain';
	/** The whole of it in words, for tooltips and for those who listen. */
	words: string;
}

/** A difference of shares in points, with one decimal. */
function points(share: number, locale?: string): string {
	return share >= 0 ? mean(Math.round(share * 1000) / 10, locale) : `−${points(-share, locale)}`;
}

function size(meaning: Meaning, difference: Difference, signed: number, locale?: string): string {
	const change = Math.abs(signed);
	if (meaning.kind === 'rate') return `${points(change, locale)} points`;
	if (meaning.kind === 'mean') return mean(change, locale);
	if (difference.relative === null || difference.relative === undefined) return count(change, locale);
	const relative = Math.abs(difference.relative);
	return relative >= 10 ? `${count(relative + 1, locale)}×` : percent(relative, locale);
}

const BEFORE = 'the period before';

/** What is compared with, in words: it need not be the period before. */
export function otherPeriod(answer: Pick<ModuleAnswer, 'from' | 'compare'>): string {
	const end = answer.compare?.to;
	return end === undefined || Date.parse(end) === Date.parse(answer.from)
		? BEFORE
		: 'the period compared with';
}

/** Null where nothing is compared, or there was nothing before. What is not over yet is not judged. */
export function changeOf(
	meaning: Meaning,
	difference: Difference | undefined,
	locale?: string,
	unfinished = false,
	other = BEFORE
): Change | null {
	const { change, previous } = difference ?? {};
	if (!difference || typeof change !== 'number' || typeof previous !== 'number') return null;
	const before = figure(previous, meaning.kind, locale);
	if (change === 0)
		return {
			text: 'no change',
			direction: 'same',
			verdict: 'plain',
			words: `As in ${other}: ${before}`
		};
	const direction = change > 0 ? 'up' : 'down';
	const chance = difference.more_than_chance === false;
	const verdict =
		chance || unfinished || !meaning.better ? 'plain' : meaning.better === direction ? 'better' : 'worse';
	const text = size(meaning, difference, change, locale);
	const words = [
		`${direction === 'up' ? 'Up' : 'Down'} ${text} against ${other} (${before === NOTHING ? 'none' : before})`
	];
	if (difference.interval) {
		const [low, high] = difference.interval.map((bound) =>
			meaning.kind === 'rate' ? points(bound, locale) : mean(bound, locale)
		);
		words.push(
			`95% interval of the difference: ${low} to ${high}${meaning.kind === 'rate' ? ' points' : ''}`
		);
	}
	if (unfinished) words.push('This period is not over yet, that one was whole');
	if (chance) words.push('This may be chance');
	return { text, direction, verdict, words: words.join('. ') };
}

/** Whether so much of a period is still to come that its counts cannot be held against a whole one: over a twentieth. */
export function isUnfinished(answer: { from: string; to: string; passport: { as_of: string } }): boolean {
	const [from, to, now] = [answer.from, answer.to, answer.passport.as_of].map((moment) => Date.parse(moment));
	return from !== undefined && to !== undefined && now !== undefined && (to - now) / (to - from) > 0.05;
}
