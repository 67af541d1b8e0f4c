import { json } from '@sveltejs/kit';
import { cartonOf, isVerified, jobOf } from '$lib/domain/shipment/dock-job';
import * as dock from '$lib/server/dock';
import { statusOf } from '$lib/server/http';
import { cartonLabelFile } from '$lib/server/dock-papers';
import * as labelLedger from '$lib/server/label-ledger';
import * as releases from '$lib/server/releases';
import * as shipments from '$lib/server/shipments';
import type { RequestHandler } from './$types';

/** The label of one carton, once all its units are in and its weight was taken. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { reference } = params;
	const number = Number(url.searchParams.get('carton') ?? NaN);
	const stored = await shipments.find(locals.db, reference);
	const carton = stored && cartonOf(jobOf(stored.plan), number);
	if (!stored || !carton) return json({ code: 'not-found', what: 'shipment', id: reference }, { status: 404 });
	if (!isVerified(carton, await dock.counts(locals.db, reference))) return json({ code: 'not-verified', carton: number }, { status: 409 });

	const [revision, voided] = [await releases.revisionFor(locals.db, reference), await labelLedger.voidedFor(locals.db, stored.plan)];
	const label = await cartonLabelFile(stored.plan, { revision, number, voided });
	if (!label.ok) return json(label.rejection, { status: statusOf(label.rejection) });
	return new Response(new Uint8Array(label.value), {
		headers: { 'content-type': 'application/pdf', 'content-disposition': `inline; filename="carton-${number}.pdf"`, 'cache-control': 'no-store' }
	});
};
