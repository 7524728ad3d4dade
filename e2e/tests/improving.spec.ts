/** From a bad answer to a better assistant, as a team goes it in two hours: all of it in the pages. */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test, type Page } from '@playwright/test';

import { Server, createKey, until } from '../afterword.ts';

const NAME = 'Shop helper';
const DAY = 86_400_000;
/** Days ago on which the release was published. Answers about refunds are good since. */
const RELEASED = 15;

let server: Server;
let secret: string;

const api = (path: string): string => `/api/v1/assistants/${encodeURIComponent(NAME)}/${path}`;
/** What the API answers; nothing where it is not there yet. */
const ask = async (path: string): Promise<any> => {
	const answer = await fetch(server.url + api(path), { headers: { authorization: `Bearer ${secret}` } });
	expect([200, 404], path).toContain(answer.status);
	return answer.ok ? answer.json() : null;
};

/** A chat of three messages about one thing, so many days ago. */
function chat(id: string, daysAgo: number, about: 'refund' | 'size', helped: boolean): object[] {
	const begin = Date.now() - daysAgo * DAY - 3 * 3_600_000;
	const at = (seconds: number): string => new Date(begin + seconds * 1000).toISOString();
	const asked = {
		refund: 'I sent my order back, when do I get my refund for the returned shoes?',
		size: 'Which size of running shoes do I need for a foot of 26 cm?'
	};
	const told = {
		refund: 'Refunds for returned orders are paid within five days after the parcel arrives.',
		size: 'A foot of 26 cm takes size 41 in our running shoes.'
	};
	const agent = about === 'refund' ? 'Returns' : 'Sizes';
	const events: object[] = [
		{ type: 'chat.started', chat: id, at: at(0), user: { id: `user of ${id}` }, channel: 'web' },
		{ type: 'message', chat: id, at: at(1), message: `${id}-1`, role: 'user', text: asked[about] },
		{
			type: 'message', chat: id, at: at(3), message: `${id}-2`, role: 'assistant', agent,
			text: helped ? told[about] : 'Sorry, I did not get that.', fallback: !helped
		}
	];
	if (!helped) {
		events.push({ type: 'feedback', chat: id, at: at(9), message: `${id}-2`, value: 'down', comment: 'No answer at all' });
		events.push({ type: 'rating', chat: id, at: at(20), score: 1 });
	} else {
		events.push({ type: 'feedback', chat: id, at: at(9), message: `${id}-2`, value: 'up' });
		events.push({ type: 'rating', chat: id, at: at(20), score: 5 });
	}
	events.push({ type: 'chat.ended', chat: id, at: at(30) });
	return events;
}

test.beforeAll(async () => {
	server = await Server.start('serve', undefined, ['--seal-quiet', '1']);
	createKey(server.data, NAME, 'publishable');
	secret = createKey(server.data, NAME, 'secret');
	// Refunds went badly until two weeks ago; sizes were always fine.
	const events: object[] = [];
	for (let day = 28; day >= 2; day--) {
		for (let one = 0; one < 6; one++) {
			const about = one < 3 ? 'refund' : 'size';
			events.push(...chat(`c${day}-${one}`, day, about, about === 'size' || day < RELEASED));
		}
	}
	const taken = await server.post(secret, events);
	expect(taken.status).toBe(200);
	expect((await taken.json()).rejected).toEqual([]);
});
test.afterAll(() => server.dispose());

