// Feedback, low ratings, settings, keys and members of the mock. What is changed stays changed until the mock ends.
import { chance } from './numbers.mjs';

const said = [
	[
		'up',
		'Where is my parcel?',
		'Your parcel left Milan this morning and arrives tomorrow between 9 and 12.',
		'Quick and exactly what I needed'
	],
	[
		'down',
		'I was charged twice in October',
		'You can see all invoices in your account under Documents.',
		'That does not answer my question. I know where my invoices are, I want the second payment back'
	],
	[
		'up',
		'Kann ich meine Adresse ändern?',
		'Ja. Öffnen Sie Ihr Konto, wählen Sie Adressen und speichern Sie die neue.',
		null
	],
	[
		'down',
		'internet is down since yesterday <b>please</b>',
		'Here are our opening hours: Monday to Friday, 8 to 20.',
		'<script>alert(1)</script> wrong topic'
	],
	[
		'down',
		'How do I cancel?',
		'We are sorry to hear that. A cancellation takes effect at the end of the month after the next, unless your contract has a minimum term, in which case it takes effect at the end of that term. You can cancel in your account, by letter, or by calling us. To cancel in your account, open Contracts, choose the contract, then “Cancel this contract”, and confirm with the code that we send to your telephone.\n\nIf you move, you need not cancel: we move with you in most towns, and the new address is usually connected within ten working days.',
		'Too long'
	],
	[
		'up',
		'Is there an outage in Tortona?',
		'Yes: since 9:40 a cable is damaged near Via Emilia. We expect it to be repaired by 15:00.',
		null
	],
	['down', 'Can I talk to a person', 'I did not understand that. Could you say it in other words?', null]
];
const agents = ['Billing', 'Outages', 'Contracts', 'Small talk'];
const entries = Array.from({ length: 130 }, (_, index) => {
	const [value, question, response, comment] = said[index % said.length];
	const at = new Date(Date.now() - index * 3.1 * 3_600_000 - 240_000);
	const dice = chance(`feedback ${index}`);
	return {
		id: 1000 - index,
		chat: `chat-${index}`,
		conversation: `chat-${index}`,
		message: `m-${index}`,
		value,
		at: at.toISOString(),
		response_at: new Date(at - 40_000).toISOString(),
		question,
		response,
		comment,
		contact:
			dice > 0.7
				? { name: 'Giulia Ferri', email: 'giulia.ferri@example.org' }
				: dice > 0.65
					? { name: null, email: 'not an address?subject=x' }
					: null,
		shared: index % 3 === 1,
		may_read_shared: index % 6 !== 4,
		agent: agents[index % 4],
		workflow: index % 4 === 0 ? 'Refund' : null,
		release: index < 60 ? '2.4' : '2.3',
		channel: index % 5 ? 'web' : 'whatsapp',
		language: index % 7 === 2 ? 'de' : 'en',
		test: index % 17 === 4,
		internal: index % 19 === 6,
		user: ['Amber Heron', 'Quiet Maple', 'Giulia Ferri', 'Swift Otter'][index % 4],
		reviewed: index > 20 && index % 2 ? { by: 'Ada Conti', at: at.toISOString() } : null
	};
});
const store = {
	settings: {
		tz: 'Europe/Rome',
		rating: { requested: true, when: ['after_answer', 'handover', 'end'], window_minutes: 60 },
		feedback: { comments: true, contact: true, share_chat: true },
		labels: { it: { helped: 'Mi è servito' } },
		look: { accent: '#3b5bdb', radius: '8px', font: 'inherit' }
	},
	keys: [
		{
			id: 1,
			kind: 'publishable',
			prefix: 'pk_ab12…',
			origins: ['https://www.tremonda.example'],
			created_at: '2026-09-01T10:00:00Z',
			revoked_at: null
		},
		{
			id: 2,
			kind: 'secret',
			prefix: 'sk_9f3c…',
			origins: [],
			created_at: '2026-09-01T10:05:00Z',
			revoked_at: null
		},
		{
			id: 3,
			kind: 'secret',
			prefix: 'sk_77aa…',
			origins: [],
			created_at: '2026-06-11T08:05:00Z',
			revoked_at: '2026-09-01T10:06:00Z'
		}
	],
	members: [
		{ id: 1, email: 'ada@example.org', name: 'Ada Conti', roles: [{ assistant: null, role: 'owner' }] },
		{
			id: 2,
			email: 'bruno.keller@example.org',
			name: 'Bruno Keller',
			roles: [
				{ assistant: 'Support', role: 'editor' },
				{ assistant: 'Sales & orders', role: 'viewer' }
			]
		},
		{ id: 3, email: 'carla@example.org', name: 'Carla Neri', roles: [{ assistant: null, role: 'viewer' }] }
	],
	invitations: [
		{
			id: 7,
			email: 'dario@example.org',
			assistant: 'Support',
			role: 'editor',
			expires_at: new Date(Date.now() + 5 * 86_400_000).toISOString()
		}
	],
	granted: [1]
};
let made = 100;

