/** The words of a trace. */
import type { IconName } from '$lib/look/icons';
import { count } from '$lib/words/numbers';

const kinds: Record<string, { name: string; icon: IconName }> = {
	agent: { name: 'Agent', icon: 'robot' },
	workflow: { name: 'Workflow', icon: 'branch' },
	prompt: { name: 'Prompt', icon: 'spark' },
	retrieval: { name: 'Retrieval', icon: 'book' },
	tool: { name: 'Tool', icon: 'tool' },
	api: { name: 'Request', icon: 'requests' },
	variable: { name: 'Variable', icon: 'variable' },
	block: { name: 'Block', icon: 'interval' }
};

export function kindOf(kind: string): { name: string; icon: IconName } {
	const words = kind.replaceAll('_', ' ');
	return kinds[kind] ?? { name: words.charAt(0).toUpperCase() + words.slice(1), icon: 'dot' };
}

/** `2,140 tokens in, 38 out`; empty where nothing is known. */
export function tokenWords(input: number | null, output: number | null, locale?: string): string {
	const said = (value: number | null, way: string, unit: string) =>
		value === null ? '' : `${count(value, locale)}${unit} ${way}`;
	return [said(input, 'in', ' tokens'), said(output, 'out', input === null ? ' tokens' : '')]
		.filter(Boolean)
		.join(', ');
}

/** A cost in the currency of the client, which nobody told: up to five digits that say something. */
export function costWords(cost: number | null, locale = 'en'): string {
	if (cost === null) return '';
	return new Intl.NumberFormat(locale, { maximumSignificantDigits: cost < 1 ? 3 : 6 }).format(cost);
}

/** A value in one line. */
export function brief(value: unknown, most = 120): string {
	if (value === null || value === undefined) return 'nothing';
	const text = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
	return text.length > most ? `${text.slice(0, most)} …` : text;
}

/** A value as it is copied. */
export function whole(value: unknown): string {
	return typeof value === 'string' ? value : (JSON.stringify(value, null, 2) ?? '');
}

/** A text that is JSON as the value it is; any other text as itself. */
export function valueOf(value: unknown): unknown {
	if (typeof value !== 'string' || value.length > 500_000 || !/^\s*[[{]/.test(value)) return value;
	try {
		return JSON.parse(value) as unknown;
	} catch {
		return value;
	}
}

/** Attributes as they should be; nothing of what is no object. */
export function fieldsOf(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Record<string, unknown>)
		: {};
}
