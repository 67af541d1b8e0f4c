import writeExcelFile, { type Cell, type Row } from 'write-excel-file/node';
import type { Field } from '$lib/domain/catalog/fields';
import { centimetres } from '$lib/domain/catalog/measures';
import type { Product } from '$lib/domain/catalog/product';
import type { Language } from '$lib/i18n/languages';
import { say } from '$lib/i18n/words';

type Column = {
	readonly field: Field;
	readonly unit?: 'cm' | 'g';
	readonly width: number;
	/** Codes stay text, so that no leading zero is lost. */
	readonly of: (product: Product) => string | number | undefined;
};

const side = (at: 0 | 1 | 2) => (product: Product) => (product.unit?.sizeMm ? Number(centimetres(product.unit.sizeMm[at])) : undefined);

const COLUMNS: readonly Column[] = [
	{ field: 'sku', width: 18, of: ({ sku }) => sku },
	{ field: 'title-en', width: 32, of: ({ title }) => title?.en },
	{ field: 'title-ja', width: 32, of: ({ title }) => title?.ja },
	{ field: 'description-en', width: 40, of: ({ customsDescription }) => customsDescription?.en },
	{ field: 'description-ja', width: 32, of: ({ customsDescription }) => customsDescription?.ja },
	{ field: 'material-en', width: 16, of: ({ material }) => material?.en },
	{ field: 'material-ja', width: 16, of: ({ material }) => material?.ja },
	{ field: 'use-en', width: 16, of: ({ use }) => use?.en },
	{ field: 'use-ja', width: 16, of: ({ use }) => use?.ja },
	{ field: 'brand', width: 14, of: ({ brand }) => brand },
	{ field: 'model', width: 14, of: ({ model }) => model },
	{ field: 'hs-code', width: 14, of: ({ hsCode }) => hsCode },
	{ field: 'origin', width: 12, of: ({ countryOfOrigin }) => countryOfOrigin },
	{ field: 'length', unit: 'cm', width: 12, of: side(0) },
	{ field: 'width', unit: 'cm', width: 12, of: side(1) },
	{ field: 'height', unit: 'cm', width: 12, of: side(2) },
	{ field: 'weight', unit: 'g', width: 12, of: ({ unit }) => unit?.weightG },
	{ field: 'net-weight', unit: 'g', width: 14, of: ({ unit }) => unit?.netWeightG },
	{ field: 'value', width: 12, of: ({ value }) => value?.amount },
	{ field: 'currency', width: 10, of: ({ value }) => value?.currency },
	{ field: 'tax', width: 16, of: ({ consumptionTax }) => consumptionTax },
	{ field: 'asin', width: 14, of: ({ asin }) => asin },
	{ field: 'fnsku', width: 14, of: ({ fnsku }) => fnsku },
	{ field: 'gtin', width: 16, of: ({ gtin }) => gtin },
	{ field: 'url', width: 30, of: ({ url }) => url },
	{ field: 'prep-owner', width: 12, of: ({ prep }) => prep?.owner },
	{ field: 'label-owner', width: 12, of: ({ prep }) => prep?.labelOwner },
	{ field: 'quantity', width: 10, of: () => undefined },
	{ field: 'centre', width: 16, of: () => undefined },
	{ field: 'expiry', width: 14, of: () => undefined },
	{ field: 'lot', width: 12, of: () => undefined }
];

/** Rows of an empty template that are laid out for typing. */
const BLANK_ROWS = 200;

const headerOf = (language: Language, { field, unit }: Column): string => say(language, `catalog.fields.${field}`) + (unit ? ` (${unit})` : '');

/** Excel reads _x0041_ in a text as the letter A, unless its underscore is itself written so. */
const escaped = (text: string): string => spaced(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));

/** The writer looks texts up in a plain object and loses one that is called like a member of every object; readers trim the blank. */
const spaced = (text: string): string => (text in {} ? `${text} ` : text);

/** Text cells are written as text, so a value that begins with "=" stays a value. */
export const cellOf = (value: string | number | undefined): Cell =>
	typeof value === 'number' ? { type: Number, value } : { type: String, value: escaped(value ?? ''), format: '@' };

export const heading = (value: string): Cell => ({ type: String, value, fontWeight: 'bold', backgroundColor: '#ebf0f7', wrap: true });

/** Our own workbook: products in the columns that the importer reads, and a sheet that explains them. */
export async function productsWorkbook(language: Language, products: readonly Product[] = []): Promise<Uint8Array> {
	const rows: Row[] = products.length > 0 ? products.map((product) => COLUMNS.map(({ of }) => cellOf(of(product)))) : Array.from({ length: BLANK_ROWS }, () => COLUMNS.map(() => cellOf(undefined)));
	const guide: Row[] = COLUMNS.map((column) => [
		{ type: String, value: headerOf(language, column), fontWeight: 'bold' },
		{ type: String, value: say(language, `catalog.template.help.${column.field}`), wrap: true },
		{ type: String, value: say(language, `catalog.template.examples.${column.field}`), wrap: true }
	]);
	const workbook = writeExcelFile([
		{
			data: [COLUMNS.map((column) => heading(headerOf(language, column))), ...rows],
			sheet: say(language, 'catalog.template.products'),
			columns: COLUMNS.map(({ width }) => ({ width })),
			stickyRowsCount: 1,
			stickyColumnsCount: 1
		},
		{
			data: [['column', 'write', 'example'].map((key) => heading(say(language, `catalog.template.${key}`))), ...guide],
			sheet: say(language, 'catalog.template.guide'),
			columns: [{ width: 28 }, { width: 60 }, { width: 44 }],
			stickyRowsCount: 1
		}
	]);
	return new Uint8Array(await workbook.toBuffer());
}
