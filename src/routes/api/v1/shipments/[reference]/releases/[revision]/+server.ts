import { json } from '@sveltejs/kit';
import * as releases from '$lib/server/releases';
import { revisionIn, rowsOf } from '$lib/server/release-rows';
import { onlyMethods, refuse } from '../../../../refuse';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params: { reference, revision } }) => {
	const number = revisionIn(revision);
	const row = (await rowsOf(locals.db, reference)).find((one) => one.revision === number);
	const kept = row && (await releases.find(locals.db, reference, row.revision));
	if (!kept) return refuse(locals, { code: 'not-found', what: 'release', id: revision });
	return json({ ...row, release: kept.release }, { headers: { 'cache-control': 'no-cache' } });
};

export const fallback = onlyMethods('GET', 'HEAD');
