import { describe, expect, it } from 'vitest';
import { statuses, type Issue, type Status } from '$lib/api/issues';
import { beside, columnsOf, neighbour } from './board';
import { chatHref, readChat, readChats } from './chatLines';
import { chips, issuesQuery, readFilters, shownStatuses, statusChoice, withNames } from './filters';
import { changeWords, gapWords, initials, messageTo, titleFrom, whyWords } from './words';

const read = (query: string) => readFilters(new URLSearchParams(query));
const issue = (number: number, status: Status) => ({ number, status }) as Issue;

describe('the address of the list', () => {
	it('shows what is to do unless something else is chosen', () => {
		expect(shownStatuses(read(''))).toEqual(['open', 'in_progress']);
		expect(shownStatuses(read('status=fixed'))).toEqual(['fixed']);
		expect(shownStatuses(read('status=all'))).toEqual(statuses);
		expect(shownStatuses(read('view=board&status=fixed'))).toEqual(statuses);
	});
	it('names the choice', () => {
		expect(
			['', 'status=open', 'status=all', 'status=open&status=fixed'].map((one) => statusChoice(read(one)))
		).toEqual(['to_do', 'open', 'all', 'some']);
	});
	it('leaves out what it does not understand', () => {
		const filters = read('type=broken&type=missing_content&priority=soon&sort=colour&view=cards');
		expect(filters).toMatchObject({ type: ['missing_content'], priority: [], sort: 'users', view: 'list' });
	});
	it('asks the API', () => {
		expect(
			issuesQuery(read('type=missing_content&assignee=me&fixed_in=2.4&topic=Billing&q=%20refund%20'), 50)
		).toEqual({
			status: ['open', 'in_progress'],
			type: ['missing_content'],
			priority: [],
			assignee: 'me',
			topic: 'Billing',
			agent: undefined,
			release: '2.4',
			chat: undefined,
			q: 'refund',
			sort: 'users',
			limit: '50',
			cursor: undefined
		});
		expect(issuesQuery(read('status=all'), 50).status).toBeUndefined();
	});
	it('changes one name and keeps the others', () => {
		const url = new URL('https://x.test/a/Support/issues?q=refund&type=missing_content&period=7d');
		expect(withNames(url, { type: ['misclassification', 'incomplete_answer'], q: [] })).toBe(
			'/a/Support/issues?period=7d&type=misclassification&type=incomplete_answer'
		);
		expect(withNames(new URL('https://x.test/a/Support/issues?q=a'), { q: [] })).toBe('/a/Support/issues');
	});
	it('says what is filtered', () => {
		const filters = read('priority=urgent&priority=high&assignee=2&fixed_in=2.4');
		expect(chips(filters, [{ id: 2, name: 'Bruno Keller' }]).map((one) => one.text)).toEqual([
			'Priority: Urgent or High',
			'Assigned to Bruno Keller',
			'Fixed in release 2.4'
		]);
	});
});

describe('the board', () => {
	const columns = columnsOf([issue(1, 'open'), issue(2, 'open'), issue(3, 'fixed'), issue(4, 'open')]);
	it('has a column for each status', () => {
		expect(columns.map((one) => one.issues.map(({ number }) => number))).toEqual([[1, 2, 4], [], [3], []]);
	});
	it('is walked with arrows, over empty columns', () => {
		expect(neighbour(columns, 1, 'ArrowDown')).toBe(2);
		expect(neighbour(columns, 1, 'ArrowUp')).toBeNull();
		expect(neighbour(columns, 4, 'ArrowRight')).toBe(3);
		expect(neighbour(columns, 3, 'ArrowLeft')).toBe(1);
		expect(neighbour(columns, 3, 'ArrowRight')).toBeNull();
		expect(neighbour(columns, 99, 'ArrowDown')).toBeNull();
	});
	it('knows what is beside a status', () => {
		expect(beside('open', 1)).toBe('in_progress');
		expect(beside('open', -1)).toBeNull();
		expect(beside('closed', 1)).toBeNull();
	});
});

