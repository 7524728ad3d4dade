import { expect, loaded, say, test } from './harness';
import type { Page } from '@playwright/test';

const feedback = (page: Page) => page.locator('afterword-feedback').first();

async function answered(page: Page): Promise<void> {
	await say(page, 'user', 'My account is 4711. Why is the bill so high?', { id: 'q1' });
	await say(page, 'assistant', 'It includes an estimate.', { id: 'a1' });
}

test('a thumb is sent at once, can be changed and taken back', async ({ open, state, page }) => {
	await open();
	await answered(page);
	const up = feedback(page).getByRole('button', { name: 'Good answer' });
	const down = feedback(page).getByRole('button', { name: 'Poor answer' });
	await up.click();
	await expect(up).toHaveAttribute('aria-pressed', 'true');
	await expect(feedback(page).getByRole('status')).toHaveText('Thank you.');
	await down.click();
	await expect(down).toHaveAttribute('aria-pressed', 'true');
	await expect(up).toHaveAttribute('aria-pressed', 'false');
	await down.click();
	await expect(feedback(page).getByRole('status')).toHaveText('Your feedback was taken back.');
	await expect(feedback(page).locator('form')).toBeHidden();
	expect(state.puts.map(({ of, id, value }) => [of, id, value])).toEqual([
		['feedback', 'a1', 'up'],
		['feedback', 'a1', 'down'],
		['feedback', 'a1', 'none']
	]);
	expect(state.puts[0].chat).toBe(state.events[0].chat);
});

test('a comment and a way to be reached', async ({ open, state, page }) => {
	await open();
	await answered(page);
	await feedback(page).getByRole('button', { name: 'Poor answer' }).click();
	await feedback(page).getByLabel('Comment (optional)').fill('Not what I asked');
	await feedback(page).getByLabel('Name (optional)').fill('Ada');
	await feedback(page).getByLabel('E-mail (optional)').fill('ada@example.org');
	await feedback(page).getByRole('button', { name: 'Send' }).click();
	await expect(feedback(page).getByRole('status')).toHaveText('Thank you.');
	await expect(feedback(page).locator('form')).toBeHidden();
	await expect(feedback(page).getByRole('button', { name: 'Comment' })).toBeFocused();
	expect(state.puts.at(-1)).toMatchObject({
		value: 'down',
		comment: 'Not what I asked',
		contact: { name: 'Ada', email: 'ada@example.org' },
		share_chat: false
	});
});

