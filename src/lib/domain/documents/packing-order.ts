import type { SizeMm } from '../catalog/product';
import type { Placement } from '../shipment/plan';

/** Units of one SKU that lie alike and touch, put in one after another. */
export type PackingStep = {
	readonly sku: string;
	readonly sizeMm: SizeMm;
	/** In the order in which they go in. */
	readonly units: readonly Placement[];
	readonly layers: number;
	/** How many along length, width and height, when they make a full block. */
	readonly block?: readonly [along: number, across: number, up: number];
};

type Axis = 0 | 1 | 2;
const AXES: readonly Axis[] = [0, 1, 2];

const endOf = ({ atMm, sizeMm }: Placement, axis: Axis): number => atMm[axis] + sizeMm[axis];
const overlap = (a: Placement, b: Placement, axis: Axis): boolean => a.atMm[axis] < endOf(b, axis) && b.atMm[axis] < endOf(a, axis);
const before = (a: Placement, b: Placement, axis: Axis): boolean => endOf(a, axis) <= b.atMm[axis] && a.atMm[axis] < b.atMm[axis];

/** Whether one unit lies somewhere below another: then it must be in first, for both come from above. */
export const isUnder = (a: Placement, b: Placement): boolean => before(a, b, 2) && overlap(a, b, 0) && overlap(a, b, 1);

/** Whether one unit stands at the back of another, seen from the front of the carton, where width ends. */
export const isBehind = (a: Placement, b: Placement): boolean => before(a, b, 1) && overlap(a, b, 0) && overlap(a, b, 2);

const isAlike = (a: Placement, b: Placement): boolean => a.sku === b.sku && a.sizeMm.every((side, axis) => side === b.sizeMm[axis]);

const touches = (a: Placement, b: Placement): boolean =>
	AXES.some(
		(axis) =>
			(endOf(a, axis) === b.atMm[axis] || endOf(b, axis) === a.atMm[axis]) &&
			AXES.every((other) => other === axis || overlap(a, b, other))
	);

/** Lowest first, then from the back to the front, then along. */
const byPlace = ({ atMm: a }: Placement, { atMm: b }: Placement): number => a[2] - b[2] || a[1] - b[1] || a[0] - b[0];

/** Who has to wait for whom, as places in the list of units. */
type Waiting = {
	/** How many units below, and how many below or behind, are not in yet. */
	readonly under: number[];
	readonly all: number[];
	readonly first: number[][];
	readonly later: { readonly unit: number; readonly isUnder: boolean }[][];
};

function waitingAmong(units: readonly Placement[]): Waiting {
	const waiting: Waiting = { under: units.map(() => 0), all: units.map(() => 0), first: units.map(() => []), later: units.map(() => []) };
	units.forEach((a, i) =>
		units.forEach((b, j) => {
			const under = isUnder(a, b);
			if (!under && !isBehind(a, b)) return;
			waiting.later[i]?.push({ unit: j, isUnder: under });
			waiting.first[j]?.push(i);
			waiting.all[j] = (waiting.all[j] ?? 0) + 1;
			if (under) waiting.under[j] = (waiting.under[j] ?? 0) + 1;
		})
	);
	return waiting;
}

/** How many units not yet in must come before one, directly or through others. */
function ahead(unit: number, { first }: Waiting, isIn: readonly boolean[]): number {
	const seen = new Set<number>();
	const open = [unit];
	for (let at = open.pop(); at !== undefined; at = open.pop()) {
		for (const other of first[at] ?? []) {
			if (isIn[other] || seen.has(other)) continue;
			seen.add(other);
			open.push(other);
		}
	}
	return seen.size;
}

const least = (places: readonly number[], of: (place: number) => number): number | undefined =>
	places.reduce<number | undefined>((best, place) => (best !== undefined && of(best) <= of(place) ? best : place), undefined);

/**
 * The order in which a person fills a carton from above: what lies below is always in first, and what stands behind as well, unless
 * units lock each other in a ring, when only what lies below counts. Units that lie alike and touch go in together.
 */
export function packingSteps(placements: readonly Placement[]): readonly PackingStep[] {
	const units = placements.toSorted(byPlace);
	const waiting = waitingAmong(units);
	const isIn = units.map(() => false);
	const steps: Placement[][] = [];
	let beside = new Set<number>();

	const isFree = (i: number): boolean => !isIn[i] && waiting.all[i] === 0;
	/** Of a ring only those may come that wait for nothing outside of it: they have the fewest ahead. */
	const outOfRing = (): number | undefined =>
		least([...units.keys()].filter((i) => !isIn[i] && waiting.under[i] === 0), (i) => ahead(i, waiting, isIn));

	const putIn = (i: number, unit: Placement): void => {
		isIn[i] = true;
		for (const { unit: other, isUnder: under } of waiting.later[i] ?? []) {
			waiting.all[other] = (waiting.all[other] ?? 0) - 1;
			if (under) waiting.under[other] = (waiting.under[other] ?? 0) - 1;
		}
		units.forEach((other, j) => {
			if (!isIn[j] && isAlike(unit, other) && touches(unit, other)) beside.add(j);
		});
	};

	for (let n = 0; n < units.length; n++) {
		const goesOn = [...beside].filter(isFree).sort((a, b) => a - b)[0];
		const next = goesOn ?? [...units.keys()].find(isFree) ?? outOfRing();
		const unit = next === undefined ? undefined : units[next];
		if (next === undefined || !unit) break;
		if (goesOn === undefined) {
			steps.push([]);
			beside = new Set();
		}
		steps.at(-1)?.push(unit);
		putIn(next, unit);
		beside.delete(next);
	}
	return steps.map(stepOf);
}

function stepOf(units: readonly Placement[]): PackingStep {
	const [first] = units;
	if (!first) throw new Error('a step has a unit');
	const { sku, sizeMm } = first;
	const places = (axis: Axis): number => new Set(units.map(({ atMm }) => atMm[axis])).size;
	const [along, across, up] = [places(0), places(1), places(2)];
	return { sku, sizeMm, units, layers: up, ...(along * across * up === units.length && { block: [along, across, up] as const }) };
}
