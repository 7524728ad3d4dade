/** Services that are instrumented with OpenTelemetry, as they come from their registries: two environment variables each. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { Server, createKey, projectRoot } from '../afterword.ts';

const otel = join(projectRoot, 'e2e', 'otel');
const python = join(projectRoot, 'e2e', '.venv', 'bin', 'python');

test.beforeEach(() =>
	test.skip(!existsSync(python) || !existsSync(join(otel, 'node_modules')), 'make test-e2e has not installed the clients')
);

test('two environment variables and no code: chats, agents, tokens and steps appear', async () => {
	test.setTimeout(300_000);
	const server = await Server.start('serve');
	const key = createKey(server.data, 'Shop', 'secret');
	const look = (script: string, ...args: string[]) => {
		const options = { encoding: 'utf8', timeout: 240_000, env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' } } as const;
		const done = spawnSync(python, [join(otel, script), ...args], options);
		expect(done.status, done.stdout + done.stderr).toBe(0);
		return done.stdout;
	};
	console.log(look('clients.py', server.url, key, 'Shop'));
	expect(await server.stop()).toBe(0);
	expect(server.output).not.toContain('Where is my parcel');
	console.log(look('steps.py', join(server.data, 'warehouse.duckdb')));
	await server.dispose();
});
