import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread, stripOf } from '../../src/routes/shipments/[reference]/parties/strip';

const days = { ship: '2026-12-01', declare: '2026-12-08', arrive: '2026-12-11' };

test('without a day there is nothing to draw', () => {
	expect(stripOf({})).toBeUndefined();
	expect(stripOf({}, { acceptedOn: '2026-01-01' })).toBeUndefined();
});

test('days stand in their order, inside the strip', () => {
	const strip = stripOf(days);
	expect(strip?.marks.map(({ name }) => name)).toEqual(['ship', 'declare', 'arrive']);
	expect(strip?.marks.map(({ at }) => Number(at.toFixed(2)))).toEqual([0.08, 0.67, 0.92]);
	expect(strip?.authority).toBeUndefined();
});

test('a notice that ends between shipping and declaring ends between their marks', () => {
	const strip = stripOf(days, { acceptedOn: '2025-12-06', validUntil: '2026-12-05' });
	const [ship, declare] = strip!.marks;
	expect(strip?.authority).toMatchObject({ from: 0, ends: '2026-12-05' });
	expect(strip?.authority).not.toHaveProperty('begins');
	expect(strip!.authority!.to).toBeGreaterThan(ship!.at);
	expect(strip!.authority!.to).toBeLessThan(declare!.at);
});

test('a notice far longer than the shipment covers the whole strip', () => {
	expect(stripOf(days, { acceptedOn: '2026-05-01', validUntil: '2027-04-30' })?.authority).toMatchObject({ from: 0, to: 1 });
	expect(stripOf(days, { acceptedOn: '2026-05-01' })?.authority).toEqual({ from: 0, to: 1 });
});

test('a notice that ended long before covers nothing', () => {
	expect(stripOf(days, { acceptedOn: '2024-05-01', validUntil: '2025-04-30' })?.authority).toMatchObject({ from: 0, to: 0 });
});

test('a single day stands in the middle', () => {
	expect(stripOf({ declare: '2026-12-08' })?.marks[0]).toMatchObject({ at: 0.5, label: 0.5 });
});

test('texts keep their order and their distance, and stay inside', () => {
	fc.assert(
		fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 3 }), (places) => {
			const labels = spread(places.toSorted((a, b) => a - b));
			labels.forEach((label, i) => {
				expect(label).toBeGreaterThanOrEqual(0.14 - 1e-9);
				expect(label).toBeLessThanOrEqual(0.86 + 1e-9);
				if (i > 0) expect(label - labels[i - 1]!).toBeGreaterThanOrEqual(0.33 - 1e-9);
			});
		})
	);
});
