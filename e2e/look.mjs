/**
 * Pictures of every page of a demo server, to look at: `node look.mjs URL FOLDER`.
 * Each at 1440 and 375 px, light and dark.
 */
import { mkdirSync } from 'node:fs';
import process from 'node:process';

import { chromium } from '@playwright/test';

const [url, folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const names = ['users', 'messages', 'chats', 'handover', 'engagement', 'feedback', 'satisfaction', 'traffic', 'clicks', 'agents', 'outcomes'];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
for (const [width, height, colorScheme] of [[1440, 900, 'light'], [1440, 900, 'dark'], [375, 812, 'light'], [375, 812, 'dark']]) {
	const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale: 'en-GB', timezoneId: 'Europe/Rome' });
	const page = await context.newPage();
	await page.goto(`${url}/sign-in`);
	await page.screenshot({ path: `${folder}/sign-in-${width}-${colorScheme}.png` });
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL(/overview/);
	for (const path of ['overview', ...names.map((name) => `analytics/${name}`)]) {
		await page.goto(`${url}/a/Tremonda/${path}`);
		await page.locator('.skeleton').first().waitFor({ state: 'detached' }).catch(() => {});
		await page.waitForTimeout(300);
		const name = path.split('/').pop();
		await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true });
		if (name === 'overview') await page.screenshot({ path: `${folder}/window-${width}-${colorScheme}.png` });
	}
	await context.close();
}
await browser.close();
