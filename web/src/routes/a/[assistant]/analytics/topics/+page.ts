import { redirect } from '@sveltejs/kit';
import type { PageLoad } from './$types';

/** Topics have a page of their own; links of old lead to it. */
export const load: PageLoad = ({ params, url }) =>
	redirect(307, `/a/${encodeURIComponent(params.assistant)}/topics${url.search}`);
