// Issues, suggestions, knowledge gaps and releases of the mock. What is changed stays changed until the mock ends.
import { chance } from './numbers.mjs';

const NOW = Date.now();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const iso = (time) => new Date(time).toISOString();
const me = { id: 1, name: 'Ada Conti' };
const bruno = { id: 2, name: 'Bruno Keller' };
const advice = {
	misclassification:
		'Sharpen what sends such questions to this agent: its description, its examples, or the rule before it.',
	incomplete_answer:
		'Add what was left out to the source or the prompt behind the answer, then ask the same question again.',
	missing_content: 'Write the content that answers the question and give it to the assistant.',
	outside_our_control:
		'Let the assistant say plainly what it cannot do and where help is, and tell whoever can change the cause.'
};
const said = [
	[
		'I was charged twice in October',
		'You can see all invoices in your account under Documents.',
		'thumb down'
	],
	[
		'internet is down since yesterday <b>please</b>',
		'Here are our opening hours: Monday to Friday, 8 to 20.',
		'fallback'
	],
	[
		'Kann ich den Vertrag auf meine Frau überschreiben?',
		'I am not sure I understood that. Could you say it in other words?',
		'fallback'
	],
	['CAN I TALK TO A PERSON', 'I can help you with most questions. What is it about?', 'handover'],
	[
		'How do I cancel?',
		'We are sorry to hear that. A cancellation takes effect at the end of the month after the next, unless your contract has a minimum term, in which case it takes effect at the end of that term. You can cancel in your account, by letter, or by calling us. To cancel in your account, open Contracts, choose the contract, then “Cancel this contract”, and confirm with the code that we send to your telephone.',
		'low rating'
	],
	['does the router work in Switzerland', null, 'added by hand']
];
const example = (seed, index) => {
	const [question, response, why] = said[Math.floor(chance(`${seed} ${index}`) * said.length)];
	const at = NOW - (index * 9 + chance(seed) * 20 + 2) * HOUR;
	return {
		chat: `chat-${(seed.length * 7 + index * 13) % 400}-${index}`,
		message: index % 4 === 3 ? null : `chat-${index}-m1`,
		question,
		response,
		why,
		at: iso(at),
		added_by: index % 3 ? 'Ada Conti' : 'Bruno Keller',
		added_at: iso(at + HOUR)
	};
};

