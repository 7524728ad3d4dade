/** Alerts as they are edited: what is wrong with a draft, and what a test told. */
import type { Alerts, AlertsDraft } from '$lib/api/alerts';

/** What an editor sees: the number stays while alerts are off. */
export interface AlertsForm {
	on: boolean;
	chats: number | null;
	days: number | null;
	email: boolean;
	url: string;
	/** A new secret; empty where the old one stays. */
	secret: string;
	/** The old one is taken away. */
	unsigned: boolean;
}

/** What is offered where nothing was chosen. */
export const USUAL = { chats: 10, days: 7 } as const;
const DAYS = { least: 1, most: 90 } as const;
const MOST_CHATS = 1_000_000;
const SECRET = { least: 8, most: 200 } as const;

export function formOf(alerts: Alerts): AlertsForm {
	const { chats, days } = alerts.topic;
	return {
		on: chats > 0,
		chats: chats > 0 ? chats : USUAL.chats,
		days: days || USUAL.days,
		email: alerts.email,
		url: alerts.webhook.url ?? '',
		secret: '',
		unsigned: false
	};
}

export type AlertField = 'chats' | 'days' | 'url' | 'secret';

/** What is wrong, by field; empty where all of it can be saved. */
export function alertFaults(form: AlertsForm): Partial<Record<AlertField, string>> {
	const found: Partial<Record<AlertField, string>> = {};
	const whole = (value: number | null) => value !== null && Number.isInteger(value);
	if (form.on && (!whole(form.chats) || (form.chats ?? 0) < 1 || (form.chats ?? 0) > MOST_CHATS))
		found.chats = 'A whole number of chats, 1 or more.';
	if (form.on && (!whole(form.days) || (form.days ?? 0) < DAYS.least || (form.days ?? 0) > DAYS.most))
		found.days = `A whole number of days from ${DAYS.least} to ${DAYS.most}.`;
	if (form.url.trim() && !isWebAddress(form.url.trim()))
		found.url = 'An address that begins with https:// or http://.';
	const letters = [...form.secret].length;
	if (form.url.trim() && letters && (letters < SECRET.least || letters > SECRET.most))
		found.secret = `A secret has ${SECRET.least} to ${SECRET.most} characters.`;
	return found;
}

function isWebAddress(text: string): boolean {
	try {
		return ['https:', 'http:'].includes(new URL(text).protocol);
	} catch {
		return false;
	}
}

/** What is sent; a secret only where a new one was written. */
export function draftOf(form: AlertsForm): AlertsDraft {
	const url = form.url.trim() || null;
	return {
		topic: { chats: form.on ? (form.chats ?? USUAL.chats) : 0, days: form.days ?? USUAL.days },
		email: form.email,
		webhook: { url, ...(url && (form.secret || form.unsigned) ? { secret: form.secret } : {}) }
	};
}

export function isChanged(form: AlertsForm, kept: Alerts): boolean {
	return JSON.stringify(draftOf(form)) !== JSON.stringify(draftOf(formOf(kept)));
}

export interface Told {
	ok: boolean;
	words: string;
}

/** What a test told of one way, in words. */
export function toldWords(way: 'email' | 'webhook', answer: string): Told {
	const name = way === 'email' ? 'E-mail' : 'Webhook';
	if (answer === 'sent')
		return {
			ok: true,
			words: way === 'email' ? 'E-mail: sent to your address.' : 'Webhook: sent, and it was accepted.'
		};
	if (answer === 'not_set_up')
		return {
			ok: false,
			words:
				way === 'email'
					? 'E-mail: not sent, since it is not set up on this server.'
					: 'Webhook: not sent, since there is no address.'
		};
	const why = answer.replace(/^failed:?\s*/, '');
	return { ok: false, words: `${name}: it failed${why ? `, ${why}` : ''}.`.replace(/\.\.$/, '.') };
}

/** A secret that nobody guesses, as 64 hexadecimal digits. */
export function freshSecret(bytes: Uint8Array = crypto.getRandomValues(new Uint8Array(32))): string {
	return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
