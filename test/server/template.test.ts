import fc from 'fast-check';
import { unzipSync, strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { FIELDS } from '$lib/domain/catalog/fields';
import { choiceFor } from '$lib/domain/catalog/headers';
import type { Product } from '$lib/domain/catalog/product';
import { readTable } from '$lib/domain/catalog/read-table';
import { importReport } from '$lib/domain/catalog/report';
import { LANGUAGES } from '$lib/i18n/languages';
import { say } from '$lib/i18n/words';
import { readFile } from '$lib/server/tables';
import { productsWorkbook } from '$lib/server/template';

const readBack = async (bytes: Uint8Array) => {
	const table = await readFile(bytes, 'products.xlsx');
	if (!table.ok) throw new Error(table.rejection.code);
	return { table: table.value, reading: readTable(table.value.rows) };
};

test.each(LANGUAGES)('every column of the template in %s is known to the reader', async (language) => {
	const { reading } = await readBack(await productsWorkbook(language));
	expect(reading.columns.filter(({ choice }) => !choice).map(({ header }) => header)).toEqual([]);
	expect(reading).toMatchObject({ kind: 'table', headerRow: 1, rows: [], refused: [] });
});

test.each(LANGUAGES)('the name of a field in %s is read as that field', (language) => {
	const wrong = FIELDS.filter((field) => field !== 'ignored').filter((field) => choiceFor(say(language, `catalog.fields.${field}`))?.field !== field);
	expect(wrong).toEqual([]);
});

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((text) => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\uFFFD\uFEFF\uFFFE\uFFFF]/gu, '').trim()).filter((text) => text !== '');
const product: fc.Arbitrary<Product> = fc.record({
	sku: fc.stringMatching(/^[A-Z][A-Z0-9-]{0,20}$/),
	title: fc.record({ en: words, ja: fc.constantFrom('𠮷野の湯呑', '﨑陽軒', '髙島屋 🍵', '=1+1', '_x0041_') }),
	hsCode: fc.stringMatching(/^0\d{8}$/),
	countryOfOrigin: fc.constantFrom('CN', 'PT', 'JP', 'VN'),
	unit: fc.record({ sizeMm: fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 })), weightG: fc.integer({ min: 1, max: 99_999 }) }),
	value: fc.record({ amount: fc.tuple(fc.nat(9999), fc.nat(99)).map(([whole, cents]) => `${whole}.${String(cents).padStart(2, '0')}`), currency: fc.constantFrom('EUR', 'USD', 'CNY') }),
	gtin: fc.stringMatching(/^0\d{12}$/)
});

test.each(['valueOf', 'constructor', '__proto__', 'toString'])('a title “%s” is written and read as it is', async (en) => {
	const { reading } = await readBack(await productsWorkbook('en', [{ sku: 'A', title: { en } }]));
	expect(importReport(reading, []).added).toEqual([{ sku: 'A', title: { en } }]);
});

test('reading the workbook we wrote gives the products back', async () => {
	await fc.assert(
		fc.asyncProperty(fc.uniqueArray(product, { selector: ({ sku }) => sku, minLength: 1, maxLength: 8 }), fc.constantFrom(...LANGUAGES), async (products, language) => {
			const { reading } = await readBack(await productsWorkbook(language, products));
			expect(reading.refused).toEqual([]);
			expect(importReport(reading, []).added).toEqual(products);
		}),
		{ numRuns: 12 }
	);
});

test('text that looks like a formula is written as text', async () => {
	const bytes = await productsWorkbook('en', [{ sku: '=1+1', title: { en: '=HYPERLINK("http://x")' } }]);
	const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
	expect(sheet).not.toContain('<f>');
});