const rows = [
	[
		'Double charges are answered with where to find invoices',
		'incomplete_answer',
		'urgent',
		'in_progress',
		me,
		'Billing',
		'Billing',
		61,
		74
	],
	[
		'Outage questions get the opening hours',
		'misclassification',
		'urgent',
		'open',
		null,
		'Outages',
		'Outages',
		48,
		52
	],
	[
		'Contract transfer to another person is not covered',
		'missing_content',
		'high',
		'open',
		bruno,
		'Contracts',
		'Contracts',
		33,
		35
	],
	[
		'Cancellation answer is too long to be read on a phone',
		'incomplete_answer',
		'medium',
		'in_progress',
		me,
		'Contracts',
		'Contracts',
		27,
		31
	],
	[
		'Delivery slot cannot be changed by the carrier',
		'outside_our_control',
		'low',
		'open',
		null,
		'Delivery times',
		'Orders',
		22,
		24
	],
	[
		'German questions are answered in English',
		'misclassification',
		'high',
		'open',
		null,
		null,
		'Small talk',
		19,
		26
	],
	['Router outside Italy', 'missing_content', 'medium', 'open', null, 'Devices', null, 12, 12],
	[
		'Refund flow stops at the account number, and nobody is told why it stopped or what to do next',
		'incomplete_answer',
		'high',
		'open',
		bruno,
		'Billing',
		'Billing',
		9,
		14
	],
	['Greeting repeats after every answer', 'incomplete_answer', 'low', 'open', null, null, 'Small talk', 3, 4],
	[
		'Opening hours on public holidays',
		'missing_content',
		'medium',
		'fixed',
		me,
		'Opening hours',
		'Small talk',
		41,
		46
	],
	['Return label cannot be printed', 'missing_content', 'high', 'fixed', bruno, 'Returns', 'Orders', 30, 33],
	['Sizes of SIM cards', 'missing_content', 'low', 'fixed', null, 'Devices', null, 8, 8],
	[
		'Speed of the line depends on the building',
		'outside_our_control',
		'low',
		'closed',
		null,
		'Outages',
		'Outages',
		17,
		19
	],
	['Invoice of a closed account', 'incomplete_answer', 'medium', 'closed', me, 'Billing', 'Billing', 5, 5]
];
const store = rows.map(([title, type, priority, status, assignee, topic, agent, users, chats], index) => {
	const number = index + 1;
	const created = NOW - (index * 3.3 + 4) * DAY;
	const release = status === 'fixed' ? (index === 9 ? '2.4' : index === 10 ? '2.3' : null) : null;
	const history = [{ at: iso(created), by: 'Ada Conti', field: 'created', from: null, to: title }];
	if (assignee)
		history.push({
			at: iso(created + HOUR),
			by: 'Bruno Keller',
			field: 'assignee',
			from: null,
			to: assignee.name
		});
	history.push({
		at: iso(created + 2 * HOUR),
		by: 'Ada Conti',
		field: 'chats',
		from: '2',
		to: String(chats)
	});
	if (priority !== 'medium')
		history.push({
			at: iso(created + 26 * HOUR),
			by: 'Ada Conti',
			field: 'priority',
			from: 'medium',
			to: priority
		});
	if (status !== 'open')
		history.push({
			at: iso(created + 30 * HOUR),
			by: 'Bruno Keller',
			field: 'status',
			from: 'open',
			to: status
		});
	if (release)
		history.push({
			at: iso(created + 30 * HOUR),
			by: 'Bruno Keller',
			field: 'release',
			from: null,
			to: release
		});
	return {
		number,
		title,
		type,
		priority,
		status,
		assignee,
		topic,
		agent,
		workflow: index === 7 ? 'Refund' : null,
		release,
		notes:
			index === 0
				? 'Finance confirmed on Tuesday: the second payment is a hold that falls off after five days.\nThe answer should say so, and offer a ticket where it is older.'
				: '',
		chats,
		users,
		advice: advice[type],
		created_at: iso(created),
		created_by: 'Ada Conti',
		updated_at: iso(NOW - (index * 11 + 0.4) * HOUR),
		examples: Array.from({ length: Math.min(chats, 24) }, (_, place) => example(title, place)),
		history
	};
});

const published = [
	{ release: '2.3', at: iso(NOW - 61 * DAY), notes: 'Shorter answers', chats: 7210 },
	{
		release: '2.4',
		at: iso(NOW - 23.3 * DAY),
		notes: 'New refund flow, opening hours on holidays',
		chats: 2514
	},
	{ release: '2.4.1', at: iso(NOW - 9 * DAY), notes: 'Refund flow asks for the order first', chats: 1402 },
	{ release: '2.5', at: iso(NOW - 2 * DAY), notes: null, chats: 301 }
];

const suggestions = [
	[
		's1',
		'Questions about double charges end with a thumb down',
		'incomplete_answer',
		'Billing',
		'Billing',
		38,
		44,
		null,
		'44 chats of 38 users: 31 thumbs down, 9 ratings of 1 or 2, 6 requests for a human.'
	],
	[
		's2',
		'Opening hours are asked for on holidays and not known',
		'missing_content',
		'Opening hours',
		'Small talk',
		26,
		27,
		10,
		'27 chats of 26 users: 25 fallbacks, 4 thumbs down.'
	],
	[
		's3',
		'Moving house goes to Outages',
		'misclassification',
		'Moving',
		'Outages',
		19,
		21,
		null,
		'21 chats of 19 users: 14 requests for a human, 8 fallbacks.'
	],
	[
		's4',
		'eSIM is not known',
		'missing_content',
		'Devices',
		null,
		7,
		7,
		null,
		'7 chats of 7 users: 7 fallbacks.'
	]
].map(([key, title, type, topic, agent, users, chats, returned, reason]) => ({
	key,
	title,
	type,
	reason,
	advice: advice[type],
	topic,
	agent,
	users,
	chats,
	evidence: Array.from({ length: Math.min(9, chats) }, (_, index) => {
		const { chat, message, why, question, response } = example(key, index);
		return { chat, message, why, question, response };
	}),
	returned
}));
const dismissed = new Set();

