// Chats of the mock: the list with its filters, transcripts, an open chat that grows, one of 10,000 messages, views, names.
import { holds } from './chatFilters.mjs';
import { chance } from './numbers.mjs';
import { hostile, people, talks } from './talks.mjs';
import { view } from './views.mjs';
import { topicById, topicNamed } from './topics.mjs';
import { traceOf } from './traces.mjs';

const START = Date.now();
const HOUR = 3_600_000;
const iso = (time) => new Date(time).toISOString();
const pick = (list, word) => list[Math.floor(chance(word) * list.length)];

/** Messages of a chat from what was said; `pace` is the time between two, in milliseconds. */
function said(chat, lines, begin, pace) {
	return lines.map(([role, text, more = {}], index) => ({
		message: `${chat}-m${index}`,
		role,
		text,
		at: iso(begin + index * pace + Math.round(chance(chat + index) * pace * 0.6)),
		agent: role === 'assistant' ? (more.agent ?? null) : null,
		workflow: role === 'assistant' ? (more.workflow ?? null) : null,
		fallback: Boolean(more.fallback),
		quick_replies: more.quick ?? [],
		model: role === 'assistant' ? 'large-4-2026-09' : null,
		input_tokens: role === 'assistant' ? 2952 : null,
		output_tokens: role === 'assistant' ? Math.max(4, Math.round(text.length / 4)) : null,
		cost: role === 'assistant' ? 0.0127 : null,
		latency_ms: role === 'assistant' ? (more.long ? 4820 : 1460) : null,
		feedback: more.feedback
			? {
					id: `f-${chat}-${index}`,
					value: more.feedback[0],
					comment: more.feedback[1],
					contact: more.feedback[2],
					at: iso(begin + (index + 1) * pace)
				}
			: null,
		steps: role === 'assistant' ? 7 : 0,
		errors: more.failed ? 2 : 0,
		failed: Boolean(more.failed),
		long: Boolean(more.long)
	}));
}

/** How a chat ended, once that is known. */
function resolutionOf(talk, score) {
	if (talk.waits) return 'pending';
	if (talk.handover) return 'handed_over';
	return score >= 4 ? 'confirmed' : 'contained';
}

/** What shows that a talk went badly. */
function signalsOf(talk) {
	const said = talk.lines.map(([, , more]) => more ?? {});
	return [
		...(said.some((more) => more.fallback) ? ['fallback', 'repeated_question', 'frustration'] : []),
		...(talk.handover ? ['asked_for_human'] : []),
		...(said.some((more) => more.feedback?.[0] === 'down') ? ['thumbs_down'] : [])
	];
}

/** What was concluded of a chat. */
function insightOf(chat) {
	if (!chat.topic && !chat.sentiment) return null;
	const score = { positive: 0.62, neutral: 0.04, negative: -0.55 }[chat.sentiment] ?? null;
	const reasons = { confirmed: 'rated', handed_over: 'operator_wrote', pending: 'waiting_for_human' };
	return {
		topic: chat.topic,
		topic_id: topicNamed(chat.topic)?.topic ?? null,
		resolution: chat.resolution,
		resolution_reason: reasons[chat.resolution] ?? 'answered',
		sentiment: chat.sentiment,
		sentiment_score: score,
		sentiment_moved: chat.handovers ? 0.7 : -0.3,
		language: chat.language,
		summary: chat.summary,
		question: chat.said.find((one) => one.role === 'user')?.text ?? null,
		signals: chat.signals,
		by: chat.by ?? 'local'
	};
}

