import { describe, expect, it } from 'vitest';
import type { HandoverReason } from '$lib/api/handovers';
import { groupWay, reasonWay } from './behind';
import { reasonAnswer, reasonName, trendSentence, trendWords } from './words';

const reason = (value: string | null, requests: number, before: number, share = 0.1): HandoverReason => ({
	value,
	requests,
	share,
	before,
	series: []
});

describe('the chats behind requests', () => {
	it('are those of the topic, agent or kind, by when they asked', () => {
		expect(reasonWay('topic', 'Bills')).toEqual({
			chats: { period_of: 'handover' },
			filters: { topic: ['Bills'] }
		});
		expect(reasonWay('topic', null)).toEqual({ chats: { period_of: 'handover', without: ['topic'] } });
		expect(reasonWay('agent', null)).toEqual({
			chats: { period_of: 'handover' },
			finer: { handover_agent: 'none' }
		});
		expect(reasonWay('kind', 'direct')).toEqual({ chats: { period_of: 'handover', handover: ['direct'] } });
	});
	it('are none where the kind is not known', () => {
		expect('none' in reasonWay('kind', 'by dance')).toBe(true);
	});
	it('have all in common that a row has', () => {
		const row = { topic: 'Bills', agent: 'Billing', workflow: null, kind: 'after_fallback' };
		expect(groupWay({ ...row, requests: 3, users: 2, share: 0.1, before: 1 })).toEqual({
			chats: { period_of: 'handover', handover: ['after_fallback'] },
			filters: { topic: ['Bills'] },
			finer: { handover_agent: 'Billing', handover_workflow: 'none' }
		});
	});
});

describe('reasons in words', () => {
	it('have names where nothing is known', () => {
		expect(reasonName('agent', null)).toBe('No agent had answered');
		expect(reasonName('kind', 'operator_button')).toBe('Operator button');
	});
	it('stand beside the period before', () => {
		expect(trendWords(15, 10, 'en')).toBe('+50%');
		expect(trendWords(5, 10, 'en')).toBe('−50%');
		expect(trendWords(5, 0, 'en')).toBe('new');
		expect(trendWords(5, 5, 'en')).toBe('as before');
		expect(trendSentence({ requests: 1, before: 4 })).toBe('1 request, 4 requests in the period before');
	});
	it('say what most requests are about and what grew most', () => {
		const reasons = [reason(null, 90, 1), reason('Bills', 60, 70, 0.4), reason('Outages', 30, 10)];
		expect(reasonAnswer('topic', reasons, 'en')).toBe(
			'40% of requests: Bills. Grew most: Outages, 20 more than before.'
		);
		expect(reasonAnswer('topic', [reason(null, 9, 1)], 'en')).toBe('');
	});
});
