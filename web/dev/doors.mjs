// Set-up, sign-in, breached totals and topics. `node dev/doors.mjs ADDRESS_OF_SETUP ADDRESS_OF_DEMO`
import { chromium } from 'playwright-core';
const [setup, demo] = process.argv.slice(2);
const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
	args: ['--no-sandbox']
});
const page = await (
	await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
).newPage();
page.on('pageerror', (error) => console.log('error:', error.message));
page.on('console', (message) => message.type() === 'error' && console.log('console:', message.text()));
await page.goto(`${setup}/`);
await page.waitForURL('**/setup');
await page.goto(`${setup}/setup#token=abc`);
await page.reload();
await page.fill('[name=name]', 'Ada');
await page.fill('[name=email]', 'ada@example.org');
await page.fill('[name=password]', 'a good password');
await page.screenshot({ path: 'shots/x-door-setup.png' });
await page.click('button[type=submit]');
await page.waitForURL('**/overview');
await page.goto(`${demo}/a/Support/topics?period=7d`);
await page.waitForURL('**/sign-in?*');
await page.waitForTimeout(200);
await page.screenshot({ path: 'shots/x-door-signin.png' });
await page.fill('[name=password]', 'wrong');
await page.click('button[type=submit]');
await page.waitForSelector('[role=alert]');
await page.screenshot({ path: 'shots/x-door-wrong.png' });
await page.fill('[name=password]', 'right');
await page.click('button[type=submit]');
await page.waitForURL('**/topics?period=7d');
await page.waitForSelector('[data-testid=topic-row]');
await page.screenshot({ path: 'shots/x-topics.png' });
await page.goto(`${demo}/a/Support/overview`);
await page.waitForSelector('main footer button');
await page.screenshot({ path: 'shots/x-breach.png' });
await page.click('[data-testid=sign-out]');
await page.waitForURL('**/sign-in');
await browser.close();
