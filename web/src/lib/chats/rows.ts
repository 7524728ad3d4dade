/** The rows of the list: pages at its end, new chats at its head, and the way through them by keys. */
import type { Chat } from '$lib/api/chats';

/** What is shown, and a page that follows it: a chat stands in the list once. */
export function appended(shown: readonly Chat[], page: readonly Chat[]): Chat[] {
	const known = new Set(shown.map((one) => one.chat));
	return [...shown, ...page.filter((one) => !known.has(one.chat))];
}

/** The first page, asked for anew: chats that are shown already are renewed where they stand, the others are new. */
export function renewed(shown: readonly Chat[], head: readonly Chat[]): { shown: Chat[]; fresh: Chat[] } {
	const newest = new Map(head.map((one) => [one.chat, one]));
	const known = new Set(shown.map((one) => one.chat));
	const oldest = shown.at(-1);
	return {
		shown: shown.map((one) => newest.get(one.chat) ?? one),
		// A chat that only now fits the filters may be older than those that are shown: it is not new, and comes with its page.
		fresh: head.filter((one) => !known.has(one.chat) && (!oldest || one.started_at >= oldest.started_at))
	};
}

/** The place to go to from `current` by a key; null where the key does not move. `-1` is before the first. */
export function moved(key: string, current: number, length: number): number | null {
	if (length === 0) return null;
	if (key === 'j' || key === 'ArrowDown') return Math.min(length - 1, current + 1);
	if (key === 'k' || key === 'ArrowUp') return Math.max(0, current - 1);
	if (key === 'Home') return 0;
	if (key === 'End') return length - 1;
	return null;
}
