/** Reasons for handovers in words. */
import type { HandoverReason, ReasonKind } from '$lib/api/handovers';
import { percent, plural } from '$lib/words/numbers';

const kindNames: Record<string, string> = {
	direct: 'Asked directly',
	after_fallback: 'After a fallback',
	operator_button: 'Operator button'
};

export const reasonTabs: Record<ReasonKind, string> = {
	topic: 'By topic',
	agent: 'By agent',
	kind: 'By how they asked'
};

const unknown: Record<ReasonKind, string> = {
	topic: 'No topic known',
	agent: 'No agent had answered',
	kind: 'Not known'
};

/** What requests have in common, as it is shown. */
export function reasonName(by: ReasonKind, value: string | null): string {
	if (value === null || value === '') return unknown[by];
	return by === 'kind' ? (kindNames[value] ?? value) : value;
}

export const kindName = (kind: string | null): string => reasonName('kind', kind);

/** The change against the period before: `+32%`, `new`, `as before`. */
export function trendWords(requests: number, before: number, locale?: string): string {
	if (before === 0) return requests ? 'new' : '';
	if (requests === before) return 'as before';
	const share = percent(Math.abs(requests - before) / before, locale);
	return requests > before ? `+${share}` : `−${share}`;
}

/** The same for those who listen and for tooltips. */
export function trendSentence({ requests, before }: Pick<HandoverReason, 'requests' | 'before'>): string {
	return `${plural(requests, 'request')}, ${plural(before, 'request')} in the period before`;
}

/** What most requests have in common, and which of them rose most. */
export function reasonAnswer(by: ReasonKind, reasons: readonly HandoverReason[], locale?: string): string {
	const [first] = [...reasons].filter((one) => one.value !== null).sort((a, b) => b.requests - a.requests);
	if (!first) return '';
	const parts = [
		`${percent(first.share, locale)} of requests: ${reasonName(by, first.value)}.`,
		risen(by, reasons, locale)
	];
	return parts.filter(Boolean).join(' ');
}

function risen(by: ReasonKind, reasons: readonly HandoverReason[], locale?: string): string {
	const [most] = [...reasons]
		.filter((one) => one.value !== null && one.before > 0 && one.requests > one.before)
		.sort((a, b) => b.requests - b.before - (a.requests - a.before));
	return most
		? `Grew most: ${reasonName(by, most.value)}, ${plural(most.requests - most.before, 'more', 'more', locale)} than before.`
		: '';
}
