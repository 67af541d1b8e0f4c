import { json } from '@sveltejs/kit';
import { headersOf, isKnown, preconditionOf } from '$lib/server/preconditions';
import * as products from '$lib/server/products';
import { readProductBody } from '$lib/server/request';
import { onlyMethods, refuse } from '../../refuse';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, request }) => {
	const found = await products.find(locals.db, params.sku);
	if (!found) return refuse(locals, { code: 'not-found', what: 'product', id: params.sku });
	if (isKnown(request, found.version)) return new Response(null, { status: 304, headers: headersOf(found) });
	return json(found.product, { headers: headersOf(found) });
};

export const PUT: RequestHandler = async ({ locals, params, request }) => {
	const product = await readProductBody(request);
	if (!product.ok) return refuse(locals, product.rejection);
	const { sku } = product.value;
	if (sku !== params.sku) return refuse(locals, { code: 'sku-differs', given: sku, expected: params.sku });

	const there = await products.find(locals.db, sku);
	const over = preconditionOf(request, there);
	if (!over.ok) return refuse(locals, over.rejection);
	if (over.value === 'new' && request.headers.has('if-match')) return refuse(locals, { code: 'not-found', what: 'product', id: sku });

	const version = over.value === 'new' ? 0 : over.value.version;
	const saved = await products.save(locals.db, product.value, { now: locals.now, version });
	if (!saved.ok) return refuse(locals, saved.rejection.code === 'stale' ? { ...saved.rejection, code: 'if-match-differs' } : saved.rejection);
	const { version: after, savedAt } = saved.value;
	return json({ version: after, savedAt }, { status: version === 0 ? 201 : 200, headers: headersOf(saved.value) });
};

export const fallback = onlyMethods('GET', 'HEAD', 'PUT');
