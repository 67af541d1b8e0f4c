import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CasePackTemplate } from '$lib/domain/catalog/case-pack';
import { caseCounts, casesOf, packAsCases } from '$lib/domain/packing/cases';
import { isNumbered } from '$lib/domain/packing/number';
import { rest } from '$lib/domain/packing/rest';
import type { Plan, ShipmentLine } from '$lib/domain/shipment/plan';
import { cartonType, destination, product, shipment } from '../../samples';

const template = (changes: Partial<CasePackTemplate> = {}): CasePackTemplate => ({
	sku: 'MUG-01', name: 'Case of 24', units: 24, carton: { id: 'K40', outerMm: [412, 392, 352], tareG: 780 }, grossWeightG: 9_900, ...changes
});
const plan = (lines: readonly ShipmentLine[], changes: Partial<Plan> = {}): Plan =>
	shipment({
		destinations: [destination(), destination({ fulfillmentCenter: 'FSZ1' })],
		products: [product(), product({ sku: 'TEA' })], cartonTypes: [cartonType()], cartons: [], lines, ...changes
	});
const line = (quantity: number, fulfillmentCenter = 'NRT1', more: Partial<ShipmentLine> = {}): ShipmentLine => ({ sku: 'MUG-01', quantity, fulfillmentCenter, ...more });
const done = (result: ReturnType<typeof casesOf>): Plan => {
	if (!result.ok) throw new Error(JSON.stringify(result.rejection));
	return result.value;
};
const told = ({ cartons = [] }: Plan): string[] =>
	cartons.map(({ number, fulfillmentCenter, contents }) => `${number} ${fulfillmentCenter} ${contents.map(({ quantity, sku, expiry = '', lot = '' }) => [quantity, sku, expiry, lot].filter(Boolean).join(' ')).join(' + ')}`);

test.each([
	['one line, some left over', [line(50)], ['1 NRT1 24 MUG-01', '2 NRT1 24 MUG-01'], [2]],
	['exactly full', [line(48)], ['1 NRT1 24 MUG-01', '2 NRT1 24 MUG-01'], []],
	['two centres, each for itself', [line(30), line(24, 'FSZ1')], ['1 NRT1 24 MUG-01', '2 FSZ1 24 MUG-01'], [6]],
	['two expiry dates, each for itself', [line(24, 'NRT1', { expiry: '2028-01-31' }), line(47, 'NRT1', { expiry: '2028-02-29' })], ['1 NRT1 24 MUG-01 2028-01-31', '2 NRT1 24 MUG-01 2028-02-29'], [23]],
	['two lines alike are one', [line(12), line(12)], ['1 NRT1 24 MUG-01'], []],
	['two lots stay apart', [line(24, 'NRT1', { lot: 'A' }), line(20, 'NRT1', { lot: 'B' })], ['1 NRT1 24 MUG-01 A'], [20]],
	['another SKU stays as it is', [line(24), { sku: 'TEA', quantity: 40, fulfillmentCenter: 'NRT1' }], ['1 NRT1 24 MUG-01'], [40]]
] as const)('%s', (_, lines, cartons, left) => {
	const after = done(casesOf(plan(lines), 'MUG-01', template()));
	expect(told(after)).toEqual(cartons);
	expect(rest(after).map(({ quantity }) => quantity)).toEqual(left);
});

test.each([
	['too few', [line(23)], { code: 'cases-too-few', sku: 'MUG-01', name: 'Case of 24', left: 23, units: 24 }],
	['nothing', [], { code: 'cases-nothing-left', sku: 'MUG-01' }],
	['two destinations that make no case alone', [line(20), line(20, 'FSZ1')], { code: 'cases-mixed', sku: 'MUG-01', name: 'Case of 24', left: 40, units: 24, kinds: 2 }],
	['two expiry dates that make no case alone', [line(20, 'NRT1', { expiry: '2028-01-31' }), line(20)], { code: 'cases-mixed', sku: 'MUG-01', name: 'Case of 24', left: 40, units: 24, kinds: 2 }],
	['no destination', [{ sku: 'MUG-01', quantity: 48 }], { code: 'cases-no-destination', sku: 'MUG-01', left: 48 }],
	['too many cartons', [line(480_024)], { code: 'cases-too-many', sku: 'MUG-01', cartons: 20_001, most: 20_000 }]
] as const)('is refused: %s', (_, lines, rejection) => {
	expect(casesOf(plan(lines), 'MUG-01', template())).toEqual({ ok: false, rejection });
});

test('a template of another SKU is refused', () => {
	expect(casesOf(plan([line(48)]), 'TEA', template())).toMatchObject({ ok: false, rejection: { code: 'cases-other-sku' } });
});

test('a case is of its template’s size and weight, under the carton’s name where the plan knows it, and laid where its goods fit', () => {
	const [first] = done(casesOf(plan([line(24)]), 'MUG-01', template())).cartons ?? [];
	const { placements, ...rest } = first ?? {};
	expect(rest).toEqual({ number: 1, fulfillmentCenter: 'NRT1', type: 'K40', outerMm: [412, 392, 352], grossWeightG: 9_900, contents: [{ sku: 'MUG-01', quantity: 24 }] });
	expect(placements).toHaveLength(24);
	expect(done(casesOf(plan([line(24)]), 'MUG-01', template({ carton: { outerMm: [120, 120, 120] } }))).cartons?.[0]).not.toHaveProperty('placements');
	const other = (carton: CasePackTemplate['carton']) => done(casesOf(plan([line(24)]), 'MUG-01', template({ carton }))).cartons?.[0];
	expect(other({ id: 'K40', outerMm: [412, 392, 300] })).not.toHaveProperty('type');
	expect(other({ id: 'MAKER-7', outerMm: [412, 392, 352] })).not.toHaveProperty('type');
	expect(other({ outerMm: [300, 300, 300] })).not.toHaveProperty('type');
});

