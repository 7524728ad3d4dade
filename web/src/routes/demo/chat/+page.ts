import { Problem } from '$lib/api/problem';
import { api } from '$lib/api/client';
import type { PageLoad } from './$types';

/** The key of the demo, where this server serves one. */
export const load: PageLoad = async ({ parent }) => {
	const { session } = await parent();
	if (!session?.demo) return { demo: null, trouble: '' };
	try {
		return { demo: await api.demoKey(), trouble: '' };
	} catch (cause) {
		return { demo: null, trouble: Problem.of(cause).message };
	}
};
