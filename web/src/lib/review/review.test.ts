import { describe, expect, it } from 'vitest';
import type { Review, ReviewNumber } from '$lib/api/review';
import type { Assistant } from '$lib/api/types';
import { ReviewLinks } from './links';
import { daysOf, isMonth, lastMonth, lastWeek, monthName, months } from './months';
import { nextWords, offered } from './scheduled';
import {
	changeOfNumber,
	growthWords,
	inShort,
	isFewNumber,
	numbersOf,
	ofWords,
	sideWords,
	tellingVerdicts,
	whoName
} from './words';

const number = (more: Partial<ReviewNumber> = {}): ReviewNumber => ({
	module: 'handover',
	name: 'rate',
	title: 'Handover rate',
	unit: 'share',
	kind: 'rate',
	better: 'down',
	value: 0.09,
	of: 800,
	before: 0.12,
	change: -0.03,
	relative: -0.25,
	more_than_chance: true,
	verdict: 'better',
	spark: [],
	...more
});

describe('the days of a review', () => {
	it('are those of the last month that is over', () => {
		expect(lastMonth('2026-11-21')).toEqual({ from: '2026-10-01', to: '2026-11-01' });
		expect(lastMonth('2026-01-01')).toEqual({ from: '2025-12-01', to: '2026-01-01' });
	});
	it('are those of the address where it has some', () => {
		expect(daysOf(new URLSearchParams('from=2026-03-01&to=2026-04-01'), '2026-11-21').from).toBe(
			'2026-03-01'
		);
		expect(daysOf(new URLSearchParams('from=2026-04-01&to=2026-03-01'), '2026-11-21').from).toBe(
			'2026-10-01'
		);
		expect(daysOf(new URLSearchParams('period=7d'), '2026-11-21').from).toBe('2026-10-01');
	});
	it('are a week from Monday to Sunday', () => {
		expect(lastWeek('2026-11-21')).toEqual({ from: '2026-11-09', to: '2026-11-16' });
		expect(lastWeek('2026-11-23')).toEqual({ from: '2026-11-16', to: '2026-11-23' });
		expect(lastWeek('2026-11-22')).toEqual({ from: '2026-11-09', to: '2026-11-16' });
	});
	it('are offered by month, across years', () => {
		const offer = months('2026-01-31', 2);
		expect(offer).toEqual([
			{ from: '2026-01-01', to: '2026-02-01' },
			{ from: '2025-12-01', to: '2026-01-01' }
		]);
		expect(offer.every(isMonth)).toBe(true);
		expect(isMonth({ from: '2026-01-01', to: '2026-01-31' })).toBe(false);
		expect(monthName('2025-12-01', 'long', 'en')).toBe('December 2025');
	});
});

describe('a number', () => {
	it('tells its change in its own unit', () => {
		expect(changeOfNumber(number(), 'en')).toMatchObject({
			text: '3.0 points',
			direction: 'down',
			verdict: 'better'
		});
		const count = number({ kind: 'count', before: 200, change: 50, relative: 0.25, verdict: 'not_tested' });
		expect(changeOfNumber(count, 'en')).toMatchObject({ text: '25%', direction: 'up', verdict: 'plain' });
	});
	it('has no colour where it may be chance', () => {
		const chance = number({ more_than_chance: false, verdict: 'no_difference_seen' });
		expect(changeOfNumber(chance, 'en')?.verdict).toBe('plain');
		expect(changeOfNumber(chance, 'en')?.words).toContain('may be chance');
	});
	it('shows no arrow for less than what is written', () => {
		const mean = number({ kind: 'mean', before: 3.88, change: 0.001, relative: 0.0003 });
		expect(changeOfNumber(mean, 'en')).toMatchObject({ text: 'hardly changed', direction: 'same' });
	});
	it('has no change where one side is missing', () => {
		expect(changeOfNumber(number({ before: null }))).toBeNull();
	});
	it('says of how many it is', () => {
		expect(ofWords(number(), 'en')).toBe('of 800 users');
		expect(ofWords(number({ kind: 'count' }), 'en')).toBe('');
		expect(isFewNumber(number({ of: 12 }))).toBe(true);
		expect(isFewNumber(number({ of: 12, kind: 'count' }))).toBe(false);
	});
});

describe('the review in short', () => {
	const review = (improved: string[], worsened: string[]) =>
		({ improved, worsened, numbers: [number()] }) as unknown as Review;
	it('says what moved', () => {
		expect(inShort(review(['Handover rate'], ['a', 'b']))).toBe(
			'One number is better and 2 numbers are worse than before, by more than chance.'
		);
	});
	it('is calm where nothing did', () => {
		expect(inShort(review([], []))).toContain('Nothing moved by more than chance');
	});
	it('finds the numbers by their titles', () => {
		expect(numbersOf(review([], []), ['Handover rate', 'gone']).map((one) => one.name)).toEqual(['rate']);
	});
	it('names agents and growth', () => {
		expect(whoName('Billing', 'Refund')).toBe('Billing · Refund');
		expect(whoName(null, null)).toBe('Without a name');
		expect([0.4, -0.125, null].map((one) => growthWords(one, 'en'))).toEqual(['+40%', '−13%', 'new']);
	});
	it('begins a release with what is certain', () => {
		const verdict = (title: string, word: string) => ({
			title,
			before: 1,
			after: 2,
			verdict: word,
			needed: null
		});
		const release = {
			verdicts: [verdict('a', 'not_tested'), verdict('b', 'better'), verdict('c', 'worse')]
		} as Review['releases'][number];
		expect(tellingVerdicts(release, 2).map((one) => one.title)).toEqual(['c', 'b']);
	});
	it('writes a side by its kind, or as its size suggests', () => {
		expect(sideWords(0.091, 'rate', 'en')).toBe('9.1%');
		expect(sideWords(0.091, undefined, 'en')).toBe('9.1%');
		expect(sideWords(3.94, undefined, 'en')).toBe('3.94');
		expect(sideWords(null, 'rate', 'en')).toBe('–');
	});
});

describe('the ways on', () => {
	const assistant = { id: 1, name: 'My bot', tz: 'UTC', role: 'owner', may: { chats: true } };
	const links = new ReviewLinks(assistant as unknown as Assistant, {
		from: '2026-10-01',
		to: '2026-11-01',
		tz: 'UTC'
	});
	it('keep to the days of the review', () => {
		expect(links.number(number())).toBe('/a/My%20bot/chats?from=2026-10-01&to=2026-11-01&period_of=handover');
		expect(links.topic('Bills & more')).toBe(
			'/a/My%20bot/chats?from=2026-10-01&to=2026-11-01&topic=Bills+%26+more'
		);
		expect(links.page('analytics/agents')).toBe('/a/My%20bot/analytics/agents?from=2026-10-01&to=2026-11-01');
	});
	it('lead nowhere from nothing, and to no chats for those who may not read them', () => {
		expect(links.number(number({ value: 0 }))).toBeNull();
		const viewer = { ...assistant, role: 'viewer', may: { chats: false } } as unknown as Assistant;
		expect(new ReviewLinks(viewer, { from: 'a', to: 'b', tz: 'UTC' }).topic('Bills')).toBeNull();
	});
});

describe('what is scheduled', () => {
	it('comes next in the zone of the reader', () => {
		expect(nextWords('2026-12-07T07:00:00Z', 'Europe/Rome', 'en-GB')).toBe('Mon, 7 Dec 2026, 08:00');
	});
	it('is not offered twice', () => {
		expect(offered([{ every: 'week' }])).toEqual(['month']);
		expect(offered([])).toEqual(['week', 'month']);
	});
});
