/**
 * Real event files, and the totals that an independent count gives for them.
 *
 * AFTERWORD_EVENT_FILES names a folder of NAME.ndjson.gz and an EXPECTED.json:
 * {NAME: {events, totals: {"FROM..TO ZONE": {MODULE: {TOTAL: NUMBER}}}}}.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { Server, createKey, freshFolder, run } from '../afterword.ts';

type Expected = Record<string, { events: number; totals: Record<string, Record<string, Record<string, unknown>>> }>;

const folder = process.env.AFTERWORD_EVENT_FILES;

test('real files give the numbers that were counted independently', async () => {
	test.skip(!folder || !existsSync(folder), 'AFTERWORD_EVENT_FILES names no folder');
	test.setTimeout(600_000);
	const expected: Expected = JSON.parse(readFileSync(join(folder!, 'EXPECTED.json'), 'utf8'));
	const data = freshFolder();
	for (const name of Object.keys(expected)) {
		const imported = run(['import', '--data', data, '--assistant', name, join(folder!, `${name}.ndjson.gz`)]);
		expect(imported.code, imported.stderr).toBe(0);
	}
	const server = await Server.start('serve', data);
	for (const [name, { totals }] of Object.entries(expected)) {
		const key = createKey(data, name, 'secret');
		for (const [period, modules] of Object.entries(totals)) {
			const [, from, to, tz] = /^(.+)\.\.(\S+) (.+)$/.exec(period)!;
			const query = `?${new URLSearchParams({ from, to, tz })}`;
			for (const [module, values] of Object.entries(modules)) {
				const found = await server.totals(key, name, module, query);
				for (const [total, value] of Object.entries(values)) {
					const label = `${name} ${period} ${module}.${total}`;
					if (typeof value === 'number') expect(found[total], label).toBeCloseTo(value, 9);
					else expect(found[total], label).toEqual(value);
				}
			}
		}
	}
	await server.dispose();
});
