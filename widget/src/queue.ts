/**
 * Events on their way to the server.
 *
 * Each event has an id, which the server counts once, however often it comes; so in doubt it is sent again. Until the server
 * has said that it is on disk an event stays in the browser's storage, under a name of its own: windows share the storage and
 * none overwrites another's. What a closed window left there is sent by the next one to open.
 */

import { warn } from './guard';
import { newId } from './identity';
import type { Store } from './storage';
import { isPassing, type Transport } from './transport';

export type Event = { type: string; id?: string; at?: string; chat: string } & Record<string, unknown>;

export interface Queue {
	record(event: Event): void;
	/** Sends what waits; settles when it is sent or has to wait. With `now`, without waiting for a retry's turn. */
	flush(now?: boolean): Promise<void>;
	/** The page may go away: sends what waits in requests that outlive it. */
	leave(): void;
}

interface Entry {
	/** The browser's time of the event, in milliseconds. */
	time: number;
	event: Event;
}

const PREFIX = 'event:';
/** Milliseconds in which events gather. */
const GATHER = 250;
/** Characters of a batch. As UTF-8 they are at most 60 kB, which requests that outlive the page may have. */
const BATCH = 20_000;
/** Events that are kept while there is no connection, and for how long, in milliseconds. */
const MOST = 1000;
const LONGEST = 30 * 86_400_000;

/** A queue that tells `refused` of every event that the server refuses. */
export function openQueue(
	store: Store,
	transport: Transport,
	refused: (event: Event, code: string) => void
): Queue {
	const waiting = new Map<string, Entry>();
	let timer: ReturnType<typeof setTimeout> | undefined;
	let running: Promise<void> | undefined;
	let notBefore = 0;
	let failures = 0;
	let limit = MOST;
	let latest = 0;
	let stopped = false;

	const drop = (id: string) => {
		waiting.delete(id);
		store.remove(PREFIX + id);
	};

	/** The next events that fit into a request, from the `from`th on. */
	const batch = (from = 0): [string, Entry][] => {
		let size = 0;
		return [...waiting].slice(from, from + limit).filter((item, index) => {
			size += JSON.stringify(item).length;
			return !index || size < BATCH;
		});
	};

	/** Sends a batch; answers whether to go on. */
	const post = async (items: [string, Entry][], leaving?: boolean): Promise<boolean> => {
		const events = items.map(([id, { time, event }]) => ({
			id,
			at: new Date(time + transport.ahead()).toISOString(),
			...event
		}));
		const reply = await transport.send('POST', 'events', { events }, leaving);
		const { status, body } = reply;
		if (status === 200 && body?.accepted >= 0) {
			failures = 0;
			for (const [id] of items) drop(id);
			for (const { index, code, detail } of body.rejected ?? []) {
				warn(code, detail);
				if (events[index]) refused(events[index], code);
			}
			return true;
		}
		// 200 without a verdict comes from something in between, such as the sign-in page of a hotel.
		if (isPassing(reply) || status < 300) {
			const seconds = Math.max(reply.wait, 2 ** Math.min(failures++, 6) * (0.5 + Math.random()));
			notBefore = Date.now() + seconds * 1000;
			schedule(seconds * 1000);
			return false;
		}
		if (status === 413 && items.length > 1) {
			limit = Math.ceil(items.length / 2);
			return true;
		}
		warn(body?.detail ?? 'The server answered ' + status);
		// A wrong key or address may be put right by the next visit; anything else is wrong with the events.
		stopped = status === 401 || status === 403 || status === 404;
		if (!stopped) for (const [id] of items) drop(id);
		return !stopped;
	};

	const work = async () => {
		while (waiting.size && !stopped && (await post(batch())));
	};

	const flush = (now?: boolean) => {
		clearTimeout(timer);
		timer = undefined;
		const pause = notBefore - Date.now();
		if (!now && pause > 0) {
			schedule(pause);
			return Promise.resolve();
		}
		return (running ??= work().finally(() => (running = undefined)));
	};

	const schedule = (milliseconds: number) => {
		timer ??= setTimeout(() => flush(), milliseconds);
	};

	for (const name of store.names(PREFIX)) {
		try {
			const entry: Entry = JSON.parse(store.get(name) ?? '');
			if (Date.now() - entry.time < LONGEST) waiting.set(name.slice(PREFIX.length), entry);
			else store.remove(name);
		} catch {
			store.remove(name);
		}
	}
	const left = [...waiting].sort(([, a], [, b]) => a.time - b.time);
	waiting.clear();
	for (const [id, entry] of left) waiting.set(id, entry);
	if (left.length) schedule(GATHER);

	return {
		record({ id = newId(), ...event }) {
			const [oldest] = waiting.keys();
			if (oldest && waiting.size >= MOST) drop(oldest);
			// No two events of a window have the same time, so that their order is certain.
			latest = Math.max(Date.now(), latest + 1);
			const entry = { time: latest, event: event as Event };
			waiting.set(id, entry);
			store.set(PREFIX + id, JSON.stringify(entry));
			schedule(GATHER);
		},
		flush,
		leave() {
			if (stopped) return;
			for (let from = 0; from < waiting.size;) {
				const items = batch(from);
				from += items.length;
				void post(items, true);
			}
		}
	};
}
