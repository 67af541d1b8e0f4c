import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBoxIds, type AmazonBox } from '$lib/domain/shipment/box-ids';
import { elsewhereOf } from '$lib/domain/shipment/likeness';
import { apply, marry, type Pair } from '$lib/domain/shipment/marriage';
import { confirming, NONE_CONFIRMED, type Confirming } from '$lib/domain/shipment/marriage-scan';
import type { Carton, Plan } from '$lib/domain/shipment/plan';
import { carton, destination, product, shipment } from '../../samples';

const SKUS = ['MUG', 'TOWEL', 'BOWL', 'VASE'] as const;
const PRODUCTS = SKUS.map((sku, i) => product({ sku, fnsku: `X000TST00${i}`, asin: 'B0SHAREDAS', gtin: undefined }));
const id = (n: number, shipmentId = 'FBA15TEST0001'): string => `${shipmentId}U${String(n).padStart(6, '0')}`;
const holds = (goods: Readonly<Record<string, number>>) => Object.entries(goods).map(([sku, quantity]) => ({ sku, quantity }));
const box = (n: number, goods?: Readonly<Record<string, number>>, grams?: number): AmazonBox => ({
	id: id(n), ...(grams !== undefined && { grams }), ...(goods && { contents: holds(goods).map(({ sku, quantity }) => ({ code: sku, quantity })) })
});
const one = (number: number, goods: Readonly<Record<string, number>>, grossWeightG: number, changes: Partial<Carton> = {}): Carton =>
	carton({ number, grossWeightG, contents: holds(goods), boxId: undefined, sscc: undefined, ...changes });
const planOf = (cartons: readonly Carton[], changes: Partial<Plan> = {}): Plan => shipment({ products: PRODUCTS, cartons, lines: SKUS.map((sku) => ({ sku, quantity: 1 })), ...changes });
const short = (pairs: readonly Pair[]) => pairs.map(({ boxId, carton, certainty, doubts }) => [Number(boxId.slice(-6)), carton, certainty, ...doubts]);