async function signUp(page: Page): Promise<void> {
	const link = await server.printedLine(/http:\/\/\S+\/setup#token=\S+/);
	await page.goto(link);
	await page.getByLabel('Name').fill('Ada Conti');
	await page.getByLabel('E-mail').fill('ada@example.com');
	await page.getByLabel(/^Password/).first().fill('a long enough password');
	const again = page.getByLabel(/again|repeat/i);
	if (await again.count()) await again.fill('a long enough password');
	await page.locator('button[type=submit]').click();
	await page.waitForURL(/overview/);
}

/** Asks in the page again and again until what it waits for is there. */
async function seen(page: Page, path: string, what: (page: Page) => Promise<boolean>, ms: number): Promise<void> {
	await until(
		async () => {
			await page.goto(`${server.url}/a/${encodeURIComponent(NAME)}/${path}`);
			await page.waitForLoadState('networkidle');
			return what(page);
		},
		(there) => there,
		ms
	);
}

test('a bad answer becomes an issue, a release, and a review that says that it helped', async ({ page }) => {
	test.setTimeout(180_000);
	const complaints: string[] = [];
	page.on('pageerror', (error) => complaints.push(error.message));
	await signUp(page);

	// A bad answer, and what its user says of it, a few minutes ago; chats of this assistant are over after a minute.
	const settings = await (await page.request.get(server.url + api('settings'))).json();
	settings.rating.window_minutes = 1;
	const changed = await page.request.put(server.url + api('settings'), {
		data: settings,
		headers: { origin: server.url }
	});
	expect(changed.ok(), await changed.text()).toBe(true);
	const ago = (seconds: number): string => new Date(Date.now() - seconds * 1000).toISOString();
	const bad = await server.post(secret, [
		{ type: 'chat.started', chat: 'today', at: ago(300), user: { id: 'kim' }, channel: 'web' },
		{
			type: 'message', chat: 'today', at: ago(299), message: 'today-1', role: 'user',
			text: 'When do I get my refund for the shoes that I returned?'
		},
		{
			type: 'message', chat: 'today', at: ago(297), message: 'today-2', role: 'assistant', agent: 'Returns',
			text: 'Sorry, I did not get that.', fallback: true
		},
		{
			type: 'feedback', chat: 'today', at: ago(290), message: 'today-2', value: 'down',
			comment: 'It does not know <b>refunds</b>', contact: { name: 'Kim', email: 'kim@example.com' }
		},
		{ type: 'chat.ended', chat: 'today', at: ago(280) }
	]);
	expect((await bad.json()).rejected).toEqual([]);

	// Its insight, in the transcript.
	await until(async () => (await ask('chats/today'))?.insight, Boolean, 30_000);
	await page.goto(`${server.url}/a/${encodeURIComponent(NAME)}/chats/today`);
	const insight = page.getByTestId('insight');
	await expect(insight).toContainText(/refund/i);
	await expect(page.getByText('It does not know <b>refunds</b>')).toBeVisible();

	// Topics are found from the chats themselves.
	await seen(page, 'topics', async (page) => (await page.getByText(/refund|shoes|order/i).count()) > 0, 60_000);

	// The suggestion, filed in one click.
	await seen(page, 'issues/suggestions', async (page) => (await page.getByTestId('suggestion').count()) > 0, 30_000);
	const suggestion = page.getByTestId('suggestion').filter({ hasText: 'Returns' }).first();
	await expect(suggestion).toContainText('the assistant did not know an answer');
	await suggestion.getByTestId('file').click();
	await page.getByTestId('new-title').fill('Refunds are not known');
	await page.getByTestId('file-issue').click();
	await page.waitForURL(/issues\/1$/);
	await expect(page.getByTestId('example').first()).toBeVisible();

	// The fix goes out.
	await page.goto(`${server.url}/a/${encodeURIComponent(NAME)}/releases`);
	await page.getByTestId('publish-open').first().click();
	await page.getByTestId('release-name').fill('2.0');
	await page.getByTestId('release-then').check();
	const released = new Date(Date.now() - RELEASED * DAY);
	await page.getByTestId('release-at').fill(`${released.toISOString().slice(0, 10)}T09:00`);
	await page.getByTestId('release-notes').fill('Knows refunds');
	await page.getByTestId('publish-save').click();
	await expect(page.getByText('2.0').first()).toBeVisible();

	// Did it help?
	await page.goto(`${server.url}/a/${encodeURIComponent(NAME)}/issues/1`);
	await page.getByTestId('fact-status').click();
	await page.getByTestId('pick-fixed').click();
	await page.getByTestId('fixed-2.0').check();
	await page.getByTestId('fixed-save').click();
	await expect(page.getByTestId('effect')).toContainText(/^Did it help\?.*Yes/s, { timeout: 15_000 });
	await expect(page.getByTestId('contacts')).toContainText('kim@example.com');

	await page.goto(`${server.url}/a/${encodeURIComponent(NAME)}/releases/2.0`);
	await expect(page.getByRole('row', { name: /average/i })).toContainText(/better/i);

	// The review, as a page and as a PDF that one can look at.
	const from = new Date(Date.now() - 29 * DAY).toISOString().slice(0, 10);
	const to = new Date(Date.now() + DAY).toISOString().slice(0, 10);
	await page.goto(`${server.url}/a/${encodeURIComponent(NAME)}/review?from=${from}&to=${to}`);
	await expect(page.getByText('Refunds are not known').first()).toBeVisible();
	const coming = page.waitForEvent('download');
	await page.getByTestId('review-pdf').click();
	const file = join(server.data, 'review.pdf');
	await (await coming).saveAs(file);
	const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
	for (const words of [NAME, '2.0', 'Refunds are not known', 'Returns']) expect(text).toContain(words);
	execFileSync('pdftoppm', ['-r', '60', '-png', '-f', '1', '-l', '1', '-singlefile', file, join(server.data, 'page')]);
	// A blank page of this size takes less than a thousand bytes.
	expect(statSync(join(server.data, 'page.png')).size).toBeGreaterThan(8_000);
	expect(complaints).toEqual([]);
});
