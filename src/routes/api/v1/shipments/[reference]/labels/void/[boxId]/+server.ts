import * as labelLedger from '$lib/server/label-ledger';
import { onlyMethods, refuse } from '../../../../../refuse';
import type { RequestHandler } from './$types';

export const DELETE: RequestHandler = async ({ locals, params: { reference, boxId } }) => {
	const taken = await labelLedger.unvoid(locals.db, reference, boxId);
	return taken.ok ? new Response(null, { status: 204 }) : refuse(locals, taken.rejection);
};

export const fallback = onlyMethods('DELETE');