test('what is packed already is not packed again, and numbers follow the highest', () => {
	const before = plan([line(80)], { cartons: [{ number: 7, fulfillmentCenter: 'NRT1', outerMm: [300, 300, 300], grossWeightG: 5_000, contents: [{ sku: 'MUG-01', quantity: 30 }] }] });
	const after = done(casesOf(before, 'MUG-01', template()));
	expect(told(after)).toEqual(['7 NRT1 30 MUG-01', '8 NRT1 24 MUG-01', '9 NRT1 24 MUG-01']);
	expect(casesOf(after, 'MUG-01', template())).toMatchObject({ ok: false, rejection: { code: 'cases-too-few', left: 2 } });
});

test('several SKUs at once: those that make a case are packed, and only if none does is it refused', () => {
	const lines = [line(50), { sku: 'TEA', quantity: 5, fulfillmentCenter: 'NRT1' }];
	const choices = [{ sku: 'TEA', template: template({ sku: 'TEA' }) }, { sku: 'MUG-01', template: template() }];
	expect(told(done(packAsCases(plan(lines), choices)))).toEqual(['1 NRT1 24 MUG-01', '2 NRT1 24 MUG-01']);
	expect(packAsCases(plan(lines), choices.slice(0, 1))).toMatchObject({ ok: false, rejection: { code: 'cases-too-few', sku: 'TEA' } });
});

test('several SKUs for two centres are numbered centre by centre', () => {
	const lines = [line(24), line(24, 'FSZ1'), { sku: 'TEA', quantity: 24, fulfillmentCenter: 'NRT1' }];
	const after = done(packAsCases(plan(lines), [{ sku: 'MUG-01', template: template() }, { sku: 'TEA', template: template({ sku: 'TEA' }) }]));
	expect(told(after)).toEqual(['1 NRT1 24 MUG-01', '2 NRT1 24 TEA', '3 FSZ1 24 MUG-01']);
	expect(isNumbered(after)).toBe(true);
});

const anyLines = fc.array(
	fc.record({
		sku: fc.constantFrom('MUG-01', 'TEA'), quantity: fc.integer({ min: 0, max: 400 }), fulfillmentCenter: fc.constantFrom('NRT1', 'FSZ1', undefined),
		expiry: fc.constantFrom(undefined, '2028-01-31', '2028-06-30'), lot: fc.constantFrom(undefined, 'A')
	}).map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as ShipmentLine),
	{ maxLength: 8 }
);
const anyCartons = fc.array(fc.record({ units: fc.integer({ min: 1, max: 60 }), centre: fc.constantFrom('NRT1', 'FSZ1') }), { maxLength: 3 });

test('units are conserved, nothing is packed twice, and every case is pure', () => {
	fc.assert(
		fc.property(anyLines, anyCartons, fc.integer({ min: 1, max: 60 }), (lines, packed, units) => {
			const cartons = packed.map(({ units: quantity, centre }, i) => ({ number: i + 3, fulfillmentCenter: centre, outerMm: [300, 300, 300] as const, grossWeightG: 1_000, contents: [{ sku: 'MUG-01', quantity }] }));
			const before = plan(lines, { cartons });
			const frozen = JSON.stringify(before);
			const one = template({ units });
			const result = casesOf(before, 'MUG-01', one);
			// the plan before is what an undo brings back
			expect(JSON.stringify(before)).toBe(frozen);
			const counts = caseCounts(before, 'MUG-01', one);
			const cases = counts.reduce((sum, count) => sum + count.cases, 0);
			expect(result.ok).toBe(cases > 0);
			if (!result.ok) return;
			const after = result.value;
			const made = (after.cartons ?? []).slice(cartons.length);
			expect(after.cartons?.slice(0, cartons.length)).toEqual(cartons);
			expect(after.lines).toBe(before.lines);
			expect(made).toHaveLength(cases);
			expect(new Set((after.cartons ?? []).map(({ number }) => number)).size).toBe(after.cartons?.length);
			for (const carton of made) {
				expect(carton).toMatchObject({ outerMm: one.carton.outerMm, grossWeightG: one.grossWeightG, contents: [{ sku: 'MUG-01', quantity: units }] });
				expect(carton.contents).toHaveLength(1);
				if (carton.placements) expect(carton.placements).toHaveLength(carton.contents[0]?.quantity ?? 0);
			}
			const leftOf = (of: Plan) => new Map(rest(of).map(({ quantity, ...key }) => [JSON.stringify([key.sku, key.centre, key.expiry, key.lot]), quantity]));
			const [was, is] = [leftOf(before), leftOf(after)];
			for (const [key, quantity] of was) {
				const taken = quantity - (is.get(key) ?? 0);
				expect(taken % units).toBe(0);
				expect(taken).toBeGreaterThanOrEqual(0);
				if (quantity > 0) expect(quantity - taken).toBeGreaterThanOrEqual(0);
			}
			for (const key of is.keys()) expect(was.has(key)).toBe(true);
			const twice = casesOf(after, 'MUG-01', one);
			expect(twice.ok).toBe(false);
		}),
		{ numRuns: 300 }
	);
});
