import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openOpinions } from '../src/opinions';
import type { Event } from '../src/queue';
import type { Reply } from '../src/transport';
import { fakeTransport, memoryStore } from './fakes';

let reply: Reply;
let recorded: Event[];
let order: string[];
const changed = vi.fn();

function opinions(store = memoryStore()) {
	const { transport, sent } = fakeTransport((method, path) => (order.push(`${method} ${path}`), reply));
	const queue = {
		record: (event: Event) => void recorded.push(event),
		flush: async () => void order.push('flush'),
		leave() {}
	};
	return { sent, store, ...openOpinions(store, transport, queue, changed) };
}

beforeEach(() => {
	reply = { status: 200, wait: 0, body: {} };
	recorded = [];
	order = [];
	changed.mockClear();
});

describe('feedback', () => {
	it('is put after the events before it, outlives the page, and is known after a reload', async () => {
		const { giveFeedback, sent, store } = opinions();
		const feedback = { value: 'down', comment: 'wrong', contact: { email: 'a@b.example' } } as const;
		expect(await giveFeedback('c/1', 'm 1', feedback)).toBe('sent');
		expect(order).toEqual(['flush', 'PUT messages/m%201/feedback']);
		expect(sent[0]).toMatchObject({ body: { chat: 'c/1', ...feedback }, leaving: true });
		expect(opinions(store).feedback('c/1', 'm 1')).toEqual(feedback);
		expect(changed).toHaveBeenCalledTimes(1);
	});

	it('is kept as an event where there is no connection', async () => {
		reply = { status: 0, wait: 0 };
		const { giveFeedback, feedback } = opinions();
		expect(await giveFeedback('c', 'm', { value: 'up' })).toBe('kept');
		expect(recorded).toMatchObject([{ type: 'feedback', chat: 'c', message: 'm', value: 'up' }]);
		expect(feedback('c', 'm').value).toBe('up');
	});

	it('that shares a chat is not kept: an event could not say what is struck out', async () => {
		reply = { status: 503, wait: 0 };
		const { giveFeedback, feedback } = opinions();
		const shared = { value: 'up', share_chat: true, struck: ['m1'], previewed: ['m1', 'm2'] } as const;
		expect(await giveFeedback('c', 'm', { ...shared, struck: ['m1'], previewed: ['m1', 'm2'] })).toBe(
			'failed'
		);
		expect(recorded).toEqual([]);
		expect(feedback('c', 'm')).toEqual({ value: 'none' });
	});

	it('that the server refuses changes nothing', async () => {
		reply = { status: 422, wait: 0, body: { code: 'invalid' } };
		const { giveFeedback, feedback } = opinions();
		expect(await giveFeedback('c', 'm', { value: 'up' })).toBe('failed');
		expect(feedback('c', 'm').value).toBe('none');
		expect(recorded).toEqual([]);
	});

	it('is sent in the order in which it was given', async () => {
		const { giveFeedback, sent, feedback } = opinions();
		await Promise.all(
			['up', 'down', 'none'].map((value) => giveFeedback('c', 'm', { value: value as 'up' }))
		);
		expect(sent.map(({ body }) => body.value)).toEqual(['up', 'down', 'none']);
		expect(feedback('c', 'm').value).toBe('none');
	});

	it('is remembered for the latest 200 opinions', async () => {
		const { giveFeedback, feedback } = opinions();
		for (let index = 0; index < 201; index++) await giveFeedback('c', `m${index}`, { value: 'up' });
		expect(feedback('c', 'm0').value).toBe('none');
		expect(feedback('c', 'm1').value).toBe('up');
	});
});

describe('a rating', () => {
	it('is put with the prompt that brought it', async () => {
		const { giveRating, rating, sent } = opinions();
		expect(await giveRating('c', { score: 4, comment: 'ok', prompt: 'handover' })).toBe('sent');
		expect(sent[0]).toMatchObject({
			path: 'chats/c/rating',
			body: { score: 4, comment: 'ok', prompt: 'handover' }
		});
		expect(rating('c')).toEqual({ score: 4, comment: 'ok', prompt: 'handover' });
	});

	it('is kept as an event, with the time at which it was given, where there is no connection', async () => {
		reply = { status: 429, wait: 5 };
		const { giveRating } = opinions();
		expect(await giveRating('c', { score: 2, prompt: 'end' })).toBe('kept');
		expect(recorded).toMatchObject([{ type: 'rating', chat: 'c', score: 2, prompt: 'end' }]);
	});

	it('of a sealed chat stays as it was', async () => {
		const { giveRating, rating } = opinions();
		await giveRating('c', { score: 4, prompt: 'end' });
		reply = { status: 409, wait: 0, body: { code: 'rating_closed' } };
		expect(await giveRating('c', { score: 1, prompt: 'end' })).toBe('closed');
		expect(rating('c')).toMatchObject({ score: 4, closed: true });
		expect(recorded).toEqual([]);
	});
});

it('does without what it cannot read', () => {
	vi.spyOn(console, 'warn').mockReturnValue();
	expect(opinions(memoryStore(new Map([['given', '{']]))).rating('c')).toEqual({});
});
