/**
 * How each total is shown: its title, its kind, which way is better, and what stands under a rate.
 * What it means and how it is computed comes from the server's catalogue.
 */
import type { ModuleAnswer, Passport } from '$lib/api/types';
import type { Kind } from './numbers';

export interface Meaning {
	title: string;
	kind: Kind;
	/** Absent where more is neither better nor worse. */
	better?: 'up' | 'down';
	/** Where the number under a rate or mean stands: a total, or the passport's population. */
	base?: { total?: string; population?: keyof Passport['population']; one: string; many: string };
}

const users: Meaning['base'] = { population: 'users', one: 'user', many: 'users' };
const chats = { total: 'chats', one: 'chat', many: 'chats' };
const votes = { total: 'votes', one: 'vote', many: 'votes' };

export const meanings = {
	'overview.users': { title: 'Users', kind: 'count', better: 'up' },
	'overview.chats': { title: 'Chats', kind: 'count', better: 'up' },
	'overview.messages': { title: 'Messages', kind: 'count', better: 'up' },
	'overview.all_time_users': { title: 'Users of all time', kind: 'count' },
	'overview.all_time_chats': { title: 'Chats of all time', kind: 'count' },
	'overview.all_time_messages': { title: 'Messages of all time', kind: 'count' },
	'users.users': { title: 'Users', kind: 'count', better: 'up' },
	'users.new_users': { title: 'New users', kind: 'count', better: 'up' },
	'messages.messages': { title: 'Messages', kind: 'count', better: 'up' },
	'messages.user_messages': { title: 'From users', kind: 'count' },
	'messages.responses': { title: 'From the assistant', kind: 'count' },
	'messages.operator_messages': { title: 'From operators', kind: 'count' },
	'messages.per_user': { title: 'Per user', kind: 'mean' },
	'messages.per_chat': { title: 'Per chat', kind: 'mean' },
	'chats.chats': { title: 'Chats started', kind: 'count', better: 'up' },
	'chats.per_user': { title: 'Per user', kind: 'mean' },
	'chats.mean_duration_s': { title: 'Mean length', kind: 'duration' },
	'chats.median_duration_s': { title: 'Median length', kind: 'duration' },
	'handover.rate': { title: 'Handover rate', kind: 'rate', better: 'down', base: users },
	'handover.users_with_requests': { title: 'Users who asked', kind: 'count', better: 'down' },
	'handover.requests': { title: 'Requests', kind: 'count', better: 'down' },
	'handover.chats_with_requests': { title: 'Chats with a request', kind: 'count', better: 'down' },
	'handover.chats_without_requests': { title: 'Chats without', kind: 'count', better: 'up' },
	'handover.direct': { title: 'Asked directly', kind: 'count', better: 'down' },
	'handover.after_fallback': { title: 'After a fallback', kind: 'count', better: 'down' },
	'handover.operator_button': { title: 'Operator button', kind: 'count', better: 'down' },
	'handover.takeovers': { title: 'Taken over live', kind: 'count' },
	'handover.tickets': { title: 'Turned into tickets', kind: 'count' },
	'engagement.users': { title: 'Users', kind: 'count', better: 'up' },
	'engagement.new_users': { title: 'New users', kind: 'count', better: 'up' },
	'engagement.returning_users': { title: 'Returning users', kind: 'count', better: 'up' },
	'engagement.returning_rate': {
		title: 'Returning rate',
		kind: 'rate',
		better: 'up',
		base: { total: 'users', one: 'user', many: 'users' }
	},
	'engagement.repeat_users': { title: 'Two chats or more', kind: 'count', better: 'up' },
	'feedback.reviewable': { title: 'Responses to judge', kind: 'count' },
	'feedback.positive': { title: 'Thumbs up', kind: 'count', better: 'up' },
	'feedback.negative': { title: 'Thumbs down', kind: 'count', better: 'down' },
	'feedback.none': { title: 'Without feedback', kind: 'count' },
	'feedback.comments': { title: 'Comments', kind: 'count' },
	'satisfaction.average': { title: 'Average, 1 to 5', kind: 'mean', better: 'up', base: votes },
	'satisfaction.positive_share': { title: 'Positive share', kind: 'rate', better: 'up', base: votes },
	'satisfaction.votes': { title: 'Votes', kind: 'count' },
	'satisfaction.asked': { title: 'Chats asked', kind: 'count' },
	'satisfaction.response_rate': {
		title: 'Response rate',
		kind: 'rate',
		better: 'up',
		base: { total: 'asked', one: 'chat asked', many: 'chats asked' }
	},
	'satisfaction.coverage': {
		title: 'Coverage',
		kind: 'rate',
		better: 'up',
		base: { population: 'chats', one: 'chat', many: 'chats' }
	},
	'satisfaction.excluded': { title: 'Votes left out', kind: 'count' },
	'traffic.messages': { title: 'Messages', kind: 'count', better: 'up' },
	'clicks.clicks': { title: 'Clicks', kind: 'count', better: 'up' },
	'agents.views': { title: 'Views', kind: 'count' },
	'topics.chats': { title: 'Chats with an insight', kind: 'count' },
	'outcomes.chats': { title: 'Chats', kind: 'count', better: 'up' },
	'outcomes.contained': { title: 'Contained', kind: 'count', better: 'up' },
	'outcomes.contained_rate': { title: 'Contained rate', kind: 'rate', better: 'up', base: chats },
	'outcomes.confirmed': { title: 'Confirmed', kind: 'count', better: 'up' },
	'outcomes.confirmed_rate': { title: 'Confirmed rate', kind: 'rate', better: 'up', base: chats },
	'outcomes.durable': { title: 'Durable', kind: 'count', better: 'up' },
	'outcomes.durable_rate': { title: 'Durable rate', kind: 'rate', better: 'up' },
	'outcomes.handed_over': { title: 'Handed over', kind: 'count', better: 'down' },
	'outcomes.handed_over_rate': { title: 'Handed over rate', kind: 'rate', better: 'down', base: chats },
	'outcomes.abandoned': { title: 'Abandoned', kind: 'count', better: 'down' },
	'outcomes.abandoned_rate': { title: 'Abandoned rate', kind: 'rate', better: 'down', base: chats },
	'outcomes.pending': { title: 'Pending', kind: 'count' },
	'outcomes.pending_rate': { title: 'Pending rate', kind: 'rate', base: chats }
} satisfies Record<string, Meaning>;

export type MetricKey = keyof typeof meanings;

export function meaningOf(key: MetricKey): Meaning {
	return meanings[key];
}

/** The name of a total without its module. */
export function totalName(key: string): string {
	return key.slice(key.indexOf('.') + 1);
}

/** How many votes, users or chats stand under a rate or mean; null where that is not known. */
export function baseOf(meaning: Meaning, answer: Pick<ModuleAnswer, 'totals' | 'passport'>): number | null {
	const { base } = meaning;
	if (!base) return null;
	const found = base.population
		? answer.passport.population[base.population]
		: answer.totals[base.total ?? ''];
	return typeof found === 'number' ? found : null;
}
