import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cartonLabels } from '$lib/domain/documents/carton-labels';
import { cartonNotices } from '$lib/domain/documents/labels/carton-notices';
import { itemLabels } from '$lib/domain/documents/labels/item-labels';
import { palletLabels } from '$lib/domain/documents/labels/pallet-labels';
import { printerCalibration } from '$lib/domain/documents/labels/printer-calibration';
import { stockOf } from '$lib/domain/documents/labels/stocks';
import { unitMarks, type UnitMark } from '$lib/domain/documents/labels/unit-marks';
import type { Page } from '$lib/domain/documents/page';
import type { Result } from '$lib/domain/values/result';
import { carton, destination, product, shipment } from '../../../samples';
import { papersOf } from '../lyon';

const input = papersOf(shipment({
	transport: 'sea-lcl',
	destinations: [destination({ address: { lines: ['2-13-1 Shiohama'], city: 'Ichikawa-shi', region: 'Chiba', postalCode: '272-0193', country: 'JP', linesJa: ['塩浜2-13-1'], cityJa: '市川市', regionJa: '千葉県' } })],
	products: [product({ traits: { setOf: 4, polyBag: { openingMm: 300, thicknessUm: 40, warning: false } } })],
	cartons: [carton({ boxId: 'FBA15TEST0001U000001', sscc: '037601234000001173', grossWeightG: 16_020, contents: [{ sku: 'MUG-01', quantity: 24, expiry: '2028-06-30', lot: 'L1' }] })]
}));

const pagesOf = (made: Result<{ readonly pages: readonly Page[] }, { readonly code: string }>): readonly Page[] => {
	if (!made.ok) throw new Error(made.rejection.code);
	return made.value.pages;
};
const items = (name: string) => pagesOf(itemLabels(input, { stock: stockOf(name)!, dpi: 300, start: stockOf(name)!.kind === 'roll' ? 1 : 4, counts: [{ sku: 'MUG-01', quantity: 1, expiry: '2028-06-30' }] }));
const mark = (name: UnitMark) => pagesOf(unitMarks(input, { mark: name, stock: stockOf('roll-76x51')!, dpi: 203 })).slice(0, 1);

const PAPERS: Readonly<Record<string, () => readonly Page[]>> = {
	'item-labels-A4_44_48x25': () => items('A4_44_48x25'),
	'item-labels-roll-76x51': () => items('roll-76x51'),
	'carton-labels-a4-4': () => cartonLabels(input, { stock: 'a4-4', dpi: 203 }),
	'carton-labels-a4-6': () => cartonLabels(input, { stock: 'a4-6', dpi: 300, sscc: 'shown', content: 'qr' }),
	'carton-labels-100x150': () => cartonLabels(input, { stock: '100x150', dpi: 203, sscc: 'shown', content: 'pdf417' }),
	'carton-notices-a4': () => cartonNotices(input, { stock: 'a4' }),
	'pallet-labels-a5': () => palletLabels(input, { stock: 'a5', dpi: 300, pallets: [{ fulfillmentCenter: 'NRT1', cartons: [1], sscc: '037601234000001173' }] }),
	'pallet-labels-4x6': () => palletLabels(input, { stock: '4x6', dpi: 203 }),
	'printer-calibration-4x6': () => printerCalibration(input, { paper: '4x6', dpi: 203 }),
	'mark-set': () => mark('set'), 'mark-suffocation': () => mark('suffocation'), 'mark-expiry': () => mark('expiry'), 'mark-case-pack': () => mark('case-pack')
};

/** After a wanted change: look at the labels, then run this test with APPROVE=1 and read the difference. */
const GOLDEN = new URL('../../../golden/pages/', import.meta.url);

test.each(Object.keys(PAPERS))('%s is as approved', (name) => {
	const pages = `${JSON.stringify(PAPERS[name]!(), null, '\t')}\n`;
	const file = new URL(`${name}.json`, GOLDEN);
	if (process.env.APPROVE) writeFileSync(file, pages);
	expect(pages).toBe(readFileSync(file, 'utf8'));
});
