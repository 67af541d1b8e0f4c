import { json } from '@sveltejs/kit';
import { writePlan } from '$lib/plan-file/write';
import { readQuery, shipmentsQuery } from '$lib/server/api/queries';
import { headersOf } from '$lib/server/preconditions';
import { readPlanBody } from '$lib/server/request';
import * as shipments from '$lib/server/shipments';
import { onlyMethods, refuse } from '../refuse';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const query = readQuery(url, shipmentsQuery);
	if (!query.ok) return refuse(locals, query.rejection);
	const { page, size } = query.value;
	const { rows, total, counts } = await shipments.list(locals.db, { ...query.value, today: locals.today });
	return json({ rows, total, page, size, counts }, { headers: { 'cache-control': 'no-cache' } });
};

export const POST: RequestHandler = async ({ locals, request, url }) => {
	const plan = await readPlanBody(request);
	if (!plan.ok) return refuse(locals, plan.rejection);
	const created = await shipments.create(locals.db, plan.value, locals);
	if (!created.ok) return refuse(locals, created.rejection);
	const location = `${url.pathname}/${encodeURIComponent(plan.value.reference)}`;
	return new Response(writePlan(plan.value), { status: 201, headers: { 'content-type': 'application/json', location, ...headersOf(created.value) } });
};

export const fallback = onlyMethods('GET', 'HEAD', 'POST');
