import { expect, test } from 'vitest';
import { arrange } from '$lib/domain/packing/arrange';
import type { PackingChoices } from '$lib/domain/shipment/plan';
import { carton, cartonType, product, shipment } from '../../samples';

/** A lid that must lie on top, over a block that carries 60 % of it. */
const lid = product({ sku: 'LID', unit: { sizeMm: [100, 100, 50], weightG: 100 }, packing: { turn: 'never', nothingOnTop: true } });
const block = product({ sku: 'BLOCK', unit: { sizeMm: [60, 100, 50], weightG: 100 }, packing: { turn: 'never' } });
const contents = [{ sku: 'LID', quantity: 1 }, { sku: 'BLOCK', quantity: 1 }];

test.each([[undefined, false], [75, false], [60, true], [0, true]])('with %s %% of a base to be carried', (supportPercent, isLaid) => {
	const packingOptions: PackingChoices = supportPercent === undefined ? {} : { supportPercent };
	const cube = cartonType({ innerMm: [100, 100, 100], outerMm: [100, 100, 100] });
	const plan = shipment({ products: [lid, block], cartonTypes: [cube], packingOptions });
	expect(arrange(plan, carton({ outerMm: [100, 100, 100], contents }))?.map(({ sku, atMm }) => [sku, atMm[2]])).toEqual(isLaid ? expect.arrayContaining([['BLOCK', 0], ['LID', 50]]) : undefined);
});