const gaps = [
	[
		'Can I take my contract with me when I move abroad?',
		41,
		37,
		'Moving',
		{ fallback: 33, thumb_down: 4, handover: 9 },
		null
	],
	[
		'does the esim work with two numbers',
		28,
		27,
		'Devices',
		{ fallback: 28, thumb_down: 0, handover: 2 },
		null
	],
	[
		'Kann ich den Vertrag auf meine Frau überschreiben?',
		24,
		22,
		'Contracts',
		{ fallback: 11, thumb_down: 9, handover: 4 },
		3
	],
	['Why was I charged twice?', 19, 18, 'Billing', { fallback: 0, thumb_down: 17, handover: 6 }, 1],
	['Is there a discount for students', 12, 12, null, { fallback: 12, thumb_down: 0, handover: 0 }, null],
	['<img src=x onerror=alert(1)>', 3, 1, null, { fallback: 3, thumb_down: 0, handover: 0 }, null]
].map(([question, times, users, topic, why, issue], index) => ({
	key: `g${index}`,
	question,
	times,
	users,
	first_at: iso(NOW - (20 + index) * DAY),
	last_at: iso(NOW - (index * 7 + 1.3) * HOUR),
	answers: [
		{ text: 'I am not sure I understood that. Could you say it in other words?', times: why.fallback },
		{ text: 'You can see all invoices in your account under Documents.', times: Math.max(1, why.thumb_down) }
	].filter((one) => one.times),
	why,
	topic,
	chats: Array.from({ length: Math.min(times, 24) }, (_, place) => `chat-${index * 9 + place}`),
	issue
}));

const day = (time) => {
	const date = new Date(time);
	date.setUTCHours(0, 0, 0, 0);
	return date.getTime();
};

/** A number before and after, with an interval as wide as the numbers under it ask for. */
function metric([module, name, title, kind, better, before, after, beforeOf, afterOf, spread], enough) {
	const side = (value, of) => ({ value: enough ? value : null, of: enough ? of : null });
	const change = enough ? after - before : null;
	const half = kind === 'count' || !enough ? null : spread * Math.sqrt(1 / beforeOf + 1 / afterOf) * 1.96;
	const interval = half === null ? null : [change - half, change + half];
	const sure = interval !== null && interval[0] * interval[1] > 0;
	const worth = kind === 'rate' ? 0.1 : spread / 4;
	const verdict =
		kind === 'count'
			? 'not_tested'
			: !enough
				? 'too_few'
				: sure
					? better === 'none'
						? 'changed'
						: (better === 'up') === change > 0
							? 'better'
							: 'worse'
					: interval.every((one) => Math.abs(one) < worth)
						? 'no_difference_seen'
						: 'too_few';
	return {
		module,
		name,
		title,
		kind,
		better,
		before: side(before, beforeOf),
		after: side(after, afterOf),
		change,
		relative: enough && before ? change / before : null,
		interval,
		more_than_chance: sure,
		verdict,
		needed:
			verdict === 'too_few' && enough ? Math.round((half / Math.abs(change)) ** 2 * afterOf - afterOf) : null,
		at_old_mix: null
	};
}

