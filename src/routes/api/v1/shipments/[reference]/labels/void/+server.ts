import { json } from '@sveltejs/kit';
import { voidSchema } from '$lib/server/api/labels';
import * as labelLedger from '$lib/server/label-ledger';
import * as shipments from '$lib/server/shipments';
import { readDocumentBody } from '$lib/server/request';
import { onlyMethods, refuse } from '../../../../refuse';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, params, request }) => {
	const read = await readDocumentBody(request, voidSchema);
	if (!read.ok) return refuse(locals, read.rejection);
	const { unknown: isUnknownToo, ...voiding } = read.value;
	const kept = await shipments.find(locals.db, params.reference);
	const [boxId] = kept && !isUnknownToo && voiding.why.trim() !== '' ? await labelLedger.unknownAmong(locals.db, kept.plan, [voiding.boxId]) : [];
	if (boxId !== undefined) return refuse(locals, { code: 'box-id-unknown', boxId });
	const done = await labelLedger.voidBoxId(locals.db, params.reference, { ...voiding, now: locals.now });
	return done.ok ? json(done.value) : refuse(locals, done.rejection);
};

export const fallback = onlyMethods('POST');
