/** The demo server that all browser tests share, and a page that is signed in to it. */
import { expect, test as base, type Page } from '@playwright/test';

export const demoUrl = (): string => process.env.AFTERWORD_DEMO_URL ?? '';
export const demoData = (): string => process.env.AFTERWORD_DEMO_DATA ?? '';



/** The demo's assistant with the most chats. */
export const ASSISTANT = 'Tremonda';

export async function signIn(page: Page): Promise<void> {
	await page.goto(`${demoUrl()}/sign-in`);
	await expect(page.getByLabel('E-mail')).not.toHaveValue('');
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL(/\/overview/);
}

/** A page that is signed in, and fails the test if the browser complains. */
export const test = base.extend<{ desk: Page }>({
	desk: async ({ page }, use) => {
		const complaints: string[] = [];
		page.on('pageerror', (error) => complaints.push(error.message));
		page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
		await signIn(page);
		await use(page);
		expect(complaints).toEqual([]);
	}
});

export { expect };

/** What the page shows for a metric, as a number, once it is there. */
export async function shown(page: Page, metric: string): Promise<number> {
	const stat = page.locator(`[data-metric="${metric}"]:not([data-value=""])`).first();
	await expect(stat).toBeAttached();
	return Number(await stat.getAttribute('data-value'));
}

/** What the API answers for the question in the page's address, with the page's own session. */
export async function answered(page: Page, assistant: string, module: string, query: Record<string, string>) {
	const path = `/api/v1/assistants/${encodeURIComponent(assistant)}/metrics/${module}`;
	const answer = await page.request.get(`${demoUrl()}${path}?${new URLSearchParams(query)}`);
	expect(answer.status(), await answer.text()).toBe(200);
	return answer.json();
}
