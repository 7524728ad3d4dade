/** Opens the overview of a demo server in a browser with an empty cache and prints what it took, as JSON. */
import { gzipSync } from 'node:zlib';
import process from 'node:process';

import { chromium } from '@playwright/test';

const url = process.argv[2];
const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
	args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
});

async function signedIn() {
	const context = await browser.newContext();
	const session = await (await context.request.get(`${url}/api/v1/session`)).json();
	await context.request.post(`${url}/api/v1/session`, { data: session.demo, headers: { origin: url } });
	return context;
}

const runs = [];
for (let run = 0; run < 7; run += 1) {
	const context = await signedIn();
	const page = await context.newPage();
	let script = 0;
	page.on('response', async (response) => {
		if (response.request().resourceType() === 'script') script += gzipSync(await response.body()).length;
	});
	const started = performance.now();
	await page.goto(url);
	await page.locator('[data-metric="overview.users"]:not([data-value=""])').first().waitFor();
	const numbers = performance.now() - started;
	const document_ms = await page.evaluate(() => performance.getEntriesByType('navigation')[0].responseEnd);
	await page.waitForLoadState('networkidle').catch(() => {});
	runs.push({ numbers_ms: numbers, document_ms, script_kb: script / 1000 });
	await context.close();
}
await browser.close();
runs.sort((a, b) => a.numbers_ms - b.numbers_ms);
console.log(JSON.stringify(runs[Math.floor(runs.length / 2)]));
