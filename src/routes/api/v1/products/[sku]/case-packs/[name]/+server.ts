import { json } from '@sveltejs/kit';
import { nameKey } from '$lib/domain/catalog/case-pack';
import { casePackSchema, errorsOf } from '$lib/server/api/case-pack';
import * as casePacks from '$lib/server/case-packs';
import type { Rejection } from '$lib/server/http';
import { headersOf, isKnown, preconditionOf } from '$lib/server/preconditions';
import { readDocumentBody } from '$lib/server/request';
import { onlyMethods, refuse } from '../../../../refuse';
import type { RequestHandler } from './$types';

/** A version that was overtaken is a precondition that failed. */
const refused = (locals: App.Locals, rejection: Rejection): Response => {
	if (rejection.code === 'stale') return refuse(locals, { ...rejection, code: 'if-match-differs' });
	if (rejection.code !== 'case-pack-wrong') return refuse(locals, rejection);
	return refuse(locals, { ...rejection, errors: errorsOf(locals.language, rejection.problems) });
};

export const GET: RequestHandler = async ({ locals, params: { sku, name }, request }) => {
	const found = await casePacks.find(locals.db, sku, name);
	if (!found) return refuse(locals, { code: 'not-found', what: 'casePack', id: name });
	const headers = headersOf(found);
	return isKnown(request, found.version) ? new Response(null, { status: 304, headers }) : json(found.template, { headers });
};

export const PUT: RequestHandler = async ({ locals, params, request }) => {
	const read = await readDocumentBody(request, casePackSchema);
	if (!read.ok) return refuse(locals, read.rejection);
	const template = read.value;
	if (template.sku !== params.sku) return refuse(locals, { code: 'sku-differs', given: template.sku, expected: params.sku });
	if (nameKey(template.name) !== nameKey(params.name)) return refuse(locals, { code: 'name-differs', given: template.name, expected: params.name });
	const over = preconditionOf(request, await casePacks.find(locals.db, params.sku, params.name));
	if (!over.ok) return refuse(locals, over.rejection);
	if (over.value === 'new' && request.headers.has('if-match')) return refuse(locals, { code: 'not-found', what: 'casePack', id: params.name });
	const version = over.value === 'new' ? 0 : over.value.version;
	const saved = await casePacks.save(locals.db, template, { now: locals.now, version });
	if (!saved.ok) return refused(locals, saved.rejection);
	return json({ version: saved.value.version, savedAt: saved.value.savedAt }, { status: version === 0 ? 201 : 200, headers: headersOf(saved.value) });
};

export const DELETE: RequestHandler = async ({ locals, params: { sku, name }, request }) => {
	const found = await casePacks.find(locals.db, sku, name);
	if (!found) return refuse(locals, { code: 'not-found', what: 'casePack', id: name });
	const over = preconditionOf(request, found);
	if (!over.ok) return refuse(locals, over.rejection);
	const removed = await casePacks.remove(locals.db, { sku, name, version: found.version });
	return removed.ok ? new Response(null, { status: 204 }) : refused(locals, removed.rejection);
};

export const fallback = onlyMethods('GET', 'HEAD', 'PUT', 'DELETE');
