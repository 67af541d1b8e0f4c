import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { palletLabels } from '$lib/domain/documents/labels/pallet-labels';
import { builtPallets, palletLimits, sharePallets } from '$lib/domain/documents/labels/pallets';
import { carton, shipment } from '../../../samples';
import { lyonShipment, papersOf } from '../lyon';
import { collisions, strays, textMarks, textsOf } from '../reading';
import { draw, barsOn, textsRead } from './looking';

const limits = palletLimits('2026-12-08');

describe('sharing cartons over pallets', () => {
	test('the limits are data, with how well they are founded', () => {
		expect(limits).toEqual({ lengthMm: 1100, widthMm: 1100, heightMm: 1500, weightG: 1_000_000, deckMm: 150, tareG: 18_000, standing: 'our-inference' });
		expect(palletLimits('2000-01-01')).toEqual(limits);
	});

	test('each carton stands on one pallet of its centre, in order, within the limits', () => {
		const sizes = fc.tuple(fc.integer({ min: 100, max: 900 }), fc.integer({ min: 100, max: 900 }), fc.integer({ min: 100, max: 900 }));
		const boxes = fc.array(fc.record({ outerMm: sizes, grossWeightG: fc.integer({ min: 100, max: 40_000 }), fulfillmentCenter: fc.constantFrom('NRT1', 'FSZ1') }), { minLength: 1, maxLength: 60 });
		fc.assert(fc.property(boxes, (list) => {
			const { pallets, left } = sharePallets(shipment({ cartons: list.map((box, i) => carton({ ...box, number: i + 1 })) }), limits);
			expect(left).toEqual([]);
			expect(pallets.flatMap(({ cartons }) => cartons.map(({ carton: { number } }) => number)).sort((a, b) => a - b)).toEqual(list.map((_, i) => i + 1));
			for (const pallet of pallets) {
				expect(pallet.grossG).toBe(limits.tareG + pallet.cartons.reduce((sum, { carton: { grossWeightG } }) => sum + grossWeightG, 0));
				expect([pallet.heightMm <= limits.heightMm, pallet.grossG <= limits.weightG, pallet.cartons.every(({ carton: { fulfillmentCenter } }) => fulfillmentCenter === pallet.fulfillmentCenter)]).toEqual([true, true, true]);
				const volume = pallet.cartons.reduce((sum, { carton: { outerMm: [a, b, c] } }) => sum + a * b * c, 0);
				expect(volume).toBeLessThanOrEqual(1100 * 1100 * (pallet.heightMm - limits.deckMm));
			}
		}));
	});

	test.each([
		{ what: 'eight cubes of 550 in two layers', n: 8, size: 550, weight: 10_000, pallets: [8], height: 1250 },
		{ what: 'a ninth begins a new pallet', n: 9, size: 550, weight: 10_000, pallets: [8, 1], height: 1250 },
		{ what: 'weight ends a pallet', n: 8, size: 300, weight: 300_000, pallets: [3, 3, 2], height: 450 }
	])('$what', ({ n, size, weight, pallets, height }) => {
		const plan = shipment({ cartons: Array.from({ length: n }, (_, i) => carton({ number: i + 1, outerMm: [size, size, size], grossWeightG: weight })) });
		const shared = sharePallets(plan, limits).pallets;
		expect(shared.map(({ cartons }) => cartons.length)).toEqual(pallets);
		expect(shared[0]!.heightMm).toBe(height);
		expect(sharePallets(plan, { ...limits, mostCartons: 2 }).pallets.every(({ cartons }) => cartons.length <= 2)).toBe(true);
	});

	test('what no pallet can take is named', () => {
		const plan = shipment({ cartons: [carton({ outerMm: [1200, 300, 300] }), carton({ number: 2, outerMm: [300, 300, 1400] }), carton({ number: 3, grossWeightG: 990_000 })] });
		expect(sharePallets(plan, limits).left).toEqual([{ number: 1, because: 'too-large' }, { number: 2, because: 'too-high' }, { number: 3, because: 'too-heavy' }]);
	});
});

