import { casePacksCsv } from '$lib/domain/catalog/write-case-packs';
import { casePacksQuery, readQuery } from '$lib/server/api/queries';
import * as casePacks from '$lib/server/case-packs';
import { onlyMethods, refuse } from '../refuse';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const query = readQuery(url, casePacksQuery);
	if (!query.ok) return refuse(locals, query.rejection);
	const csv = casePacksCsv(await casePacks.all(locals.db, query.value.search));
	return new Response(csv, {
		headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="case-packs-${locals.today}.csv"`, 'cache-control': 'no-cache' }
	});
};

export const fallback = onlyMethods('GET', 'HEAD');
