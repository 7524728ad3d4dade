// The review of the mock: numbers of its modules, beside those of the period before.
import { handoversOf } from './handovers.mjs';
import { day, intervals, totals } from './numbers.mjs';
import { rows } from './rows.mjs';

const main = [
	['satisfaction', 'average', 'Satisfaction', 'score', 'mean', 'up', 'votes'],
	['satisfaction', 'positive_share', 'Positive share', 'share', 'rate', 'up', 'votes'],
	['handover', 'rate', 'Handover rate', 'share', 'rate', 'down', 'users'],
	['outcomes', 'contained_rate', 'Contained rate', 'share', 'rate', 'up', 'chats'],
	['overview', 'users', 'Users', 'users', 'count', 'up', null],
	['chats', 'chats', 'Chats', 'chats', 'count', 'none', null],
	['engagement', 'returning_rate', 'Returning rate', 'share', 'rate', 'up', 'users'],
	['chats', 'median_duration_s', 'Median length', 'seconds', 'duration', 'none', 'chats']
];
const value = (module, name, days) =>
	module === 'outcomes' ? 0.71 + days.length * 0.0004 : (totals(module, days, 1)[name] ?? null);

function number([module, name, title, unit, kind, better, of], now, before, list, quiet) {
	const [here, there] = [now, before].map((days) => value(module, name, days));
	const change = here === null || there === null ? null : here - there;
	const tested = kind === 'rate' || kind === 'mean';
	const certain = !quiet && tested && change !== null && Math.abs(change) > (kind === 'mean' ? 0.05 : 0.008);
	return {
		module,
		name,
		title,
		unit,
		kind,
		better,
		value: here,
		of:
			of === null
				? null
				: of === 'votes'
					? totals('satisfaction', now, 1).votes
					: totals('overview', now, 1)[of],
		before: there,
		change,
		relative: there ? change / there : null,
		more_than_chance: certain,
		verdict: certain
			? change > 0 === (better === 'up')
				? 'better'
				: 'worse'
			: tested
				? 'no_difference_seen'
				: 'not_tested',
		spark: list.points.map((point) => {
			const one = module === 'outcomes' ? null : point.values(module, 1)[name];
			return typeof one === 'number' ? one : null;
		})
	};
}

const topic = (id, name, chats, before) => ({
	id,
	name,
	chats,
	before,
	growth: before ? chats / before - 1 : null
});
const verdict = (title, kind, before, after, word, needed = null) => ({
	title,
	kind,
	before,
	after,
	verdict: word,
	needed
});
const issue = (number, title, type, priority) => ({ number, title, type, priority });
const chat = (n, why, question, summary, score, at) => ({
	chat: `chat-${n}`,
	why,
	question,
	summary,
	score,
	at
});

