/** A transcript as it is read from top to bottom: days, messages, and what happened between them. */
import type { Click, Handover, Message, Rating, Transcript } from '$lib/api/chats';
import { dayIn } from '$lib/ask/dates';

export type Event =
	| { kind: 'click'; click: Click }
	| { kind: 'handover'; handover: Handover }
	| { kind: 'asked' }
	| { kind: 'rating'; rating: Rating; stands: boolean }
	| { kind: 'ended' };

export type Item =
	| { key: string; at: string; kind: 'day' }
	| { key: string; at: string; kind: 'message'; message: Message; pressed: string[]; fresh: boolean }
	| { key: string; at: string; kind: 'event'; event: Event };

/** Days are told apart with formatters; one a zone is enough. */
function dayTeller(tz: string): (at: string) => string {
	let [known, day] = ['', ''];
	return (at) => {
		// Messages of one quarter of an hour are of one day in every zone.
		const quarter = at.slice(0, 14) + Math.floor(Number(at.slice(14, 16)) / 15);
		if (quarter !== known) [known, day] = [quarter, dayIn(new Date(at), tz)];
		return day;
	};
}

/** All of a chat in the order of time. `seen`: messages that were there when the reader came; later ones are fresh. */
export function flow(transcript: Transcript, tz: string, seen: ReadonlySet<string> | null = null): Item[] {
	const { chat, messages, clicks, handovers } = transcript;
	const known = new Map(messages.map((one) => [one.message, one]));
	const pressed = new Map<string, string[]>();
	const items: Item[] = messages.map((message) => ({
		key: `m ${message.message}`,
		at: message.at,
		kind: 'message',
		message,
		pressed: pressed.get(message.message) ?? [],
		fresh: seen !== null && !seen.has(message.message)
	}));
	const event = (key: string, at: string, one: Event) => items.push({ key, at, kind: 'event', event: one });
	clicks.forEach((click, index) => {
		const owner = click.message ? known.get(click.message) : undefined;
		if (owner && click.title !== null && owner.quick_replies.includes(click.title))
			pressed.set(owner.message, [...(pressed.get(owner.message) ?? []), click.title]);
		else event(`c ${index}`, click.at, { kind: 'click', click });
	});
	for (const item of items)
		if (item.kind === 'message') item.pressed = pressed.get(item.message.message) ?? [];
	handovers.forEach((handover, index) => event(`h ${index}`, handover.at, { kind: 'handover', handover }));
	const first = chat.ratings[0]?.at;
	if (chat.asked_at && !(first && chat.asked_at > first)) event('asked', chat.asked_at, { kind: 'asked' });
	chat.ratings.forEach((rating, index) =>
		event(`r ${index}`, rating.at, { kind: 'rating', rating, stands: index === chat.ratings.length - 1 })
	);
	if (chat.closed && messages.length) event('ended', chat.ended_at, { kind: 'ended' });
	// The sort is stable: what happened at the time of a message stands after it.
	items.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
	return withDays(items, tz);
}

function withDays(items: Item[], tz: string): Item[] {
	const tell = dayTeller(tz);
	const found: Item[] = [];
	let before = '';
	for (const item of items) {
		const day = tell(item.at);
		if (day !== before) found.push({ key: `d ${day}`, at: item.at, kind: 'day' });
		before = day;
		found.push(item);
	}
	return found;
}

/** What came since: new messages at their time, and those that changed in place of the old. */
export function merged(known: Transcript, news: Transcript): { transcript: Transcript; added: string[] } {
	const changed = new Map(news.messages.map((one) => [one.message, one]));
	const before = new Set(known.messages.map((one) => one.message));
	const fresh = news.messages.filter((one) => !before.has(one.message));
	const messages = known.messages.map((one) => changed.get(one.message) ?? one);
	if (fresh.length) {
		messages.push(...fresh);
		messages.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
	}
	return { transcript: { ...news, messages }, added: fresh.map((one) => one.message) };
}

/** Why a message is worth looking at; empty where it is not. */
export function issueOf(message: Message): string {
	if (message.feedback?.value === 'down') return 'thumb down';
	if (message.errors > 0) return 'failed step';
	return message.fallback ? 'fallback' : '';
}

/** What each response answers: the last words of the user before it. */
export function questions(messages: readonly Message[]): Map<string, string> {
	const found = new Map<string, string>();
	let asked = '';
	for (const one of messages) {
		if (one.role === 'user' && one.text.trim()) asked = one.text;
		else if (one.role === 'assistant' && asked) found.set(one.message, asked);
	}
	return found;
}

/** The messages with an issue, in order. */
export function issues(messages: readonly Message[]): string[] {
	return messages.filter((one) => issueOf(one) !== '').map((one) => one.message);
}

/** Roughly how high an item will be, in pixels, in a column of `width` pixels. Good guesses keep the scroll bar steady. */
export function guess(item: Item, width: number): number {
	if (item.kind === 'day') return 48;
	if (item.kind === 'event') return item.event.kind === 'rating' ? 76 : 40;
	const { message } = item;
	const letters = Math.max(20, (Math.min(width * 0.86, 680) - 28) / 7);
	let lines = 0;
	for (const line of message.text.slice(0, 4000).split('\n'))
		lines += Math.max(1, Math.ceil(line.length / letters));
	return (
		24 +
		lines * 21 +
		(message.role === 'system' ? 0 : 26) +
		(message.quick_replies.length ? 40 : 0) +
		(message.feedback ? (message.feedback.comment ? 72 : 40) : 0)
	);
}
