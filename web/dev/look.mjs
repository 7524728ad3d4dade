// Opens every page in a browser at two widths and two themes, keeps a picture of each, and runs axe on it.
// `node dev/look.mjs [address] [part of a page's name]`; needs a Chromium (CHROMIUM, default /usr/bin/chromium).
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const base = process.argv[2] ?? 'http://127.0.0.1:4173';
const only = process.argv[3] ?? '';
const assistant = process.env.ASSISTANT ?? 'Support';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const modules = [
	'users',
	'messages',
	'chats',
	'handover',
	'engagement',
	'feedback',
	'satisfaction',
	'traffic',
	'clicks',
	'agents',
	'outcomes'
];
/** Name of the picture, address, and what is waited for. */
const numbers = 'main footer button';
const pages = [
	['overview', `/a/${assistant}/overview`, numbers],
	...modules.map((name) => [name, `/a/${assistant}/analytics/${name}`, numbers]),
	['review', `/a/${assistant}/review`, '[data-testid=review], [data-testid=empty]'],
	['inbox', `/a/${assistant}/feedback`, '[data-testid=entry], [data-testid=empty]'],
	['topics', `/a/${assistant}/topics`, '[data-testid=topic-row], [data-testid=empty]'],
	['list', `/a/${assistant}/chats`, '[data-testid=chat-row], [data-testid=empty]'],
	['settings', `/a/${assistant}/settings`, '[data-testid=key]'],
	['members', '/members', '[data-testid=member]'],
	['join', '/join#token=abc', '[data-testid=join]'],
	['demo', '/demo/chat', '[data-testid=chat-window], [data-testid=open-chat], form']
].filter(([name]) => name.includes(only));

mkdirSync('shots', { recursive: true });
const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
	args: ['--no-sandbox']
});
let bad = 0;
for (const width of [1440, 375])
	for (const theme of ['light', 'dark']) {
		const context = await browser.newContext({
			viewport: { width, height: width > 400 ? 900 : 812 },
			colorScheme: theme,
			locale: 'en-GB',
			bypassCSP: true
		});
		const page = await context.newPage();
		page.on(
			'console',
			(message) =>
				['error', 'warning'].includes(message.type()) && (bad++, console.log(`  console: ${message.text()}`))
		);
		page.on('pageerror', (error) => (bad++, console.log(`  error: ${error.message}`)));
		for (const [name, path, there] of pages) {
			await page.goto(base + path + (there === numbers ? (process.env.QUERY ?? '') : ''));
			await page.waitForSelector(there, { timeout: 15_000 });
			await page.waitForTimeout(250);
			await page.screenshot({ path: `shots/${name}-${width}-${theme}.png`, fullPage: true });
			const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
			if (wide) (bad++, console.log(`  ${name} ${width}: wider than the screen`));
			await page.evaluate(axe);
			const { violations } = await page.evaluate(() =>
				window.axe.run(document, {
					runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
				})
			);
			for (const one of violations)
				(bad++,
					console.log(
						`  ${name} ${width} ${theme}: ${one.id} (${one.impact}), ${one.nodes.length} times, first ${one.nodes[0].target} ${one.nodes[0].failureSummary.split('\n')[1] ?? ''}`
					));
		}
		await context.close();
	}
await browser.close();
console.log(bad ? `${bad} things to look at` : 'nothing to complain about');
process.exit(bad ? 1 : 0);
