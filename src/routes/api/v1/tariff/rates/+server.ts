import { json } from '@sveltejs/kit';
import { goodsIn, ratesOf } from '$lib/domain/customs/tariff/rates-of';
import { readQuery, tariffRatesQuery } from '$lib/server/api/queries';
import * as tariff from '$lib/server/tariff';
import { onlyMethods, refuse } from '../../refuse';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const query = readQuery(url, tariffRatesQuery);
	if (!query.ok) return refuse(locals, query.rejection);
	const { goods, on = locals.today, proof, column } = query.value;
	const { book, asOf, name } = await tariff.bookFor(locals.db, on);
	const rates = ratesOf(book, { goods: goodsIn(goods) ?? [], on, proof, ...(column && { column }) });
	return json({ asOf, name, ...rates }, { headers: { 'cache-control': 'no-cache' } });
};

export const fallback = onlyMethods('GET', 'HEAD');
