import type { Bitmap } from './bitmap';

/** A closed line: x and y by turns. */
export type Contour = readonly number[];

type Edge = { readonly x: number; readonly y: number; readonly end: number; readonly slope: number; readonly way: 1 | -1 };

/** Looked at so many times within the height of a dot; how much of its width is covered is reckoned exactly. */
const LOOKS = 4;
/** A dot is black from this share on. A little less than half, so that a stroke as thin as a dot is not lost between two. */
const BLACK_FROM = 0.44;

/** Blackens what contours enclose; one that runs the other way leaves a hole. */
export function fillContours(bitmap: Bitmap, contours: readonly Contour[]): void {
	const edges = contours.flatMap(edgesOf).sort((a, b) => a.y - b.y);
	if (edges.length === 0) return;
	const first = Math.max(0, Math.floor(edges[0]!.y));
	const last = Math.min(bitmap.height - 1, Math.floor(Math.max(...edges.map(({ end }) => end))));
	const covered = new Float64Array(bitmap.width);
	let next = 0;
	let active: Edge[] = [];
	for (let y = first; y <= last; y++) {
		covered.fill(0);
		while (next < edges.length && edges[next]!.y < y + 1) active.push(edges[next++]!);
		active = active.filter(({ end }) => end > y);
		for (let look = 0; look < LOOKS; look++) cover(covered, active, y + (look + 0.5) / LOOKS);
		for (let x = 0; x < covered.length; x++) if (covered[x]! >= BLACK_FROM * LOOKS) bitmap.blacken(x, y);
	}
}

function edgesOf(contour: Contour): Edge[] {
	const edges: Edge[] = [];
	let [x, y] = [contour.at(-2) ?? 0, contour.at(-1) ?? 0];
	for (let i = 0; i + 1 < contour.length; i += 2) {
		const [toX, toY] = [contour[i]!, contour[i + 1]!];
		const slope = (toX - x) / (toY - y);
		if (toY > y) edges.push({ x, y, end: toY, slope, way: 1 });
		if (toY < y) edges.push({ x: toX, y: toY, end: y, slope, way: -1 });
		[x, y] = [toX, toY];
	}
	return edges;
}

/** Adds how much of each dot lies inside at a height. */
function cover(covered: Float64Array, edges: readonly Edge[], y: number): void {
	const crossings: { readonly x: number; readonly way: number }[] = [];
	for (const edge of edges) if (edge.y <= y && edge.end > y) crossings.push({ x: edge.x + (y - edge.y) * edge.slope, way: edge.way });
	if (crossings.length > 2) crossings.sort((a, b) => a.x - b.x);
	else if (crossings.length === 2 && crossings[0]!.x > crossings[1]!.x) crossings.reverse();
	let inside = 0;
	let from = 0;
	for (const { x, way } of crossings) {
		if (inside === 0) from = x;
		inside += way;
		if (inside === 0) span(covered, from, x);
	}
}

function span(covered: Float64Array, from: number, to: number): void {
	const start = Math.max(0, from);
	const end = Math.min(covered.length, to);
	for (let x = Math.floor(start); x < end; x++) covered[x] = covered[x]! + Math.min(end, x + 1) - Math.max(start, x);
}
