import { redirect } from '@sveltejs/kit';
import { api } from '$lib/api/client';
import type { PageLoad } from './$types';

/** Leads to the overview of the first assistant, or to whatever has to be done before. */
export const load: PageLoad = async ({ parent }) => {
	const { session } = await parent();
	if (!session) return {};
	if (!session.signed_in) redirect(307, session.setup_needed ? '/setup' : '/sign-in');
	const [first] = await api.assistants();
	if (first) redirect(307, `/a/${encodeURIComponent(first.name)}/overview`);
	return {};
};
