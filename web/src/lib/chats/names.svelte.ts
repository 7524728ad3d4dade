/** Names that the team gives to users. A name given here shows at once in every row and transcript. */
import { chats, type ChatUser } from '$lib/api/chats';
import { Problem } from '$lib/api/problem';
import { createContext } from 'svelte';

export class Names {
	/** Rises when a name was given or taken back. */
	version = $state(0);
	#given = $state.raw<Record<string, string>>({});

	of(user: ChatUser): Pick<ChatUser, 'name' | 'named'> {
		const name = this.#given[user.id];
		return name === undefined ? user : { name, named: true };
	}

	/** What went wrong, in words; null where the name holds. An empty name takes it back. */
	async give(assistant: string, user: ChatUser, name: string): Promise<string | null> {
		const before = this.#given;
		const { [user.id]: _gone, ...others } = before;
		this.#given = name ? { ...before, [user.id]: name } : others;
		try {
			await chats.rename(assistant, user.id, name || null);
			this.version += 1;
			return null;
		} catch (cause) {
			this.#given = before;
			return Problem.of(cause).message;
		}
	}
}

export const [useNames, setNames] = createContext<Names>();
