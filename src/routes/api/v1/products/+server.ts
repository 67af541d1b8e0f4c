import { json } from '@sveltejs/kit';
import { productsQuery, readQuery } from '$lib/server/api/queries';
import * as products from '$lib/server/products';
import { onlyMethods, refuse } from '../refuse';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const query = readQuery(url, productsQuery);
	if (!query.ok) return refuse(locals, query.rejection);
	const { page, size } = query.value;
	const { rows, total } = await products.list(locals.db, query.value);
	return json({ rows: rows.map(({ product }) => product), total, page, size }, { headers: { 'cache-control': 'no-cache' } });
};

export const fallback = onlyMethods('GET', 'HEAD');
