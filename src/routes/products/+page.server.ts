import { z } from 'zod';
import * as imports from '$lib/server/imports';
import * as products from '$lib/server/products';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 50;

const Query = z.object({
	search: z.string().max(200).catch(''),
	page: z.coerce.number().int().min(1).max(100_000).catch(1),
	sort: z.enum(['sku', 'title', 'hs-code', 'origin', 'changed']).catch('sku'),
	taken: z.coerce.number().int().optional().catch(undefined),
	deleted: z.string().max(100).optional().catch(undefined)
});

export const load: PageServerLoad = async ({ locals, url }) => {
	const query = Query.parse(Object.fromEntries(url.searchParams));
	const { rows, total } = await products.list(locals.db, { ...query, size: PAGE_SIZE });
	const taken = query.taken === undefined ? undefined : (await imports.recent(locals.db, 100)).find(({ id }) => id === query.taken);
	return { rows, total, query, size: PAGE_SIZE, taken };
};
