import { json } from '@sveltejs/kit';
import * as shareLinks from '$lib/server/share-links';
import { onlyMethods, refuse } from '../../../../refuse';
import type { RequestHandler } from './$types';

export const DELETE: RequestHandler = async ({ locals, params: { reference, link } }) => {
	const taken = await shareLinks.revoke(locals.db, reference, link, locals.now);
	return taken.ok ? json(taken.value) : refuse(locals, taken.rejection);
};

export const fallback = onlyMethods('DELETE');
