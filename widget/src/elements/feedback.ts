/**
 * `<afterword-feedback message="…">`, beside a response: two thumbs and, once one is pressed, a comment, a way to be reached and
 * the choice to share the chat.
 */

import type { Feedback } from '../opinions';
import { h } from './dom';
import { thumb } from './icons';
import { Piece } from './piece';
import { preview, type Preview } from './preview';

type Thumb = 'up' | 'down';

export class AfterwordFeedback extends Piece {
	#thumbs!: Record<Thumb, HTMLButtonElement>;
	#more!: HTMLButtonElement;
	#unshare!: HTMLButtonElement;
	#form!: HTMLFormElement;
	#preview!: Preview;
	/** What is on its way to the server. */
	#pending: Feedback | undefined;

	get #message() {
		return this.getAttribute('message') ?? '';
	}

	get #given(): Feedback {
		return this.#pending ?? this.core.opinions.feedback(this.chat, this.#message);
	}

	get #lines() {
		return this.core.visit.lines[this.chat] ?? [];
	}

	draw() {
		if (!this.#message) return;
		const { texts } = this;
		const button = (value: Thumb) =>
			h(
				'button',
				{
					type: 'button',
					class: 'icon ' + value,
					'aria-label': texts[value],
					title: texts[value],
					onclick: () => this.#press(value)
				},
				thumb()
			);
		this.#thumbs = { up: button('up'), down: button('down') };
		this.#more = h(
			'button',
			{ type: 'button', class: 'plain', onclick: () => this.#toggle(true) },
			texts.edit
		);
		this.#unshare = h(
			'button',
			{ type: 'button', class: 'plain', onclick: () => this.#stopSharing() },
			texts.unshare
		);
		this.#preview = preview(texts);
		this.#form = this.#makeForm();
		const { up, down } = this.#thumbs;
		const row = { class: 'row', role: 'group', 'aria-label': texts.feedback };
		return [h('div', row, up, down, this.#more, this.status, this.#unshare), this.#form];
	}

	sync() {
		if (!this.#form) return;
		const { value, share_chat } = this.#given;
		for (const [name, button] of Object.entries(this.#thumbs))
			button.setAttribute('aria-pressed', `${name === value}`);
		if (value === 'none') this.#form.hidden = true;
		this.#more.hidden = value === 'none' || !this.#form.hidden || this.#form.childElementCount < 2;
		this.#unshare.hidden = !share_chat || !this.#form.hidden;
		if (share_chat && this.#form.hidden && !this.status.textContent) this.say(this.texts.shared);
	}

	#makeForm() {
		const { comments, contact, share_chat } = this.settings.feedback;
		const { texts } = this;
		const field = (name: 'name' | 'email', type: string) =>
			h('label', {}, texts[name], h('input', { name, type, autocomplete: name, maxlength: 200 }));
		const parts: Node[] = [];
		if (comments)
			parts.push(h('label', {}, texts.comment, h('textarea', { name: 'comment', maxlength: 5000 })));
		if (contact) parts.push(h('div', { class: 'two' }, field('name', 'text'), field('email', 'email')));
		if (share_chat) {
			const box = h('input', { type: 'checkbox', name: 'share', onchange: () => this.#showPreview() });
			parts.push(h('div', {}, h('label', { class: 'check' }, box, texts.share), this.#preview.element));
		}
		const send = h('button', { class: 'main' }, texts.send);
		const close = h(
			'button',
			{ type: 'button', class: 'plain', onclick: () => this.#toggle(false) },
			texts.close
		);
		return h(
			'form',
			{
				class: 'panel',
				hidden: true,
				onsubmit: (event: SubmitEvent) => (event.preventDefault(), this.#submit()),
				onkeydown: (event: KeyboardEvent) => event.key === 'Escape' && this.#toggle(false)
			},
			...parts,
			...(parts.length ? [h('div', { class: 'row' }, send, close)] : [])
		);
	}

	#field(name: string): HTMLInputElement | null {
		return this.#form.querySelector(`[name=${name}]`);
	}

	async #press(value: Thumb) {
		const before = this.#given;
		// The pressed thumb pressed again takes back everything, the sharing too.
		if (before.value === value) return this.#give({ value: 'none' }, this.texts.removed);
		const given = this.#give({ ...before, value }, this.texts.thanks);
		if (before.value === 'none') this.#toggle(true, false);
		await given;
	}

	/** Opens or closes the form, with what was given in it. */
	#toggle(open: boolean, focus = true) {
		const { value, comment, contact, share_chat } = this.#given;
		const filled = { comment, name: contact?.name, email: contact?.email };
		if (open)
			for (const [name, text] of Object.entries(filled)) {
				const field = this.#field(name);
				if (field) field.value = text ?? '';
			}
		const share = this.#field('share');
		if (share) {
			share.checked = !!share_chat;
			// What cannot be previewed cannot be shared.
			share.closest('div')!.hidden = !this.#lines.length;
			this.#showPreview();
		}
		this.#form.hidden = !open || this.#form.childElementCount < 2;
		if (open && !this.#form.hidden) this.say('');
		this.sync();
		if (focus)
			(open
				? this.#form.querySelector<HTMLElement>('textarea,input')
				: this.#thumbs[value as Thumb]
			)?.focus();
	}

	#showPreview() {
		this.#preview.show(this.#field('share')?.checked ? this.#lines : [], this.#given.struck);
	}

	async #submit() {
		if (this.#pending) return;
		const text = (name: string) => this.#field(name)?.value.trim() || undefined;
		const [name, email] = [text('name'), text('email')];
		const feedback: Feedback = {
			...this.#given,
			comment: text('comment'),
			contact: name || email ? { name, email } : undefined
		};
		const share = this.#field('share');
		if (share && this.#lines.length)
			Object.assign(feedback, { share_chat: share.checked, ...this.#preview.chosen() });
		const said = this.texts.thanks + (feedback.share_chat ? ' ' + this.texts.shared : '');
		if (!(await this.#give(feedback, said))) return;
		this.#form.hidden = true;
		this.sync();
		this.#more.focus();
	}

	async #stopSharing() {
		const kept = { ...this.#given, share_chat: false, struck: [], previewed: [] };
		if (await this.#give(kept, this.texts.unshared)) this.#more.focus();
	}

	/** Sends it; answers whether it was taken. */
	async #give(feedback: Feedback, said: string) {
		this.#pending = feedback;
		this.sync();
		const outcome = await this.core.opinions.giveFeedback(this.chat, this.#message, feedback);
		if (this.#pending === feedback) this.#pending = undefined;
		this.say(outcome === 'sent' ? said : this.texts[outcome]);
		this.sync();
		return outcome !== 'failed';
	}
}
