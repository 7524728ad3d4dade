import { afterEach, expect, it, vi } from 'vitest';
import { isPassing, openTransport } from '../src/transport';

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

function answer(status: number, body: unknown, headers: Record<string, string> = {}) {
	const fetch = vi.fn(
		async (_address: string, _init: RequestInit) => new Response(JSON.stringify(body), { status, headers })
	);
	vi.stubGlobal('fetch', fetch);
	return fetch;
}

it('carries the key in the header, no cookie, and outlives the page where asked to', async () => {
	const fetch = answer(200, { accepted: 1 });
	const { send } = openTransport('https://a.example', 'pk_1');
	expect(await send('POST', 'events', { events: [] }, true)).toEqual({
		status: 200,
		wait: 0,
		body: { accepted: 1 }
	});
	const [address, init] = fetch.mock.calls[0]!;
	expect(address).toBe('https://a.example/v1/events');
	expect(init).toMatchObject({ method: 'POST', keepalive: true, credentials: 'omit', body: '{"events":[]}' });
	expect(init.headers).toMatchObject({ Authorization: 'Bearer pk_1' });
});

it('reads problems and Retry-After', async () => {
	answer(429, { code: 'too_many' }, { 'Retry-After': '7' });
	expect(await openTransport('', 'k').send('GET', 'widget')).toEqual({
		status: 429,
		wait: 7,
		body: { code: 'too_many' }
	});
});

it('has status 0 where nothing arrived', async () => {
	vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no connection')));
	expect(await openTransport('', 'k').send('GET', 'widget')).toEqual({ status: 0, wait: 0 });
});

it('learns the time from the server, but not from a difference of seconds', async () => {
	vi.useFakeTimers({ now: Date.parse('2026-03-01T09:30:00Z') });
	const transport = openTransport('', 'k');
	answer(200, {}, { Date: 'Sun, 01 Mar 2026 09:30:04 GMT' });
	await transport.send('GET', 'widget');
	expect(transport.ahead()).toBe(0);
	answer(200, {}, { Date: 'Sun, 01 Mar 2026 11:30:00 GMT' });
	await transport.send('GET', 'widget');
	expect(transport.ahead()).toBe(7_200_000);
});

it('knows what may pass', () => {
	const passing = [0, 200, 400, 401, 408, 409, 413, 429, 500, 503].filter((status) =>
		isPassing({ status, wait: 0 })
	);
	expect(passing).toEqual([0, 408, 429, 500, 503]);
});
