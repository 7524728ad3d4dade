import { describe, expect, it } from 'vitest';
import { alertFaults, draftOf, formOf, freshSecret, isChanged, toldWords } from './alerts';

const kept = {
	topic: { chats: 12, days: 14 },
	email: true,
	webhook: { url: 'https://example.org/hook', secret_set: true }
};

describe('alerts that are edited', () => {
	it('are as they were until they are changed', () => {
		const form = formOf(kept);
		expect(isChanged(form, kept)).toBe(false);
		expect(isChanged({ ...form, secret: 'new' }, kept)).toBe(true);
		expect(isChanged({ ...form, url: ' https://example.org/hook ' }, kept)).toBe(false);
		expect(isChanged({ ...form, on: false }, kept)).toBe(true);
	});
	it('are off with no chats, and offer the usual number when they are turned on', () => {
		const off = formOf({ ...kept, topic: { chats: 0, days: 7 } });
		expect([off.on, off.chats]).toEqual([false, 10]);
		expect(draftOf(off).topic).toEqual({ chats: 0, days: 7 });
	});
	it('send a secret only where a new one was written for an address', () => {
		expect(draftOf(formOf(kept)).webhook).toEqual({ url: 'https://example.org/hook' });
		expect(draftOf({ ...formOf(kept), secret: 's' }).webhook.secret).toBe('s');
		expect(draftOf({ ...formOf(kept), unsigned: true }).webhook.secret).toBe('');
		expect(draftOf({ ...formOf(kept), url: '', secret: 's' }).webhook).toEqual({ url: null });
	});
	it('must be numbers and addresses', () => {
		const form = formOf(kept);
		expect(alertFaults(form)).toEqual({});
		expect(Object.keys(alertFaults({ ...form, chats: null, days: 91, url: 'javascript:alert(1)' }))).toEqual([
			'chats',
			'days',
			'url'
		]);
		expect(alertFaults({ ...form, on: false, chats: null })).toEqual({});
		expect(Object.keys(alertFaults({ ...form, secret: 'short' }))).toEqual(['secret']);
	});
});

describe('a test', () => {
	it('is told in words', () => {
		expect(toldWords('email', 'sent')).toEqual({ ok: true, words: 'E-mail: sent to your address.' });
		expect(toldWords('email', 'not_set_up').ok).toBe(false);
		expect(toldWords('webhook', 'failed: it answered with status 500').words).toBe(
			'Webhook: it failed, it answered with status 500.'
		);
		expect(toldWords('webhook', 'failed').words).toBe('Webhook: it failed.');
	});
});

describe('a secret', () => {
	it('is made of what it is given', () => {
		expect(freshSecret(new Uint8Array([0, 15, 255]))).toBe('000fff');
		expect(freshSecret()).toHaveLength(64);
	});
});