const main = [
	['satisfaction', 'average', 'Average, 1 to 5', 'mean', 'up', 3.61, 3.84, 412, 466, 1.25],
	['satisfaction', 'positive_share', 'Positive share', 'rate', 'up', 0.58, 0.655, 412, 466, 0.49],
	['outcomes', 'contained_rate', 'Contained', 'rate', 'up', 0.662, 0.671, 2510, 2644, 0.47],
	['outcomes', 'confirmed_rate', 'Confirmed', 'rate', 'up', 0.084, 0.141, 71, 64, 0.31],
	['outcomes', 'abandoned_rate', 'Abandoned', 'rate', 'down', 0.121, 0.094, 2510, 2644, 0.31],
	['handover', 'rate', 'Handover rate', 'rate', 'down', 0.182, 0.214, 1930, 2011, 0.4],
	['engagement', 'returning_rate', 'Returning rate', 'rate', 'up', 0.31, 0.305, 1930, 2011, 0.46],
	['messages', 'per_chat', 'Messages per chat', 'mean', 'none', 7.9, 7.1, 2510, 2644, 4.2],
	['chats', 'chats', 'Chats', 'count', 'none', 2510, 2644, null, null, 0],
	['users', 'users', 'Users', 'count', 'none', 1930, 2011, null, null, 0]
];
const trouble = [
	'issue',
	'trouble_rate',
	'Chats that went badly',
	'rate',
	'down',
	0.312,
	0.187,
	210,
	193,
	0.43
];

function effect(release, wanted, metrics) {
	const at = Date.parse(release.at);
	const most = Math.floor((day(NOW) - day(at) - DAY) / (7 * DAY));
	const weeks = Math.max(1, Math.min(wanted ?? 4, most || 1));
	const enough = most > 0;
	const mixed = release.release === '2.4';
	const side = (from, to) => ({ from: iso(from), to: iso(to) });
	const chosen = metrics.map((one) => metric(one, enough));
	if (mixed && enough)
		for (const one of chosen)
			if (['satisfaction', 'outcomes'].includes(one.module) && one.change !== null)
				one.at_old_mix = {
					after: one.before.value + one.change * 0.62,
					change: one.change * 0.62,
					covers: 0.94
				};
	return {
		release: release.release,
		at: release.at,
		weeks,
		before: side(day(at) - weeks * 7 * DAY, day(at)),
		after: side(day(at) + DAY, day(at) + DAY + weeks * 7 * DAY),
		complete: enough && (!wanted || wanted <= most),
		metrics: chosen,
		mix: enough
			? [
					['topic', 'Billing', 0.31, mixed ? 0.19 : 0.3],
					['topic', 'Outages', 0.22, mixed ? 0.37 : 0.23],
					['topic', 'Contracts', 0.2, mixed ? 0.18 : 0.2],
					['topic', 'Delivery times', 0.15, 0.15],
					['topic', null, 0.12, mixed ? 0.11 : 0.12],
					['channel', 'web', 0.72, 0.7],
					['channel', 'whatsapp', 0.21, 0.23],
					['channel', 'voice', 0.07, 0.07]
				].map(([dimension, value, before, after]) => ({ dimension, value, before, after }))
			: [],
		mix_changed: mixed && enough,
		notes: [
			...(enough ? [] : ['No whole week is over since the release.']),
			...(wanted && enough && wanted > most
				? [`Both sides have ${most} whole weeks, not the ${wanted} that were asked for.`]
				: []),
			'The day of the release is on neither side: it saw both.',
			...(release.release === '2.4'
				? ['Release 2.4.1 of 12 November lies in the weeks after: what it changed shows here too.']
				: [])
		]
	};
}

const brief = ({ examples: _examples, history: _history, ...issue }) => ({
	...issue,
	note:
		issue.status === 'fixed' && !issue.release
			? 'Fixed with the next release: before and after can be told once it is published.'
			: null
});
function whole(issue) {
	const release = published.find((one) => one.release === issue.release);
	return {
		...brief(issue),
		examples: issue.examples,
		history: issue.history,
		effect: issue.status === 'fixed' && release ? effect(release, null, [trouble]) : null
	};
}
const order = ['urgent', 'high', 'medium', 'low'];
const sorts = {
	users: (a, b) => b.users - a.users,
	updated: (a, b) => (a.updated_at < b.updated_at ? 1 : -1),
	priority: (a, b) => order.indexOf(a.priority) - order.indexOf(b.priority),
	number: (a, b) => b.number - a.number
};

