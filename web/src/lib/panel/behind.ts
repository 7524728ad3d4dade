/**
 * What stands behind each number: how its chats are asked for. A count leads to the chats that hold what was counted, a rate to
 * those of its numerator, a mean to those it was taken of. METRICS decides which fact of a chat has to lie in the period.
 */
import type { Thumb } from '$lib/api/feedback';
import type { ModuleAnswer } from '$lib/api/types';
import type { Question } from '$lib/ask/question';
import type { ChatFilters } from '$lib/chats/filters';
import { numberIn } from '$lib/table/cells';
import { totalName, type MetricKey } from '$lib/words/meanings';

/** Parameters of the list of chats as the API has them. */
export interface Finer {
	/** A response or a run of the agent, or an answer it did not have, in the period. */
	period_of?: 'view' | 'fallback';
	answered_by?: string[];
	feedback?: 'positive' | 'negative';
	rating_prompt?: 'none';
	/** Only what numbers leave out. */
	excluded?: 'true';
	/** The agent and the workflow of the last response before a request; `none` where there was none. */
	handover_agent?: string;
	handover_workflow?: string;
	/** What was pressed, and where it leads. */
	click_kind?: string;
	click_destination?: string;
}

/** The chats of the period and filters in view, with what only the list of chats asks. */
export interface ChatsWay {
	chats: Partial<ChatFilters>;
	/** The same, where it is finer than what can be chosen in the list by hand. */
	finer?: Finer;
	/** Values that take the place of the filter of the same name. */
	filters?: Question['filters'];
	/** Since the beginning, whatever the period. */
	ever?: true;
}
/** The thumbs of the period and filters in view, each with its chat. */
export interface InboxWay {
	inbox: Thumb;
	filters?: Question['filters'];
}
/** Nothing to open, and why. */
export interface NoWay {
	none: string;
}
export type Way = ChatsWay | InboxWay | NoWay;

type View = Pick<ModuleAnswer, 'totals' | 'rows'>;

const active: ChatsWay = { chats: { period_of: 'active' } };
const rated: ChatsWay = { chats: { period_of: 'rated' } };
const handed: ChatsWay = { chats: { period_of: 'handover' } };
const content = '>=4';
const voted = '>=1';
const of = (way: ChatsWay, more: Partial<ChatFilters>): ChatsWay => ({
	...way,
	chats: { ...way.chats, ...more }
});
const score = (value: number): ChatsWay => of(rated, { csat: `=${value}` });

/** Chats that started in the period and ended so. */
const ended = (...resolution: string[]): ChatsWay => ({ chats: { resolution } });
/** A confirmed chat is a contained one. */
export const contained = ended('contained', 'confirmed');
/** A chat is pending too while nothing is known of how it ended. */
const pending = ended('pending', 'none');
const durable: NoWay = {
	none: 'Whether a user came back with the same topic is known of the number alone: no list asks for it.'
};

/** Totals whose chats depend on the answer: the busiest hour, and the topics that were found. */
const peak = (view: View): Way => {
	const [weekday, hour] = [numberIn(view.totals, 'peak_weekday'), numberIn(view.totals, 'peak_hour')];
	return weekday === null || hour === null
		? { none: 'Without messages there is no busiest hour.' }
		: of(active, { weekday, hour });
};
/** So many topics fit into an address. */
const TOPICS = 100;
const ofAnyTopic = (view: View): Way => {
	const topics = view.rows.map((row) => row.topic).filter((topic) => typeof topic === 'string');
	if (!topics.length) return { none: 'No topic is known.' };
	return topics.length <= TOPICS
		? { chats: {}, filters: { topic: topics } }
		: { none: 'There are too many topics to ask for all of them at once; each row leads to its own.' };
};

