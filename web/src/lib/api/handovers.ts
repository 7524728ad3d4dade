/** Requests for a human in depth: what they were about, after whom they came, and what had been said last. */
import { call, type Asked } from './call';
import type { Query } from './types';

export interface HandoverGroup {
	topic: string | null;
	/** The agent and the workflow of the last response before; null where there was none. */
	agent: string | null;
	workflow: string | null;
	/** `direct`, `after_fallback` or `operator_button`. */
	kind: string;
	requests: number;
	users: number;
	/** Of all requests of the period. */
	share: number;
	/** Requests in the period before. */
	before: number;
}

export interface HandoverReason {
	/** What they have in common; null where it is not known. */
	value: string | null;
	requests: number;
	share: number;
	before: number;
	series: { at: string; requests: number }[];
}

export const reasonKinds = ['topic', 'agent', 'kind'] as const;
export type ReasonKind = (typeof reasonKinds)[number];

export interface LastAnswer {
	/** Its first 300 characters. */
	text: string;
	times: number;
	users: number;
	agent: string | null;
	/** The latest, at most 3. */
	chats: string[];
}

export interface Handovers {
	requests: number;
	rate: number | null;
	by: HandoverGroup[];
	reasons: Record<ReasonKind, HandoverReason[]>;
	/** Null for those who may not read chats. */
	last_answers: LastAnswer[] | null;
}

export const handovers = (assistant: string, query: Query, signal?: AbortSignal) =>
	call<Handovers>(assistant, 'handovers', query as Asked, { signal });
