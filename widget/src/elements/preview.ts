/** What the team would see of a chat, line by line, each to be struck out or not. */

import type { Line } from '../api';
import type { Texts } from '../texts';
import { h } from './dom';

export interface Preview {
	element: HTMLElement;
	/** Shows these lines, those of the ids in `struck` struck out; nothing to hide it. */
	show(lines: Line[], struck?: string[]): void;
	/** Ids of the lines that are shown, and of those among them that are struck out. */
	chosen(): { previewed: string[]; struck: string[] };
}

export function preview(texts: Texts): Preview {
	const list = h('ol');
	const element = h('div', { hidden: true }, h('p', {}, texts.preview), list);
	let shown: Line[] = [];
	let out = new Set<string>();

	const item = ({ id, role, text }: Line, index: number) => {
		const said = h('span', { dir: 'auto' });
		const strike = () => {
			said.replaceChildren(out.has(id) ? h('del', {}, text) : text);
			button.setAttribute('aria-pressed', `${out.has(id)}`);
		};
		const toggle = () => {
			if (!out.delete(id)) out.add(id);
			strike();
		};
		const button = h(
			'button',
			{ type: 'button', class: 'plain', onclick: toggle, 'aria-describedby': 'line' + index },
			texts.strike
		);
		strike();
		return h(
			'li',
			{},
			h('p', { id: 'line' + index }, h('b', {}, (role === 'system' ? role : texts[role]) + ': '), said),
			button
		);
	};

	return {
		element,
		show(lines, struck = []) {
			shown = [...lines];
			out = new Set(struck);
			element.hidden = !shown.length;
			list.replaceChildren(...shown.map(item));
		},
		chosen() {
			const previewed = shown.map(({ id }) => id);
			return { previewed, struck: previewed.filter((id) => out.has(id)) };
		}
	};
}
