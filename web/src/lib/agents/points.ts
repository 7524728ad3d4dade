/** Agents as points: how much each is used, and what people think of it. */
import type { Row } from '$lib/api/types';
import type { Dot } from '$lib/chart/scatter';
import { numberIn } from '$lib/table/cells';
import { FEW, percent, plural } from '$lib/words/numbers';

export const views = ['negative', 'satisfaction'] as const;
/** What the height of a point shows. */
export type AgentView = (typeof views)[number];

/** `Billing · Refund`. */
export function agentName(row: Row): string {
	const names = [row.agent, row.workflow].filter((name) => typeof name === 'string' && name !== '');
	return names.join(' · ') || 'Without a name';
}

/** How many thumbs were given. */
export function thumbsOf(row: Row): number {
	return (numberIn(row, 'positive') ?? 0) + (numberIn(row, 'negative') ?? 0);
}

/** Thumbs down among the thumbs; null without any. */
export function negativeShare(row: Row): number | null {
	const thumbs = thumbsOf(row);
	return numberIn(row, 'negative_share') ?? (thumbs ? (numberIn(row, 'negative') ?? 0) / thumbs : null);
}

export interface AgentDot extends Dot {
	row: Row;
}

/** The agents that were used and judged; the others have no place on the chart. */
export function dotsOf(rows: readonly Row[], view: AgentView): AgentDot[] {
	return rows.flatMap((row, index) => {
		const x = numberIn(row, 'views') ?? 0;
		const y = view === 'negative' ? negativeShare(row) : numberIn(row, 'satisfaction');
		const size = view === 'negative' ? thumbsOf(row) : (numberIn(row, 'votes') ?? 0);
		if (x <= 0 || y === null) return [];
		const short = typeof row.workflow === 'string' && row.workflow ? row.workflow : undefined;
		return [{ key: String(index), label: agentName(row), short, x, y, size, few: size < FEW, row }];
	});
}

/** The share of thumbs down of all together. */
export function usualShare(rows: readonly Row[]): number | null {
	const sum = (name: string) => rows.reduce((total, row) => total + (numberIn(row, name) ?? 0), 0);
	const thumbs = sum('positive') + sum('negative');
	return thumbs ? sum('negative') / thumbs : null;
}

/** The mean of all votes; an agent counts as often as it has votes. */
export function usualSatisfaction(rows: readonly Row[]): number | null {
	const rated = rows.filter((row) => numberIn(row, 'satisfaction') !== null);
	const votes = rated.reduce((total, row) => total + (numberIn(row, 'votes') ?? 0), 0);
	const scores = rated.reduce(
		(total, row) => total + (numberIn(row, 'satisfaction') ?? 0) * (numberIn(row, 'votes') ?? 0),
		0
	);
	return votes ? scores / votes : null;
}

/** Who is used most, and who has the greatest share of thumbs down among those with enough of them. */
export function answer(rows: readonly Row[], locale?: string): string {
	const used = [...rows].sort((a, b) => (numberIn(b, 'views') ?? 0) - (numberIn(a, 'views') ?? 0))[0];
	if (!used || !numberIn(used, 'views')) return '';
	const first = `${agentName(used)} is used most: ${plural(numberIn(used, 'views') ?? 0, 'view', 'views', locale)}.`;
	const judged = rows.filter((row) => thumbsOf(row) >= FEW);
	const worst = [...judged].sort((a, b) => (negativeShare(b) ?? 0) - (negativeShare(a) ?? 0))[0];
	if (!worst) return `${first} Nobody has ${FEW} thumbs yet: read the shares with care.`;
	const share = percent(negativeShare(worst) ?? 0, locale);
	return `${first} Most negative feedback: ${agentName(worst)}, ${share} of ${plural(thumbsOf(worst), 'thumb', 'thumbs', locale)}.`;
}
