/** Tells when the server has newer numbers. */
import { api } from '$lib/api/client';
import { createContext } from 'svelte';

/** New numbers are asked for at most this often, in milliseconds. */
const PAUSE = 2_000;
/** A little patience before the first time: numbers may be on their way already. */
const FIRST = 300;
/** Numbers taken this much later than a commit, by the clock of the server, hold it for certain. */
const CERTAIN = 2_000;

export class Live {
	/** Rises with every batch of new numbers that is worth asking for. */
	version = $state(0);
	connected = $state(false);
	#waiting: ReturnType<typeof setTimeout> | null = null;
	#asked = 0;
	/** When the newest facts were committed that were heard of, and when the newest numbers were taken that are shown. */
	#committed = 0;
	#taken = 0;

	/** Listens while the component that made it is there, and rests while the page is out of sight. */
	constructor(assistant: () => string) {
		$effect(() => {
			const source = new EventSource(api.live(assistant()));
			source.addEventListener('open', () => (this.connected = true));
			source.addEventListener('error', () => (this.connected = false));
			source.addEventListener('numbers', (event) => this.#heard(event));
			const seen = () => this.#later();
			document.addEventListener('visibilitychange', seen);
			return () => {
				source.close();
				document.removeEventListener('visibilitychange', seen);
				if (this.#waiting) clearTimeout(this.#waiting);
				this.#waiting = null;
				this.#taken = 0;
				this.connected = false;
			};
		});
	}

	/** Numbers taken at `asOf` are on the page now. */
	took(asOf: string): void {
		this.#taken = Math.max(this.#taken, Date.parse(asOf) || 0);
	}

	#heard(event: MessageEvent<string>): void {
		try {
			const { as_of } = JSON.parse(event.data) as { as_of: string };
			this.#committed = Date.parse(as_of) || Infinity;
		} catch {
			this.#committed = Infinity;
		}
		this.#later();
	}

	#isNewer(): boolean {
		return this.#committed > this.#taken - CERTAIN;
	}

	#later(): void {
		if (this.#waiting || document.visibilityState === 'hidden' || !this.#isNewer()) return;
		this.#waiting = setTimeout(
			() => {
				this.#waiting = null;
				if (!this.#isNewer()) return;
				this.#asked = Date.now();
				this.version += 1;
			},
			Math.max(FIRST, this.#asked + PAUSE - Date.now())
		);
	}
}

export const [useLive, setLive] = createContext<Live>();
