/** The words of the elements, in the language of the page around them. */

import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';

export type Texts = typeof en;
type Replaced = Record<string, Partial<Texts> | undefined>;

const BUILT_IN: Replaced = { en, it, de, fr, es };

/**
 * The texts for an element: in the language of the nearest `lang` around it, else of the page, else of the browser; the first
 * for which there are any. What a page replaces wins over what the team replaced, and both over the built-in.
 */
export function textsFor(element: Element, team: Replaced, page: Replaced = {}) {
	const near = element.closest('[lang]') ?? (element.getRootNode() as ShadowRoot).host?.closest('[lang]');
	const wanted = [near?.getAttribute('lang'), document.documentElement.lang, ...(navigator.languages ?? [])];
	const known = (language: string) => page[language] ?? team[language] ?? BUILT_IN[language];
	const candidates = wanted.flatMap((tag) =>
		tag ? [tag.toLowerCase(), tag.toLowerCase().split('-')[0]!] : []
	);
	const language = candidates.find(known) ?? 'en';
	const base = language.split('-')[0]!;
	const texts: Texts = Object.assign(
		{},
		en,
		BUILT_IN[base],
		team[base],
		team[language],
		page[base],
		page[language]
	);
	return { language, texts };
}
