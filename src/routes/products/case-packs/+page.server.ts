import { z } from 'zod';
import { caseRemarks } from '$lib/domain/catalog/case-pack';
import * as casePacks from '$lib/server/case-packs';
import * as products from '$lib/server/products';
import type { Actions, PageServerLoad } from './$types';

const PAGE_SIZE = 50;
const count = z.coerce.number().int().min(0).optional().catch(undefined);
const Query = z.object({ search: z.string().max(200).catch(''), page: z.coerce.number().int().min(1).max(100_000).catch(1), added: count, changed: count });

export const load: PageServerLoad = async ({ locals, url }) => {
	const query = Query.parse(Object.fromEntries(url.searchParams));
	const { rows, total } = await casePacks.list(locals.db, { ...query, size: PAGE_SIZE });
	const known = await products.findMany(locals.db, rows.map(({ template }) => template.sku));
	const told = rows.map(({ template }) => {
		const product = known.get(template.sku)?.product;
		return { template, isKnown: product !== undefined, remarks: caseRemarks(template, product) };
	});
	const taken = query.added === undefined ? undefined : { added: query.added, changed: query.changed ?? 0 };
	return { rows: told, total, search: query.search, page: query.page, size: PAGE_SIZE, taken, canUndo: await casePacks.canUndo(locals.db) };
};

export const actions: Actions = {
	undo: async ({ locals }) => ({ undone: await casePacks.undo(locals.db, locals.now) })
};
