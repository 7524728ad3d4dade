import type { Page } from '@playwright/test';
import { call, expect, loaded, say, test } from './harness';

const rating = (page: Page) => page.locator('afterword-rating').first();
const face = (page: Page, name: string) => rating(page).getByRole('radio', { name, exact: true });

function place(page: Page, prompt: string): Promise<void> {
	return page.evaluate((prompt) => {
		const element = document.createElement('afterword-rating');
		element.setAttribute('prompt', prompt);
		document.querySelector('#after')!.append(element);
	}, prompt);
}

test('"That helped" opens five faces; the score is sent at once and can be changed, with a comment', async ({
	open,
	state,
	page
}) => {
	await open();
	await say(page, 'assistant', 'Yes', { id: 'a1' });
	await rating(page).getByRole('button', { name: 'That helped' }).click();
	await expect(rating(page).getByRole('radio')).toHaveCount(5);
	await face(page, 'Satisfied').click();
	await expect(face(page, 'Satisfied')).toHaveAttribute('aria-checked', 'true');
	await expect(rating(page).getByRole('status')).toHaveText(
		'Thank you. You can change your rating until the chat is closed.'
	);
	await face(page, 'Very satisfied').click();
	await rating(page).getByLabel('Comment (optional)').fill('Quick');
	await rating(page).getByRole('button', { name: 'Send' }).click();
	await expect
		.poll(() => state.puts)
		.toMatchObject([
			{ of: 'rating', score: 4, prompt: 'after_answer' },
			{ of: 'rating', score: 5, prompt: 'after_answer' },
			{ of: 'rating', score: 5, prompt: 'after_answer', comment: 'Quick' }
		]);
	expect(state.puts[0].id).toBe(state.events[0].chat);
});

test('each showing is recorded with its prompt, a reload of the same answer not again', async ({
	open,
	state,
	page
}) => {
	await open();
	await say(page, 'assistant', 'One', { id: 'a1' });
	await say(page, 'assistant', 'Two', { id: 'a2' });
	await place(page, 'handover');
	const asked = () => state.events.filter(({ type }) => type === 'rating.asked').map(({ prompt }) => prompt);
	await expect.poll(asked).toEqual(['after_answer', 'after_answer', 'handover']);
	await page.reload();
	await loaded(page);
	await page.evaluate(() => (window as any).say('assistant', 'One', { id: 'a1' }));
	await expect(rating(page).getByRole('button')).toBeVisible();
	await page.waitForTimeout(500);
	expect(asked()).toHaveLength(3);
});

test('what is not on the screen was not shown', async ({ open, state, page }) => {
	await open();
	await page.evaluate(() =>
		(document.querySelector('#after') as HTMLElement).style.setProperty('margin-top', '3000px')
	);
	await place(page, 'handover');
	await expect(rating(page).getByRole('button')).toBeAttached();
	await page.waitForTimeout(500);
	expect(state.events.map(({ type }) => type)).toEqual(['chat.started']);
	await rating(page).scrollIntoViewIfNeeded();
	await expect.poll(() => state.events.at(-1).type).toBe('rating.asked');
});

test('at the end of the chat the faces appear by themselves, and again for the next chat', async ({
	open,
	state,
	page
}) => {
	await open();
	await place(page, 'end');
	const first = await call(page, 'chat');
	await page.waitForTimeout(300);
	await expect(rating(page).getByRole('radio', { name: 'Neutral' })).toBeHidden();
	await call(page, 'end');
	await expect(rating(page).getByText('How satisfied are you with this chat?')).toBeVisible();
	await face(page, 'Neutral').click();
	await expect.poll(() => state.puts).toMatchObject([{ id: first, score: 3, prompt: 'end' }]);
	await expect
		.poll(() => state.events.at(-1))
		.toMatchObject({ type: 'rating.asked', chat: first, prompt: 'end' });

	const second = await call(page, 'chat');
	await expect(face(page, 'Neutral')).toBeHidden();
	await call(page, 'end');
	await expect(face(page, 'Neutral')).toHaveAttribute('aria-checked', 'false');
	await face(page, 'Unsatisfied').click();
	await expect.poll(() => state.puts.at(-1)).toMatchObject({ id: second, score: 2 });
});

test('a sealed chat says that its rating is closed, and asks no more', async ({ open, state, page }) => {
	await open();
	await say(page, 'assistant', 'Yes', { id: 'a1' });
	await rating(page).getByRole('button', { name: 'That helped' }).click();
	await face(page, 'Satisfied').click();
	await expect.poll(() => state.puts.length).toBe(1);
	state.sealed.add(await call(page, 'chat'));
	await face(page, 'Very unsatisfied').click();
	await expect(rating(page).getByRole('status')).toHaveText(
		'This chat is closed. Its rating can no longer be changed.'
	);
	await expect(face(page, 'Satisfied')).toHaveAttribute('aria-checked', 'true');
	await expect(face(page, 'Neutral')).toHaveAttribute('aria-disabled', 'true');
	await expect(rating(page).getByLabel('Comment (optional)')).toBeHidden();
	await face(page, 'Neutral').click({ force: true });
	expect(state.puts).toHaveLength(1);
	await place(page, 'handover');
	await page.waitForTimeout(300);
	await expect(page.locator('afterword-rating').last().getByRole('button')).toHaveCount(0);
});

test('a rating given without a connection goes out with its time; one that comes too late is said to be', async ({
	open,
	state,
	page,
	context
}) => {
	await open();
	await say(page, 'assistant', 'Yes', { id: 'a1' });
	await rating(page).getByRole('button', { name: 'That helped' }).click();
	await expect.poll(() => state.events.length).toBeGreaterThan(2);
	await context.setOffline(true);
	await face(page, 'Satisfied').click();
	await expect(rating(page).getByRole('status')).toContainText('Kept on this device');
	await context.setOffline(false);
	await expect
		.poll(() => state.events.at(-1))
		.toMatchObject({ type: 'rating', score: 4, prompt: 'after_answer' });
	await context.setOffline(true);
	await face(page, 'Neutral').click();
	await expect(rating(page).getByRole('status')).toContainText('Kept on this device');
	state.sealed.add(await call(page, 'chat'));
	await context.setOffline(false);
	await expect(face(page, 'Neutral')).toHaveAttribute('aria-disabled', 'true');
});

test('shows only where the assistant requests ratings, and only on the occasions it names', async ({
	open,
	state,
	page
}) => {
	state.settings.rating = { requested: true, when: ['handover'], scale: 5 };
	await open();
	await say(page, 'assistant', 'Yes', { id: 'a1' });
	await place(page, 'handover');
	await expect(page.locator('afterword-rating').last().getByRole('button')).toBeVisible();
	await expect(rating(page).getByRole('button')).toHaveCount(0);

	state.settings.rating = { requested: false, when: ['after_answer', 'handover', 'end'], scale: 5 };
	const asked = () => state.events.filter(({ type }) => type === 'rating.asked').length;
	await expect.poll(asked).toBe(1);
	await page.reload();
	await loaded(page);
	await say(page, 'assistant', 'Yes', { id: 'a2' });
	await place(page, 'handover');
	await page.waitForTimeout(500);
	await expect(page.locator('afterword-rating').getByRole('button')).toHaveCount(0);
	expect(asked()).toBe(1);
});
