/** Chats: the list, one chat with its messages, how a response came about, names of users, saved views. */
import { call, sent } from './call';
import type { Assistant } from './types';

export interface ChatUser {
	id: string;
	/** The name that the team gave, else the user's own, else an address, else a pseudonym. */
	name: string;
	/** Whether the team gave the name. */
	named: boolean;
	email: string | null;
}

export type ChatStatus = 'open' | 'closed' | 'sealed';
export type Role = 'user' | 'assistant' | 'operator' | 'system';
export type RatingPrompt = 'after_answer' | 'handover' | 'end';
export type HandoverKind = 'direct' | 'after_fallback' | 'operator_button';

export interface HitPart {
	text: string;
	hit: boolean;
}

export interface Hit {
	message: string;
	role: Role;
	at: string;
	parts: HitPart[];
}

export interface Chat {
	chat: string;
	conversation: string;
	number: number;
	user: ChatUser;
	started_at: string;
	ended_at: string;
	duration_s: number;
	messages: number;
	user_messages: number;
	responses: number;
	operator_messages: number;
	channel: string | null;
	device: string | null;
	browser: string | null;
	os: string | null;
	language: string | null;
	country: string | null;
	release: string | null;
	page: string | null;
	status: ChatStatus;
	test: boolean;
	internal: boolean;
	score: number | null;
	rating_comment: string | null;
	rating_prompt: RatingPrompt | null;
	positive: number;
	negative: number;
	comments: number;
	handovers: number;
	handover_kinds: HandoverKind[];
	/** A human was asked for and no operator has written. */
	needs_support: boolean;
	fallbacks: number;
	errors: number;
	agents: string[];
	workflows: string[];
	answered_by: 'assistant' | 'operator' | 'both' | null;
	topic: string | null;
	resolution: string | null;
	sentiment: string | null;
	/** What happened, in a sentence; once the insight is made. */
	summary?: string | null;
	/** What shows that it went badly. */
	signals?: string[];
	preview: string | null;
	hit: Hit | null;
}

export interface ChatPage {
	chats: Chat[];
	cursor: string | null;
	/** On the first page only, and only where all of the period was searched. */
	total: number | null;
	searched_back_to: string | null;
}

export interface Rating {
	score: number;
	comment: string | null;
	prompt: RatingPrompt | null;
	at: string;
}

export interface ChatWhole extends Chat {
	closed: boolean;
	seal_at: string | null;
	rated_at: string | null;
	asked_at: string | null;
	/** All ratings, oldest first; the last stands. */
	ratings: Rating[];
}

export interface MessageFeedback {
	id: string;
	value: 'up' | 'down';
	comment: string | null;
	contact: { name: string | null; email: string | null } | null;
	at: string;
}

export interface Message {
	message: string;
	role: Role;
	text: string;
	at: string;
	agent: string | null;
	workflow: string | null;
	fallback: boolean;
	quick_replies: string[];
	model: string | null;
	input_tokens: number | null;
	output_tokens: number | null;
	cost: number | null;
	latency_ms: number | null;
	feedback: MessageFeedback | null;
	/** How many steps were recorded, and how many of them failed. */
	steps: number;
	errors: number;
	/** Where the words searched for stand, as offsets of UTF-16 units into `text`. */
	hits?: [number, number][];
}

export interface Handover {
	kind: HandoverKind;
	via: 'takeover' | 'ticket' | null;
	at: string;
	agent: string | null;
	workflow: string | null;
}

export interface Click {
	message: string | null;
	kind: string;
	title: string | null;
	destination_kind: string | null;
	destination: string | null;
	at: string;
}

/** What was concluded of a chat. */
export interface Insight {
	/** Its name. */
	topic: string | null;
	topic_id?: string | null;
	resolution: string | null;
	resolution_reason?: string | null;
	sentiment: string | null;
	/** −1 to 1. */
	sentiment_score?: number | null;
	/** From the beginning to the end. */
	sentiment_moved?: number | null;
	language?: string | null;
	summary?: string | null;
	/** What the user wanted, in their words. */
	question?: string | null;
	signals?: string[];
	/** `local`, `model` or `team`. */
	by?: string | null;
}

export interface Transcript {
	chat: ChatWhole;
	messages: Message[];
	handovers: Handover[];
	clicks: Click[];
	insight: Insight | null;
	/** What came after this answer is asked for with it. */
	cursor: string;
	/** Whether all messages are there. */
	complete: boolean;
}

export interface Step {
	step: string;
	parent: string | null;
	depth: number;
	kind: string;
	name: string | null;
	at: string;
	/** From the begin of the first step. */
	offset_ms: number;
	duration_ms: number | null;
	input: unknown;
	output: unknown;
	model: string | null;
	input_tokens: number | null;
	output_tokens: number | null;
	cost: number | null;
	/** HTTP status. */
	status: number | null;
	error: string | null;
	attributes: Record<string, unknown> | null;
}

export interface VariableChange {
	at: string;
	message: string;
	step: string;
	value: unknown;
	previous: unknown;
	/** Name of the step in which it changed. */
	by: string | null;
}

export interface Variable {
	name: string;
	changes: VariableChange[];
}

export interface Trace {
	message: string;
	chat: string;
	steps: Step[];
	variables: Variable[];
	totals: {
		duration_ms: number | null;
		input_tokens: number | null;
		output_tokens: number | null;
		cost: number | null;
		errors: number;
		slowest: string | null;
	};
	/** Whether no step is missing. */
	complete?: boolean;
}

export interface View {
	id: number;
	name: string;
	/** Query string of the list, without a cursor. */
	query: string;
	by: string | null;
	created_at: string;
	may_change: boolean;
}

/** What the reader may do with chats. */
export interface ChatRights {
	chats: boolean;
	views: boolean;
	rename: boolean;
}

export function rightsOf(assistant: Assistant): ChatRights {
	const { chats = false, views = false, rename = false } = assistant.may as Partial<ChatRights>;
	return { chats, views, rename };
}

/** A question of the list as names with any number of values each. */
export type ListQuery = Record<string, string | string[] | number | undefined>;

const part = encodeURIComponent;

export const chats = {
	list: (assistant: string, query: ListQuery, signal?: AbortSignal) =>
		call<ChatPage>(assistant, 'chats', query, { signal }),
	one: (assistant: string, chat: string, query: { q?: string; after?: string }, signal?: AbortSignal) =>
		call<Transcript>(assistant, `chats/${part(chat)}`, query, { signal }),
	neighbours: (assistant: string, chat: string, query: ListQuery, signal?: AbortSignal) =>
		call<{ newer: string | null; older: string | null }>(assistant, `chats/${part(chat)}/neighbours`, query, {
			signal
		}),
	trace: (assistant: string, message: string, chat: string, signal?: AbortSignal) =>
		call<Trace>(assistant, `messages/${part(message)}/trace`, { chat }, { signal }),
	rename: (assistant: string, user: string, name: string | null) =>
		call<void>(assistant, `users/${part(user)}/name`, {}, sent('PUT', { name })),
	views: async (assistant: string, signal?: AbortSignal): Promise<View[]> =>
		(await call<{ views: View[] }>(assistant, 'views', {}, { signal })).views,
	saveView: (assistant: string, name: string, query: string) =>
		call<View>(assistant, 'views', {}, sent('POST', { name, query })),
	changeView: (assistant: string, id: View['id'], name: string, query: string) =>
		call<View>(assistant, `views/${part(String(id))}`, {}, sent('PUT', { name, query })),
	removeView: (assistant: string, id: View['id']) =>
		call<void>(assistant, `views/${part(String(id))}`, {}, { method: 'DELETE' })
};
