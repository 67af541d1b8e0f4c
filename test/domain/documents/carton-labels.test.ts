import { expect, test } from 'vitest';
import { cartonLabels } from '$lib/domain/documents/carton-labels';
import { carton, shipment } from '../../samples';
import { lyonShipment, papersOf } from './lyon';
import { collisions, textsOf, textsOn } from './reading';
import { small } from './shipments';

test('a label says where the carton goes, what is in it and what it weighs', () => {
	const [first, second] = cartonLabels(papersOf(small()), { stock: '4x6' });
	const texts = textsOn(first);
	for (const text of [
		'FBA', 'PLEASE LEAVE THIS', 'LABEL UNCOVERED', 'このラベルを覆わないこと', 'Box 1 of 2', '5.34 kg', '41.2×39.2×35.2 cm', 'SHIP FROM  発送元', 'SHIP TO  納品先',
		'NRT1', '〒272-0193', '千葉県市川市塩浜2-13-1', 'C/O Casa Lousa Lda (IOR)', 'FBA STA (2026/11/20 09:12)-NRT1', 'FBA15TEST0001U000001', 'Single SKU  単品',
		'MUG-01', 'X000TST001', '12', 'TEST-2026-001  carton 1/2', 'DDP  ·  duties paid by importer'
	]) {
		expect(texts).toContain(text);
	}
	expect(texts.join()).not.toMatch(/NOT AN AMAZON|重量超過/);
	expect(textsOn(second)).toEqual(expect.arrayContaining(['TEST-2026-001-C002', 'NOT AN AMAZON BOX ID  ·  仮番号', '重量超過', '16.02 kg']));
});

test.each([
	{ dates: 2, heavy: false, earliest: '賞味期限 2027年01月31日' },
	{ dates: 3, heavy: true, earliest: '期限 2027年01月31日' },
	{ dates: 9, heavy: true, earliest: '賞味期限 最短 2027年01月31日' },
	{ dates: 12, heavy: false, earliest: '賞味期限 最短 2027年01月31日' }
])('a label of $dates expiry dates, heavy: $heavy, shows the earliest as “$earliest”', ({ dates, heavy, earliest }) => {
	const days = Array.from({ length: dates }, (_, i) => `20${27 + i}-01-31`).toReversed();
	const contents = days.map((expiry, i) => ({ sku: `SKU-${i}`, quantity: 1, expiry }));
	const pages = cartonLabels(papersOf(shipment({ cartons: [carton({ contents, grossWeightG: heavy ? 16_000 : 9_000 })] })), { stock: '4x6' });
	expect(textsOf(pages)).toContain(earliest);
	expect(pages.flatMap((page) => [...collisions(page), ...(page.misfits ?? [])])).toEqual([]);
});

test('exactly 15 kg is not yet heavy', () => {
	const label = (grossWeightG: number) => textsOf(cartonLabels(papersOf(shipment({ cartons: [carton({ grossWeightG })] })), { stock: '4x6' }));
	expect(label(15_000)).not.toContain('重量超過');
	expect(label(15_001)).toContain('重量超過');
});

test('what the scale said stands on the label, and decides whether it is heavy', () => {
	const measured = { grossWeightG: 15_260, on: '2026-11-21T04:12:00Z', by: 'A. Mori' };
	const texts = textsOf(cartonLabels(papersOf(shipment({ cartons: [carton({ grossWeightG: 14_900, measured })] })), { stock: '4x6' }));
	expect(texts).toEqual(expect.arrayContaining(['15.26 kg', '重量超過']));
	expect(texts.filter((text) => text.includes('14.9'))).toEqual([]);
});

test('dates on goods are year first, and a mixed carton lists its SKUs', () => {
	const contents = [{ sku: 'MUG-01', quantity: 3, expiry: '2027-09-30', lot: 'G26' }, { sku: 'CUP-02', quantity: 4 }];
	const texts = textsOf(cartonLabels(papersOf(shipment({ cartons: [carton({ contents })] })), { stock: '4x6' }));
	expect(texts).toEqual(expect.arrayContaining(['2027年09月30日', 'lot G26', 'Mixed SKUs  混載', 'MUG-01 × 3', 'CUP-02 × 4', '7']));
});

test('a reference of 40 characters stands on the label in full beside the terms', () => {
	const reference = 'NTE-2026-041-VERY-LONG-REFERENCE-OF-40-C';
	const [page] = cartonLabels(papersOf({ ...lyonShipment(), reference }, { draft: false }), { stock: '4x6' });
	if (!page) throw new Error('no label');
	expect(textsOn(page)).toContain(`${reference}  carton 1/40`);
	expect(collisions(page)).toEqual([]);
	expect(page.misfits ?? []).toEqual([]);
});
