import { error } from '@sveltejs/kit';
import * as evidence from '$lib/server/evidence';
import * as releases from '$lib/server/releases';
import * as shipments from '$lib/server/shipments';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, params }) => {
	const stored = await shipments.find(locals.db, params.reference);
	if (!stored) error(404, 'not found');
	const issued = await releases.list(locals.db, params.reference);
	const { plan, version, savedAt, state } = stored;
	const kept = await evidence.forSkus(locals.db, plan.products.map(({ sku }) => sku), plan.dates?.declare ?? locals.today);
	return { plan, version, savedAt, released: state === 'released', releases: issued, keptEvidence: Object.fromEntries(kept) };
};
