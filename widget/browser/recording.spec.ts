import { call, expect, loaded, say, test } from './harness';

const types = (events: { type: string }[]) => events.map(({ type }) => type);

test('records under a strict policy, calls from before the script too', async ({ open, state }) => {
	const page = await open();
	await say(page, 'user', 'Hello', { id: 'm1' });
	await call(page, 'click', { message: 'm1', kind: 'quick_reply', title: 'Yes', destination_kind: 'answer' });
	await call(page, 'handover', { kind: 'operator_button', via: 'ticket' });
	await call(page, 'end');
	await expect
		.poll(() => types(state.events))
		.toEqual(['chat.started', 'message', 'click', 'handover', 'chat.ended']);
	const [started, message] = state.events;
	expect(started).toMatchObject({ channel: 'web', language: 'en', release: '2.4', tags: { plan: 'basic' } });
	expect(started.user.id).toHaveLength(20);
	expect(started.user_agent).toContain('Chrome');
	expect(message).toMatchObject({ chat: started.chat, message: 'm1', role: 'user', text: 'Hello' });
});

test('a reload keeps the chat, a second window and a duplicated one start theirs, all of the same user', async ({
	open,
	state,
	page,
	context
}) => {
	await open();
	const chat = await call(page, 'chat');
	await page.reload();
	await loaded(page);
	expect(await call(page, 'chat')).toBe(chat);

	const second = await open('', await context.newPage());
	const other = await call(second, 'chat');
	expect(other).not.toBe(chat);

	// A window that is opened by a page gets a copy of its session storage.
	const [copy] = await Promise.all([
		context.waitForEvent('page'),
		page.evaluate(() => void window.open(location.href))
	]);
	await loaded(copy);
	expect(await call(copy, 'chat')).not.toBe(chat);

	await expect.poll(() => state.events.length).toBe(3);
	expect(new Set(state.events.map(({ user }) => user.id)).size).toBe(1);
	expect(new Set(state.events.map(({ chat }) => chat)).size).toBe(3);
});

test('another browser is another user', async ({ open, state, browser }) => {
	await open();
	const context = await browser.newContext();
	await open('', await context.newPage());
	await expect.poll(() => state.events.length).toBe(2);
	expect(state.events[0].user.id).not.toBe(state.events[1].user.id);
	await context.close();
});

test('what happens without a connection is sent once when it is back', async ({
	open,
	state,
	page,
	context
}) => {
	await open();
	await expect.poll(() => state.events.length).toBe(1);
	await context.setOffline(true);
	await say(page, 'user', 'one');
	await say(page, 'user', 'two');
	await page.waitForTimeout(600);
	expect(state.events).toHaveLength(1);
	await context.setOffline(false);
	await expect.poll(() => state.events.map(({ text }) => text)).toEqual([undefined, 'one', 'two']);
});

test('what could not be sent survives a reload', async ({ open, state, page }) => {
	await open();
	await expect.poll(() => state.events.length).toBe(1);
	state.trouble = 503;
	await say(page, 'user', 'kept');
	await page.waitForTimeout(500);
	await page.reload();
	await loaded(page);
	state.trouble = false;
	await expect
		.poll(() => state.events.map(({ text }) => text), { timeout: 15_000 })
		.toEqual([undefined, 'kept']);
	const left = await page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('event:')));
	expect(left).toEqual([]);
});

test('what is said just before the page closes arrives', async ({ open, state, page }) => {
	await open();
	await expect.poll(() => state.events.length).toBe(1);
	await page.evaluate(() => {
		(window as any).afterword.message({ role: 'user', text: 'last words' });
		location.href = 'about:blank';
	});
	await expect.poll(() => state.events.map(({ text }) => text)).toEqual([undefined, 'last words']);
});

test('a wrong key is said once on the console and harms nothing', async ({ open, page, state }) => {
	const warnings: string[] = [];
	page.on('console', (message) => message.text().startsWith('Afterword') && warnings.push(message.text()));
	await open('?key=pk_wrong');
	await say(page, 'user', 'one');
	await say(page, 'assistant', 'two');
	await page.waitForTimeout(800);
	expect(warnings).toEqual(['Afterword: The key is unknown.']);
	expect(state.events).toEqual([]);
	await expect(page.locator('afterword-rating button')).toHaveCount(0);
});

test('a page without storage still records', async ({ open, state, page }) => {
	await page.addInitScript(() => {
		for (const kind of ['localStorage', 'sessionStorage'])
			Object.defineProperty(window, kind, {
				get() {
					throw new DOMException('forbidden', 'SecurityError');
				}
			});
	});
	await open();
	await say(page, 'user', 'Hello');
	await expect.poll(() => types(state.events)).toEqual(['chat.started', 'message']);
});

test('the tag may stand in the page twice', async ({ open, state, page }) => {
	await open('?twice');
	await page.waitForLoadState();
	await say(page, 'user', 'once');
	await page.waitForTimeout(500);
	expect(types(state.events)).toEqual(['chat.started', 'message']);
});

test('a page may write its calls as if the script had loaded, and hold on to what it called', async ({
	open,
	state,
	page
}) => {
	await page.addInitScript(() => {
		(window as any).afterword = new Proxy([] as any, {
			get: (calls, name) =>
				name in calls ? calls[name] : (...values: unknown[]) => calls.push([name, ...values])
		});
		(window as any).held = (window as any).afterword;
		(window as any).held.chat({ id: 'c1' });
	});
	await open();
	await page.evaluate(() => {
		(window as any).held.message({ role: 'user', text: 'held' });
		(window as any).held.push(['end']);
	});
	await expect.poll(() => types(state.events)).toEqual(['chat.started', 'message', 'chat.ended']);
	expect(state.events[0].chat).toBe('c1');
});

test('comes as a module too, and then keeps nothing if told so', async ({ open, state, page }) => {
	await open('?module');
	await say(page, 'assistant', 'Hello', { id: 'm1' });
	await expect(page.locator('afterword-rating').getByRole('button')).toHaveText('Grand');
	await expect.poll(() => types(state.events)).toEqual(['chat.started', 'message', 'rating.asked']);
	await page.reload();
	await loaded(page);
	await expect.poll(() => state.events.length).toBe(4);
	expect(state.events[3]).toMatchObject({ type: 'chat.started' });
	expect(state.events[3].user.id).not.toBe(state.events[0].user.id);
	expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});
