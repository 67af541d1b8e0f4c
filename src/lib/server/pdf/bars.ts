import type { Bars } from '$lib/domain/documents/drawn-page';
import type { Bytes } from './bytes';
import { eachBar, gridOf, type Modules } from './grid';

/**
 * Some printers blacken every dot that a box touches: edges stand a hundredth of a module inside the dots that are meant, so that no
 * bar grows by one where a number is rounded.
 */
const INSIDE = 0.01;

/** So many modules less a hundredth on each side. */
const inside = (modules: number): string => `${modules === 1 ? '' : modules - 1}.98`;

/** So many rows, which are so many modules high, less as much. */
const rowsInside = (rows: number, modulesHigh: number): string => String(Number((rows - (2 * INSIDE) / modulesHigh).toFixed(4)));

/** Black bars on a page of a height, as whole numbers where they stand on a grid: one fill, or one for each cell of a stacked symbol. */
export function writeBars(out: Bytes, bars: Bars, height: number): void {
	const grid = gridOf(bars);
	if (!grid) return writeRectangles(out, bars, height);
	const { left, top, module, tall, modules } = grid;
	out.ascii('q ').points(module).ascii('0 0 ').points(-tall).points(left + INSIDE * module).points(height - top - INSIDE * module).ascii('cm\n');
	if (modules.cells) writeCells(out, modules.cells);
	else writeRows(out, modules, tall / module);
	out.ascii('Q\n');
}

function writeRows(out: Bytes, { columns, rows }: Modules, modulesHigh: number): void {
	const high = rowsInside(1, modulesHigh);
	for (const [y, row] of rows.entries()) eachBar(row, columns, (from, width) => void out.ascii(`${from} ${y} ${inside(width)} ${high} re\n`));
	out.ascii('f\n');
}

function writeRectangles(out: Bytes, { rects }: Bars, height: number): void {
	for (const [x, y, width, tall] of rects) out.points(x).points(height - y - tall).points(width).points(tall).ascii('re\n');
	if (rects.length > 0) out.ascii('f\n');
}

/** Modules of a cell, a codeword of PDF417, and how many it is high at least. */
const CELL = 17;
const CELL_HIGH = 3;

/**
 * Stacked symbols repeat the patterns of their codewords: told from where each begins, they compress to half. A cell that is the
 * same in all rows, as start and stop are, is drawn once.
 */
function writeCells(out: Bytes, cells: readonly Int32Array[]): void {
	const wide = cells[0]?.length ?? 0;
	const isSame = Array.from({ length: wide }, (_, cell) => cells.every((row) => row[cell] === cells[0]![cell]));
	isSame.forEach((same, cell) => {
		if (same) eachBar(bitsOf(cells[0]![cell]!), CELL, (from, width) => void out.ascii(`${CELL * cell + from} 0 ${inside(width)} ${rowsInside(cells.length, CELL_HIGH)} re\n`));
	});
	out.ascii('f\n');
	let [atCell, atRow] = [0, 0];
	for (const [row, patterns] of cells.entries()) {
		for (let cell = 0; cell < wide; cell++) {
			if (isSame[cell]) continue;
			if (cell !== atCell || row !== atRow) out.ascii(`1 0 0 1 ${CELL * (cell - atCell)} ${row - atRow} cm\n`);
			out.bytes(operatorsOf(patterns[cell]!));
			atCell = cell + 1;
			atRow = row;
		}
	}
}

const bitsOf = (pattern: number): Uint8Array => Uint8Array.from({ length: CELL }, (_, bit) => (pattern >> (CELL - 1 - bit)) & 1);

/** By pattern; PDF417 has some three thousand. */
const kept: (Uint8Array | undefined)[] = new Array<Uint8Array | undefined>(1 << CELL);

/** The operators for one cell, which end where the next begins. */
function operatorsOf(pattern: number): Uint8Array {
	const known = kept[pattern];
	if (known) return known;
	let operators = '';
	eachBar(bitsOf(pattern), CELL, (from, width) => void (operators += `${from} 0 ${inside(width)} .99 re\n`));
	const written = Buffer.from(`${operators}f\n1 0 0 1 ${CELL} 0 cm\n`, 'latin1');
	kept[pattern] = written;
	return written;
}
