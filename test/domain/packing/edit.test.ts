import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	addCarton, mergeCartons, moveUnits, removeCarton, repeatCarton, setBoxId, setCentre, setLock, setOwnSize, setQuantity, setType, setWeight, splitCarton
} from '$lib/domain/packing/edit';
import { cartonOf } from '$lib/domain/packing/limits';
import { byCentre, isNumbered, renumber, setBoxIds } from '$lib/domain/packing/number';
import { isUnarranged, leftOf, reasons, rest, roomIn } from '$lib/domain/packing/rest';
import type { Plan } from '$lib/domain/shipment/plan';
import { carton, cartonType, destination, product, shipment } from '../../samples';

const MUG = { sku: 'MUG-01' };

/** 24 mugs in two cartons for Ichikawa, 20 of 30 bowls in one of two cartons for Odawara. */
const plan = shipment({
	destinations: [destination(), destination({ fulfillmentCenter: 'FSZ1' })],
	products: [
		product(),
		product({ sku: 'BOWL', unit: { sizeMm: [150, 150, 70], weightG: 500 } }),
		product({ sku: 'SPRAY', unit: { sizeMm: [50, 50, 200], weightG: 200 }, traits: { aerosol: true } })
	],
	lines: [
		{ sku: 'MUG-01', quantity: 24, fulfillmentCenter: 'NRT1' },
		{ sku: 'BOWL', quantity: 30, fulfillmentCenter: 'FSZ1' },
		{ sku: 'SPRAY', quantity: 4, fulfillmentCenter: 'NRT1' }
	],
	cartonTypes: [cartonType(), cartonType({ id: 'K20', innerMm: [260, 200, 120], outerMm: [272, 212, 132], tareG: 250 })],
	cartons: [
		carton({ boxId: 'FBA15TEST0001U000001' }),
		carton({ number: 2 }),
		carton({ number: 3, fulfillmentCenter: 'FSZ1', grossWeightG: 10_780, contents: [{ sku: 'BOWL', quantity: 20 }] }),
		carton({ number: 4, fulfillmentCenter: 'FSZ1', grossWeightG: 780, contents: [] })
	]
});

const done = <T>(result: { ok: true; value: T } | { ok: false; rejection: unknown }): T => {
	if (!result.ok) throw new Error(JSON.stringify(result.rejection));
	return result.value;
};
const totals = ({ cartons = [] }: Plan): Record<string, number> => {
	const counts: Record<string, number> = {};
	for (const { fulfillmentCenter, contents } of cartons) for (const { sku, quantity } of contents) counts[`${fulfillmentCenter} ${sku}`] = (counts[`${fulfillmentCenter} ${sku}`] ?? 0) + quantity;
	return counts;
};
const sizes = ({ cartons = [] }: Plan): string[] => cartons.map(({ number, contents }) => `${number}: ${contents.map(({ sku, quantity }) => `${quantity} ${sku}`).join(', ')}`);

test.each([
	{ what: 'five mugs to the other carton', edit: () => moveUnits(plan, { content: MUG, quantity: 5, from: 1, to: 2 }), cartons: ['1: 7 MUG-01', '2: 17 MUG-01'] },
	{ what: 'all mugs to the other carton', edit: () => moveUnits(plan, { content: MUG, quantity: 12, from: 1, to: 2 }), cartons: ['1: ', '2: 24 MUG-01'] },
	{ what: 'a mug into a new carton', edit: () => moveUnits(plan, { content: MUG, quantity: 1, from: 1, to: 'new' }), cartons: ['1: 11 MUG-01', '2: 12 MUG-01', '5: 1 MUG-01'] },
	{ what: 'a split', edit: () => splitCarton(plan, 2), cartons: ['1: 12 MUG-01', '2: 6 MUG-01', '5: 6 MUG-01'] },
	{ what: 'a merge', edit: () => mergeCartons(plan, { from: 1, into: 2 }), cartons: ['2: 24 MUG-01'] }
] as const)('$what keeps every unit, and the weights follow', ({ edit, cartons }) => {
	const after = done(edit());
	expect(sizes(after).filter((line) => line.includes('MUG') || line === '1: ')).toEqual(cartons);
	expect(totals(after)).toEqual(totals(plan));
	for (const one of after.cartons ?? []) {
		const units = one.contents.reduce((sum, { sku, quantity }) => sum + quantity * (sku === 'MUG-01' ? 380 : 500), 0);
		expect(one.grossWeightG).toBe(780 + units);
		const touched = !plan.cartons?.includes(one);
		expect(one.placements?.length ?? 0).toBe(touched ? one.contents.reduce((sum, { quantity }) => sum + quantity, 0) : 0);
	}
});