describe('boxes find their cartons', () => {
	const plan = planOf([one(1, { MUG: 12 }, 5340), one(2, { MUG: 4, TOWEL: 2 }, 7100), one(3, { MUG: 12 }, 5340), one(4, { BOWL: 6 }, 3000)]);

	test.each<[string, AmazonBox[], unknown[], { boxes?: number[]; cartons?: number[] }]>([
		['contents and weight', [box(1, { BOWL: 6 }, 3000), box(2, { MUG: 12 }, 5340), box(3, { TOWEL: 2, MUG: 4 }, 7100), box(4, { MUG: 12 }, 5340)],
			[[2, 1, 'exact'], [3, 2, 'exact'], [4, 3, 'exact'], [1, 4, 'exact']], {}],
		['by FNSKU', [{ id: id(7), grams: 3000, contents: [{ code: 'x000tst002', quantity: 6 }] }], [[7, 4, 'exact']], { cartons: [1, 2, 3] }],
		['a code of several SKUs, told apart by weight', [{ id: id(7), grams: 7100, contents: [{ code: 'B0SHAREDAS', quantity: 6 }] }], [[7, 2, 'exact']], { cartons: [1, 3, 4] }],
		['a code of several SKUs without a weight', [{ id: id(7), contents: [{ code: 'B0SHAREDAS', quantity: 6 }] }], [[7, 2, 'doubtful', 'others-fit']], { cartons: [1, 3, 4] }],
		['rows of one SKU add up', [{ id: id(7), grams: 5340, contents: [{ code: 'MUG', quantity: 5 }, { code: 'MUG', quantity: 7 }] }], [[7, 1, 'exact']], { cartons: [2, 3, 4] }],
		['no weight: alike cartons as they stand', [box(2, { MUG: 12 }), box(1, { MUG: 12 })], [[1, 1, 'alike'], [2, 3, 'alike']], { cartons: [2, 4] }],
		['a weight that is a little off', [box(1, { BOWL: 6 }, 3080)], [[1, 4, 'alike']], { cartons: [1, 2, 3] }],
		['a weight that is much off', [box(1, { BOWL: 6 }, 4000)], [[1, 4, 'doubtful', 'weight-differs']], { cartons: [1, 2, 3] }],
		['a unit too many', [box(1, { BOWL: 7 }, 3000)], [[1, 4, 'doubtful', 'contents-differ']], { cartons: [1, 2, 3] }],
		['the exact one before the near one', [box(1, { BOWL: 5 }, 3000), box(2, { BOWL: 6 }, 3000)], [[2, 4, 'exact']], { boxes: [1], cartons: [1, 2, 3] }],
		['nothing in common', [box(1, { VASE: 9 }, 5340)], [], { boxes: [1], cartons: [1, 2, 3, 4] }],
		['a code that nobody knows', [box(1, { OTHER: 12 }, 5340)], [], { boxes: [1], cartons: [1, 2, 3, 4] }],
		['weight alone that fits one carton', [box(1, undefined, 3000)], [[1, 4, 'alike']], { cartons: [1, 2, 3] }],
		['weight alone that fits alike cartons', [box(1, undefined, 5350)], [[1, 1, 'alike']], { cartons: [2, 3, 4] }],
		['weight alone that fits none', [box(1, undefined, 9000)], [], { boxes: [1], cartons: [1, 2, 3, 4] }],
		['ids alone, where cartons differ', [box(3), box(1), box(2)], [[1, 1, 'doubtful', 'by-order'], [2, 2, 'doubtful', 'by-order'], [3, 3, 'doubtful', 'by-order']], { cartons: [4] }],
		['an id that is named twice', [box(1, { BOWL: 6 }, 3000), box(1, { BOWL: 6 }, 3000)], [[1, 4, 'exact']], { cartons: [1, 2, 3] }],
		['more boxes than cartons', [box(1, { BOWL: 6 }, 3000), box(2, { BOWL: 6 }, 3000)], [[1, 4, 'exact']], { boxes: [2], cartons: [1, 2, 3] }]
	])('%s', (_, boxes, pairs, { boxes: boxesLeft = [], cartons: cartonsLeft = [] }) => {
		const found = marry(plan, boxes);
		expect([short(found.pairs), found.boxesLeft, found.cartonsLeft]).toEqual([pairs, boxesLeft.map((n) => id(n)), cartonsLeft]);
	});

	test('bare ids as they are listed; what names its goods still goes where it belongs', () => {
		const listed = [3, 4, 1, 2].map((n) => id(n));
		expect(short(marry(plan, [box(1), box(2), box(3), box(4, { BOWL: 6 }, 3000)], listed).pairs)).toEqual([
			[3, 1, 'doubtful', 'by-order'], [1, 2, 'doubtful', 'by-order'], [2, 3, 'doubtful', 'by-order'], [4, 4, 'exact']
		]);
	});

	test('a box of an FBA shipment that the plan does not name goes on no carton, whatever it holds', () => {
		const named = { ...plan, destinations: [destination({ fulfillmentCenter: plan.cartons?.[0]?.fulfillmentCenter ?? '', amazonShipmentId: 'FBA15TEST0001' })] };
		const strange: AmazonBox = { ...box(9, { BOWL: 6 }, 3000), id: id(9, 'FBA99OTHERX1') };
		const boxes = [box(1), strange, { id: 'FBA10ABC0YY100001' }];
		expect(elsewhereOf(named, boxes)).toEqual([strange]);
		const found = marry(named, boxes);
		expect([short(found.pairs).map(([n]) => n), found.boxesLeft]).toEqual([[100001, 1], [strange.id]]);
		expect(elsewhereOf({ ...plan, destinations: [] }, boxes)).toEqual([]);
		const partly = { ...named, cartons: [...(named.cartons ?? []), one(9, { VASE: 1 }, 900, { fulfillmentCenter: 'KIX9' })] };
		expect(elsewhereOf(partly, boxes)).toEqual([]);
	});

	test('a difference is told, and how like the two are', () => {
		expect(marry(plan, [box(1, { BOWL: 5 }, 2900)]).pairs).toEqual([
			{ boxId: id(1), carton: 4, certainty: 'doubtful', score: 879, doubts: ['contents-differ'], unitsOff: 1, gramsOff: -100 }
		]);
		expect(marry(plan, [box(1, { BOWL: 6 }, 3000)]).pairs[0]?.score).toBe(1000);
	});

	test('what the scale said goes before what was reckoned', () => {
		const weighed = planOf([one(1, { MUG: 12 }, 5340), one(2, { MUG: 12 }, 5340, { measured: { grossWeightG: 5362, on: '2026-12-01T00:00:00Z', by: '' } })]);
		expect(short(marry(weighed, [box(1, { MUG: 12 }, 5362), box(2, { MUG: 12 }, 5340)]).pairs)).toEqual([[2, 1, 'exact'], [1, 2, 'exact']]);
	});

	test('cartons of two centres are told apart by the shipment in the id, and doubted where it is not known', () => {
		const two = [one(1, { MUG: 12 }, 5340, { fulfillmentCenter: 'NRT1' }), one(2, { MUG: 12 }, 5340, { fulfillmentCenter: 'KIX2' })];
		const boxes = [{ ...box(1, { MUG: 12 }, 5340), id: id(1, 'FBA15KIX2ABC') }, { ...box(1, { MUG: 12 }, 5340), id: id(1, 'FBA15NRT1ABC') }];
		const known = planOf(two, { destinations: [destination({ fulfillmentCenter: 'NRT1', amazonShipmentId: 'FBA15NRT1ABC' }), destination({ fulfillmentCenter: 'KIX2', amazonShipmentId: 'FBA15KIX2ABC' })] });
		expect(marry(known, boxes).pairs.map(({ boxId, carton, certainty }) => [boxId, carton, certainty])).toEqual([[id(1, 'FBA15NRT1ABC'), 1, 'exact'], [id(1, 'FBA15KIX2ABC'), 2, 'exact']]);
		const unknown = marry(planOf(two, { destinations: [] }), boxes);
		expect(unknown.pairs.map(({ doubts }) => doubts)).toEqual([['others-fit'], ['others-fit']]);
	});
});