function list(search) {
	const any = (name, value) => !search.has(name) || search.getAll(name).includes(value);
	const words = (search.get('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
	const assignee = { me: 1, none: null }[search.get('assignee')] ?? Number(search.get('assignee'));
	const fit = store.filter(
		(one) =>
			any('type', one.type) &&
			any('priority', one.priority) &&
			any('topic', one.topic) &&
			any('agent', one.agent) &&
			any('release', one.release) &&
			(!search.has('chat') || one.examples.some(({ chat }) => chat === search.get('chat'))) &&
			(!search.has('assignee') ||
				(search.get('assignee') === 'none' ? !one.assignee : one.assignee?.id === assignee)) &&
			words.every((word) => `${one.title} ${one.notes} #${one.number}`.toLowerCase().includes(word))
	);
	const counts = Object.fromEntries(
		['open', 'in_progress', 'fixed', 'closed'].map((status) => [
			status,
			fit.filter((one) => one.status === status).length
		])
	);
	const start = Number(search.get('cursor') ?? 0);
	const limit = Number(search.get('limit') ?? 50);
	const found = fit.filter((one) => any('status', one.status)).sort(sorts[search.get('sort') ?? 'users']);
	const issues = found.slice(start, start + limit).map(brief);
	return { issues, cursor: found.length > start + limit ? String(start + limit) : null, counts };
}

const team = [me, bruno, { id: 3, name: 'Carla Neri' }];
function change(issue, patch) {
	for (const [field, to] of Object.entries(patch)) {
		const text = (value) => (value === null || value === undefined || value === '' ? null : String(value));
		const value = field === 'assignee' ? (team.find((one) => one.id === to) ?? null) : to;
		const [was, is] = [issue[field], value].map((one) => text(field === 'assignee' ? one?.name : one));
		issue[field] = value;
		if (was !== is) issue.history.push({ at: iso(Date.now()), by: me.name, field, from: was, to: is });
	}
	issue.advice = advice[issue.type];
	issue.updated_at = iso(Date.now());
}
function addChats(issue, chats) {
	const before = issue.chats;
	for (const { chat, message } of chats) {
		if (issue.examples.some((one) => one.chat === chat)) continue;
		issue.examples.unshift({
			...example(chat, 1),
			chat,
			message: message ?? null,
			why: 'added by hand',
			added_by: me.name
		});
		issue.chats += 1;
		issue.users += 1;
	}
	if (issue.chats !== before)
		issue.history.push({
			at: iso(Date.now()),
			by: me.name,
			field: 'chats',
			from: String(before),
			to: String(issue.chats)
		});
}

function oneIssue(method, number, rest, body) {
	const issue = store.find((one) => one.number === number);
	if (!issue) return [404, 'unknown_issue', 'The assistant has no issue of this number.'];
	if (!rest && method === 'GET') return [200, whole(issue)];
	if (!rest && method === 'PATCH') {
		if (body.title?.includes('refuse'))
			return [422, 'invalid_body', '`title` must have 1 to 200 characters.'];
		if (body.status === 'fixed' && issue.status !== 'fixed' && body.release === undefined)
			return [
				422,
				'invalid_body',
				'`release` is missing: say which release fixes the issue, or null for the next one.'
			];
		change(issue, body);
		return [200, brief(issue)];
	}
	if (rest === 'chats' && method === 'POST') {
		addChats(issue, body.chats);
		return [200, brief(issue)];
	}
	if (rest?.startsWith('chats/') && method === 'DELETE') {
		const chat = decodeURIComponent(rest.slice(6));
		issue.examples = issue.examples.filter((one) => one.chat !== chat);
		issue.chats -= 1;
		issue.history.push({ at: iso(Date.now()), by: me.name, field: 'chat', from: chat, to: null });
		return [204];
	}
	if (rest === 'contacts') {
		if (number % 2 === 0) return [200, { people: [], message: '' }];
		const outcome =
			issue.status === 'fixed' && issue.release
				? `This is fixed since release ${issue.release}.`
				: 'We are working on it.';
		const written = (name, comment) =>
			`Hello${name ? ` ${name}` : ''},\n\nyou told us about an answer of our assistant: “${comment}”\n\n${outcome} Thank you for telling us.`;
		const people = [
			[
				'Giulia Ferri',
				'giulia.ferri@example.org',
				'That does not answer my question. I know where my invoices are, I want the second payment back'
			],
			[null, 'not an address?subject=x', '<script>alert(1)</script> wrong topic'],
			['Marco Bianchi', 'marco.bianchi@example.org', 'Too long']
		].map(([name, email, comment], index) => ({
			name,
			email,
			comment,
			chat: `chat-${index}`,
			message: `m-${index}`,
			at: iso(NOW - (index * 30 + 5) * HOUR),
			text: written(name, comment)
		}));
		return [200, { people, message: written('{name}', '{comment}') }];
	}
	return null;
}

/** The answer to a call about issues and releases as `[status, body]` or `[status, code, detail]`; null where it is not one. */
export function issues(method, rest, search, body) {
	const empty = search.getAll('channel').includes('nothing');
	if (rest === 'issues' && method === 'GET') return [200, list(search)];
	if (rest === 'issues' && method === 'POST') {
		const number = Math.max(...store.map((one) => one.number)) + 1;
		const issue = {
			number,
			title: body.title,
			type: body.type,
			priority: body.priority ?? 'medium',
			status: 'open',
			assignee: team.find((one) => one.id === body.assignee) ?? null,
			topic: body.topic ?? null,
			agent: body.agent ?? null,
			workflow: body.workflow ?? null,
			release: null,
			notes: body.notes ?? '',
			chats: 0,
			users: 0,
			advice: advice[body.type],
			created_at: iso(Date.now()),
			created_by: me.name,
			updated_at: iso(Date.now()),
			examples: [],
			history: [{ at: iso(Date.now()), by: me.name, field: 'created', from: null, to: body.title }]
		};
		addChats(issue, body.chats ?? []);
		store.push(issue);
		if (body.suggestion) dismissed.add(body.suggestion);
		return [201, whole(issue)];
	}
	const [, number, more] = rest.match(/^issues\/(\d+)(?:\/(.+))?$/) ?? [];
	if (number) return oneIssue(method, Number(number), more, body);
	if (rest === 'suggestions')
		return [200, { suggestions: empty ? [] : suggestions.filter((one) => !dismissed.has(one.key)) }];
	if (rest.startsWith('suggestions/') && method === 'PUT') {
		const key = decodeURIComponent(rest.slice(12));
		if (body.dismissed) dismissed.add(key);
		else dismissed.delete(key);
		return [204];
	}
	if (rest === 'gaps') return [200, { gaps: empty ? [] : gaps }];
	if (rest === 'releases' && method === 'POST') {
		if (published.some((one) => one.release === body.release))
			return [
				409,
				'release_exists',
				'`release` names one that was published before. Give this one a name of its own.'
			];
		const release = {
			release: body.release,
			at: body.at ?? iso(Date.now()),
			notes: body.notes ?? null,
			chats: 0
		};
		published.push(release);
		return [201, release];
	}
	if (rest === 'releases' && search.get('interval') === 'month')
		return [200, { releases: [...published].sort((a, b) => (a.at < b.at ? -1 : 1)) }];
	const [, name] = rest.match(/^releases\/([^/]+)\/effect$/) ?? [];
	if (name) {
		const release = published.find((one) => one.release === decodeURIComponent(name));
		if (!release) return [404, 'unknown_release', 'No release of this name was published.'];
		const wanted = search.getAll('metric');
		const metrics = wanted.length
			? main.filter(([module, one]) => wanted.includes(`${module}.${one}`))
			: main;
		const weeks = search.get('weeks') ? Number(search.get('weeks')) : null;
		return [200, effect(release, weeks, metrics)];
	}
	return null;
}
