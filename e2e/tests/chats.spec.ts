/** From a number down to the step that went wrong: the list of chats, a transcript, a trace. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { createKey, until } from '../afterword.ts';
import { ASSISTANT, demoData, demoUrl, expect, shown, test } from '../demo.ts';

const list = (page: Page) => page.getByTestId('chat-row');
const api = (assistant: string, path: string) => `${demoUrl()}/api/v1/assistants/${encodeURIComponent(assistant)}${path}`;

/** How many chats the list says there are. */
async function total(page: Page): Promise<number> {
	const words = page.getByTestId('total');
	await expect(words).toContainText(/\d/);
	return Number((await words.innerText()).replace(/\D/g, ''));
}

async function asked(page: Page, path: string): Promise<any> {
	const answer = await page.request.get(api(ASSISTANT, path));
	expect(answer.status(), await answer.text()).toBe(200);
	return answer.json();
}

async function send(key: string, events: object[]): Promise<void> {
	const answer = await fetch(`${demoUrl()}/v1/events`, {
		method: 'POST',
		headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
		body: JSON.stringify(events)
	});
	expect(await answer.json()).toMatchObject({ accepted: events.length, rejected: [] });
}

test('from a number of the overview to the chat to the step that failed', async ({ desk }) => {
	// Last month is over, so the number and the list stand still.
	await desk.goto(`${demoUrl()}/a/${ASSISTANT}/overview?period=last_month`);
	const chats = await shown(desk, 'overview.chats');
	await desk.locator('[data-metric="overview.chats"]').getByTestId('behind').click();
	await desk.waitForURL(/\/chats/);
	expect(await total(desk)).toBe(chats);

	await desk.getByTestId('chat-filter').click();
	await desk.getByTestId('switch-error').click();
	await desk.keyboard.press('Escape');
	await expect.poll(() => total(desk)).toBeLessThan(chats);
	await list(desk).first().getByTestId('open-chat').click();
	await expect(desk.getByTestId('transcript')).toBeVisible();
	const failed = desk.getByTestId('details').filter({ hasText: 'failed' }).first();
	await failed.click();
	const trace = desk.getByTestId('trace');
	await expect(trace.getByTestId('step').first()).toBeVisible();
	await trace.getByTestId('next-failed').click();
	await expect(trace.getByTestId('step-detail')).toContainText('It failed');
	// The address leads somebody else to the same step.
	expect(new URL(desk.url()).searchParams.get('trace')).toBeTruthy();
	await desk.reload();
	await expect(desk.getByTestId('trace').getByTestId('step').first()).toBeVisible();
	await desk.keyboard.press('Escape');
	await expect(desk.getByTestId('trace')).toHaveCount(0);
});

test('filters combine, and the list holds just what they say', async ({ desk }) => {
	await desk.goto(`${demoUrl()}/a/${ASSISTANT}/chats?period=last_month`);
	const all = await total(desk);
	await desk.getByTestId('chat-filter').click();
	await desk.getByTestId('group-csat').click();
	await desk.getByTestId('choice-<=2').click();
	await desk.keyboard.press('Escape');
	await expect.poll(() => total(desk)).toBeLessThan(all);
	const low = await total(desk);
	await desk.goto(`${desk.url()}&handover=any&channel=web`);
	await expect.poll(() => total(desk)).toBeLessThan(low);
	await expect(desk.getByTestId('own-chip')).toHaveCount(2);

	const query = new URL(desk.url()).searchParams;
	const range = (await asked(desk, '/metrics/overview')) as { tz: string };
	const now = new Date();
	const month = (back: number) => {
		const first = new Date(Date.UTC(now.getFullYear(), now.getMonth() - back, 1));
		return first.toISOString().slice(0, 10);
	};
	const own = new URLSearchParams([['from', month(1)], ['to', month(0)], ['tz', range.tz], ['limit', '200']]);
	for (const name of ['csat', 'handover', 'channel']) own.append(name, query.get(name)!);
	const found = await asked(desk, `/chats?${own}`);
	expect(found.total).toBe(await total(desk));
	expect(found.chats.length).toBeGreaterThan(0);
	for (const chat of found.chats) {
		expect(chat.score).toBeLessThanOrEqual(2);
		expect(chat.handovers).toBeGreaterThan(0);
		expect(chat.channel).toBe('web');
	}
	// A view keeps them for the team.
	await desk.request.post(api(ASSISTANT, '/views'), {
		data: { name: 'Low on the web', query: query.toString() },
		headers: { origin: demoUrl() }
	});
	expect((await asked(desk, '/views')).views.map((view: { name: string }) => view.name)).toContain('Low on the web');
});

