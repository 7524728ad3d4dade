import { describe, expect, it } from 'vitest';
import type { Message, Transcript } from '$lib/api/chats';
import { flow, guess, issues, merged } from './flow';
import { dayWords, tookWords } from './times';

const message = (id: string, at: string, more: Partial<Message> = {}) =>
	({
		message: id,
		role: 'assistant',
		text: 'Hello',
		at,
		quick_replies: [],
		feedback: null,
		errors: 0,
		fallback: false,
		...more
	}) as Message;

const transcript = (more: Partial<Transcript>, chat: Partial<Transcript['chat']> = {}): Transcript =>
	({
		chat: { closed: true, ended_at: '2026-11-21T23:10:00Z', asked_at: null, ratings: [], ...chat },
		messages: [],
		handovers: [],
		clicks: [],
		insight: null,
		cursor: '1',
		complete: true,
		...more
	}) as Transcript;

describe('a transcript', () => {
	const messages = [
		message('a', '2026-11-21T22:50:00Z', { quick_replies: ['Yes', 'No'] }),
		message('b', '2026-11-21T23:10:00Z')
	];
	it('has days of the zone, and events in their place', () => {
		const items = flow(
			transcript(
				{
					messages,
					handovers: [{ kind: 'direct', via: null, at: '2026-11-21T22:55:00Z', agent: null, workflow: null }],
					clicks: [
						{
							message: 'a',
							kind: 'quick_reply',
							title: 'Yes',
							destination_kind: null,
							destination: null,
							at: '2026-11-21T22:51:00Z'
						},
						{
							message: 'a',
							kind: 'link',
							title: 'Map',
							destination_kind: 'url',
							destination: 'https://a.b',
							at: '2026-11-21T22:52:00Z'
						}
					]
				},
				{
					asked_at: '2026-11-21T23:11:00Z',
					ratings: [
						{ score: 2, comment: null, prompt: 'end', at: '2026-11-21T23:12:00Z' },
						{ score: 4, comment: null, prompt: 'end', at: '2026-11-21T23:13:00Z' }
					]
				}
			),
			'Europe/Rome'
		);
		expect(items.map((one) => (one.kind === 'event' ? one.event.kind : one.kind))).toEqual([
			'day',
			'message',
			'click',
			'handover',
			'day',
			'message',
			'ended',
			'asked',
			'rating',
			'rating'
		]);
		expect(items.find((one) => one.kind === 'message')).toMatchObject({ pressed: ['Yes'] });
		expect(items.filter((one) => one.kind === 'event' && one.event.kind === 'rating')).toMatchObject([
			{ event: { stands: false } },
			{ event: { stands: true } }
		]);
		expect(new Set(items.map((one) => one.key)).size).toBe(items.length);
	});
	it('grows by what came, and changes in place', () => {
		const known = transcript({ messages });
		const judged = { ...messages[0]!, errors: 1 };
		const { transcript: now, added } = merged(
			known,
			transcript({ messages: [judged, message('between', '2026-11-21T23:00:00Z')], cursor: '2' })
		);
		expect(now.messages.map((one) => one.message)).toEqual(['a', 'between', 'b']);
		expect(now.messages[0]?.errors).toBe(1);
		expect(now.messages[2]).toBe(messages[1]);
		expect([now.cursor, added]).toEqual(['2', ['between']]);
	});
	it('knows where to look first', () => {
		expect(
			issues([
				message('fine', '2026-11-21T10:00:00Z'),
				message('lost', '2026-11-21T10:01:00Z', { fallback: true }),
				message('failed', '2026-11-21T10:02:00Z', { errors: 2 }),
				message('liked', '2026-11-21T10:03:00Z', {
					feedback: { id: '1', value: 'up', comment: null, contact: null, at: '' }
				}),
				message('bad', '2026-11-21T10:04:00Z', {
					feedback: { id: '2', value: 'down', comment: null, contact: null, at: '' }
				})
			])
		).toEqual(['lost', 'failed', 'bad']);
	});
	it('is about as high as its words', () => {
		const [short, long] = ['Hi', 'word '.repeat(300)].map((text, index) =>
			guess(
				{
					key: `${index}`,
					at: '',
					kind: 'message',
					message: message('x', '', { text }),
					pressed: [],
					fresh: false
				},
				700
			)
		);
		expect(long).toBeGreaterThan((short ?? 0) + 250);
	});
	it('of 10,000 messages is laid out quickly', () => {
		const many = Array.from({ length: 10_000 }, (_, index) =>
			message(`m${index}`, new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString())
		);
		const started = performance.now();
		expect(flow(transcript({ messages: many }), 'Europe/Rome').length).toBeGreaterThan(10_000);
		expect(performance.now() - started).toBeLessThan(5_000);
	});
});

describe('times', () => {
	it('say the day in words', () => {
		const now = new Date('2026-11-21T10:00:00Z');
		expect(dayWords('2026-11-20T23:30:00Z', 'Europe/Rome', now, 'en-GB')).toBe('Today');
		expect(dayWords('2026-11-20T10:00:00Z', 'Europe/Rome', now, 'en-GB')).toBe('Yesterday');
		expect(dayWords('2026-11-02T10:00:00Z', 'Europe/Rome', now, 'en-GB')).toMatch(
			/^Monday,? 2 November 2026$/
		);
	});
	it('say how long it took', () => {
		expect([0.4, 999, 1460, 14_820, 134_000].map((ms) => tookWords(ms, 'en'))).toEqual([
			'0 ms',
			'999 ms',
			'1.46 s',
			'14.8 s',
			'2 min 14 s'
		]);
	});
});
