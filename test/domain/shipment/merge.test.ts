import fc from 'fast-check';
import { expect, test } from 'vitest';
import { merge } from '../../../src/lib/domain/shipment/merge';
import { emptyPlan, type Plan } from '../../../src/lib/domain/shipment/plan';

const base: Plan = {
	...emptyPlan('M-1'),
	incoterm: { rule: 'DDP', place: 'Odawara', edition: 2020 },
	products: [{ sku: 'A', hsCode: '691200000' }, { sku: 'B' }],
	lines: [
		{ sku: 'A', quantity: 10 },
		{ sku: 'B', quantity: 20 }
	]
};
const withLine = (plan: Plan, sku: string, quantity: number): Plan => ({ ...plan, lines: plan.lines.map((line) => (line.sku === sku ? { ...line, quantity } : line)) });

test('changes to different places are both taken', () => {
	const mine = withLine(base, 'A', 11);
	const theirs = { ...withLine(base, 'B', 21), notes: 'theirs' };
	const { plan, conflicts } = merge(base, mine, theirs);
	expect(conflicts).toEqual([]);
	expect(plan).toEqual({ ...withLine(mine, 'B', 21), notes: 'theirs' });
});

test('the same place changed twice is named, and mine stands', () => {
	const { plan, conflicts } = merge(base, withLine(base, 'A', 11), withLine(base, 'A', 12));
	expect(plan.lines[0]!.quantity).toBe(11);
	expect(conflicts).toEqual([{ path: 'lines[A|||].quantity', base: 10, mine: 11, theirs: 12 }]);
});

test('the same change on both sides is no conflict', () => {
	expect(merge(base, withLine(base, 'A', 11), withLine(base, 'A', 11)).conflicts).toEqual([]);
});

test('a line that one side took away and the other left alone is gone', () => {
	const theirs = { ...base, lines: base.lines.slice(1) };
	expect(merge(base, { ...base, notes: 'mine' }, theirs).plan.lines).toEqual([{ sku: 'B', quantity: 20 }]);
});

test('lines added on both sides are all there', () => {
	const mine = { ...base, lines: [...base.lines, { sku: 'C', quantity: 1 }] };
	const theirs = { ...base, lines: [...base.lines, { sku: 'D', quantity: 2 }] };
	expect(merge(base, mine, theirs).plan.lines.map(({ sku }) => sku)).toEqual(['A', 'B', 'C', 'D']);
});

test('two lines under one key are merged as one value', () => {
	const doubled = { ...base, lines: [...base.lines, { sku: 'A', quantity: 5 }] };
	const { plan, conflicts } = merge(base, doubled, withLine(base, 'B', 3));
	expect(plan.lines).toEqual(doubled.lines);
	expect(conflicts.map(({ path }) => path)).toEqual(['lines']);
});

const edits = fc.array(fc.record({ sku: fc.constantFrom('A', 'B'), quantity: fc.integer({ min: 1, max: 99 }) }), { maxLength: 4 });
const edited = (list: readonly { sku: string; quantity: number }[]): Plan => list.reduce((plan, { sku, quantity }) => withLine(plan, sku, quantity), base);

test('with only one side changed the merge is that side', () => {
	fc.assert(
		fc.property(edits, (list) => {
			expect(merge(base, edited(list), base)).toEqual({ plan: edited(list), conflicts: [] });
			expect(merge(base, base, edited(list))).toEqual({ plan: edited(list), conflicts: [] });
		})
	);
});