test.each([
	{ what: 'to another centre', edit: moveUnits(plan, { content: MUG, quantity: 1, from: 1, to: 3 }), rejection: { code: 'other-centre', carton: 3, centre: 'NRT1', other: 'FSZ1' } },
	{ what: 'more than there are', edit: moveUnits(plan, { content: MUG, quantity: 13, from: 1, to: 2 }), rejection: { code: 'not-so-many', sku: 'MUG-01', carton: 1, has: 12, asked: 13 } },
	{ what: 'to a carton that is not there', edit: moveUnits(plan, { content: MUG, quantity: 1, from: 1, to: 9 }), rejection: { code: 'no-such-carton', carton: 9 } },
	{ what: 'to itself', edit: moveUnits(plan, { content: MUG, quantity: 1, from: 1, to: 1 }), rejection: { code: 'same-carton', carton: 1 } },
	{ what: 'a merge over centres', edit: mergeCartons(plan, { from: 1, into: 3 }), rejection: { code: 'other-centre', carton: 3, centre: 'NRT1', other: 'FSZ1' } },
	{ what: 'more than the rest', edit: setQuantity(plan, { carton: 3, content: { sku: 'BOWL' }, quantity: 31 }), rejection: { code: 'not-enough-left', sku: 'BOWL', centre: 'FSZ1', left: 10, asked: 11 } },
	{ what: 'a spray can among mugs', edit: setQuantity(plan, { carton: 1, content: { sku: 'SPRAY' }, quantity: 2 }), rejection: { code: 'must-stay-apart', sku: 'SPRAY', carton: 1 } },
	{ what: 'a split of an empty carton', edit: splitCarton(plan, 4), rejection: { code: 'nothing-to-split', carton: 4 } },
	{ what: 'another centre for a full carton', edit: setCentre(plan, { carton: 1, centre: 'FSZ1' }), rejection: { code: 'not-empty', carton: 1, units: 12 } },
	{ what: 'an empty carton once more', edit: repeatCarton(plan, { carton: 4, times: 2 }), rejection: { code: 'nothing-to-repeat', carton: 4 } },
	{ what: 'a carton once more with nothing left', edit: repeatCarton(plan, { carton: 1, times: 2 }), rejection: { code: 'not-enough-left', sku: 'MUG-01', centre: 'NRT1', left: 0, asked: 12 } },
	{ what: 'a type nobody knows', edit: addCarton(plan, { centre: 'NRT1', type: 'X' }), rejection: { code: 'unknown-carton-type', type: 'X' } }
])('$what is refused with its reason', ({ edit, rejection }) => {
	expect(edit).toEqual({ ok: false, rejection });
});

/** Carton 1 locked, the mugs of carton 2 too, and a few bowls beside them. */
const locked = done(setLock(done(setLock(
	{ ...plan, lines: plan.lines.map((line) => ({ ...line, quantity: line.quantity + 40 })), cartons: plan.cartons?.map((one) => (one.number === 2 ? { ...one, contents: [...one.contents, { sku: 'BOWL', quantity: 3 }] } : one)) },
	{ carton: 1, locked: true })), { carton: 2, content: MUG, locked: true }));
const CARTON = { code: 'locked-carton', carton: 1 };
const LINE = { code: 'locked-line', carton: 2, sku: 'MUG-01' };

test.each([
	{ what: 'units out of a locked carton', edit: moveUnits(locked, { content: MUG, quantity: 1, from: 1, to: 2 }), rejection: CARTON },
	{ what: 'units into it', edit: moveUnits(locked, { content: { sku: 'BOWL' }, quantity: 1, from: 2, to: 1 }), rejection: CARTON },
	{ what: 'fewer units in it', edit: setQuantity(locked, { carton: 1, content: MUG, quantity: 11 }), rejection: CARTON },
	{ what: 'more units in it', edit: setQuantity(locked, { carton: 1, content: MUG, quantity: 13 }), rejection: CARTON },
	{ what: 'a split of it', edit: splitCarton(locked, 1), rejection: CARTON },
	{ what: 'a merge of it', edit: mergeCartons(locked, { from: 1, into: 2 }), rejection: CARTON },
	{ what: 'a merge into it', edit: mergeCartons(done(setLock(locked, { carton: 2, content: MUG, locked: false })), { from: 2, into: 1 }), rejection: CARTON },
	{ what: 'its removal', edit: removeCarton(locked, 1), rejection: CARTON },
	{ what: 'another size for it', edit: setType(locked, { carton: 1, type: 'K20' }), rejection: CARTON },
	{ what: 'a size of its own for it', edit: setOwnSize(locked, { carton: 1, outerMm: [420, 300, 320] }), rejection: CARTON },
	{ what: 'another centre for an empty one', edit: setCentre(done(setLock(plan, { carton: 4, locked: true })), { carton: 4, centre: 'NRT1' }), rejection: { code: 'locked-carton', carton: 4 } },
	{ what: 'units out of a locked line', edit: moveUnits(locked, { content: MUG, quantity: 1, from: 2, to: 'new' }), rejection: LINE },
	{ what: 'fewer units in a locked line', edit: setQuantity(locked, { carton: 2, content: MUG, quantity: 11 }), rejection: LINE },
	{ what: 'the removal of its carton', edit: removeCarton(locked, 2), rejection: LINE },
	{ what: 'a merge of its carton', edit: mergeCartons(done(setLock(locked, { carton: 1, locked: false })), { from: 2, into: 1 }), rejection: LINE },
	{ what: 'a split with nothing else to go', edit: splitCarton(done(setLock(plan, { carton: 2, content: MUG, locked: true })), 2), rejection: LINE }
])('locked: $what is refused', ({ edit, rejection }) => {
	expect(edit).toEqual({ ok: false, rejection });
});

