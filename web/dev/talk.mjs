// Walks through feedback, settings, members and the demo chat, and keeps a picture of each step. `node dev/talk.mjs [address]`
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const base = process.argv[2] ?? 'http://127.0.0.1:4173';
const assistant = encodeURIComponent(process.env.ASSISTANT ?? 'Support');
const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
	args: ['--no-sandbox']
});
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shot = async (page, name) => {
	await page.screenshot({ path: `shots/t-${name}.png` });
	if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth))
		console.log(`${name}: wider than the screen`);
	await page.evaluate(axe);
	const { violations } = await page.evaluate(() => window.axe.run());
	for (const one of violations)
		console.log(
			`${name}: ${one.id}, ${one.nodes.length} times, first ${one.nodes[0].target} ${one.nodes[0].failureSummary.split('\n')[1] ?? ''}`
		);
};

for (const [width, theme] of [
	[1440, 'light'],
	[375, 'dark']
]) {
	const context = await browser.newContext({
		viewport: { width, height: width > 400 ? 900 : 812 },
		colorScheme: theme,
		locale: 'en-GB',
		permissions: ['clipboard-read', 'clipboard-write']
	});
	const page = await context.newPage();
	page.on('pageerror', (error) => console.log('error:', error.message));
	page.on('console', (message) => message.type() === 'error' && console.log('console:', message.text()));
	const id = (name) => page.getByTestId(name);

	// Feedback, by keyboard.
	await page.goto(`${base}/a/${assistant}/feedback`);
	await id('entry').first().waitFor();
	await shot(page, `inbox-${width}`);
	await page.keyboard.press('j');
	await page.keyboard.press('j');
	await page.keyboard.press('r');
	await page.waitForTimeout(200);
	await shot(page, `reviewed-${width}`);
	await id('unreview').first().click();
	const shared = id('show-shared').first();
	if (await shared.count()) {
		await shared.click();
		await page.waitForTimeout(300);
		await shot(page, `shared-${width}`);
		await page.keyboard.press('Escape');
	}
	await id('export').click();
	await shot(page, `export-${width}`);
	await page.keyboard.press('Escape');
	await id('search').fill('topic');
	await page.waitForTimeout(600);
	await shot(page, `search-${width}`);
	await id('search').fill('nothing like this');
	await page.waitForTimeout(600);
	await shot(page, `nothing-${width}`);

	// Settings.
	await page.goto(`${base}/a/${assistant}/settings`);
	await id('preview').waitFor();
	await page.waitForTimeout(500);
	await id('accent').fill('#c2185b');
	await id('text-helped').fill('Solved it');
	await id('window').fill('0');
	await page.waitForTimeout(700);
	await id('preview').scrollIntoViewIfNeeded();
	await shot(page, `settings-${width}`);
	await id('discard').click();
	await id('origins').fill('https://www.example.org');
	await id('create-publishable').click();
	await page.waitForTimeout(300);
	await id('create-secret').click();
	await page.waitForTimeout(300);
	await id('revoke').first().click();
	await id('fresh-key').scrollIntoViewIfNeeded();
	await shot(page, `keys-${width}`);

	// Members.
	await page.goto(`${base}/members?assistant=${assistant}`);
	await id('invite').click();
	await id('invite-link').waitFor();
	await shot(page, `invite-${width}`);

	// The demo chat.
	await page.goto(`${base}/demo/chat`);
	if (
		await id('open-chat')
			.isVisible()
			.catch(() => false)
	)
		await id('open-chat').click();
	await id('chat-window')
		.waitFor({ timeout: 5000 })
		.catch(async () => id('open-chat').click());
	await id('quick').first().click();
	await page.waitForTimeout(1000);
	await page.getByRole('button', { name: 'Poor answer' }).first().click();
	await page.waitForTimeout(500);
	await shot(page, `chat-feedback-${width}`);
	await id('message').fill('why is it so high');
	await page.keyboard.press('Enter');
	await page.waitForTimeout(1200);
	await page.getByRole('button', { name: 'That helped' }).last().click();
	await page.waitForTimeout(300);
	await shot(page, `chat-rating-${width}`);
	for (const words of ['qwertz', 'asdfgh', 'Talk to a person']) {
		await id('message').fill(words);
		await page.keyboard.press('Enter');
		await page.waitForTimeout(1000);
	}
	await page.waitForTimeout(1800);
	await shot(page, `chat-operator-${width}`);
	await page.reload();
	if (width < 400) await id('open-chat').click();
	await id('end-chat').click();
	await page.waitForTimeout(600);
	await shot(page, `chat-end-${width}`);
	await context.close();
}
await browser.close();
