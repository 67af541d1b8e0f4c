import writeExcelFile, { type Row } from 'write-excel-file/node';
import type { CasePackTemplate } from '$lib/domain/catalog/case-pack';
import type { CaseColumn } from '$lib/domain/catalog/case-pack-columns';
import { centimetres } from '$lib/domain/catalog/measures';
import { WRITTEN } from '$lib/domain/catalog/write-case-packs';
import type { Language } from '$lib/i18n/languages';
import { say } from '$lib/i18n/words';
import { cellOf, heading } from '$lib/server/template';

const BLANK_ROWS = 100;
const LENGTHS: readonly CaseColumn[] = ['length', 'width', 'height', 'inner-length', 'inner-width', 'inner-height'];
const WIDTHS: Partial<Record<CaseColumn, number>> = { sku: 18, name: 26, carton: 14 };

/** People read centimetres and kilograms; the empty carton is weighed in grams. */
const unitOf = (column: CaseColumn): 'cm' | 'kg' | 'g' | undefined => (LENGTHS.includes(column) ? 'cm' : column === 'weight' ? 'kg' : column === 'tare' ? 'g' : undefined);
const shown = (column: CaseColumn, value: string | number | undefined): string | number | undefined => {
	if (typeof value !== 'number') return value;
	return LENGTHS.includes(column) ? Number(centimetres(value)) : column === 'weight' ? value / 1000 : value;
};

/** Case packs in the columns that the importer reads; without any, a template to fill in. */
export async function casePacksWorkbook(language: Language, templates: readonly CasePackTemplate[] = []): Promise<Uint8Array> {
	const headers = WRITTEN.map(({ column }) => {
		const unit = unitOf(column);
		return heading(say(language, `catalog.cases.fields.${column}`) + (unit ? ` (${unit})` : ''));
	});
	const blank: Row[] = Array.from({ length: BLANK_ROWS }, () => WRITTEN.map(() => cellOf(undefined)));
	const rows: Row[] = templates.map((template) => WRITTEN.map(({ column, of }) => cellOf(shown(column, of(template)))));
	const workbook = writeExcelFile([
		{
			data: [headers, ...(rows.length > 0 ? rows : blank)],
			sheet: say(language, 'catalog.cases.title'),
			columns: WRITTEN.map(({ column }) => ({ width: WIDTHS[column] ?? 14 })),
			stickyRowsCount: 1,
			stickyColumnsCount: 1
		}
	]);
	return new Uint8Array(await workbook.toBuffer());
}
