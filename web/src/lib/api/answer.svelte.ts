/**
 * An answer of the server as a page sees it: what came last, whether a newer one is on its way, what went wrong.
 * Answers are kept for a while, so that going back shows a page at once and at its old height.
 */
import { goto } from '$app/navigation';
import { untrack } from 'svelte';
import { Problem } from './problem';

const KEPT = 24;
const kept = new Map<string, unknown>();

function keep(key: string, value: unknown): void {
	kept.delete(key);
	kept.set(key, value);
	const oldest = kept.keys().next().value;
	if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
}

/** Forgets every answer: another person may sign in next. */
export function forgetAnswers(): void {
	kept.clear();
}

export interface Request<T> {
	/** Same key, same question. */
	key: string;
	fetch: (signal: AbortSignal) => Promise<T>;
	/** Rises when the server has newer numbers for the same question. */
	version?: number;
}

export class Answer<T> {
	data = $state.raw<T | null>(null);
	error = $state.raw<Problem | null>(null);
	/** True while `data` answers an earlier question than the one asked now. */
	stale = $state(false);
	#attempt = $state(0);
	#key = '';
	#abort: AbortController | null = null;
	/** Newer numbers were announced while an answer was on its way: ask once more, but let that answer arrive. */
	#again: Request<T> | null = null;

	/** Asks at once and again whenever the request changes. Call while a component is set up. */
	constructor(request: () => Request<T>) {
		$effect.pre(() => {
			const current = request();
			void this.#attempt;
			untrack(() => this.#ask(current));
		});
		$effect(() => () => this.#abort?.abort());
	}

	#ask(request: Request<T>): void {
		if (request.key === this.#key && this.#abort) {
			this.#again = request;
			return;
		}
		if (request.key !== this.#key) this.#begin(request.key);
		void this.#run(request);
	}

	#begin(key: string): void {
		this.#abort?.abort();
		this.#again = null;
		this.#key = key;
		const known = kept.get(key) as T | undefined;
		if (known !== undefined) this.data = known;
		this.stale = known === undefined;
		this.error = null;
	}

	async #run({ key, fetch }: Request<T>): Promise<void> {
		const abort = new AbortController();
		this.#abort = abort;
		try {
			const data = await fetch(abort.signal);
			if (abort.signal.aborted) return;
			keep(key, data);
			this.data = data;
			this.error = null;
			this.stale = false;
		} catch (cause) {
			if (abort.signal.aborted) return;
			this.error = Problem.of(cause);
			if (this.error.status === 401)
				await goto(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);
		}
		this.#abort = null;
		const again = this.#again;
		this.#again = null;
		if (again) this.#ask(again);
	}

	retry = (): void => {
		this.error = null;
		this.#attempt += 1;
	};
}
