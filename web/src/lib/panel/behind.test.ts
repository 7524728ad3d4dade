import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readQuestion } from '$lib/ask/question';
import { meanings } from '$lib/words/meanings';
import { behindTotal, behindTotals } from './behind';
import { behindRow, rowKinds, type RowKind } from './behindRows';
import { hrefOf } from './links';

const asked = readQuestion(
	new URLSearchParams('period=7d&tz=Asia/Tokyo&compare=none&interval=day&channel=web&include=test')
);
const bare = readQuestion(new URLSearchParams());
const view = {
	totals: { peak_weekday: 2, peak_hour: 0 },
	rows: [{ topic: 'Bills & more' }, { topic: 'Parcels' }]
};

/** Where a total leads, after the assistant; the reason where it leads nowhere. */
function lead(key: string, of = view): string {
	const way = behindTotal(key, of);
	return 'none' in way ? way.none : decodeURIComponent(hrefOf(way, 'A', bare) ?? '').slice('/a/A/'.length);
}

/** The catalogue as it is documented: every number that the server knows. */
const catalogue = [
	...readFileSync(new URL('../../../../docs/metrics.md', import.meta.url), 'utf8').matchAll(
		/^## `(\w+)`\n([\s\S]*?)(?=^## |(?![\s\S]))/gm
	)
].flatMap(([, module, part]) =>
	[...part!.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => `${module}.${name}`)
);

const expected: Record<string, string> = {
	'overview.users': 'chats?period_of=active',
	'overview.chats': 'chats',
	'overview.messages': 'chats?period_of=active',
	'overview.all_time_users': 'chats?period_of=active',
	'overview.all_time_chats': 'chats',
	'overview.all_time_messages': 'chats?period_of=active',
	'users.users': 'chats?period_of=active',
	'users.new_users': 'chats?period_of=active&users=new',
	'messages.messages': 'chats?period_of=active',
	'messages.user_messages': 'chats?period_of=active',
	'messages.responses': 'chats?period_of=active',
	'messages.operator_messages': 'chats?period_of=active&answered_by=both&answered_by=operator',
	'messages.per_user': 'chats?period_of=active',
	'messages.per_chat': 'chats?period_of=active',
	'chats.chats': 'chats',
	'chats.per_user': 'chats',
	'chats.mean_duration_s': 'chats',
	'chats.median_duration_s': 'chats',
	'handover.rate': 'chats?period_of=handover',
	'handover.users_with_requests': 'chats?period_of=handover',
	'handover.requests': 'chats?period_of=handover',
	'handover.chats_with_requests': 'chats?period_of=handover',
	'handover.chats_without_requests': 'chats?period_of=active&handover=none',
	'handover.direct': 'chats?period_of=handover&handover=direct',
	'handover.after_fallback': 'chats?period_of=handover&handover=after_fallback',
	'handover.operator_button': 'chats?period_of=handover&handover=operator_button',
	'handover.takeovers': 'chats?period_of=handover&handover_via=takeover',
	'handover.tickets': 'chats?period_of=handover&handover_via=ticket',
	'engagement.users': 'chats?period_of=active',
	'engagement.new_users': 'chats?period_of=active&users=new',
	'engagement.returning_users': 'chats?period_of=active&users=returning',
	'engagement.returning_rate': 'chats?period_of=active&users=returning',
	'engagement.repeat_users': 'chats?period_of=active&users=repeat',
	'feedback.reviewable': 'chats?period_of=active',
	'feedback.positive': 'feedback?value=up',
	'feedback.negative': 'feedback',
	'feedback.none': 'chats?period_of=active&feedback=none',
	'feedback.comments': 'chats?period_of=feedback&feedback=comment',
	'satisfaction.average': 'chats?period_of=rated',
	'satisfaction.positive_share': 'chats?period_of=rated&csat=>=4',
	'satisfaction.votes': 'chats?period_of=rated',
	'satisfaction.scores': 'chats?period_of=rated',
	'satisfaction.scores.1': 'chats?period_of=rated&csat==1',
	'satisfaction.scores.2': 'chats?period_of=rated&csat==2',
	'satisfaction.scores.3': 'chats?period_of=rated&csat==3',
	'satisfaction.scores.4': 'chats?period_of=rated&csat==4',
	'satisfaction.scores.5': 'chats?period_of=rated&csat==5',
	'satisfaction.asked': 'chats?period_of=asked',
	'satisfaction.response_rate': 'chats?period_of=asked&csat=>=1',
	'satisfaction.coverage': 'chats?period_of=rated',
	'satisfaction.after_answer': 'chats?period_of=rated&rating_prompt=after_answer',
	'satisfaction.handover': 'chats?period_of=rated&rating_prompt=handover',
	'satisfaction.end': 'chats?period_of=rated&rating_prompt=end',
	'satisfaction.no_prompt': 'chats?period_of=rated&rating_prompt=none',
	'satisfaction.excluded': 'chats?period_of=rated&excluded=true',
	'traffic.messages': 'chats?period_of=active',
	'traffic.peak_weekday': 'chats?period_of=active&weekday=2&hour=0',
	'traffic.peak_hour': 'chats?period_of=active&weekday=2&hour=0',
	'clicks.clicks': 'chats?period_of=click',
	'agents.views': 'chats?period_of=view',
	'topics.chats': 'chats?topic=Bills+&+more&topic=Parcels',
	'outcomes.chats': 'chats',
	'outcomes.contained': 'chats?resolution=contained&resolution=confirmed',
	'outcomes.contained_rate': 'chats?resolution=contained&resolution=confirmed',
	'outcomes.confirmed': 'chats?resolution=confirmed',
	'outcomes.confirmed_rate': 'chats?resolution=confirmed',
	'outcomes.durable':
		'Whether a user came back with the same topic is known of the number alone: no list asks for it.',
	'outcomes.durable_rate':
		'Whether a user came back with the same topic is known of the number alone: no list asks for it.',
	'outcomes.handed_over': 'chats?resolution=handed_over',
	'outcomes.handed_over_rate': 'chats?resolution=handed_over',
	'outcomes.abandoned': 'chats?resolution=abandoned',
	'outcomes.abandoned_rate': 'chats?resolution=abandoned',
	'outcomes.pending': 'chats?resolution=pending&resolution=none',
	'outcomes.pending_rate': 'chats?resolution=pending&resolution=none'
};

