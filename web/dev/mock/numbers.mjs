// Numbers that look alive and depend only on the day: the same question has the same answer.

export function day(from, add) {
	const date = new Date(`${from.slice(0, 10)}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + add);
	return date.toISOString().slice(0, 10);
}

export function chance(text) {
	let hash = 2166136261;
	for (const char of text) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619);
	hash ^= hash >>> 15;
	return ((Math.imul(hash, 2246822519) ^ (hash >>> 13)) >>> 0) / 4294967296;
}

const now = () => new Date();
const today = () => now().toISOString().slice(0, 10);

/** What one day is made of. */
function facts(date, part = 1) {
	const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
	const age = (Date.parse(date) - Date.parse('2026-01-01')) / 86_400_000;
	const spread = 0.85 + chance(date) * 0.3;
	const started = date > today() ? 0 : date === today() ? Math.max(0.05, (now().getUTCHours() + 1) / 24) : 1;
	const n = (base, word) => Math.round(base * part * started * spread * (0.9 + chance(date + word) * 0.2));
	const level = (150 + age * 0.18) * (weekday > 4 ? 0.48 : 1 - Math.abs(weekday - 1.5) * 0.03);
	const users = n(level, 'u');
	const fresh = Math.round(users * (0.58 + chance(date + 'f') * 0.1));
	const chats = Math.round(users * 1.28);
	const responses = Math.round(chats * 3.6);
	const votes = Math.round(chats * 0.085);
	const mood = 0.66 + 0.1 * chance(date + 'm') + (date >= day(today(), -8) ? 0.08 : 0);
	const positiveVotes = Math.round(votes * mood);
	const asking = Math.round(
		users * (0.13 - (date >= day(today(), -8) ? 0.035 : 0)) * (0.8 + chance(date + 'h') * 0.4)
	);
	const direct = Math.round(asking * 0.5);
	const fallback = Math.round(asking * 0.34);
	return {
		date,
		weekday,
		users,
		fresh,
		chats,
		responses,
		fromUsers: Math.round(chats * 3.9),
		operators: Math.round(asking * 2.2),
		votes,
		positiveVotes,
		asking,
		direct,
		fallback,
		button: Math.max(0, asking - direct - fallback) + Math.round(asking * 0.08),
		up: Math.round(responses * 0.052),
		down: Math.round(responses * 0.019),
		comments: Math.round(responses * 0.008),
		clicks: Math.round(chats * 0.9),
		length: 118 + chance(date + 'l') * 60
	};
}

/** The intervals between two days, each able to say its numbers. */
export function intervals(from, to, wanted, tz) {
	const days = [];
	for (let date = from.slice(0, 10); date < to.slice(0, 10) && days.length < 800; date = day(date, 1))
		days.push(date);
	const interval =
		wanted ?? (days.length <= 2 ? 'hour' : days.length <= 92 ? 'day' : days.length <= 370 ? 'week' : 'month');
	const groups = new Map();
	for (const date of days) {
		const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
		const key =
			interval === 'week' ? day(date, -weekday) : interval === 'month' ? `${date.slice(0, 7)}-01` : date;
		groups.set(key, [...(groups.get(key) ?? []), date]);
	}
	const offset = tz === 'Europe/Rome' ? '+01:00' : 'Z';
	let points = [...groups].map(([start, list]) => ({
		at: `${start}T00:00:00${offset}`,
		complete: list.at(-1) < today(),
		values: (module, part) => seriesOf(module, list, part)
	}));
	if (interval === 'hour')
		points = days.flatMap((date) =>
			Array.from({ length: 24 }, (_, hour) => {
				const at = `${date}T${String(hour).padStart(2, '0')}:00:00${offset}`;
				const shape = Math.max(0.02, Math.exp(-(((hour - 12) / 4.2) ** 2)));
				const over = Date.parse(at) + 3_600_000 <= Date.now();
				const future = Date.parse(at) > Date.now();
				return {
					at,
					complete: over,
					values: (module, part) => seriesOf(module, [date], future ? 0 : part * shape * 0.13)
				};
			})
		);
	return { days, interval, points, end: `${to.slice(0, 10)}T00:00:00${offset}` };
}

const sum = (list, name) => list.reduce((total, one) => total + one[name], 0);
const over = (a, b) => (b > 0 ? a / b : null);

/** By which occasion votes came: at the end, and since two weeks after answers too. */
function occasions(list, votes) {
	const since = day(today(), -14);
	const fresh = list.filter((one) => one.date >= since).length / list.length;
	const after = Math.round(votes * 0.4 * fresh);
	const handover = Math.round(votes * 0.15 * fresh);
	const lost = list.some((one) => one.date === day(today(), -20)) ? Math.min(1, votes) : 0;
	return { after_answer: after, handover, end: votes - after - handover - lost, no_prompt: lost };
}

function seriesOf(module, days, part) {
	const list = days.map((date) => facts(date, part));
	const full = totals(module, days, part);
	const pick = (...names) => Object.fromEntries(names.map((name) => [name, full[name] ?? null]));
	switch (module) {
		case 'overview':
			return pick('users', 'chats', 'messages');
		case 'users':
			return pick('users', 'new_users');
		case 'messages':
			return pick('messages', 'user_messages', 'responses', 'operator_messages');
		case 'chats':
			return pick('chats', 'mean_duration_s');
		case 'handover':
			return pick(
				'users_with_requests',
				'chats_with_requests',
				'direct',
				'after_fallback',
				'operator_button',
				'rate'
			);
		case 'engagement':
			return pick('users', 'new_users', 'returning_users', 'returning_rate', 'repeat_users');
		case 'feedback':
			return pick('reviewable', 'positive', 'negative', 'none', 'comments');
		case 'satisfaction':
			return list.some((one) => one.weekday === 6 && days.length === 1)
				? { votes: 0, average: null, positive_share: null, ...occasions(list, 0) }
				: { ...pick('votes', 'average', 'positive_share'), ...occasions(list, full.votes) };
		case 'clicks':
			return pick('clicks');
		case 'agents':
			return pick('views');
		case 'outcomes':
			return pick(
				'contained',
				'confirmed',
				'handed_over',
				'abandoned',
				'pending',
				'contained_rate',
				'confirmed_rate',
				'handed_over_rate',
				'abandoned_rate'
			);
		default:
			return {};
	}
}

export function totals(module, days, part) {
	const list = days.map((date) => facts(date, part));
	const s = (name) => sum(list, name);
	// Uniques of a longer period are fewer than the sum of its days.
	const unique = (value) => Math.round(value * (days.length > 1 ? 0.55 + 0.45 / Math.sqrt(days.length) : 1));
	const users = unique(s('users'));
	const fresh = Math.min(users, unique(s('fresh')));
	const chats = s('chats');
	const messages = s('fromUsers') + s('responses') + s('operators');
	const votes = s('votes');
	const up = s('positiveVotes');
	const asked = Math.round(votes * 2.6);
	const asking = unique(s('asking'));
	const requests = s('direct') + s('fallback') + s('button');
	const five = Math.round(up * 0.55);
	const rest = votes - up;
	const three = Math.round(rest * 0.5);
	const two = Math.round(rest * 0.2);
	const scores = { 1: rest - three - two, 2: two, 3: three, 4: up - five, 5: five };
	const average = over(
		Object.entries(scores).reduce((total, [score, n]) => total + Number(score) * n, 0),
		votes
	);
	switch (module) {
		case 'overview':
			return {
				users,
				chats,
				messages,
				all_time_users: 48213,
				all_time_chats: 90655,
				all_time_messages: 692340
			};
		case 'users':
			return { users, new_users: fresh };
		case 'messages':
			return {
				messages,
				user_messages: s('fromUsers'),
				responses: s('responses'),
				operator_messages: s('operators'),
				per_user: over(messages, users),
				per_chat: over(messages, chats)
			};
		case 'chats':
			return {
				chats,
				per_user: over(chats, users),
				mean_duration_s: chats ? s('length') / days.length : null,
				median_duration_s: chats ? (s('length') / days.length) * 0.72 : null
			};
		case 'handover':
			return {
				rate: over(asking, users),
				users_with_requests: asking,
				requests,
				chats_with_requests: Math.round(requests * 0.94),
				chats_without_requests: Math.max(0, chats - Math.round(requests * 0.94)),
				direct: s('direct'),
				after_fallback: s('fallback'),
				operator_button: s('button'),
				takeovers: Math.round(requests * 0.6),
				tickets: Math.round(requests * 0.3)
			};
		case 'engagement':
			return {
				users,
				new_users: fresh,
				returning_users: users - fresh,
				returning_rate: over(users - fresh, users),
				repeat_users: Math.round(users * 0.17)
			};
		case 'feedback':
			return {
				reviewable: s('responses'),
				positive: s('up'),
				negative: s('down'),
				none: s('responses') - s('up') - s('down'),
				comments: s('comments')
			};
		case 'satisfaction':
			return {
				votes,
				average,
				positive_share: over(up, votes),
				scores,
				asked,
				response_rate: over(votes, asked),
				coverage: over(votes, chats),
				excluded: part > 0 ? 3 : 0
			};
		case 'traffic':
			return { messages, peak_weekday: messages ? 2 : null, peak_hour: messages ? 11 : null };
		case 'clicks':
			return { clicks: s('clicks') };
		case 'agents':
			return { views: s('responses') };
		case 'outcomes': {
			const old = list.filter((one) => one.date < day(today(), -7));
			const started = (days) => sum(days, 'chats');
			const handed_over = Math.round(requests * 0.7);
			const abandoned = Math.round(chats * 0.11);
			const pending =
				sum(
					list.filter((one) => one.date >= day(today(), -1)),
					'chats'
				) / 2;
			const contained = Math.max(0, Math.round(chats - handed_over - abandoned - pending));
			const confirmed = Math.round(contained * 0.22);
			const durable = Math.round(started(old) * 0.63);
			const parts = { contained, confirmed, handed_over, abandoned, pending: Math.round(pending) };
			return {
				chats,
				...parts,
				durable,
				...Object.fromEntries(Object.entries(parts).map(([name, n]) => [`${name}_rate`, over(n, chats)])),
				durable_rate: over(durable, started(old))
			};
		}
		default:
			return { chats: process.env.MOCK_TOPICS ? chats : 0 };
	}
}