test('sharing is off at first, shows exactly what the team will see, and can be taken back after a reload', async ({
	open,
	state,
	page
}) => {
	await open();
	await answered(page);
	await feedback(page).getByRole('button', { name: 'Good answer' }).click();
	const share = feedback(page).getByLabel('Share the whole chat with the team');
	await expect(share).not.toBeChecked();
	await expect(feedback(page).getByRole('listitem')).toHaveCount(0);
	await share.check();
	await expect(feedback(page).getByRole('listitem')).toHaveCount(2);
	await expect(feedback(page).getByRole('listitem').nth(1)).toContainText(
		'Assistant: It includes an estimate.'
	);
	await feedback(page).getByRole('button', { name: 'Strike out' }).first().click();
	await expect(feedback(page).locator('del')).toHaveText('My account is 4711. Why is the bill so high?');
	// Said after the preview: the person has not agreed to show it.
	await say(page, 'user', 'My PIN is 1234', { id: 'q2' });
	await feedback(page).getByRole('button', { name: 'Send' }).click();
	await expect(feedback(page).getByRole('status')).toHaveText(
		'Thank you. You share this chat with the team.'
	);
	expect(state.puts.at(-1)).toMatchObject({ share_chat: true, struck: ['q1'], previewed: ['q1', 'a1'] });
	// The server has all that is shared.
	expect(state.events.map(({ message }) => message)).toEqual(expect.arrayContaining(['q1', 'a1']));

	await page.reload();
	await loaded(page);
	await page.evaluate(() => (window as any).say('assistant', 'It includes an estimate.', { id: 'a1' }));
	await expect(feedback(page).getByRole('button', { name: 'Good answer' })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
	await expect(feedback(page).getByRole('status')).toHaveText('You share this chat with the team.');
	await feedback(page).getByRole('button', { name: 'Stop sharing' }).click();
	await expect(feedback(page).getByRole('status')).toHaveText('The chat is no longer shared.');
	expect(state.puts.at(-1)).toMatchObject({ value: 'up', share_chat: false, struck: [], previewed: [] });
	await expect(feedback(page).getByRole('button', { name: 'Stop sharing' })).toBeHidden();
});

test('a chat that cannot be previewed cannot be shared', async ({ open, page }) => {
	await open();
	await page.evaluate(() => {
		const element = document.createElement('afterword-feedback');
		element.setAttribute('message', 'm');
		element.setAttribute('chat', 'recorded elsewhere');
		document.querySelector('#after')!.append(element);
	});
	await feedback(page).getByRole('button', { name: 'Good answer' }).click();
	await expect(feedback(page).getByLabel('Comment (optional)')).toBeVisible();
	await expect(feedback(page).getByLabel('Share the whole chat with the team')).toBeHidden();
	await page.evaluate(() =>
		(window as any).afterword.transcript([{ id: 'x', role: 'user', text: 'Hello' }], 'recorded elsewhere')
	);
	await feedback(page).getByRole('button', { name: 'Close' }).click();
	await feedback(page).getByRole('button', { name: 'Comment' }).click();
	await expect(feedback(page).getByLabel('Share the whole chat with the team')).toBeVisible();
});

test('shows what the team asks for, and only that', async ({ open, state, page }) => {
	state.settings.feedback = { comments: false, contact: false, share_chat: false };
	await open();
	await answered(page);
	await feedback(page).getByRole('button', { name: 'Good answer' }).click();
	await expect(feedback(page).getByRole('status')).toHaveText('Thank you.');
	await expect(feedback(page).locator('form')).toBeHidden();
	await expect(feedback(page).getByRole('button', { name: 'Comment' })).toBeHidden();
});

test('without a connection a thumb is kept and a shared chat is not; nothing is lost', async ({
	open,
	state,
	page,
	context
}) => {
	await open();
	await answered(page);
	await expect.poll(() => state.events.length).toBeGreaterThan(2);
	await context.setOffline(true);
	await feedback(page).getByRole('button', { name: 'Poor answer' }).click();
	await expect(feedback(page).getByRole('status')).toContainText('Kept on this device');
	await feedback(page).getByLabel('Comment (optional)').fill('Typed offline');
	await feedback(page).getByLabel('Share the whole chat with the team').check();
	await feedback(page).getByRole('button', { name: 'Send' }).click();
	await expect(feedback(page).getByRole('status')).toContainText('Not sent, nothing was changed');
	await expect(feedback(page).getByLabel('Comment (optional)')).toHaveValue('Typed offline');
	await context.setOffline(false);
	await expect
		.poll(() => state.events.filter(({ type }) => type === 'feedback'))
		.toMatchObject([{ message: 'a1', value: 'down' }]);
	await feedback(page).getByRole('button', { name: 'Send' }).click();
	await expect
		.poll(() => state.puts.at(-1))
		.toMatchObject({ value: 'down', comment: 'Typed offline', share_chat: true });
});

test('an element that a framework uses again is about its new message', async ({ open, state, page }) => {
	await open();
	await answered(page);
	await feedback(page).getByRole('button', { name: 'Good answer' }).click();
	await page.evaluate(() => document.querySelector('afterword-feedback')!.setAttribute('message', 'a2'));
	await expect(feedback(page).getByRole('button', { name: 'Good answer' })).toHaveAttribute(
		'aria-pressed',
		'false'
	);
	await feedback(page).getByRole('button', { name: 'Poor answer' }).click();
	await expect.poll(() => state.puts.at(-1)).toMatchObject({ id: 'a2', value: 'down' });
});
