/** A passport in plain words. */
import type { Passport } from '$lib/api/types';
import { count, plural } from '$lib/words/numbers';

const nouns: Record<string, [string, string]> = {
	chats: ['chat', 'chats'],
	messages: ['message', 'messages'],
	users: ['user', 'users'],
	test_chats: ['test chat', 'test chats'],
	internal_chats: ['chat of our own people', 'chats of our own people'],
	ratings: ['vote', 'votes']
};

function words(numbers: Record<string, number>, locale?: string): string[] {
	return Object.entries(numbers)
		.filter(([, value]) => value > 0)
		.map(([name, value]) => {
			const noun = nouns[name];
			return noun
				? plural(value, noun[0], noun[1], locale)
				: `${count(value, locale)} ${name.replaceAll('_', ' ')}`;
		});
}

function list(parts: string[]): string {
	return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** `1,234 chats, 9,000 messages and 800 users`; empty where there is nothing. */
export function populationWords(passport: Passport, locale?: string): string {
	return list(words(passport.population, locale));
}

/** `12 test chats and 7 chats of our own people`; empty where nothing was left out. */
export function excludedWords(passport: Passport, locale?: string): string {
	return list(words(passport.excluded, locale));
}
