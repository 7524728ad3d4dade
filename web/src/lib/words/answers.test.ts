import { describe, expect, it } from 'vitest';
import {
	askForHumans,
	busiest,
	comeBack,
	average,
	content,
	promptMix,
	greatest,
	growth,
	judged,
	newShare,
	thumbs
} from './answers';

const view = (totals: object, population = {}) => ({ totals, passport: { population } }) as never;

describe('answers', () => {
	it('name the base of every share', () => {
		expect(comeBack(view({ returning_rate: 0.25, users: 420 }), 'en')).toBe(
			'25% of 420 users had been here before.'
		);
		expect(newShare(view({ new_users: 1, users: 1 }), 'en')).toBe(
			'100% of 1 user were here for the first time.'
		);
		expect(thumbs(view({ positive: 30, negative: 10 }), 'en')).toBe('75% of 40 thumbs pointed up.');
		expect(judged(view({ positive: 3, negative: 1, reviewable: 100 }), 'en')).toBe(
			'4.0% of 100 responses were judged.'
		);
		expect(average(view({ votes: 50, average: 3.9 }), 'en')).toBe(
			'50 votes, 3.9 in the mean, from 1, very bad, to 5, very good.'
		);
		expect(content(view({ positive_share: 0.64, votes: 50, average: 3.9 }), 'en')).toBe(
			'64% of 50 votes were 4 or 5, on a scale from 1 to 5.'
		);
		expect(askForHumans(view({ rate: 0.1, users_with_requests: 8 }, { users: 80 }), 'en')).toBe(
			'10% of 80 users asked for a human (8).'
		);
	});
	it('say where votes were asked for in several ways', () => {
		const row = (prompt: string | null, votes: number) => ({ by: 'prompt', prompt, votes });
		expect(promptMix([row('end', 12), row('handover', 0)], 'en')).toBe('');
		expect(promptMix([row('end', 12), row('after_answer', 1200)], 'en')).toMatch(
			/in several ways: 12 at the end, 1,200 after an answer\./
		);
	});
	it('say when it is busiest', () => {
		expect(busiest(view({ peak_weekday: 2, peak_hour: 10 }), 'de')).toContain('Dienstag, 10:00 to 11:00');
		expect(busiest(view({ peak_weekday: null, peak_hour: null }), 'en')).toBe('');
	});
	it('say where the period stands and when it was busiest', () => {
		const series = [
			{ at: '2026-03-01T00:00:00Z', users: 3 },
			{ at: '2026-03-02T00:00:00Z', users: 5 }
		];
		const answer = {
			series,
			from: '2026-03-01T00:00:00Z',
			to: '2026-03-03T00:00:00Z',
			passport: { as_of: '2026-03-03T00:00:00Z' },
			interval: 'day',
			tz: 'UTC',
			compare: { totals: { users: { previous: 10, change: -2, relative: -0.2 } } }
		} as never;
		expect(growth(answer, 'users', 'en')).toBe(
			'20% fewer than in the period before; most on Mon, Mar 2, 2026 (5).'
		);
		expect(growth({ series: [], compare: null } as never, 'users', 'en')).toBe('');
	});
	it('are silent over nothing', () => {
		expect([
			comeBack(null),
			newShare(view({ users: 0 })),
			thumbs(view({})),
			judged(view({})),
			content(view({ votes: 0 }))
		]).toEqual(['', '', '', '', '']);
	});
	it('find the greatest row and the sum', () => {
		expect(
			greatest(
				[
					{ channel: 'web', chats: 8 },
					{ channel: 'voice', chats: 9 },
					{ channel: null, chats: 20 }
				],
				'channel',
				'chats'
			)
		).toEqual({ name: 'voice', value: 9, sum: 37 });
		expect(greatest([], 'channel', 'chats')).toBeNull();
	});
});
