/** A talk with the demo's assistant: what was said, what comes next, and what is told to the widget. */
import { answerTo, because, FRESH, type State } from './answer';
import { OPERATOR, WELCOME, type Link, type Reply } from './script';
import type { Recorder } from './widget';

export interface Line {
	id: string;
	role: 'user' | 'assistant' | 'operator' | 'note';
	text: string;
	quick?: string[];
	links?: Link[];
	/** Where the widget stands beside the line. */
	feedback?: boolean;
	rating?: 'after_answer' | 'handover';
}

interface Kept {
	chat: string;
	lines: Line[];
	state: State;
	/** How many of the operator's lines were said; null while the assistant answers. */
	operator: number | null;
	ended: boolean;
}

const KEY = 'tremonda.chat';
/** Milliseconds that the assistant and the operator take to answer. */
const PACE = { assistant: 600, operator: 1600 };

export class Talk {
	chat = $state('');
	lines = $state.raw<Line[]>([welcome()]);
	typing = $state<'assistant' | 'operator' | null>(null);
	operator = $state<number | null>(null);
	ended = $state(false);
	#state: State = FRESH;
	#widget: Recorder;
	/** Rises with each new talk, so that an answer that comes late is not said in the next one. */
	#talk = 0;

	constructor(widget: Recorder) {
		this.#widget = widget;
		this.#restore();
	}

	/** Says something; `button` where a quick reply was pressed. */
	say(text: string, button?: { message: string; title: string }): void {
		const said = text.trim().slice(0, 1000);
		if (!said || this.ended || this.typing) return;
		this.#begin();
		const before = this.#state;
		const answered = answerTo(said, before);
		if (button)
			this.#widget.click({
				...button,
				kind: 'quick_reply',
				destination_kind: 'answer',
				destination: answered.found
			});
		const id = this.#widget.message({ role: 'user', text: said });
		this.#add({ id, role: 'user', text: said });
		if (this.operator !== null) return this.#operatorSays();
		this.#later('assistant', () => {
			this.#state = answered.state;
			this.#reply(because(answered.reply, before));
		});
	}

	press(message: string, link: Link): void {
		const { title, kind, destination } = link;
		this.#widget.click({ message, kind: 'link', title, destination_kind: kind, destination });
	}

	/** The button that is always there. */
	askForPerson(): void {
		if (this.ended || this.operator !== null || this.typing) return;
		this.#begin();
		this.#later('assistant', () =>
			this.#reply({
				agent: 'Small talk',
				workflow: 'Handover',
				text: 'I am getting one of my colleagues; that takes a moment.',
				handover: { kind: 'operator_button', via: 'takeover' }
			})
		);
	}

	end(): void {
		if (this.ended || !this.chat) return;
		this.#talk += 1;
		this.typing = null;
		this.ended = true;
		this.#add({ id: `note-${this.lines.length}`, role: 'note', text: 'The chat has ended.' });
		this.#widget.end();
	}

	again(): void {
		this.#talk += 1;
		Object.assign(this, { chat: '', lines: [welcome()], typing: null, operator: null, ended: false });
		this.#state = FRESH;
		this.#keep();
	}

	/** The chat begins with the first words of the person, and the greeting before them. */
	#begin(): void {
		if (this.chat) return;
		this.chat = this.#widget.chat({ channel: 'web', language: 'en' });
		const [first] = this.lines;
		if (!first) return;
		const { agent, quick } = WELCOME;
		const id = this.#widget.message({ role: 'assistant', text: first.text, agent, quick_replies: quick });
		this.lines = [{ ...first, id }];
	}

	#reply({ agent, workflow, text, fallback, quick, links, handover, end }: Reply): void {
		const id = this.#widget.message({
			role: 'assistant',
			text,
			agent,
			workflow,
			fallback,
			quick_replies: quick,
			model: 'mona-script',
			latency_ms: PACE.assistant
		});
		if (handover) this.#widget.handover(handover);
		// The question stands beside the newest answer alone.
		this.lines = this.lines.map((line) => ({ ...line, rating: undefined }));
		const rating = handover ? 'handover' : fallback || end ? undefined : 'after_answer';
		this.#add({ id, role: 'assistant', text, quick, links, feedback: true, rating });
		if (handover?.via === 'takeover') {
			this.operator = 0;
			this.#add({ id: `note-${this.lines.length}`, role: 'note', text: 'Giulia joins the chat.' });
			this.#operatorSays();
		}
		if (end) this.end();
	}

	#operatorSays(): void {
		this.#later('operator', () => {
			const place = Math.min(this.operator ?? 0, OPERATOR.length - 1);
			const text = OPERATOR[place] ?? '';
			this.operator = place + 1;
			const id = this.#widget.message({ role: 'operator', text });
			this.#add({ id, role: 'operator', text });
		});
	}

	#later(who: 'assistant' | 'operator', then: () => void): void {
		const talk = this.#talk;
		this.typing = who;
		setTimeout(() => {
			if (talk !== this.#talk) return;
			this.typing = null;
			then();
			this.#keep();
		}, PACE[who]);
	}

	#add(line: Line): void {
		this.lines = [...this.lines, line];
		this.#keep();
	}

	/** The window keeps the talk over a reload, as the widget keeps its chat. */
	#keep(): void {
		const { chat, lines, operator, ended } = this;
		try {
			const kept: Kept = { chat, lines, state: this.#state, operator, ended };
			sessionStorage.setItem(KEY, JSON.stringify(kept));
		} catch {
			// Without storage the talk ends with the page.
		}
	}

	#restore(): void {
		try {
			const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Kept | null;
			if (!kept?.chat || !Array.isArray(kept.lines)) return;
			// A duplicated window has a chat of its own: what was said in the other is not said here.
			if (!kept.ended && this.#widget.chat({ channel: 'web', language: 'en' }) !== kept.chat) return;
			const { chat, lines, state, operator, ended } = kept;
			Object.assign(this, { chat, lines, operator, ended });
			this.#state = state;
		} catch {
			// What cannot be read is begun anew.
		}
	}
}

function welcome(): Line {
	return { id: 'welcome', role: 'assistant', text: WELCOME.text, quick: WELCOME.quick };
}
