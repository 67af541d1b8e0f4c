import type { Contour } from './fill';

/** Where a point of a page in millimetres lies on the label in dots. */
export type Lie = (x: number, y: number) => readonly [x: number, y: number];

/** A rectangle of whole dots. */
export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A page upright on a label whose dots are so far apart. */
export const upright = (dot: number): Lie => (x, y) => [x / dot, y / dot];

/** Marks that lie a quarter turn to the left, so wide, with the top left of where they lie at x, y. */
export const turnedLie = (lie: Lie, { x, y, width }: { readonly x: number; readonly y: number; readonly width: number }): Lie => (u, v) =>
	lie(x + v, y + width - u);

export type Edges = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** The edges of a box of a page, in dots and parts of dots. */
export function edgesAt(lie: Lie, x: number, y: number, width: number, height: number): Edges {
	const [x1, y1] = lie(x, y);
	const [x2, y2] = lie(x + width, y + height);
	return { left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2) };
}

/** Whole dots for a stretch: as many as it is long, but one at least, and its middle as near as may be. */
export function stretch(from: number, to: number): readonly [at: number, length: number] {
	const length = Math.max(1, Math.round(to - from));
	return [Math.round((from + to - length) / 2), length];
}

/** The whole dots around contours. */
export function areaOf(contours: readonly Contour[]): Area | undefined {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const contour of contours) {
		for (let i = 0; i + 1 < contour.length; i += 2) {
			left = Math.min(left, contour[i]!);
			right = Math.max(right, contour[i]!);
			top = Math.min(top, contour[i + 1]!);
			bottom = Math.max(bottom, contour[i + 1]!);
		}
	}
	if (left > right) return undefined;
	const [x, y] = [Math.floor(left), Math.floor(top)];
	return { x, y, width: Math.ceil(right) - x, height: Math.ceil(bottom) - y };
}

export const moved = (contours: readonly Contour[], x: number, y: number): Contour[] =>
	contours.map((contour) => contour.map((n, i) => n - (i % 2 === 0 ? x : y)));
