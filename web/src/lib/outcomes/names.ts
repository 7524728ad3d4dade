/** The ways in which chats end, from the best to what is not known yet. */
export const outcomeNames = [
	'contained',
	'confirmed',
	'durable',
	'handed_over',
	'abandoned',
	'pending'
] as const;
export type OutcomeName = (typeof outcomeNames)[number];

/** What else has to be known to read a rate. */
export const outcomeNotes: Partial<Record<OutcomeName, string>> = {
	durable: 'It needs seven days: chats that ended within the last seven days are not in it yet.',
	pending: 'It falls by itself, as insights are made an hour after a chat has ended.'
};