test('what a lock does not hold still moves, and unlocking leaves no trace', () => {
	expect(sizes(done(splitCarton(locked, 2)))).toContain('5: 1 BOWL');
	expect(cartonOf(done(setQuantity(locked, { carton: 2, content: MUG, quantity: 13 })), 2)?.contents[0]).toEqual({ ...MUG, quantity: 13, locked: true });
	expect(cartonOf(done(setBoxId(locked, { carton: 1, boxId: 'FBA15X' })), 1)).toMatchObject({ boxId: 'FBA15X', locked: true });
	expect(cartonOf(done(repeatCarton(locked, { carton: 1, times: 1 })), 5)).not.toHaveProperty('locked');
	const once = done(setLock(plan, { carton: 2, content: MUG, locked: true }));
	expect(JSON.stringify(done(setLock(once, { carton: 2, content: MUG, locked: false })))).toBe(JSON.stringify(plan));
	expect(JSON.stringify(done(setLock(done(setLock(plan, { carton: 1, locked: true })), { carton: 1, locked: false })))).toBe(JSON.stringify(plan));
});

test('a locked carton keeps its number when others are numbered anew', () => {
	const after = renumber(done(setLock({ ...plan, cartons: [carton({ number: 9 }), carton({ number: 2, locked: true }), carton({ number: 7 })] }, { carton: 7, locked: false })));
	expect(after.cartons?.map(({ number, locked }) => [number, locked])).toEqual([[2, true], [1, undefined], [3, undefined]]);
	expect(isNumbered({ ...plan, cartons: [carton({ number: 1 }), carton({ number: 5, locked: true }), carton({ number: 2 })] })).toBe(true);
	expect(isNumbered({ ...plan, cartons: [carton({ number: 1 }), carton({ number: 5 }), carton({ number: 2 })] })).toBe(false);
});

test('one SKU with two expiries does not share a carton', () => {
	const dated = (expiry: string) => [{ sku: 'MUG-01', quantity: 12, expiry }];
	const mixed = shipment({ cartons: [carton({ contents: dated('2027-06-30') }), carton({ number: 2, contents: dated('2028-03-31') })] });
	expect(mergeCartons(mixed, { from: 1, into: 2 })).toEqual({ ok: false, rejection: { code: 'two-expiries', sku: 'MUG-01', carton: 2 } });
});

test('a carton is repeated as long as the rest lasts', () => {
	const many = { ...plan, lines: [{ sku: 'MUG-01', quantity: 70, fulfillmentCenter: 'NRT1' }], cartons: plan.cartons?.slice(0, 1) };
	const after = done(repeatCarton(many, { carton: 1, times: 9 }));
	expect(sizes(after)).toEqual(['1: 12 MUG-01', '2: 12 MUG-01', '3: 12 MUG-01', '4: 12 MUG-01', '5: 12 MUG-01']);
	expect(after.cartons?.map(({ boxId }) => boxId)).toEqual(['FBA15TEST0001U000001', undefined, undefined, undefined, undefined]);
	expect(rest(after)).toEqual([{ sku: 'MUG-01', centre: 'NRT1', quantity: 10 }]);
});

test('what a carton gives up becomes part of the rest, and can be taken from it', () => {
	const less = done(setQuantity(plan, { carton: 1, content: MUG, quantity: 2 }));
	expect(leftOf(less, 'NRT1', MUG)).toBe(10);
	const without = done(removeCarton(less, 2));
	expect(rest(without)).toContainEqual({ sku: 'MUG-01', centre: 'NRT1', quantity: 22 });
	const more = done(setQuantity(without, { carton: 1, content: MUG, quantity: 24 }));
	expect(leftOf(more, 'NRT1', MUG)).toBe(0);
	const surplus = { ...plan, lines: plan.lines.slice(1) };
	expect(rest(surplus)).toContainEqual({ sku: 'MUG-01', centre: 'NRT1', quantity: -24 });
	expect([...reasons({ ...plan, products: [] }).values()]).toEqual([{ code: 'unknown-sku' }, { code: 'unknown-sku' }, { code: 'unknown-sku' }]);
});

