import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Duty, Product } from '$lib/domain/catalog/product';
import { assess } from '$lib/domain/customs/assess';
import { assessShipment, type ShipmentAssessment } from '$lib/domain/customs/assess-shipment';
import type { Declaration, DeclarationLine } from '$lib/domain/customs/declaration';
import { DIVISORS, unmeasuredFor, type Sharing } from '$lib/domain/customs/freight-share';
import { landed, type Landed } from '$lib/domain/customs/landed';
import { FREIGHT_SHARES, type Carton, type Plan } from '$lib/domain/shipment/plan';
import { carton, DECLARED, product, shipment } from '../../samples';

const anyRate = fc.integer({ min: 0, max: 400 }).map((thousandths): Duty => ({ kind: 'ad-valorem', rate: (thousandths / 1_000).toFixed(3) }));
const anySpecific = fc.record({ jpy: fc.integer({ min: 0, max: 5_000 }), quantity: fc.integer({ min: 0, max: 2_000 }) }).map(
	({ jpy, quantity }): Duty => ({ kind: 'specific', jpy: String(jpy), per: 'pair', quantity })
);
const simple: Arbitrary<Duty> = fc.oneof(anyRate, anySpecific, fc.constant<Duty>({ kind: 'free' }));
const anyDuty: Arbitrary<Duty> = fc.oneof(
	simple,
	fc.record({ kind: fc.constantFrom('higher-of', 'lower-of', 'sum'), of: fc.array(simple, { minLength: 1, maxLength: 3 }) }) as Arbitrary<Duty>
);
const anyLine = fc.record({ value: fc.integer({ min: 0, max: 5_000_000 }), duty: anyDuty, reduced: fc.boolean() });
type AnyLine = { readonly value: number; readonly duty: Duty; readonly reduced: boolean };

const lineOf = ({ value, duty, reduced }: AnyLine, i: number): DeclarationLine => ({
	key: String(i), customsValueJpy: value, duty, consumptionTax: reduced ? 'reduced' : 'standard'
});
const declared = (lines: readonly AnyLine[], more: Partial<Declaration> = {}) =>
	assess({ format: 'nyuko-declaration/1', on: DECLARED, schedule: 'general', lines: lines.map(lineOf), ...more });

const FIGURES = ['dutyJpy', 'consumptionTaxJpy', 'localConsumptionTaxJpy'] as const;

describe('a declaration', () => {
	test('no figure is ever negative, broken or beyond what can be counted', () =>
		fc.assert(
			fc.property(fc.array(anyLine, { minLength: 1, maxLength: 8 }), (lines) => {
				const { lines: assessed, totals } = declared(lines);
				for (const figure of FIGURES)
					for (const amount of [totals[figure], ...assessed.map((line) => line[figure])]) expect(Number.isSafeInteger(amount) && amount >= 0, figure).toBe(true);
			})
		));

	test('totals are what the lines say, each cut to ¥100 once', () =>
		fc.assert(
			fc.property(fc.array(anyLine, { minLength: 1, maxLength: 8 }), (lines) => {
				const { lines: assessed, totals } = declared(lines, { deMinimis: 'not-claimed' });
				for (const figure of FIGURES) {
					const said = assessed.reduce((sum, line) => sum + line[figure], 0);
					expect(totals[figure], figure).toBe(said - (said % 100));
				}
				expect(totals.customsValueJpy).toBe(lines.reduce((sum, { value }) => sum + value, 0));
				expect(totals.payableJpy).toBe(FIGURES.reduce((sum, figure) => sum + totals[figure], 0));
			})
		));

	test('a line of more value never pays less', () =>
		fc.assert(
			fc.property(anyLine, fc.integer({ min: 0, max: 1_000_000 }), (line, more) => {
				const [less, greater] = [declared([line]).totals, declared([{ ...line, value: line.value + more }]).totals];
				for (const figure of [...FIGURES, 'payableJpy'] as const) expect(greater[figure], figure).toBeGreaterThanOrEqual(less[figure]);
			})
		));

	test('the order of the lines changes nothing that is paid', () =>
		fc.assert(fc.property(fc.array(anyLine, { minLength: 1, maxLength: 6 }), (lines) => void expect(declared(lines.toReversed()).totals).toEqual(declared(lines).totals))));
});

