/** The keys of an assistant, as the settings page sees them. */
import { Problem } from '$lib/api/problem';
import { settings, type Key, type KeyKind } from '$lib/api/settings';

export class Keys {
	list = $state.raw<Key[] | null>(null);
	error = $state.raw<Problem | null>(null);
	/** The key of each kind made last, told this once. */
	fresh = $state.raw<Partial<Record<KeyKind, string>>>({});
	#assistant: () => string;

	/** Loads at once where `may` says so. */
	constructor(assistant: () => string, may: () => boolean) {
		this.#assistant = assistant;
		$effect(() => {
			if (may()) void this.load();
		});
	}

	load = async (): Promise<void> => {
		this.error = null;
		try {
			this.list = await settings.keys(this.#assistant());
		} catch (cause) {
			this.error = Problem.of(cause);
		}
	};

	/** Answers with what went wrong, or nothing. */
	async create(kind: KeyKind, origins: string[]): Promise<string> {
		try {
			const token = await settings.createKey(this.#assistant(), kind, origins);
			this.fresh = { ...this.fresh, [kind]: token };
		} catch (cause) {
			return Problem.of(cause).message;
		}
		await this.load();
		return '';
	}

	async revoke(key: Key): Promise<string> {
		try {
			await settings.revokeKey(this.#assistant(), key.id);
		} catch (cause) {
			return Problem.of(cause).message;
		}
		await this.load();
		return '';
	}
}
