/** Addresses of chats. */
import { writeQuestion, type Question } from '$lib/ask/question';
import { filterParams, type ChatFilters } from './filters';

const path = (assistant: string) => `/a/${encodeURIComponent(assistant)}/chats`;

/** The query string of the chat list: a question and what only the list asks. */
export function chatsQuery(question: Question, own: Partial<ChatFilters> = {}): string {
	const search = new URLSearchParams(writeQuestion(question));
	for (const [name, values] of Object.entries(filterParams(own)))
		for (const value of values) search.append(name, value);
	return search.toString();
}

/** The chats behind a number: the list with the period, zone and filters of `question`, and what only the list asks. */
export function chatsHref(assistant: string, question: Question, own: Partial<ChatFilters> = {}): string {
	const query = chatsQuery(question, own);
	return `${path(assistant)}${query ? `?${query}` : ''}`;
}

/** One chat, at one of its messages where one is named. `search` is the query string of the list it was opened from. */
export function chatHref(assistant: string, chat: string, message?: string, search = ''): string {
	return `${path(assistant)}/${encodeURIComponent(chat)}${search}${message ? `#${encodeURIComponent(message)}` : ''}`;
}
