/** What people said of responses and chats. */
import { client, told } from './client';
import type { Query, Schemas } from './types';

export type Thumb = 'up' | 'down';
export type Entry = Schemas['FeedbackItem'];
export type Counts = Schemas['FeedbackCounts'];
export type FeedbackPage = Schemas['FeedbackPage'];
export type LowRating = Schemas['RatingItem'];

/** A line of a shared chat; of one that was struck out nothing is known. */
export type SharedLine =
	{ struck: true } | (Extract<Schemas['SharedMessage'], { text: string }> & { struck?: false });

export interface FeedbackQuery {
	value: Thumb;
	q?: string;
	reviewed?: boolean;
	cursor?: string;
	limit?: number;
}

/** The period and filters of a question, without what only series and comparisons need. */
export function filtersOf({ compare: _compare, interval: _interval, ...rest }: Query): Query {
	return rest;
}

/** Ratings of so many or less are low. */
const LOW = 2;

export const feedback = {
	list: (assistant: string, query: Query, own: FeedbackQuery, signal?: AbortSignal): Promise<FeedbackPage> =>
		told(
			client.GET('/api/v1/assistants/{assistant}/feedback', {
				params: { path: { assistant }, query: { ...filtersOf(query), ...own } },
				signal
			})
		),
	review: (assistant: string, id: string, reviewed: boolean) =>
		told(
			client.PUT('/api/v1/assistants/{assistant}/feedback/{feedback}/reviewed', {
				params: { path: { assistant, feedback: id } },
				body: { reviewed }
			})
		),
	sharedChat: async (assistant: string, id: string, signal?: AbortSignal): Promise<SharedLine[]> =>
		(
			await told(
				client.GET('/api/v1/assistants/{assistant}/feedback/{feedback}/chat', {
					params: { path: { assistant, feedback: id } },
					signal
				})
			)
		).messages as SharedLine[],
	lowRatings: (assistant: string, query: Query, cursor: string | null, signal?: AbortSignal) =>
		told(
			client.GET('/api/v1/assistants/{assistant}/ratings', {
				params: {
					path: { assistant },
					query: { ...filtersOf(query), max_score: LOW, limit: 20, cursor: cursor ?? undefined }
				},
				signal
			})
		)
};
