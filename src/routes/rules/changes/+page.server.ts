import { countOutdated, outdated } from '$lib/server/rule-checks';
import type { PageServerLoad } from './$types';

/** More than that nobody reads at once; those checked again make room. */
const MOST = 500;

export const load: PageServerLoad = async ({ locals }) => {
	const rows = await outdated(locals.db, MOST);
	return { rows, total: rows.length < MOST ? rows.length : await countOutdated(locals.db) };
};
