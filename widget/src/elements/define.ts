/** Makes the elements known to the page. */

import type { Core } from '../core';
import { AfterwordFeedback } from './feedback';
import { Piece } from './piece';
import { AfterwordRating } from './rating';

export function define(core: Core): void {
	Piece.core = core;
	const elements = { 'afterword-feedback': AfterwordFeedback, 'afterword-rating': AfterwordRating };
	for (const [name, element] of Object.entries(elements))
		if (!customElements.get(name)) customElements.define(name, element as CustomElementConstructor);
}
