import { describe, expect, it } from 'vitest';
import { changeOf, isUnfinished, otherPeriod } from './change';
import { baseOf, meanings } from './meanings';

describe('a change', () => {
	it('is relative for counts', () => {
		expect(changeOf(meanings['users.users'], { previous: 100, change: 20, relative: 0.2 }, 'en')).toEqual({
			text: '20%',
			direction: 'up',
			verdict: 'better',
			words: 'Up 20% against the period before (100)'
		});
	});
	it('is in points for rates, and down can be better', () => {
		const change = changeOf(
			meanings['handover.rate'],
			{ previous: 0.12, change: -0.021, relative: -0.175, interval: [-0.04, -0.002], more_than_chance: true },
			'en'
		);
		expect(change).toMatchObject({ text: '2.1 points', direction: 'down', verdict: 'better' });
		expect(change?.words).toContain('−4.0 to −0.2 points');
	});
	it('judges nothing that may be chance', () => {
		const change = changeOf(
			meanings['satisfaction.average'],
			{ previous: 3.7, change: 0.2, interval: [-0.1, 0.5], more_than_chance: false },
			'en'
		);
		expect(change).toMatchObject({ text: '0.2', verdict: 'plain' });
		expect(change?.words).toContain('may be chance');
	});
	it('from nothing is a plain number, and large ones are factors', () => {
		expect(changeOf(meanings['users.users'], { previous: 0, change: 7, relative: null }, 'en')?.text).toBe(
			'7'
		);
		expect(changeOf(meanings['users.users'], { previous: 2, change: 58, relative: 29 }, 'en')?.text).toBe(
			'30×'
		);
	});
	it('of a period that is not over is not judged', () => {
		expect(
			changeOf(meanings['users.users'], { previous: 100, change: -80, relative: -0.8 }, 'en', true)
		).toMatchObject({ text: '80%', verdict: 'plain' });
		const day = {
			from: '2026-03-01T00:00:00Z',
			to: '2026-03-02T00:00:00Z',
			passport: { as_of: '2026-03-01T09:00:00Z' }
		};
		expect(isUnfinished(day)).toBe(true);
		expect(isUnfinished({ ...day, from: '2026-02-01T00:00:00Z' })).toBe(false);
	});
	it('is held against the period that was chosen, where it is not the one before', () => {
		const answer = (to: string) => ({ from: '2026-02-01T00:00:00+01:00', compare: { to } as never });
		expect(otherPeriod(answer('2026-01-31T23:00:00Z'))).toBe('the period before');
		expect(otherPeriod(answer('2025-02-01T00:00:00+01:00'))).toBe('the period compared with');
		const difference = { previous: 100, change: 0, relative: 0 };
		expect(changeOf(meanings['users.users'], difference, 'en', false, 'May')?.words).toBe('As in May: 100');
	});
	it('is not there without a figure before', () => {
		expect(changeOf(meanings['handover.rate'], { previous: null, change: null }, 'en')).toBeNull();
		expect(changeOf(meanings['handover.rate'], undefined, 'en')).toBeNull();
	});
});

describe('the base of a rate', () => {
	const passport = { population: { users: 80, chats: 90 } } as never;
	it('is a total or the population', () => {
		expect(baseOf(meanings['satisfaction.average'], { totals: { votes: 12 }, passport })).toBe(12);
		expect(baseOf(meanings['handover.rate'], { totals: {}, passport })).toBe(80);
		expect(baseOf(meanings['users.users'], { totals: {}, passport })).toBeNull();
	});
});
