import type { SizeMm } from '../catalog/product';

/** A box in a carton's own millimetres: the corner nearest the origin and its sides; z is up. */
export type SolidBox = { readonly atMm: SizeMm; readonly sizeMm: SizeMm };
export type Point = readonly [x: number, y: number];

const COS = 0.866;
const SIN = 0.5;

/** Where a point of the carton lies in the picture: length runs to the right, width to the left, height up. */
export const seen = (x: number, y: number, z: number): Point => [(x - y) * COS, (x + y) * SIN - z];

export const SIDES = ['top', 'left', 'right'] as const;
export type Side = (typeof SIDES)[number];

/** The three faces one sees of a box, corner by corner. */
export function facesOf({ atMm: [x, y, z], sizeMm: [dx, dy, dz] }: SolidBox): Record<Side, readonly Point[]> {
	const [x2, y2, z2] = [x + dx, y + dy, z + dz];
	return {
		top: [seen(x, y, z2), seen(x2, y, z2), seen(x2, y2, z2), seen(x, y2, z2)],
		left: [seen(x, y2, z), seen(x2, y2, z), seen(x2, y2, z2), seen(x, y2, z2)],
		right: [seen(x2, y, z), seen(x2, y2, z), seen(x2, y2, z2), seen(x2, y, z2)]
	};
}

/** The floor of an open carton and its two walls behind the goods, corner by corner. */
export const insideOf = ([l, w, h]: SizeMm): Record<'floor' | 'behindLeft' | 'behindRight', readonly Point[]> => ({
	behindLeft: [seen(0, 0, 0), seen(0, w, 0), seen(0, w, h), seen(0, 0, h)],
	behindRight: [seen(0, 0, 0), seen(l, 0, 0), seen(l, 0, h), seen(0, 0, h)],
	floor: [seen(0, 0, 0), seen(l, 0, 0), seen(l, w, 0), seen(0, w, 0)]
});

/** What the picture of a box spans. */
export const spanOf = ([l, w, h]: SizeMm): { left: number; top: number; width: number; height: number } => ({
	left: -w * COS, top: -h, width: (l + w) * COS, height: (l + w) * SIN + h
});

type Axis = 0 | 1 | 2;
const AXES: readonly Axis[] = [0, 1, 2];

const endOf = ({ atMm, sizeMm }: SolidBox, axis: Axis): number => atMm[axis] + sizeMm[axis];
const isBeyond = (a: SolidBox, b: SolidBox): boolean => AXES.some((axis) => a.atMm[axis] >= endOf(b, axis));

/** Whether one box may hide another: it is nearer on some axis and farther on none. */
const mayHide = (a: SolidBox, b: SolidBox): boolean => isBeyond(a, b) && !isBeyond(b, a);

/** Boxes from the farthest to the nearest, so that each may be drawn over those before it. */
export function farthestFirst<T extends SolidBox>(boxes: readonly T[]): readonly T[] {
	const sorted = boxes.toSorted((a, b) => a.atMm[2] - b.atMm[2] || a.atMm[0] + a.atMm[1] - b.atMm[0] - b.atMm[1]);
	const hides = sorted.map((box) => sorted.flatMap((other, j) => (other !== box && mayHide(other, box) ? [j] : [])));
	const farther = sorted.map(() => 0);
	for (const over of hides) for (const j of over) farther[j] = (farther[j] ?? 0) + 1;
	const drawn: T[] = [];
	const left = new Set(sorted.keys());
	while (left.size > 0) {
		let next = -1;
		for (const i of left) {
			if (next < 0 || (farther[i] ?? 0) < (farther[next] ?? 0)) next = i;
			if (farther[next] === 0) break;
		}
		left.delete(next);
		const box = sorted[next];
		if (box) drawn.push(box);
		for (const j of hides[next] ?? []) farther[j] = (farther[j] ?? 0) - 1;
	}
	return drawn;
}

/** The axis that a face looks along. */
export const AXIS_OF: Record<Side, Axis> = { top: 2, left: 1, right: 0 };

const covers = (over: SolidBox, box: SolidBox, side: Side): boolean => {
	const axis = AXIS_OF[side];
	return (
		over.atMm[axis] === endOf(box, axis) &&
		AXES.every((other) => other === axis || (over.atMm[other] <= box.atMm[other] && endOf(over, other) >= endOf(box, other)))
	);
};

/** The boxes that lie flush on a whole face of a box: while one of them is shown, the face is not. */
export function coversOf<T extends SolidBox>(boxes: readonly T[]): ReadonlyMap<T, Record<Side, readonly T[]>> {
	const on = (box: T, side: Side): readonly T[] => boxes.filter((over) => over !== box && covers(over, box, side));
	return new Map(boxes.map((box) => [box, { top: on(box, 'top'), left: on(box, 'left'), right: on(box, 'right') }]));
}

/** Whether a point lies inside a face, which is convex. */
export function isInside([x, y]: Point, corners: readonly Point[]): boolean {
	let turn = 0;
	return corners.every(([x1, y1], i) => {
		const [x2, y2] = corners[(i + 1) % corners.length] ?? [x1, y1];
		const cross = (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
		if (Math.abs(cross) < 1e-9) return true;
		if (turn === 0) turn = Math.sign(cross);
		return Math.sign(cross) === turn;
	});
}
