import { drawCell, heightOf, type Cell } from './cells';
import { LEFT, RIGHT } from './frame';
import type { Sheet } from './sheet';
import { EDGE, HAIRLINE } from './types';

/** Rows of cells in one frame, each row as high as it needs; answers where the frame ends. */
export function drawGrid(sheet: Sheet, top: number, rows: readonly (readonly Cell[])[]): number {
	let y = top;
	rows.forEach((cells, i) => {
		const width = (RIGHT - LEFT) / cells.length;
		const height = Math.max(...cells.map((cell) => heightOf(cell, width)));
		if (i > 0) sheet.rule(LEFT, y, RIGHT, y, HAIRLINE);
		cells.forEach((cell, at) => {
			if (at > 0) sheet.rule(LEFT + width * at, y, LEFT + width * at, y + height, HAIRLINE);
			drawCell(sheet, LEFT + width * at, y, width, cell);
		});
		y += height;
	});
	sheet.frame({ x: LEFT, y: top, width: RIGHT - LEFT, height: y - top }, EDGE);
	return y;
}
