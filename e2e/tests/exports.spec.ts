/** Exports as others read them: Python's csv module, pandas, DuckDB and LibreOffice. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { Server, createKey, projectRoot, until } from '../afterword.ts';
import { ASSISTANT, demoData, demoUrl, signIn } from '../demo.ts';

const python = join(projectRoot, 'e2e', '.venv', 'bin', 'python');
const script = join(projectRoot, 'e2e', 'exports.py');

function agree(url: string, key: string, assistant: string, query: string): string {
	const done = spawnSync(python, [script, url, key, assistant, query], { encoding: 'utf8', timeout: 280_000 });
	expect(done.status, done.stdout + done.stderr).toBe(0);
	return done.stdout;
}

test.beforeAll(() => expect(existsSync(python), 'run `make e2e/.venv/.installed office` first').toBe(true));

const HOSTILE = [
	'=HYPERLINK("http://x.example";"y")',
	'+1+1',
	'-1+1',
	'@SUM(A1:A9)',
	'\t=1',
	'\r=1',
	'  "=1',
	'＝1+1',
	"'=1",
	'a,"b"\r\nc\nd\re',
	'""',
	'\u{feff}=1',
	'\u{202e}🙂 é\u{0301} <script>alert(1)</script>',
	'NULL',
	'NaN',
	'-12.50',
	'0012',
	'1e5',
	'\\N',
	'\\"',
	';=1+1',
	' spaces ',
	'x'.repeat(50_000)
];

test('hostile text survives every reader and runs in none', async () => {
	test.setTimeout(300_000);
	const server = await Server.start('serve');
	const assistant = 'Größe & "Co"';
	const key = createKey(server.data, assistant, 'secret');
	const events = HOSTILE.flatMap((text, n) => {
		// The clocks of Rome change at 01:00.
		const of = (second: number) => ({ chat: `h${n}`, at: `2026-03-29T0${n % 2}:${10 + n}:0${second}.123456Z` });
		return [
			{ type: 'message', message: `q${n}`, role: 'user', text, user: { id: `u${n}`, name: text.slice(0, 100) }, ...of(1) },
			{ type: 'message', message: `a${n}`, role: 'assistant', text: `${text}!`, agent: text.slice(0, 60), cost: 0.1 + n, ...of(2) },
			{ type: 'feedback', message: `a${n}`, value: n % 2 ? 'up' : 'down', comment: text.slice(0, 1000), ...of(3) },
			{ type: 'click', message: `a${n}`, kind: 'quick_reply', title: text.slice(0, 100), ...of(4) },
			{ type: 'rating', score: 1 + (n % 5), comment: text.slice(0, 1000), ...of(5) }
		];
	});
	const answer = await (await server.post(key, events)).json();
	expect(answer.rejected).toEqual([]);
	const query = 'from=2026-03-28&to=2026-03-31&tz=Europe/Rome';
	await until(
		() => server.totals(key, assistant, 'overview', `?${query}`),
		(totals) => totals.messages === 2 * HOSTILE.length,
		10_000
	);
	const told = agree(server.url, key, assistant, query);
	expect(told).toContain(`messages: ${2 * HOSTILE.length} rows`);
	expect(told).toContain('analytics: 3 rows');
	await server.dispose();
});

test('the demo comes out the same in every format', async ({ page }) => {
	test.setTimeout(300_000);
	await signIn(page);
	agree(demoUrl(), createKey(demoData(), ASSISTANT, 'secret'), ASSISTANT, 'include=test&include=internal');
});
