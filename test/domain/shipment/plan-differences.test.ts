import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { briefBetween } from '$lib/domain/shipment/differences-in-brief';
import type { Plan } from '$lib/domain/shipment/plan';
import { planDifferences } from '$lib/domain/shipment/plan-differences';
import { differenceText } from '$lib/i18n/tell-difference';
import { LANGUAGES } from '$lib/i18n/languages';
import { writePlan } from '$lib/plan-file/write';
import { planSchema } from '$lib/plan-file/schema';
import { anyOf } from '../../plan-file/any-plan';
import { carton, product, shipment } from '../../samples';

const anyPlan = anyOf(planSchema) as fc.Arbitrary<Plan>;
const said = (before: Plan, after: Plan): string[] => planDifferences(before, after).map((one) => differenceText('en', one));
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('differences between plans', () => {
	test('equal plans have none', () => {
		fc.assert(fc.property(anyPlan, (plan) => void expect(planDifferences(plan, copy(plan))).toEqual([])), { numRuns: 60 });
	});

	test('plans that are written differently have some, and every one can be said in every language', () => {
		fc.assert(
			fc.property(anyPlan, anyPlan, (before, after) => {
				const found = planDifferences(before, after);
				expect(found.length > 0).toBe(writePlan(before) !== writePlan(after));
				for (const language of LANGUAGES) for (const one of found) expect(differenceText(language, one)).not.toBe('');
			}),
			{ numRuns: 60 }
		);
	});

	/** Every place of a plan that holds a text, a number or a yes. */
	function leavesOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
		if (typeof value !== 'object' || value === null) return value === undefined ? [] : [path];
		return Object.entries(value).flatMap(([key, inside]) => leavesOf(inside, [...path, Array.isArray(value) ? Number(key) : key]));
	}
	function changedAt(plan: Plan, path: readonly (string | number)[]): Plan {
		const after = copy(plan) as unknown as Record<string | number, unknown>;
		const last = path.at(-1)!;
		const holder = path.slice(0, -1).reduce<Record<string | number, unknown>>((at, key) => at[key] as Record<string | number, unknown>, after);
		const was = holder[last];
		holder[last] = typeof was === 'number' ? was + 1 : typeof was === 'boolean' ? !was : `${String(was)}x`;
		return after as unknown as Plan;
	}

	test('whichever field is changed, that field is named', () => {
		fc.assert(
			fc.property(
				anyPlan.chain((plan) => fc.constantFrom(...leavesOf(plan)).map((path) => [plan, path] as const)),
				([plan, path]) => {
					const found = planDifferences(plan, changedAt(plan, path));
					const keys = path.filter((key) => typeof key === 'string');
					expect(found.length).toBeGreaterThan(0);
					// The field itself, or the thing that it is a part of and is told as one.
					expect(found.some(({ field }) => keys.join('.').startsWith(field.replace(/\.order$/, '')))).toBe(true);
				}
			),
			{ numRuns: 300 }
		);
	});

	test('sides exchanged, what was added is removed', () => {
		fc.assert(
			fc.property(anyPlan, anyPlan, (a, b) => {
				const opposite = { added: 'removed', removed: 'added', changed: 'changed' } as const;
				const key = (field: string, kind: string): string => `${field} ${kind}`;
				const there = planDifferences(a, b).map(({ field, kind }) => key(field, kind)).sort();
				const back = planDifferences(b, a).map(({ field, kind }) => key(field, opposite[kind])).sort();
				expect(back).toEqual(there);
			}),
			{ numRuns: 60 }
		);
	});
});

describe('as people say them', () => {
	const base = shipment({
		lines: [{ sku: 'MUG-01', quantity: 240, fulfillmentCenter: 'NRT1' }], products: [product({ sku: 'MUG-01' })],
		cartons: [carton({ number: 12, grossWeightG: 12_840, contents: [{ sku: 'MUG-01', quantity: 24 }] })], dates: { ship: '2026-12-01', declare: '2026-12-04' }
	});

	test.each<[string, Partial<Plan>, string[]]>([
		['units of a line', { lines: [{ sku: 'MUG-01', quantity: 264, fulfillmentCenter: 'NRT1' }] }, ['MUG-01 quantity 240 → 264']],
		['a day', { dates: { ship: '2026-12-01', declare: '2026-12-08' } }, ['day of declaration 4 → 8 Dec']],
		['a day of another month', { dates: { ship: '2026-12-01', declare: '2027-01-08' } }, ['day of declaration 4 Dec → 8 Jan']],
		['the weight of a carton', { cartons: [carton({ number: 12, grossWeightG: 13_100, contents: [{ sku: 'MUG-01', quantity: 24 }] })] }, ['carton 12 gross 12.84 → 13.10 kg']],
		['what is in a carton', { cartons: [carton({ number: 12, grossWeightG: 12_840, contents: [{ sku: 'MUG-01', quantity: 20 }] })] }, ['carton 12 MUG-01 quantity 24 → 20']],
		['a value, with its currency', { products: [product({ sku: 'MUG-01', value: { amount: '9.99', currency: 'USD' } })] }, [`MUG-01 unit value ${product().value!.amount} ${product().value!.currency} → 9.99 USD`]],
		['a trait, by its name', { products: [product({ sku: 'MUG-01', traits: { ...product().traits, laser: true } })] }, ['MUG-01 Laser added: yes']],
		['a lot that came', { lines: [{ sku: 'MUG-01', quantity: 240, fulfillmentCenter: 'NRT1', lot: 'L7' }] }, ['MUG-01 lot added: L7']],
		['a line that came', { lines: [...base.lines, { sku: 'BOL-14', quantity: 24 }] }, ['BOL-14 added: 24 × BOL-14']],
		['transport, in words', { transport: 'air-freight' }, ['transport Courier → Air freight']]
	])('%s', (_, change, expected) => {
		expect(said(base, { ...base, ...change })).toEqual(expected.map((one) => expect.stringMatching(new RegExp(`^${one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`, 'i')) as string));
	});

	test('an order that is another one is a difference too', () => {
		const two = { ...base, lines: [...base.lines, { sku: 'BOL-14', quantity: 24 }] };
		expect(said(two, { ...two, lines: two.lines.toReversed() })).toEqual(['lines: in another order']);
	});

	test('in brief: lines, counts, days and cartons', () => {
		const after: Plan = {
			...base, lines: [{ ...base.lines[0]!, quantity: 264 }, { sku: 'BOL-14', quantity: 24 }], dates: { ship: '2026-12-01', declare: '2026-12-08' },
			cartons: [...base.cartons!, carton({ number: 13 })]
		};
		expect(briefBetween(base, after)).toEqual({
			added: [{ sku: 'BOL-14', quantity: 24 }], removed: [], counts: 1, values: 0, weights: 0, others: 0, days: [{ day: 'declare', before: '2026-12-04', after: '2026-12-08' }], cartons: { before: 1, after: 2 }
		});
	});
});