function list(search) {
	const words = (search.get('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
	const quiet = search.getAll('channel').includes('nothing');
	const inPeriod = entries.filter(
		(one) =>
			!quiet &&
			one.at >= search.get('from') &&
			(search.getAll('include').includes('test') || !one.test) &&
			(search.getAll('include').includes('internal') || !one.internal)
	);
	const found = inPeriod.filter(
		(one) =>
			one.value === search.get('value') &&
			(!search.has('reviewed') || Boolean(one.reviewed) === (search.get('reviewed') === 'true')) &&
			words.every((word) => (one.comment ?? '').toLowerCase().includes(word))
	);
	const start = Number(search.get('cursor') ?? 0);
	const limit = Number(search.get('limit') ?? 50);
	const many = (value) => inPeriod.filter((one) => one.value === value).length;
	return {
		entries: found.slice(start, start + limit),
		cursor: found.length > start + limit ? String(start + limit) : null,
		counts: {
			up: many('up'),
			down: many('down'),
			unreviewed_down: inPeriod.filter((one) => one.value === 'down' && !one.reviewed).length
		}
	};
}

function sharedChat(entry) {
	const line = (role, text, more = {}) => ({
		message: `${entry.id}-${role}`,
		role,
		text,
		at: entry.response_at,
		agent: role === 'assistant' ? entry.agent : null,
		workflow: null,
		judged: false,
		...more
	});
	return {
		chat: entry.chat,
		messages: [
			line('assistant', 'Good morning. How can I help?'),
			{ struck: true },
			line('user', entry.question),
			line('assistant', entry.response, { judged: true }),
			line('operator', 'Hello, this is Marta. I take it from here.'),
			{ struck: true },
			line('user', 'Thank you')
		]
	};
}

function lowRatings(search) {
	const all = entries
		.filter((one, index) => index % 9 === 1 && one.at >= search.get('from'))
		.map((one, index) => ({
			chat: one.chat,
			score: 1 + (index % 2),
			comment: one.comment,
			prompt: ['end', 'after_answer', 'handover'][index % 3],
			rated_at: one.at,
			user: one.user,
			agents: [one.agent, 'Small talk'].slice(0, 1 + (index % 2)),
			answered_by: ['assistant', 'both'][index % 2],
			channel: one.channel,
			release: one.release,
			first_question: one.question
		}));
	const start = Number(search.get('cursor') ?? 0);
	const limit = 8;
	return {
		entries: search.getAll('channel').includes('nothing') ? [] : all.slice(start, start + limit),
		cursor: all.length > start + limit ? String(start + limit) : null
	};
}

const token = (kind) =>
	`${kind === 'secret' ? 'sk' : 'pk'}_${Math.random().toString(36).slice(2, 14)}${Math.random().toString(36).slice(2, 14)}`;

/** What belongs to an assistant: [status, body], or nothing where the path is not known here. */
export function people(method, rest, search, body) {
	if (rest === 'feedback')
		return search.get('q') === 'broken'
			? [500, 'internal', 'The warehouse did not answer.']
			: [200, list(search)];
	if (rest === 'ratings') return [200, lowRatings(search)];
	const [, id, part] = rest.match(/^feedback\/(\w+)\/(reviewed|chat)$/) ?? [];
	const entry = id && entries.find((one) => String(one.id) === id);
	if (entry && part === 'chat') return [200, sharedChat(entry)];
	if (entry && part === 'reviewed') {
		if (entry.id === 996) return [503, 'busy', 'The server is busy; nothing was changed.'];
		entry.reviewed = body.reviewed ? { by: 'Ada Conti', at: new Date().toISOString() } : null;
		return [204];
	}
	if (rest === 'settings' && method === 'GET') return [200, store.settings];
	if (rest === 'settings') {
		if (body.look.accent === '#000001') return [422, 'invalid_look', 'The accent is too close to black.'];
		store.settings = body;
		return [200, store.settings];
	}
	if (rest === 'keys' && method === 'GET') return [200, { keys: store.keys }];
	if (rest === 'keys') {
		const fresh = token(body.kind);
		store.keys.unshift({
			id: ++made,
			kind: body.kind,
			prefix: `${fresh.slice(0, 7)}…`,
			origins: body.origins,
			created_at: new Date().toISOString(),
			revoked_at: null
		});
		return [201, { token: fresh }];
	}
	const key = rest.match(/^keys\/(\d+)$/)?.[1];
	if (key) {
		store.keys.find((one) => String(one.id) === key).revoked_at = new Date().toISOString();
		return [204];
	}
	if (rest === 'assignees') return [200, { assignees: store.members.map(({ id, name }) => ({ id, name })) }];
	if (rest === 'grants' && method === 'GET')
		return [
			200,
			{
				members: store.members.map(({ id, name, email }) => ({
					id,
					name,
					email,
					granted: store.granted.includes(id)
				}))
			}
		];
	if (rest === 'grants') {
		store.granted = body.members;
		return people('GET', 'grants', search, null);
	}
	const file = rest.match(/^export\/(\w+)\.(\w+)$/);
	return file ? [200, { file: file[0], search: search.toString() }] : null;
}

/** What belongs to the workspace. */
export function workspace(method, path, body) {
	if (path === '/api/v1/members') return [200, { members: store.members, invitations: store.invitations }];
	if (path === '/api/v1/invitations') {
		const expires_at = new Date(Date.now() + 7 * 86_400_000).toISOString();
		store.invitations.push({
			id: ++made,
			email: body.email ?? null,
			assistant: body.assistant,
			role: body.role,
			expires_at
		});
		return [201, { link: `http://localhost:4173/join#token=${token('secret').slice(3)}`, expires_at }];
	}
	const [, kind, id] = path.match(/^\/api\/v1\/(members|invitations)\/(\d+)$/) ?? [];
	if (!kind) return null;
	if (kind === 'members' && id === '1') return [409, 'last_owner', 'The last owner cannot be removed.'];
	store[kind] = store[kind].filter((one) => String(one.id) !== id);
	return [204];
}

/** What the widget asks and sends. */
export function widget(method, path, body) {
	const { rating, feedback, labels, look } = store.settings;
	if (path === '/v1/widget')
		return [
			200,
			{ rating: { requested: rating.requested, when: rating.when, scale: 5 }, feedback, labels, look }
		];
	if (path === '/v1/events')
		return [200, { accepted: (body.events ?? body).length ?? 1, duplicates: 0, rejected: [] }];
	return [200, { accepted: 1 }];
}
