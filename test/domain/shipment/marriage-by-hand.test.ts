import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AmazonBox } from '$lib/domain/shipment/box-ids';
import { marry } from '$lib/domain/shipment/marriage';
import { give, suiting, withHand, type ByHand } from '$lib/domain/shipment/marriage-by-hand';
import type { Carton } from '$lib/domain/shipment/plan';
import { carton, destination, product, shipment } from '../../samples';

const id = (n: number, of = 'FBA15TEST0001'): string => `${of}U${String(n).padStart(6, '0')}`;
const one = (number: number, sku: string, quantity: number, grossWeightG: number, changes: Partial<Carton> = {}): Carton =>
	carton({ number, grossWeightG, contents: [{ sku, quantity }], boxId: undefined, sscc: undefined, ...changes });
const box = (n: number, code: string, quantity: number, grams: number): AmazonBox => ({ id: id(n), grams, contents: [{ code, quantity }] });
const PRODUCTS = ['MUG', 'BOWL'].map((sku, i) => product({ sku, fnsku: `X000TST00${i}`, asin: undefined, gtin: undefined }));
const plan = shipment({ products: PRODUCTS, lines: [], cartons: [one(1, 'MUG', 12, 5_340), one(2, 'MUG', 6, 2_900), one(3, 'BOWL', 4, 2_000)] });
const boxes = [box(1, 'BOWL', 4, 2_000), box(2, 'MUG', 12, 5_340), box(3, 'MUG', 6, 2_900), box(4, 'MUG', 1, 500)];
const standingWith = (hand: ByHand) => withHand(plan, boxes, { found: marry(plan, boxes), hand });
const short = (hand: ByHand) => {
	const { pairs, boxesLeft, cartonsLeft } = standingWith(hand);
	return { pairs: pairs.map(({ carton, boxId, byHand, doubts }) => [carton, Number(boxId.slice(-6)), ...(byHand ? ['hand'] : []), ...doubts]), boxes: boxesLeft.map((one) => Number(one.slice(-6))), cartons: cartonsLeft };
};

describe('pairs changed by hand', () => {
	test.each<[string, ByHand, unknown]>([
		['nothing', {}, { pairs: [[1, 2], [2, 3], [3, 1]], boxes: [4], cartons: [] }],
		['a free box', { 3: id(4) }, { pairs: [[1, 2], [2, 3], [3, 4, 'hand', 'contents-differ', 'weight-differs']], boxes: [1], cartons: [] }],
		['no box', { 1: null }, { pairs: [[2, 3], [3, 1]], boxes: [2, 4], cartons: [1] }],
		['what was found anyhow', { 1: id(2) }, { pairs: [[1, 2, 'hand'], [2, 3], [3, 1]], boxes: [4], cartons: [] }],
		['a carton and an id that are gone', { 9: id(1), 2: id(77) }, { pairs: [[1, 2], [2, 3], [3, 1]], boxes: [4], cartons: [] }],
		['an id that was found for another', { 1: id(3) }, { pairs: [[1, 3, 'hand', 'contents-differ', 'weight-differs'], [3, 1]], boxes: [2, 4], cartons: [2] }]
	])('%s', (_, hand, expected) => expect(short(hand)).toEqual(expected));

	test('a box for another centre is doubted', () => {
		const two = { ...plan, destinations: [destination({ fulfillmentCenter: 'NRT1', amazonShipmentId: 'FBA15TEST0001' }), destination({ fulfillmentCenter: 'KIX2', amazonShipmentId: 'FBA15KIX2ABC' })], cartons: [...(plan.cartons ?? []), one(4, 'MUG', 1, 500, { fulfillmentCenter: 'KIX2' })] };
		const found = marry(two, boxes);
		expect(withHand(two, boxes, { found, hand: { 4: id(4) } }).pairs.at(-1)).toMatchObject({ carton: 4, doubts: ['other-centre'], certainty: 'doubtful' });
	});

	test('choosing an id that another carton has swaps them, and choosing back leaves all as it was', () => {
		const swapped = give(standingWith({}), {}, { carton: 1, boxId: id(3) });
		expect(swapped).toEqual({ 1: id(3), 2: id(2) });
		const back = give(standingWith(swapped), swapped, { carton: 2, boxId: id(3) });
		expect(standingWith(back).pairs.map(({ carton, boxId }) => [carton, boxId])).toEqual(standingWith({}).pairs.map(({ carton, boxId }) => [carton, boxId]));
		expect(give(standingWith({}), {}, { carton: 1, boxId: id(2) })).toEqual({});
	});

	test('whatever is chosen, no carton has two ids and no id two cartons, and nothing is lost', () => {
		fc.assert(
			fc.property(fc.array(fc.record({ carton: fc.integer({ min: 1, max: 3 }), boxId: fc.option(fc.integer({ min: 1, max: 4 }).map((n) => id(n))) }), { maxLength: 12 }), (choices) => {
				let hand: ByHand = {};
				for (const choice of choices) {
					hand = give(standingWith(hand), hand, choice);
					expect(standingWith(hand).pairs.find(({ carton }) => carton === choice.carton)?.boxId ?? null).toBe(choice.boxId);
				}
				const { pairs, boxesLeft, cartonsLeft } = standingWith(hand);
				expect([...pairs.map(({ boxId }) => boxId), ...boxesLeft].sort()).toEqual([1, 2, 3, 4].map((n) => id(n)));
				expect([...pairs.map(({ carton }) => carton), ...cartonsLeft].sort()).toEqual([1, 2, 3]);
			})
		);
	});
});

test('ids that suit a carton best come first', () => {
	expect(suiting(plan, boxes, 2).map((one) => [Number(one.id.slice(-6)), one.unitsOff, one.gramsOff])).toEqual([[3, 0, 0], [4, 5, -2400], [2, 6, 2440], [1, 10, -900]]);
	expect(suiting(plan, boxes, 99)).toEqual([]);
});
