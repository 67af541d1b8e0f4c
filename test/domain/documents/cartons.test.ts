import { expect, test } from 'vitest';
import { follows, idRange, numbered, ownBoxId, ranges } from '$lib/domain/documents/cartons';
import { folded, idsOf, serialsOf } from '$lib/domain/documents/folding';
import { lyonShipment } from './lyon';

test('cartons are counted in the shipment and in their centre', () => {
	const all = numbered(lyonShipment());
	expect(all).toHaveLength(40);
	expect(all[28]).toMatchObject({ serial: 29, of: 40, inCentre: 1, ofCentre: 12, boxId: 'FBA15LQ8C4MNU000001', isAmazons: true });
});

test('numbers that begin anew at each centre become places in the shipment', () => {
	const plan = lyonShipment();
	const cartons = (plan.cartons ?? []).map((carton) => ({ ...carton, number: carton.fulfillmentCenter === 'NRT1' ? carton.number - 28 : carton.number }));
	expect(numbered({ ...plan, cartons }).map(({ serial }) => serial)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
});

test.each([
	['PAR-2026-118', 'PAR-2026-118-C007'],
	['par 2026/118', /^PAR2026118-[0-9A-F]{8}-C007$/],
	['出荷', /^[0-9A-F]{8}-C007$/],
	['THE-REFERENCE-OF-A-VERY-LONG-SHIPMENT-01', /^THE-REFEREN-[0-9A-F]{8}-C007$/]
])('our own id for a box of %s', (reference, id) => {
	expect(ownBoxId(reference, 7)).toMatch(id);
	expect(ownBoxId(reference, 7)).toMatch(/^[A-Z0-9-]{1,25}$/);
});

test('our ids of two shipments differ even where their references share a beginning', () => {
	expect(ownBoxId('THE-REFERENCE-OF-A-VERY-LONG-SHIPMENT-01', 1)).not.toBe(ownBoxId('THE-REFERENCE-OF-A-VERY-LONG-SHIPMENT-02', 1));
	expect(ownBoxId('a b', 1)).not.toBe(ownBoxId('AB', 1));
});

test('ids that follow each other are a range', () => {
	expect(follows('FBA1U000009', 'FBA1U000010')).toBe(true);
	expect(follows('FBA1U000009', 'FBA2U000010')).toBe(false);
	expect(follows('abc', 'abd')).toBe(false);
	expect(idRange(['FBA1U000001', 'FBA1U000002', 'FBA1U000003'])).toBe('FBA1U000001 – U000003');
	expect(idRange(['FBA1U000001', 'FBA1U000003'])).toBeUndefined();
	expect(idRange(['FBA1U000001'])).toBe('FBA1U000001');
	expect(ranges([3, 1, 2, 7, 9, 8])).toBe('1–3, 7–9');
});

test('neighbours that are alike in everything fold into one range', () => {
	const found = folded(lyonShipment()).map(({ centre, ranges }) => [centre, ranges.map((range) => `${serialsOf(range)} ${idsOf(range)}`)]);
	expect(found).toEqual([
		[
			'FSZ1',
			[
				'1–3 FBA15LQ7T2KDU000001 – U000003', '4–9 FBA15LQ7T2KDU000004 – U000009', '10–13 FBA15LQ7T2KDU000010 – U000013',
				'14–18 FBA15LQ7T2KDU000014 – U000018', '19–22 FBA15LQ7T2KDU000019 – U000022', '23 FBA15LQ7T2KDU000023',
				'24–28 FBA15LQ7T2KDU000024 – U000028'
			]
		],
		['NRT1', ['29–34 FBA15LQ8C4MNU000001 – U000006', '35–40 FBA15LQ8C4MNU000007 – U000012']]
	]);
});

test('one gram, one lot or one millimetre makes a range of its own', () => {
	const plan = lyonShipment();
	const changed = (change: object) => folded({ ...plan, cartons: (plan.cartons ?? []).map((carton, i) => (i === 1 ? { ...carton, ...change } : carton)) });
	const count = (found: ReturnType<typeof folded>) => found[0]?.ranges.length;
	expect(count(changed({ grossWeightG: 10621 }))).toBe(9);
	expect(count(changed({ outerMm: [512, 392, 373] }))).toBe(9);
	expect(count(changed({ contents: [{ sku: 'TWL-50100-ECR', quantity: 24, lot: 'A' }] }))).toBe(9);
});
