/** The first line of text of each panel: its answer in plain words. Empty where there is nothing to say. */
import type { ModuleAnswer, Row } from '$lib/api/types';
import { total } from '$lib/panel/view';
import { isUnfinished, otherPeriod } from './change';
import { count, mean, percent, plural } from './numbers';
import { hourName, intervalName, weekdayName } from './times';

type View = ModuleAnswer | null;

/** `71% of 420 users came back.` */
export function comeBack(view: View, locale?: string): string {
	const [rate, users] = [total(view, 'returning_rate'), total(view, 'users')];
	return rate === null || users === null
		? ''
		: `${percent(rate, locale)} of ${plural(users, 'user', 'users', locale)} had been here before.`;
}

export function newShare(view: View, locale?: string): string {
	const [fresh, users] = [total(view, 'new_users'), total(view, 'users')];
	return !users || fresh === null
		? ''
		: `${percent(fresh / users, locale)} of ${plural(users, 'user', 'users', locale)} were here for the first time.`;
}

/** What people thought where they said so: thumbs up among all thumbs. */
export function thumbs(view: View, locale?: string): string {
	const [up, down] = [total(view, 'positive') ?? 0, total(view, 'negative') ?? 0];
	if (up + down === 0) return '';
	return `${percent(up / (up + down), locale)} of ${plural(up + down, 'thumb', 'thumbs', locale)} pointed up.`;
}

export function judged(view: View, locale?: string): string {
	const [up, down, all] = [
		total(view, 'positive') ?? 0,
		total(view, 'negative') ?? 0,
		total(view, 'reviewable') ?? 0
	];
	return all === 0
		? ''
		: `${percent((up + down) / all, locale)} of ${plural(all, 'response', 'responses', locale)} were judged.`;
}

/** `64% of 120 votes were 4 or 5.` */
export function content(view: View, locale?: string): string {
	const [share, votes] = [total(view, 'positive_share'), total(view, 'votes')];
	return share === null || !votes
		? ''
		: `${percent(share, locale)} of ${plural(votes, 'vote', 'votes', locale)} were 4 or 5, on a scale from 1 to 5.`;
}

/** `120 votes are 3.9 in the mean, from 1, very bad, to 5, very good.` */
export function average(view: View, locale?: string): string {
	const [value, votes] = [total(view, 'average'), total(view, 'votes')];
	return value === null || !votes
		? ''
		: `${plural(votes, 'vote', 'votes', locale)}, ${mean(value, locale)} in the mean, from 1, very bad, to 5, very good.`;
}

const prompts: Record<string, string> = {
	after_answer: 'after an answer',
	handover: 'at a handover',
	end: 'at the end'
};

/** How a rating was asked for, in words. */
export function promptName(prompt: string | null | undefined): string {
	return prompt ? (prompts[prompt] ?? prompt) : 'not known when';
}

/** Where the votes of the period were asked for in several ways, what they are; empty where in one. */
export function promptMix(rows: readonly Row[], locale?: string): string {
	const asked = rows.filter((row) => row.by === 'prompt' && Number(row.votes) > 0);
	if (asked.length < 2) return '';
	const parts = asked.map(
		(row) => `${count(Number(row.votes), locale)} ${promptName(row.prompt as string | null)}`
	);
	return `These votes were asked for in several ways: ${parts.join(', ')}. People answer each of them differently, so read a change with care.`;
}

export function askForHumans(view: View, locale?: string): string {
	const [rate, asking] = [total(view, 'rate'), total(view, 'users_with_requests')];
	const users = view?.passport.population.users;
	if (rate === null || !users) return '';
	return `${percent(rate, locale)} of ${plural(users, 'user', 'users', locale)} asked for a human${asking === null ? '' : ` (${count(asking, locale)})`}.`;
}

/** `Busiest: Tuesdays, 10:00 to 11:00.` */
export function busiest(view: View, locale?: string): string {
	const [weekday, hour] = [total(view, 'peak_weekday'), total(view, 'peak_hour')];
	if (weekday === null || hour === null) return '';
	return `The busiest hour is ${weekdayName(weekday, 'long', locale)}, ${hourName(hour, locale)} to ${hourName(hour + 1, locale)}.`;
}

/** `20% more than in the period before; most on Tue, 10 Nov 2026 (224).` */
export function growth(view: View, name: string, locale?: string): string {
	if (!view) return '';
	const difference = view.compare?.totals[name];
	const relative = difference?.relative;
	const other = otherPeriod(view);
	const parts: string[] = [];
	if (difference?.change === 0) parts.push(`As many as in ${other}`);
	else if (typeof relative === 'number')
		parts.push(
			`${percent(Math.abs(relative), locale)} ${relative > 0 ? 'more' : 'fewer'} ${isUnfinished(view) ? 'so far than in the whole of' : 'than in'} ${other}`
		);
	let peak: { at: string; value: number } | null = null;
	for (const point of view.series) {
		const value = point[name];
		if (typeof value === 'number' && value > (peak?.value ?? 0)) peak = { at: point.at, value };
	}
	if (peak && view.series.length > 1)
		parts.push(
			`${parts.length ? 'most' : 'Most'} on ${intervalName(peak.at, view.interval, view.tz, locale)} (${count(peak.value, locale)})`
		);
	return parts.length ? `${parts.join('; ')}.` : '';
}

/** The greatest row by a number: `Most came from web (812 chats).` */
export function greatest(
	rows: readonly Row[],
	name: string,
	by: string
): { name: string; value: number; sum: number } | null {
	let best: { name: string; value: number } | null = null;
	let sum = 0;
	for (const row of rows) {
		const value = row[by];
		if (typeof value !== 'number') continue;
		sum += value;
		const label = row[name];
		if (typeof label === 'string' && (!best || value > best.value)) best = { name: label, value };
	}
	return best && sum > 0 ? { ...best, sum } : null;
}
