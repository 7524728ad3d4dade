/** How many thumbs down of the period nobody has reviewed yet, for the side bar. */
import { createContext, untrack } from 'svelte';
import { feedback, type Counts } from '$lib/api/feedback';
import type { Asking } from '$lib/ask/asking.svelte';
import type { Live } from '$lib/ask/live.svelte';

/** Asked for at most this often while facts stream in, in milliseconds. */
const PAUSE = 30_000;

export class Unreviewed {
	count = $state(0);
	#key = '';
	#asked = 0;

	constructor(asking: Asking, live: Live) {
		$effect(() => {
			const { key, params, assistant } = asking;
			void live.version;
			untrack(() => {
				if (key === this.#key && Date.now() - this.#asked < PAUSE) return;
				this.#key = key;
				this.#asked = Date.now();
				feedback.list(assistant.name, params, { value: 'down', limit: 1 }).then(
					({ counts }) => key === this.#key && this.tell(counts),
					() => {}
				);
			});
		});
	}

	/** The feedback page knows it better than the last answer. */
	tell(counts: Counts): void {
		this.count = counts.unreviewed_down;
	}
}

export const [useUnreviewed, setUnreviewed] = createContext<Unreviewed>();
