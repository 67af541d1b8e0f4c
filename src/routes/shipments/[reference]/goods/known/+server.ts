import { json } from '@sveltejs/kit';
import * as z from 'zod';
import { textUpTo } from '$lib/plan-file/fields';
import * as products from '$lib/server/products';
import type { RequestHandler } from './$types';

const asked = z.strictObject({ skus: z.array(textUpTo(100)).max(20_000) });

/** The catalogue's products of some SKUs; those it does not have are left out. */
export const POST: RequestHandler = async ({ locals, request }) => {
	const read = asked.safeParse(await request.json().catch(() => undefined));
	if (!read.success) return json({ code: 'bad-request' }, { status: 400 });
	const found = await products.findMany(locals.db, read.data.skus);
	return json([...found.values()].map(({ product }) => product));
};