const goods = fc.dictionary(fc.constantFrom(...SKUS), fc.integer({ min: 1, max: 30 }), { minKeys: 1, maxKeys: 4 });
const distinct = fc.uniqueArray(fc.record({ goods, grams: fc.integer({ min: 1000, max: 30_000 }) }), {
	minLength: 1, maxLength: 25, selector: (one) => JSON.stringify([Object.entries(one.goods).sort(), one.grams])
});

describe('whatever the cartons', () => {
	test('a permutation of distinct cartons is always found again, without doubt', () => {
		fc.assert(
			fc.property(distinct, fc.infiniteStream(fc.nat()), (all, random) => {
				const plan = planOf(all.map(({ goods, grams }, i) => one(i + 1, goods, grams)));
				const order = all.map((_, i) => i).map((i) => [random.next().value, i] as const).sort((a, b) => a[0] - b[0]).map(([, i]) => i);
				const { pairs, boxesLeft, cartonsLeft } = marry(plan, order.map((i, at) => box(at + 1, all[i]!.goods, all[i]!.grams)));
				expect(pairs.map(({ carton, boxId, certainty }) => [carton, boxId, certainty])).toEqual(all.map((_, i) => [i + 1, id(order.indexOf(i) + 1), 'exact']));
				expect([boxesLeft, cartonsLeft]).toEqual([[], []]);
			})
		);
	});

	test('alike cartons never raise doubt, and get their ids in the order in which they stand, past ten too', () => {
		fc.assert(
			fc.property(goods, fc.integer({ min: 2000, max: 30_000 }), fc.integer({ min: 1, max: 30 }), fc.constantFrom('both', 'contents', 'weight', 'none'), (inside, grams, n, told) => {
				const plan = planOf(Array.from({ length: n }, (_, i) => one(i + 1, inside, grams)));
				const boxes = Array.from({ length: n }, (_, i) => box(n - i, told === 'both' || told === 'contents' ? inside : undefined, told === 'both' || told === 'weight' ? grams : undefined));
				expect(short(marry(plan, boxes).pairs)).toEqual(boxes.map((_, i) => [i + 1, i + 1, told === 'both' ? 'exact' : 'alike']));
			})
		);
	});

	const anyBox = fc.record({ goods: fc.option(goods, { nil: undefined }), grams: fc.option(fc.integer({ min: 1, max: 30_000 }), { nil: undefined }) });
	test('nothing is lost, and nothing is given twice', () => {
		fc.assert(
			fc.property(fc.array(fc.record({ goods, grams: fc.integer({ min: 0, max: 30_000 }) }), { maxLength: 15 }), fc.array(anyBox, { maxLength: 15 }), (cartons, told) => {
				const plan = planOf(cartons.map(({ goods, grams }, i) => one(i + 1, goods, grams)));
				const boxes = told.map(({ goods, grams }, i) => box(i + 1, goods, grams));
				const { pairs, boxesLeft, cartonsLeft } = marry(plan, boxes);
				expect([...pairs.map(({ boxId }) => boxId), ...boxesLeft].sort()).toEqual(boxes.map((one) => one.id).sort());
				expect([...pairs.map(({ carton }) => carton), ...cartonsLeft].sort((a, b) => a - b)).toEqual(cartons.map((_, i) => i + 1));
				for (const { certainty, doubts, score } of pairs) {
					expect(certainty === 'doubtful').toBe(doubts.length > 0);
					expect(score >= 0 && score <= 1000).toBe(true);
				}
				const after = apply(plan, pairs);
				expect(after.cartons?.map(({ boxId }) => boxId)).toEqual(cartons.map((_, i) => pairs.find(({ carton }) => carton === i + 1)?.boxId));
				expect(marry(after, boxes)).toEqual(marry(plan, boxes));
			})
		);
	});
});

