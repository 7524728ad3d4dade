/** The people who chat say what they think: the demo's chat page uses the widget as any customer's page would. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';

import { createKey, until } from '../afterword.ts';
import { ASSISTANT, demoData, demoUrl, expect, test } from '../demo.ts';

let key: string;
test.beforeAll(() => {
	key = createKey(demoData(), ASSISTANT, 'secret');
});

async function totals(module: string): Promise<Record<string, number>> {
	const path = `/api/v1/assistants/${ASSISTANT}/metrics/${module}`;
	const answer = await fetch(demoUrl() + path, { headers: { authorization: `Bearer ${key}` } });
	expect(answer.status).toBe(200);
	return (await answer.json()).totals;
}

/** The demo goes on by itself, so a number grows by at least so much. */
async function grows(module: string, name: string, before: number, by: number): Promise<void> {
	await until(() => totals(module), (now) => now[name] >= before + by, 8_000);
}

async function openChat(page: Page): Promise<void> {
	await page.goto(`${demoUrl()}/demo/chat`);
	const window = page.getByTestId('chat-window');
	if (!(await window.isVisible().catch(() => false))) {
		const opener = page.getByTestId('open-chat');
		if (await opener.count()) await opener.first().click();
	}
	await expect(window).toBeVisible();
	await expect(page.getByTestId('line').first()).toBeVisible();
}

async function say(page: Page, words: string): Promise<void> {
	const responses = page.locator('[data-testid=line][data-role=assistant]');
	const before = await responses.count();
	await page.getByTestId('message').fill(words);
	await page.keyboard.press('Enter');
	await expect.poll(() => responses.count(), { timeout: 15_000 }).toBeGreaterThan(before);
}

test('by mouse: chat, thumb with comment, rating, and the numbers move', async ({ page }) => {
	const before = { overview: await totals('overview'), feedback: await totals('feedback'), votes: await totals('satisfaction') };
	await openChat(page);
	await say(page, 'Why is my bill so high?');
	// By its message, since the assistant may say more while one writes.
	const message = await page.locator('afterword-feedback').last().getAttribute('message');
	const feedback = page.locator(`afterword-feedback[message="${message}"]`);
	await feedback.getByRole('button', { name: 'Poor answer' }).click();
	await feedback.getByLabel('Comment (optional)').fill('It does not say <b>why</b>');
	await feedback.getByLabel('E-mail (optional)').fill('kim@example.com');
	await feedback.getByRole('button', { name: 'Send', exact: true }).click();
	await expect(feedback.getByText('Thank you.')).toBeAttached();
	await page.getByTestId('end-chat').click();
	const end = page.locator('afterword-rating[prompt=end]');
	await end.getByRole('radio', { name: 'Satisfied', exact: true }).click();
	await grows('overview', 'chats', before.overview.chats, 1);
	await grows('feedback', 'comments', before.feedback.comments, 1);
	await grows('feedback', 'negative', before.feedback.negative, 1);
	await grows('satisfaction', 'votes', before.votes.votes, 1);
	await grows('satisfaction', 'asked', before.votes.asked, 1);
});

test('by keyboard alone: chat, thumb, rating', async ({ page }) => {
	const before = { feedback: await totals('feedback'), votes: await totals('satisfaction') };
	await openChat(page);
	await page.getByTestId('message').focus();
	await page.keyboard.type('There is a power cut');
	await page.keyboard.press('Enter');
	const up = page.getByRole('button', { name: 'Good answer' }).last();
	await expect(up).toBeVisible({ timeout: 15_000 });
	await up.focus();
	await page.keyboard.press('Enter');
	await expect(up).toHaveAttribute('aria-pressed', 'true');
	await page.getByTestId('end-chat').focus();
	await page.keyboard.press('Enter');
	const faces = page.locator('afterword-rating[prompt=end]').getByRole('radio');
	await faces.first().focus();
	for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
	await expect(faces.last()).toBeFocused();
	await page.keyboard.press('Space');
	await expect(faces.last()).toHaveAttribute('aria-checked', 'true');
	await grows('feedback', 'positive', before.feedback.positive, 1);
	await grows('satisfaction', 'votes', before.votes.votes, 1);
});

test('a second window is a second chat of one user, another browser another user', async ({ browser }) => {
	const users = async (browser: Browser, windows: number): Promise<{ chats: Set<string>; users: Set<string> }> => {
		const context = await browser.newContext();
		const seen = { chats: new Set<string>(), users: new Set<string>() };
		context.on('request', (request) => {
			if (!request.url().endsWith('/v1/events')) return;
			const body = JSON.parse(request.postData() ?? '[]');
			for (const event of Array.isArray(body) ? body : (body.events ?? [body])) {
				if (event.chat) seen.chats.add(event.chat);
				if (event.user?.id) seen.users.add(event.user.id);
			}
		});
		for (let n = 0; n < windows; n += 1) {
			const page = await context.newPage();
			await openChat(page);
			await say(page, 'Hello');
		}
		await expect.poll(() => seen.chats.size).toBe(windows);
		await context.close();
		return seen;
	};
	const one = await users(browser, 2);
	const other = await users(browser, 1);
	expect(one.users.size).toBe(1);
	expect(other.users.size).toBe(1);
	expect([...one.users][0]).not.toBe([...other.users][0]);
});

test('offline and back: nothing that was said is lost', async ({ page, context }) => {
	const before = await totals('messages');
	await openChat(page);
	await say(page, 'My internet is slow');
	await context.setOffline(true);
	await page.getByTestId('message').fill('Are you there?');
	await page.keyboard.press('Enter');
	await page.waitForTimeout(1_500);
	await context.setOffline(false);
	await grows('messages', 'user_messages', before.user_messages, 2);
});

test('what was said stands in the inbox, as text, and can be marked as reviewed', async ({ desk }) => {
	await desk.goto(`${demoUrl()}/a/${ASSISTANT}/feedback?value=down`);
	await expect(desk.getByText('It does not say <b>why</b>').first()).toBeVisible();
	await expect(desk.getByText('kim@example.com').first()).toBeVisible();
	await desk.getByRole('button', { name: /mark as reviewed/i }).first().click();
	await expect(desk.getByText(/reviewed/i).first()).toBeVisible();
});

test('the chat page and the inbox break no rule', async ({ page, desk }) => {
	for (const path of ['/demo/chat', `/a/${ASSISTANT}/feedback`, `/a/${ASSISTANT}/settings`, '/members']) {
		await desk.goto(demoUrl() + path);
		await desk.waitForLoadState('networkidle').catch(() => {});
		await expect(desk.locator('.skeleton')).toHaveCount(0);
		const { violations } = await new AxeBuilder({ page: desk })
			.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
			.analyze();
		expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target).join(' ')}`), path).toEqual([]);
	}
	await page.close();
});