type AnyGoods = { readonly quantity: number; readonly cents: number; readonly weightG: number; readonly side: number; readonly duty: Duty };
const anyGoods: Arbitrary<AnyGoods> = fc.record({
	quantity: fc.integer({ min: 1, max: 400 }), cents: fc.integer({ min: 0, max: 50_000 }), weightG: fc.integer({ min: 0, max: 9_000 }), side: fc.integer({ min: 0, max: 600 }), duty: anyRate
});
const amount = (cents: number): string => `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;

/** Goods in two cartons as far as they are packed; sold at a price of their own in Japan. */
function planOf(goods: readonly AnyGoods[], freightCents: number, packed: boolean): Plan {
	const products = goods.map(({ cents, weightG, side, duty }, i): Product =>
		product({ sku: `S${i}`, hsCode: `69120000${i}`, value: { amount: amount(cents), currency: 'EUR' }, unit: { sizeMm: [side, side, side], weightG }, duty })
	);
	const half = (first: boolean) => goods.flatMap(({ quantity }, i) => {
		const units = first ? Math.trunc(quantity / 2) : quantity - Math.trunc(quantity / 2);
		return units > 0 ? [{ sku: `S${i}`, quantity: units }] : [];
	});
	const cartons: Carton[] = packed ? [carton({ contents: half(true) }), carton({ number: 2, grossWeightG: 29_000, outerMm: [300, 200, 200], contents: half(false) })] : [];
	const lines = goods.map(({ quantity }, i) => ({ sku: `S${i}`, quantity }));
	return shipment({ products, lines, cartons, charges: { freight: { amount: amount(freightCents), currency: 'EUR' } } });
}

function assessed(plan: Plan): ShipmentAssessment {
	const found = assessShipment(plan, DECLARED);
	if (!found.ok) throw new Error(found.rejection.code);
	return found.value;
}
const sharedOut = (plan: Plan, { by, divisor }: Sharing): Landed[] => {
	const found = assessed(plan);
	return landed({ ...plan, landedCost: { ...plan.landedCost, share: by, divisor } }, DECLARED, found.formed, found);
};
const WAYS: readonly Sharing[] = FREIGHT_SHARES.flatMap((by) => DIVISORS.map((divisor) => ({ by, divisor })));
const freights = (plan: Plan, sharing: Sharing): number[] => sharedOut(plan, sharing).map(({ freightJpy }) => freightJpy);

describe('landed cost', () => {
	test('however freight is shared, the parts add up to the bill to the yen, and duty and taxes to what is paid', () =>
		fc.assert(
			fc.property(fc.array(anyGoods, { minLength: 1, maxLength: 9 }), fc.nat(3_000_000), fc.boolean(), (goods, cents, packed) => {
				const plan = planOf(goods, cents, packed);
				const { totals } = assessed(plan);
				for (const sharing of WAYS) {
					const rows = sharedOut(plan, sharing);
					const sum = (part: 'freightJpy' | 'dutyJpy' | 'taxJpy'): number => rows.reduce((all, row) => all + row[part], 0);
					expect(sum('freightJpy'), sharing.by).toBe(Number((BigInt(cents) * 16_342n) / 10_000n));
					expect(sum('dutyJpy')).toBe(totals.dutyJpy);
					expect(sum('taxJpy')).toBe(totals.consumptionTaxJpy + totals.localConsumptionTaxJpy);
					for (const { freightJpy } of rows) expect(freightJpy).toBeGreaterThanOrEqual(0);
				}
			}),
			{ numRuns: 60 }
		));

	/** A heavy thing and a large one; ¥10,000 of freight. */
	const goods = (changes: Partial<AnyGoods>): AnyGoods => ({ quantity: 1, cents: 1_000, weightG: 1_000, side: 100, duty: { kind: 'free' }, ...changes });
	const yen = (plan: Plan): Plan => ({ ...plan, charges: { freight: { amount: '10000', currency: 'JPY' } } });
	const two = (packed: boolean): Plan => yen(planOf([goods({ weightG: 9_000, quantity: 2 }), goods({ side: 300, cents: 3_000, quantity: 2 })], 0, packed));
	test.each<[Sharing['by'], Sharing['divisor'], boolean, number[]]>([
		['value', 5_000, false, [2_500, 7_500]], ['quantity', 5_000, false, [5_000, 5_000]], ['actual', 5_000, false, [9_000, 1_000]],
		// 1 and 27 litres; 9 kg against 5.4 or 4.5 kg
		['volumetric', 5_000, false, [357, 9_643]], ['volumetric', 6_000, false, [357, 9_643]], ['carton-volume', 5_000, false, [357, 9_643]],
		['chargeable', 5_000, false, [6_250, 3_750]], ['chargeable', 6_000, false, [6_667, 3_333]]
	])('by %s (%i)', (by, divisor, packed, parts) => expect(freights(two(packed), { by, divisor })).toEqual(parts));

	test('a carton is charged by what it weighs or by its volume, whichever is more, and hands that on to what lies in it', () => {
		const [heavy, bulky] = [carton({ grossWeightG: 20_000, outerMm: [300, 200, 200], contents: [{ sku: 'S0', quantity: 2 }] }), carton({ number: 2, grossWeightG: 3_000, outerMm: [500, 400, 250], contents: [{ sku: 'S1', quantity: 2 }] })];
		const plan = { ...two(false), cartons: [heavy, bulky] };
		// 20 kg against 10 kg of 50 litres; 12 litres against 50
		expect(freights(plan, { by: 'chargeable', divisor: 5_000 })).toEqual([6_667, 3_333]);
		expect(freights(plan, { by: 'carton-volume', divisor: 5_000 })).toEqual([1_935, 8_065]);
		expect(freights({ ...plan, cartons: [heavy] }, { by: 'carton-volume', divisor: 5_000 })).toEqual([357, 9_643]);
	});

	test('what was not measured is named', () => {
		const { formed } = assessed(planOf([goods({ weightG: 0 }), goods({ side: 0 }), goods({})], 0, false));
		const all = formed.flatMap((line) => line.goods);
		expect(FREIGHT_SHARES.map((by) => unmeasuredFor(all, by))).toEqual([[], ['S0', 'S1'], ['S0'], ['S1'], ['S1'], [], []]);
	});
});
