import { error } from '@sveltejs/kit';
import * as releases from '$lib/server/releases';
import * as shipments from '$lib/server/shipments';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, params }) => {
	const stored = await shipments.find(locals.db, params.reference);
	if (!stored) error(404, 'not found');
	const issued = await releases.list(locals.db, params.reference);
	return { plan: stored.plan, version: stored.version, savedAt: stored.savedAt, released: stored.state === 'released', releases: issued };
};
