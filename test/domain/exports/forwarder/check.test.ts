import { expect, test } from 'vitest';
import type { Sheet } from '$lib/domain/catalog/table';
import { columnNumber } from '$lib/domain/exports/forwarder/cell-names';
import { checkFilled } from '$lib/domain/exports/forwarder/check';
import type { TemplateMarks } from '$lib/domain/exports/forwarder/marks';
import { markedCells } from '$lib/domain/exports/forwarder/placed';
import { contentsOf } from '$lib/domain/exports/forwarder/contents';
import { scopeOf } from '$lib/domain/exports/forwarder/scope';
import { carton, product, shipment } from '../../../samples';

const KEYS = ['box_id', 'carton_no', 'sku', 'name_en', 'material_cn', 'qty', 'price_declared', 'amount', 'currency', 'gross_kg', 'cartons', 'l', 'w', 'h', 'cbm', 'net_kg'] as const;
const box = (n: number) => `FBA15TEST0001U${String(n).padStart(6, '0')}`;
const plan = shipment({
	products: [product({ material: { en: 'glazed stoneware', zh: '上釉炻器' } })], lines: [{ sku: 'MUG-01', quantity: 132, fulfillmentCenter: 'NRT1' }],
	cartons: Array.from({ length: 11 }, (_, i) => carton({ number: i + 1, boxId: box(i + 1) }))
});
const marks = (fold: boolean): TemplateMarks => ({
	sheets: [{
		sheet: 'S', cells: [{ at: 'B1', text: '{{carton_count}}' }, { at: 'D1', text: '{{any_battery}}' }, { at: 'F1', text: '{{total_gross_kg}}' }],
		repeat: { row: 3, kind: 'items-in-cartons', over: 'first', fold, columns: KEYS.map((key, i) => ({ column: String.fromCharCode(65 + i), text: `{{${key}}}`, ...(key === 'name_en' && { required: true }) })) }
	}], yes: '是', no: '否'
});

/** The sheet as it is filled, with some cells as somebody else would have written them. */
function checked(changes: Readonly<Record<string, string>> = {}, fold = false) {
	const scope = scopeOf(plan, '2026-11-24');
	const contents = contentsOf(marks(fold), scope);
	const rows: string[][] = Array.from({ length: 20 }, () => Array.from({ length: KEYS.length }, () => ''));
	const put = (at: string, text: string): void => { rows[Number(/\d+/.exec(at)?.[0]) - 1]![columnNumber(/[A-Z]+/.exec(at)?.[0] ?? '') - 1] = text; };
	const shown = (value: (typeof contents)[number]['cells'][number]['value']): string => (value === undefined || value.kind === 'image' ? '' : value.kind === 'day' ? value.day : value.text);
	contents[0]!.cells.forEach(({ at, value }) => put(at, shown(value)));
	contents[0]!.repeat!.rows.forEach(({ cells }, i) => cells.forEach(({ column, value }) => (rows[2 + i]![column - 1] = shown(value))));
	Object.entries(changes).forEach(([at, text]) => put(at, text));
	const sheets: Sheet[] = [{ name: 'S', rows }];
	const placed = { sheets: [markedCells(contents[0]!, { growth: undefined, formulas: [], pictures: new Set() })] };
	return checkFilled({ marks: marks(fold), placed, scope, sheets }).map(({ code, cell }) => `${code} ${cell}`);
}

test('a good sheet has nothing against it, carton by carton and folded', () => {
	expect(checked()).toEqual([]);
	expect(checked({}, true)).toEqual([]);
});

test.each([
	['CBM as length × weight × height', { O3: '0.0774' }, ['cbm-differs O3', 'cbm-not-sides O3', 'carton-cbm-differs O3']],
	['a carton number of U00000 + n', { A12: 'FBA15TEST0001U0000010' }, ['box-id-padding A12']],
	['an id of another shipment', { A4: 'FBA15OTHER001U000002' }, ['box-id-unknown A4']],
	['one carton twice and one not at all', { A4: box(1), B4: '1' }, ['box-id-missing A3', 'carton-missing B3']],
	['unit prices where amounts belong', Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`H${i + 3}`, '4.2'])), ['amount-differs H3', 'unit-price-as-total H3']],
	['one amount that is not price times quantity', { H5: '4.2' }, ['amount-differs H3', 'amount-not-product H5']],
	['Chinese copied into English', { D3: '上釉炻器' }, ['not-in-english D3']],
	['a required cell left empty', { D6: '' }, ['required-empty D6']],
	['units that lack a carton', { F7: '' }, ['units-differ F3', 'no-value F7']],
	['a weight that was mistyped', { J3: '53.4' }, ['gross-differs J3', 'carton-gross-differs J3']],
	['a net weight of one row', { P3: '1' }, ['net-differs P3']],
	['a sign for a currency', { I3: '€' }, ['currency-code I3']],
	['another currency', { I3: 'CNY' }, ['currency-differs I3']],
	['a count of cartons', { B1: '10' }, ['cartons-differ B1']],
	['a total that stands alone', { F1: '58' }, ['gross-differs F1']],
	['a flag that the goods do not bear out', { D1: '是' }, ['flag-differs D1']],
	['a placeholder nobody filled', { E19: '{箱子列表.箱号}' }, ['placeholder-left E19']],
	['a number that no carton has', { B3: '40' }, ['carton-unknown B3']]
])('%s is found', (_, changes, found) => expect(checked(changes)).toEqual(found));

test.each([
	['a range from the first id and a count', { A3: `${box(1)} – U000012` }, ['box-id-unknown A3']],
	['a run with the wrong count', { K3: '10' }, ['cartons-differ K3', 'gross-differs J3', 'cbm-differs O3', 'run-not-consecutive K3']]
])('folded, %s is found', (_, changes, found) => expect(checked(changes, true).toSorted()).toEqual(found.toSorted()));
