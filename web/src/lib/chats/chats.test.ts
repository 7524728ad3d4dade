import { describe, expect, it } from 'vitest';
import type { Chat } from '$lib/api/chats';
import { readQuestion } from '$lib/ask/question';
import { chatHref, chatsHref } from './address';
import { choiceWords, groups } from './choices';
import { filterNames, filterParams, readFilters, type ChatFilters } from './filters';
import { appended, moved, renewed } from './rows';
import { tabOf, tabParams, tabs } from './tabs';
import { viewQuery } from './views.svelte';
import { filterWords, handoverMark, scoreParts, scoreWords } from './words';

const read = (query: string) => readFilters(new URLSearchParams(query));

/** Every filter, set. */
const all: ChatFilters = {
	period_of: 'handover',
	without: ['channel', 'topic'],
	status: ['open', 'closed'],
	test: false,
	internal: true,
	excluded: true,
	csat: '>=4',
	csat_comment: 'with',
	feedback: 'more_negative',
	email: 'ada+1@example.org',
	q: '"charged twice" refund*',
	handover: ['direct', 'after_fallback'],
	handover_via: ['ticket'],
	handover_agent: ['Billing', 'none'],
	handover_workflow: ['none'],
	resolution: ['handed_over', 'none'],
	sentiment: ['negative'],
	signal: ['fallback', 'frustration'],
	needs_support: true,
	fallback: 'any',
	user: ['u/1 & 2', 'ü'],
	users: 'repeat',
	click: ['Talk to a person?'],
	click_kind: ['quick_reply'],
	click_destination: ['https://example.org/?a=1&b=2'],
	weekday: [7],
	hour: [0, 23],
	answered_by: ['operator', 'both'],
	rating_prompt: ['end', 'none'],
	error: 'any'
};

describe('addresses', () => {
	const question = readQuestion(
		new URLSearchParams(
			'from=2026-03-01&to=2026-03-08&tz=Asia/Tokyo&channel=web&topic=Bills+%26+more&include=test'
		)
	);
	it('carry the question and every filter, there and back', () => {
		const url = new URL(chatsHref('Sales & orders', question, all), 'http://here');
		expect(url.pathname).toBe('/a/Sales%20%26%20orders/chats');
		expect(readQuestion(url.searchParams)).toEqual(question);
		expect(readFilters(url.searchParams)).toEqual(all);
	});
	it('say the usual with nothing', () => {
		expect(chatsHref('Support', readQuestion(new URLSearchParams()))).toBe('/a/Support/chats');
		expect(read('period_of=started&status=')).toEqual({});
	});
	it.each(['c/ä?&#100%25 +"<odd>', 'returning#2', '%2F', 'a b', 'ใคร/..'])('name the chat %s', (chat) => {
		const url = new URL(chatHref('Support', chat, 'm#1 ü', '?q=x'), 'http://here');
		expect(decodeURIComponent(url.pathname.split('/').at(-1) ?? '')).toBe(chat);
		expect(url.pathname.split('/')).toHaveLength(5);
		expect(url.search).toBe('?q=x');
		expect(decodeURIComponent(url.hash.slice(1))).toBe('m#1 ü');
	});
	it('leave out what is not understood', () => {
		expect(
			read(
				'csat=6&csat_comment=maybe&feedback=some&weekday=8&hour=24&hour=x&status=gone&test=1&error=maybe&without=mood'
			)
		).toEqual({});
	});
	it('know a bare score', () => {
		expect(read('csat=5').csat).toBe('=5');
		expect(read('csat=none').csat).toBe('none');
		expect(read('csat=<=2').csat).toBe('<=2');
	});
	it('are what the API is asked', () => {
		expect(filterParams({ handover: ['direct', 'none'], weekday: 3, needs_support: true, q: '' })).toEqual({
			needs_support: ['true'],
			handover: ['direct', 'none'],
			weekday: ['3']
		});
	});
});

