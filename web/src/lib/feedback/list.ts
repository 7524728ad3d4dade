/** Lists of entries that grow at their end by a cursor and at their head while new ones come. */

export interface Identified {
	id: string | number;
}

/** What is shown, and a page that follows it: an entry stands in a list once. */
export function appended<T extends Identified>(shown: readonly T[], page: readonly T[]): T[] {
	const known = new Set(shown.map((one) => one.id));
	return [...shown, ...page.filter((one) => !known.has(one.id))];
}

/** The first page, asked for anew: entries that are shown already are renewed where they stand, the others are new. */
export function renewed<T extends Identified>(
	shown: readonly T[],
	head: readonly T[]
): { shown: T[]; fresh: T[] } {
	const newest = new Map(head.map((one) => [one.id, one]));
	const known = new Set(shown.map((one) => one.id));
	return {
		shown: shown.map((one) => newest.get(one.id) ?? one),
		fresh: head.filter((one) => !known.has(one.id))
	};
}

/** The place to go to from `current` by a key; null where the key does not move. `-1` is before the first. */
export function moved(key: string, current: number, length: number): number | null {
	if (length === 0) return null;
	if (key === 'j' || key === 'ArrowDown') return Math.min(length - 1, current + 1);
	if (key === 'k' || key === 'ArrowUp') return Math.max(0, current - 1);
	return null;
}