function chatOf(id, index, begin, talk, more = {}) {
	const user = people[index % people.length];
	const dice = (word) => chance(`chat ${index} ${word}`);
	const lines = talk.lines.map(([role, text, rest]) => [role, text, { agent: talk.agents[0], ...rest }]);
	const messages = said(id, lines, begin, more.pace ?? 40_000);
	const rated = more.open ? null : dice('rated') > 0.62;
	const score = rated ? 1 + Math.floor(dice('score') * 5) : null;
	const whole = {
		chat: id,
		conversation: id.replace(/#\d+$/, ''),
		number: Number(id.match(/#(\d+)$/)?.[1] ?? 1),
		user: { id: `user/${index % people.length}`, name: user[0], named: user[1], email: user[2] },
		started_at: messages[0].at,
		channel: pick(['web', 'web', 'web', 'whatsapp', 'voice'], `c${index}`),
		device: pick(['desktop', 'mobile', 'mobile'], `d${index}`),
		browser: pick(['Chrome', 'Safari', 'Firefox'], `b${index}`),
		os: pick(['Windows', 'iOS', 'Android', 'macOS'], `o${index}`),
		language: /ü|ä/.test(messages[0].text) ? 'de' : 'en',
		country: pick(['IT', 'DE', 'CH', null], `l${index}`),
		release: index < 200 ? '2.4' : '2.3',
		page: 'https://www.tremonda.example/orders/my-orders?from=newsletter',
		status: more.open ? 'open' : index < 12 ? 'closed' : 'sealed',
		test: index % 23 === 9,
		internal: index % 29 === 11,
		score,
		rating_comment: score
			? score < 3
				? 'It did not understand me'
				: dice('rc') > 0.6
					? 'Fast, thank you'
					: null
			: null,
		rating_prompt: score ? pick(['after_answer', 'handover', 'end'], `p${index}`) : null,
		handovers: talk.handover ? 1 : 0,
		handover_kinds: talk.handover ? [talk.handover[0]] : [],
		needs_support: Boolean(talk.waits) && !more.answered,
		agents: [talk.agents[0]],
		workflows: talk.agents[1] ? [talk.agents[1]] : [],
		topic: more.open || index < 12 ? null : talk.topic,
		resolution: more.open || index < 12 ? null : resolutionOf(talk, score),
		sentiment: more.open || index < 12 ? null : pick(['positive', 'neutral', 'negative'], `s${index}`),
		signals: signalsOf(talk),
		summary:
			more.open || index < 12
				? null
				: `The person asked: “${messages[0].text.slice(0, 90)}” ${talk.handover ? 'The assistant did not know, and a person took over.' : 'The assistant answered.'}`,
		seal_at: null,
		handover: talk.handover,
		clickList: talk.clicks ?? []
	};
	whole.said = messages;
	return whole;
}

const all = [];
const add = (id, hoursAgo, talk, more) =>
	all.push(chatOf(id, all.length, START - hoursAgo * HOUR, talk, more));
add('live-1', 0.05, talks[0], { open: true, pace: 20_000 });
add('live-2', 0.3, talks[5], { open: true });
add('c/ä?&#100%25 +"<odd>', 0.9, { agents: ['Small talk', null], topic: null, lines: hostile });
add('returning-visitor#2', 2, talks[1]);
for (let index = 0; index < 420; index++)
	add(
		`chat-${index}`,
		3 + index * 5.2 * (0.6 + chance(`gap${index}`) * 0.8),
		talks[Math.floor(chance(`talk${index}`) * talks.length)]
	);
const LONG = 10_000;
add(
	'long-10000',
	30,
	{
		agents: ['Orders', 'Track parcel'],
		topic: 'Delivery times',
		lines: Array.from({ length: LONG }, (_, index) => {
			const talk = talks[Math.floor(index / 8) % talks.length];
			const [role, text, more] = talk.lines[index % talk.lines.length];
			return [role, index % 97 ? text : `${text}\n\nNumber ${index} of a long talk.`, more];
		})
	},
	{ pace: 9000 }
);
all.sort((a, b) => (a.started_at < b.started_at ? 1 : -1));

let births = 0;
/** A new chat every 40 seconds, and two more lines in the open one every 15: this is what live looks like. */
function live() {
	const born = Math.floor((Date.now() - START) / 40_000);
	while (births < born) {
		births += 1;
		all.unshift(
			chatOf(`born-${births}`, 500 + births, START + births * 40_000, talks[births % talks.length], {
				open: true,
				pace: 5_000
			})
		);
	}
	const chat = all.find((one) => one.chat === 'live-1');
	const due = Math.floor((Date.now() - START) / 15_000);
	chat.grown ??= 0;
	while (chat.grown < due && chat.grown < 400) {
		chat.grown += 1;
		const question = chat.grown % 2 === 1;
		const [fresh] = said(
			`live-1-${chat.grown}`,
			[
				question
					? ['user', `One more question, number ${(chat.grown + 1) / 2}: can it come before noon?`]
					: [
							'assistant',
							'I asked the courier. **Between 9 and 10** is possible.',
							{ agent: 'Orders', workflow: 'Track parcel' }
						]
			],
			START + chat.grown * 15_000,
			1000
		);
		chat.said = [...chat.said, fresh];
	}
}

function shown(chat) {
	const { said: messages, handover, clickList, seal_at, ...rest } = chat;
	const is = (role) => messages.filter((one) => one.role === role).length;
	const thumbs = messages.map((one) => one.feedback).filter(Boolean);
	const end = messages.at(-1).at;
	return {
		...rest,
		grown: undefined,
		ended_at: end,
		duration_s: Math.round((Date.parse(end) - Date.parse(chat.started_at)) / 1000),
		messages: messages.length,
		user_messages: is('user'),
		responses: is('assistant'),
		operator_messages: is('operator'),
		positive: thumbs.filter((one) => one.value === 'up').length,
		negative: thumbs.filter((one) => one.value === 'down').length,
		comments: thumbs.filter((one) => one.comment).length,
		fallbacks: messages.filter((one) => one.fallback).length,
		errors: messages.reduce((sum, one) => sum + one.errors, 0),
		answered_by: is('operator')
			? is('assistant')
				? 'both'
				: 'operator'
			: is('assistant')
				? 'assistant'
				: null,
		preview: messages.find((one) => one.role === 'user')?.text.slice(0, 200) ?? null,
		hit: null
	};
}

const wordsOf = (q) =>
	[...q.matchAll(/"([^"]+)"|(\S+)/g)].map((one) => (one[1] ?? one[2].replace(/\*$/, '')).toLowerCase());
function hitsOf(text, words) {
	const lower = text.toLowerCase();
	const found = [];
	for (const word of words) {
		let from = lower.indexOf(word);
		if (from < 0) return [];
		for (; from >= 0; from = lower.indexOf(word, from + word.length)) found.push([from, from + word.length]);
	}
	return found.sort((a, b) => a[0] - b[0]);
}
function hitOf(chat, words) {
	for (const one of chat.said) {
		const [first] = hitsOf(one.text, words);
		if (!first) continue;
		const [start, end] = first;
		const from = Math.max(0, start - 50);
		return {
			message: one.message,
			role: one.role,
			at: one.at,
			parts: [
				{ text: `${from ? '… ' : ''}${one.text.slice(from, start)}`, hit: false },
				{ text: one.text.slice(start, end), hit: true },
				{ text: one.text.slice(end, end + 80), hit: false }
			]
		};
	}
	return null;
}

function found(search) {
	live();
	const words = wordsOf(search.get('q') ?? '');
	return all
		.map((chat) => ({ ...shown(chat), handover: chat.handover, source: chat }))
		.filter((chat) => holds(chat, search))
		.map((chat) => (words.length ? { ...chat, hit: hitOf(chat.source, words) } : chat))
		.filter((chat) => !words.length || chat.hit)
		.map(({ source, handover, ...rest }) => rest);
}

function list(search) {
	if (search.get('q') === 'broken')
		return [503, 'busy', 'The search is busy. Nothing is lost; try again in a moment.'];
	const rows = found(search);
	const [at, id] = JSON.parse(search.get('cursor') ?? 'null') ?? [];
	const start = at
		? rows.findIndex((one) => one.started_at < at || (one.started_at === at && one.chat < id))
		: 0;
	const limit = Number(search.get('limit') ?? 50);
	const page = start < 0 ? [] : rows.slice(start, start + limit);
	const more = start >= 0 && rows.length > start + limit;
	const last = page.at(-1);
	return [
		200,
		{
			chats: page,
			cursor: more ? JSON.stringify([last.started_at, last.chat]) : null,
			total: at ? null : rows.length,
			searched_back_to: search.has('q') && more ? last.started_at : null
		}
	];
}

function transcript(chat, search) {
	live();
	const { said: messages } = chat;
	const words = wordsOf(search.get('q') ?? '');
	const after = Number(search.get('after') ?? 0);
	const asked = messages.find((one) => one.text === 'Talk to a person') ?? messages.at(-1);
	const quick = messages.flatMap((one, index) =>
		messages[index + 1] && one.quick_replies.includes(messages[index + 1].text)
			? [
					{
						message: one.message,
						kind: 'quick_reply',
						title: messages[index + 1].text,
						destination_kind: null,
						destination: null,
						at: messages[index + 1].at
					}
				]
			: []
	);
	const told = shown(chat);
	const end = Date.parse(told.ended_at);
	return {
		chat: {
			...told,
			closed: chat.status !== 'open',
			seal_at: chat.status === 'sealed' ? null : iso(end + HOUR),
			rated_at: chat.score ? iso(end + 30_000) : null,
			asked_at: chat.score ? iso(end + 5_000) : null,
			ratings: chat.score
				? [
						...(chat.score > 3
							? [{ score: 2, comment: null, prompt: 'after_answer', at: iso(end + 10_000) }]
							: []),
						{
							score: chat.score,
							comment: chat.rating_comment,
							prompt: chat.rating_prompt,
							at: iso(end + 30_000)
						}
					]
				: []
		},
		messages: messages
			.slice(after)
			.map(({ failed, long, ...one }) => (words.length ? { ...one, hits: hitsOf(one.text, words) } : one)),
		handovers: chat.handover
			? [
					{
						kind: chat.handover[0],
						via: chat.handover[1],
						at: iso(Date.parse(asked.at) + 2_000),
						agent: chat.agents[0],
						workflow: null
					}
				]
			: [],
		clicks: [
			...quick,
			...chat.clickList.map(([kind, title, destination_kind, destination]) => ({
				message: messages.at(-1).message,
				kind,
				title,
				destination_kind,
				destination,
				at: iso(Date.parse(messages.at(-1).at) + 9000)
			}))
		],
		insight: insightOf(chat),
		cursor: String(messages.length),
		complete: true
	};
}

/** What belongs to the chats of an assistant: [status, body], or nothing where the path is not known here. */
export function chats(method, rest, search, sent) {
	if (rest === 'chats') return list(search);
	const parts = rest.split('/').map(decodeURIComponent);
	if (parts[0] === 'views') return view(method, Number(parts[1]), sent);
	if (parts[0] === 'users' && parts[2] === 'name') {
		if (sent.name === 'refused') return [403, 'forbidden', 'You may not rename users.'];
		for (const chat of all)
			if (chat.user.id === parts[1]) {
				const known = people[Number(parts[1].split('/')[1])];
				chat.user = { ...chat.user, name: sent.name || known[2] || known[0], named: Boolean(sent.name) };
			}
		return [204];
	}
	const chat = all.find((one) => one.chat === (parts[0] === 'messages' ? search.get('chat') : parts[1]));
	if (parts[0] === 'chats' && !chat)
		return [404, 'chat_not_found', 'There is no such chat. It may have been deleted.'];
	if (parts[0] === 'chats' && parts[2] === 'neighbours') {
		const rows = found(search);
		const place = rows.findIndex((one) => one.chat === chat.chat);
		return [
			200,
			{ newer: rows[place - 1]?.chat ?? null, older: place < 0 ? null : (rows[place + 1]?.chat ?? null) }
		];
	}
	if (parts[0] === 'chats' && parts[2] === 'topic') {
		if (sent.topic && !topicById(sent.topic))
			return [404, 'unknown_topic', 'The assistant has no topic of this id.'];
		Object.assign(chat, { topic: topicById(sent.topic)?.name ?? null, by: 'team' });
		return [204];
	}
	if (parts[0] === 'chats') return [200, transcript(chat, search)];
	if (parts[0] === 'messages' && parts[2] === 'trace') {
		const line = chat?.said.find((one) => one.message === parts[1]);
		return line
			? [200, traceOf({ ...shown(chat) }, line)]
			: [404, 'message_not_found', 'There is no such message.'];
	}
	return null;
}
