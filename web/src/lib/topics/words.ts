/** Topics in words, their order, and the examples that a person writes down. Pure. */
import type { Topic, TopicStatus } from '$lib/api/topics';
import { count, percent, plural } from '$lib/words/numbers';

export const tabs = ['open', 'done', 'muted', 'hidden'] as const satisfies readonly TopicStatus[];

export const statusNames: Record<TopicStatus, string> = {
	open: 'Open',
	done: 'Done',
	muted: 'Muted',
	hidden: 'Hidden'
};

/** What each state does, for those who choose one. */
export const statusMeanings: Record<TopicStatus, string> = {
	open: 'Watched: you are told when it grows.',
	done: 'Dealt with. It opens again when a new chat joins it.',
	muted: 'Counted as ever, but nobody is told when it grows.',
	hidden: 'Out of sight. Its chats still count.'
};

export const orders = ['growing', 'chats', 'negative', 'handover', 'name'] as const;
export type Order = (typeof orders)[number];

export const orderNames: Record<Order, string> = {
	growing: 'New and growing first',
	chats: 'Most chats',
	negative: 'Most thumbs down',
	handover: 'Asked most for a person',
	name: 'Name'
};

/** Chats that a topic gained or lost; null where nothing is compared. */
export function gained(topic: Pick<Topic, 'chats' | 'before'>): number | null {
	return topic.before === null ? null : topic.chats - topic.before;
}

/** Pinned ones stand first, whatever the order. */
export function ordered<T extends Topic>(topics: readonly T[], order: Order): T[] {
	const keys: Record<Order, (topic: T) => number[]> = {
		growing: (topic) => [Number(topic.new), gained(topic) ?? 0],
		chats: () => [],
		negative: (topic) => [topic.negative],
		handover: (topic) => [topic.handover_rate ?? -1],
		name: () => []
	};
	const key = (topic: T) => [
		Number(topic.pinned),
		...keys[order](topic),
		...(order === 'name' ? [] : [topic.chats])
	];
	return [...topics].sort((one, other) => {
		const [a, b] = [key(one), key(other)];
		for (let place = 0; place < a.length; place++) {
			const difference = (b[place] ?? 0) - (a[place] ?? 0);
			if (difference) return difference;
		}
		return one.name.localeCompare(other.name);
	});
}

/** `+34` and `−2`, with a true minus. */
export function signed(value: number, locale?: string): string {
	return value < 0 ? `−${count(-value, locale)}` : `+${count(value, locale)}`;
}

/** The change of a topic in a sentence; empty where nothing is compared. */
export function changeWords(topic: Pick<Topic, 'chats' | 'before' | 'growth' | 'new'>): string {
	const more = gained(topic);
	if (more === null) return topic.new ? 'Its first chat lies in this period' : '';
	if (topic.new) return 'New: its first chat lies in this period';
	if (more === 0) return `As in the period before: ${plural(topic.chats, 'chat')}`;
	const share = topic.growth === null || topic.before === 0 ? '' : `, ${percent(Math.abs(topic.growth))}`;
	return `${plural(Math.abs(more), 'chat')}${share} ${more > 0 ? 'more' : 'fewer'} than in the period before (${count(topic.before ?? 0)})`;
}

/** What people talk about most, and what grows, as the first line of the page. */
export function summaryWords(topics: readonly Topic[], chats: number): string {
	if (!topics.length || !chats) return '';
	const most = topics.reduce((best, one) => (one.chats > best.chats ? one : best));
	const fresh = topics.filter((one) => one.new && one.chats > 0);
	const growing = topics
		.filter((one) => !one.new && (gained(one) ?? 0) > 0)
		.sort((a, b) => (gained(b) ?? 0) - (gained(a) ?? 0))[0];
	return [
		`Most about ${most.name}: ${percent(most.chats / chats)} of ${plural(chats, 'chat')}.`,
		fresh.length ? `${plural(fresh.length, 'topic')} ${fresh.length === 1 ? 'is' : 'are'} new.` : '',
		growing ? `${growing.name} grew most, by ${plural(gained(growing) ?? 0, 'chat')}.` : ''
	]
		.filter(Boolean)
		.join(' ');
}

/** Whether a search finds a topic, by its name or its words. */
export function found(topic: Pick<Topic, 'name' | 'terms'>, words: string): boolean {
	const wanted = words.trim().toLocaleLowerCase();
	return [topic.name, ...topic.terms].some((one) => one.toLocaleLowerCase().includes(wanted));
}

export const MAX_NAME = 80;
export const MAX_EXAMPLES = 50;
export const MAX_EXAMPLE = 1000;

/** Examples, one a line, each once; `wrong` says what the server would refuse. */
export function readExamples(text: string): { examples: string[]; wrong: string } {
	const lines = text.split(/\r?\n/).map((line) => line.trim());
	const examples = [...new Set(lines.filter((line) => line !== ''))];
	const long = examples.findIndex((line) => [...line].length > MAX_EXAMPLE);
	const wrong =
		examples.length > MAX_EXAMPLES
			? `${plural(examples.length, 'example')}: at most ${MAX_EXAMPLES} are taken.`
			: long >= 0
				? `Example ${long + 1} is longer than ${count(MAX_EXAMPLE)} characters.`
				: '';
	return { examples, wrong };
}

/** Which intervals are over: all but those that end after now. */
export function isOver(series: readonly { at: string }[], end: string, now: number): boolean[] {
	return series.map((_, index) => Date.parse(series[index + 1]?.at ?? end) <= now);
}

/** The chats of a topic that went badly: what an issue of it would be shown by. */
export function badly<T extends { outcome: string | null; sentiment: string | null; score: number | null }>(
	examples: readonly T[]
): T[] {
	return examples.filter(
		(one) =>
			one.outcome === 'abandoned' || one.sentiment === 'negative' || (one.score !== null && one.score <= 2)
	);
}
