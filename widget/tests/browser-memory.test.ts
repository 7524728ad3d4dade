import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deviceUser, newId, surroundings } from '../src/identity';
import { openStore } from '../src/storage';
import { note, takeVisit, watchPage } from '../src/visit';
import { memoryStore } from './fakes';

beforeEach(() => {
	localStorage.clear();
	sessionStorage.clear();
});

afterEach(() => vi.restoreAllMocks());

describe('a store', () => {
	it('keeps values under its prefix only', () => {
		localStorage.setItem('of the page', 'x');
		const store = openStore('localStorage', 'afterword:k:');
		store.set('event:1', 'a');
		store.set('user', 'u');
		expect(localStorage.getItem('afterword:k:event:1')).toBe('a');
		expect(store.names('event:')).toEqual(['event:1']);
		store.remove('event:1');
		expect(store.names('')).toEqual(['user']);
		expect(localStorage.getItem('of the page')).toBe('x');
	});

	it('lives in memory where nothing is to be remembered', () => {
		const store = openStore('localStorage', 'p:', false);
		store.set('a', '1');
		expect(store.get('a')).toBe('1');
		expect(store.names('')).toEqual(['a']);
		expect(localStorage.length).toBe(0);
		store.remove('a');
		expect(store.get('a')).toBeNull();
	});

	it('lives in memory where the browser forbids or the storage is full', () => {
		vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		const store = openStore('localStorage', 'p:');
		store.set('a', '1');
		expect(store.get('a')).toBe('1');
	});
});

describe('a user', () => {
	it('is the device and browser, for each window of it', () => {
		const store = memoryStore();
		const user = deviceUser(store);
		expect(user).toHaveLength(20);
		expect(deviceUser(store)).toBe(user);
		expect(deviceUser(memoryStore())).not.toBe(user);
	});

	it('has ids that do not repeat', () => {
		expect(new Set(Array.from({ length: 1000 }, newId)).size).toBe(1000);
	});
});

it('tells the page without query and fragment, and the language without region', () => {
	vi.spyOn(navigator, 'language', 'get').mockReturnValue('de-AT');
	history.replaceState(null, '', '#token=secret');
	expect(surroundings()).toMatchObject({ page: location.origin + location.pathname, language: 'de' });
});

describe('a visit', () => {
	it('is in the store only while the page is away, so that a copy of the window has none', () => {
		const store = memoryStore();
		const visit = Object.assign(takeVisit(store), { chat: 'c1' });
		const leave = vi.fn();
		watchPage(store, visit, leave);
		expect(store.get('visit')).toBeNull();
		dispatchEvent(new Event('pagehide'));
		expect(leave).toHaveBeenCalledTimes(1);
		expect(JSON.parse(store.get('visit')!)).toMatchObject({ chat: 'c1' });
		dispatchEvent(new Event('pageshow'));
		expect(store.get('visit')).toBeNull();
		vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
		document.dispatchEvent(new Event('visibilitychange'));
		expect(takeVisit(store).chat).toBe('c1');
		expect(takeVisit(store).chat).toBe('');
	});

	it('begins anew where the store holds nonsense', () => {
		expect(takeVisit(memoryStore(new Map([['visit', '{']]))).chat).toBe('');
	});

	it('notes only what a preview shows', () => {
		const visit = takeVisit(memoryStore());
		note(visit, 'c', { id: 'm', role: 'user', text: 't', more: 1 } as never);
		expect(visit.lines.c).toEqual([{ id: 'm', role: 'user', text: 't' }]);
	});
});
