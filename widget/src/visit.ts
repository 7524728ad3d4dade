/**
 * The window's chat, which survives a reload and is not shared with another window.
 *
 * `sessionStorage` is per window, but a duplicated or opened window gets a copy of it. So the chat stands there only while its
 * page is hidden or gone, and a page that comes up takes it out: a copy made of a page in use has no chat and starts one.
 */

import type { Line } from './api';
import type { Store } from './storage';

export interface Visit {
	/** The current chat; empty if there is none. */
	chat: string;
	/** The user of the current chat. */
	user: string;
	/** When something last happened in it, in milliseconds. */
	active: number;
	ended: boolean;
	/** What was said, by chat, in order. */
	lines: Record<string, Line[]>;
}

const NAME = 'visit';

/** Takes the window's visit out of its store, or begins one. */
export function takeVisit(store: Store): Visit {
	const none: Visit = { chat: '', user: '', active: 0, ended: false, lines: {} };
	try {
		return { ...none, ...JSON.parse(store.get(NAME) ?? '') };
	} catch {
		return none;
	} finally {
		store.remove(NAME);
	}
}

/** Keeps the visit while the page is away, and calls `leave` each time it may be for good. */
export function watchPage(store: Store, visit: Visit, leave: () => void): void {
	const watch = ({ type }: globalThis.Event) => {
		if (type === 'pagehide' || document.visibilityState === 'hidden') {
			store.set(NAME, JSON.stringify(visit));
			leave();
		} else store.remove(NAME);
	};
	document.addEventListener('visibilitychange', watch);
	addEventListener('pagehide', watch);
	addEventListener('pageshow', watch);
}

/** Notes what was said; a message said again takes its old place. */
export function note(visit: Visit, chat: string, { id, role, text }: Line): void {
	const lines = (visit.lines[chat] ??= []);
	const place = lines.findIndex((line) => line.id === id);
	lines.splice(place < 0 ? lines.length : place, 1, { id, role, text });
}