const sea = () => ({ ...lyonShipment(), transport: 'sea-lcl' as const });
const built = [{ fulfillmentCenter: 'FSZ1', cartons: Array.from({ length: 15 }, (_, i) => i + 1), sscc: '037601234000001173', heightMm: 1270, grossG: 202_700 }, { fulfillmentCenter: 'FSZ1', cartons: [16, 17, 18] }];

test.each(['a5', '4x6'] as const)('four labels a pallet on %s, n of m, mixed or not, nothing on something else', (stock) => {
	const pages = palletLabels(papersOf(sea()), { stock, pallets: built });
	expect(pages).toHaveLength(8);
	expect(textsOf(pages.slice(0, 1))).toEqual(expect.arrayContaining(['PALLET 1 of 2', 'FSZ1', '1–15', '202.7 kg', '110×110×127', 'MIXED SKU', 'NO', '(00) 037601234000001173', 'FBA15LQ7T2KD', 'C/O Atelier Brume SAS (importer of record)']));
	expect(textsOf(pages).filter((text) => /label [1-4] of 4/.test(text))).toHaveLength(8);
	for (const draft of [true, false]) for (const page of palletLabels(papersOf(sea(), { draft }), { stock })) expect([collisions(page), strays(page, 3), page.misfits ?? []]).toEqual([[], [], []]);
});

test.each(([203, 300] as const).flatMap((dpi) => (['a5', '4x6'] as const).map((stock) => ({ dpi, stock }))))('both bars of a pallet on $stock are read at $dpi dpi', { timeout: 60_000 }, async ({ dpi, stock }) => {
	expect(await textsRead(palletLabels(papersOf(sea()), { stock, dpi, pallets: built }), dpi, [0])).toEqual([['(00)037601234000001173', 'FBA15LQ7T2KD']]);
});

test('A5 as the template has it, ± 0.2 mm', () => {
	const [page] = palletLabels(papersOf(sea()), { stock: 'a5', pallets: built });
	const at = (text: string) => { const found = textMarks(page!.marks).find((mark) => mark.text === text)!; return [found.x, found.y, found.size]; };
	expect(at('PALLET 1 of 2')).toEqual([13, 22, 30]);
	expect(at('1–15')).toEqual([11, 81.6, 17]);
	const [, sscc] = barsOn(draw([page!])[0]!);
	const [x, y, , height] = sscc!.rects[0]!;
	expect([Math.abs(x - 118) < 0.2, Math.abs(y - 96) < 0.2, Math.abs(height - 30) < 0.2]).toEqual([true, true, true]);
});

test.each([['a5', 105], ['4x6', 50.8]] as const)('on %s the shipment’s bars stand in the middle where a pallet has no SSCC, without a remark', (stock, middle) => {
	const [page] = palletLabels(papersOf(sea()), { stock, pallets: [built[1]!] });
	expect(textsOf([page!]).join()).not.toMatch(/SSCC/);
	const id = textMarks(page!.marks).find(({ text }) => text === 'FBA15LQ7T2KD')!;
	expect([id.x, id.align]).toEqual([middle, 'middle']);
});

test('parcels stand on no pallet; a wrong SSCC is named; pallets of one SKU name it', () => {
	expect(textsOf(palletLabels(papersOf(shipment()), { stock: 'a5' })).join(' ')).toContain('No pallets');
	expect(palletLabels(papersOf(sea()), { stock: 'a5', pallets: [{ ...built[0]!, sscc: '037601234000001174' }] })[0]!.misfits).toEqual([{ field: 'pallet:FSZ1:1', text: '037601234000001174' }]);
	expect(textsOf(palletLabels(papersOf({ ...sea(), cartons: sea().cartons!.slice(0, 3) }), { stock: 'a5' }))).toContain('TWL-50100-ECR');
	expect(builtPallets(sea(), built, limits).map(({ number, of }) => [number, of])).toEqual([[1, 2], [2, 2]]);
});
