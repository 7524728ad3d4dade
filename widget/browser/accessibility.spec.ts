import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { call, expect, say, test } from './harness';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(page: Page) {
	await page.evaluate(axe);
	return page.evaluate(async () => {
		const { violations } = await (window as any).axe.run(document, {
			runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
		});
		return violations.map(({ id, nodes }: any) => [
			id,
			nodes.map(({ target, failureSummary }: any) => [target, failureSummary])
		]);
	});
}

for (const colorScheme of ['light', 'dark'] as const)
	test(`axe finds nothing, ${colorScheme}`, async ({ open, page }) => {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await page.setViewportSize({ width: 375, height: 800 });
		await open();
		await page.evaluate(() => {
			const element = document.createElement('afterword-rating');
			element.setAttribute('prompt', 'end');
			document.querySelector('#after')!.append(element);
		});
		await say(page, 'user', 'Why?');
		await say(page, 'assistant', 'Because.');
		const feedback = page.locator('afterword-feedback');
		await feedback.getByRole('button', { name: 'Good answer' }).click();
		await feedback.getByLabel('Share the whole chat with the team').check();
		await feedback.getByRole('button', { name: 'Strike out' }).first().click();
		await page.locator('afterword-rating').first().getByRole('button').click();
		await page.getByRole('radio', { name: 'Neutral' }).first().click();
		await call(page, 'end');
		await expect(page.getByRole('radiogroup')).toHaveCount(2);
		await page.mouse.move(0, 0);
		expect(await violations(page)).toEqual([]);
		const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
		expect(wide).toBe(false);
	});

test('everything can be done with the keyboard alone', async ({ open, state, page }) => {
	await open();
	await say(page, 'user', 'Why?', { id: 'q1' });
	await say(page, 'assistant', 'Because.', { id: 'a1' });
	const feedback = page.locator('afterword-feedback');
	await expect(feedback.getByRole('button').first()).toBeVisible();
	const focused = (name: string) => expect(page.locator('*:focus').last()).toHaveAccessibleName(name);

	await page.keyboard.press('Tab');
	await focused('Good answer');
	await page.keyboard.press('Tab');
	await focused('Poor answer');
	await page.keyboard.press('Space');
	// The focus stays where it is: nobody who only wanted to press a thumb is led away.
	await focused('Poor answer');
	await page.keyboard.press('Tab');
	await focused('Comment (optional)');
	await page.keyboard.type('From the keyboard');
	for (const name of ['Name (optional)', 'E-mail (optional)', 'Share the whole chat with the team']) {
		await page.keyboard.press('Tab');
		await focused(name);
	}
	await page.keyboard.press('Space');
	await page.keyboard.press('Tab');
	await focused('Strike out');
	await expect(page.locator('*:focus').last()).toHaveAccessibleDescription('You: Why?');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await focused('Send');
	await page.keyboard.press('Enter');
	await focused('Comment');
	expect(state.puts.at(-1)).toMatchObject({
		value: 'down',
		comment: 'From the keyboard',
		share_chat: true,
		struck: ['q1']
	});
	await page.keyboard.press('Enter');
	await focused('Comment (optional)');
	await page.keyboard.press('Escape');
	await focused('Poor answer');

	for (const name of ['Comment', 'Stop sharing', 'That helped']) {
		await page.keyboard.press('Tab');
		await focused(name);
	}
	await page.keyboard.press('Enter');
	await focused('Very unsatisfied');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowDown');
	await focused('Neutral');
	await page.keyboard.press('End');
	await focused('Very satisfied');
	await page.keyboard.press('ArrowLeft');
	await focused('Satisfied');
	expect(state.puts.filter(({ of }) => of === 'rating')).toEqual([]);
	await page.keyboard.press('Space');
	await expect.poll(() => state.puts.at(-1)).toMatchObject({ of: 'rating', score: 4 });
	// The comment is offered once the server has taken the score.
	await expect(page.locator('afterword-rating').getByLabel('Comment (optional)')).toBeVisible();
	// One stop for the group, whose tab stop is the chosen face.
	await page.keyboard.press('Tab');
	await focused('Comment (optional)');
	await page.keyboard.press('Shift+Tab');
	await focused('Satisfied');
	await page.keyboard.press('Escape');
	await focused('That helped');
});

test('from right to left the arrows follow the eye', async ({ open, page }) => {
	await open('?dir=rtl');
	await say(page, 'assistant', 'Because.');
	await page.locator('afterword-rating').getByRole('button').click();
	await page.keyboard.press('ArrowLeft');
	await expect(page.getByRole('radio', { name: 'Unsatisfied', exact: true })).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await expect(page.getByRole('radio', { name: 'Very unsatisfied' })).toBeFocused();
});

test('the page’s properties win over the team’s look, and text on the accent stays legible', async ({
	open,
	state,
	page
}) => {
	state.settings.look = { accent: '#ffe066', radius: '3px', font: 'serif' };
	await open();
	await say(page, 'assistant', 'Because.');
	const up = page.locator('afterword-feedback').getByRole('button', { name: 'Good answer' });
	await up.click();
	await page.mouse.move(0, 0);
	await expect(up).toHaveCSS('background-color', 'rgb(255, 224, 102)');
	await expect(up).toHaveCSS('border-radius', '3px');
	await expect(up).toHaveCSS('font-family', 'serif');
	// On yellow, black.
	await expect(up).toHaveCSS('color', /lch\(0 0 0\)|rgb\(0, 0, 0\)/);
	await page.evaluate(() => document.documentElement.style.setProperty('--afterword-accent', '#123456'));
	await expect(up).toHaveCSS('background-color', 'rgb(18, 52, 86)');
	await expect(up).toHaveCSS('color', /lch\(100 0 0\)|rgb\(255, 255, 255\)/);
});

test('speaks the page’s language, with the team’s own words', async ({ open, state, page }) => {
	state.settings.labels = { de: { helped: 'Passt' } };
	await open('?lang=de');
	await say(page, 'assistant', 'Darum.');
	await expect(page.locator('afterword-rating').getByRole('button')).toHaveText('Passt');
	await expect(
		page.locator('afterword-feedback').getByRole('button', { name: 'Gute Antwort' })
	).toBeVisible();
});
