/** The releases of the period in view, for the flags on time axes. */
import { api } from '$lib/api/client';
import { Answer } from '$lib/api/answer.svelte';
import type { Release } from '$lib/api/types';
import type { Asking } from '$lib/ask/asking.svelte';
import { createContext } from 'svelte';

export function askReleases(asking: Asking): Answer<Release[]> {
	return new Answer(() => {
		const { assistant, range, tz } = asking;
		return {
			key: `releases:${assistant.id}:${range.from}:${range.to}:${tz}`,
			fetch: (signal) => api.releases(assistant.name, { from: range.from, to: range.to, tz }, signal)
		};
	});
}

export const [useReleases, setReleases] = createContext<Answer<Release[]>>();