test('pages of the list neither skip nor repeat while new chats come', async ({ desk }) => {
	const key = createKey(demoData(), 'Busy', 'secret');
	const said = (name: string, minute: number) => ({
		type: 'message',
		chat: name,
		role: 'user',
		text: `Hello ${name}`,
		at: new Date(Date.now() - minute * 60_000).toISOString()
	});
	await send(key, Array.from({ length: 120 }, (_, place) => said(`old-${place}`, 500 + place)));
	const read = async (cursor?: string) => {
		const path = `/chats?limit=25${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;
		return (await desk.request.get(api('Busy', path))).json();
	};
	await until(() => read(), (page) => page.total === 120, 5_000);
	const seen: string[] = [];
	let cursor: string | undefined;
	let fresh = 0;
	do {
		const page = await read(cursor);
		seen.push(...page.chats.map((chat: { chat: string }) => chat.chat));
		cursor = page.cursor ?? undefined;
		await send(key, [said(`new-${fresh++}`, 1)]);
	} while (cursor);
	expect(seen).toEqual(Array.from({ length: 120 }, (_, place) => `old-${place}`));
});

test('words are found in any spelling and marked', async ({ desk }) => {
	const key = createKey(demoData(), 'Words', 'secret');
	await send(key, [
		{ type: 'message', chat: 'w1', role: 'user', text: 'Wo ist meine RECHNUNG für Zürich?' },
		{ type: 'message', chat: 'w2', role: 'user', text: 'Perché la bolletta è così alta' },
		{ type: 'message', chat: 'w3', role: 'user', text: '请问我的订单什么时候发货' },
		{ type: 'message', chat: 'w4', role: 'user', text: 'rechnungen sind spät' }
	]);
	const found = async (words: string): Promise<string[]> => {
		const answer = await desk.request.get(api('Words', `/chats?q=${encodeURIComponent(words)}`));
		return (await answer.json()).chats.map((chat: { chat: string }) => chat.chat).sort();
	};
	await until(() => found('zurich'), (chats) => chats.length === 1, 5_000);
	expect(await found('rechnung')).toEqual(['w1']);
	expect(await found('rechnung*')).toEqual(['w1', 'w4']);
	expect(await found('perche "COSI ALTA"')).toEqual(['w2']);
	expect(await found('"alta cosi"')).toEqual([]);
	expect(await found('订单')).toEqual(['w3']);
	expect(await found('" * NEAR( AND')).toEqual([]);

	await desk.goto(`${demoUrl()}/a/Words/chats`);
	await expect(list(desk)).toHaveCount(4);
	await desk.keyboard.press('/');
	await desk.keyboard.type('cosi');
	await expect(list(desk)).toHaveCount(1);
	await expect(list(desk).getByTestId('hit').locator('mark')).toHaveText('così');
	await list(desk).getByTestId('open-chat').click();
	await expect(desk.getByTestId('message').locator('mark')).toHaveText('così');
});

test('an open chat grows while it is read', async ({ desk }) => {
	const key = createKey(demoData(), 'Growing', 'secret');
	const message = (name: string, role: string, text: string) => ({ type: 'message', chat: 'g', message: name, role, text });
	await send(key, [message('m1', 'user', 'Is anybody there?')]);
	// What was recorded shows within two seconds; the page says that there is no such chat until then.
	const status = async () => (await desk.request.get(`${demoUrl()}/api/v1/assistants/Growing/chats/g`)).status();
	await until(status, (code) => code === 200, 10_000);
	await desk.goto(`${demoUrl()}/a/Growing/chats/g`);
	await expect(desk.getByTestId('message')).toHaveCount(1);
	await send(key, [message('m2', 'assistant', 'Yes, **I am**')]);
	await expect(desk.getByTestId('message')).toHaveCount(2, { timeout: 5_000 });
	await expect(desk.getByTestId('message').last().locator('strong')).toHaveText('I am');
	const before = await list(desk).count();
	await send(key, [{ type: 'message', chat: 'g2', role: 'user', text: 'Me too' }]);
	await expect
		.poll(async () => (await list(desk).count()) > before || (await desk.getByTestId('show-fresh').isVisible()), {
			timeout: 6_000
		})
		.toBe(true);
});

test('what people write stays text', async ({ desk }) => {
	const key = createKey(demoData(), 'Hostile', 'secret');
	const evil = [
		'<script>window.hacked = 1</script>',
		'<img src=x onerror="window.hacked = 1">',
		'[press](javascript:window.hacked=1) ![pixel](https://spy.example/p.png) [fine](https://example.org/)',
		'<svg onload="window.hacked=1"></svg><style>body{display:none}</style>'
	];
	await send(
		key,
		evil.flatMap((text, place) => [
			{ type: 'message', chat: 'h', message: `u${place}`, role: 'user', text },
			{ type: 'message', chat: 'h', message: `a${place}`, role: 'assistant', text, agent: text.slice(0, 60) }
		])
	);
	let asked = false;
	await desk.route('https://spy.example/**', (route) => {
		asked = true;
		return route.abort();
	});
	await desk.goto(`${demoUrl()}/a/Hostile/chats/h`);
	await expect(desk.getByTestId('message')).toHaveCount(8);
	await expect(desk.getByTestId('show-image').first()).toBeVisible();
	const links = desk.getByTestId('message').locator('a[href^="javascript"]');
	expect(await links.count()).toBe(0);
	const fine = desk.getByTestId('message').locator('a[href="https://example.org/"]').first();
	await expect(fine).toHaveAttribute('rel', /noopener/);
	expect(await desk.evaluate(() => (window as unknown as { hacked?: number }).hacked)).toBeUndefined();
	expect(asked).toBe(false);
});

test('by keyboard alone: search, open, read, back', async ({ desk }) => {
	await desk.goto(`${demoUrl()}/a/${ASSISTANT}/chats?period=last_month`);
	await expect(list(desk).first()).toBeVisible();
	await desk.keyboard.press('j');
	await desk.keyboard.press('j');
	await desk.keyboard.press('Enter');
	await expect(desk.getByTestId('transcript')).toBeVisible();
	const first = desk.url();
	await desk.keyboard.press(']');
	await expect.poll(() => desk.url()).not.toBe(first);
	await desk.keyboard.press('[');
	await expect.poll(() => desk.url()).toBe(first);
});

test('nothing stands in the way of assistive technology', async ({ desk }) => {
	await desk.goto(`${demoUrl()}/a/${ASSISTANT}/chats?period=last_month&error=any`);
	await list(desk).first().getByTestId('open-chat').click();
	await desk.getByTestId('details').first().click();
	await expect(desk.getByTestId('step').first()).toBeVisible();
	for (const scheme of ['light', 'dark'] as const) {
		await desk.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
		const found = await new AxeBuilder({ page: desk }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
		expect(found.violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([]);
	}
});
