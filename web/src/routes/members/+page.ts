import { error, redirect } from '@sveltejs/kit';
import { api } from '$lib/api/client';
import { Problem } from '$lib/api/problem';
import type { PageLoad } from './$types';

/** The assistants to which one may invite; who belongs here is asked for by the page. */
export const load: PageLoad = async ({ parent, url }) => {
	const { session } = await parent();
	if (session && !session.signed_in)
		redirect(307, session.setup_needed ? '/setup' : `/sign-in?next=${encodeURIComponent('/members')}`);
	try {
		const assistants = await api.assistants();
		const wanted = url.searchParams.get('assistant');
		return { assistants, from: assistants.find((one) => one.name === wanted) ?? null };
	} catch (cause) {
		const problem = Problem.of(cause);
		error(problem.status >= 400 ? problem.status : 503, problem.message);
	}
};
