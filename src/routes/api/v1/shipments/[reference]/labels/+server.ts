import { json } from '@sveltejs/kit';
import { labelsQuery, readQuery } from '$lib/server/api/queries';
import * as labelLedger from '$lib/server/label-ledger';
import { isAbout } from '$lib/server/label-runs';
import * as shipments from '$lib/server/shipments';
import { onlyMethods, refuse } from '../../../refuse';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params: { reference }, url }) => {
	const query = readQuery(url, labelsQuery);
	if (!query.ok) return refuse(locals, query.rejection);
	if (!(await shipments.version(locals.db, reference))) return refuse(locals, { code: 'not-found', what: 'shipment', id: reference });
	const { search, page, size } = query.value;
	const found = (await labelLedger.list(locals.db, reference)).filter(({ voided }) => query.value.void !== '1' || voided).filter(isAbout(search));
	const voided = await labelLedger.voidedUnder(locals.db, reference);
	return json({ rows: found.slice((page - 1) * size, page * size), total: found.length, page, size, voided }, { headers: { 'cache-control': 'no-cache' } });
};

export const fallback = onlyMethods('GET', 'HEAD');
