/** The issues of the list and the board: pages by cursor, and changes that show at once and are taken back where refused. */
import { goto } from '$app/navigation';
import { untrack } from 'svelte';
import type { Asked } from '$lib/api/call';
import { issues, type Issue, type IssuePatch, type Status } from '$lib/api/issues';
import { Problem } from '$lib/api/problem';

export interface Wanted {
	/** Same key, same list. */
	key: string;
	assistant: string;
	query: (cursor?: string) => Asked;
}

export class IssueList {
	shown = $state.raw<Issue[]>([]);
	counts = $state.raw<Record<Status, number> | null>(null);
	error = $state.raw<Problem | null>(null);
	/** True until the first page is there. */
	waiting = $state(true);
	/** True while `shown` answers an earlier question. */
	stale = $state(false);
	loading = $state(false);
	/** What went wrong with the last change. */
	trouble = $state('');
	/** What happened last, for those who listen. */
	said = $state('');
	#cursor = $state.raw<string | null>(null);
	#wanted: Wanted | null = null;
	#abort: AbortController | null = null;

	constructor(wanted: () => Wanted) {
		$effect.pre(() => {
			const next = wanted();
			untrack(() => {
				if (next.key === this.#wanted?.key) return;
				this.#wanted = next;
				this.stale = true;
				void this.#load(null);
			});
		});
		$effect(() => () => this.#abort?.abort());
	}

	get hasMore(): boolean {
		return this.#cursor !== null;
	}

	async #load(cursor: string | null): Promise<void> {
		const wanted = this.#wanted;
		if (!wanted) return;
		this.#abort?.abort();
		const abort = (this.#abort = new AbortController());
		this.loading = true;
		this.error = null;
		try {
			const page = await issues.list(wanted.assistant, wanted.query(cursor ?? undefined), abort.signal);
			if (abort.signal.aborted) return;
			const known = new Set(cursor ? this.shown.map((one) => one.number) : []);
			const rest = page.issues.filter((one) => !known.has(one.number));
			this.shown = cursor ? [...this.shown, ...rest] : page.issues;
			this.#cursor = page.cursor;
			this.counts = page.counts;
			this.waiting = false;
			this.stale = false;
		} catch (cause) {
			if (abort.signal.aborted) return;
			this.error = Problem.of(cause);
			if (this.error.status === 401)
				await goto(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);
		}
		this.loading = false;
	}

	more = (): void => {
		if (this.#cursor !== null && !this.loading) void this.#load(this.#cursor);
	};

	retry = (): void => void this.#load(this.waiting || this.stale ? null : this.#cursor);

	/** Asks again for the first page, quietly. */
	renew = (): void => {
		if (!this.loading) void this.#load(null);
	};

	/** Changes at once; what the server refuses is taken back, and said. */
	async change(issue: Issue, patch: IssuePatch, shown: Partial<Issue>, words: string): Promise<boolean> {
		if (!this.#wanted) return false;
		this.trouble = '';
		this.#put({ ...issue, ...shown });
		this.#count(issue.status, shown.status);
		try {
			this.#put(await issues.change(this.#wanted.assistant, issue.number, patch));
			this.said = `Issue ${issue.number}: ${words}.`;
			return true;
		} catch (cause) {
			this.#put(issue);
			this.#count(shown.status ?? issue.status, issue.status);
			this.trouble = `Issue ${issue.number} stays as it was. ${Problem.of(cause).message}`;
			return false;
		}
	}

	#put(issue: Issue): void {
		this.shown = this.shown.map((one) => (one.number === issue.number ? issue : one));
	}

	#count(from: Status, to: Status | undefined): void {
		if (!this.counts || !to || from === to) return;
		this.counts = { ...this.counts, [from]: Math.max(0, this.counts[from] - 1), [to]: this.counts[to] + 1 };
	}
}
