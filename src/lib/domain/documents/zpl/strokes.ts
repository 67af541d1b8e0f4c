import type { BoxMark, RuleMark, ShapeMark, Tint } from '../page';
import { Bitmap } from './bitmap';
import { fillContours, type Contour } from './fill';
import { areaOf, edgesAt, moved, stretch, type Lie } from './lie';
import { graphic, rectangle, type Piece } from './pieces';

/** A filled box. */
export function filled({ at: { x, y, width, height } }: BoxMark, lie: Lie): Piece {
	const { left, top, right, bottom } = edgesAt(lie, x, y, width, height);
	const [x1, y1] = [Math.round(left), Math.round(top)];
	return rectangle(x1, y1, Math.max(1, Math.round(right) - x1), Math.max(1, Math.round(bottom) - y1));
}

/** The four sides of a frame whose line lies in the middle of its edge. */
export function frame({ at: { x, y, width, height } }: BoxMark, line: number, lie: Lie): Piece[] {
	const sides = [[x, y, x + width, y], [x, y + height, x + width, y + height], [x, y, x, y + height], [x + width, y, x + width, y + height]] as const;
	const half = line / 2;
	return sides.flatMap(([x1, y1, x2, y2]) => {
		const [across, down] = x1 === x2 ? [0, half] : [half, 0];
		return ruled({ kind: 'rule', from: [x1 - across, y1 - down], to: [x2 + across, y2 + down], width: line }, lie);
	});
}

/** A rule, or the dashes of one. */
export function ruled({ from, to, width, dash }: RuleMark, lie: Lie): Piece[] {
	return dashes(from, to, dash ?? []).flatMap(([a, b]) => stroke(a, b, width, lie));
}

type Point = readonly [x: number, y: number];

function dashes(from: Point, to: Point, pattern: readonly number[]): (readonly [Point, Point])[] {
	const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
	if (pattern.every((part) => part <= 0) || length === 0) return [[from, to]];
	const at = (way: number): Point => [from[0] + ((to[0] - from[0]) * way) / length, from[1] + ((to[1] - from[1]) * way) / length];
	const found: (readonly [Point, Point])[] = [];
	for (let way = 0, i = 0; way < length; i++) {
		const end = Math.min(length, way + (pattern[i % pattern.length] ?? 0));
		if (i % 2 === 0) found.push([at(way), at(end)]);
		way = end;
	}
	return found;
}

/** Upright and level strokes are rectangles as thick as they should be; others are filled. */
function stroke([x1, y1]: Point, [x2, y2]: Point, width: number, lie: Lie): Piece[] {
	if (x1 !== x2 && y1 !== y2) {
		const piece = inside([slanting([x1, y1], [x2, y2], width)], lie);
		return piece ? [piece] : [];
	}
	const [wide, tall] = x1 === x2 ? [width, 0] : [0, width];
	const { left, top, right, bottom } = edgesAt(lie, Math.min(x1, x2) - wide / 2, Math.min(y1, y2) - tall / 2, Math.abs(x2 - x1) + wide, Math.abs(y2 - y1) + tall);
	const [x, w] = stretch(left, right);
	const [y, h] = stretch(top, bottom);
	return [rectangle(x, y, w, h)];
}

function slanting([x1, y1]: Point, [x2, y2]: Point, width: number): number[] {
	const length = Math.hypot(x2 - x1, y2 - y1);
	const [dx, dy] = [((y2 - y1) * width) / 2 / length, (-(x2 - x1) * width) / 2 / length];
	return [x1 + dx, y1 + dy, x2 + dx, y2 + dy, x2 - dx, y2 - dy, x1 - dx, y1 - dy];
}

/** What contours of a page enclose, as a graphic. */
export function inside(contours: readonly Contour[], lie: Lie): Piece | undefined {
	const laid = contours.map((contour) => laidOut(contour, lie));
	const area = areaOf(laid);
	if (!area || area.width === 0 || area.height === 0) return undefined;
	const bitmap = new Bitmap(area.width, area.height);
	fillContours(bitmap, moved(laid, area.x, area.y));
	return graphic(area.x, area.y, bitmap);
}

function laidOut(contour: Contour, lie: Lie): number[] {
	const laid: number[] = [];
	for (let i = 0; i + 1 < contour.length; i += 2) laid.push(...lie(contour[i]!, contour[i + 1]!));
	return laid;
}

/** The order in which the dots of a square of four are blackened. */
const ORDER = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];
/** Of sixteen dots so many are black: a label printer has no grey. */
const BLACK_OF_16: Record<Tint, number> = { white: 0, pale: 1, middle: 4, deep: 6, black: 16 };

/** A shape as what it hides, and what it blackens of that. */
export function shaped({ points, tint, line }: ShapeMark, lie: Lie): { readonly hidden: Piece; readonly black: readonly Piece[] } | undefined {
	const hidden = inside([points.flat()], lie);
	if (hidden?.kind !== 'graphic') return undefined;
	const tinted = new Bitmap(hidden.width, hidden.height);
	for (let y = 0; y < hidden.height; y++) {
		for (let x = 0; x < hidden.width; x++) {
			const order = ORDER[((y + hidden.y) & 3) * 4 + ((x + hidden.x) & 3)] ?? 0;
			if (order < BLACK_OF_16[tint] && hidden.bitmap.isBlack(x, y)) tinted.blacken(x, y);
		}
	}
	const edges = line === undefined ? [] : points.flatMap((point, i) => stroke(point, points[(i + 1) % points.length]!, line, lie));
	return { hidden, black: [...(tinted.isWhite ? [] : [graphic(hidden.x, hidden.y, tinted)]), ...edges] };
}
