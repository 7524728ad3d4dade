/** What a release brought about, in words. */
import type { Effect, EffectKind, MetricEffect, Verdict } from '$lib/api/releases';
import { addDays } from '$lib/ask/dates';
import { count, figure, mean, percent, plural } from '$lib/words/numbers';

export const verdictNames: Record<Verdict, string> = {
	better: 'Better',
	worse: 'Worse',
	changed: 'Changed',
	no_difference_seen: 'No difference seen',
	too_few: 'Too few to tell',
	not_tested: 'Not tested'
};

/** What a rate or mean is of: one and many. */
export function baseWords({ module, name }: Pick<MetricEffect, 'module' | 'name'>): [string, string] {
	if (module === 'satisfaction')
		return name === 'response_rate' ? ['chat asked', 'chats asked'] : ['vote', 'votes'];
	const ofUsers =
		['users', 'engagement'].includes(module) ||
		`${module}.${name}` === 'handover.rate' ||
		name === 'per_user';
	return ofUsers ? ['user', 'users'] : ['chat', 'chats'];
}

/** Two leading digits are enough for a guess: 143 as 140. */
export function rounded(number: number): number {
	if (number < 100) return Math.max(1, Math.round(number));
	const step = 10 ** (Math.floor(Math.log10(number)) - 1);
	return Math.round(number / step) * step;
}

const signed = (text: string, value: number) => (value > 0 ? `+${text}` : value < 0 ? `−${text}` : text);

/** A difference in its own unit with its sign: `+2.1 points`, `−0.3`, `+12 s`. */
export function differenceWords(value: number, kind: EffectKind, unit = true, locale?: string): string {
	const size = Math.abs(value);
	if (kind === 'rate') {
		const points = Math.round(size * 1000) / 10;
		return signed(`${mean(points, locale)}${unit ? ' points' : ''}`, points && value);
	}
	return signed(figure(size, kind, locale), value);
}

/** `95% interval: −4.1 to +0.3 points`. */
export function intervalWords(
	{ interval, kind }: Pick<MetricEffect, 'interval' | 'kind'>,
	locale?: string
): string {
	if (!interval) return '';
	const [low, high] = interval.map((bound) => differenceWords(bound, kind, false, locale));
	return `${low} to ${high}${kind === 'rate' ? ' points' : ''}`;
}

/** The reason behind a verdict, in a sentence. */
export function verdictWords(metric: MetricEffect, locale?: string): string {
	const [one, many] = baseWords(metric);
	switch (metric.verdict) {
		case 'better':
		case 'worse':
		case 'changed':
			return 'More than chance.';
		case 'no_difference_seen':
			return 'If there is a change, it is small.';
		case 'not_tested':
			return 'Counts stand side by side, untested.';
		case 'too_few':
			if (metric.needed)
				return `About ${plural(rounded(metric.needed), `more ${one} is`, `more ${many} are`, locale)} needed.`;
			return metric.before.value === null || metric.after.value === null
				? `No ${many} on one side.`
				: `Too few ${many} to tell.`;
	}
}

/** A change in one sentence, for those who listen and for tooltips. */
export function metricWords(metric: MetricEffect, locale?: string): string {
	const { kind, before, after, change } = metric;
	if (change === null || before.value === null || after.value === null)
		return `${metric.title}: ${verdictNames[metric.verdict]}. ${verdictWords(metric, locale)}`;
	const move = change > 0 ? 'rose' : change < 0 ? 'fell' : 'stayed';
	const from = figure(before.value, kind, locale);
	const to = figure(after.value, kind, locale);
	const how = change === 0 ? `stayed at ${to}` : `${move} from ${from} to ${to}`;
	const within = metric.interval ? ` 95% interval of the change: ${intervalWords(metric, locale)}.` : '';
	return `${metric.title} ${how}: ${verdictNames[metric.verdict].toLowerCase()}. ${verdictWords(metric, locale)}${within}`;
}

/** How the metrics of a release came out: `2 better, 1 worse, 4 without a difference, 1 with too few to tell`. */
export function summaryWords(metrics: readonly MetricEffect[]): string {
	const of = (verdict: Verdict) => metrics.filter((one) => one.verdict === verdict).length;
	const parts: [number, string][] = [
		[of('better'), 'better'],
		[of('worse'), 'worse'],
		[of('changed'), 'changed'],
		[of('no_difference_seen'), 'without a difference'],
		[of('too_few'), 'with too few to tell']
	];
	const said = parts.filter(([number]) => number).map(([number, words]) => `${count(number)} ${words}`);
	return said.length ? `${said.join(', ')}.` : '';
}

/** Which days are compared: `2 whole weeks before and after; the day of the release and today are left out`. */
export function spanWords(effect: Pick<Effect, 'weeks' | 'before' | 'after'>, today: string): string {
	const out = [
		effect.before.to.slice(0, 10) < effect.after.from.slice(0, 10) ? 'the day of the release' : '',
		effect.after.to.slice(0, 10) <= today ? 'today' : ''
	].filter(Boolean);
	const weeks = plural(effect.weeks, 'whole week');
	const left = out.length ? `; ${out.join(' and ')} ${out.length > 1 ? 'are' : 'is'} left out` : '';
	return `${weeks} before and after${left}`;
}

/** Whether there is anything on both sides. */
export function hasBothSides(effect: Pick<Effect, 'metrics'>): boolean {
	return effect.metrics.some((one) => one.before.value !== null && one.after.value !== null);
}

/** What the server says beside the numbers, without what the page says in its own words. */
export function otherNotes(notes: readonly string[]): string[] {
	return notes.filter((note) => !/day of the release|^the mix by|^no whole week is over/i.test(note));
}

/** Whether a number stands on any side. */
export function hasNumbers(effect: Pick<Effect, 'metrics'>): boolean {
	return effect.metrics.some((one) => one.before.value !== null || one.after.value !== null);
}

/** When the first whole week after a release is over, as a day. */
export function firstWeekOver(afterFrom: string): string {
	return addDays(afterFrom.slice(0, 10), 7);
}

/** A share of the mix and how it moved: `31% → 44%`. */
export function shareWords(share: number | null, locale?: string): string {
	return share === null ? '–' : percent(share, locale);
}
