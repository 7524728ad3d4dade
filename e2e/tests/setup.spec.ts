/** The first start: one link, one owner, then sign-in. */
import { expect, test } from '@playwright/test';

import { Server, createKey } from '../afterword.ts';

test('the owner sets a password through a link that works once, signs out and in', async ({ page }) => {
	const server = await Server.start('serve');
	createKey(server.data, 'First assistant', 'publishable');
	const link = await server.printedLine(/http:\/\/\S+\/setup#token=\S+/);
	expect(link, server.output).toBeTruthy();

	await page.goto(link!);
	await page.getByLabel('Name').fill('Ada Conti');
	await page.getByLabel('E-mail').fill('ada@example.com');
	await page.getByLabel(/^Password/).first().fill('a long enough password');
	const again = page.getByLabel(/again|repeat/i);
	if (await again.count()) await again.fill('a long enough password');
	await page.locator('button[type=submit]').click();
	await page.waitForURL(/\/a\/First%20assistant\/overview/);
	await expect(page.getByText('Ada Conti').first()).toBeVisible();

	const cookie = (await page.context().cookies()).find((one) => one.name === 'afterword_session');
	expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });

	await page.getByRole('button', { name: /sign out/i }).first().click();
	await page.waitForURL(/sign-in/);
	await page.getByLabel('E-mail').fill('ada@example.com');
	await page.getByLabel('Password').fill('not the password');
	await page.getByRole('button', { name: 'Sign in' }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await page.getByLabel('Password').fill('a long enough password');
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL(/overview/);

	const second = await fetch(`${server.url}/api/v1/setup`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', origin: server.url },
		body: JSON.stringify({
			token: link!.split('token=')[1],
			email: 'eve@example.com',
			name: 'Eve',
			password: 'another long password'
		})
	});
	expect(second.status).toBe(410);
	await server.dispose();
});

test('without a session there is the sign-in page, and no number', async ({ page }) => {
	const server = await Server.start('serve');
	createKey(server.data, 'Closed', 'publishable');
	await page.goto(`${server.url}/a/Closed/overview`);
	await page.waitForURL(/sign-in|setup/);
	for (const path of ['/api/v1/assistants', '/api/v1/assistants/Closed/metrics/overview']) {
		const answer = await fetch(server.url + path);
		expect(answer.status).toBe(401);
		expect(answer.headers.get('content-type')).toContain('application/problem+json');
	}
	await server.dispose();
});
