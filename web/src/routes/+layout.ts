import { api } from '$lib/api/client';
import { Problem } from '$lib/api/problem';
import type { LayoutLoad } from './$types';

// One static page that the browser fills: the server needs no JavaScript.
export const ssr = false;
export const prerender = false;

/** Who is here. The rest of the pages waits for this alone. */
export const load: LayoutLoad = async () => {
	try {
		return { session: await api.session(), problem: null };
	} catch (cause) {
		const problem = Problem.of(cause);
		return { session: null, problem };
	}
};
