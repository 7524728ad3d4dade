import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openQueue } from '../src/queue';
import type { Reply } from '../src/transport';
import { fakeTransport, memoryStore, taken } from './fakes';

const NOW = Date.parse('2026-03-01T09:30:00Z');
const said = (text: string) => ({ type: 'message', chat: 'c1', role: 'user', text });
const texts = (sent: { body: any }[]) => sent.map(({ body }) => body.events.map((event: any) => event.text));

beforeEach(() => {
	vi.useFakeTimers({ now: NOW });
	vi.spyOn(Math, 'random').mockReturnValue(0.5);
	vi.spyOn(console, 'warn').mockReturnValue();
});

afterEach(() => {
	vi.useRealTimers();
});

describe('a queue', () => {
	it('gathers events for a quarter of a second and sends them in order, each with an id and a time of its own', async () => {
		const { transport, sent } = fakeTransport((_method, _path, body) => taken(body));
		const queue = openQueue(memoryStore(), transport, () => {});
		queue.record(said('a'));
		queue.record(said('b'));
		expect(sent).toHaveLength(0);
		await vi.advanceTimersByTimeAsync(250);
		expect(texts(sent)).toEqual([['a', 'b']]);
		const [a, b] = sent[0]!.body.events;
		expect(a.at).toBe('2026-03-01T09:30:00.000Z');
		expect(b.at).toBe('2026-03-01T09:30:00.001Z');
		expect(a.id).not.toBe(b.id);
	});

	it('keeps the id and the time that a page gives', async () => {
		const { transport, sent } = fakeTransport((_method, _path, body) => taken(body));
		const queue = openQueue(memoryStore(), transport, () => {});
		queue.record({ ...said('a'), id: 'mine', at: '2026-01-01T00:00:00Z' });
		await queue.flush();
		expect(sent[0]!.body.events[0]).toMatchObject({ id: 'mine', at: '2026-01-01T00:00:00Z' });
	});

	it('puts a wrong clock right', async () => {
		const { transport, sent } = fakeTransport((_method, _path, body) => taken(body));
		transport.clock = 3_600_000;
		const queue = openQueue(memoryStore(), transport, () => {});
		queue.record(said('a'));
		await queue.flush();
		expect(sent[0]!.body.events[0].at).toBe('2026-03-01T10:30:00.000Z');
	});

	it('stores an event until the server has it, and sends what an earlier page left, oldest first', async () => {
		const store = memoryStore();
		const down = fakeTransport(() => ({ status: 0, wait: 0 }));
		const before = openQueue(store, down.transport, () => {});
		before.record(said('a'));
		before.record(said('b'));
		await before.flush();
		expect(store.names('event:')).toHaveLength(2);
		const turned = memoryStore(new Map([...store.kept].reverse()));

		const { transport, sent } = fakeTransport((_method, _path, body) => taken(body));
		openQueue(turned, transport, () => {});
		await vi.advanceTimersByTimeAsync(250);
		expect(texts(sent)).toEqual([['a', 'b']]);
		expect(turned.names('event:')).toEqual([]);
	});

	it('drops what is broken or older than 30 days in the store', async () => {
		const old = JSON.stringify({ time: NOW - 31 * 86_400_000, event: said('old') });
		const store = memoryStore(
			new Map([
				['event:1', old],
				['event:2', 'no json']
			])
		);
		const { transport, sent } = fakeTransport((_method, _path, body) => taken(body));
		openQueue(store, transport, () => {});
		await vi.advanceTimersByTimeAsync(1000);
		expect(sent).toEqual([]);
		expect(store.kept.size).toBe(0);
	});

	it('tries again after 1, 2, 4 … seconds, with the same id', async () => {
		let up = false;
		const { transport, sent } = fakeTransport((_method, _path, body) =>
			up ? taken(body) : { status: 0, wait: 0 }
		);
		const queue = openQueue(memoryStore(), transport, () => {});
		queue.record(said('a'));
		await vi.advanceTimersByTimeAsync(250);
		expect(sent).toHaveLength(1);
		await vi.advanceTimersByTimeAsync(1000);
		expect(sent).toHaveLength(2);
		await vi.advanceTimersByTimeAsync(1999);
		expect(sent).toHaveLength(2);
		await vi.advanceTimersByTimeAsync(1);
		expect(sent).toHaveLength(3);
		up = true;
		await vi.advanceTimersByTimeAsync(4000);
		expect(sent).toHaveLength(4);
		expect(new Set(sent.map(({ body }) => body.events[0].id)).size).toBe(1);
		await vi.advanceTimersByTimeAsync(600_000);
		expect(sent).toHaveLength(4);
	});

	it('waits as long as Retry-After says, also where something new is recorded', async () => {
		const { transport, sent } = fakeTransport(() => ({ status: 429, wait: 30 }));
		const queue = openQueue(memoryStore(), transport, () => {});
		queue.record(said('a'));
		await vi.advanceTimersByTimeAsync(250);
		queue.record(said('b'));
		await queue.flush();
		await vi.advanceTimersByTimeAsync(29_000);
		expect(sent).toHaveLength(1);
		await vi.advanceTimersByTimeAsync(1000);
		expect(texts(sent)).toEqual([['a'], ['a', 'b']]);
	});

	it('does not wait where it is told that the connection is back', async () => {
		let up = false;
		const { transport, sent } = fakeTransport((_method, _path, body) =>
			up ? taken(body) : { status: 0, wait: 0 }
		);
		const queue = openQueue(memoryStore(), transport, () => {});
		queue.record(said('a'));
		await queue.flush();
		up = true;
		await queue.flush();
		expect(sent).toHaveLength(1);
		await queue.flush(true);
		expect(sent).toHaveLength(2);
	});

	it('takes a 200 without a verdict for no answer', async () => {
		const store = memoryStore();
		const { transport } = fakeTransport(() => ({ status: 200, wait: 0 }));
		const queue = openQueue(store, transport, () => {});
		queue.record(said('a'));
		await queue.flush();
		expect(store.names('event:')).toHaveLength(1);
	});

	it('tells which events were refused, and does not send them again', async () => {
		const refused: unknown[] = [];
		const rejected = [{ index: 1, id: 'x', code: 'rating_closed', detail: 'too late' }];
		const { transport, sent } = fakeTransport(() => ({
			status: 200,
			wait: 0,
			body: { accepted: 1, duplicates: 0, rejected }
		}));
		const queue = openQueue(memoryStore(), transport, (event, code) => refused.push([event.text, code]));
		queue.record(said('a'));
		queue.record(said('b'));
		await queue.flush();
		await queue.flush();
		expect(refused).toEqual([['b', 'rating_closed']]);
		expect(sent).toHaveLength(1);
	});

	it.each([401, 403, 404])('stops at %i, and keeps the events for the next visit', async (status) => {
		const store = memoryStore();
		const { transport, sent } = fakeTransport(() => ({ status, wait: 0 }));
		const queue = openQueue(store, transport, () => {});
		queue.record(said('a'));
		await vi.advanceTimersByTimeAsync(600_000);
		queue.record(said('b'));
		await vi.advanceTimersByTimeAsync(600_000);
		queue.leave();
		expect(sent).toHaveLength(1);
		expect(store.names('event:')).toHaveLength(2);
	});

	it('drops what the server can never take', async () => {
		const store = memoryStore();
		const { transport } = fakeTransport(() => ({ status: 400, wait: 0 }));
		const queue = openQueue(store, transport, () => {});
		queue.record(said('a'));
		await queue.flush();
		expect(store.kept.size).toBe(0);
	});

	it('halves a batch that is too large', async () => {
		const { transport, sent } = fakeTransport((_method, _path, body): Reply =>
			body.events.length > 2 ? { status: 413, wait: 0 } : taken(body)
		);
		const queue = openQueue(memoryStore(), transport, () => {});
		for (const text of 'abcde') queue.record(said(text));
		await queue.flush();
		expect(texts(sent).map((batch) => batch.length)).toEqual([5, 3, 2, 2, 1]);
	});

	it('sends batches of at most 20,000 characters, a larger event alone', async () => {
		const { transport, sent } = fakeTransport((_method, _path, body) => taken(body));
		const queue = openQueue(memoryStore(), transport, () => {});
		for (const [letter, size] of Object.entries({ a: 9000, b: 9000, c: 9000, d: 30_000, e: 10 }))
			queue.record(said(letter.repeat(size)));
		await queue.flush();
		expect(texts(sent).map((batch) => batch.map((text: string) => text[0]).join(''))).toEqual([
			'ab',
			'c',
			'd',
			'e'
		]);
	});

	it('sends all that waits in requests that outlive the page', async () => {
		const store = memoryStore();
		const { transport, sent } = fakeTransport((_method, _path, body) => taken(body));
		const queue = openQueue(store, transport, () => {});
		for (const letter of 'abc') queue.record(said(letter.repeat(9000)));
		queue.leave();
		expect(sent.map(({ leaving }) => leaving)).toEqual([true, true]);
		await vi.advanceTimersByTimeAsync(0);
		expect(store.kept.size).toBe(0);
	});

	it('holds the newest 1,000 events', async () => {
		const store = memoryStore();
		const { transport, sent } = fakeTransport(() => ({ status: 0, wait: 0 }));
		const queue = openQueue(store, transport, () => {});
		for (let index = 0; index < 1003; index++) queue.record(said(`${index}`));
		await queue.flush();
		expect(store.names('event:')).toHaveLength(1000);
		expect(sent[0]!.body.events[0].text).toBe('3');
	});
});