describe('what stands behind a total', () => {
	it('is said for every number of the catalogue, and for every one that is shown', () => {
		const totals = catalogue.filter((key) => !/\.(series|rows)$/.test(key));
		expect(totals.length).toBeGreaterThan(45);
		for (const key of [...totals, ...Object.keys(meanings)]) expect(behindTotals, key).toHaveProperty([key]);
	});
	it.each(Object.keys(behindTotals))('%s', (key) => {
		expect(lead(key)).toBe(expected[key]);
	});
	it('is nothing where there is no busiest hour, no topic, or too many', () => {
		expect(behindTotal('traffic.peak_hour', { totals: { peak_hour: null }, rows: [] })).toHaveProperty(
			'none'
		);
		expect(behindTotal('topics.chats', { totals: {}, rows: [] })).toHaveProperty('none');
		const rows = Array.from({ length: 101 }, (_, index) => ({ topic: `t${index}` }));
		expect(behindTotal('topics.chats', { totals: {}, rows })).toHaveProperty('none');
		expect(behindTotal('overview.nothing_known', view)).toHaveProperty('none');
	});
	it('of all time is not bound to the period', () => {
		for (const key of Object.keys(behindTotals))
			expect('ever' in behindTotal(key, view), key).toBe(key.includes('.all_time_'));
	});
});

/** Where a cell leads, after the assistant; null where it leads nowhere. */
function cell(kind: RowKind, row: Record<string, unknown>, column?: string): string | null {
	const href = hrefOf(behindRow(kind, row, column), 'A', bare);
	return href && decodeURIComponent(href).slice('/a/A/'.length);
}

