import { describe, expect, it } from 'vitest';
import { agentName, answer, dotsOf, negativeShare, usualSatisfaction, usualShare } from './points';

const rows = [
	{
		agent: 'Billing',
		workflow: 'Refund',
		views: 900,
		positive: 30,
		negative: 10,
		votes: 40,
		satisfaction: 4
	},
	{ agent: 'Orders', workflow: null, views: 200, positive: 20, negative: 20, votes: 10, satisfaction: 2 },
	{ agent: null, workflow: null, views: 50, positive: 0, negative: 1, votes: 0, satisfaction: null },
	{ agent: 'Quiet', workflow: null, views: 700, positive: 0, negative: 0 },
	{ agent: 'Unseen', workflow: null, views: 0, positive: 1, negative: 0 }
];

describe('agents as points', () => {
	it('are those that were used and judged', () => {
		expect(dotsOf(rows, 'negative').map(({ label, x, y, size, few }) => [label, x, y, size, few])).toEqual([
			['Billing · Refund', 900, 0.25, 40, false],
			['Orders', 200, 0.5, 40, false],
			['Without a name', 50, 1, 1, true]
		]);
	});
	it('show satisfaction of those with votes', () => {
		expect(dotsOf(rows, 'satisfaction').map(({ key, y, few }) => [key, y, few])).toEqual([
			['0', 4, false],
			['1', 2, true]
		]);
	});
	it('have a share that the server may give', () => {
		expect(negativeShare({ positive: 1, negative: 1, negative_share: 0.4 })).toBe(0.4);
		expect(negativeShare({ positive: 0, negative: 0 })).toBeNull();
	});
	it('stand beside all together', () => {
		expect(usualShare(rows)).toBeCloseTo(31 / 82);
		expect(usualSatisfaction(rows)).toBeCloseTo(3.6);
		expect(usualShare([])).toBeNull();
		expect(usualSatisfaction([])).toBeNull();
	});
	it('are named by what is known', () => {
		expect(agentName({ agent: null, workflow: 'Opening hours' })).toBe('Opening hours');
	});
});

describe('the answer', () => {
	it('names who is used most and, of those with enough thumbs, who disappoints most', () => {
		expect(answer(rows, 'en')).toBe(
			'Billing · Refund is used most: 900 views. Most negative feedback: Orders, 50% of 40 thumbs.'
		);
	});
	it('says where thumbs are too few', () => {
		expect(answer(rows.slice(2, 4), 'en')).toBe(
			'Quiet is used most: 700 views. Nobody has 30 thumbs yet: read the shares with care.'
		);
		expect(answer([], 'en')).toBe('');
	});
});
