/** What was concluded of a chat, in words. Pure. */
import type { Chat } from '$lib/api/chats';

export const signals = [
	'fallback',
	'repeated_question',
	'frustration',
	'asked_for_human',
	'thumbs_down'
] as const;
export type SignalName = (typeof signals)[number];

export const signalNames: Record<string, string> = {
	fallback: 'Fallback',
	repeated_question: 'Asked twice',
	frustration: 'Frustrated',
	asked_for_human: 'Asked for a person',
	thumbs_down: 'Thumb down'
};
export const signalMeanings: Record<string, string> = {
	fallback: 'The assistant did not know an answer',
	repeated_question: 'The person had to ask the same thing again',
	frustration: 'The person’s words show annoyance',
	asked_for_human: 'The person asked for a human',
	thumbs_down: 'The person gave a response a thumb down'
};

const reasons: Record<string, string> = {
	operator_wrote: 'an operator wrote',
	ticket_opened: 'a ticket was opened',
	rated: 'it was rated 4 or 5',
	thumb_up: 'a response got a thumb up',
	said_so: 'the person said so',
	answered: 'the last word was an answer',
	unanswered: 'the last message has no answer',
	after_fallback: 'the person left after a fallback',
	after_question: 'the person left a question of the assistant open',
	no_human_came: 'the person asked for a human and none came',
	nothing_said: 'the person wrote nothing',
	waiting_for_human: 'a human was asked for and has not written yet',
	not_over: 'the chat is not over'
};
/** Why a chat is held to have ended as it did: `after_fallback` as `the person left after a fallback`. */
export const reasonWords = (reason: string): string => reasons[reason] ?? reason.replaceAll('_', ' ');

/** What a change of mood is worth telling from; moods go from −1 to 1. */
const MOVED = 0.2;

/** How the mood moved from the beginning to the end. */
export function movedWords(moved: number | null | undefined): string {
	if (typeof moved !== 'number' || Number.isNaN(moved)) return '';
	if (moved >= MOVED) return 'better towards the end';
	if (moved <= -MOVED) return 'worse towards the end';
	return 'the same throughout';
}

/** Who concluded it. */
export function byWords(by: string | null | undefined): string {
	if (by === 'model') return 'Concluded by the language model';
	if (by === 'team') return 'Corrected by the team';
	return by === 'local' ? 'Concluded on your own server' : '';
}

/** The signals that no other mark of a row shows already. */
export function signalsBeside(
	chat: Pick<Chat, 'signals' | 'fallbacks' | 'negative' | 'handovers'>
): string[] {
	const shown: Record<string, number> = {
		fallback: chat.fallbacks,
		thumbs_down: chat.negative,
		asked_for_human: chat.handovers
	};
	return (chat.signals ?? []).filter((one) => !shown[one]);
}
