import { json } from '@sveltejs/kit';
import { writePlan } from '$lib/plan-file/write';
import { headersOf, isKnown, preconditionOf } from '$lib/server/preconditions';
import { readPlanBody } from '$lib/server/request';
import * as shipments from '$lib/server/shipments';
import { onlyMethods, refuse } from '../../refuse';
import type { RequestHandler } from './$types';

const notFound = (locals: App.Locals, id: string): Response => refuse(locals, { code: 'not-found', what: 'shipment', id });

export const GET: RequestHandler = async ({ locals, params, request }) => {
	const found = await shipments.find(locals.db, params.reference);
	if (!found) return notFound(locals, params.reference);
	if (isKnown(request, found.version)) return new Response(null, { status: 304, headers: headersOf(found) });
	return new Response(writePlan(found.plan), { headers: { 'content-type': 'application/json', ...headersOf(found) } });
};

export const PUT: RequestHandler = async ({ locals, params, request }) => {
	const plan = await readPlanBody(request);
	if (!plan.ok) return refuse(locals, plan.rejection);
	const { reference } = plan.value;
	if (reference !== params.reference) return refuse(locals, { code: 'reference-differs', given: reference, expected: params.reference });

	const there = await shipments.version(locals.db, reference);
	const over = preconditionOf(request, there);
	if (!over.ok) return refuse(locals, over.rejection);
	// Whoever names a version means a shipment that was there: it has been removed since, and must not come back by itself.
	if (over.value === 'new' && request.headers.has('if-match')) return notFound(locals, reference);

	const saved =
		over.value === 'new' ? await shipments.create(locals.db, plan.value, locals) : await shipments.save(locals.db, plan.value, over.value.version, locals);
	if (saved.ok) return json(saved.value, { status: over.value === 'new' ? 201 : 200, headers: headersOf(saved.value) });
	// Somebody else saved between the look and the write.
	return refuse(locals, saved.rejection.code === 'stale' ? { ...saved.rejection, code: 'if-match-differs' } : saved.rejection);
};

export const DELETE: RequestHandler = async ({ locals, params, request }) => {
	const there = await shipments.version(locals.db, params.reference);
	if (!there) return notFound(locals, params.reference);
	const over = preconditionOf(request, there);
	if (!over.ok) return refuse(locals, over.rejection);
	const removed = await shipments.remove(locals.db, params.reference, there.version, locals);
	if (removed.ok) return new Response(null, { status: 204 });
	return refuse(locals, removed.rejection.code === 'stale' ? { ...removed.rejection, code: 'if-match-differs' } : removed.rejection);
};

export const fallback = onlyMethods('GET', 'HEAD', 'PUT', 'DELETE');
