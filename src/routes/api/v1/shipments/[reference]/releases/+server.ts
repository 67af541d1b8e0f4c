import { json } from '@sveltejs/kit';
import { releasingSchema } from '$lib/server/api/release';
import { releaseNow, rowsOf } from '$lib/server/release-rows';
import { readDocumentBody } from '$lib/server/request';
import * as shipments from '$lib/server/shipments';
import { whileWaiting } from '../../../../../while-waiting';
import { onlyMethods, refuse } from '../../../refuse';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params: { reference } }) => {
	const [rows, shipment] = [await rowsOf(locals.db, reference), await shipments.find(locals.db, reference)];
	// What was released stays on record when its shipment goes.
	if (!shipment && rows.length === 0) return refuse(locals, { code: 'not-found', what: 'shipment', id: reference });
	return json({ rows, changedSince: rows.length > 0 && shipment?.state !== 'released' }, { headers: { 'cache-control': 'no-cache' } });
};

export const POST: RequestHandler = async ({ locals, params: { reference }, platform, request, url }) => {
	const read = await readDocumentBody(request, releasingSchema);
	if (!read.ok) return refuse(locals, read.rejection);
	const done = await whileWaiting({ request, platform }, (signal) => releaseNow(locals.db, { reference, ...read.value, now: locals.now, signal }));
	if (!done.ok) return refuse(locals, done.rejection);
	const row = (await rowsOf(locals.db, reference)).find(({ revision }) => revision === done.value.revision);
	const location = `${url.pathname}/${done.value.revision}`;
	return json({ ...row, release: done.value.release }, { status: done.value.stood ? 200 : 201, headers: { location } });
};

export const fallback = onlyMethods('GET', 'HEAD', 'POST');
