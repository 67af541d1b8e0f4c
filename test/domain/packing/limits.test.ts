import { expect, test } from 'vitest';
import { mergeCartons, moveUnits, setQuantity } from '$lib/domain/packing/edit';
import { cartonOf, isTight, whyNotInto, whyNotMerge, whyNotMove, type Refused } from '$lib/domain/packing/limits';
import type { Plan } from '$lib/domain/shipment/plan';
import { carton, cartonType, destination, product, shipment } from '../../samples';

const MUG = { sku: 'MUG-01' };
const LEAD = { sku: 'LEAD' };
const PILLOW = { sku: 'PILLOW' };

/** K40: 400 × 380 × 340 mm inside, 780 g, up to 15 kg. */
const plan = shipment({
	destinations: [destination(), destination({ fulfillmentCenter: 'FSZ1' })],
	products: [
		product(),
		product({ sku: 'LEAD', unit: { sizeMm: [50, 50, 50], weightG: 2_000 } }),
		product({ sku: 'PILLOW', unit: { sizeMm: [300, 300, 300], weightG: 100 } }),
		product({ sku: 'POLE', unit: { sizeMm: [900, 20, 20], weightG: 300 } }),
		product({ sku: 'SPRAY', unit: { sizeMm: [50, 50, 200], weightG: 200 }, traits: { aerosol: true } }),
		product({ sku: 'TEA', unit: { sizeMm: [60, 60, 60], weightG: 100 }, traits: { food: true } }),
		product({ sku: 'ALONE', unit: { sizeMm: [60, 60, 60], weightG: 100 }, packing: { apart: true } })
	],
	lines: [{ sku: 'LEAD', quantity: 40, fulfillmentCenter: 'NRT1' }, { sku: 'PILLOW', quantity: 9, fulfillmentCenter: 'NRT1' }],
	cartonTypes: [cartonType()],
	cartons: [
		carton({ number: 1, grossWeightG: 780 + 5 * 2_000 + 2 * 100, contents: [{ ...LEAD, quantity: 5 }, { ...PILLOW, quantity: 2 }] }),
		carton({ number: 2, grossWeightG: 780 + 6 * 2_000, contents: [{ ...LEAD, quantity: 6 }] }),
		carton({ number: 3, grossWeightG: 780 + 100, contents: [{ ...PILLOW, quantity: 1 }] }),
		carton({ number: 4, fulfillmentCenter: 'FSZ1' }),
		carton({ number: 5, grossWeightG: 980, contents: [{ sku: 'TEA', quantity: 2, expiry: '2027-06-30' }] }),
		carton({ number: 6, grossWeightG: 980, contents: [{ sku: 'TEA', quantity: 2, expiry: '2028-03-31' }] }),
		carton({ number: 7, grossWeightG: 1_180, contents: [{ sku: 'SPRAY', quantity: 2 }] }),
		carton({ number: 8, grossWeightG: 980, contents: [{ sku: 'ALONE', quantity: 2 }] }),
		carton({ number: 9, locked: true }),
		carton({ number: 10, grossWeightG: 780, contents: [] }),
		carton({ number: 11, grossWeightG: 16_000, contents: [{ ...LEAD, quantity: 7 }] }),
		carton({ number: 12, grossWeightG: 780 + 900, contents: [{ sku: 'POLE', quantity: 3 }] })
	]
});
const TOO_LITTLE = 2 * 300 ** 3 - 400 * 380 * 340;

