/**
 * Markdown of a response as plain nodes, which the page shows as elements of its own. What was stored never becomes HTML:
 * tags in it are shown as the text they are, links lead to a few kinds of addresses only, images wait to be asked for.
 */
import { Lexer, type Token, type Tokens } from 'marked';

export type Inline =
	| { kind: 'text'; text: string }
	| { kind: 'mark'; text: string }
	| { kind: 'strong' | 'em' | 'del'; inside: Inline[] }
	| { kind: 'code'; inside: Inline[] }
	| { kind: 'break' }
	| { kind: 'link'; href: string; inside: Inline[] }
	| { kind: 'image'; src: string; alt: string; host: string };

export type Align = 'center' | 'left' | 'right' | null;
export type Block =
	| { kind: 'paragraph'; inside: Inline[] }
	| { kind: 'heading'; level: number; inside: Inline[] }
	| { kind: 'code'; lang: string; inside: Inline[] }
	| { kind: 'quote'; blocks: Block[] }
	| { kind: 'list'; start: number | null; items: { checked: boolean | null; blocks: Block[] }[] }
	| { kind: 'table'; head: Inline[][]; align: Align[]; rows: Inline[][][] }
	| { kind: 'rule' };

/** Longer texts are shown as they were sent. */
const LONGEST = 30_000;
/** Quotes in quotes and lists in lists, deeper than which nothing is told apart any more. */
const DEEPEST = 12;

/** An address that may be opened or loaded from a response; null for any other. */
export function safeAddress(
	text: string,
	kinds: readonly string[] = ['http:', 'https:', 'tel:']
): string | null {
	try {
		const url = new URL(text);
		return kinds.includes(url.protocol) && !url.username && !url.password ? url.href : null;
	} catch {
		return null;
	}
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
function decoded(text: string): string {
	return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{2,5}));/g, (all, ten, sixteen, name) => {
		if (name) return entities[name] ?? all;
		const code = ten ? Number(ten) : parseInt(sixteen, 16);
		return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
	});
}

class Reader {
	#needle: RegExp | null;

	constructor(words: readonly string[]) {
		this.#needle = needleOf(words);
	}

	text(text: string): Inline[] {
		if (!text) return [];
		if (!this.#needle) return [{ kind: 'text', text }];
		const found: Inline[] = [];
		let end = 0;
		for (const match of text.matchAll(this.#needle)) {
			if (match.index > end) found.push({ kind: 'text', text: text.slice(end, match.index) });
			found.push({ kind: 'mark', text: match[0] });
			end = match.index + match[0].length;
		}
		if (end < text.length) found.push({ kind: 'text', text: text.slice(end) });
		return found;
	}

	inline(tokens: readonly Token[] | undefined, depth: number): Inline[] {
		return (tokens ?? []).flatMap((token) => this.#piece(token as Tokens.Generic, depth));
	}

	#piece(token: Tokens.Generic, depth: number): Inline[] {
		if (depth > DEEPEST) return this.text(token.raw);
		switch (token.type) {
			case 'strong':
			case 'em':
			case 'del':
				return [{ kind: token.type, inside: this.inline(token.tokens, depth + 1) }];
			case 'codespan':
				return [{ kind: 'code', inside: this.text(token.text) }];
			case 'br':
				return [{ kind: 'break' }];
			case 'html':
				return /^<br\s*\/?>$/i.test(token.raw.trim()) ? [{ kind: 'break' }] : this.text(token.raw);
			case 'link': {
				const href = safeAddress(token.href);
				return href
					? [{ kind: 'link', href, inside: this.inline(token.tokens, depth + 1) }]
					: this.text(token.raw);
			}
			case 'image': {
				const src = safeAddress(token.href, ['https:']);
				if (src) return [{ kind: 'image', src, alt: decoded(token.text), host: new URL(src).host }];
				const href = safeAddress(token.href);
				return href
					? [{ kind: 'link', href, inside: this.text(decoded(token.text) || href) }]
					: this.text(token.raw);
			}
			case 'escape':
				return this.text(token.text);
			case 'checkbox':
				return [];
			default:
				return token.tokens ? this.inline(token.tokens, depth) : this.text(decoded(token.text ?? token.raw));
		}
	}

	blocks(tokens: readonly Token[], depth: number): Block[] {
		return tokens.flatMap((token) => this.#block(token as Tokens.Generic, depth));
	}

	#block(token: Tokens.Generic, depth: number): Block[] {
		if (depth > DEEPEST) return [{ kind: 'paragraph', inside: this.text(token.raw.trim()) }];
		switch (token.type) {
			case 'space':
			case 'def':
			case 'checkbox':
				return [];
			case 'hr':
				return [{ kind: 'rule' }];
			case 'heading':
				return [{ kind: 'heading', level: token.depth, inside: this.inline(token.tokens, 0) }];
			case 'code':
				return [{ kind: 'code', lang: (token.lang ?? '').split(/\s/)[0], inside: this.text(token.text) }];
			case 'blockquote':
				return [{ kind: 'quote', blocks: this.blocks(token.tokens ?? [], depth + 1) }];
			case 'list': {
				const list = token as Tokens.List;
				return [
					{
						kind: 'list',
						start: list.ordered ? Number(list.start) || 1 : null,
						items: list.items.map((item) => ({
							checked: item.task ? Boolean(item.checked) : null,
							blocks: this.blocks(item.tokens, depth + 1)
						}))
					}
				];
			}
			case 'table': {
				const table = token as Tokens.Table;
				return [
					{
						kind: 'table',
						align: table.align,
						head: table.header.map((cell) => this.inline(cell.tokens, 0)),
						rows: table.rows.map((row) => row.map((cell) => this.inline(cell.tokens, 0)))
					}
				];
			}
			case 'html':
				return [{ kind: 'paragraph', inside: this.text(token.raw.trim()) }];
			default:
				return [
					{
						kind: 'paragraph',
						inside: token.tokens ? this.inline(token.tokens, 0) : this.text(decoded(token.text ?? token.raw))
					}
				];
		}
	}
}

const letter = /[\p{L}\p{N}]/u;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What marks the words that were found; they stand where no letter goes on before them. */
function needleOf(words: readonly string[]): RegExp | null {
	const all = [...new Set(words.flatMap((word) => word.split(/\s+/)).filter(Boolean))].sort(
		(a, b) => b.length - a.length
	);
	if (!all.length) return null;
	const spaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
	const parts = all.map((word) =>
		letter.test(word[0] ?? '') && !spaced.test(word) ? `(?<![\\p{L}\\p{N}])${escaped(word)}` : escaped(word)
	);
	return new RegExp(parts.join('|'), 'giu');
}

/** The words that hits point at. */
export function hitWords(text: string, hits: readonly [number, number][] | undefined): string[] {
	return (hits ?? []).map(([start, end]) => text.slice(start, end));
}

/** A text that is no Markdown, with the words that were found. */
export function plain(text: string, words: readonly string[] = []): Inline[] {
	return new Reader(words).text(text);
}

/** The nodes of a Markdown text. */
export function markdown(text: string, words: readonly string[] = []): Block[] {
	const reader = new Reader(words);
	if (text.length > LONGEST) return [{ kind: 'paragraph', inside: reader.text(text) }];
	try {
		return reader.blocks(new Lexer({ gfm: true, breaks: true }).lex(text), 0);
	} catch {
		// Nested beyond what the lexer can follow.
		return [{ kind: 'paragraph', inside: reader.text(text) }];
	}
}
