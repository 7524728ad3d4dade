/** Who and what an event is about: ids, and the user that a device and browser stand for. */

import type { Store } from './storage';

/** A new id: 20 characters, 100 random bits. Works on pages without TLS too. */
export function newId(): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => (byte & 31).toString(32)).join('');
}

/**
 * The user that this device and browser are. It is read from the store each time, so that two windows that open at once
 * agree on it.
 */
export function deviceUser(store: Store): string {
	if (!store.get('user')) store.set('user', newId());
	return store.get('user') ?? newId();
}

/** What the browser tells of a chat's surroundings. The page's query and fragment may hold secrets and stay out. */
export function surroundings(): Record<string, string | undefined> {
	const agent = navigator.userAgent;
	return {
		channel: 'web',
		user_agent: agent,
		// An iPad says that it is a Mac; no Mac has a touch screen.
		device: /Macintosh/.test(agent) && navigator.maxTouchPoints > 1 ? 'tablet' : undefined,
		language: navigator.language?.split('-')[0],
		page: location.origin + location.pathname
	};
}