describe('chats that are written down', () => {
	it('are ids or addresses', () => {
		expect(readChat(' chat-7#2 ')).toEqual({ chat: 'chat-7#2' });
		expect(readChat('https://insights.example/a/Support/chats/c%2F%C3%A4%23?q=x#m%201')).toEqual({
			chat: 'c/ä#',
			message: 'm 1'
		});
		expect(readChat('/a/Support/chats/chat-7')).toEqual({ chat: 'chat-7' });
		expect(readChat('https://insights.example/a/Support/overview')).toBeNull();
	});
	it('are taken once, and what is wrong is told apart', () => {
		expect(readChats('chat-1\n\nhttps://x.test/pricing\n/a/S/chats/chat-1#m2\r\nchat-2')).toEqual({
			chats: [{ chat: 'chat-1', message: 'm2' }, { chat: 'chat-2' }],
			wrong: ['https://x.test/pricing']
		});
	});
	it('come back as the same address', () => {
		expect(readChat(chatHref('Sales & orders', 'c/ä?&#100%25', 'm#1'))).toEqual({
			chat: 'c/ä?&#100%25',
			message: 'm#1'
		});
	});
});

describe('words', () => {
	const said = (field: string, from: string | null, to: string | null) => changeWords({ field, from, to });
	it('tell every change', () => {
		expect(said('created', null, 'Double charges')).toBe('filed the issue');
		expect(said('priority', 'medium', 'urgent')).toBe('changed the priority from Medium to Urgent');
		expect(said('type', 'missing_content', 'misclassification')).toBe(
			'changed the type from Missing content to Misclassification'
		);
		expect(said('status', 'open', 'in_progress')).toBe('changed the status from Open to In progress');
		expect(said('status', 'in_progress', 'fixed')).toBe('marked it as fixed');
		expect(said('status', 'fixed', 'open')).toBe('opened it again');
		expect(said('assignee', null, 'Ada')).toBe('assigned it to Ada');
		expect(said('assignee', 'Ada', 'Bruno')).toBe('passed it from Ada to Bruno');
		expect(said('assignee', 'Ada', null)).toBe('took it from Ada');
		expect(said('chats', '2', '5')).toBe('added 3 chats');
		expect(said('chats', '2', '1')).toBe('took 1 chat off');
		expect(said('chat', 'chat-7', null)).toBe('took the chat chat-7 off');
		expect(said('release', null, '2.4')).toBe('named release 2.4 as the one that fixes it');
		expect(said('topic', 'Billing', null)).toBe('took the topic “Billing” off');
		expect(said('topic', null, 'Billing')).toBe('set the topic to “Billing”');
		expect(said('notes', null, 'x')).toBe('wrote notes');
		expect(said('notes', 'x', null)).toBe('took the notes away');
	});
	it('make a title of what was said', () => {
		expect(titleFrom('  i was charged\ttwice\nand now?')).toBe('I was charged twice');
		expect(titleFrom('word '.repeat(40), 30)).toBe('Word word word word word word…');
		expect(titleFrom('')).toBe('');
	});
	it('say why', () => {
		expect(whyWords('thumb down')).toBe('Thumb down');
		expect(whyWords('thumb_down')).toBe('Thumb down');
		expect(gapWords({ fallback: 14, thumb_down: 1, handover: 0 })).toBe('14 fallbacks, 1 thumb down');
	});
	it('know initials', () => {
		expect(['Ada Conti', 'Ada', 'ada.conti@x', ''].map(initials)).toEqual(['AC', 'A', 'AX', '']);
	});
	it('write to one person', () => {
		const ready = 'Hello {name},\n\nyou wrote “{comment}”';
		expect(messageTo(ready, { name: 'Ada', comment: 'Too long' })).toBe('Hello Ada,\n\nyou wrote “Too long”');
		expect(messageTo(ready, { name: null, comment: null })).toBe('Hello,\n\nyou wrote “…”');
		expect(messageTo(ready, { name: 'Ada', comment: null, text: 'Hello' })).toBe('Hello');
	});
});