describe('the words of filters', () => {
	it('exist for each of them but those with a place of their own', () => {
		const said = filterWords(all, () => undefined, 'en');
		expect(said.map((one) => one.name).sort()).toEqual(
			filterNames.filter((name) => !['q', 'status', 'test'].includes(name)).sort()
		);
		for (const { text } of said) expect(text).toMatch(/^\S.*\S$/);
	});
	it.each([
		[{ csat: '<=2' }, 'Rated at most 2'],
		[{ csat: '=5' }, 'Rated 5'],
		[{ csat: 'none' }, 'Not rated'],
		[
			{ handover: ['direct', 'operator_button'] },
			'Asked for a person directly or pressed the operator button'
		],
		[{ resolution: ['handed_over', 'none'] }, 'Resolution: handed over or not known'],
		[{ email: 'ada@' }, 'E-mail holds “ada@”'],
		[{ weekday: 1 }, 'On a Monday'],
		[{ weekday: [1, 2] }, 'On a Monday or Tuesday'],
		[{ user: ['u1'] }, 'User: Amber Heron 42']
	] as [Partial<ChatFilters>, string][])('%j', (filters, text) => {
		expect(filterWords(filters, () => 'Amber Heron 42', 'en').map((one) => one.text)).toEqual([text]);
	});
	it('name every choice of the menu', () => {
		for (const group of groups)
			for (const value of group.values) {
				expect(choiceWords(group.name, value), `${group.name} ${value}`).toMatch(/^[A-Z]/);
				const params = new URLSearchParams([[group.name, value]]);
				const usual = group.name === 'period_of' && value === 'started';
				expect(group.name in readFilters(params), `${group.name}=${value} is read`).toBe(!usual);
			}
	});
	it('split a score', () => {
		expect(scoreParts('>=4')).toEqual(['>=', '4']);
		expect(scoreParts('!=1')).toEqual(['!=', '1']);
		expect(scoreParts('none')).toBeNull();
		expect(scoreParts(undefined)).toBeNull();
	});
	it('say what stands out', () => {
		expect(scoreWords(2)).toBe('2 of 5, bad');
		expect(handoverMark({ needs_support: true, handovers: 1 })).toBe('Waits for a person');
		expect(handoverMark({ needs_support: false, handovers: 0 })).toBe('');
	});
});

describe('tabs', () => {
	it('are read as they are written', () => {
		for (const tab of tabs) {
			const search = new URLSearchParams();
			for (const [name, values] of Object.entries(tabParams(tab)))
				for (const value of values) search.append(name, value);
			expect(tabOf(readFilters(search))).toBe(tab);
		}
		expect(tabOf({ status: ['sealed'] })).toBe('closed');
		expect(tabOf({ status: ['open', 'sealed'] })).toBe('all');
	});
});

describe('a view', () => {
	it('keeps what the address asks, in any order', () => {
		const query = viewQuery(new URLSearchParams('csat=none&trace=m1&channel=web&cursor=x'));
		expect(query).toBe('channel=web&csat=none');
		expect(viewQuery(new URLSearchParams('channel=web&csat=none'))).toBe(query);
	});
});

describe('the list', () => {
	const chat = (id: number, preview = '') =>
		({ chat: `c${id}`, started_at: `2026-11-21T10:0${id}:00Z`, preview }) as Chat;
	it('holds a chat once, whatever the pages repeat', () => {
		expect(appended([chat(3), chat(2)], [chat(2), chat(1)]).map((one) => one.chat)).toEqual([
			'c3',
			'c2',
			'c1'
		]);
	});
	it('renews chats in their place and tells what is new', () => {
		const { shown, fresh } = renewed([chat(3), chat(2)], [chat(5), chat(3, 'now with words'), chat(2)]);
		expect(shown.map((one) => [one.chat, one.preview])).toEqual([
			['c3', 'now with words'],
			['c2', '']
		]);
		expect(fresh.map((one) => one.chat)).toEqual(['c5']);
	});
	it('does not announce a chat that is older than all that are shown', () => {
		expect(renewed([chat(3), chat(2)], [chat(3), chat(1)]).fresh).toEqual([]);
	});
	it('is walked by keys', () => {
		expect(moved('j', -1, 3)).toBe(0);
		expect(moved('ArrowDown', 2, 3)).toBe(2);
		expect(moved('End', 0, 3)).toBe(2);
		expect(moved('x', 0, 3)).toBeNull();
		expect(moved('j', 0, 0)).toBeNull();
	});
});
