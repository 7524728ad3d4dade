/** The command line as an operator uses it. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { Server, createKey, freshFolder, run, until } from '../afterword.ts';

const ALL = '?from=2020-01-01&to=2030-01-01&tz=UTC';

function lines(chats: number): string[] {
	return Array.from({ length: chats }, (_, n) => [
		`{"type":"chat.started","chat":"i${n}","at":"2026-02-03T10:00:00Z","user":{"id":"u${n % 7}"}}`,
		`{"type":"message","chat":"i${n}","message":"i${n}/0","at":"2026-02-03T10:00:05Z","role":"user","text":"Hi"}`
	]).flat();
}

test('import without a server: bad lines are told, the rest is kept, twice is once', async () => {
	const data = freshFolder();
	const file = join(data, 'events.ndjson');
	writeFileSync(file, ['{"type":"nonsense","chat":"x"}', ...lines(50), '', 'not json', '\u{feff}'].join('\n'));
	const first = run(['import', '--data', data, '--assistant', 'Files', file]);
	expect(first.code).toBe(1);
	expect(first.stderr).toContain('events.ndjson:1: unknown_type');
	expect(first.stderr).toContain('events.ndjson:103: invalid_json');
	expect(first.stdout + first.stderr).toMatch(/100 .*kept|accepted.*100/i);

	execFileSync('gzip', ['-kf', file]);
	const again = run(['import', '--data', data, '--assistant', 'Files', `${file}.gz`]);
	expect(again.code).toBe(1);

	const key = createKey(data, 'Files', 'secret');
	const server = await Server.start('serve', data);
	expect(await server.totals(key, 'Files', 'overview', ALL)).toMatchObject({ users: 7, chats: 50, messages: 50 });
	await server.dispose();
});

test('import and keys work beside a running server', async () => {
	const server = await Server.start('serve');
	const file = join(server.data, 'more.ndjson');
	writeFileSync(file, lines(20).join('\n'));
	const imported = run(['import', '--data', server.data, '--assistant', 'Beside', file]);
	expect(imported.stderr).not.toContain('error');
	expect(imported.code).toBe(0);
	const key = createKey(server.data, 'Beside', 'secret');
	await until(
		() => server.totals(key, 'Beside', 'chats', ALL),
		(totals) => totals.chats === 20
	);
	await server.dispose();
});

test('what cannot be done is said in one sentence', async () => {
	const missing = run(['import', '--data', freshFolder(), '--assistant', 'X', '/nowhere/file.ndjson']);
	expect(missing.code).not.toBe(0);
	expect(missing.stderr).toContain('/nowhere/file.ndjson');
	const server = await Server.start('serve');
	const second = run(['serve', '--data', server.data, '--listen', '127.0.0.1:0']);
	expect(second.code).not.toBe(0);
	expect(second.stderr).toMatch(/already|in use|another/i);
	await server.dispose();
});

test('options come from flags, the environment and afterword.toml, in this order', async () => {
	const data = freshFolder();
	const key = createKey(data, 'Config', 'publishable');
	expect(key).toMatch(/^pk_[0-9A-Za-z]{32}$/);
	expect(run(['serve', '--help']).stdout).toContain('AFTERWORD_DATA');
});
