/** The topics of an assistant as a page shows them: a change is seen at once, and taken back where it is refused. */
import { Answer } from '$lib/api/answer.svelte';
import { Problem } from '$lib/api/problem';
import { topics, type Topic, type TopicList, type TopicPatch } from '$lib/api/topics';
import type { Asking } from '$lib/ask/asking.svelte';

export class TopicListing {
	answer: Answer<TopicList>;
	/** What went wrong with the last change. */
	trouble = $state('');
	/** What happened last, for those who listen. */
	said = $state('');
	#version = $state(0);
	#asking: Asking;

	/** Call while a page is set up. */
	constructor(asking: Asking) {
		this.#asking = asking;
		this.answer = new Answer(() => {
			const { assistant, params, key } = asking;
			return {
				key: `topics:${key}`,
				version: this.#version,
				fetch: (signal) => topics.list(assistant.name, params, signal)
			};
		});
	}

	/** Changes at once; what the server refuses is taken back, and said. Says whether it held. */
	async change(topic: Topic, patch: TopicPatch, words: string): Promise<boolean> {
		this.trouble = '';
		this.#put({ ...topic, ...patch });
		try {
			const { assistant, params } = this.#asking;
			this.#put(await topics.change(assistant.name, topic.topic, params, patch));
			this.said = `${patch.name ?? topic.name}: ${words}.`;
			return true;
		} catch (cause) {
			this.#put(topic);
			this.trouble = `“${topic.name}” stays as it was. ${Problem.of(cause).message}`;
			return false;
		}
	}

	/** Asks anew after what changes more than one topic. */
	renew(words: string): void {
		this.trouble = '';
		this.said = words;
		this.#version += 1;
	}

	#put(topic: Topic): void {
		const { data } = this.answer;
		if (!data) return;
		this.answer.data = {
			...data,
			topics: data.topics.map((one) => (one.topic === topic.topic ? { ...one, ...topic } : one))
		};
	}
}
