/** Every page is usable by everyone: rules of WCAG 2.2 AA, light and dark, wide and narrow. */
import AxeBuilder from '@axe-core/playwright';

import { ASSISTANT, demoUrl, expect, test } from '../demo.ts';

const PATHS = [
	'overview',
	...['users', 'messages', 'chats', 'handover', 'engagement', 'feedback'].map((name) => `analytics/${name}`),
	...['satisfaction', 'traffic', 'clicks', 'agents', 'outcomes'].map((name) => `analytics/${name}`),
	'topics'
];

for (const [scheme, width] of [
	['light', 1440],
	['dark', 375]
] as const) {
	test(`no page breaks a rule, ${scheme} at ${width} px, and none scrolls sideways`, async ({ desk }) => {
		test.setTimeout(180_000);
		await desk.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
		await desk.setViewportSize({ width, height: 900 });
		for (const path of PATHS) {
			await desk.goto(`${demoUrl()}/a/${ASSISTANT}/${path}`);
			await expect(desk.getByRole('heading', { level: 1 })).toBeVisible();
			await expect(desk.locator('.skeleton')).toHaveCount(0);
			const { violations } = await new AxeBuilder({ page: desk })
				.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
				.analyze();
			const said = violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target).join(' ')}`);
			expect(said, path).toEqual([]);
			const overflow = await desk.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect(overflow, path).toBeLessThanOrEqual(0);
		}
	});
}

test('sign-in by keyboard alone, then to a page and into a menu', async ({ page }) => {
	await page.goto(`${demoUrl()}/sign-in`);
	await page.getByLabel('Password').focus();
	await page.keyboard.press('Enter');
	await page.waitForURL(/overview/);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: /skip/i })).toBeFocused();
	const period = page.getByTestId('period');
	await period.focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/period=/);
	await expect(period).toBeFocused();
});
