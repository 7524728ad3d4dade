/** What both elements share: a shadow root, the look, the language, a line that screen readers read out. */

import { guard } from '../guard';
import type { Settings } from '../settings';
import type { Core } from '../core';
import { textsFor, type Texts } from '../texts';
import { h } from './dom';
import { sheets } from './look';

/** Where there is no page (a server that imports the module), there is nothing to extend. */
const Base = globalThis.HTMLElement ?? class {};

export abstract class Piece extends Base {
	static observedAttributes = ['message', 'chat', 'prompt', 'lang'];

	/** Set when the elements are defined, before any is made. */
	static core: Core;

	readonly core = Piece.core;
	readonly status = h('p', { role: 'status' });
	settings!: Settings;
	texts!: Texts;
	#chat = '';
	#drawn = false;
	#generation = 0;
	#listener = () => void guard(() => this.#drawn && this.sync());

	/** Makes the content, once the settings are known. Answers nothing if there is nothing to show. */
	abstract draw(): Node[] | undefined;
	/** Brings the content in line with what was given. */
	abstract sync(): void;

	connectedCallback() {
		this.core.listeners.add(this.#listener);
		if (!this.#drawn) void guard(() => this.build());
	}

	disconnectedCallback() {
		this.core.listeners.delete(this.#listener);
	}

	/** A framework may use an element again for another message. */
	attributeChangedCallback(_name: string, before: string | null, after: string | null) {
		if (before !== after && this.isConnected) void guard(() => this.build());
	}

	/** The chat that the element is about: its attribute's, or the one that was the window's when it appeared. */
	get chat(): string {
		return (this.#chat ||= this.getAttribute('chat') ?? this.core.visit.chat);
	}

	/** Says how it went. */
	say(text: string) {
		this.status.textContent = text;
	}

	/** Makes the content anew. */
	async build() {
		const generation = ++this.#generation;
		this.#drawn = false;
		this.#chat = '';
		this.settings = await this.core.settings();
		if (generation !== this.#generation) return;
		const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
		const { language, texts } = textsFor(this, this.settings.labels, this.core.texts);
		this.texts = texts;
		this.say('');
		root.adoptedStyleSheets = sheets(this.settings.look);
		root.replaceChildren(h('div', { class: 'stack', lang: language }, ...(this.draw() ?? [])));
		this.#drawn = true;
		this.sync();
	}
}