test.each<{ what: string; content: { sku: string; expiry?: string }; quantity: number; from: number; to: number | 'new'; refused?: Refused }>([
	{ what: 'as much weight as is left to the gram', content: LEAD, quantity: 1, from: 1, to: 2 },
	{ what: 'over the weight limit', content: LEAD, quantity: 2, from: 1, to: 2, refused: { code: 'too-heavy', carton: 2, overG: 1_780, limitG: 15_000 } },
	{ what: 'into what is too heavy already', content: LEAD, quantity: 1, from: 1, to: 11, refused: { code: 'too-heavy', carton: 11, overG: 3_000, limitG: 15_000 } },
	{ what: 'more volume than a carton has', content: PILLOW, quantity: 1, from: 1, to: 3, refused: { code: 'too-little-room', carton: 3, overMm3: TOO_LITTLE } },
	{ what: 'another centre', content: LEAD, quantity: 1, from: 1, to: 4, refused: { code: 'other-centre', carton: 4, centre: 'NRT1', other: 'FSZ1' } },
	{ what: 'another expiry of the same SKU', content: { sku: 'TEA', expiry: '2027-06-30' }, quantity: 1, from: 5, to: 6, refused: { code: 'two-expiries', sku: 'TEA', carton: 6 } },
	{ what: 'dangerous goods beside others', content: { sku: 'SPRAY' }, quantity: 1, from: 7, to: 2, refused: { code: 'must-stay-apart', sku: 'SPRAY', carton: 2 } },
	{ what: 'goods that stay apart', content: LEAD, quantity: 1, from: 1, to: 8, refused: { code: 'must-stay-apart', sku: 'LEAD', carton: 8 } },
	{ what: 'a locked carton', content: LEAD, quantity: 1, from: 1, to: 9, refused: { code: 'locked-carton', carton: 9 } },
	{ what: 'the same carton', content: LEAD, quantity: 1, from: 1, to: 1, refused: { code: 'same-carton', carton: 1 } },
	{ what: 'an empty carton', content: LEAD, quantity: 5, from: 1, to: 10 },
	{ what: 'a new carton', content: LEAD, quantity: 5, from: 1, to: 'new' },
	{ what: 'a new carton that would be too heavy', content: LEAD, quantity: 8, from: 11, to: 'new', refused: { code: 'not-so-many', sku: 'LEAD', carton: 11, has: 7, asked: 8 } },
	{ what: 'goods too long for any carton, which may give way', content: { sku: 'POLE' }, quantity: 1, from: 12, to: 10 }
])('a move: $what', ({ refused, ...move }) => {
	expect(whyNotMove(plan, move)).toEqual(refused);
	const moved = moveUnits(plan, move);
	expect(moved.ok ? undefined : moved.rejection).toEqual(refused);
});

test.each<{ what: string; from: number; into: number; refused?: Refused }>([
	{ what: 'light and roomy enough', from: 3, into: 2 },
	{ what: 'too heavy together', from: 1, into: 2, refused: { code: 'too-heavy', carton: 2, overG: 780 + 12_000 + 10_200 - 15_000, limitG: 15_000 } },
	{ what: 'too large together', from: 3, into: 1, refused: { code: 'too-little-room', carton: 1, overMm3: 5 * 50 ** 3 + 300 ** 3 + TOO_LITTLE } },
	{ what: 'into a locked one', from: 3, into: 9, refused: { code: 'locked-carton', carton: 9 } },
	{ what: 'a locked one', from: 9, into: 3, refused: { code: 'locked-carton', carton: 9 } },
	{ what: 'nothing into what is too heavy already', from: 10, into: 11 }
])('a merge: $what', ({ refused, from, into }) => {
	expect(whyNotMerge(plan, { from, into })).toEqual(refused);
	const merged = mergeCartons(plan, { from, into });
	expect(merged.ok ? undefined : merged.rejection).toEqual(refused);
});

test('typing a quantity keeps the same limits; taking out is always allowed', () => {
	expect(setQuantity(plan, { carton: 2, content: LEAD, quantity: 8 })).toEqual({ ok: false, rejection: { code: 'too-heavy', carton: 2, overG: 1_780, limitG: 15_000 } });
	expect(setQuantity(plan, { carton: 3, content: PILLOW, quantity: 2 })).toEqual({ ok: false, rejection: { code: 'too-little-room', carton: 3, overMm3: TOO_LITTLE } });
	expect(setQuantity(plan, { carton: 11, content: LEAD, quantity: 6 }).ok).toBe(true);
});

test('no arrangement warns and does not refuse', () => {
	const into = (number: number) => cartonOf(plan, number)!;
	expect(isTight(plan, into(10), [{ ...LEAD, quantity: 5 }])).toBe(false);
	expect(isTight(plan, into(10), [{ sku: 'POLE', quantity: 1 }])).toBe(true);
	expect(whyNotInto(plan, into(10), [{ sku: 'POLE', quantity: 1 }])).toBeUndefined();
	const unknown: Plan = { ...plan, products: [] };
	expect(whyNotInto(unknown, into(10), [{ ...MUG, quantity: 400 }])).toBeUndefined();
});
