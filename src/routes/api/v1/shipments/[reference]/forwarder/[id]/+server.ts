import { readQuery, sheetQuery } from '$lib/server/api/queries';
import { sheetFor, sheetWrong } from '$lib/server/forwarder/checked-sheet';
import * as shipments from '$lib/server/shipments';
import { onlyMethods, refuse } from '../../../../refuse';
import type { RequestHandler } from './$types';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The filled sheet. With errors it goes out only with a reason, which the answer carries as a line of its head. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const query = readQuery(url, sheetQuery);
	if (!query.ok) return refuse(locals, query.rejection);
	const { reason, centre } = query.value;
	const found = await shipments.find(locals.db, params.reference);
	if (!found) return refuse(locals, { code: 'not-found', what: 'shipment', id: params.reference });
	const id = /^\d{1,9}$/.test(params.id) ? Number(params.id) : 0;
	const made = await sheetFor(locals.db, { plan: found.plan, id, on: locals.today, ...(centre !== undefined && { centre }) });
	if (!made.ok) return refuse(locals, made.rejection);
	const { name, bytes, findings, isClean } = made.value;
	const because = reason?.trim() ?? '';
	if (!isClean && because === '') return refuse(locals, sheetWrong(locals.language, findings));
	return new Response(bytes, {
		headers: {
			'content-type': XLSX,
			'content-disposition': `attachment; filename="${name.replace(/[^\w.+-]+/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
			'cache-control': 'no-store',
			...(!isClean && { 'nyuko-note': encodeURIComponent(because) })
		}
	});
};

export const fallback = onlyMethods('GET', 'HEAD');
