import { json } from '@sveltejs/kit';
import * as casePacks from '$lib/server/case-packs';
import * as products from '$lib/server/products';
import { onlyMethods, refuse } from '../../../refuse';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const rows = await casePacks.listOf(locals.db, [params.sku]);
	if (rows.length === 0 && !(await products.find(locals.db, params.sku))) return refuse(locals, { code: 'not-found', what: 'product', id: params.sku });
	return json(rows, { headers: { 'cache-control': 'no-cache' } });
};

export const fallback = onlyMethods('GET', 'HEAD');
