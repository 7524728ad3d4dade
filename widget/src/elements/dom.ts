/** Making elements without markup in strings, which a page with trusted types would refuse. */

type Properties = Record<string, string | number | boolean | ((event: any) => void) | undefined>;

/** An element with attributes (`undefined` and `false` leave one out), listeners (`on…`) and children. */
export function h<K extends keyof HTMLElementTagNameMap>(
	tag: K,
	properties: Properties = {},
	...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
	return fill(document.createElement(tag), properties, children);
}

/** A drawing of 24 × 24, each path a child. It says nothing to screen readers: its button has the words. */
export function icon(...paths: string[]): SVGElement {
	const make = (tag: string, properties: Properties, children: Node[] = []) =>
		fill(document.createElementNS('http://www.w3.org/2000/svg', tag), properties, children);
	const drawn = paths.map((d) => make('path', { d }));
	return make('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, drawn) as SVGElement;
}

function fill<E extends Element>(element: E, properties: Properties, children: (Node | string)[]): E {
	for (const [name, value] of Object.entries(properties)) {
		if (typeof value === 'function') element.addEventListener(name.slice(2), value);
		else if (value !== undefined && value !== false)
			element.setAttribute(name, value === true ? '' : `${value}`);
	}
	element.append(...children);
	return element;
}
