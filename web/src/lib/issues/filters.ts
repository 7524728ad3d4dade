/**
 * What the list of issues shows, kept in the address alone. `topic` and `agent` are named as everywhere, so a filter comes
 * along from other pages; the release that fixes an issue is not that of a chat, and has a name of its own.
 */
import {
	issueTypes,
	priorities,
	sorts,
	statuses,
	type IssueSort,
	type IssueType,
	type Priority,
	type Status
} from '$lib/api/issues';
import type { Asked } from '$lib/api/call';
import { priorityNames, statusNames, typeNames } from './words';

export interface IssueFilters {
	view: 'list' | 'board';
	/** Which statuses; null where it is left to the view. */
	status: Status[] | null;
	type: IssueType[];
	priority: Priority[];
	/** `me`, `none` or the id of a member. */
	assignee: string;
	topic: string;
	agent: string;
	release: string;
	/** Only issues that have this chat. */
	chat: string;
	q: string;
	sort: IssueSort;
}

/** What is still to be done. */
export const TO_DO: readonly Status[] = ['open', 'in_progress'];

/** Names in the address. */
export const NAMES = [
	'view',
	'status',
	'type',
	'priority',
	'assignee',
	'topic',
	'agent',
	'fixed_in',
	'chat',
	'q',
	'sort'
] as const;
export type Name = (typeof NAMES)[number];

const some = <T extends string>(list: readonly T[], values: string[]): T[] =>
	list.filter((one) => values.includes(one));

/** Reads the address; what it does not understand it leaves out. */
export function readFilters(search: URLSearchParams): IssueFilters {
	const one = (name: Name) => search.get(name)?.trim() ?? '';
	const wanted = search.getAll('status');
	const status = some(statuses, wanted);
	return {
		view: one('view') === 'board' ? 'board' : 'list',
		status: wanted.includes('all') ? [...statuses] : status.length ? status : null,
		type: some(issueTypes, search.getAll('type')),
		priority: some(priorities, search.getAll('priority')),
		assignee: one('assignee'),
		topic: one('topic'),
		agent: one('agent'),
		release: one('fixed_in'),
		chat: one('chat'),
		q: one('q'),
		sort: some(sorts, [one('sort')])[0] ?? 'users'
	};
}

/** The statuses that the view shows: all on a board, else what is to do unless something else was chosen. */
export function shownStatuses(filters: IssueFilters): readonly Status[] {
	return filters.view === 'board' ? statuses : (filters.status ?? TO_DO);
}

/** What the API is asked. */
export function issuesQuery(filters: IssueFilters, limit: number, cursor?: string): Asked {
	const shown = shownStatuses(filters);
	return {
		status: shown.length === statuses.length ? undefined : [...shown],
		type: filters.type,
		priority: filters.priority,
		assignee: filters.assignee || undefined,
		topic: filters.topic || undefined,
		agent: filters.agent || undefined,
		release: filters.release || undefined,
		chat: filters.chat || undefined,
		q: filters.q || undefined,
		sort: filters.sort,
		limit: String(limit),
		cursor
	};
}

/** The address of a page with some of its names changed; those without a value are taken out. */
export function withNames(url: URL, change: Partial<Record<Name, string[]>>): string {
	const search = new URLSearchParams(url.searchParams);
	for (const [name, values] of Object.entries(change)) {
		search.delete(name);
		for (const value of values) search.append(name, value);
	}
	const query = search.toString();
	return query ? `${url.pathname}?${query}` : url.pathname;
}

export interface FilterChip {
	name: Name;
	text: string;
}

/** What is filtered, in words, each with the name that takes it off. */
export function chips(filters: IssueFilters, members: { id: number; name: string }[]): FilterChip[] {
	const found: (FilterChip | null)[] = [
		filters.type.length
			? { name: 'type', text: `Type: ${filters.type.map((one) => typeNames[one]).join(' or ')}` }
			: null,
		filters.priority.length
			? {
					name: 'priority',
					text: `Priority: ${filters.priority.map((one) => priorityNames[one]).join(' or ')}`
				}
			: null,
		filters.assignee ? { name: 'assignee', text: assigneeWords(filters.assignee, members) } : null,
		filters.topic ? { name: 'topic', text: `Topic: ${filters.topic}` } : null,
		filters.agent ? { name: 'agent', text: `Agent: ${filters.agent}` } : null,
		filters.release ? { name: 'fixed_in', text: `Fixed in release ${filters.release}` } : null,
		filters.chat ? { name: 'chat', text: `With the chat ${filters.chat}` } : null
	];
	return found.filter((one) => one !== null);
}

export function assigneeWords(assignee: string, members: { id: number; name: string }[]): string {
	if (assignee === 'me') return 'Assigned to me';
	if (assignee === 'none') return 'Assigned to nobody';
	const member = members.find((one) => String(one.id) === assignee);
	return `Assigned to ${member?.name ?? 'somebody'}`;
}

/** Which of the choices above the list is made. */
export type StatusChoice = 'to_do' | Status | 'all' | 'some';

export function statusChoice(filters: IssueFilters): StatusChoice {
	const chosen = filters.status;
	if (!chosen) return 'to_do';
	if (chosen.length === statuses.length) return 'all';
	if (chosen.length === 1) return chosen[0] ?? 'to_do';
	return chosen.every((one) => TO_DO.includes(one)) ? 'to_do' : 'some';
}

export const choiceNames: Record<Exclude<StatusChoice, 'some'>, string> = {
	to_do: 'To do',
	...statusNames,
	all: 'All'
};
