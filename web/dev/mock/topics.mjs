// Topics of the mock: found, corrected by the team, each with its numbers. What is changed stays changed until the mock ends.
import { chance, day, intervals, totals } from './numbers.mjs';

const NOW = Date.now();
const iso = (time) => new Date(time).toISOString();
const DAY = 86_400_000;
const list = [
	['Delivery times', 0.24, 0.9, ['parcel', 'delivery', 'tomorrow', 'courier', 'tracking', 'where is'], {}],
	['Billing', 0.18, 1.35, ['charged', 'invoice', 'twice', 'payment', 'refund of', 'card'], { pinned: true }],
	['Returns', 0.14, 1.1, ['return', 'label', 'send back', 'refund', 'portal'], {}],
	['Outages', 0.11, 0, ['internet', 'down', 'outage', 'since yesterday', 'router light'], { new: true }],
	[
		'Contract transfer to another person',
		0.08,
		1.02,
		['contract', 'wife', 'transfer', 'name'],
		{ named_by_team: true }
	],
	['Cancellation', 0.06, 1.6, ['cancel', 'minimum term', 'end of month'], {}],
	['API', 0.04, 0.7, ['token', 'endpoint', '429', 'rate limit'], {}],
	['Opening hours', 0.03, 1, ['open', 'saturday', 'holiday'], { status: 'done' }],
	['Jobs', 0.012, 1.2, ['vacancy', 'apply', 'work for you'], { own: true, named_by_team: true }],
	['Greetings and thanks', 0.02, 1.05, ['hello', 'thanks', 'bye'], { status: 'muted' }],
	['<img src=x onerror=alert(1)>', 0.008, 1, ['<b>test</b>'], { status: 'hidden' }]
];
const store = list.map(([name, part, grew, terms, more], index) => ({
	topic: `t${index + 1}`,
	name,
	part,
	grew,
	terms,
	status: 'open',
	pinned: false,
	own: false,
	named_by_team: false,
	new: false,
	made_at: iso(NOW - (more.new ? 4 : 60) * DAY),
	done_at: more.status === 'done' ? iso(NOW - 9 * DAY) : null,
	merged_into: null,
	...more
}));
let next = store.length + 1;

const questions = [
	[
		'I was charged twice in October',
		'Asked for a second payment back; the assistant pointed to the invoices.',
		'abandoned',
		'negative',
		1
	],
	[
		'Can I pay by bank transfer?',
		'Asked how to pay; the assistant named the ways to pay and the person was content.',
		'confirmed',
		'positive',
		5
	],
	[
		'Where do I find the invoice of March',
		'Asked for an invoice; the assistant explained where it is.',
		'contained',
		'neutral',
		null
	],
	[
		'Kann ich die Rechnung auf meine Frau umschreiben lassen? Sie hat den Vertrag übernommen, aber die Rechnungen kommen noch immer auf meinen Namen',
		'Asked to change the name on invoices; an operator took over.',
		'handed_over',
		'negative',
		2
	],
	['why is it more than last month', null, 'contained', 'neutral', 4]
];

function numbersOf(one, search, tz) {
	const empty = search.getAll('channel').includes('nothing');
	const [from, to] = [search.get('from'), search.get('to')];
	const spans = intervals(from, to, search.get('interval'), tz);
	const whole = empty ? 0 : totals('overview', spans.days, 1).chats;
	const days = spans.days.length;
	const before = totals('overview', intervals(day(from, -days), from, 'day', tz).days, 1).chats;
	const chats = Math.round(whole * one.part);
	const was = Math.round((before * one.part) / (one.grew || 1)) * (one.new ? 0 : 1);
	const compared = search.has('compare');
	const votes = Math.round(chats * 0.08);
	const bad = chance(one.topic);
	const series = spans.points.map((point, index) => {
		const level = point.values('overview', one.part).chats;
		const late = index / Math.max(1, spans.points.length - 1);
		return {
			at: point.at,
			chats: empty
				? 0
				: Math.round(level * (one.new ? (late > 0.8 ? 4.2 : 0) : 1 + (one.grew - 1) * (late - 0.5)))
		};
	});
	const { part, grew, ...rest } = one;
	return {
		...rest,
		chats,
		share: whole ? chats / whole : null,
		before: compared ? was : null,
		growth: compared && was ? (chats - was) / was : null,
		votes,
		average: votes ? 4.5 - bad * 1.8 : null,
		positive_share: votes ? 0.9 - bad * 0.45 : null,
		positive: Math.round(chats * 0.09 * (1 - bad * 0.6)),
		negative: Math.round(chats * 0.07 * bad),
		handover_rate: chats ? 0.02 + bad * 0.16 : null,
		resolved_rate: chats ? 0.9 - bad * 0.4 : null,
		series
	};
}

