/** Where the numbers of a review lead: always to its own days, and never narrowed by the filters of another page. */
import { rightsOf } from '$lib/api/chats';
import type { Requests, Review, ReviewSpan } from '$lib/api/review';
import type { Row, Assistant } from '$lib/api/types';
import { readQuestion, type Question } from '$lib/ask/question';
import { behindTotals, type Way } from '$lib/panel/behind';
import { behindRow } from '$lib/panel/behindRows';
import { hrefOf } from '$lib/panel/links';
import { agentWay, kindWay, topicWay } from '$lib/handover/behind';

export class ReviewLinks {
	#assistant: Assistant;
	#question: Question;

	constructor(assistant: Assistant, { from, to, tz }: ReviewSpan) {
		this.#assistant = assistant;
		const zone = tz === assistant.tz ? null : tz;
		this.#question = { ...readQuestion(new URLSearchParams()), period: null, from, to, tz: zone };
	}

	#to(way: Way | undefined): string | null {
		if (!way || (!('inbox' in way) && !rightsOf(this.#assistant).chats)) return null;
		return hrefOf(way, this.#assistant.name, this.#question);
	}

	/** Behind a main number, where it is not nothing. */
	number({ module, name, value }: Review['numbers'][number]): string | null {
		const way = behindTotals[`${module}.${name}`];
		return value && typeof way !== 'function' ? this.#to(way) : null;
	}

	/** Behind a number of an agent. */
	agent(row: Review['agents'][number], column: 'negative' | 'views'): string | null {
		return row[column] ? this.#to(behindRow('agents', row as unknown as Row, column)) : null;
	}

	/** Behind the requests of a topic, an agent or a kind. */
	topicRequests(row: { topic: string | null } & Requests): string | null {
		return row.requests ? this.#to(topicWay(row.topic)) : null;
	}
	agentRequests(row: { agent: string | null } & Requests): string | null {
		return row.requests ? this.#to(agentWay(row.agent)) : null;
	}
	kindRequests(kind: string, requests: number): string | null {
		return requests ? this.#to(kindWay(kind)) : null;
	}

	/** Behind a topic. */
	topic(name: string): string | null {
		return this.#to({ chats: {}, filters: { topic: [name] } });
	}

	/** A page of this assistant about the same days. */
	page(path: string): string {
		const { from, to, tz } = this.#question;
		const search = new URLSearchParams({ from: from ?? '', to: to ?? '', ...(tz ? { tz } : {}) });
		return `/a/${encodeURIComponent(this.#assistant.name)}/${path}?${search}`;
	}
}
