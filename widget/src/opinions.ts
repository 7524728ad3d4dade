/**
 * What people say of responses and chats: sent at once, in the order in which it was said, after the events before it.
 *
 * The browser keeps what it sent, so that a person who comes back sees it, can change it and can take it back.
 */

import { guard } from './guard';
import type { Queue } from './queue';
import type { Store } from './storage';
import { isPassing, type Transport } from './transport';

export interface Feedback {
	value: 'up' | 'down' | 'none';
	comment?: string;
	contact?: { name?: string; email?: string };
	share_chat?: boolean;
	/** Ids of the lines that the person struck out. */
	struck?: string[];
	/** Ids of the lines that the person saw before sharing. */
	previewed?: string[];
}

export interface Rating {
	/** 1 to 5, or none yet. */
	score?: number;
	comment?: string;
	prompt?: string;
	/** The chat is sealed: the rating stays as it is. */
	closed?: boolean;
}

/** `sent`; `kept` to be sent later; `closed`: the chat is sealed; `failed`: nothing was changed. */
export type Outcome = 'sent' | 'kept' | 'closed' | 'failed';

export interface Opinions {
	feedback(chat: string, message: string): Feedback;
	rating(chat: string): Rating;
	giveFeedback(chat: string, message: string, feedback: Feedback): Promise<Outcome>;
	giveRating(chat: string, rating: Rating): Promise<Outcome>;
	/** Marks the rating of a chat as closed. */
	close(chat: string): void;
}

const NAME = 'given';
/** How many opinions are kept in the browser. */
const MOST = 200;

/** Opinions that call `changed` whenever what was given is another than before. */
export function openOpinions(
	store: Store,
	transport: Transport,
	queue: Queue,
	changed: () => void
): Opinions {
	let last: Promise<unknown> = Promise.resolve();

	const all = (): [string, any][] => guard(() => JSON.parse(store.get(NAME) ?? '[]')) ?? [];
	const given = (name: string) => all().find(([other]) => other === name)?.[1];
	const keep = (name: string, value: unknown) => {
		const others = all().filter(([other]) => other !== name);
		store.set(NAME, JSON.stringify([...others, [name, value]].slice(-MOST)));
		changed();
	};

	/** Puts the body, or keeps the event for later if the server cannot be reached. */
	const put = (path: string, body: unknown, event?: Parameters<Queue['record']>[0]): Promise<Outcome> => {
		const turn = async (): Promise<Outcome> => {
			await queue.flush();
			const reply = await transport.send('PUT', path, body, true);
			if (reply.status === 200 || reply.status === 204) return 'sent';
			if (reply.body?.code === 'rating_closed') return 'closed';
			if (!event || !isPassing(reply)) return 'failed';
			queue.record(event);
			return 'kept';
		};
		const result = last.then(turn);
		last = result;
		return result;
	};

	const opinions: Opinions = {
		feedback: (chat, message) => given(`feedback ${chat} ${message}`) ?? { value: 'none' },
		rating: (chat) => given('rating ' + chat) ?? {},
		async giveFeedback(chat, message, feedback) {
			// An event cannot say what is struck out, so a chat is only shared while there is a connection.
			const event = feedback.share_chat
				? undefined
				: { type: 'feedback', chat, message, ...feedback, struck: undefined, previewed: undefined };
			const path = `messages/${encodeURIComponent(message)}/feedback`;
			const outcome = await put(path, { chat, ...feedback }, event);
			if (outcome !== 'failed') keep(`feedback ${chat} ${message}`, feedback);
			return outcome;
		},
		async giveRating(chat, { score, comment, prompt }) {
			const body = { score, comment, prompt };
			const path = `chats/${encodeURIComponent(chat)}/rating`;
			const outcome = await put(path, body, { type: 'rating', chat, ...body });
			if (outcome === 'closed') opinions.close(chat);
			else if (outcome !== 'failed') keep('rating ' + chat, body);
			return outcome;
		},
		close: (chat) => keep('rating ' + chat, { ...opinions.rating(chat), closed: true })
	};
	return opinions;
}
