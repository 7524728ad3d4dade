/**
 * Five faces to choose from: one stop for the tab key, arrows move between them, space or enter chooses. Moving does not
 * choose, so that a person can hear all five before one is sent.
 */

import type { Texts } from '../texts';
import { h } from './dom';
import { face } from './icons';

export interface Picker {
	element: HTMLElement;
	/** Marks a score as chosen, and whether another can be. */
	show(score: number | undefined, closed?: boolean): void;
	focus(): void;
}

const SCORES = [1, 2, 3, 4, 5] as const;

export function picker(texts: Texts, label: string, pick: (score: number) => void): Picker {
	let current = 0;

	const move = (to: number) => {
		current = Math.min(Math.max(to, 0), 4);
		faces.forEach((button, index) => (button.tabIndex = index === current ? 0 : -1));
		return faces[current]!;
	};

	const faces = SCORES.map((score) =>
		h(
			'button',
			{ type: 'button', role: 'radio', onclick: () => (move(score - 1), pick(score)) },
			face(score),
			h('span', {}, texts[`face${score}`])
		)
	);

	const steer = (event: KeyboardEvent) => {
		const forward = getComputedStyle(element).direction === 'rtl' ? -1 : 1;
		const steps: Record<string, number> = {
			ArrowRight: forward,
			ArrowLeft: -forward,
			ArrowDown: 1,
			ArrowUp: -1,
			Home: -4,
			End: 4
		};
		const step = steps[event.key];
		if (!step) return;
		event.preventDefault();
		move(current + step).focus();
	};

	const element = h('div', { role: 'radiogroup', 'aria-labelledby': label, onkeydown: steer }, ...faces);
	move(0);

	return {
		element,
		show(score, closed = false) {
			faces.forEach((button, index) => {
				button.setAttribute('aria-checked', `${index + 1 === score}`);
				button.setAttribute('aria-disabled', `${closed}`);
			});
			if (score) move(score - 1);
		},
		focus: () => faces[current]!.focus()
	};
}
