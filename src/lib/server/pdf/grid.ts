import type { BarCode, Bars } from '$lib/domain/documents/drawn-page';

/** Dark modules (1) row by row; stacked symbols also tell them cell by cell, see `Stacked`. */
export type Modules = { readonly columns: number; readonly rows: readonly ArrayLike<number>[]; readonly cells?: readonly Int32Array[] };

/** Modules on a page: the top left, how wide one is and how high a row, in millimetres. */
export type Grid = { readonly left: number; readonly top: number; readonly module: number; readonly tall: number; readonly modules: Modules };

/** What bars say. */
export type Said = Pick<BarCode, 'symbology' | 'data' | 'field'>;

const grids = new WeakMap<Bars, Grid>();

/** The grid on which bars stand. */
export const gridOf = (bars: Bars): Grid | undefined => grids.get(bars);

/** Bars of a grid that say something. Rectangles are worked out when they are asked for: a label has a thousand, and a run of labels needs none. */
export function barsOn(grid: Grid, { symbology, data, field }: Said): Bars {
	let rects: Bars['rects'] | undefined;
	const { left: x, top: y, module, tall, modules } = grid;
	const height = (modules.cells?.length ?? modules.rows.length) * tall;
	const bars: Bars = {
		kind: 'bars',
		code: { symbology, data, field, at: { x, y, width: modules.columns * module, height }, module },
		get rects() {
			return (rects ??= rectanglesOf(grid));
		}
	};
	grids.set(bars, grid);
	return bars;
}

function rectanglesOf({ left, top, module, tall, modules: { columns, rows } }: Grid): Bars['rects'] {
	const rects: [number, number, number, number][] = [];
	for (const [y, row] of rows.entries()) {
		eachBar(row, columns, (from, width) => void rects.push([left + from * module, top + y * tall, width * module, tall]));
	}
	return rects;
}

/** Neighbouring dark modules are one bar. */
export function eachBar(row: ArrayLike<number>, columns: number, say: (from: number, width: number) => void): void {
	for (let from = 0; from < columns; from++) {
		if (row[from] !== 1) continue;
		let to = from + 1;
		while (to < columns && row[to] === 1) to++;
		say(from, to - from);
		from = to;
	}
}