describe('what stands behind a row', () => {
	it('is said for every module that has rows', () => {
		const modules = catalogue.filter((key) => key.endsWith('.rows')).map((key) => key.split('.')[0]);
		expect([...rowKinds].sort()).toEqual([...new Set(modules)].sort());
	});
	const agent = { agent: 'Billing', workflow: 'Refund' };
	const nobody = { agent: null, workflow: null };
	it.each<[RowKind, Record<string, unknown>, string | undefined, string | null]>([
		[
			'users',
			{ device: 'mobile', browser: 'Safari' },
			'users',
			'chats?device=mobile&browser=Safari&period_of=active'
		],
		[
			'users',
			{ device: 'mobile', browser: '' },
			'new_users',
			'chats?device=mobile&period_of=active&users=new&without=browser'
		],
		['chats', { channel: 'web' }, 'mean_duration_s', 'chats?channel=web'],
		['chats', { channel: null }, undefined, 'chats?without=channel'],
		[
			'handover',
			agent,
			'requests',
			'chats?agent=Billing&workflow=Refund&period_of=handover&handover_agent=Billing&handover_workflow=Refund'
		],
		['handover', nobody, 'users', 'chats?period_of=handover&handover_agent=none&handover_workflow=none'],
		['satisfaction', { by: 'topic', topic: 'Bills' }, 'votes', 'chats?topic=Bills&period_of=rated'],
		['satisfaction', { by: 'release', release: null }, 'average', 'chats?period_of=rated&without=release'],
		[
			'satisfaction',
			{ by: 'agent', agent: 'Billing' },
			'positive_share',
			'chats?agent=Billing&period_of=rated&csat=>=4'
		],
		[
			'satisfaction',
			{ by: 'answered_by', answered_by: 'both' },
			'votes',
			'chats?period_of=rated&answered_by=both'
		],
		[
			'satisfaction',
			{ by: 'answered_by', answered_by: null },
			'votes',
			'chats?period_of=rated&answered_by=none'
		],
		[
			'satisfaction',
			{ by: 'prompt', prompt: 'handover' },
			'votes',
			'chats?period_of=rated&rating_prompt=handover'
		],
		['satisfaction', { by: 'prompt', prompt: null }, 'votes', 'chats?period_of=rated&rating_prompt=none'],
		['satisfaction', { by: 'moon', moon: 'full' }, 'votes', null],
		['traffic', { weekday: 7, hour: 0 }, 'messages', 'chats?period_of=active&weekday=7&hour=0'],
		['traffic', { weekday: null, hour: 0 }, 'messages', null],
		[
			'clicks',
			{ title: 'Terms', kind: 'link', destination: 'https://x.example' },
			'users',
			'chats?period_of=click&click=Terms&click_kind=link&click_destination=https://x.example'
		],
		[
			'clicks',
			{ title: null, kind: 'link', destination: 'tel:1' },
			'clicks',
			'chats?period_of=click&click_kind=link&click_destination=tel:1'
		],
		['clicks', { title: null, kind: 'link' }, 'clicks', null],
		['agents', agent, 'views', 'chats?agent=Billing&workflow=Refund&period_of=view'],
		['agents', agent, 'fallbacks', 'chats?agent=Billing&workflow=Refund&period_of=fallback'],
		[
			'agents',
			agent,
			'handovers',
			'chats?agent=Billing&workflow=Refund&period_of=handover&handover_agent=Billing&handover_workflow=Refund'
		],
		['agents', agent, 'positive', 'feedback?agent=Billing&workflow=Refund&value=up'],
		[
			'agents',
			{ agent: 'Billing', workflow: null },
			'negative',
			'chats?agent=Billing&period_of=feedback&without=workflow&feedback=negative'
		],
		[
			'agents',
			nobody,
			'negative',
			'chats?period_of=feedback&without=agent&without=workflow&feedback=negative'
		],
		['topics', { topic: 'Bills' }, 'share', 'chats?topic=Bills'],
		['topics', { topic: 'Bills' }, 'votes', 'chats?topic=Bills&csat=>=1'],
		['topics', { topic: 'Bills' }, 'average', 'chats?topic=Bills&csat=>=1'],
		['topics', { topic: 'Bills' }, 'positive_share', 'chats?topic=Bills&csat=>=4'],
		['topics', { topic: 'Bills' }, 'positive', 'chats?topic=Bills&feedback=positive'],
		['topics', { topic: 'Bills' }, 'negative', 'chats?topic=Bills&feedback=negative'],
		['topics', { topic: 'Bills' }, 'handover_rate', 'chats?topic=Bills&handover=any'],
		[
			'topics',
			{ topic: 'Bills' },
			'resolved_rate',
			'chats?topic=Bills&resolution=contained&resolution=confirmed'
		],
		['outcomes', { resolution: 'confirmed', reason: null }, 'chats', 'chats?resolution=confirmed'],
		[
			'outcomes',
			{ resolution: 'contained', reason: null },
			'negative_sentiment',
			'chats?resolution=contained&sentiment=negative'
		],
		['outcomes', { resolution: 'contained', reason: null }, 'average', 'chats?csat=>=1&resolution=contained'],
		['outcomes', { resolution: 'confirmed', reason: 'thumb_up' }, 'chats', null]
	])('%s %o %s', (kind, row, column, href) => {
		expect(cell(kind, row, column)).toBe(href);
	});
});

describe('an address', () => {
	it('keeps period, zone and filters of the page', () => {
		expect(hrefOf({ chats: { period_of: 'active' } }, 'Sales & orders', asked)).toBe(
			'/a/Sales%20%26%20orders/chats?period=7d&tz=Asia%2FTokyo&interval=day&compare=none&channel=web&include=test&period_of=active'
		);
	});
	it('puts an interval in the place of the period, and a row in the place of a filter', () => {
		const way = { chats: {}, filters: { channel: ['voice'] } };
		expect(hrefOf(way, 'A', asked, { from: '2026-11-03', to: '2026-11-04' })).toBe(
			'/a/A/chats?from=2026-11-03&to=2026-11-04&tz=Asia%2FTokyo&compare=none&channel=voice&include=test'
		);
	});
});
