// By name, `raw` is a kind of barcode; the encoder stands on the default export.
import bwip from 'bwip-js/node';

/** Widths of bars and spaces in modules, by turns, beginning with a bar. */
export type Linear = readonly number[];

const code128s = new Map<string, Linear>();
/** More labels than one shipment has; beyond that the oldest are worked out again. */
const KEPT = 2_000;

/** Code 128 in the fewest modules: runs of digits stand in set C. */
export function code128(data: string): Linear {
	const known = code128s.get(data);
	if (known) return known;
	const [symbol] = bwip.raw({ bcid: 'code128', text: data });
	if (!symbol || !('sbs' in symbol)) throw new Error(`no bars for ${data}`);
	if (code128s.size >= KEPT) code128s.delete(code128s.keys().next().value ?? '');
	code128s.set(data, symbol.sbs);
	return symbol.sbs;
}

/** What Code 128 can say without control characters. */
export const notInCode128 = (data: string): string | undefined => [...data].find((character) => !/[ -~]/.test(character));

/** A square of dark and light modules, row by row. */
export type Matrix = { readonly side: number; readonly dark: readonly boolean[] };

/** QR at level M: 15 % of it may be lost. */
export function qr(data: string): Matrix {
	const [symbol] = bwip.raw('qrcode', data, 'eclevel=M');
	if (!symbol || !('pixs' in symbol)) throw new Error(`no QR code for ${data}`);
	return { side: symbol.pixx, dark: symbol.pixs.map((pixel) => pixel === 1) };
}
