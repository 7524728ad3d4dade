/** What the pages show is what the API answers, for every module, period and filter. */
import { answered, ASSISTANT, demoUrl, expect, shown, test } from '../demo.ts';

/** Totals that a page shows, by page. */
const PAGES: Record<string, string[]> = {
	overview: ['overview.users', 'overview.chats', 'overview.messages'],
	'analytics/users': ['users.users', 'users.new_users'],
	'analytics/messages': ['messages.messages', 'messages.user_messages', 'messages.responses', 'messages.per_user'],
	'analytics/chats': ['chats.chats', 'chats.mean_duration_s', 'chats.median_duration_s'],
	'analytics/handover': ['handover.rate', 'handover.direct', 'handover.takeovers'],
	'analytics/engagement': ['engagement.returning_rate', 'engagement.repeat_users'],
	'analytics/feedback': ['feedback.reviewable', 'feedback.positive', 'feedback.negative', 'feedback.comments'],
	'analytics/satisfaction': ['satisfaction.votes', 'satisfaction.average', 'satisfaction.positive_share'],
	'analytics/traffic': ['traffic.messages'],
	'analytics/clicks': ['clicks.clicks'],
	'analytics/agents': ['agents.views']
};

/** A closed period, so that the demo's running day moves nothing. */
const lastMonth = (): { from: string; to: string } => {
	const now = new Date();
	const day = (months: number) =>
		new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1)).toISOString().slice(0, 10);
	return { from: day(-1), to: day(0) };
};

for (const [path, metrics] of Object.entries(PAGES)) {
	test(`${path} shows what the API answers`, async ({ desk }) => {
		const query = { ...lastMonth(), tz: 'Europe/Rome', channel: 'web' };
		await desk.goto(`${demoUrl()}/a/${ASSISTANT}/${path}?${new URLSearchParams(query)}`);
		for (const metric of metrics) {
			const [module, total] = metric.split('.');
			const { totals } = await answered(desk, ASSISTANT, module, query);
			expect(await shown(desk, metric), metric).toBeCloseTo(totals[total], 9);
			expect(totals[total], metric).toBeGreaterThan(0);
		}
	});
}

test('period and filter are chosen by hand, change the numbers and are in the address', async ({ desk }) => {
	await shown(desk, 'overview.users');

	await desk.getByTestId('period').click();
	await desk.getByTestId('period-last_month').click();
	await expect(desk).toHaveURL(/period=last_month/);
	const query = { ...lastMonth(), tz: new URL(desk.url()).searchParams.get('tz') ?? '' };
	if (!query.tz) delete (query as Record<string, string>).tz;
	const whole = (await answered(desk, ASSISTANT, 'overview', query)).totals.users;
	await expect.poll(() => shown(desk, 'overview.users')).toBe(whole);

	await desk.getByTestId('filter').click();
	await desk.getByTestId('dimension-channel').click();
	await desk.getByTestId('value').filter({ hasText: 'whatsapp' }).click();
	await desk.keyboard.press('Escape');
	await expect(desk).toHaveURL(/channel=whatsapp/);
	const part = (await answered(desk, ASSISTANT, 'overview', { ...query, channel: 'whatsapp' })).totals.users;
	expect(part).toBeLessThan(whole);
	await expect.poll(() => shown(desk, 'overview.users')).toBe(part);

	// A link shows the same page, and Back goes back.
	const address = desk.url();
	await desk.goBack();
	await expect(desk).not.toHaveURL(/channel=/);
	await expect.poll(() => shown(desk, 'overview.users')).toBe(whole);
	await desk.goto(address);
	expect(await shown(desk, 'overview.users')).toBe(part);
});

test('totals add up, and the passport tells what they rest on', async ({ desk }) => {
	await shown(desk, 'overview.users');
	await expect(desk.getByTestId('identities')).toHaveAttribute('data-holds', 'true');
	const path = `/api/v1/assistants/${ASSISTANT}/metrics`;
	const all = await (await desk.request.get(demoUrl() + path)).json();
	expect(Object.keys(all.modules)).toHaveLength(13);
	expect(all.identities.length).toBeGreaterThanOrEqual(4);
	expect(all.identities.every((identity: { holds: boolean }) => identity.holds)).toBe(true);
	expect(all.passport).toMatchObject({ tz: 'Europe/Rome' });
	expect(all.passport.excluded.test_chats).toBeGreaterThan(0);
});

test('"How is this computed?" gives the sentence and the SQL', async ({ desk }) => {
	await shown(desk, 'overview.users');
	await desk.locator('[data-metric="overview.users"]').first().hover();
	await desk.getByRole('button', { name: /How is this computed\? Users/ }).first().click();
	const dialog = desk.getByTestId('how');
	await expect(dialog.getByTestId('sentence')).not.toBeEmpty();
	await expect(dialog).toContainText('select');
	await expect(dialog).toContainText('activity');
	await desk.keyboard.press('Escape');
	await expect(dialog).not.toBeVisible();
});

test('a chart has its numbers in a table, and its points are reached by keyboard', async ({ desk }) => {
	await shown(desk, 'overview.users');
	const panel = desk.locator('section, article').filter({ has: desk.getByRole('heading', { level: 2 }) }).first();
	await panel.getByRole('button', { name: /table/i }).first().click();
	await expect(panel.getByRole('table')).toBeVisible();
	expect(await panel.getByRole('row').count()).toBeGreaterThan(25);
});

test('the clicks table is sorted and filtered', async ({ desk }) => {
	await desk.goto(`${demoUrl()}/a/${ASSISTANT}/analytics/clicks`);
	const table = desk.getByRole('table').first();
	await expect(table).toBeVisible();
	const rows = table.locator('tbody tr');
	const all = await rows.count();
	expect(all).toBeGreaterThan(3);
	const word = ((await rows.nth(1).locator('td, th').first().textContent()) ?? '').trim();
	await desk.getByRole('searchbox').first().fill(word);
	await expect.poll(() => rows.count()).toBeLessThan(all);
	await expect(rows.first()).toContainText(word);
});
