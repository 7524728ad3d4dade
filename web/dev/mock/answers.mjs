// Answers of the mock, in the shapes of the API.
import { day, intervals, totals } from './numbers.mjs';
import { rows } from './rows.mjs';

const modules = [
	'overview',
	'users',
	'messages',
	'chats',
	'handover',
	'engagement',
	'feedback',
	'satisfaction',
	'traffic',
	'clicks',
	'agents',
	'topics',
	'outcomes'
];
const rates = new Set([
	'contained_rate',
	'confirmed_rate',
	'durable_rate',
	'handed_over_rate',
	'abandoned_rate',
	'pending_rate',
	'rate',
	'returning_rate',
	'positive_share',
	'response_rate',
	'coverage',
	'average'
]);

function compared(now, before) {
	const found = {};
	for (const [name, value] of Object.entries(now)) {
		const previous = before[name];
		if (typeof value !== 'number' || typeof previous !== 'number' || name.startsWith('all_time')) continue;
		const change = value - previous;
		found[name] = { previous, change, relative: previous ? change / previous : null };
		if (rates.has(name))
			Object.assign(found[name], {
				interval: [change - 0.03, change + 0.03],
				more_than_chance: Math.abs(change) > 0.03
			});
	}
	return found;
}

const scale = (search, assistant) => {
	let part = assistant.fresh ? 0 : 1;
	for (const name of [
		'channel',
		'device',
		'browser',
		'os',
		'language',
		'country',
		'release',
		'agent',
		'workflow',
		'topic'
	])
		if (search.has(name)) part *= 0.22 * search.getAll(name).length;
	if (search.getAll('channel').includes('nothing')) part = 0;
	return Math.min(1, part);
};

function numbers(module, search, tz, assistant) {
	const [from, to] = [search.get('from'), search.get('to')];
	const part = scale(search, assistant);
	const list = intervals(from, to, search.get('interval'), tz);
	const days = list.days;
	const own = totals(module, days, part);
	if (assistant.fresh && module === 'overview')
		Object.assign(own, { all_time_users: 0, all_time_chats: 0, all_time_messages: 0 });
	let compare = null;
	if (search.has('compare')) {
		const length = days.length;
		const [a, b] =
			search.get('compare') === 'previous' ? [day(from, -length), from] : search.get('compare').split('..');
		const other = intervals(a, b, list.interval, tz);
		compare = {
			from: other.points[0]?.at,
			to: other.end,
			totals: compared(own, totals(module, other.days, part)),
			series: other.points.map((point) => ({ at: point.at, ...point.values(module, part) }))
		};
	}
	const noSeries = module === 'traffic' || module === 'topics';
	const series = noSeries
		? []
		: list.points.map((point) => ({ at: point.at, complete: point.complete, ...point.values(module, part) }));
	return { totals: own, series, rows: rows(module, days, part), compare, list };
}

function frame(assistant, search) {
	const tz = search.get('tz') ?? assistant.tz;
	const list = intervals(search.get('from'), search.get('to'), search.get('interval'), tz);
	const part = scale(search, assistant);
	const all = totals('overview', list.days, part);
	const filters = Object.fromEntries(
		['channel', 'device', 'browser', 'agent', 'topic']
			.filter((name) => search.has(name))
			.map((name) => [name, search.getAll(name)])
	);
	const passport = {
		definition_version: '1',
		as_of: new Date().toISOString(),
		tz,
		population: { chats: all.chats, messages: all.messages, users: all.users },
		excluded: search.getAll('include').includes('test')
			? { internal_chats: 7 }
			: { test_chats: 12, internal_chats: 7, ratings: 3 },
		filters,
		include: search.getAll('include'),
		notes: []
	};
	return {
		from: list.points[0]?.at ?? search.get('from'),
		to: list.end,
		tz,
		interval: list.interval,
		passport
	};
}

export function moduleAnswer(assistant, module, search) {
	if (!modules.includes(module)) return null;
	const { passport, ...rest } = frame(assistant, search);
	const { list, ...own } = numbers(module, search, rest.tz, assistant);
	return { module, ...rest, ...own, passport };
}

export function all(assistant, search) {
	const { passport, ...rest } = frame(assistant, search);
	const found = {};
	for (const module of modules) {
		const { list, ...own } = numbers(module, search, rest.tz, assistant);
		found[module] = own;
	}
	const e = found.engagement.totals;
	const f = found.feedback.totals;
	const broken = process.env.MOCK_BROKEN ? 1 : 0;
	const identities = [
		{
			name: 'users_add_up',
			statement: 'new_users + returning_users = users',
			left: e.new_users + e.returning_users,
			right: e.users
		},
		{
			name: 'feedback_adds_up',
			statement: 'positive + negative + none = reviewable',
			left: f.positive + f.negative + f.none + broken,
			right: f.reviewable
		}
	].map((one) => ({ ...one, holds: one.left === one.right }));
	return { ...rest, modules: found, identities, passport };
}

