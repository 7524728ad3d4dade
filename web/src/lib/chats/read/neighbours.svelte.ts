/** The chats before and after one in the list that it was opened from. */
import { Answer } from '$lib/api/answer.svelte';
import { chats, type ListQuery } from '$lib/api/chats';
import { queryString } from '$lib/api/client';
import type { Assistant, Query } from '$lib/api/types';
import type { ChatList } from '../list.svelte';

export interface Neighbours {
	newer: string | null;
	older: string | null;
}

/** The list knows most neighbours; the server is asked for the others. */
export function neighbours(
	list: ChatList,
	of: () => { assistant: Assistant; chat: string; query: ListQuery }
): Answer<Neighbours> {
	return new Answer<Neighbours>(() => {
		const { assistant, chat, query } = of();
		const { shown, fresh, waiting, hasMore } = list;
		const place = shown.findIndex((one) => one.chat === chat);
		const known = { newer: shown[place - 1]?.chat ?? null, older: shown[place + 1]?.chat ?? null };
		const inside = place >= 0 && (place > 0 || fresh.length === 0) && (place < shown.length - 1 || !hasMore);
		const key = inside ? JSON.stringify(known) : queryString(query as Query);
		return {
			key: `neighbours ${assistant.id} ${chat} ${waiting} ${key}`,
			fetch: (signal) =>
				inside || waiting
					? Promise.resolve(inside ? known : { newer: null, older: null })
					: chats.neighbours(assistant.name, chat, query, signal)
		};
	});
}
