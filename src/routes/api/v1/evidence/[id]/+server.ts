import { json } from '@sveltejs/kit';
import { paperSchema } from '$lib/server/api/paper';
import * as evidence from '$lib/server/evidence';
import { headersOf, isKnown } from '$lib/server/preconditions';
import { readDocumentBody } from '$lib/server/request';
import { onlyMethods, refuse } from '../../refuse';
import type { RequestHandler } from './$types';
import { keptPaper, paperToChange } from './kept';

export const GET: RequestHandler = async (event) => {
	const found = await keptPaper(event);
	if (!found.ok) return refuse(event.locals, found.rejection);
	const headers = headersOf(found.value);
	if (isKnown(event.request, found.value.version)) return new Response(null, { status: 304, headers });
	return json({ ...evidence.evidenceOf(found.value), skus: found.value.skus }, { headers });
};

export const PUT: RequestHandler = async (event) => {
	const { locals, request } = event;
	const paper = await readDocumentBody(request, paperSchema);
	if (!paper.ok) return refuse(locals, paper.rejection);
	const over = await paperToChange(event);
	if (!over.ok) return refuse(locals, over.rejection);
	const saved = await evidence.save(locals.db, paper.value, { now: locals.now, id: over.value.id, version: over.value.version });
	if (!saved.ok) return refuse(locals, saved.rejection.code === 'stale' ? { ...saved.rejection, code: 'if-match-differs' } : saved.rejection);
	const { id, version, savedAt } = saved.value;
	return json({ id, version, savedAt }, { headers: headersOf(saved.value) });
};

export const DELETE: RequestHandler = async (event) => {
	const over = await paperToChange(event);
	if (!over.ok) return refuse(event.locals, over.rejection);
	const removed = await evidence.remove(event.locals.db, over.value.id, { now: event.locals.now, version: over.value.version });
	if (!removed.ok) return refuse(event.locals, removed.rejection.code === 'stale' ? { ...removed.rejection, code: 'if-match-differs' } : removed.rejection);
	return new Response(null, { status: 204 });
};

export const fallback = onlyMethods('GET', 'HEAD', 'PUT', 'DELETE');