/** By the key of each total, and of what only a series or a distribution has. */
export const behindTotals: Record<MetricKey, Way | ((view: View) => Way)> &
	Record<string, Way | ((view: View) => Way)> = {
	'overview.users': active,
	'overview.chats': { chats: {} },
	'overview.messages': active,
	'overview.all_time_users': { ...active, ever: true },
	'overview.all_time_chats': { chats: {}, ever: true },
	'overview.all_time_messages': { ...active, ever: true },
	'users.users': active,
	'users.new_users': of(active, { users: 'new' }),
	'messages.messages': active,
	'messages.user_messages': active,
	'messages.responses': active,
	'messages.operator_messages': { ...active, finer: { answered_by: ['both', 'operator'] } },
	'messages.per_user': active,
	'messages.per_chat': active,
	'chats.chats': { chats: {} },
	'chats.per_user': { chats: {} },
	'chats.mean_duration_s': { chats: {} },
	'chats.median_duration_s': { chats: {} },
	'handover.rate': handed,
	'handover.users_with_requests': handed,
	'handover.requests': handed,
	'handover.chats_with_requests': handed,
	'handover.chats_without_requests': of(active, { handover: ['none'] }),
	'handover.direct': of(handed, { handover: ['direct'] }),
	'handover.after_fallback': of(handed, { handover: ['after_fallback'] }),
	'handover.operator_button': of(handed, { handover: ['operator_button'] }),
	'handover.takeovers': of(handed, { handover_via: 'takeover' }),
	'handover.tickets': of(handed, { handover_via: 'ticket' }),
	'engagement.users': active,
	'engagement.new_users': of(active, { users: 'new' }),
	'engagement.returning_users': of(active, { users: 'returning' }),
	'engagement.returning_rate': of(active, { users: 'returning' }),
	'engagement.repeat_users': of(active, { users: 'repeat' }),
	'feedback.reviewable': active,
	'feedback.positive': { inbox: 'up' },
	'feedback.negative': { inbox: 'down' },
	'feedback.none': of(active, { feedback: 'none' }),
	'feedback.comments': { chats: { period_of: 'feedback', feedback: 'comment' } },
	'satisfaction.average': rated,
	'satisfaction.positive_share': of(rated, { csat: content }),
	'satisfaction.votes': rated,
	'satisfaction.scores': rated,
	'satisfaction.scores.1': score(1),
	'satisfaction.scores.2': score(2),
	'satisfaction.scores.3': score(3),
	'satisfaction.scores.4': score(4),
	'satisfaction.scores.5': score(5),
	'satisfaction.asked': { chats: { period_of: 'asked' } },
	'satisfaction.response_rate': { chats: { period_of: 'asked', csat: voted } },
	'satisfaction.coverage': rated,
	'satisfaction.after_answer': of(rated, { rating_prompt: 'after_answer' }),
	'satisfaction.handover': of(rated, { rating_prompt: 'handover' }),
	'satisfaction.end': of(rated, { rating_prompt: 'end' }),
	'satisfaction.no_prompt': { ...rated, finer: { rating_prompt: 'none' } },
	'satisfaction.excluded': { ...rated, finer: { excluded: 'true' } },
	'traffic.messages': active,
	'traffic.peak_weekday': peak,
	'traffic.peak_hour': peak,
	'clicks.clicks': { chats: { period_of: 'click' } },
	'agents.views': { chats: {}, finer: { period_of: 'view' } },
	'topics.chats': ofAnyTopic,
	'outcomes.chats': { chats: {} },
	'outcomes.contained': contained,
	'outcomes.contained_rate': contained,
	'outcomes.confirmed': ended('confirmed'),
	'outcomes.confirmed_rate': ended('confirmed'),
	'outcomes.durable': durable,
	'outcomes.durable_rate': durable,
	'outcomes.handed_over': ended('handed_over'),
	'outcomes.handed_over_rate': ended('handed_over'),
	'outcomes.abandoned': ended('abandoned'),
	'outcomes.abandoned_rate': ended('abandoned'),
	'outcomes.pending': pending,
	'outcomes.pending_rate': pending
};

/** What stands behind a total, or a point of a series, of a module. */
export function behindTotal(key: string, view: View): Way {
	const way = behindTotals[key];
	if (!way) return { none: `Nothing is known of ${totalName(key)}.` };
	return typeof way === 'function' ? way(view) : way;
}
