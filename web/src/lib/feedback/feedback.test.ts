import { describe, expect, it } from 'vitest';
import { agoTime } from '$lib/words/times';
import { mailLink } from './contact';
import { appended, moved, renewed } from './list';

describe('a contact', () => {
	it('is a link only where it is a plain address', () => {
		expect(mailLink('giulia.ferri+power@mail.example.org')).toBe(
			'mailto:giulia.ferri+power@mail.example.org'
		);
		for (const text of [
			'a@b.org?bcc=all@b.org',
			'a@b.org,c@d.org',
			'javascript:alert(1)@x.org',
			'a@b',
			'a b@c.org',
			'a%0a@b.org',
			'',
			null,
			undefined
		])
			expect(mailLink(text)).toBeNull();
	});
});

describe('a list', () => {
	const shown = [
		{ id: 3, comment: null as string | null },
		{ id: 2, comment: null }
	];
	it('holds an entry once, whatever the pages repeat', () => {
		expect(appended(shown, [shown[1]!, { id: 1, comment: null }]).map((one) => one.id)).toEqual([3, 2, 1]);
	});
	it('renews what is shown in its place, and tells what is new', () => {
		const head = [
			{ id: 4, comment: null },
			{ id: 3, comment: 'Too long' }
		];
		const { shown: now, fresh } = renewed(shown, head);
		expect(now.map((one) => [one.id, one.comment])).toEqual([
			[3, 'Too long'],
			[2, null]
		]);
		expect(fresh.map((one) => one.id)).toEqual([4]);
	});
	it('is walked by keys, from its head', () => {
		expect(moved('j', -1, 3)).toBe(0);
		expect(moved('ArrowDown', 2, 3)).toBe(2);
		expect(moved('k', 0, 3)).toBe(0);
		expect(moved('x', 0, 3)).toBeNull();
		expect(moved('j', 0, 0)).toBeNull();
	});
});

describe('a time', () => {
	const now = new Date('2026-11-21T12:00:00Z');
	it('is relative within a day', () => {
		expect(agoTime('2026-11-21T11:59:50Z', 'UTC', now, 'en-GB')).toBe('now');
		expect(agoTime('2026-11-21T11:55:00Z', 'UTC', now, 'en-GB')).toBe('5 minutes ago');
		expect(agoTime('2026-11-20T13:00:00Z', 'UTC', now, 'en-GB')).toBe('23 hours ago');
		expect(agoTime('2026-11-20T11:00:00Z', 'UTC', now, 'en-GB')).toMatch(/^20 Nov 2026/);
	});
});
