import { json } from '@sveltejs/kit';
import * as z from 'zod';
import type { Product } from '$lib/domain/catalog/product';
import * as products from '$lib/server/products';
import type { RequestHandler } from './$types';

const MOST = 20_000;
const given = z.array(z.looseObject({ sku: z.string() })).max(MOST);

/** Keeps the facts of this shipment's goods in the catalogue; each product is checked as a whole where it is saved. */
export const POST: RequestHandler = async ({ locals, request }) => {
	const read = given.safeParse(await request.json().catch(() => undefined));
	if (!read.success) return json({ code: 'bad-request' }, { status: 400 });
	const saved = await products.saveMany(locals.db, read.data as readonly Product[], locals.now);
	return saved.ok ? json({ saved: read.data.length }) : json(saved.rejection, { status: 422 });
};
