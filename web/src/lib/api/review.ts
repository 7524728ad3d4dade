/** The review: what a period brought, beside the one before. */
import { call } from './call';
import { queryString } from './client';
import { issueRights, type IssueType, type Priority } from './issues';
import type { EffectKind, Verdict } from './releases';
import type { Assistant, Query } from './types';

export interface ReviewNumber {
	module: string;
	name: string;
	title: string;
	unit: string;
	kind: EffectKind;
	better: 'up' | 'down' | 'none';
	value: number | null;
	/** How many votes, chats or users a rate or a mean is of. */
	of?: number | null;
	before: number | null;
	change: number | null;
	/** The change as a share of the value before. */
	relative: number | null;
	more_than_chance: boolean;
	verdict: Verdict;
	/** The number in each interval of the period, the earliest first. */
	spark: (number | null)[];
}

export interface ReviewAgent {
	agent: string | null;
	workflow: string | null;
	views: number;
	positive: number;
	negative: number;
	/** Thumbs down among the thumbs; null without any. */
	negative_share: number | null;
	/** Chats that it took part in. */
	chats: number;
}

/** A number of requests now and in the period before. */
export interface Requests {
	requests: number;
	before: number;
}

export interface ReviewTopic {
	/** Its id. */
	id?: string;
	name: string;
	chats: number;
	before: number;
	/** As a share of the chats before; null where there were none. */
	growth: number | null;
}

export interface ReviewIssue {
	number: number;
	title: string;
	type: IssueType;
	priority: Priority;
}

export interface ReleaseVerdict {
	title: string;
	kind?: EffectKind;
	before: number | null;
	after: number | null;
	verdict: Verdict;
	/** How many more votes, chats or users are needed to tell. */
	needed: number | null;
}

export interface ReviewRelease {
	release: string;
	at: string;
	/** Whole weeks that are compared on each side. */
	weeks?: number;
	/** Whether there are whole weeks on both sides. */
	complete?: boolean;
	verdicts: ReleaseVerdict[];
	mix_changed: boolean;
}

export interface ReviewChat {
	chat: string;
	/** Why it was chosen, in words. */
	why: string;
	summary: string | null;
	question: string | null;
	/** 1 to 5. */
	score: number | null;
	at: string;
}

export interface Review {
	assistant: string;
	from: string;
	to: string;
	tz: string;
	as_of?: string;
	before: { from: string; to: string };
	numbers: ReviewNumber[];
	/** Titles of the numbers that are better, or worse, by more than chance. */
	improved: string[];
	worsened: string[];
	/** Those with most negative feedback first. */
	agents: ReviewAgent[];
	handovers: {
		requests: number;
		rate: number | null;
		by_kind: Record<string, number>;
		by_topic: ({ topic: string | null } & Requests)[];
		by_agent: ({ agent: string | null } & Requests)[];
	};
	topics: { new: ReviewTopic[]; growing: ReviewTopic[]; shrinking: ReviewTopic[] };
	issues: { opened: ReviewIssue[]; fixed: ReviewIssue[]; open: number; urgent: number };
	releases: ReviewRelease[];
	chats: { best: ReviewChat[]; worst: ReviewChat[] };
	notes: string[];
}

/** Which days, from the first to the one after the last, in which zone. */
export interface ReviewSpan {
	from: string;
	to: string;
	tz: string;
}

/** As the server says; where it does not, as for issues. */
export function mayReadReview(assistant: Assistant): boolean {
	const said = assistant.may as Partial<Record<'read_issues', boolean>> | undefined;
	return said?.read_issues ?? issueRights(assistant).issues;
}

export const review = {
	read: (assistant: string, { from, to, tz }: ReviewSpan, signal?: AbortSignal) =>
		call<Review>(assistant, 'review', { from, to, tz }, { signal }),
	/** Address of the same as a PDF. */
	paper: (assistant: string, { from, to, tz }: ReviewSpan): string =>
		`/api/v1/assistants/${encodeURIComponent(assistant)}/review.pdf?${queryString({ from, to, tz } as Query)}`
};
