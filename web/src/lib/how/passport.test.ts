import { describe, expect, it } from 'vitest';
import { excludedWords, populationWords } from './passport';
import { sqlPieces } from './sql';

const passport = {
	population: { chats: 1234, messages: 9000, users: 1 },
	excluded: { test_chats: 12, internal_chats: 0, other_things: 2 }
} as never;

describe('a passport', () => {
	it('says what was counted and what was left out', () => {
		expect(populationWords(passport, 'en')).toBe('1,234 chats, 9,000 messages and 1 user');
		expect(excludedWords(passport, 'en')).toBe('12 test chats and 2 other things');
		expect(excludedWords({ excluded: {} } as never, 'en')).toBe('');
	});
});

describe('SQL', () => {
	const sql = "-- users\nselect count(distinct user_id) from activity where channel = 'from'";
	it('shows what is filled in as one piece', () => {
		expect(sqlPieces('where at >= {from}').at(-1)).toEqual({ text: '{from}', kind: 'text' });
	});
	it('is the same text in pieces', () => {
		const pieces = sqlPieces(sql);
		expect(pieces.map((piece) => piece.text).join('')).toBe(sql);
		expect(pieces[0]).toEqual({ text: '-- users', kind: 'comment' });
		expect(pieces.at(-1)).toEqual({ text: "'from'", kind: 'text' });
		expect(pieces.filter((piece) => piece.kind === 'word').map((piece) => piece.text)).toEqual([
			'select',
			'count',
			'distinct',
			'from',
			'where'
		]);
	});
});
