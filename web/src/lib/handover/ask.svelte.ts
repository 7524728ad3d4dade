/** Asks what led to handovers, again whenever the question of the page changes or the server has newer numbers. */
import { Answer } from '$lib/api/answer.svelte';
import { handovers, type Handovers } from '$lib/api/handovers';
import { useAsking } from '$lib/ask/asking.svelte';
import { useLive } from '$lib/ask/live.svelte';
import type { ModuleAnswer } from '$lib/api/types';
import type { Asked } from '$lib/panel/asked';

/** Call while a page is set up. */
export function askHandovers(): Answer<Handovers> {
	const [asking, live] = [useAsking(), useLive()];
	return new Answer(() => {
		const { assistant, params, key } = asking;
		return {
			key: `handovers:${key}`,
			version: live.version,
			fetch: (signal) => handovers(assistant.name, params, signal)
		};
	});
}

/** Both as a panel knows an answer: it is there once both are, with the passport of the module. */
export function together(module: Answer<ModuleAnswer>, deep: Answer<Handovers>): Asked {
	return {
		data: deep.data && module.data,
		error: deep.error ?? (deep.data ? null : module.error),
		stale: deep.stale || module.stale,
		retry: () => {
			deep.retry();
			if (module.error) module.retry();
		}
	};
}
