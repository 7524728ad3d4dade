/** Views that the team saved: a name for what the address says. */
import { chats, type View } from '$lib/api/chats';
import { Problem } from '$lib/api/problem';

/** Names in the address that a view does not keep. */
const PASSING = ['trace', 'cursor'];

/** What a view keeps of an address, always in the same order. */
export function viewQuery(search: URLSearchParams): string {
	const kept = new URLSearchParams(search);
	for (const name of PASSING) kept.delete(name);
	kept.sort();
	return kept.toString();
}

export class Views {
	all = $state.raw<View[] | null>(null);
	/** What went wrong with the last thing that was tried, in words. */
	trouble = $state('');
	busy = $state(false);
	#assistant: () => string;

	constructor(assistant: () => string) {
		this.#assistant = assistant;
	}

	load = async (): Promise<void> => {
		try {
			this.all = (await chats.views(this.#assistant())).toSorted((a, b) => a.name.localeCompare(b.name));
			this.trouble = '';
		} catch (cause) {
			this.trouble = `The views could not be loaded. ${Problem.of(cause).message}`;
		}
	};

	/** The view that shows what `query` asks. */
	current(query: string): View | null {
		return this.all?.find((one) => viewQuery(new URLSearchParams(one.query)) === query) ?? null;
	}

	save = (name: string, query: string): Promise<boolean> =>
		this.#try(() => chats.saveView(this.#assistant(), name, query));
	change = (view: View, name: string, query: string): Promise<boolean> =>
		this.#try(() => chats.changeView(this.#assistant(), view.id, name, query));
	remove = (view: View): Promise<boolean> => this.#try(() => chats.removeView(this.#assistant(), view.id));

	async #try(act: () => Promise<unknown>): Promise<boolean> {
		this.busy = true;
		this.trouble = '';
		try {
			await act();
			await this.load();
			return true;
		} catch (cause) {
			this.trouble = Problem.of(cause).message;
			return false;
		} finally {
			this.busy = false;
		}
	}
}
