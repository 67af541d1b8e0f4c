import { json } from '@sveltejs/kit';
import { find } from '$lib/domain/customs/tariff/find';
import { readQuery, tariffQuery } from '$lib/server/api/queries';
import * as tariff from '$lib/server/tariff';
import { onlyMethods, refuse } from '../refuse';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const query = readQuery(url, tariffQuery);
	if (!query.ok) return refuse(locals, query.rejection);
	const { on = locals.today } = query.value;
	const { book } = await tariff.bookFor(locals.db, on);
	return json(find(book, { ...query.value, on }), { headers: { 'cache-control': 'no-cache' } });
};

export const fallback = onlyMethods('GET', 'HEAD');
