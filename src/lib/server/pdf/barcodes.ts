// By name, `raw` is a kind of barcode; the encoder stands on the default export.
import bwip from 'bwip-js/node';
import type { BarcodeMark, SymbolMark } from '$lib/domain/documents/page';
import { code128, code128b, gs1128, type Linear } from '$lib/domain/documents/symbols/code-128';
import { pdf417 } from '$lib/domain/documents/symbols/pdf417';
import type { Modules } from './grid';

const linears = new Map<string, Linear>();
/** More labels than one shipment has; beyond that all are worked out again. */
const KEPT = 20_000;

/** Widths of bars and spaces in modules, by turns, beginning with a bar. */
export function barsOf({ symbology, data, sets }: Pick<BarcodeMark, 'symbology' | 'data' | 'sets'>): Linear {
	const key = `${sets ?? symbology} ${data}`;
	const known = linears.get(key);
	if (known) return known;
	const bars = symbology === 'gs1-128' ? gs1128(data) : sets === 'b' ? code128b(data) : code128(data);
	if (linears.size >= KEPT) linears.clear();
	linears.set(key, bars);
	return bars;
}

/** Dark and light modules row by row; a row is so many modules high. */
export type Matrix = Modules & { readonly rowModules: number };

const square = (side: number, pixels: readonly number[]): Matrix => ({
	columns: side, rows: Array.from({ length: side }, (_, row) => pixels.slice(row * side, (row + 1) * side)), rowModules: 1
});

function raw(bcid: string, text: string, options: string): Matrix | undefined {
	try {
		const [symbol] = bwip.raw(bcid, text, options);
		return symbol && 'pixs' in symbol ? square(symbol.pixx, symbol.pixs) : undefined;
	} catch (error) {
		if (/MaxCapacity|TooLong|exceeded|InvalidVersion/i.test(String(error))) return undefined;
		throw error;
	}
}

/** All pages of a paper have one, and some papers have thousands. */
const squares = new Map<string, Matrix>();
const SQUARES = 64;

/** QR at level M: 15 % of it may be lost. */
export function qr(data: string): Matrix {
	const known = squares.get(data);
	if (known) return known;
	const matrix = raw('qrcode', data, 'eclevel=M');
	if (!matrix) throw new Error(`no QR code for ${data}`);
	if (squares.size >= SQUARES) squares.clear();
	squares.set(data, matrix);
	return matrix;
}

/** A symbol is asked for twice: whether it has room for its data, and to be drawn. */
const matrices = new WeakMap<SymbolMark, { readonly matrix: Matrix | undefined }>();

/** The modules of a symbol; undefined when it has no room for its data. */
export function modulesOf(mark: SymbolMark): Matrix | undefined {
	const known = matrices.get(mark) ?? { matrix: workedOut(mark) };
	matrices.set(mark, known);
	return known.matrix;
}

function workedOut(mark: SymbolMark): Matrix | undefined {
	switch (mark.symbology) {
		case 'pdf417': {
			const symbol = pdf417(mark.data, mark);
			return symbol && { columns: symbol.width, cells: symbol.cells, rowModules: mark.rowModules, get rows() { return symbol.rows; } };
		}
		case 'qr':
			return raw('qrcode', mark.data, `eclevel=${mark.level} version=${mark.version}`);
		case 'data-matrix':
			return raw('datamatrix', mark.data, `version=${mark.side}x${mark.side}`);
	}
}
