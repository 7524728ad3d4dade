// Walks through the chats: list, filters, views, names, transcript, live, details; keeps a picture of each step and runs axe.
// `node dev/chats.mjs [address] [folder of the pictures]`, against the mock; needs a Chromium (CHROMIUM, default /usr/bin/chromium).
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const base = process.argv[2] ?? 'http://127.0.0.1:4173';
const folder = process.argv[3] ?? 'shots';
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
	args: ['--no-sandbox']
});
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let bad = 0;
const check = (holds, words) => {
	if (!holds) (bad++, console.log(`NOT: ${words}`));
};

for (const [width, theme] of [
	[1440, 'light'],
	[1440, 'dark'],
	[375, 'light'],
	[375, 'dark']
]) {
	const context = await browser.newContext({
		viewport: { width, height: width > 400 ? 900 : 812 },
		colorScheme: theme,
		locale: 'en-GB',
		bypassCSP: true,
		permissions: ['clipboard-read', 'clipboard-write']
	});
	const page = await context.newPage();
	const wide = width > 1199;
	page.on('pageerror', (error) => (bad++, console.log('error:', error.message)));
	page.on('dialog', (dialog) => (bad++, console.log('dialog:', dialog.message()), dialog.dismiss()));
	const outside = [];
	page.on('request', (request) => !request.url().startsWith(base) && outside.push(request.url()));
	const id = (name) => page.getByTestId(name);
	const where = () => new URL(page.url());
	const open = async (path) => {
		await page.goto(`${base}/a/Support/${path}`);
		await page.waitForTimeout(500);
	};
	const shot = async (name) => {
		await page.waitForTimeout(250);
		await page.screenshot({ path: `${folder}/${name}-${width}-${theme}.png` });
		if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth))
			(bad++, console.log(`${name} ${width}: wider than the screen`));
		await page.evaluate(axe);
		const { violations } = await page.evaluate(() =>
			window.axe.run(document, {
				runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
			})
		);
		for (const one of violations)
			(bad++,
				console.log(
					`${name} ${width} ${theme}: ${one.id}, ${one.nodes.length} times, first ${one.nodes[0].target} ${one.nodes[0].failureSummary.split('\n')[1] ?? ''}`
				));
	};

	// The list, by keyboard.
	await open('chats');
	await id('chat-row').first().waitFor();
	await shot('list');
	await page.keyboard.press('j');
	await page.keyboard.press('j');
	await page.keyboard.press('Enter');
	await id('chat-head').waitFor();
	check(where().pathname.includes('/chats/'), 'Enter opens the chat in focus');
	await shot('opened');
	if (wide) {
		const before = where().pathname;
		await page.keyboard.press(']');
		await page.waitForTimeout(400);
		check(where().pathname !== before, '] opens the older chat');
		await page.keyboard.press('[');
		await page.waitForTimeout(400);
		check(where().pathname === before, '[ opens the newer chat');
	}
	await page.keyboard.press('Escape');
	await page.waitForTimeout(300);
	check(where().pathname.endsWith('/chats'), 'Escape goes back to the list');
	await page.keyboard.press('?');
	await shot('keys');
	await page.keyboard.press('Escape');

	// Search, filters, views.
	await page.keyboard.press('/');
	await page.keyboard.type('parcel');
	await page.waitForTimeout(900);
	check(where().searchParams.get('q') === 'parcel', '/ goes to the search, which needs no Enter');
	check((await page.locator('[data-testid=hit] mark').count()) > 0, 'hits are marked');
	await shot('searched');
	await id('chat-filter').click();
	await shot('filters');
	await id('group-csat').click();
	await id('choice->=4').click();
	await shot('rating');
	await page.keyboard.press('Escape');
	check(where().searchParams.get('csat') === '>=4', 'a filter is in the address');
	check((await id('own-chip').count()) === 1, 'a filter is a chip');
	await id('views').click();
	await id('view-save').click();
	await id('view-name').fill(`Parcels ${width} ${theme}`);
	await shot('save-view');
	await id('view-done').click();
	await page.waitForTimeout(400);
	await shot('views');
	const saved = id('view').filter({ hasText: `Parcels ${width} ${theme}` });
	check((await saved.count()) === 1, 'the view is there');
	await page.getByRole('button', { name: `Delete Parcels ${width} ${theme}` }).click();
	await id('view-done').click();
	await page.waitForTimeout(400);
	check((await saved.count()) === 0, 'the view is gone');
	await page.keyboard.press('Escape');
	check(where().searchParams.get('csat') === '>=4', 'a filter is in the address');
	check((await id('own-chip').count()) === 1, 'a filter is a chip');
	await id('tab-test').click();
	await page.waitForTimeout(400);
	await shot('tests');
	await open('chats?q=nothinglikethis');
	await id('empty').waitFor();
	await shot('empty');
	await open('chats?q=broken');
	await id('trouble').waitFor();
	await shot('broken');
	await open('chats/no-such-chat');
	await id('trouble').waitFor();
	await shot('gone');

	// A transcript with all that can be in one, and a name for its user.
	await open('chats/returning-visitor%232');
	await id('message').first().waitFor();
	await shot('transcript');
	await page.keyboard.press('i');
	await page.waitForTimeout(300);
	check((await id('next-issue').innerText()).includes('Problem 1'), 'i goes to the first problem');
	await page.locator('[data-testid=chat-head] [data-testid=rename]').click();
	await id('rename-field').fill('refused');
	await page.keyboard.press('Enter');
	await page.getByRole('alert').waitFor();
	await shot('rename-refused');
	await id('rename-field').fill(`Ada ${width} ${theme}`);
	await page.keyboard.press('Enter');
	await page.waitForTimeout(400);
	check(
		(await page.locator('[data-testid=chat-head] h1').innerText()).includes(`Ada ${width} ${theme}`),
		'the new name holds'
	);
	await id('message').nth(3).hover();
	await id('copy-link').nth(3).click();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	await page.goto(link);
	await page.waitForTimeout(900);
	check((await page.locator('article.target').count()) === 1, 'a copied link marks its message');
	await shot('linked');

	// How a response came about.
	await page.locator('article.assistant [data-testid=details]').nth(1).click();
	await id('step').first().waitFor();
	await page.waitForTimeout(300);
	check(where().searchParams.has('trace'), 'the details have an address');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	check((await id('step-detail').count()) === 1, 'Enter opens a step');
	await shot('step');
	await id('next-failed').click();
	await page.waitForTimeout(200);
	await shot('failed-step');
	await id('show-variables').click();
	await page.locator('[data-testid=variables] summary').first().click();
	await shot('variables');
	await page.keyboard.press('Escape');
	await page.waitForTimeout(300);
	check(!where().searchParams.has('trace'), 'Escape closes the details');
	check(where().pathname.includes('/chats/'), 'and only these');

	// Hostile text.
	await open(`chats/${encodeURIComponent('c/ä?&#100%25 +"<odd>')}`);
	await id('message').first().waitFor();
	await shot('hostile');
	check(
		(await page.locator('article script, article iframe, article svg[onload], article style').count()) === 0,
		'no element of a text is an element of the page'
	);
	const hrefs = await page
		.locator('article .bubble a')
		.evaluateAll((all) => all.map((one) => [one.protocol, one.rel, one.target].join(' ')));
	check(
		hrefs.length > 0 && hrefs.every((one) => /^https?: noopener noreferrer _blank$/.test(one)),
		`links are safe: ${hrefs}`
	);
	check((await page.locator('article img').count()) === 0, 'no image is loaded unasked');
	check(outside.length === 0, `nothing is asked of others: ${outside}`);

	// A chat that grows.
	await open('chats/live-1');
	await id('message').first().waitFor();
	const top = await page.evaluate(() => {
		const pane = document.querySelector('[data-testid=transcript]');
		pane.scrollTop = 0;
		window.scrollTo(0, 0);
		return document.querySelectorAll('[data-testid=message]').length;
	});
	await id('show-new').waitFor({ timeout: 40_000 });
	await shot('grown');
	check((await id('message').count()) > top, 'new messages are there');
	await id('show-new').click();
	await page.waitForTimeout(500);
	check((await id('show-new').count()) === 0, 'the end is read');
	if (wide) {
		await open('chats');
		await id('show-fresh').waitFor({ timeout: 60_000 });
		await shot('fresh');
		const rows = await id('chat-row').count();
		await id('show-fresh').click();
		check((await id('chat-row').count()) > rows, 'new chats are shown when asked for');
	}
	await context.close();
}
await browser.close();
console.log(bad ? `${bad} things to look at` : 'nothing to complain about');
process.exit(bad ? 1 : 0);
