/** What an empty list says, and what to do next. */
import type { ChatFilters } from './filters';
import { tabOf } from './tabs';
import { filterWords } from './words';

/** `narrowed`: the bar on top has filters too. */
export function nothing(filters: Partial<ChatFilters>, narrowed: boolean): { words: string; next: string } {
	if (filters.q)
		return {
			words: `No message of these chats holds “${filters.q}”`,
			next: 'Try fewer words, the start of a word with a star (deliver*), or all days.'
		};
	if (narrowed || filterWords(filters).length)
		return { words: 'No chat fits these filters', next: 'Take one off, or look at more days.' };
	switch (tabOf(filters)) {
		case 'open':
			return { words: 'No chat is open now', next: 'New chats appear here by themselves.' };
		case 'closed':
			return { words: 'No chat of this period is closed', next: 'Look at more days.' };
		case 'test':
			return {
				words: 'Nobody tested in this period',
				next: 'Chats that were started with “test” appear here, and in no number.'
			};
		case 'all':
			return {
				words: 'Nobody chatted in this period',
				next: 'Look at more days. If this assistant is new, send its first event: the settings show how.'
			};
	}
}
