/** New numbers appear by themselves. */
import { Server, createKey } from '../afterword.ts';
import { expect, shown, test } from '../demo.ts';
import { demoData, demoUrl } from '../demo.ts';

test('a message that is sent now is on the page without reloading it', async ({ desk }) => {
	const key = createKey(demoData(), 'Live test', 'secret');
	const send = (chat: string) =>
		fetch(`${demoUrl()}/v1/events`, {
			method: 'POST',
			headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
			body: JSON.stringify({ type: 'message', chat, role: 'user', text: '<b>Hi</b>', user: { id: chat } })
		});
	expect((await send('live-1')).status).toBe(200);
	await desk.goto(`${demoUrl()}/a/Live%20test/overview`);
	await expect.poll(() => shown(desk, 'overview.users')).toBe(1);
	await expect(desk.getByTestId('live')).toContainText('Live');
	let reloaded = false;
	desk.on('load', () => (reloaded = true));
	await send('live-2');
	await expect.poll(() => shown(desk, 'overview.users'), { timeout: 4_000 }).toBe(2);
	expect(reloaded).toBe(false);
});

test('an assistant without chats says so', async ({ desk }) => {
	createKey(demoData(), 'Silent', 'secret');
	await desk.goto(`${demoUrl()}/a/Silent/analytics/satisfaction`);
	await expect(desk.getByText(/Nobody|No chat|not yet|no one/i).first()).toBeVisible();
});

test('a lost server is said, and the numbers come back with it', async ({ page }) => {
	const server = await Server.start('serve');
	const key = createKey(server.data, 'Lost', 'secret');
	const link = await server.printedLine(/http:\/\/\S+\/setup#token=\S+/);
	await fetch(`${server.url}/api/v1/setup`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', origin: server.url },
		body: JSON.stringify({ token: link.split('token=')[1], email: 'a@example.com', name: 'A', password: 'long enough' })
	});
	await server.post(key, { type: 'message', chat: 'c', role: 'user', text: 'Hi' });
	await page.goto(server.url);
	await page.getByLabel('E-mail').fill('a@example.com');
	await page.getByLabel('Password').fill('long enough');
	await page.getByRole('button', { name: 'Sign in' }).click();
	await expect.poll(() => shown(page, 'overview.messages')).toBe(1);
	await page.route('**/metrics**', (route) => route.abort());
	await page.getByTestId('period').click();
	await page.getByTestId('period-7d').click();
	await expect(page.getByRole('button', { name: /try again/i }).first()).toBeVisible();
	await page.unroute('**/metrics**');
	await page.getByRole('button', { name: /try again/i }).first().click();
	await expect.poll(() => shown(page, 'overview.messages')).toBe(1);
	await server.dispose();
});
