import { json } from '@sveltejs/kit';
import { paperSchema } from '$lib/server/api/paper';
import { evidenceQuery, readQuery } from '$lib/server/api/queries';
import * as evidence from '$lib/server/evidence';
import { list } from '$lib/server/evidence-record';
import { headersOf } from '$lib/server/preconditions';
import { readDocumentBody } from '$lib/server/request';
import { onlyMethods, refuse } from '../refuse';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const query = readQuery(url, evidenceQuery);
	if (!query.ok) return refuse(locals, query.rejection);
	const { page, size } = query.value;
	const { rows, total, counts } = await list(locals.db, { ...query.value, today: locals.today });
	return json({ rows, total, page, size, counts }, { headers: { 'cache-control': 'no-cache' } });
};

export const POST: RequestHandler = async ({ locals, request, url }) => {
	const paper = await readDocumentBody(request, paperSchema);
	if (!paper.ok) return refuse(locals, paper.rejection);
	const saved = await evidence.save(locals.db, paper.value, { now: locals.now });
	if (!saved.ok) return refuse(locals, saved.rejection);
	const { id, version, savedAt } = saved.value;
	return json({ id, version, savedAt }, { status: 201, headers: { location: `${url.pathname}/${id}`, ...headersOf(saved.value) } });
};

export const fallback = onlyMethods('GET', 'HEAD', 'POST');
