/**
 * `<afterword-rating prompt="after_answer | handover | end">`: a button that opens five faces; at the end of a chat the faces at
 * once. It shows only where the team asks for ratings on that occasion, and each showing is recorded.
 */

import { h } from './dom';
import { Piece } from './piece';
import { picker, type Picker } from './picker';

export class AfterwordRating extends Piece {
	#box: HTMLElement | undefined;
	#panel!: HTMLElement;
	#button!: HTMLButtonElement;
	#question!: HTMLElement;
	#form!: HTMLFormElement;
	#comment!: HTMLTextAreaElement;
	#picker!: Picker;
	#pending: number | undefined;
	/** The chat whose question was shown. */
	#asked: string | undefined;

	get #prompt() {
		return this.getAttribute('prompt') ?? 'after_answer';
	}

	get #atEnd() {
		return this.#prompt === 'end';
	}

	draw() {
		const { texts, settings } = this;
		const { requested, when } = settings.rating;
		this.#box = undefined;
		if (!requested || !when.includes(this.#prompt) || this.core.opinions.rating(this.chat).closed) return;
		this.#button = h(
			'button',
			{ type: 'button', 'aria-controls': 'panel', onclick: () => this.#toggle(this.#panel.hidden) },
			this.#atEnd ? texts.rate : texts.helped
		);
		// At the end nobody has pressed anything: the question is read out as it appears.
		this.#question = h('p', { id: 'question', role: this.#atEnd && 'status' });
		this.#picker = picker(texts, 'question', (score) => this.#pick(score));
		this.#comment = h('textarea', { maxlength: 5000 });
		const send = h('div', { class: 'row' }, h('button', { class: 'main' }, texts.send));
		this.#form = h(
			'form',
			{ hidden: true, onsubmit: (event: SubmitEvent) => (event.preventDefault(), this.#pick()) },
			h('label', {}, texts.comment, this.#comment),
			send
		);
		const close = h(
			'button',
			{ type: 'button', class: 'plain', onclick: () => this.#toggle(false) },
			texts.close
		);
		send.append(close);
		this.#panel = h(
			'div',
			{
				class: 'panel',
				id: 'panel',
				hidden: true,
				onkeydown: (event: KeyboardEvent) => event.key === 'Escape' && this.#toggle(false)
			},
			this.#question,
			this.#picker.element,
			this.#form
		);
		this.#box = h('div', { class: 'stack', hidden: true }, this.#button, this.#panel, this.status);
		return [this.#box];
	}

	sync() {
		const { visit, opinions } = this.core;
		if (this.#atEnd && !this.hasAttribute('chat') && this.chat !== visit.chat) return void this.build();
		if (!this.#box) return;
		const waiting = this.#atEnd && this.chat === visit.chat && !visit.ended;
		if (this.#box.hidden && !waiting && this.chat) this.#show();
		const { score, closed } = opinions.rating(this.chat);
		this.#picker.show(this.#pending ?? score, closed);
		this.#form.hidden = !score || !!closed;
	}

	#show() {
		this.#box!.hidden = false;
		this.#toggle(this.#atEnd, false);
		if (this.#asked === this.chat) return;
		this.#asked = this.chat;
		const observer = new IntersectionObserver((entries) => {
			if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
			observer.disconnect();
			const [chat, prompt, message] = [this.chat, this.#prompt, this.getAttribute('message')];
			// The same question beside the same answer after a reload is the same showing.
			const id = `asked ${prompt} ${chat} ${message}`;
			const known = message && id.length <= 128;
			this.core.queue.record({ type: 'rating.asked', chat, prompt, id: known ? id : undefined });
		});
		observer.observe(this);
	}

	#toggle(open: boolean, focus = true) {
		this.#panel.hidden = !open;
		this.#button.hidden = this.#atEnd && open;
		this.#button.setAttribute('aria-expanded', `${open}`);
		this.#question.textContent = open ? this.texts.question : '';
		if (open) this.#comment.value ||= this.core.opinions.rating(this.chat).comment ?? '';
		if (focus) (open ? this.#picker : this.#button).focus();
	}

	/** Sends a score, or the comment with the score that was chosen. */
	async #pick(score = this.core.opinions.rating(this.chat).score) {
		const { opinions } = this.core;
		if (!score || opinions.rating(this.chat).closed) return;
		this.#pending = score;
		this.sync();
		const comment = this.#comment.value.trim() || undefined;
		const outcome = await opinions.giveRating(this.chat, { score, comment, prompt: this.#prompt });
		if (this.#pending === score) this.#pending = undefined;
		const { thanks, open } = this.texts;
		this.say(outcome === 'sent' ? `${thanks} ${open}` : this.texts[outcome]);
		this.sync();
	}
}
