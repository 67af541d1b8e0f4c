import { say } from '$lib/i18n/words';
import * as casePacks from '$lib/server/case-packs';
import { casePacksWorkbook } from '$lib/server/case-packs-workbook';
import { workbookResponse } from '../../workbook-response';
import type { RequestHandler } from './$types';

/** Every case pack that is found, in the columns that the import reads. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const templates = await casePacks.all(locals.db, (url.searchParams.get('search') ?? '').slice(0, 200));
	return workbookResponse(await casePacksWorkbook(locals.language, templates), `${say(locals.language, 'catalog.cases.import.file')}-${locals.today}.xlsx`);
};
