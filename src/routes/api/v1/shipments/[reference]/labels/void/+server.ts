import { json } from '@sveltejs/kit';
import { voidSchema } from '$lib/server/api/labels';
import * as labelLedger from '$lib/server/label-ledger';
import { readDocumentBody } from '$lib/server/request';
import { onlyMethods, refuse } from '../../../../refuse';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, params, request }) => {
	const read = await readDocumentBody(request, voidSchema);
	if (!read.ok) return refuse(locals, read.rejection);
	const done = await labelLedger.voidBoxId(locals.db, params.reference, { ...read.value, now: locals.now });
	return done.ok ? json(done.value) : refuse(locals, done.rejection);
};

export const fallback = onlyMethods('POST');
