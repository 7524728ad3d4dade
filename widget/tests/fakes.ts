/** A store in memory and a server of functions, for tests. */

import { vi } from 'vitest';
import type { Store } from '../src/storage';
import type { Reply, Transport } from '../src/transport';

export function memoryStore(kept: Map<string, string> = new Map()): Store & { kept: Map<string, string> } {
	return {
		kept,
		get: (name) => kept.get(name) ?? null,
		set: (name, value) => void kept.set(name, value),
		remove: (name) => void kept.delete(name),
		names: (start) => [...kept.keys()].filter((name) => name.startsWith(start))
	};
}

/** Answers to `POST /v1/events` that take everything. */
export const taken = (body: any): Reply => ({
	status: 200,
	wait: 0,
	body: { accepted: body?.events?.length ?? 0, duplicates: 0, rejected: [] }
});

/** A transport whose answers are `reply`'s; `sent` holds what it was asked. */
export function fakeTransport(reply: (method: string, path: string, body: any) => Reply | Promise<Reply>) {
	const sent: { method: string; path: string; body: any; leaving?: boolean }[] = [];
	const transport: Transport & { clock: number } = {
		clock: 0,
		ahead: () => transport.clock,
		send: vi.fn(async (method, path, body, leaving) => {
			sent.push({ method, path, body, leaving });
			return reply(method, path, body);
		})
	};
	return { transport, sent };
}
