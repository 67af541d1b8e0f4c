import * as labelLedger from '$lib/server/label-ledger';
import * as shipments from '$lib/server/shipments';
import type { PageServerLoad } from './$types';

/** Box ids whose labels hold no longer: they go on no carton. */
export const load: PageServerLoad = async ({ locals, params: { reference } }) => {
	const kept = await shipments.find(locals.db, reference);
	const voided = await labelLedger.voidedFor(locals.db, { reference, cartons: kept?.plan.cartons ?? [] });
	return { voided: [...voided.keys()] };
};
