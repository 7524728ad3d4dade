// How long the first page takes until its numbers are on screen, in a fresh browser. `node dev/first.mjs [address]`
import { chromium } from 'playwright-core';

const base = process.argv[2] ?? 'http://127.0.0.1:4173';
const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
	args: ['--no-sandbox']
});
for (let round = 1; round <= 3; round++) {
	const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
	let bytes = 0;
	const files = [];
	page.on('response', async (response) => files.push(new URL(response.url()).pathname));
	await page.goto(`${base}/a/Support/overview`, { waitUntil: 'commit' });
	await page.waitForSelector('h1');
	const skeleton = await page.evaluate(() => performance.now());
	await page.waitForSelector('[data-metric="overview.users"]:not([data-value=""])');
	const numbers = await page.evaluate(() => performance.now());
	console.log(
		`round ${round}: frame after ${Math.round(skeleton)} ms, numbers after ${Math.round(numbers)} ms, ${files.length} requests`
	);
	if (round === 1) console.log(files.filter((file) => !file.startsWith('/_app')).join(' '));
	await page.context().close();
}
await browser.close();
