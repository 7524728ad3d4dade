/** A review in words. Every function is pure but for the locale, which defaults to the browser's. */
import type { Requests, Review, ReviewNumber, ReviewRelease } from '$lib/api/review';
import { baseWords, differenceWords } from '$lib/releases/words';
import type { Change } from '$lib/words/change';
import { FEW, figure, NOTHING, percent, plural } from '$lib/words/numbers';

/** `Billing · Refund`; what is not known is left out. */
export function whoName(agent: string | null | undefined, workflow?: string | null): string {
	return [agent, workflow].filter(Boolean).join(' · ') || 'Without a name';
}

/** A change of a number in its own unit, judged; null where one side is missing. */
export function changeOfNumber(number: ReviewNumber, locale?: string): Change | null {
	const { change, relative, kind, before, verdict } = number;
	if (change === null || before === null) return null;
	const was = figure(before, kind, locale);
	if (change === 0)
		return {
			text: 'no change',
			direction: 'same',
			verdict: 'plain',
			words: `As in the period before: ${was}`
		};
	const bare = (text: string) => text.replace(/^[+−]/, '');
	const share = relative !== null && (kind === 'count' || kind === 'duration');
	const text = share
		? percent(Math.abs(relative), locale)
		: bare(differenceWords(change, kind, true, locale));
	const direction = change > 0 ? 'up' : 'down';
	// Less than what is written.
	if (!/[1-9]/.test(text))
		return {
			text: 'hardly changed',
			direction: 'same',
			verdict: 'plain',
			words: `Hardly changed from ${was} in the period before`
		};
	return {
		text,
		direction,
		verdict: verdict === 'better' || verdict === 'worse' ? verdict : 'plain',
		words: [
			`${direction === 'up' ? 'Up' : 'Down'} ${text} from ${was} in the period before`,
			number.more_than_chance
				? 'More than chance'
				: verdict === 'not_tested'
					? 'Counts stand side by side, untested'
					: 'This may be chance'
		].join('. ')
	};
}

/** `of 214 votes`; empty where a number stands for itself. */
export function ofWords(number: ReviewNumber, locale?: string): string {
	if (number.of === null || number.of === undefined || number.kind === 'count') return '';
	const [one, many] = baseWords(number);
	return `of ${plural(number.of, one, many, locale)}`;
}

/** Whether a rate or mean stands on too few to say much. */
export function isFewNumber({ of, kind, value }: ReviewNumber): boolean {
	return kind !== 'count' && value !== null && typeof of === 'number' && of < FEW;
}

/** `3.9, before 3.6`. */
export function moveWords(number: ReviewNumber, locale?: string): string {
	return `${figure(number.value, number.kind, locale)}, before ${figure(number.before, number.kind, locale)}`;
}

/** The numbers of these titles, in the order of the titles. */
export function numbersOf(review: Pick<Review, 'numbers'>, titles: readonly string[]): ReviewNumber[] {
	return titles
		.map((title) => review.numbers.find((one) => one.title === title || one.name === title))
		.filter((one) => one !== undefined);
}

/** The review in one sentence. */
export function inShort({ improved, worsened, numbers }: Review): string {
	if (numbers.length === 0 || numbers.every((one) => one.value === null || one.value === 0))
		return 'Nothing was counted in this period.';
	const part = (titles: readonly string[], word: string) =>
		titles.length === 1
			? `one number is ${word}`
			: titles.length
				? `${titles.length} numbers are ${word}`
				: '';
	const parts = [part(improved, 'better'), part(worsened, 'worse')].filter(Boolean);
	if (parts.length === 0) return 'Nothing moved by more than chance: a period like the one before.';
	const text = parts.join(' and ');
	return `${text.charAt(0).toUpperCase()}${text.slice(1)} than before, by more than chance.`;
}

/** More or fewer requests than before: `12 more`, `as many`, `none before`. */
export function moreWords({ requests, before }: Requests, locale?: string): string {
	if (before === 0) return requests ? 'none before' : '';
	if (requests === before) return 'as many as before';
	const more = requests - before;
	return `${plural(Math.abs(more), more > 0 ? 'more' : 'fewer', more > 0 ? 'more' : 'fewer', locale)} than before`;
}

/** `+40%`, `−12%`, `new`. */
export function growthWords(growth: number | null, locale?: string): string {
	if (growth === null) return 'new';
	const text = percent(Math.abs(growth), locale);
	return growth > 0 ? `+${text}` : growth < 0 ? `−${text}` : text;
}

/** Those verdicts of a release that say most, the certain ones first. */
export function tellingVerdicts(release: ReviewRelease, most: number): ReviewRelease['verdicts'] {
	const order = ['worse', 'better', 'changed', 'no_difference_seen', 'too_few', 'not_tested'];
	return [...release.verdicts]
		.sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
		.slice(0, most);
}

/** A value of a release; where the server does not say its kind, shares and means are told apart by their size. */
export function sideWords(
	value: number | null,
	kind: ReviewNumber['kind'] | undefined,
	locale?: string
): string {
	if (value === null) return NOTHING;
	return figure(
		value,
		kind ?? (value > 0 && value < 1 ? 'rate' : Number.isInteger(value) ? 'count' : 'mean'),
		locale
	);
}
