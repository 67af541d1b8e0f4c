import { json } from '@sveltejs/kit';
import { readQuery, templateQuery } from '$lib/server/api/queries';
import * as templates from '$lib/server/forwarder-templates';
import { headersOf } from '$lib/server/preconditions';
import { readBody } from '$lib/server/request';
import { LIMITS } from '$lib/server/tables/limits';
import { onlyMethods, refuse } from '../refuse';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) => json((await templates.list(locals.db)).map(templates.rowOf), { headers: { 'cache-control': 'no-cache' } });

export const POST: RequestHandler = async ({ locals, request, url }) => {
	const query = readQuery(url, templateQuery);
	if (!query.ok) return refuse(locals, query.rejection);
	const body = await readBody(request, LIMITS.bytes);
	if (!body.ok) return refuse(locals, body.rejection);
	const added = await templates.add(locals.db, { bytes: body.value, ...query.value }, locals.now);
	if (!added.ok) return refuse(locals, added.rejection);
	const { name, forwarder, marks, id } = added.value;
	return json({ id, name, forwarder, marks }, { status: 201, headers: { location: `${url.pathname}/${id}`, ...headersOf(added.value) } });
};

export const fallback = onlyMethods('GET', 'HEAD', 'POST');
