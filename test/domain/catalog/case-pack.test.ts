import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseProblems, caseRemarks, type CasePackTemplate } from '$lib/domain/catalog/case-pack';
import { CASE_COLUMNS, columnOf } from '$lib/domain/catalog/case-pack-columns';
import { casePackReport } from '$lib/domain/catalog/case-pack-report';
import { readCasePack } from '$lib/domain/catalog/read-case-pack';
import { readCasePacks, skusIn } from '$lib/domain/catalog/read-case-packs';
import { casePacksCsv } from '$lib/domain/catalog/write-case-packs';
import { LANGUAGES } from '$lib/i18n/languages';
import { sayBecause, sayMend } from '$lib/i18n/tell-refusal';
import { say } from '$lib/i18n/words';
import { readText } from '$lib/server/tables';
import { product } from '../../samples';

const template = (changes: Partial<CasePackTemplate> = {}): CasePackTemplate => ({
	sku: 'MUG-01', name: 'Case of 24', units: 24, carton: { id: 'K50', outerMm: [512, 392, 372], innerMm: [500, 380, 360], tareG: 780 }, grossWeightG: 9_900, ...changes
});
const carton = (changes: Partial<CasePackTemplate['carton']>): CasePackTemplate => template({ carton: { ...template().carton, ...changes } });

test('a good template has neither problems nor remarks', () => {
	expect([caseProblems(template(), product()), caseRemarks(template(), product())]).toEqual([[], []]);
	expect(caseProblems(template({ grossWeightG: 24 * 380 + 780 }), product())).toEqual([]);
});

test.each([
	['no unit', template({ units: 0 }), 'units case-units'],
	['half a unit', template({ units: 1.5 }), 'units case-units'],
	['more units than can be', template({ units: 100_001, grossWeightG: 50_000 }), 'units number-too-large'],
	['a flat carton', carton({ outerMm: [512, 0, 372] }), 'size case-flat'],
	['sides over 400 cm', carton({ outerMm: [2_000, 1_500, 501] }), 'size case-too-large'],
	['a side of 250 cm', carton({ outerMm: [2_500, 600, 500] }), 'size case-too-large'],
	['an inside larger than the outside', carton({ innerMm: [513, 380, 360] }), 'inner case-inner-larger'],
	['80 kg', template({ grossWeightG: 80_000 }), 'weight case-too-heavy'],
	['a gram too light', template({ grossWeightG: 24 * 380 + 779 }), 'weight case-too-light'],
	['a long name', template({ name: 'x'.repeat(41) }), 'name too-long'],
	['no name', template({ name: ' ' }), 'name case-name-shape'],
	['a name that is an address', template({ name: '..' }), 'name case-name-shape']
])('%s is refused, in words of every language', (_, wrong, first) => {
	const [problem] = caseProblems(wrong, product());
	expect(problem && `${problem.field} ${problem.because.code}`).toBe(first);
	for (const language of LANGUAGES) expect(problem && `${sayBecause(language, problem.because)} ${sayMend(language, problem.because)}`).toMatch(/\S \S|。/);
});

test('without the weight of a unit, a case weighs more than its carton', () => {
	expect(caseProblems(template({ grossWeightG: 781 }))).toEqual([]);
	expect(caseProblems(template({ grossWeightG: 780 })).map(({ because }) => because.code)).toEqual(['case-too-light']);
});

test.each([
	['over 50 × 60 × 50 cm', carton({ outerMm: [601, 500, 500] }), ['over-standard']],
	['50 × 60 × 50 cm in any order', carton({ outerMm: [500, 500, 600] }), []],
	['over 30 kg', template({ grossWeightG: 30_001 }), ['over-weight']],
	['30 kg', template({ grossWeightG: 30_000 }), ['heavy']],
	['15 kg', template({ grossWeightG: 15_000 }), []],
	['over 15 kg', template({ grossWeightG: 15_001 }), ['heavy']],
	['more units than the room takes', template({ units: 64, grossWeightG: 14_000 + 11_000 }), ['over-full', 'heavy']],
	['a small carton', template({ units: 1, carton: { outerMm: [180, 150, 120] }, grossWeightG: 500 }), ['too-small']],
	['over 150 units', { ...template({ units: 151, grossWeightG: 20_000 }), sku: 'OTHER' }, ['many-units', 'heavy']]
])('%s is told', (_, one, codes) => {
	expect(caseRemarks(one, one.sku === 'MUG-01' ? product() : undefined).map(({ code }) => code)).toEqual(codes);
	for (const language of LANGUAGES) for (const { code, facts } of caseRemarks(one, product())) expect(say(language, `catalog.cases.remark.${code}`, facts)).toMatch(/\S/);
});

test('what is typed is read with its units, and every field says what is wrong with it', () => {
	const texts = { sku: 'MUG-01', name: '', units: '24', size: '20 x 15 x 15 in', weight: '28 lb', inner: '', tare: '0.78 kg', carton: '' };
	expect(readCasePack(texts, { product: product() })).toEqual({
		ok: true, value: { sku: 'MUG-01', name: '24', units: 24, carton: { outerMm: [508, 381, 381], tareG: 780 }, grossWeightG: 12_701 }
	});
	const wrong = readCasePack({ ...texts, units: 'many', size: '20 x 15', weight: '' });
	expect(!wrong.ok && wrong.problems.map(({ field, because }) => `${field} ${because.code}`)).toEqual(['units quantity-not-a-number', 'size size-sides', 'weight case-missing']);
});

