import type { SizeMm } from '../catalog/product';
import type { Placement } from '../shipment/plan';
import type { CartonSteps } from './carton-steps';
import { coversOf, facesOf, farthestFirst, insideOf, isInside, seen, SIDES, spanOf, type Point, type Side } from './isometric';
import type { Box, Tint, Type } from './page';
import type { Sheet } from './sheet';
import { LEAST_SIZE, mm, widthOf } from './text';

/** The goods of a carton, ready to be drawn as far as they are in. */
export type Scene = {
	readonly roomMm: SizeMm;
	/** Farthest first. */
	readonly units: readonly Placement[];
	readonly stepOf: ReadonlyMap<Placement, number>;
	readonly covers: ReadonlyMap<Placement, Record<Side, readonly Placement[]>>;
};

export function sceneOf({ innerMm, steps, placements }: CartonSteps): Scene {
	const most = (axis: 0 | 1 | 2): number => Math.max(1, innerMm[axis], ...placements.map(({ atMm, sizeMm }) => atMm[axis] + sizeMm[axis]));
	return {
		roomMm: [most(0), most(1), most(2)],
		units: farthestFirst(placements),
		stepOf: new Map(steps.flatMap(({ number, placed }) => (placed?.units ?? []).map((unit) => [unit, number]))),
		covers: coversOf(placements)
	};
}

/** How far the picture is filled: up to a step, which stands out; or all of it, with the number of its step on every unit. */
export type Filled = { readonly upTo: number } | 'all';

const THIN = 0.12;
const WALL = 0.18;
const NOW: Record<Side, Tint> = { top: 'pale', left: 'middle', right: 'deep' };
const ALL: Record<Side, Tint> = { top: 'white', left: 'white', right: 'pale' };
const DASHES = [0.8, 0.8];

type View = { readonly scale: number; readonly at: (point: Point) => Point };

/** As large as the place allows, in the middle of it. */
function viewOf(roomMm: SizeMm, { x, y, width, height }: Box): View {
	const span = spanOf(roomMm);
	const scale = Math.min(width / span.width, height / span.height);
	const [left, top] = [x + (width - span.width * scale) / 2 - span.left * scale, y + (height - span.height * scale) / 2 - span.top * scale];
	return { scale, at: ([px, py]) => [left + px * scale, top + py * scale] };
}

type Face = { readonly unit: Placement; readonly side: Side; readonly corners: readonly Point[] };

/** Draws the open carton with the units that are in, and answers where on the page the front corner at the floor is. */
export function drawScene(sheet: Sheet, place: Box, scene: Scene, filled: Filled): Point {
	const view = viewOf(scene.roomMm, place);
	const limit = filled === 'all' ? Infinity : filled.upTo;
	const isIn = (unit: Placement): boolean => (scene.stepOf.get(unit) ?? 0) <= limit;
	const faces = facesIn(scene, view, isIn);
	drawWalls(sheet, scene.roomMm, view);
	for (const { unit, side, corners } of faces) {
		const isNow = filled !== 'all' && scene.stepOf.get(unit) === limit;
		sheet.shape(corners, filled === 'all' ? ALL[side] : isNow ? NOW[side] : 'white', THIN);
	}
	drawEdges(sheet, scene.roomMm, view);
	if (filled === 'all') drawNumbers(sheet, scene, faces);
	return view.at(seen(scene.roomMm[0], scene.roomMm[1], 0));
}

function facesIn({ units, covers }: Scene, { at }: View, isIn: (unit: Placement) => boolean): Face[] {
	return units.filter(isIn).flatMap((unit) => {
		const faces = facesOf(unit);
		const isOpen = (side: Side): boolean => !covers.get(unit)?.[side].some(isIn);
		return SIDES.filter(isOpen).map((side) => ({ unit, side, corners: faces[side].map(at) }));
	});
}

/** The floor and the two walls at the back. */
function drawWalls(sheet: Sheet, roomMm: SizeMm, { at }: View): void {
	const { behindLeft, behindRight, floor } = insideOf(roomMm);
	for (const corners of [behindLeft, behindRight, floor]) sheet.shape(corners.map(at), 'white', WALL);
}

/** The walls in front, to look through. */
function drawEdges(sheet: Sheet, [l, w, h]: SizeMm, { at }: View): void {
	const edge = (from: readonly [number, number, number], to: readonly [number, number, number]): void => {
		const [[x1, y1], [x2, y2]] = [at(seen(...from)), at(seen(...to))];
		sheet.rule(x1, y1, x2, y2, WALL, DASHES);
	};
	edge([0, w, 0], [l, w, 0]);
	edge([l, 0, 0], [l, w, 0]);
	edge([l, w, 0], [l, w, h]);
	edge([0, w, h], [l, w, h]);
	edge([l, 0, h], [l, w, h]);
}

const NUMBER: Type = { size: 9, weight: 700 };

/** How large a text may be set in the middle of a face, in points. */
function sizeOn({ corners, side }: Face, text: string): number {
	const [a = [0, 0], b = [0, 0], , d = [0, 0]] = corners;
	const across = Math.abs(b[0] - a[0]);
	const [width, height] = [widthOf(text, { ...NUMBER, size: 1 }), mm(0.72)];
	if (side === 'top') return Math.min(across, Math.abs(d[0] - a[0])) / (0.5 * width + 0.866 * height) / 1.15;
	return Math.min(across / width, Math.abs(d[1] - a[1]) / (height + 0.577 * width)) / 1.15;
}

const middleOf = (corners: readonly Point[]): Point => [
	corners.reduce((sum, [x]) => sum + x, 0) / corners.length,
	corners.reduce((sum, [, y]) => sum + y, 0) / corners.length
];

/** The number of its step on the top of every unit that is seen; on a side where a step shows no top. */
function drawNumbers(sheet: Sheet, { stepOf }: Scene, faces: readonly Face[]): void {
	const told = new Set<number>();
	const tell = (face: Face, place: number): void => {
		const number = stepOf.get(face.unit) ?? 0;
		const text = String(number);
		const size = Math.min(NUMBER.size, sizeOn(face, text));
		if (size < LEAST_SIZE) return;
		const [x, y] = middleOf(face.corners);
		const type = { ...NUMBER, size: Math.floor(size * 10) / 10 };
		const [halfWidth, halfHeight] = [widthOf(text, type) / 2, mm(type.size) * 0.36];
		const spots: readonly Point[] = [[x, y], ...[-1, 1].flatMap((i) => [-1, 1].map((j): Point => [x + i * halfWidth, y + j * halfHeight]))];
		if (faces.slice(place + 1).some(({ corners }) => spots.some((spot) => isInside(spot, corners)))) return;
		told.add(number);
		sheet.text(x, y + halfHeight, text, type, { align: 'middle' });
	};
	faces.forEach((face, i) => face.side === 'top' && tell(face, i));
	faces.forEach((face, i) => face.side !== 'top' && !told.has(stepOf.get(face.unit) ?? 0) && tell(face, i));
}
