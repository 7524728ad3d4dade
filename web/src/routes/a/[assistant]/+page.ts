import { redirect } from '@sveltejs/kit';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ params, url }) =>
	redirect(307, `/a/${encodeURIComponent(params.assistant)}/overview${url.search}`);
