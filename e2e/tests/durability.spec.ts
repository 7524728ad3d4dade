/** What was acknowledged is there, once, whatever happens to the process. */
import { expect, test } from '@playwright/test';

import { Server, createKey, pause, until } from '../afterword.ts';

const ALL = '?from=2020-01-01&to=2030-01-01&tz=UTC';

function chat(id: string): object[] {
	const at = (second: number) => `2026-02-03T10:00:${String(second).padStart(2, '0')}Z`;
	return [
		{ id: `${id}:0`, type: 'chat.started', chat: id, at: at(0), user: { id: `user of ${id}` }, channel: 'web' },
		{ id: `${id}:1`, type: 'message', chat: id, at: at(1), message: `${id}/q`, role: 'user', text: 'Hello?' },
		{ id: `${id}:2`, type: 'message', chat: id, at: at(2), message: `${id}/a`, role: 'assistant', text: 'Hello.' },
		{ id: `${id}:3`, type: 'feedback', chat: id, at: at(3), message: `${id}/a`, value: 'up' }
	];
}

test('a crash in the middle of everything loses nothing and counts nothing twice', async () => {
	test.setTimeout(180_000);
	let server = await Server.start('serve');
	const key = createKey(server.data, 'Crash test', 'secret');
	const sent = new Set<string>();
	const acknowledged = new Set<string>();

	for (let round = 0; round < 4; round += 1) {
		let up = true;
		const senders = Array.from({ length: 8 }, async (_, sender) => {
			for (let n = 0; up; n += 1) {
				const id = `r${round}-s${sender}-${n}`;
				sent.add(id);
				const answer = await server.post(key, chat(id)).catch(() => undefined);
				if (answer?.status === 200) acknowledged.add(id);
			}
		});
		await pause(300 + round * 170);
		await server.kill();
		up = false;
		await Promise.all(senders);
		server = await Server.start('serve', server.data);
	}
	expect(acknowledged.size).toBeGreaterThan(20);

	// Whoever got no answer sends again; what had been kept all the same is a duplicate.
	const unsure = [...sent].filter((id) => !acknowledged.has(id));
	for (const id of [...unsure, ...[...acknowledged].slice(0, 20)]) {
		const verdicts = await (await server.post(key, chat(id))).json();
		expect([0, 4]).toContain(verdicts.accepted);
		expect(verdicts.accepted + verdicts.duplicates).toBe(4);
		if (acknowledged.has(id)) expect(verdicts.duplicates).toBe(4);
	}
	const chats = sent.size;
	await until(
		() => server.totals(key, 'Crash test', 'chats', ALL),
		(totals) => totals.chats === chats
	);
	expect(await server.totals(key, 'Crash test', 'messages', ALL)).toMatchObject({ messages: 2 * chats });
	expect(await server.totals(key, 'Crash test', 'feedback', ALL)).toMatchObject({ positive: chats, reviewable: chats });
	await server.dispose();
});

test('an event shows in the numbers within two seconds and a graceful stop is clean', async () => {
	const server = await Server.start('serve');
	const key = createKey(server.data, 'Quick', 'secret');
	for (let n = 0; n < 3; n += 1) {
		expect((await server.post(key, chat(`q${n}`))).status).toBe(200);
		await until(
			() => server.totals(key, 'Quick', 'overview', ALL),
			(totals) => totals.chats === n + 1,
			2_000
		);
	}
	expect(await server.stop()).toBe(0);
	await server.dispose();
});