const value = (names) => names.map((name, index) => ({ value: name, chats: Math.round(900 / (index + 1)) }));
export const dimensionsAnswer = () => ({
	dimensions: {
		channel: value(['web', 'whatsapp', 'voice', 'messenger', 'nothing', 'broken']),
		device: value(['desktop', 'mobile', 'tablet']),
		browser: value(['Chrome', 'Safari', 'Firefox', 'Edge']),
		os: value(['Windows', 'iOS', 'Android', 'macOS']),
		language: value(['it', 'en', 'de']),
		country: value(['IT', 'DE', 'CH']),
		release: value(['2.4', '2.3']),
		agent: value(['Billing', 'Orders', 'Returns', 'Small talk']),
		workflow: value(['Refund', 'Track parcel']),
		topic: value(['Billing', 'Delivery times', '<img src=x onerror=alert(1)>'])
	}
});

export function releases(search) {
	const [from, to] = [search.get('from'), search.get('to')];
	const at = (days, hour) => `${day(to, -days)}T${hour}:30:00Z`;
	return {
		releases: [
			{ release: '2.3', at: at(22, '09'), notes: 'Shorter answers' },
			{ release: '2.4', at: at(9, '14'), notes: 'New refund flow' },
			{ release: '2.4.1', at: at(8, '08'), notes: '' }
		].filter((one) => one.at >= from && one.at < to)
	};
}

const sql = `-- Users with at least one message in the period.
select count(distinct a.user_id) as users
from activity a
where a.assistant_id = ?
  and a.quarter >= ? and a.quarter < ?
  and a.user_messages > 0
  and not a.test and not a.internal`;
const names = {
	users: ['users', 'new_users', 'rows', 'series'],
	overview: ['users', 'chats', 'messages', 'series'],
	messages: ['messages', 'user_messages', 'responses', 'operator_messages', 'per_user', 'per_chat'],
	chats: ['chats', 'per_user', 'mean_duration_s', 'median_duration_s', 'rows'],
	handover: [
		'rate',
		'users_with_requests',
		'requests',
		'direct',
		'after_fallback',
		'operator_button',
		'chats_with_requests',
		'chats_without_requests',
		'rows'
	],
	engagement: ['users', 'new_users', 'returning_users', 'returning_rate', 'repeat_users'],
	feedback: ['reviewable', 'positive', 'negative', 'none', 'comments'],
	satisfaction: ['votes', 'average', 'positive_share', 'scores', 'response_rate', 'coverage', 'rows'],
	traffic: ['messages', 'peak_weekday', 'peak_hour', 'rows'],
	clicks: ['clicks', 'rows'],
	agents: ['views', 'rows'],
	topics: ['chats', 'rows'],
	outcomes: [
		'chats',
		'contained',
		'confirmed',
		'durable',
		'handed_over',
		'abandoned',
		'pending',
		'contained_rate',
		'confirmed_rate',
		'durable_rate',
		'handed_over_rate',
		'abandoned_rate',
		'pending_rate',
		'rows'
	]
};
const sentences = {
	contained_rate: 'Contained chats as a share of the chats that started in the period.',
	confirmed_rate: 'Confirmed chats as a share of the chats that started in the period.',
	durable_rate:
		'Durable chats as a share of the chats that started in the period and ended more than seven days ago.',
	handed_over_rate: 'Handed over chats as a share of the chats that started in the period.',
	abandoned_rate: 'Abandoned chats as a share of the chats that started in the period.',
	pending_rate: 'Pending chats as a share of the chats that started in the period.',
	contained: 'Chats in which nobody asked for a human and the assistant answered; confirmed ones among them.',
	confirmed: 'Chats in which the person said that it helped: by a thumb up, a rating of 4 or 5, or in words.',
	durable:
		'Contained chats whose user did not come back with the same topic within seven days; only chats that ended more than seven days ago can tell.',
	handed_over: 'Chats in which a human was asked for, and an operator wrote or a ticket was opened.',
	abandoned: 'Chats that the person left without an answer.',
	pending: 'Chats whose insight is not made yet, or in which a human was asked for and none has come.'
};
export const catalogue = {
	definition_version: '1',
	metrics: Object.entries(names).flatMap(([module, list]) =>
		list.map((name) => ({
			module,
			name,
			title: name.replaceAll('_', ' ').replace(/^./, (c) => c.toUpperCase()),
			unit: 'users',
			kind: 'count',
			sentence:
				sentences[name] ??
				'Distinct users who sent at least one message in the period, counted exactly. Test chats and the team’s own people are left out.',
			sql
		}))
	)
};
