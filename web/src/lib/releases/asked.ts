/** What the page of a release asks, kept in the address: weeks, numbers, and which chats. */
import type { Asked } from '$lib/api/call';

export const MOST_WEEKS = 12;

export interface EffectAsked {
	/** Null for as many as both sides have, at most four. */
	weeks: number | null;
	/** `module.name`; none for the main ten. */
	metrics: string[];
	agent: string[];
	topic: string[];
	channel: string[];
}

export function readAsked(search: URLSearchParams): EffectAsked {
	const weeks = Number(search.get('weeks'));
	const all = (name: string) => [...new Set(search.getAll(name).filter(Boolean))];
	return {
		weeks: Number.isInteger(weeks) && weeks >= 1 && weeks <= MOST_WEEKS ? weeks : null,
		metrics: all('metric'),
		agent: all('agent'),
		topic: all('topic'),
		channel: all('channel')
	};
}

export function effectQuery(asked: EffectAsked, tz: string): Asked {
	return {
		weeks: asked.weeks ? String(asked.weeks) : undefined,
		metric: asked.metrics,
		agent: asked.agent,
		topic: asked.topic,
		channel: asked.channel,
		tz
	};
}
