import * as products from '$lib/server/products';
import type { PageServerLoad } from './$types';

/** A product of the catalogue, when the address names one. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const sku = url.searchParams.get('sku') ?? '';
	return { sku, kept: sku ? (await products.find(locals.db, sku))?.product : undefined };
};
