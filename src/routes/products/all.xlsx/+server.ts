import type { Product } from '$lib/domain/catalog/product';
import { say } from '$lib/i18n/words';
import * as products from '$lib/server/products';
import { productsWorkbook } from '$lib/server/template';
import { workbookResponse } from '../workbook-response';
import type { RequestHandler } from './$types';

const AT_ONCE = 500;

/** The whole catalogue in the columns of our template, so that it can be edited and loaded again. */
export const GET: RequestHandler = async ({ locals }) => {
	const all: Product[] = [];
	for (let page = 1; ; page++) {
		const { rows, total } = await products.list(locals.db, { page, size: AT_ONCE });
		all.push(...rows.map(({ product }) => product));
		if (rows.length === 0 || all.length >= total) break;
	}
	const name = `${say(locals.language, 'catalog.template.file')}-${locals.today}.xlsx`;
	return workbookResponse(await productsWorkbook(locals.language, all), name);
};
