/** One chat as it is read: loaded at once, growing while it is open. */
import { goto } from '$app/navigation';
import { chats, type Transcript } from '$lib/api/chats';
import { Problem } from '$lib/api/problem';
import { untrack } from 'svelte';
import { merged } from './flow';

export interface Asked {
	assistant: string;
	chat: string;
	/** Words to be marked. */
	q: string;
	/** Rises when the server has newer facts. */
	version: number;
}

/** A sealed chat is asked for news at most this often, in milliseconds: only thumbs can still change. */
const SEALED_PAUSE = 20_000;

export class Reading {
	transcript = $state.raw<Transcript | null>(null);
	error = $state.raw<Problem | null>(null);
	/** Messages that were there when the chat was opened. */
	seen = $state.raw<ReadonlySet<string>>(new Set());
	/** Messages that came since and were not yet in view. */
	unread = $state.raw<string[]>([]);
	#asked: Asked | null = null;
	#abort: AbortController | null = null;
	#busy = false;
	#grown = 0;

	constructor(asked: () => Asked) {
		$effect.pre(() => {
			const next = asked();
			untrack(() => this.#ask(next));
		});
		$effect(() => () => this.#abort?.abort());
	}

	#ask(next: Asked): void {
		const before = this.#asked;
		this.#asked = next;
		const same = before?.assistant === next.assistant && before.chat === next.chat;
		if (same && before.q === next.q) {
			if (this.transcript) void this.#grow();
			return;
		}
		if (!same) Object.assign(this, { transcript: null, unread: [], seen: new Set() });
		void this.#load();
	}

	async #load(): Promise<void> {
		if (!this.#asked) return;
		const { assistant, chat, q } = this.#asked;
		this.#abort?.abort();
		const abort = (this.#abort = new AbortController());
		this.error = null;
		this.#busy = true;
		try {
			const transcript = await chats.one(assistant, chat, { q: q || undefined }, abort.signal);
			if (abort.signal.aborted) return;
			this.transcript = transcript;
			this.#grown = Date.now();
			this.seen = new Set(transcript.messages.map((one) => one.message));
			this.unread = [];
		} catch (cause) {
			if (abort.signal.aborted) return;
			this.error = Problem.of(cause);
			if (this.error.status === 401)
				await goto(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);
		}
		this.#busy = false;
	}

	/** Asks only for what came since, quietly. */
	async #grow(): Promise<void> {
		const known = this.transcript;
		if (!this.#asked || !known || this.#busy) return;
		if (known.chat.status === 'sealed' && Date.now() - this.#grown < SEALED_PAUSE) return;
		this.#grown = Date.now();
		const { assistant, chat, q } = this.#asked;
		const abort = (this.#abort = new AbortController());
		this.#busy = true;
		try {
			const news = await chats.one(assistant, chat, { q: q || undefined, after: known.cursor }, abort.signal);
			if (abort.signal.aborted) return;
			const { transcript, added } = merged(known, news);
			// Without news nothing is drawn anew.
			if (news.messages.length || changed(known, news)) this.transcript = transcript;
			else known.cursor = news.cursor;
			if (added.length) this.unread = [...this.unread, ...added];
		} catch {
			// The next batch of facts asks again.
		}
		if (!abort.signal.aborted) this.#busy = false;
	}

	/** The reader has seen what came. */
	read(): void {
		if (this.unread.length) this.unread = [];
	}

	retry = (): void => void this.#load();
}

/** Whether anything but the messages differs. */
function changed(before: Transcript, after: Transcript): boolean {
	const rest = ({ messages: _messages, cursor: _cursor, ...others }: Transcript) => JSON.stringify(others);
	return rest(before) !== rest(after);
}
