/** The list of chats: pages by cursor, new ones at the head, how far back words were searched. */
import { goto } from '$app/navigation';
import { chats, type Chat, type ListQuery } from '$lib/api/chats';
import { Problem } from '$lib/api/problem';
import { createContext, untrack } from 'svelte';
import { appended, renewed } from './rows';

export interface Wanted {
	/** Same key, same list. */
	key: string;
	assistant: string;
	query: ListQuery;
	/** Rises when the server has newer facts. */
	version: number;
}

const PAGE = 50;
/** A search for words is repeated at most this often while facts stream in, in milliseconds. */
const PAUSE = 15_000;

export class ChatList {
	shown = $state.raw<Chat[]>([]);
	/** Chats that came while the list was read; shown when the reader asks. */
	fresh = $state.raw<Chat[]>([]);
	total = $state.raw<number | null>(null);
	/** How far back words were searched so far; null where all of the period was. */
	searchedTo = $state.raw<string | null>(null);
	error = $state.raw<Problem | null>(null);
	/** True until the first page is there. */
	waiting = $state(true);
	/** True while a page is on its way. */
	loading = $state(false);
	#cursor = $state.raw<string | null>(null);
	#wanted: Wanted | null = null;
	#abort: AbortController | null = null;
	#searched = 0;
	/** So many are new that the first page does not reach down to those that are shown. */
	#gap = false;

	constructor(wanted: () => Wanted | null) {
		$effect.pre(() => {
			const next = wanted();
			if (next) untrack(() => this.#ask(next));
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
		Object.assign(this, { waiting: true, error: null, fresh: [], total: null, searchedTo: null });
		void this.#load(null);
	}

	async #load(cursor: string | null): Promise<void> {
		if (!this.#wanted || this.loading) return;
		const { assistant, query } = this.#wanted;
		const abort = (this.#abort = new AbortController());
		this.loading = true;
		this.error = null;
		this.#searched = Date.now();
		try {
			const page = await chats.list(
				assistant,
				{ ...query, limit: PAGE, cursor: cursor ?? undefined },
				abort.signal
			);
			if (abort.signal.aborted) return;
			this.shown = cursor ? appended(this.shown, page.chats) : page.chats;
			this.#cursor = page.cursor;
			this.searchedTo = page.searched_back_to;
			this.waiting = false;
			if (!cursor) {
				this.total = page.total;
				this.fresh = [];
			}
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
		if (wanted.query.q && Date.now() - this.#searched < PAUSE) return;
		this.#searched = Date.now();
		try {
			const page = await chats.list(wanted.assistant, { ...wanted.query, limit: PAGE });
			if (wanted.key !== this.#wanted?.key || this.loading) return;
			if (this.shown.length === 0) {
				// With nothing to read there is nothing to keep in place.
				this.shown = page.chats;
				this.#cursor = page.cursor;
			} else {
				const { shown, fresh } = renewed(this.shown, page.chats);
				this.shown = shown;
				this.fresh = fresh;
				this.#gap = fresh.length > 0 && fresh.length === page.chats.length;
			}
			if (page.total !== null) this.total = page.total;
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
}

export const [useChatList, setChatList] = createContext<ChatList>();