const refuse = (detail) => [400, 'invalid_field', detail];
const made = (name, terms, more = {}) => {
	const one = {
		...store[0],
		topic: `t${next++}`,
		name,
		part: 0.01,
		grew: 1,
		terms,
		new: true,
		own: true,
		named_by_team: true,
		pinned: false,
		status: 'open',
		done_at: null,
		made_at: iso(Date.now()),
		...more
	};
	store.push(one);
	return one;
};
const taken = (name, of) =>
	store.some((one) => one !== of && !one.merged_into && one.name.toLowerCase() === name.toLowerCase());
const exists = (name) => [
	409,
	'topic_exists',
	`There is a topic called \`${name}\`. Take another name, or merge the two.`
];

export const topicNamed = (name) => store.find((one) => one.name === name && !one.merged_into);
export const topicById = (id) => store.find((one) => one.topic === id && !one.merged_into);

/** What belongs to topics: [status, body], or nothing where the path is not known here. */
export function topics(method, rest, search, sent, tz = 'Europe/Rome') {
	const parts = rest.split('/').map(decodeURIComponent);
	if (parts[0] !== 'topics') return null;
	const told = (one) => numbersOf(one, search, tz);
	const living = store.filter((one) => !one.merged_into);
	if (parts.length === 1 && method === 'GET') {
		const wanted = search.getAll('status');
		const all = living.map(told);
		const chats = all.length ? Math.round(all[0].chats / (all[0].share || 1)) * (all[0].chats ? 1 : 0) : 0;
		const sum = all.reduce((total, one) => total + one.chats, 0);
		const none = search.getAll('channel').includes('nothing');
		return [
			200,
			{
				topics:
					none && process.env.MOCK_FRESH
						? []
						: all.filter((one) => (wanted.length ? wanted.includes(one.status) : one.status !== 'hidden')),
				other: { chats: Math.max(0, chats - sum), share: chats ? (chats - sum) / chats : null },
				chats,
				learnt: none ? null : { at: iso(NOW - 5 * 3_600_000), chats: 8412 }
			}
		];
	}
	if (parts.length === 1) {
		const name = sent.name?.trim();
		if (!name) return refuse('`name` must have 1 to 80 characters.');
		if (!sent.examples?.length) return refuse('`examples` is empty: give at least one text.');
		if (taken(name)) return exists(name);
		return [201, told(made(name, sent.examples[0].split(' ').slice(0, 4)))];
	}
	const one = store.find((topic) => topic.topic === parts[1]);
	if (!one) return [404, 'unknown_topic', 'The assistant has no topic of this id.'];
	if (one.merged_into) {
		const heir = store.find((topic) => topic.topic === one.merged_into);
		return [
			404,
			'merged_topic',
			`\`${one.topic}\` was merged into \`${heir.topic}\`, called \`${heir.name}\`.`
		];
	}
	if (parts[2] === 'merge') {
		const heir = topicById(sent.into);
		if (!heir) return [404, 'unknown_topic', 'The assistant has no topic of this id.'];
		heir.part += one.part;
		one.merged_into = heir.topic;
		return [200, told(heir)];
	}
	if (parts[2] === 'split') {
		if (!sent.examples?.length && !sent.chats?.length) return refuse('Give `examples` or `chats`.');
		if (taken(sent.name)) return exists(sent.name);
		one.part *= 0.8;
		return [201, told(made(sent.name, ['part', 'of'], { part: one.part * 0.25, new: false }))];
	}
	if (method === 'PATCH') {
		if (sent.name !== undefined && taken(sent.name, one)) return exists(sent.name);
		if (sent.name !== undefined) one.named_by_team = true;
		if (sent.status) one.done_at = sent.status === 'done' ? iso(Date.now()) : null;
		Object.assign(one, sent);
		return [200, told(one)];
	}
	const numbers = told(one);
	const part = (share) => Math.round(numbers.chats * share);
	return [
		200,
		{
			...numbers,
			examples: numbers.chats
				? Array.from({ length: 12 }, (_, index) => {
						const [question, summary, outcome, sentiment, score] = questions[index % questions.length];
						return {
							chat: `chat-${index * 3}`,
							question,
							summary,
							at: iso(NOW - (index * 7 + 1) * 3_600_000),
							outcome,
							sentiment,
							score
						};
					})
				: [],
			agents: [
				{ agent: 'Billing', chats: part(0.7) },
				{ agent: 'Orders', chats: part(0.22) },
				{ agent: 'Small talk', chats: part(0.09) }
			].filter((agent) => agent.chats),
			outcomes: {
				contained: part(0.46),
				confirmed: part(0.14),
				handed_over: part(0.16),
				abandoned: part(0.19),
				pending: part(0.05)
			},
			examples_given: one.own ? 3 : 0
		}
	];
}