function review(search) {
	const today = new Date().toISOString().slice(0, 10);
	const first = `${today.slice(0, 7)}-01`;
	const to = search.get('to') ?? first;
	const from = search.get('from') ?? `${day(first, -1).slice(0, 7)}-01`;
	const tz = search.get('tz') ?? 'Europe/Rome';
	const list = intervals(from, to, null, tz);
	const length = list.days.length;
	const earlier = intervals(day(from, -length), from, null, tz);
	// A single day is the calm review.
	const calm = length === 1;
	const empty = to <= '2026-01-05';
	const numbers = main.map((one) => number(one, list.days, earlier.days, list, calm));
	const of = (word) => numbers.filter((one) => one.verdict === word).map((one) => one.title);
	const asked = handoversOf(new URLSearchParams({ from, to, tz }), empty ? 0 : 1);
	const brief = (rows, name) =>
		rows.map(({ value: one, requests, before }) => ({ [name]: one, requests, before }));
	const at = (days) => `${day(to, -days)}T10:24:00+01:00`;
	return {
		assistant: 'Support',
		from: `${from}T00:00:00+01:00`,
		to: `${to}T00:00:00+01:00`,
		tz,
		as_of: new Date().toISOString(),
		before: { from: `${day(from, -length)}T00:00:00+01:00`, to: `${from}T00:00:00+01:00` },
		numbers: empty
			? numbers.map((one) => ({
					...one,
					value: one.kind === 'count' ? 0 : null,
					before: null,
					change: null,
					relative: null,
					verdict: 'too_few',
					spark: []
				}))
			: numbers,
		improved: empty ? [] : of('better'),
		worsened: empty ? [] : of('worse'),
		agents: empty
			? []
			: rows('agents', list.days, 1)
					.map(({ agent, workflow, views, positive, negative, negative_share, chats }) => ({
						agent,
						workflow,
						views,
						positive,
						negative,
						negative_share,
						chats
					}))
					.sort((a, b) => b.negative - a.negative),
		handovers: {
			requests: asked.requests,
			rate: empty ? null : asked.rate,
			by_kind: Object.fromEntries(asked.reasons.kind.map((one) => [one.value, one.requests])),
			by_topic: brief(asked.reasons.topic, 'topic'),
			by_agent: brief(asked.reasons.agent, 'agent')
		},
		topics:
			calm || empty
				? { new: [], growing: [], shrinking: [] }
				: {
						new: [topic('t31', 'eSIM for tablets', 64, 0), topic('t32', 'Price change in autumn', 22, 0)],
						growing: [
							topic('t4', 'Double charges', 412, 233),
							topic('t9', 'Where is my parcel', 388, 301),
							topic('t12', 'Roaming outside the EU with a prepaid contract', 97, 71)
						],
						shrinking: [topic('t2', 'Opening hours', 120, 302), topic('t5', 'Router outside Italy', 44, 61)]
					},
		issues:
			calm || empty
				? { opened: [], fixed: [], open: empty ? 0 : 7, urgent: empty ? 0 : 1 }
				: {
						opened: [
							issue(
								1,
								'Double charges are answered with where to find invoices',
								'incomplete_answer',
								'urgent'
							),
							issue(3, 'Contract transfer to another person is not covered', 'missing_content', 'high'),
							issue(5, 'Delivery slot cannot be changed by the carrier', 'outside_our_control', 'low')
						],
						fixed: [
							issue(10, 'Opening hours on public holidays', 'missing_content', 'medium'),
							issue(11, 'Return label cannot be printed', 'missing_content', 'high')
						],
						open: 7,
						urgent: 2
					},
		releases:
			calm || empty
				? []
				: [
						{
							release: '2.3',
							at: at(24),
							weeks: 3,
							complete: true,
							verdicts: [
								verdict('Satisfaction', 'mean', 3.61, 3.94, 'better'),
								verdict('Handover rate', 'rate', 0.127, 0.091, 'better'),
								verdict('Contained rate', 'rate', 0.71, 0.72, 'no_difference_seen'),
								verdict('Negative feedback', 'rate', 0.21, 0.26, 'worse'),
								verdict('Returning rate', 'rate', 0.38, 0.381, 'no_difference_seen'),
								verdict('Chats', 'count', 4410, 4690, 'not_tested')
							],
							mix_changed: true
						},
						{
							release: '2.4',
							at: at(4),
							weeks: 0,
							complete: false,
							verdicts: [
								verdict('Satisfaction', 'mean', 3.94, null, 'too_few', 140),
								verdict('Handover rate', 'rate', 0.091, null, 'too_few', 900)
							],
							mix_changed: false
						}
					],
		chats: empty
			? { best: [], worst: [] }
			: {
					best: [
						chat(
							3,
							'Rated 5 of 5: “Quick and exactly what I needed”. The user said that it helped',
							'Where is my parcel?',
							'The user asked where a parcel was. The assistant named the day and the hours of delivery.',
							5,
							at(3)
						),
						chat(
							9,
							'Rated 5 of 5',
							'Kann ich meine Adresse ändern?',
							'The user changed an address with the steps of the assistant.',
							5,
							at(6)
						),
						chat(14, 'Thumb up: “super”', 'Is there an outage in Tortona?', null, null, at(9))
					],
					worst: [
						chat(
							1,
							'Rated 1 of 5: “I know where my invoices are, I want the second payment back”. The user asked for a human',
							'I was charged twice in October',
							'The user was charged twice and was shown where invoices are. The user asked again, was annoyed, and left for an operator.',
							1,
							at(2)
						),
						chat(
							4,
							'Thumb down: “<script>alert(1)</script> wrong topic”. The assistant had no answer',
							'internet is down since yesterday <b>please</b>',
							'The user reported an outage and was told opening hours.',
							2,
							at(5)
						),
						chat(
							7,
							'The user asked the same again. The user was annoyed',
							'How do I cancel?',
							null,
							null,
							at(11)
						)
					]
				},
		notes: [
			...(to > today ? ['The period is not over yet, the one before is.'] : []),
			...(empty ? ['There were no chats in the period.'] : []),
			'Test chats and chats of the team are left out.'
		]
	};
}

export function reviews(method, rest, search) {
	if (method !== 'GET') return null;
	for (const name of search.keys())
		if (rest.startsWith('review') && !['from', 'to', 'tz'].includes(name))
			return [400, 'unknown_parameter', `There is no parameter "${name}".`];
	if (rest === 'review' && search.get('from') === '2026-02-01')
		return [500, 'internal', 'The warehouse did not answer.'];
	return rest === 'review' ? [200, review(search)] : rest === 'review.pdf' ? [200, { pdf: true }] : null;
}
