import { json } from '@sveltejs/kit';
import { templateSchema } from '$lib/server/api/forwarder';
import * as templates from '$lib/server/forwarder-templates';
import { headersOf, isKnown, preconditionOf } from '$lib/server/preconditions';
import { readDocumentBody } from '$lib/server/request';
import { onlyMethods, refuse } from '../../refuse';
import type { RequestHandler } from './$types';

const numberOf = (id: string): number => (/^\d{1,9}$/.test(id) ? Number(id) : 0);
const notFound = (id: string) => ({ code: 'not-found', what: 'template', id }) as const;

export const GET: RequestHandler = async ({ locals, params, request }) => {
	const found = await templates.find(locals.db, numberOf(params.id));
	if (!found) return refuse(locals, notFound(params.id));
	const headers = headersOf(found);
	if (isKnown(request, found.version)) return new Response(null, { status: 304, headers });
	return json({ id: found.id, name: found.name, forwarder: found.forwarder, marks: found.marks }, { headers });
};

export const PUT: RequestHandler = async ({ locals, params, request }) => {
	const body = await readDocumentBody(request, templateSchema);
	if (!body.ok) return refuse(locals, body.rejection);
	const there = await templates.find(locals.db, numberOf(params.id));
	if (!there) return refuse(locals, notFound(params.id));
	const over = preconditionOf(request, there);
	if (!over.ok) return refuse(locals, over.rejection);
	const saved = await templates.save(locals.db, there.id, body.value, { now: locals.now, version: there.version });
	if (!saved.ok) return refuse(locals, saved.rejection.code === 'stale' ? { ...saved.rejection, code: 'if-match-differs' } : saved.rejection);
	return json({ version: saved.value.version, savedAt: saved.value.savedAt }, { headers: headersOf(saved.value) });
};

export const DELETE: RequestHandler = async ({ locals, params, request }) => {
	const there = await templates.find(locals.db, numberOf(params.id));
	if (!there) return refuse(locals, notFound(params.id));
	const over = preconditionOf(request, there);
	if (!over.ok) return refuse(locals, over.rejection);
	const removed = await templates.remove(locals.db, there.id, { now: locals.now, version: there.version });
	if (!removed.ok) return refuse(locals, removed.rejection.code === 'stale' ? { ...removed.rejection, code: 'if-match-differs' } : removed.rejection);
	return new Response(null, { status: 204 });
};

export const fallback = onlyMethods('GET', 'HEAD', 'PUT', 'DELETE');
