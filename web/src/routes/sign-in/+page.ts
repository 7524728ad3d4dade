import { redirect } from '@sveltejs/kit';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, url }) => {
	const { session } = await parent();
	const next = url.searchParams.get('next') ?? '/';
	// Only addresses of our own pages: never another site's.
	const safe = /^\/(?![/\\])/.test(next) ? next : '/';
	if (session?.signed_in) redirect(307, safe);
	if (session?.setup_needed) redirect(307, '/setup');
	return { next: safe };
};
