// Opens menus, dialogs, doors and bad days, and keeps a picture of each. `node dev/walk.mjs [address]`
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const base = process.argv[2] ?? 'http://127.0.0.1:4173';
const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
	args: ['--no-sandbox']
});
const open = async (width, theme) => {
	const page = await (
		await browser.newContext({
			viewport: { width, height: width > 400 ? 900 : 812 },
			colorScheme: theme,
			locale: 'en-GB'
		})
	).newPage();
	page.on('pageerror', (error) => console.log('error:', error.message));
	page.on('console', (message) => message.type() === 'error' && console.log('console:', message.text()));
	return page;
};
const seen = (page) => page.waitForSelector('main footer button');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shot = async (page, name) => {
	await page.screenshot({ path: `shots/x-${name}.png` });
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
	const page = await open(width, theme);
	const go = async (path) => (await page.goto(`${base}/a/Support/${path}`), await seen(page));
	await go('overview');
	await page.getByTestId('period').click();
	await shot(page, `period-${width}`);
	await page.keyboard.press('Escape');
	await page.getByTestId('compare').click();
	await page.getByTestId('compare-custom').click();
	await shot(page, `compare-${width}`);
	await page.keyboard.press('Escape');
	await page.getByTestId('filter').click();
	await page.waitForTimeout(200);
	await shot(page, `filter-${width}`);
	await page.getByTestId('dimension-channel').click();
	await page.getByTestId('value').nth(0).click();
	await page.getByTestId('value').nth(1).click();
	await page.waitForTimeout(400);
	await shot(page, `values-${width}`);
	await page.keyboard.press('Escape');
	await page.getByTestId('how-open').first().click();
	await page.waitForTimeout(400);
	await shot(page, `how-${width}`);
	await page.keyboard.press('Escape');
	await page.locator('[data-testid=chart] [tabindex="0"]').focus();
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('ArrowLeft');
	await shot(page, `tip-${width}`);
	await page.getByTestId('as-table').first().click();
	await shot(page, `table-${width}`);
	await go('analytics/satisfaction?channel=nothing');
	await shot(page, `empty-${width}`);
	await page.goto(`${base}/a/Support/analytics/chats?channel=broken`);
	await page.waitForTimeout(800);
	await shot(page, `broken-${width}`);
	await go('analytics/messages?period=today');
	await shot(page, `today-${width}`);
	await go('analytics/engagement?from=2026-01-01&to=2026-11-22');
	await shot(page, `year-${width}`);
	if (width < 400) {
		await page.getByRole('button', { name: 'Engagement' }).click();
		await shot(page, `sheet-${width}`);
	}
	await page.goto(`${base}/a/Nobody/overview`);
	await page.waitForTimeout(300);
	await shot(page, `nobody-${width}`);
	await page.goto(`${base}/setup#token=abc`);
	await page.waitForTimeout(300);
	await shot(page, `setup-${width}`);
}
await browser.close();
