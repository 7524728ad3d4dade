/** Chats that a person writes down: ids or addresses of the chat page, one a line. */
import type { ChatReference } from '$lib/api/issues';

/** What a line names; null where it is an address of something else. */
export function readChat(line: string): ChatReference | null {
	const text = line.trim();
	if (!text) return null;
	const address = /^(https?:\/\/|\/a\/)/i.test(text);
	if (!address) return { chat: text };
	try {
		const url = new URL(text, 'https://here.invalid');
		const [, chat] = url.pathname.match(/^\/a\/[^/]+\/chats\/([^/]+)\/?$/) ?? [];
		if (!chat) return null;
		const message = decodeURIComponent(url.hash.slice(1));
		return { chat: decodeURIComponent(chat), ...(message ? { message } : {}) };
	} catch {
		return null;
	}
}

/** All lines; those that name no chat are told apart. A chat that is named twice is taken once. */
export function readChats(text: string): { chats: ChatReference[]; wrong: string[] } {
	const chats = new Map<string, ChatReference>();
	const wrong: string[] = [];
	for (const line of text.split(/\r?\n/)) {
		if (!line.trim()) continue;
		const found = readChat(line);
		if (found) chats.set(found.chat, { ...chats.get(found.chat), ...found });
		else wrong.push(line.trim());
	}
	return { chats: [...chats.values()], wrong };
}

/** The page of a chat, at one of its messages where one is named. */
export function chatHref(assistant: string, chat: string, message?: string | null): string {
	const place = message ? `#${encodeURIComponent(message)}` : '';
	return `/a/${encodeURIComponent(assistant)}/chats/${encodeURIComponent(chat)}${place}`;
}

/** The page of an issue. */
export function issueHref(assistant: string, number: number): string {
	return `/a/${encodeURIComponent(assistant)}/issues/${number}`;
}
