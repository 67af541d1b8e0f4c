import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lyingOf } from '$lib/domain/documents/lying';
import { isBehind, isUnder, packingSteps } from '$lib/domain/documents/packing-order';
import type { SizeMm } from '$lib/domain/catalog/product';
import type { Placement } from '$lib/domain/shipment/plan';

const at = (sku: string, atMm: SizeMm, sizeMm: SizeMm): Placement => ({ sku, atMm, sizeMm });
const inOrder = (placements: readonly Placement[]): Placement[] => packingSteps(placements).flatMap(({ units }) => units);

/** Boxes without overlap on a small grid, so that they rest on, stand behind and lock each other in every way. */
const anyLoad: fc.Arbitrary<readonly Placement[]> = fc
	.array(
		fc.record({
			sku: fc.constantFrom('A', 'B', 'C'),
			atMm: fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6)),
			sizeMm: fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
		}),
		{ minLength: 1, maxLength: 40 }
	)
	.map((tried) => {
		const meets = (a: Placement, b: Placement): boolean =>
			[0, 1, 2].every((axis) => a.atMm[axis]! < b.atMm[axis]! + b.sizeMm[axis]! && b.atMm[axis]! < a.atMm[axis]! + a.sizeMm[axis]!);
		return tried.reduce<Placement[]>((kept, box) => (kept.some((other) => meets(box, other)) ? kept : [...kept, box]), []);
	});

/** Whether a must be in before b, directly or through others. */
function mustPrecede(a: Placement, b: Placement, all: readonly Placement[]): boolean {
	const seen = new Set<Placement>([a]);
	for (const one of seen) for (const other of all) if (isUnder(one, other) || isBehind(one, other)) seen.add(other);
	return seen.has(b);
}

test('nothing is put under what is in already, and behind it only where units lock each other', () => {
	fc.assert(
		fc.property(anyLoad, (load) => {
			const order = inOrder(load);
			expect(order).toHaveLength(load.length);
			order.forEach((unit, i) => {
				for (const already of order.slice(0, i)) {
					expect(isUnder(unit, already)).toBe(false);
					if (isBehind(unit, already)) expect(mustPrecede(already, unit, load)).toBe(true);
				}
			});
		}),
		{ numRuns: 400 }
	);
});

test('every unit is in one step, and a step holds one SKU lying one way', () => {
	fc.assert(
		fc.property(anyLoad, (load) => {
			const steps = packingSteps(load);
			expect(new Set(steps.flatMap(({ units }) => units)).size).toBe(load.length);
			for (const { sku, sizeMm, units } of steps) {
				for (const unit of units) expect([unit.sku, unit.sizeMm]).toEqual([sku, sizeMm]);
			}
		})
	);
});

test('the order of the list does not matter', () => {
	fc.assert(fc.property(anyLoad, (load) => void expect(inOrder(load.toReversed())).toEqual(inOrder(load))));
});

const grid = (sku: string, [nx, ny, nz]: SizeMm, [dx, dy, dz]: SizeMm, [x, y, z]: SizeMm = [0, 0, 0]): Placement[] =>
	Array.from({ length: nx * ny * nz }, (_, i) =>
		at(sku, [x + (i % nx) * dx, y + (Math.floor(i / nx) % ny) * dy, z + Math.floor(i / nx / ny) * dz], [dx, dy, dz])
	);

test('twelve bowls in two layers are one step; the towels on top come after them', () => {
	const steps = packingSteps([...grid('TOWEL', [1, 1, 1], [300, 200, 40], [0, 0, 160]), ...grid('BOWL', [3, 2, 2], [100, 100, 80])]);
	expect(steps.map(({ sku, units, layers, block }) => [sku, units.length, layers, block])).toEqual([
		['BOWL', 12, 2, [3, 2, 2]],
		['TOWEL', 1, 1, [1, 1, 1]]
	]);
	expect(steps[0]?.units.map(({ atMm }) => atMm[2])).toEqual([0, 0, 0, 0, 0, 0, 80, 80, 80, 80, 80, 80]);
});

test('what stands at the back goes in before what stands in front of it', () => {
	const [back, front] = [at('TALL', [0, 0, 0], [100, 100, 300]), at('LOW', [0, 100, 0], [100, 100, 50])];
	expect(inOrder([front, back])).toEqual([back, front]);
});

test('the same SKU turned, or apart from the others, is a step of its own', () => {
	const steps = packingSteps([at('A', [0, 0, 0], [10, 20, 30]), at('A', [10, 0, 0], [20, 10, 30]), at('A', [90, 0, 0], [10, 20, 30])]);
	expect(steps).toHaveLength(3);
});

test('units that lock each other in a ring still go in from below', () => {
	const tall = at('A', [0, 5, 0], [1, 1, 10]);
	const ring = [tall, at('B', [0, 6, 0], [2, 1, 1]), at('C', [1, 0, 1], [1, 7, 1]), at('D', [0, 0, 2], [2, 5, 1])];
	const order = inOrder(ring);
	expect(order).toHaveLength(4);
	expect(order.indexOf(ring[1]!)).toBeLessThan(order.indexOf(ring[2]!));
	expect(order.indexOf(ring[2]!)).toBeLessThan(order.indexOf(ring[3]!));
});

test('a thousand small units are put in order at once', () => {
	const started = performance.now();
	expect(inOrder(grid('A', [10, 10, 10], [50, 40, 30]))).toHaveLength(1000);
	expect(performance.now() - started).toBeLessThan(3000);
});

test.each([
	[[120, 90, 100], 'top-up', [0, 1, 2]],
	[[90, 120, 100], 'top-up', [1, 0, 2]],
	[[120, 100, 90], 'on-side', [0, 2, 1]],
	[[100, 90, 120], 'on-end', [2, 1, 0]]
] as const)('a unit of 120 × 90 × 100 that takes up %j lies %s', (turned, how, sides) => {
	expect(lyingOf([120, 90, 100], turned)).toEqual({ how, sides });
});

test('a cube stands as it came, and sizes that do not agree say nothing', () => {
	expect(lyingOf([50, 50, 50], [50, 50, 50])?.how).toBe('top-up');
	expect(lyingOf([50, 50, 50], [50, 50, 51])).toBeUndefined();
	expect(lyingOf(undefined, [50, 50, 50])).toBeUndefined();
});
