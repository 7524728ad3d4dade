/** Topics: what chats are about, as it was learnt and as the team has it. */
import { call, sent, type Asked } from './call';
import type { Assistant, Query } from './types';

export const topicStatuses = ['open', 'done', 'muted', 'hidden'] as const;
export type TopicStatus = (typeof topicStatuses)[number];

export interface Topic {
	topic: string;
	name: string;
	status: TopicStatus;
	pinned: boolean;
	/** Made by the team. */
	own: boolean;
	named_by_team: boolean;
	/** The words that tell it from the others. */
	terms: string[];
	/** Its first chat lies in the period. */
	new: boolean;
	made_at: string;
	done_at: string | null;
	merged_into: string | null;
	chats: number;
	/** Of all chats with an insight. */
	share: number | null;
	/** Chats in the period that is compared with. */
	before: number | null;
	/** The change against `before`, as a share of it. */
	growth: number | null;
	votes: number;
	average: number | null;
	positive_share: number | null;
	/** Thumbs. */
	positive: number;
	negative: number;
	handover_rate: number | null;
	resolved_rate: number | null;
	series: { at: string; chats: number }[];
}

export interface TopicExample {
	chat: string;
	question: string | null;
	summary: string | null;
	at: string;
	outcome: string | null;
	sentiment: string | null;
	score: number | null;
}

export interface TopicInFull extends Topic {
	/** None for those who may not read chats. */
	examples: TopicExample[];
	/** Most chats first. */
	agents: { agent: string; chats: number }[];
	outcomes: Record<'contained' | 'confirmed' | 'handed_over' | 'abandoned' | 'pending', number>;
	/** Examples that the team has given of it. */
	examples_given: number;
}

export interface TopicList {
	topics: Topic[];
	/** Chats that fit no topic. */
	other: { chats: number; share: number | null };
	/** Chats with an insight. */
	chats: number;
	learnt: { at: string; chats: number } | null;
}

export interface TopicPatch {
	name?: string;
	status?: TopicStatus;
	pinned?: boolean;
}

/** Whether the reader may change topics; where the server does not say, as the roles have it. */
export function mayChangeTopics(assistant: Assistant): boolean {
	const said = assistant.may as Partial<Record<'topics', boolean>> | undefined;
	return said?.topics ?? ['owner', 'creator', 'editor'].includes(assistant.role);
}

const part = encodeURIComponent;
const asked = (query: Query) => query as Asked;

export const topics = {
	/** All of them, hidden ones too. */
	list: (assistant: string, query: Query, signal?: AbortSignal) =>
		call<TopicList>(assistant, 'topics', { ...asked(query), status: [...topicStatuses] }, { signal }),
	one: (assistant: string, topic: string, query: Query, signal?: AbortSignal) =>
		call<TopicInFull>(assistant, `topics/${part(topic)}`, asked(query), { signal }),
	create: (assistant: string, query: Query, name: string, examples: string[]) =>
		call<Topic>(assistant, 'topics', asked(query), sent('POST', { name, examples })),
	change: (assistant: string, topic: string, query: Query, patch: TopicPatch) =>
		call<Topic>(assistant, `topics/${part(topic)}`, asked(query), sent('PATCH', patch)),
	merge: (assistant: string, topic: string, query: Query, into: string) =>
		call<Topic>(assistant, `topics/${part(topic)}/merge`, asked(query), sent('POST', { into })),
	split: (
		assistant: string,
		topic: string,
		query: Query,
		wanted: { name: string; examples?: string[]; chats?: string[] }
	) => call<Topic>(assistant, `topics/${part(topic)}/split`, asked(query), sent('POST', wanted)),
	/** What the team says a chat is about. */
	put: (assistant: string, chat: string, topic: string | null) =>
		call<void>(assistant, `chats/${part(chat)}/topic`, {}, sent('PUT', { topic }))
};
