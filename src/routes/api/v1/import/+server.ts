import { json } from '@sveltejs/kit';
import { hasNoRows, readTable } from '$lib/domain/catalog/read-table';
import { importIntoPlan } from '$lib/domain/shipment/import-into-plan';
import { toldRefusal } from '$lib/i18n/tell-refusal';
import { importQuery, readQuery } from '$lib/server/api/queries';
import { readUpload } from '$lib/server/request';
import { readFile } from '$lib/server/tables';
import { onlyMethods, refuse } from '../refuse';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, request, url }) => {
	const query = readQuery(url, importQuery);
	if (!query.ok) return refuse(locals, query.rejection);
	const upload = await readUpload(request, query.value.name);
	if (!upload.ok) return refuse(locals, upload.rejection);
	const table = await readFile(upload.value.bytes, upload.value.name);
	if (!table.ok) return refuse(locals, table.rejection);
	const reading = readTable(table.value.rows);
	if (reading.kind === 'unknown')
		return refuse(locals, { code: 'no-header', columns: reading.columns.map(({ header }) => header).join(', ').slice(0, 500) || '–' });
	if (hasNoRows(reading)) return refuse(locals, { code: 'no-rows' });
	const imported = importIntoPlan(upload.value.plan, reading);
	return json({ ...imported, refused: imported.refused.map((refusal) => toldRefusal(locals.language, refusal)) });
};

export const fallback = onlyMethods('POST');
