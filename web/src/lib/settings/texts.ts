/** The texts of the widget and what each is for. The built-in ones come from the widget itself. */
import { de } from '$widget/texts/de';
import { en } from '$widget/texts/en';
import { es } from '$widget/texts/es';
import { fr } from '$widget/texts/fr';
import { it } from '$widget/texts/it';

export type TextName = keyof typeof en;

const builtIn: Record<string, Partial<Record<TextName, string>>> = { en, it, de, fr, es };

/** Languages that the widget speaks by itself. */
export const spoken = Object.keys(builtIn);

/** What stands there where a team replaces nothing. */
export function usualText(language: string, name: TextName): string {
	return builtIn[language.split('-')[0] ?? '']?.[name] ?? en[name];
}

/** Texts by where they are read, in the order in which a person meets them. */
export const groups: { title: string; names: TextName[] }[] = [
	{
		title: 'Rating',
		names: ['helped', 'rate', 'question', 'face1', 'face2', 'face3', 'face4', 'face5', 'open', 'closed']
	},
	{
		title: 'Thumbs and comments',
		names: ['feedback', 'up', 'down', 'edit', 'comment', 'name', 'email', 'send', 'close']
	},
	{
		title: 'Sharing the chat',
		names: ['share', 'preview', 'strike', 'user', 'assistant', 'operator', 'shared', 'unshare', 'unshared']
	},
	{ title: 'What is said afterwards', names: ['thanks', 'removed', 'kept', 'failed'] }
];

/** The name of a language in English: `it` is Italian. */
export function languageName(tag: string): string {
	try {
		return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
	} catch {
		return tag;
	}
}

/** A language tag as it stands in the settings; null where it is none. */
export function readLanguage(text: string): string | null {
	try {
		return Intl.getCanonicalLocales(text.trim())[0]?.toLowerCase() ?? null;
	} catch {
		return null;
	}
}
