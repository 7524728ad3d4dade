import { describe, expect, it } from 'vitest';
import type { Topic } from '$lib/api/topics';
import { badly, changeWords, found, isOver, ordered, readExamples, signed, summaryWords } from './words';

const topic = (name: string, more: Partial<Topic> = {}): Topic => ({
	topic: name,
	name,
	status: 'open',
	pinned: false,
	own: false,
	named_by_team: false,
	terms: [],
	new: false,
	made_at: '2026-01-01T00:00:00Z',
	done_at: null,
	merged_into: null,
	chats: 10,
	share: 0.1,
	before: 10,
	growth: 0,
	votes: 0,
	average: null,
	positive_share: null,
	positive: 0,
	negative: 0,
	handover_rate: null,
	resolved_rate: null,
	series: [],
	...more
});
const names = (list: Topic[]) => list.map((one) => one.name).join(' ');

describe('the order of topics', () => {
	const list = [
		topic('shrinks', { chats: 50, before: 90 }),
		topic('grows', { chats: 40, before: 5, negative: 2 }),
		topic('new', { chats: 3, before: 0, new: true, handover_rate: 0.5 }),
		topic('pinned', { chats: 1, pinned: true }),
		topic('alike', { chats: 50, before: 50, negative: 9, handover_rate: 0.1 })
	];
	it('has pinned ones first, then new ones, then those that gained most', () => {
		expect(names(ordered(list, 'growing'))).toBe('pinned new grows alike shrinks');
	});
	it('follows what is chosen, with the pinned ones first', () => {
		expect(names(ordered(list, 'chats'))).toBe('pinned alike shrinks grows new');
		expect(names(ordered(list, 'negative'))).toBe('pinned alike grows shrinks new');
		expect(names(ordered(list, 'handover'))).toBe('pinned new alike shrinks grows');
		expect(names(ordered(list, 'name'))).toBe('pinned alike grows new shrinks');
	});
	it('leaves the list as it was', () => {
		const before = [...list];
		ordered(list, 'name');
		expect(list).toEqual(before);
	});
});

describe('changes in words', () => {
	it('say how many more and against what', () => {
		expect(changeWords(topic('a', { chats: 40, before: 20, growth: 1 }))).toBe(
			'20 chats, 100% more than in the period before (20)'
		);
		expect(changeWords(topic('a', { chats: 4, before: 5, growth: -0.2 }))).toBe(
			'1 chat, 20% fewer than in the period before (5)'
		);
		expect(changeWords(topic('a', { chats: 4, before: 0, growth: null }))).toBe(
			'4 chats more than in the period before (0)'
		);
	});
	it('say nothing where nothing is compared', () => {
		expect(changeWords(topic('a', { before: null, growth: null }))).toBe('');
	});
	it('have a true minus', () => {
		expect([signed(3, 'en'), signed(-1200, 'en')]).toEqual(['+3', '−1,200']);
	});
	it('begin with the greatest topic, then what is new, then what grew', () => {
		const list = [
			topic('Bills', { chats: 60, before: 60 }),
			topic('Jobs', { chats: 5, before: 0, new: true }),
			topic('Outages', { chats: 20, before: 8 })
		];
		expect(summaryWords(list, 100)).toBe(
			'Most about Bills: 60% of 100 chats. 1 topic is new. Outages grew most, by 12 chats.'
		);
		expect(summaryWords([], 0)).toBe('');
	});
});

describe('examples', () => {
	it('are lines, each once', () => {
		expect(readExamples('  one \n\ntwo\r\none\n')).toEqual({ examples: ['one', 'two'], wrong: '' });
	});
	it('are refused where there are too many or one is too long', () => {
		const many = Array.from({ length: 51 }, (_, index) => `line ${index}`).join('\n');
		expect(readExamples(many).wrong).toContain('at most 50');
		expect(readExamples(`ok\n${'x'.repeat(1001)}`).wrong).toContain('Example 2');
		expect(readExamples('😀'.repeat(1000)).wrong).toBe('');
	});
});

it('finds a topic by its name and its words', () => {
	const one = topic('Bills', { terms: ['charged twice'] });
	expect([found(one, 'bil'), found(one, ' TWICE '), found(one, 'x'), found(one, '')]).toEqual([
		true,
		true,
		false,
		true
	]);
});

it('tells which intervals are over', () => {
	const series = [{ at: '2026-01-01T00:00:00Z' }, { at: '2026-01-02T00:00:00Z' }];
	expect(isOver(series, '2026-01-03T00:00:00Z', Date.parse('2026-01-02T12:00:00Z'))).toEqual([true, false]);
	expect(isOver(series, '2026-01-03', Date.parse('2026-01-03T00:00:00Z'))).toEqual([true, true]);
});

it('files the chats that went badly', () => {
	const one = { outcome: 'contained', sentiment: 'neutral', score: null };
	const all = [
		one,
		{ ...one, outcome: 'abandoned' },
		{ ...one, sentiment: 'negative' },
		{ ...one, score: 2 },
		{ ...one, score: 3 }
	];
	expect(badly(all)).toEqual(all.slice(1, 4));
});