test('contents that do not fit stay as they were set, without an arrangement', () => {
	const small = done(setType(plan, { carton: 1, type: 'K20' }));
	expect(cartonOf(small, 1)).toMatchObject({ type: 'K20', outerMm: [272, 212, 132], grossWeightG: 250 + 12 * 380, contents: [{ sku: 'MUG-01', quantity: 12 }] });
	expect(isUnarranged(cartonOf(small, 1)!)).toBe(true);
	const own = done(setOwnSize(small, { carton: 1, outerMm: [420, 300, 320] }));
	expect(cartonOf(own, 1)?.type).toBeUndefined();
	expect(cartonOf(own, 1)?.placements).toHaveLength(12);
});

test('room is told against the carton’s own limit', () => {
	const full = done(mergeCartons(plan, { from: 1, into: 2 }));
	expect(roomIn(cartonOf(full, 2)!, full)).toMatchObject({ weightLeftG: 15_000 - 780 - 24 * 380, weightLimitG: 15_000 });
	const light = done(setWeight(plan, { carton: 1, grossWeightG: 16_000 }));
	expect(roomIn(cartonOf(light, 1)!, light).weightLeftG).toBe(-1_000);
});

test('box ids are set one by one or as a list by number', () => {
	expect(cartonOf(done(setBoxId(plan, { carton: 1, boxId: '' })), 1)).not.toHaveProperty('boxId');
	const listed = done(setBoxIds(plan, { centre: 'NRT1', text: 'FBA15U000001\r\nFBA15U000002\n' }));
	expect(listed.cartons?.map(({ boxId }) => boxId)).toEqual(['FBA15U000001', 'FBA15U000002', undefined, undefined]);
	expect(setBoxIds(plan, { centre: 'NRT1', text: 'A B C' })).toEqual({ ok: false, rejection: { code: 'more-ids-than-cartons', centre: 'NRT1', ids: 3, cartons: 2 } });
	expect(setBoxIds(plan, { centre: 'NRT1', text: 'A A' })).toEqual({ ok: false, rejection: { code: 'box-id-twice', boxId: 'A' } });
});

test('numbers run centre after centre once they are renumbered', () => {
	const after = done(splitCarton(plan, 1));
	expect(isNumbered(after)).toBe(false);
	const numbered = renumber(after);
	expect(isNumbered(numbered)).toBe(true);
	expect(byCentre(numbered).map(({ centre, cartons }) => [centre, cartons.map(({ number }) => number)])).toEqual([['NRT1', [1, 2, 3]], ['FSZ1', [4, 5]]]);
	expect(renumber(after, 'heaviest-first').cartons?.[0]?.contents).toEqual([{ sku: 'MUG-01', quantity: 12 }]);
	expect(totals(renumber(after, 'contents'))).toEqual(totals(plan));
});

test('whatever is done by hand, no unit is lost and none is made', () => {
	const number = fc.integer({ min: 1, max: 7 });
	const content = fc.constantFrom({ sku: 'MUG-01' }, { sku: 'BOWL' }, { sku: 'SPRAY' });
	const step = fc.oneof(
		fc.record({ content, quantity: fc.integer({ min: 0, max: 15 }), from: number, to: fc.oneof(number, fc.constant('new' as const)) }).map((how) => (before: Plan) => moveUnits(before, how)),
		number.map((n) => (before: Plan) => splitCarton(before, n)),
		fc.record({ from: number, into: number }).map((how) => (before: Plan) => mergeCartons(before, how)),
		fc.record({ carton: number, content, quantity: fc.integer({ min: 0, max: 30 }) }).map((how) => (before: Plan) => setQuantity(before, how)),
		fc.record({ carton: number, times: fc.integer({ min: 1, max: 3 }) }).map((how) => (before: Plan) => repeatCarton(before, how)),
		number.map((n) => (before: Plan) => removeCarton(before, n))
	);
	fc.assert(
		fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
			let now = plan;
			for (const take of steps) {
				const next = take(now);
				if (next.ok) now = next.value;
			}
			const packed = totals(now);
			for (const { sku, quantity, fulfillmentCenter = '' } of plan.lines) {
				expect((packed[`${fulfillmentCenter} ${sku}`] ?? 0) + leftOf(now, fulfillmentCenter, { sku })).toBe(quantity);
			}
			expect(Object.keys(packed).length).toBeLessThanOrEqual(3);
			expect(new Set(now.cartons?.map((one) => one.number)).size).toBe(now.cartons?.length);
		}),
		{ numRuns: 120 }
	);
});
