/** Releases: which there are, publishing one, and what one brought about. */
import { call, sent, type Asked } from './call';
import type { Release as Flag } from './types';

/** A release of the list. */
export interface Release extends Flag {
	/** Chats that started with or after it and before the next. */
	chats?: number;
}

export interface NewRelease {
	release: string;
	at?: string;
	notes?: string;
}

export type EffectKind = 'count' | 'rate' | 'mean' | 'duration';
export type Verdict = 'better' | 'worse' | 'changed' | 'no_difference_seen' | 'too_few' | 'not_tested';

/** A number on one side, and of how many votes, chats or users it is. */
export interface Side {
	value: number | null;
	of: number | null;
}

export interface MetricEffect {
	module: string;
	name: string;
	title: string;
	kind: EffectKind;
	better: 'up' | 'down' | 'none';
	before: Side;
	after: Side;
	change: number | null;
	/** The change as a share of the value before. */
	relative: number | null;
	/** The 95 % interval of the change. */
	interval: [number, number] | null;
	more_than_chance: boolean;
	verdict: Verdict;
	/** How many more votes, chats or users until a change of this size would be more than chance. */
	needed: number | null;
	/** What it would be had people come with the same as before. */
	at_old_mix: { after: number; change: number; covers?: number } | null;
}

export interface MixShare {
	dimension: string;
	value: string | null;
	before: number | null;
	after: number | null;
}

export interface Effect {
	release: string;
	at: string;
	/** Whole weeks of each side. */
	weeks: number;
	before: { from: string; to: string };
	after: { from: string; to: string };
	/** Whether both sides have as many weeks as were asked for. */
	complete: boolean;
	metrics: MetricEffect[];
	mix: MixShare[];
	mix_changed: boolean;
	notes: string[];
}

/** Before the first release that anybody can have published. */
const BEGIN = '2000-01-01';

export const releases = {
	/** Every release up to the day `until`, which is not part of it; the latest first. */
	all: async (assistant: string, until: string, tz: string, signal?: AbortSignal): Promise<Release[]> => {
		const query = { from: BEGIN, to: until, tz, interval: 'month' };
		const { releases: found } = await call<{ releases: Release[] }>(assistant, 'releases', query, { signal });
		return [...found].sort((a, b) => (a.at < b.at ? 1 : -1));
	},
	publish: (assistant: string, release: NewRelease) =>
		call<Release>(assistant, 'releases', {}, sent('POST', release)),
	effect: (assistant: string, release: string, query: Asked, signal?: AbortSignal) =>
		call<Effect>(assistant, `releases/${encodeURIComponent(release)}/effect`, query, { signal })
};
