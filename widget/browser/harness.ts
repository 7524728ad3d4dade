/** A page with the widget and the server behind it, anew for each test. */

import { test as base, expect, type Page } from '@playwright/test';
import { startMock } from '../dev/mock.mjs';

type Mock = Awaited<ReturnType<typeof startMock>>;

export const test = base.extend<
	{ state: Mock['state']; open: (query?: string, page?: Page) => Promise<Page> },
	{ mock: Mock }
>({
	mock: [
		async ({}, use) => {
			const mock = await startMock();
			await use(mock);
			await mock.close();
		},
		{ scope: 'worker' }
	],
	state: async ({ mock }, use) => {
		mock.state.reset();
		await use(mock.state);
	},
	/** Opens the page and waits until the recorder is there. Anything that its policy refuses fails the test. */
	open: async ({ page: first, mock, state: _fresh }, use) => {
		const complaints: string[] = [];
		await use(async (query = '', page = first) => {
			page.on('pageerror', (error) => complaints.push(error.message));
			page.on('console', (message) => {
				if (/Content Security Policy|TrustedHTML/.test(message.text())) complaints.push(message.text());
			});
			await page.goto(mock.page + query);
			await loaded(page);
			return page;
		});
		expect(complaints).toEqual([]);
	}
});

export { expect };

/** Waits until the recorder is there. */
export async function loaded(page: Page): Promise<void> {
	await page.waitForFunction(() => 'chat' in ((window as any).afterword ?? {}));
}

/** Shows and records an utterance; answers with its id. */
export function say(
	page: Page,
	role: string,
	text: string,
	options: { id?: string; rating?: boolean } = {}
): Promise<string> {
	return page.evaluate(([role, text, options]) => (window as any).say(role, text, options), [
		role,
		text,
		options
	] as const);
}

/** Calls the recorder. */
export function call(page: Page, name: string, ...values: unknown[]): Promise<any> {
	return page.evaluate(([name, values]) => (window as any).afterword[name](...values), [
		name,
		values
	] as const);
}
