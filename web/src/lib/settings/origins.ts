/** The pages from which a publishable key may be used, as people write them. */

/** Origins from lines or a list with commas; what is no origin of a web page is told apart. */
export function readOrigins(text: string): { origins: string[]; wrong: string[] } {
	const origins = new Set<string>();
	const wrong: string[] = [];
	for (const part of text.split(/[\s,]+/).filter(Boolean)) {
		const origin = readOrigin(part);
		if (origin) origins.add(origin);
		else wrong.push(part);
	}
	return { origins: [...origins], wrong };
}

/** `https://shop.example.org/path` becomes `https://shop.example.org`; a bare host is taken for https. */
function readOrigin(text: string): string | null {
	try {
		const url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
		const ours = (url.protocol === 'https:' || url.protocol === 'http:') && !url.username && !url.password;
		return ours && /^[a-z0-9.-]+$|^\[[0-9a-f:]+\]$/i.test(url.hostname) ? url.origin : null;
	} catch {
		return null;
	}
}

/** What goes into the customer's page. */
export function snippet(server: string, key: string): string {
	return `<script src="${server}/widget.js" data-key="${key}" async></script>`;
}
