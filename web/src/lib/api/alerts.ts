/** What an assistant tells by itself: alerts about topics, and reviews by e-mail. */
import { call, sent } from './call';

export interface Alerts {
	/** So many chats about a topic within so many days; 0 chats: never. */
	topic: { chats: number; days: number };
	/** Whether its owners are told by e-mail. */
	email: boolean;
	/** Whether this server can send e-mail at all. */
	mail?: boolean;
	webhook: { url: string | null; secret_set: boolean };
}

/** A secret that is left out stays as it was; an empty one takes it away. */
export interface AlertsDraft {
	topic: Alerts['topic'];
	email: boolean;
	webhook: { url: string | null; secret?: string };
}

/** What happened on each way: `sent`, `not_set_up`, or `failed: why`. */
export interface AlertTest {
	email: string;
	webhook: string;
}

export const rhythms = ['week', 'month'] as const;
export type Rhythm = (typeof rhythms)[number];

export interface Report {
	id: number | string;
	every: Rhythm;
	tz: string;
	email: string;
	next_at: string;
	last_sent_at: string | null;
	last_error: string | null;
}

export interface Reports {
	reports: Report[];
	/** Whether this server can send e-mail. */
	mail: boolean;
}

export const alerts = {
	read: (assistant: string, signal?: AbortSignal) => call<Alerts>(assistant, 'alerts', {}, { signal }),
	write: (assistant: string, body: AlertsDraft) =>
		call<Alerts | undefined>(assistant, 'alerts', {}, sent('PUT', body)),
	test: (assistant: string) => call<AlertTest>(assistant, 'alerts/test', {}, { method: 'POST' })
};

export const reports = {
	list: (assistant: string, signal?: AbortSignal) => call<Reports>(assistant, 'reports', {}, { signal }),
	add: (assistant: string, every: Rhythm, tz: string) =>
		call<Report>(assistant, 'reports', {}, sent('POST', { every, tz })),
	end: (assistant: string, id: Report['id']) =>
		call<void>(assistant, `reports/${encodeURIComponent(String(id))}`, {}, { method: 'DELETE' })
};
