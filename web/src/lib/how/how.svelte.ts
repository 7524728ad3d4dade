/** Which figures the dialog "How is this computed?" explains, and what they were made of. */
import { api } from '$lib/api/client';
import type { Catalogue, Passport } from '$lib/api/types';
import { createContext } from 'svelte';

export interface Explained {
	title: string;
	/** `module.name` of each figure. */
	keys: string[];
	passport: Passport | null;
	from: string;
	to: string;
}

export class How {
	shown = $state.raw<Explained | null>(null);
	catalogue = $state.raw<Catalogue | null>(null);
	failed = $state(false);

	open(explained: Explained): void {
		this.shown = explained;
		if (!this.catalogue) void this.load();
	}

	async load(): Promise<void> {
		this.failed = false;
		try {
			this.catalogue = await api.catalogue();
		} catch {
			this.failed = true;
		}
	}

	close(): void {
		this.shown = null;
	}
}

export const [useHow, setHow] = createContext<How>();
