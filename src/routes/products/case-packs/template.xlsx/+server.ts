import { say } from '$lib/i18n/words';
import { casePacksWorkbook } from '$lib/server/case-packs-workbook';
import { workbookResponse } from '../../workbook-response';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) =>
	workbookResponse(await casePacksWorkbook(locals.language), `${say(locals.language, 'catalog.cases.import.file')}.xlsx`);