test.each<[string, (n: number) => AmazonBox]>([
	['a unit too many in each', (n) => box(n, { MUG: 13 }, 5340)],
	['alike', (n) => box(n, { MUG: 12 }, 5340)],
	['no contents', (n) => box(n, undefined, 5300)],
	['ids alone', (n) => box(n)]
])('five thousand boxes are matched in a moment: %s', (_, made) => {
	const plan = planOf(Array.from({ length: 5000 }, (_, i) => one(i + 1, { MUG: 12 }, 5340)));
	const began = performance.now();
	const { pairs } = marry(plan, Array.from({ length: 5000 }, (_, i) => made(i + 1)));
	expect(pairs.map(({ boxId }) => boxId)).toEqual(Array.from({ length: 5000 }, (_, i) => id(i + 1)));
	expect(performance.now() - began).toBeLessThan(5000);
});

test('ids are put on, taken off where they were before, and never given twice', () => {
	const plan = planOf([one(1, { MUG: 12 }, 5340, { boxId: id(2) }), one(2, { BOWL: 6 }, 3000), one(3, { TOWEL: 1 }, 900, { boxId: id(9) })]);
	expect(apply(plan, [{ boxId: id(2), carton: 2 }]).cartons?.map(({ boxId }) => boxId)).toEqual([undefined, id(2), id(9)]);
	expect(() => apply(plan, [{ boxId: id(2), carton: 1 }, { boxId: id(2), carton: 2 }])).toThrow('one carton');
	expect(() => apply(plan, [{ boxId: id(2), carton: 1 }, { boxId: id(3), carton: 1 }])).toThrow('one carton');
});

test('a pasted table, married and put on', () => {
	const plan = planOf([one(1, { MUG: 4, TOWEL: 2 }, 7100), one(2, { MUG: 12 }, 5340)]);
	const { boxes } = readBoxIds(`Box ID,SKU,Qty,Weight (kg)\n${id(1)},MUG,12,5.34\n${id(2)},MUG,4,7.1\n${id(2)},TOWEL,2,`);
	expect(apply(plan, marry(plan, boxes).pairs).cartons?.map(({ boxId }) => boxId)).toEqual([id(2), id(1)]);
});

describe('two scans confirm', () => {
	const plan = planOf([one(1, { MUG: 12 }, 5340, { sscc: '003012345678901234' }), one(2, { BOWL: 6 }, 3000, { boxId: id(1) }), one(3, { TOWEL: 1 }, 900)]);
	const scan = confirming(plan, [{ boxId: id(1), carton: 1 }, { boxId: id(2), carton: 2 }], { ownBoxIds: new Map([[2, 'TEST-C002']]), voided: [id(8)] });
	const scans = (...codes: string[]) => codes.reduce<{ state: Confirming; said: unknown }>(({ state }, code) => scan(state, code), { state: NONE_CONFIRMED, said: undefined });

	test.each<[string, string[], object, readonly number[]]>([
		['our carton', ['1'], { kind: 'carton', carton: 1 }, []],
		['carton, then its label', ['1', id(1)], { kind: 'right', carton: 1, boxId: id(1) }, [1]],
		['our own id, then its label in small letters', ['TEST-C002', id(2).toLowerCase()], { kind: 'right', carton: 2, boxId: id(2) }, [2]],
		['SSCC, then the label of another', ['00003012345678901234', id(2)], { kind: 'wrong', carton: 1, belongs: 2, boxId: id(2) }, []],
		['the wrong label, then the right one', ['1', id(2), id(1)], { kind: 'right', carton: 1, boxId: id(1) }, [1]],
		['an id that a carton had before does not open it', [id(1)], { kind: 'carton-first', belongs: 1, boxId: id(1) }, []],
		['a label right after a pair', ['1', id(1), id(2)], { kind: 'carton-first', belongs: 2, boxId: id(2) }, [1]],
		['a carton without a pair', ['1', '3'], { kind: 'no-pair', carton: 3 }, []],
		['a voided label', ['1', id(8)], { kind: 'voided', boxId: id(8) }, []],
		['a code that nobody knows', ['1', 'whatever'], { kind: 'unknown', scanned: 'WHATEVER' }, []],
		['the same pair once more', ['1', id(1), '1', id(1)], { kind: 'right', carton: 1, boxId: id(1) }, [1]],
		['all of them', ['1', id(1), '2', id(2)], { kind: 'right', carton: 2, boxId: id(2) }, [1, 2]]
	])('%s', (_, codes, said, confirmed) => {
		const after = scans(...codes);
		expect([after.said, after.state.confirmed]).toEqual([said, confirmed]);
	});
});
