import { expect, it } from 'vitest';
import { openSettings } from '../src/settings';
import type { Reply } from '../src/transport';
import { fakeTransport } from './fakes';

it('are asked for once a page', async () => {
	const rating = { requested: true, when: ['end'] };
	const { transport, sent } = fakeTransport(() => ({ status: 200, wait: 0, body: { rating } }));
	const settings = openSettings(transport);
	const [first, second] = await Promise.all([settings(), settings()]);
	expect(first).toBe(second);
	expect(first.rating).toEqual(rating);
	expect(first.feedback.comments).toBe(true);
	expect(sent).toMatchObject([{ method: 'GET', path: 'widget' }]);
});

it('ask for no ratings while the server cannot be reached, and are asked for again', async () => {
	let reply: Reply = { status: 0, wait: 0 };
	const { transport } = fakeTransport(() => reply);
	const settings = openSettings(transport);
	expect((await settings()).rating.requested).toBe(false);
	reply = { status: 200, wait: 0, body: { rating: { requested: true, when: [] } } };
	expect((await settings()).rating.requested).toBe(true);
});
