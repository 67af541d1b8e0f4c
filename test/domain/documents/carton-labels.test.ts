import { expect, test } from 'vitest';
import { cartonLabels } from '$lib/domain/documents/carton-labels';
import { carton, shipment } from '../../samples';
import { lyonShipment, papersOf } from './lyon';
import { collisions, textsOf, textsOn } from './reading';

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
	expect(texts).toEqual(expect.arrayContaining(['2027年09月30日', 'lot G26', 'Mixed SKU  混載', 'MUG-01 × 3', 'CUP-02 × 4', '7']));
});

test('a reference of 40 characters stands on the label in full beside the terms', () => {
	const reference = 'NTE-2026-041-VERY-LONG-REFERENCE-OF-40-C';
	const [page] = cartonLabels(papersOf({ ...lyonShipment(), reference }, { draft: false }), { stock: '4x6' });
	if (!page) throw new Error('no label');
	expect(textsOn(page)).toContain(`${reference}  carton 1/40`);
	expect(collisions(page)).toEqual([]);
	expect(page.misfits ?? []).toEqual([]);
});
