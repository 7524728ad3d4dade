import { describe, expect, it } from 'vitest';
import { hitWords, markdown, plain, safeAddress, type Block, type Inline } from './markdown';

type Node = Block | Inline;
/** Every node, however deep. */
function nodes(blocks: readonly Node[]): Node[] {
	return blocks.flatMap((one) => [one, ...nodes(children(one))]);
}
function children(one: Node): Node[] {
	if ('inside' in one) return one.inside;
	if ('blocks' in one) return one.blocks;
	if (one.kind === 'list') return one.items.flatMap((item) => item.blocks);
	if (one.kind === 'table') return [...one.head.flat(), ...one.rows.flat(2)];
	return [];
}
const text = (blocks: readonly Node[]) =>
	nodes(blocks)
		.map((one) => (one.kind === 'text' || one.kind === 'mark' ? one.text : one.kind === 'break' ? '\n' : ''))
		.join('');
const of = <K extends Node['kind']>(blocks: readonly Node[], kind: K) =>
	nodes(blocks).filter((one): one is Extract<Node, { kind: K }> => one.kind === kind);

describe('Markdown', () => {
	it('has what responses use', () => {
		const found = markdown(
			'# Title\n\n**bold** *soft* ~~gone~~ `code`\n\n1. one\n2. two\n   - [x] done\n\n> said\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n```ts\nlet x = "<b>";\n```\n\n---\nfirst\nsecond'
		);
		expect(found.map((one) => one.kind)).toEqual([
			'heading',
			'paragraph',
			'list',
			'quote',
			'table',
			'code',
			'rule',
			'paragraph'
		]);
		expect(of(found, 'list')[0]).toMatchObject({ start: 1 });
		expect(of(found, 'list')[1]?.items[0]?.checked).toBe(true);
		expect(of(found, 'table')[0]?.align).toEqual([null, 'right']);
		expect(text(of(found, 'code'))).toContain('let x = "<b>";');
		expect(of(found, 'break')).toHaveLength(1);
		expect(text(markdown('AT&amp;T &lt;3 &#8364;'))).toBe('AT&T <3 €');
	});
	it('links only to the web and telephones', () => {
		const links = of(
			markdown(
				'[a](https://example.org/x) [b](tel:+39021) https://bare.example.org [c](mailto:x@y.z) [d](/relative) [e](ftp://x.y)'
			),
			'link'
		);
		expect(links.map((one) => one.href)).toEqual([
			'https://example.org/x',
			'tel:+39021',
			'https://bare.example.org/'
		]);
	});
	it('waits with images and names their host', () => {
		expect(of(markdown('![A plan](https://cdn.example.org:8443/p.png?u=1)'), 'image')).toEqual([
			{
				kind: 'image',
				src: 'https://cdn.example.org:8443/p.png?u=1',
				alt: 'A plan',
				host: 'cdn.example.org:8443'
			}
		]);
		expect(of(markdown('![x](http://plain.example/p.png)'), 'image')).toEqual([]);
	});
});

describe('hostile text', () => {
	const attacks = [
		'<script>alert(1)</script>',
		'<img src=x onerror=alert(1)>',
		'<svg onload=alert(1)><style>*{display:none}</style></svg>',
		'<a href="javascript:alert(1)">x</a>',
		'<iframe src="https://evil.example"></iframe>',
		'<style>body{display:none}</style>',
		'<!-- --><p onclick=alert(1)>',
		'<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
		'[x](javascript:alert(1))',
		'[x](JaVaScRiPt:alert(1))',
		'[x](java\tscript:alert(1))',
		'[x](&#106;avascript:alert(1))',
		'[x](vbscript:x)',
		'[x](data:text/html,<script>alert(1)</script>)',
		'[x](blob:https://example.org/1)',
		'[x](file:///etc/passwd)',
		'[x](//evil.example)',
		'[x](https://user:pass@evil.example)',
		'![x](javascript:alert(1))',
		'![x](data:image/svg+xml,<svg onload=alert(1)>)',
		'<javascript:alert(1)>',
		'[x]: javascript:alert(1)\n\n[x]'
	];
	it.each(attacks)('%s is no more than text', (attack) => {
		const found = markdown(attack);
		const kinds = new Set(nodes(found).map((one) => one.kind));
		expect(kinds.has('link')).toBe(false);
		expect(kinds.has('image')).toBe(false);
		expect([...kinds].filter((kind) => !['paragraph', 'text', 'break'].includes(kind))).toEqual([]);
	});
	it('shows tags as they were sent', () => {
		expect(text(markdown('see <b onclick=alert(1)>this</b> please'))).toBe(
			'see <b onclick=alert(1)>this</b> please'
		);
		expect(text(markdown('<script>alert(1)</script>'))).toBe('<script>alert(1)</script>');
	});
	it('cannot smuggle a title or an attribute into a link', () => {
		const [link] = of(markdown('[x](https://example.org/"onmouseover="alert(1) "t")'), 'link');
		expect(link === undefined || Object.keys(link).sort().join() === 'href,inside,kind').toBe(true);
	});
	it('is read in reasonable time, however deep or long', () => {
		const started = performance.now();
		for (const one of [
			'> '.repeat(5_000),
			'- '.repeat(5_000),
			'*'.repeat(20_000),
			'['.repeat(15_000),
			'`'.repeat(20_000),
			'![](https://a.b/'.repeat(1_000),
			`|${'a|'.repeat(3_000)}\n|${'-|'.repeat(3_000)}`,
			'<'.repeat(20_000),
			'_a'.repeat(10_000),
			'x'.repeat(1_000_000)
		])
			expect(markdown(one).length).toBeGreaterThan(0);
		expect(performance.now() - started).toBeLessThan(6_000);
	});
	it('is told from an address', () => {
		expect(safeAddress('https://example.org')).toBe('https://example.org/');
		expect(safeAddress(' javascript:alert(1)')).toBeNull();
		expect(safeAddress('example.org')).toBeNull();
	});
});

describe('words that were searched for', () => {
	const marks = (source: string, words: string[]) =>
		of(markdown(source, words), 'mark').map((one) => one.text);
	it('are marked wherever they stand', () => {
		expect(marks('**Parcel** in `parcel` and [my parcel](https://a.b)', ['parcel'])).toEqual([
			'Parcel',
			'parcel',
			'parcel'
		]);
	});
	it('are not marked inside other words', () => {
		expect(marks('a carpet, a car', ['car'])).toEqual(['car', 'car']);
		expect(marks('scar and car', ['car'])).toEqual(['car']);
		expect(marks('Übung übung', ['bung'])).toEqual([]);
	});
	it('are marked across the pieces of a phrase', () => {
		expect(marks('left **Milan** today', ['left Milan'])).toEqual(['left', 'Milan']);
	});
	it('come from the hits of the server', () => {
		expect(
			hitWords('Où est-il? 注文番号', [
				[0, 2],
				[11, 13]
			])
		).toEqual(['Où', '注文']);
		expect(of(plain('ご注文 注文', ['注文']), 'mark')).toHaveLength(2);
		expect(text(plain('a (b', ['(b']))).toBe('a (b');
	});
});
