import { randomBytes } from 'node:crypto';
import { json } from '@sveltejs/kit';
import { linkingSchema } from '$lib/server/api/release';
import { revisionIn } from '$lib/server/release-rows';
import { readDocumentBody } from '$lib/server/request';
import * as releases from '$lib/server/releases';
import * as shareLinks from '$lib/server/share-links';
import * as shipments from '$lib/server/shipments';
import { onlyMethods, refuse } from '../../../refuse';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params: { reference } }) => {
	const rows = await shareLinks.list(locals.db, reference);
	if (rows.length === 0 && !(await shipments.version(locals.db, reference))) return refuse(locals, { code: 'not-found', what: 'shipment', id: reference });
	return json({ rows }, { headers: { 'cache-control': 'no-store' } });
};

export const POST: RequestHandler = async ({ locals, params: { reference }, request }) => {
	const read = await readDocumentBody(request, linkingSchema);
	if (!read.ok) return refuse(locals, read.rejection);
	const [last] = await releases.list(locals.db, reference);
	const { revision: named = last?.revision ?? 1, ...asked } = read.value;
	const revision = revisionIn(String(named));
	if (revision === undefined) return refuse(locals, { code: 'not-found', what: 'release', id: String(named) });
	const token = randomBytes(shareLinks.TOKEN_BYTES).toString('base64url');
	const made = await shareLinks.make(locals.db, { ...asked, reference, revision, token, now: locals.now, today: locals.today });
	if (!made.ok) return refuse(locals, made.rejection);
	return json({ ...made.value, path: `/s/${token}` }, { status: 201, headers: { 'cache-control': 'no-store' } });
};

export const fallback = onlyMethods('GET', 'HEAD', 'POST');
