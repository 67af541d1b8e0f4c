import { json } from '@sveltejs/kit';
import { printerSchema } from '$lib/server/api/printer';
import * as printers from '$lib/server/printers';
import { readDocumentBody } from '$lib/server/request';
import { onlyMethods, refuse } from '../../refuse';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params: { name } }) => {
	const found = await printers.find(locals.db, name);
	if (!found) return refuse(locals, { code: 'not-found', what: 'printer', id: name });
	return json(found.profile, { headers: { 'cache-control': 'no-cache' } });
};

export const PUT: RequestHandler = async ({ locals, params, request }) => {
	const read = await readDocumentBody(request, printerSchema);
	if (!read.ok) return refuse(locals, read.rejection);
	const { name } = read.value;
	if (printers.keyOf(name) !== printers.keyOf(params.name)) return refuse(locals, { code: 'name-differs', given: name, expected: params.name });
	const isKnown = (await printers.find(locals.db, name)) !== undefined;
	const saved = await printers.save(locals.db, read.value, locals.now);
	return saved.ok ? json(saved.value.profile, { status: isKnown ? 200 : 201 }) : refuse(locals, saved.rejection);
};

export const DELETE: RequestHandler = async ({ locals, params: { name } }) => {
	const removed = await printers.remove(locals.db, name);
	return removed.ok ? new Response(null, { status: 204 }) : refuse(locals, removed.rejection);
};

export const fallback = onlyMethods('GET', 'HEAD', 'PUT', 'DELETE');
