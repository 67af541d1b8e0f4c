import type { SizeMm } from '$lib/domain/catalog/product';

/** A box in a carton's own millimetres: the corner nearest the origin and its sides; z is up. */
export type IsoBox = { readonly atMm: SizeMm; readonly sizeMm: SizeMm };

const COS = 0.866;
const SIN = 0.5;

/** Where a point of the carton lies on the page: length runs to the right, width to the left, height up. */
export const onPage = (x: number, y: number, z: number): readonly [number, number] => [(x - y) * COS, (x + y) * SIN - z];

const path = (...points: readonly (readonly [number, number, number])[]): string =>
	`M${points.map((point) => onPage(...point).map((n) => n.toFixed(1)).join(' ')).join('L')}z`;

/** The three faces one sees of a box. */
export function facesOf({ atMm: [x, y, z], sizeMm: [dx, dy, dz] }: IsoBox): { top: string; left: string; right: string } {
	const [x2, y2, z2] = [x + dx, y + dy, z + dz];
	return {
		top: path([x, y, z2], [x2, y, z2], [x2, y2, z2], [x, y2, z2]),
		left: path([x, y2, z], [x2, y2, z], [x2, y2, z2], [x, y2, z2]),
		right: path([x2, y, z], [x2, y2, z], [x2, y2, z2], [x2, y, z2])
	};
}

/** The inside of an open carton: its floor and the two walls behind the goods. */
export function insideOf([l, w, h]: SizeMm): { floor: string; behindLeft: string; behindRight: string } {
	return {
		floor: path([0, 0, 0], [l, 0, 0], [l, w, 0], [0, w, 0]),
		behindLeft: path([0, 0, 0], [0, w, 0], [0, w, h], [0, 0, h]),
		behindRight: path([0, 0, 0], [l, 0, 0], [l, 0, h], [0, 0, h])
	};
}

export function viewBoxOf([l, w, h]: SizeMm, margin: number): string {
	const left = -w * COS - margin;
	const top = -h - margin;
	return [left, top, (l + w) * COS + 2 * margin, (l + w) * SIN + h + 2 * margin].map((n) => n.toFixed(1)).join(' ');
}

const hides = (a: IsoBox, b: IsoBox): boolean => [0, 1, 2].some((axis) => a.atMm[axis]! >= b.atMm[axis]! + b.sizeMm[axis]!);

/** Beyond this many the exact order takes too long; a rough one is near enough for things so small. */
const MOST_EXACT = 400;

/** Boxes from the farthest to the nearest, so that each may be drawn over those before it. */
export function farthestFirst<T extends IsoBox>(boxes: readonly T[]): readonly T[] {
	const waiting = [...boxes].sort((a, b) => a.atMm[2] - b.atMm[2] || a.atMm[0] + a.atMm[1] - b.atMm[0] - b.atMm[1]);
	if (waiting.length > MOST_EXACT) return waiting;
	const drawn: T[] = [];
	while (waiting.length > 0) {
		const next = waiting.findIndex((box) => waiting.every((other) => other === box || !inFront(box, other)));
		drawn.push(...waiting.splice(Math.max(0, next), 1));
	}
	return drawn;
}

/** Whether one box must be drawn after another: it lies beyond it on some axis, and not the other way round. */
const inFront = (a: IsoBox, b: IsoBox): boolean => hides(a, b) && !hides(b, a);
