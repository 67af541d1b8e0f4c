import { say } from '$lib/i18n/words';
import { productsWorkbook } from '$lib/server/template';
import { workbookResponse } from '../workbook-response';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) =>
	workbookResponse(await productsWorkbook(locals.language), `${say(locals.language, 'catalog.template.file')}.xlsx`);
