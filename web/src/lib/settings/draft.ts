/** What may stand in the settings, and what is wrong with what stands there. */
import type { Problem } from '$lib/api/problem';
import type { Settings } from '$lib/api/settings';

export type Field = 'tz' | 'window' | 'when' | 'accent' | 'radius' | 'labels';

/** A day and a week: shorter and longer windows help nobody. */
export const WINDOW = { least: 1, most: 10_080 } as const;

/** What is wrong, by field; empty where all of it can be saved. */
export function faults(draft: Settings): Partial<Record<Field, string>> {
	const found: Partial<Record<Field, string>> = {};
	const minutes = draft.rating.window_minutes;
	if (!Number.isInteger(minutes) || minutes < WINDOW.least || minutes > WINDOW.most)
		found.window = `A whole number of minutes from ${WINDOW.least} to ${WINDOW.most} (a week).`;
	if (draft.rating.requested && draft.rating.when.length === 0)
		found.when = 'Choose at least one occasion, or stop requesting ratings.';
	if (!isZone(draft.tz)) found.tz = 'There is no such time zone. It is written like Europe/Rome.';
	const { accent, radius } = draft.look;
	if (accent && !/^#[0-9a-f]{6}$/i.test(accent)) found.accent = 'Six digits after a #, such as #3b5bdb.';
	if (radius && !/^(\d{1,2}(\.\d)?)(px|rem|em)$/.test(radius)) found.radius = 'A length, such as 8px.';
	return found;
}

export function isZone(tz: string): boolean {
	try {
		return tz !== '' && Boolean(new Intl.DateTimeFormat('en', { timeZone: tz }));
	} catch {
		return false;
	}
}

/** The field that a refusal of the server speaks of, where one can be told from its words. */
export function fieldOf({ code, message }: Problem): Field | null {
	const words = `${code} ${message}`.toLowerCase();
	const known: [Field, RegExp][] = [
		['tz', /\btz\b|time.?zone|_tz\b/],
		['window', /window/],
		['when', /\bwhen\b|occasion/],
		['accent', /accent|colou?r/],
		['radius', /radius/],
		['labels', /label|text/]
	];
	return known.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** The same settings without texts that say nothing and languages without texts. */
export function tidied(draft: Settings): Settings {
	const labels: Settings['labels'] = {};
	for (const [language, texts] of Object.entries(draft.labels)) {
		const kept = Object.entries(texts).filter(([, text]) => text.trim() !== '');
		if (kept.length) labels[language] = Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
	}
	return { ...draft, labels };
}

/** Whether two settings say the same, whatever the order in which they say it. */
export function isSame(a: Settings, b: Settings): boolean {
	return ordered(tidied(a)) === ordered(tidied(b));
}

function ordered(settings: Settings): string {
	const { rating, labels } = settings;
	const sorted = Object.fromEntries(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));
	const { requested, window_minutes } = rating;
	return JSON.stringify([
		settings.tz,
		requested,
		[...rating.when].sort(),
		window_minutes,
		Object.entries(settings.feedback).sort(),
		sorted,
		Object.entries(settings.look).sort()
	]);
}
