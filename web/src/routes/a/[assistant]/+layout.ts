import { error, redirect } from '@sveltejs/kit';
import { api } from '$lib/api/client';
import { Problem } from '$lib/api/problem';
import type { Assistant } from '$lib/api/types';
import type { LayoutLoad } from './$types';

/** The assistants that may be seen, and the one that the address names. */
export const load: LayoutLoad = async ({ params, parent, url, untrack }) => {
	const { session } = await parent();
	if (session && !session.signed_in) {
		const next = untrack(() => url.pathname + url.search);
		redirect(307, session.setup_needed ? '/setup' : `/sign-in?next=${encodeURIComponent(next)}`);
	}
	let assistants: Assistant[];
	try {
		assistants = await api.assistants();
	} catch (cause) {
		const problem = Problem.of(cause);
		error(problem.status >= 400 ? problem.status : 503, problem.message);
	}
	return { assistants, assistant: find(assistants, params.assistant) };
};

function find(assistants: Assistant[], wanted: string): Assistant {
	const found =
		assistants.find((one) => one.name === wanted) ?? assistants.find((one) => String(one.id) === wanted);
	return found ?? error(404, `There is no assistant called “${wanted}” that you may see.`);
}
