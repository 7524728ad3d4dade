// How a chat of 10,000 messages feels: when its first message is painted, and how long frames take while one scrolls.
// `node dev/long.mjs [address]`, against the mock; needs a Chromium (CHROMIUM, default /usr/bin/chromium).
import { chromium } from 'playwright-core';

const base = process.argv[2] ?? 'http://127.0.0.1:4173';
const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
	args: ['--no-sandbox']
});
let bad = 0;
const check = (holds, words) => {
	if (!holds) (bad++, console.log(`  NOT: ${words}`));
};

for (const width of [1440, 375]) {
	const page = await (
		await browser.newContext({ viewport: { width, height: width > 400 ? 900 : 812 } })
	).newPage();
	page.on('pageerror', (error) => (bad++, console.log('error:', error.message)));
	await page.goto(`${base}/a/Support/chats/chat-3`);
	await page.getByTestId('message').first().waitFor();

	// From a click in the same page, without the way to the server: the answer is kept by the route below.
	const answer = await (await page.request.get(`${base}/api/v1/assistants/Support/chats/long-10000`)).body();
	await page.route('**/chats/long-10000', (route) =>
		route.request().resourceType() === 'fetch'
			? route.fulfill({ body: answer, contentType: 'application/json' })
			: route.continue()
	);
	const first = await page.evaluate(async () => {
		const begun = performance.now();
		const painted = new Promise((done) => {
			const look = () =>
				document.querySelector('[data-message="long-10000-m0"]')
					? requestAnimationFrame(() => setTimeout(done))
					: requestAnimationFrame(look);
			look();
		});
		const link = document.createElement('a');
		link.href = '/a/Support/chats/long-10000';
		document.querySelector('main').append(link);
		link.click();
		await painted;
		link.remove();
		return performance.now() - begun;
	});
	const scrolled = await page.evaluate(async () => {
		const pane = document.querySelector('[data-testid=transcript]');
		const scroller =
			pane.scrollHeight > pane.clientHeight + 1 && getComputedStyle(pane).overflowY === 'auto'
				? pane
				: document.scrollingElement;
		const frame = () => new Promise(requestAnimationFrame);
		const measure = async (step, frames) => {
			const times = [];
			let before = await frame();
			for (let index = 0; index < frames; index++) {
				scroller.scrollTop += step;
				const now = await frame();
				times.push(now - before);
				before = now;
			}
			times.sort((a, b) => a - b);
			const at = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))];
			return { p50: at(0.5), p95: at(0.95), p99: at(0.99), most: times.at(-1) };
		};
		const steady = await measure(60, 600);
		const flung = await measure(2_000, 240);
		scroller.scrollTop = scroller.scrollHeight / 2;
		const back = await measure(-60, 300);
		const nodes = document.querySelectorAll('main *').length;
		const shown = document.querySelectorAll('[data-testid=message]').length;
		return { steady, flung, back, nodes, shown, height: scroller.scrollHeight };
	});
	const ms = (value) => `${value.toFixed(0)} ms`;
	const line = ({ p50, p95, p99, most }) =>
		`p50 ${ms(p50)}, p95 ${ms(p95)}, p99 ${ms(p99)}, longest ${ms(most)}`;
	console.log(`${width} px: first message painted ${ms(first)} after the click`);
	console.log(`  frames, 60 px each:     ${line(scrolled.steady)}`);
	console.log(`  frames, 2,000 px each:  ${line(scrolled.flung)}`);
	console.log(`  frames, back, 60 px:    ${line(scrolled.back)}`);
	console.log(
		`  ${scrolled.shown} of 10,000 messages and ${scrolled.nodes} elements in the page, ${scrolled.height} px high`
	);
	check(scrolled.shown > 0 && scrolled.shown < 400, 'only messages near the window are in the page');

	// A link to one message far away.
	await page.goto(`${base}/a/Support/chats/long-10000#long-10000-m7777`);
	const target = page.locator('[data-message="long-10000-m7777"]');
	await target.waitFor();
	await page.waitForTimeout(600);
	const box = await target.boundingBox();
	const height = page.viewportSize().height;
	console.log(`  link to message 7,777: it stands at ${Math.round(box.y)} of ${height} px`);
	check(box.y > 0 && box.y + 20 < height, 'the message of a link is in view');
	await page.context().close();
}
await browser.close();
process.exit(bad ? 1 : 0);
