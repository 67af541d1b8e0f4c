import type { Bars } from '../drawn-page';
import { Bitmap } from './bitmap';
import { edgesAt, type Edges, type Lie } from './lie';
import { graphic, type Piece } from './pieces';

/** How far an edge of a bar may stand from a dot, in dots. */
const NEAR = 0.08;

const isWhole = (n: number): boolean => Math.abs(n - Math.round(n)) <= NEAR;

type Axis = { readonly from: 'left' | 'top'; readonly to: 'right' | 'bottom' };
const ACROSS: Axis = { from: 'left', to: 'right' };
const DOWN: Axis = { from: 'top', to: 'bottom' };

const leastOf = (edges: readonly Edges[], axis: Axis['from']): number => edges.reduce((least, at) => Math.min(least, at[axis]), Infinity);
const mostOf = (edges: readonly Edges[], axis: Axis['to']): number => edges.reduce((most, at) => Math.max(most, at[axis]), -Infinity);

/** The edges stand so many dots from the first, if those are whole. */
const standsOn = (edges: readonly Edges[], { from, to }: Axis): boolean => {
	const first = leastOf(edges, from);
	return edges.every((at) => isWhole(at[from] - first) && isWhole(at[to] - first));
};

/** Bars of one row all have the same two ends. */
const isOneRow = (edges: readonly Edges[], { from, to }: Axis): boolean =>
	edges.every((at) => Math.abs(at[from] - edges[0]![from]) < NEAR && Math.abs(at[to] - edges[0]![to]) < NEAR);

/** Bars as a graphic whose modules are whole dots, moved as one to the nearest dot; undefined where they are not whole dots wide. */
export function barsGraphic({ rects }: Bars, lie: Lie): Piece | undefined {
	const edges = rects.map(([x, y, width, height]) => edgesAt(lie, x, y, width, height));
	if (edges.length === 0) return undefined;
	const fits = (axis: Axis): boolean => standsOn(edges, axis) || isOneRow(edges, axis);
	if (fits(ACROSS) && fits(DOWN)) return painted(edges);
	const smaller = shrunk(edges);
	return smaller && painted(smaller);
}

function painted(edges: readonly Edges[]): Piece {
	const [left, top] = [leastOf(edges, 'left'), leastOf(edges, 'top')];
	const [width, height] = [Math.round(mostOf(edges, 'right') - left), Math.round(mostOf(edges, 'bottom') - top)];
	const bitmap = new Bitmap(width, height);
	for (const at of edges) {
		const [x, y] = [Math.round(at.left - left), Math.round(at.top - top)];
		bitmap.fill(x, y, Math.round(at.right - left) - x, Math.round(at.bottom - top) - y);
	}
	return graphic(Math.round(left), Math.round(top), bitmap);
}

/** A symbol of square modules that stand between dots, in its middle with modules a part of a dot smaller. */
function shrunk(edges: readonly Edges[]): Edges[] | undefined {
	const module = leastOf(edges.map((at) => ({ ...at, left: Math.min(at.right - at.left, at.bottom - at.top) })), 'left');
	const whole = Math.floor(module + NEAR);
	const [left, top] = [leastOf(edges, 'left'), leastOf(edges, 'top')];
	const modules = edges.map((at) => ({
		left: (at.left - left) / module, top: (at.top - top) / module, right: (at.right - left) / module, bottom: (at.bottom - top) / module
	}));
	const isSquare = modules.every((at) => isWhole(at.left) && isWhole(at.top) && isWhole(at.right) && isWhole(at.bottom));
	const side = Math.round(mostOf(modules, 'right'));
	if (!isSquare || whole < 2 || Math.round(mostOf(modules, 'bottom')) !== side) return undefined;
	const inset = Math.round((side * (module - whole)) / 2);
	const at = (n: number, first: number): number => Math.round(first) + inset + Math.round(n) * whole;
	return modules.map((edge) => ({ left: at(edge.left, left), top: at(edge.top, top), right: at(edge.right, left), bottom: at(edge.bottom, top) }));
}
