import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Event } from '../src/queue';
import { openRecorder } from '../src/recording';
import { takeVisit, type Visit } from '../src/visit';
import { memoryStore } from './fakes';

let events: Event[];
let visit: Visit;
const device = memoryStore();
const changed = vi.fn();

/** A recorder as a page has it that comes up with this visit. */
function recorder(store = memoryStore()) {
	visit = takeVisit(store);
	const queue = { record: (event: Event) => void events.push(event), flush: async () => {}, leave() {} };
	return openRecorder(device, visit, queue, changed);
}

const types = () => events.map(({ type }) => type);
const asLeft = () => memoryStore(new Map([['visit', JSON.stringify(visit)]]));

beforeEach(() => {
	events = [];
	device.kept.clear();
	changed.mockClear();
	vi.useRealTimers();
});

describe('a chat', () => {
	it('starts with what the browser knows and what the page says', () => {
		const chat = recorder().chat({ release: '2.4', language: 'de', tags: { plan: 'basic' } });
		expect(events).toEqual([
			expect.objectContaining({
				type: 'chat.started',
				chat,
				channel: 'web',
				user_agent: navigator.userAgent,
				language: 'de',
				release: '2.4',
				tags: { plan: 'basic' },
				user: { id: device.get('user') }
			})
		]);
		expect(chat).toMatch(/^[0-9a-v]{20}$/);
		expect(changed).toHaveBeenCalledTimes(1);
	});

	it('has the id and the user that the page gives; internal people are marked', () => {
		const user = { id: 'u7', internal: true };
		expect(recorder().chat({ id: 'c7', user })).toBe('c7');
		expect(events[0]).toMatchObject({ chat: 'c7', user });
	});

	it('keeps the user of this device where the page says only that it is internal', () => {
		recorder().chat({ user: { internal: true } });
		expect(events[0]!.user).toEqual({ id: device.get('user'), internal: true });
	});

	it('is continued in its window, after a reload too, and by another window not', () => {
		const first = recorder();
		const chat = first.chat();
		expect(first.chat()).toBe(chat);
		expect(recorder(asLeft()).chat()).toBe(chat);
		expect(recorder().chat()).not.toBe(chat);
		expect(types()).toEqual(['chat.started', 'chat.started']);
		expect(events[0]!.user).toEqual(events[1]!.user);
	});

	it('is new after its end, after an hour of silence, for another user and for another id', () => {
		vi.useFakeTimers();
		const afterword = recorder();
		const chats = [afterword.chat()];
		afterword.end();
		chats.push(afterword.chat());
		vi.advanceTimersByTime(3_600_000);
		chats.push(afterword.chat());
		chats.push(afterword.chat({ user: { id: 'u8' } }));
		chats.push(afterword.chat({ id: 'c9' }));
		chats.push(afterword.chat({ id: 'c9' }));
		expect(new Set(chats).size).toBe(5);
		expect(types().filter((type) => type === 'chat.started')).toHaveLength(5);
	});
});

describe('events', () => {
	it('start a chat where there is none', () => {
		const id = recorder().message({ role: 'user', text: 'Hello' });
		expect(types()).toEqual(['chat.started', 'message']);
		expect(events[1]).toMatchObject({ chat: events[0]!.chat, message: id, role: 'user', text: 'Hello' });
	});

	it('carry the fields of the contract', () => {
		const afterword = recorder();
		afterword.chat({ id: 'c1' });
		expect(
			afterword.message({
				id: 'm1',
				role: 'assistant',
				text: 'Hi',
				agent: 'Billing',
				fallback: true,
				cost: 0.1
			})
		).toBe('m1');
		afterword.click({
			message: 'm1',
			kind: 'link',
			title: 'Prices',
			destination_kind: 'url',
			destination: '/p'
		});
		afterword.handover({ kind: 'operator_button', via: 'ticket', at: '2026-03-01T09:00:00Z' });
		afterword.end();
		const chat = 'c1';
		expect(events.slice(1)).toEqual([
			{
				type: 'message',
				chat,
				message: 'm1',
				role: 'assistant',
				text: 'Hi',
				agent: 'Billing',
				fallback: true,
				cost: 0.1
			},
			{
				type: 'click',
				chat,
				message: 'm1',
				kind: 'link',
				title: 'Prices',
				destination_kind: 'url',
				destination: '/p'
			},
			{ type: 'handover', chat, kind: 'operator_button', via: 'ticket', at: '2026-03-01T09:00:00Z' },
			{ type: 'chat.ended', chat }
		]);
		expect(visit.ended).toBe(true);
	});

	it('of another chat leave the window’s own as it is', () => {
		const afterword = recorder();
		afterword.chat({ id: 'c1' });
		afterword.message({ chat: 'c2', role: 'user', text: 'elsewhere' });
		afterword.end({ chat: 'c2' });
		expect(visit).toMatchObject({ chat: 'c1', ended: false });
		expect(visit.lines.c2).toHaveLength(1);
	});

	it('end nothing where there is no chat', () => {
		recorder().end();
		expect(events).toEqual([]);
	});

	it('a message after the end goes on with the chat', () => {
		const afterword = recorder();
		const chat = afterword.chat();
		afterword.end();
		afterword.message({ role: 'user', text: 'One more' });
		expect(visit.ended).toBe(false);
		expect(afterword.chat()).toBe(chat);
	});

	it('note what was said, in order, a message said again in its old place', () => {
		const afterword = recorder();
		const chat = afterword.chat();
		afterword.message({ id: 'm1', role: 'user', text: 'a' });
		afterword.message({ id: 'm2', role: 'assistant', text: 'b' });
		afterword.message({ id: 'm1', role: 'user', text: 'A' });
		afterword.transcript([{ id: 'm3', role: 'operator', text: 'c' }]);
		expect(visit.lines[chat]!.map(({ id, text }) => id + text)).toEqual(['m1A', 'm2b', 'm3c']);
		expect(types()).toEqual(['chat.started', 'message', 'message', 'message']);
	});
});

describe('calls', () => {
	it('never throw', () => {
		const warned = vi.spyOn(console, 'warn').mockReturnValue();
		const afterword = recorder() as any;
		expect(() => {
			afterword.message(null);
			afterword.chat(7);
			afterword.click();
			afterword.push(['nothing'], null, () => {
				throw new Error('of the page');
			});
		}).not.toThrow();
		expect(warned).toHaveBeenCalled();
	});

	it('come by name or as functions', () => {
		const afterword = recorder();
		afterword.push(['chat', { id: 'c1' }], (given) => given.end(), [
			'message',
			{ id: 'm', role: 'user', text: 't' }
		]);
		expect(types()).toEqual(['chat.started', 'chat.ended', 'message']);
	});
});