const knows = (sku: string) => (sku === 'MUG-01' ? product() : sku === 'TEA' ? product({ sku: 'TEA', unit: undefined }) : undefined);

test('a list is read row by row, and what cannot be taken is named by row, column and reason', () => {
	const rows = [
		['Our cases'], [],
		['SKU', 'Template', 'Units per carton', 'Carton size', 'Gross weight (kg)', 'Tare', 'Colour'],
		['MUG-01', 'Small', '12', '41.2 x 39.2 x 35.2', '5.5', '780 g', 'brown'],
		['MUG-01', 'Large', '24', '51.2 x 39.2', '9.9', '', ''],
		['MUG-01', 'Light', '24', '51.2 x 39.2 x 37.2', '9', '', ''],
		['NOBODY', 'x', '1', '30x30x30', '1', '', ''],
		['', 'x', '1', '30x30x30', '1', '', ''],
		['TEA', 'Twice', '10', '30x30x30', '1', '', ''], ['TEA', 'twice ', '12', '30x30x30', '1', '', ''],
		['TEA', 'Same', '10', '30x30x30', '1', '', ''], ['TEA', 'Same', '10', '30x30x30', '1', '', '']
	];
	const { headerRow, unknown, rows: good, refused } = readCasePacks(rows, knows);
	expect([headerRow, unknown]).toEqual([3, ['Colour']]);
	expect(good.map(({ row, template: { name, units } }) => [row, name, units])).toEqual([[4, 'Small', 12], [11, 'Same', 10]]);
	expect(refused.map(({ row, column, value, because }) => [row, column, value, because.code])).toEqual([
		[5, 'Carton size', '51.2 x 39.2', 'size-sides'],
		[6, 'Gross weight (kg)', '9', 'case-too-light'],
		[7, 'SKU', 'NOBODY', 'case-sku-unknown'],
		[8, 'SKU', '', 'sku-missing'],
		[9, 'Template', 'Twice', 'case-twice'],
		[10, 'Template', 'twice', 'case-twice']
	]);
	expect(skusIn(rows)).toEqual(['MUG-01', 'NOBODY', 'TEA']);
});

test('an Amazon manifest with case packs is a list as well', () => {
	const header = ['Merchant SKU', 'Quantity', 'Prep owner', 'Labeling owner', 'Expiration date (MM/DD/YYYY)', 'Units per box ', 'Number of boxes', 'Box length (cm)', 'Box width (cm)', 'Box height (cm)', 'Box weight (kg)'];
	const { rows } = readCasePacks([['Default prep owner', 'Seller'], header, ['MUG-01', '240', 'Seller', 'Seller', '', '24', '10', '50', '38', '36.5', '12.84']], knows);
	expect(rows).toEqual([{ row: 3, template: { sku: 'MUG-01', name: '24', units: 24, carton: { outerMm: [500, 380, 365] }, grossWeightG: 12_840 } }]);
});

test('a file without the SKU is not read', () => {
	expect(readCasePacks([['a', 'b'], ['1', '2']], knows)).toMatchObject({ headerRow: 0, rows: [], refused: [] });
});

test.each(LANGUAGES)('every column is known by its name in %s', (language) => {
	expect(CASE_COLUMNS.filter((column) => columnOf(say(language, `catalog.cases.fields.${column}`))?.column !== column)).toEqual([]);
	expect(columnOf(`${say(language, 'catalog.cases.fields.length')} (cm)`)).toEqual({ column: 'length', unit: 'cm' });
});

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((text) => text.replace(/[\p{Cc}\p{Cs}\p{Z}\uFFFD\uFEFF\uFFFE\uFFFF\u2028\u2029]/gu, '')).filter((text) => text !== '' && !/^\.{1,2}$/.test(text));
const anyTemplate: fc.Arbitrary<CasePackTemplate> = fc
	.record({ name: fc.oneof(words, fc.constantFrom('=1+1', "'=x", '-5', 'a,b', 'say "x"', '@home', "''", '外箱 24入')), units: fc.integer({ min: 1, max: 500 }), side: fc.integer({ min: 100, max: 600 }), inner: fc.boolean(), tare: fc.option(fc.integer({ min: 1, max: 900 }), { nil: undefined }) })
	.map(({ name, units, side, inner, tare }) => ({
		sku: 'TEA', name, units, carton: { id: 'K"5', outerMm: [side, side + 1, side + 2] as const, ...(inner ? { innerMm: [side - 5, side, side] as const } : {}), ...(tare ? { tareG: tare } : {}) }, grossWeightG: 1_000 + units
	}));

test('what is written as CSV is read back as it was', () => {
	fc.assert(
		fc.property(anyTemplate, (one) => {
			const table = readText(casePacksCsv([one]).replace(/^\ufeff/, ''));
			const { rows, refused } = table.ok ? readCasePacks(table.value.rows, knows) : { rows: [], refused: [] };
			expect(refused).toEqual([]);
			expect(rows.map((row) => row.template)).toEqual([one]);
		}),
		{ numRuns: 200 }
	);
});

test('a report tells new, changed and same apart', () => {
	const rows = [template(), template({ name: 'case OF 24', units: 20 }), template({ name: 'New' })].map((one, row) => ({ row, template: one }));
	expect(casePackReport(rows.slice(0, 1), [template()])).toEqual({ added: [], changed: [], same: 1 });
	expect(casePackReport(rows.slice(1), [template()])).toMatchObject({
		added: [{ name: 'New' }], same: 0,
		changed: [{ changes: [{ field: 'name', from: 'Case of 24', to: 'case OF 24' }, { field: 'units', from: '24', to: '20' }] }]
	});
});
