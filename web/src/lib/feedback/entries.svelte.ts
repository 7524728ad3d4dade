/** The entries of one tab of the feedback page: pages by cursor, new ones at the head, marks of review. */
import { goto } from '$app/navigation';
import { untrack } from 'svelte';
import { feedback, type Counts, type Entry, type FeedbackQuery } from '$lib/api/feedback';
import { Problem } from '$lib/api/problem';
import type { Query } from '$lib/api/types';
import { appended, renewed } from './list';

export interface Wanted {
	/** Same key, same list. */
	key: string;
	assistant: string;
	query: Query;
	own: FeedbackQuery;
	/** Rises when the server has newer facts. */
	version: number;
}

const PAGE = 30;

export class Entries {
	shown = $state.raw<Entry[]>([]);
	/** Entries that came while the list was read; shown when the reader asks. */
	fresh = $state.raw<Entry[]>([]);
	counts = $state.raw<Counts | null>(null);
	error = $state.raw<Problem | null>(null);
	/** True until the first page is there. */
	waiting = $state(true);
	/** True while a page is on its way. */
	loading = $state(false);
	/** What went wrong with a mark, by entry. */
	unmarked = $state.raw<Record<string, string>>({});
	#cursor = $state.raw<string | null>(null);
	#wanted: Wanted | null = null;
	#abort: AbortController | null = null;
	/** So many are new that the first page does not reach down to those that are shown. */
	#gap = false;

	constructor(wanted: () => Wanted) {
		$effect.pre(() => {
			const next = wanted();
			untrack(() => this.#ask(next));
		});
		$effect(() => () => this.#abort?.abort());
	}

	get hasMore(): boolean {
		return this.#cursor !== null;
	}

	#ask(next: Wanted): void {
		const same = next.key === this.#wanted?.key;
		this.#wanted = next;
		if (same && !this.waiting) return void this.#renew();
		if (same && this.loading) return;
		this.#abort?.abort();
		this.loading = false;
		Object.assign(this, { waiting: true, error: null, fresh: [], unmarked: {} });
		void this.#load(null);
	}

	async #load(cursor: string | null): Promise<void> {
		if (!this.#wanted || this.loading) return;
		const { assistant, query, own } = this.#wanted;
		const abort = (this.#abort = new AbortController());
		this.loading = true;
		this.error = null;
		try {
			const page = await feedback.list(
				assistant,
				query,
				{ ...own, limit: PAGE, cursor: cursor ?? undefined },
				abort.signal
			);
			if (abort.signal.aborted) return;
			this.shown = cursor ? appended(this.shown, page.entries) : page.entries;
			this.#cursor = page.cursor ?? null;
			this.counts = page.counts;
			this.waiting = false;
			if (!cursor) this.fresh = [];
		} catch (cause) {
			if (abort.signal.aborted) return;
			this.error = Problem.of(cause);
			if (this.error.status === 401)
				await goto(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);
		}
		this.loading = false;
	}

	/** Looks whether anything is new, quietly: what is being read stays where it is. */
	async #renew(): Promise<void> {
		const wanted = this.#wanted;
		if (!wanted || this.loading) return;
		try {
			const page = await feedback.list(wanted.assistant, wanted.query, { ...wanted.own, limit: PAGE });
			if (wanted.key !== this.#wanted?.key) return;
			const { shown, fresh } = renewed(this.shown, page.entries);
			if (this.shown.length === 0) {
				// With nothing to read there is nothing to keep in place.
				this.shown = page.entries;
				this.#cursor = page.cursor ?? null;
			} else {
				this.shown = shown;
				this.fresh = fresh;
				this.#gap = fresh.length === page.entries.length;
			}
			this.counts = page.counts;
		} catch {
			// The next batch of facts asks again.
		}
	}

	more = (): void => {
		if (this.#cursor !== null) void this.#load(this.#cursor);
	};

	retry = (): void => void this.#load(this.waiting ? null : this.#cursor);

	showFresh = (): void => {
		if (this.#gap) return void this.#load(null);
		this.shown = [...this.fresh, ...this.shown];
		this.fresh = [];
	};

	/** Marks at once; a mark that the server refuses is taken off again, and said so. */
	async review(entry: Entry, reviewed: boolean, by: string): Promise<void> {
		if (!this.#wanted) return;
		const { assistant } = this.#wanted;
		const before = entry.reviewed;
		this.#mark(entry.id, reviewed ? { by, at: new Date().toISOString() } : null, entry.value);
		try {
			await feedback.review(assistant, entry.id, reviewed);
		} catch (cause) {
			this.#mark(entry.id, before, entry.value);
			this.unmarked = { ...this.unmarked, [entry.id]: Problem.of(cause).message };
		}
	}

	#mark(id: Entry['id'], reviewed: Entry['reviewed'], value: Entry['value']): void {
		const was = this.shown.find((one) => one.id === id)?.reviewed;
		this.shown = this.shown.map((one) => (one.id === id ? { ...one, reviewed } : one));
		const { [id]: _gone, ...others } = this.unmarked;
		this.unmarked = others;
		if (this.counts && value === 'down' && Boolean(was) !== Boolean(reviewed)) {
			const unreviewed_down = Math.max(0, this.counts.unreviewed_down + (reviewed ? -1 : 1));
			this.counts = { ...this.counts, unreviewed_down };
		}
	}
}
