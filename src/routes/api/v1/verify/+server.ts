import { json } from '@sveltejs/kit';
import { readQuery } from '$lib/server/api/queries';
import { verifyQuery } from '$lib/server/api/queries-issued';
import { mediaTypeOf } from '$lib/server/request';
import { readPaperBody, verifyCode, verifyFile } from '$lib/server/verify';
import { whileWaiting } from '../../../while-waiting';
import { onlyMethods, refuse } from '../refuse';
import type { RequestHandler } from './$types';

const NOT_KEPT = { headers: { 'cache-control': 'no-store' } };
const MEDIA = ['application/pdf', 'application/octet-stream'];

export const GET: RequestHandler = async ({ locals, url }) => {
	const query = readQuery(url, verifyQuery);
	if (!query.ok) return refuse(locals, query.rejection);
	return json(await verifyCode(locals.db, query.value.code), NOT_KEPT);
};

export const POST: RequestHandler = async ({ locals, platform, request }) => {
	const given = mediaTypeOf(request);
	if (!MEDIA.includes(given)) return refuse(locals, { code: 'media-type-not-supported', given: given || '–', wanted: 'application/pdf' });
	const body = await readPaperBody(request);
	if (!body.ok) return refuse(locals, body.rejection);
	const found = await whileWaiting({ request, platform }, (signal) => verifyFile(locals.db, body.value, signal));
	return found.ok ? json(found.value, NOT_KEPT) : refuse(locals, found.rejection);
};

export const fallback = onlyMethods('GET', 'HEAD', 'POST');
