/**
 * What the browser keeps for us, under one prefix. Storage can be switched off, full or forbidden; then it is only for as
 * long as the page lives.
 */

export interface Store {
	get(name: string): string | null;
	set(name: string, value: string): void;
	remove(name: string): void;
	/** Names that begin with `start`. */
	names(start: string): string[];
}

/** The store of this device and browser (`localStorage`) or of this window (`sessionStorage`). */
export function openStore(kind: 'localStorage' | 'sessionStorage', prefix: string, remember = true): Store {
	const memory = new Map<string, string>();
	const attempt = <T>(work: (storage: Storage) => T): T | undefined => {
		try {
			return remember ? work(window[kind]) : undefined;
		} catch {
			return undefined;
		}
	};
	return {
		get: (name) => memory.get(name) ?? attempt((storage) => storage.getItem(prefix + name)) ?? null,
		set(name, value) {
			const kept = attempt((storage) => (storage.setItem(prefix + name, value), true));
			if (kept) memory.delete(name);
			else memory.set(name, value);
		},
		remove(name) {
			memory.delete(name);
			attempt((storage) => storage.removeItem(prefix + name));
		},
		names(start) {
			const stored = attempt((storage) => Object.keys(storage)) ?? [];
			const own = stored.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
			return [...new Set([...memory.keys(), ...own])].filter((name) => name.startsWith(start));
		}
	};
}
