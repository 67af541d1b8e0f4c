import { error } from '@sveltejs/kit';
import { textOf } from '$lib/domain/catalog/table';
import { offeredFor } from '$lib/domain/exports/forwarder/recognise';
import * as templates from '$lib/server/forwarder-templates';
import { recognised } from '$lib/server/forwarder/made-sheet';
import { sentenceOf } from '$lib/server/http';
import { givenSheets } from '$lib/server/xlsx/given';
import { SHOWN } from '../shown';
import type { PageServerLoad } from './$types';

const LONGEST = 120;

export const load: PageServerLoad = async ({ locals: { db, language }, params: { id } }) => {
	const number = /^\d{1,9}$/.test(id) ? Number(id) : 0;
	const template = await templates.find(db, number);
	const bytes = template && (await templates.bytesOf(db, number));
	if (!template || !bytes) error(404, sentenceOf(language, { code: 'not-found', what: 'template', id }));
	const [sheets, found] = [givenSheets(bytes), recognised(bytes)];
	if (!sheets.ok) error(422, sentenceOf(language, sheets.rejection));
	if (!found.ok) error(422, sentenceOf(language, found.rejection));
	return {
		template, recognised: found.value,
		sheets: sheets.value.map((sheet) => ({
			name: sheet.name, merges: sheet.merges,
			isCut: sheet.rows.length > SHOWN.rows || sheet.rows.some((row) => row.length > SHOWN.columns),
			rows: sheet.rows.slice(0, SHOWN.rows).map((row) => row.slice(0, SHOWN.columns).map((cell) => textOf(cell).slice(0, LONGEST))),
			offers: Array.from({ length: Math.min(SHOWN.rows, sheet.rows.length + 3) }, (_, i) => offeredFor(sheet, i + 1))
		}))
	};
};
