/** Issues: what a team found that its assistant should do better; what is suggested as one; questions without a good answer. */
import { call, sent, type Asked } from './call';
import type { Effect } from './releases';
import type { Assistant, Query } from './types';

export const issueTypes = [
	'misclassification',
	'incomplete_answer',
	'missing_content',
	'outside_our_control'
] as const;
export type IssueType = (typeof issueTypes)[number];
/** The most urgent first. */
export const priorities = ['urgent', 'high', 'medium', 'low'] as const;
export type Priority = (typeof priorities)[number];
/** In the order of the work. */
export const statuses = ['open', 'in_progress', 'fixed', 'closed'] as const;
export type Status = (typeof statuses)[number];
export const sorts = ['users', 'updated', 'priority', 'number'] as const;
export type IssueSort = (typeof sorts)[number];

export interface Issue {
	number: number;
	title: string;
	type: IssueType;
	priority: Priority;
	status: Status;
	assignee: { id: number; name: string } | null;
	topic: string | null;
	agent: string | null;
	workflow: string | null;
	/** The release that fixes it; null where it is not fixed, or by a release that is still to come. */
	release: string | null;
	/** What is still missing, in words. */
	note?: string | null;
	notes: string | null;
	chats: number;
	/** Different users of its chats. */
	users: number;
	/** What usually helps with its type. */
	advice: string;
	created_at: string;
	created_by: string;
	updated_at: string;
}

export interface Example {
	chat: string;
	message: string | null;
	question: string | null;
	response: string | null;
	/** What shows that the chat went badly, in words. */
	why: string;
	at: string | null;
	added_by: string;
	added_at: string;
}

export interface Change {
	at: string;
	by: string;
	/** `created` for the beginning, `chats` for their number, `chat` for one that was taken away; else a field. */
	field: string;
	from: string | null;
	to: string | null;
}

export interface IssueInFull extends Issue {
	examples: Example[];
	/** The earliest first. */
	history: Change[];
	/** Where it is fixed in a known release: the share of its chats that went badly, before and after. */
	effect?: Effect | null;
}

export interface IssuePage {
	issues: Issue[];
	cursor: string | null;
	counts: Record<Status, number>;
}

/** A chat that shows an issue; of message and feedback at most one is named. */
export interface ChatReference {
	chat: string;
	message?: string;
	feedback?: string;
}

export interface NewIssue {
	title: string;
	type: IssueType;
	priority?: Priority;
	notes?: string;
	assignee?: number | null;
	topic?: string | null;
	agent?: string | null;
	workflow?: string | null;
	chats: ChatReference[];
	suggestion?: string;
}

/** What is not there stays; null takes a value away. With `status` fixed, a `release` of null is the next one. */
export interface IssuePatch {
	title?: string;
	type?: IssueType;
	priority?: Priority;
	status?: Status;
	notes?: string;
	assignee?: number | null;
	topic?: string | null;
	agent?: string | null;
	workflow?: string | null;
	release?: string | null;
}

export interface Contact {
	name: string | null;
	email: string | null;
	comment: string | null;
	chat: string;
	message: string | null;
	at: string;
	/** The ready words for this person. */
	text?: string | null;
}

export interface Contacts {
	people: Contact[];
	/** The ready words for anybody, with `{name}` and `{comment}` where these belong. */
	message: string;
}

export interface Suggestion {
	key: string;
	title: string;
	type: IssueType;
	reason: string;
	advice: string;
	topic: string | null;
	agent: string | null;
	users: number;
	chats: number;
	evidence: Pick<Example, 'chat' | 'message' | 'why' | 'question' | 'response'>[];
	/** The issue that was fixed and whose signal is back. */
	returned: number | null;
}

export interface Gap {
	key: string;
	question: string;
	times: number;
	users: number;
	first_at: string;
	last_at: string;
	answers: { text: string; times: number }[];
	why: { fallback?: number; thumb_down?: number; handover?: number; low_rating?: number };
	topic: string | null;
	chats: (string | ChatReference)[];
	/** The issue that deals with it. */
	issue: number | null;
}

/** What the reader may do with issues and releases. */
export interface IssueRights {
	issues: boolean;
	change: boolean;
	publish: boolean;
}

/** As the server says; where it does not, as the roles have it. */
export function issueRights(assistant: Assistant): IssueRights {
	const said = assistant.may as Partial<Record<'issues' | 'read_issues' | 'publish', boolean>> | undefined;
	const usual = ['owner', 'creator', 'editor'].includes(assistant.role);
	return {
		issues: said?.read_issues ?? usual,
		change: said?.issues ?? usual,
		publish: said?.publish ?? usual
	};
}

const part = (text: string | number) => encodeURIComponent(String(text));
/** Triage looks at the period and filters of a question. */
const triage = ({ compare: _compare, interval: _interval, ...rest }: Query) => rest as Asked;

export const issues = {
	list: (assistant: string, query: Asked, signal?: AbortSignal) =>
		call<IssuePage>(assistant, 'issues', query, { signal }),
	one: (assistant: string, number: number, signal?: AbortSignal) =>
		call<IssueInFull>(assistant, `issues/${part(number)}`, {}, { signal }),
	create: (assistant: string, issue: NewIssue) =>
		call<IssueInFull>(assistant, 'issues', {}, sent('POST', issue)),
	change: (assistant: string, number: number, patch: IssuePatch) =>
		call<Issue>(assistant, `issues/${part(number)}`, {}, sent('PATCH', patch)),
	addChats: (assistant: string, number: number, chats: ChatReference[]) =>
		call<Issue>(assistant, `issues/${part(number)}/chats`, {}, sent('POST', { chats })),
	removeChat: (assistant: string, number: number, chat: string) =>
		call<void>(assistant, `issues/${part(number)}/chats/${part(chat)}`, {}, { method: 'DELETE' }),
	/** Who may be asked to deal with one. */
	assignees: async (assistant: string, signal?: AbortSignal): Promise<{ id: number; name: string }[]> =>
		(await call<{ assignees: { id: number; name: string }[] }>(assistant, 'assignees', {}, { signal }))
			.assignees,
	contacts: (assistant: string, number: number, signal?: AbortSignal) =>
		call<Contacts>(assistant, `issues/${part(number)}/contacts`, {}, { signal }),
	suggestions: async (assistant: string, query: Query, signal?: AbortSignal): Promise<Suggestion[]> =>
		(await call<{ suggestions: Suggestion[] }>(assistant, 'suggestions', triage(query), { signal }))
			.suggestions,
	dismiss: (assistant: string, key: string, dismissed: boolean) =>
		call<void>(assistant, `suggestions/${part(key)}`, {}, sent('PUT', { dismissed })),
	gaps: async (assistant: string, query: Query, signal?: AbortSignal): Promise<Gap[]> =>
		(await call<{ gaps: Gap[] }>(assistant, 'gaps', triage(query), { signal })).gaps
};
