import { json } from '@sveltejs/kit';
import { toldDifference } from '$lib/i18n/tell-difference';
import { readQuery } from '$lib/server/api/queries';
import { differencesQuery } from '$lib/server/api/queries-issued';
import { compared, revisionIn } from '$lib/server/release-rows';
import { onlyMethods, refuse } from '../../../../../refuse';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params: { reference, revision }, url }) => {
	const query = readQuery(url, differencesQuery);
	if (!query.ok) return refuse(locals, query.rejection);
	const from = revisionIn(revision);
	if (from === undefined) return refuse(locals, { code: 'not-found', what: 'release', id: revision });
	const { to: other } = query.value;
	const to = other === undefined ? undefined : revisionIn(other);
	if (other !== undefined && to === undefined) return refuse(locals, { code: 'not-found', what: 'release', id: other });
	const found = await compared(locals.db, reference, { from, to });
	if (!found.ok) return refuse(locals, found.rejection);
	return json({ ...found.value, differences: found.value.differences.map(toldDifference) }, { headers: { 'cache-control': 'no-cache' } });
};

export const fallback = onlyMethods('GET', 'HEAD');
