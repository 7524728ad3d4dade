/** The question of the page in view, kept in the address, and what every part of the page needs to ask it. */
import { goto } from '$app/navigation';
import { page } from '$app/state';
import { queryString } from '$lib/api/client';
import type { Assistant, Query } from '$lib/api/types';
import { createContext } from 'svelte';
import { dayIn } from './dates';
import { dimensions, range, readQuestion, toParams, writeQuestion, type Question } from './question';

/** The names of a question in the address; every other name belongs to the page in view. */
const QUESTION = ['period', 'from', 'to', 'tz', 'interval', 'compare', 'include', ...dimensions];

export class Asking {
	#assistant: () => Assistant;
	#now = $state(new Date());

	constructor(assistant: () => Assistant) {
		this.#assistant = assistant;
		// Midnight comes while a page is open: the days asked for move on.
		$effect(() => {
			const timer = setInterval(() => (this.#now = new Date()), 60_000);
			return () => clearInterval(timer);
		});
	}

	get assistant(): Assistant {
		return this.#assistant();
	}
	question: Question = $derived.by(() => readQuestion(page.url.searchParams));
	tz: string = $derived.by(() => this.question.tz ?? this.assistant.tz);
	today: string = $derived.by(() => dayIn(this.#now, this.tz));
	range = $derived.by(() => range(this.question, this.today));
	params: Query = $derived.by(() => toParams(this.question, this.today, this.tz));
	/** Same key, same question to the API. */
	key: string = $derived.by(() => `${this.assistant.id}?${queryString(this.params)}`);
	/** The question as it stands in links between pages, with its question mark where there is one. */
	search: string = $derived.by(() => {
		const query = writeQuestion(this.question);
		return query ? `?${query}` : '';
	});

	/** Address of a page of this assistant that asks the same question. */
	href(path: string): string {
		return `/a/${encodeURIComponent(this.assistant.name)}/${path}${this.search}`;
	}

	/** Asks something else: a new address, so that Back asks the old again. */
	change(patch: Partial<Question>): void {
		const search = new URLSearchParams(writeQuestion({ ...this.question, ...patch }));
		for (const [name, value] of page.url.searchParams)
			if (!QUESTION.includes(name) && value) search.append(name, value);
		go(search, false);
	}

	/** Keeps in the address what belongs to the page in view alone; an empty text takes it out. */
	keep(name: string, value: string, replaceState = false): void {
		this.keepAll({ [name]: value ? [value] : [] }, replaceState);
	}

	/** As `keep`, of several names with any number of values. */
	keepAll(own: Record<string, string[]>, replaceState = false): void {
		const search = new URLSearchParams(page.url.searchParams);
		for (const [name, values] of Object.entries(own)) {
			search.delete(name);
			for (const value of values) search.append(name, value);
		}
		go(search, replaceState);
	}

	setRange(from: string, to: string): void {
		this.change({ period: null, from, to });
	}
}

function go(search: URLSearchParams, replaceState: boolean): void {
	const query = search.toString();
	const address = `${page.url.pathname}${query ? `?${query}` : ''}`;
	void goto(address, { noScroll: true, keepFocus: true, replaceState });
}

export const [useAsking, setAsking] = createContext<Asking>();
