import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes, type ReaderOptions, type ReadInputBarcodeFormat } from 'zxing-wasm/reader';
import type { Symbology } from '$lib/domain/documents/drawn-page';
import type { Box } from '$lib/domain/documents/page';
import type { Picture } from './picture';

/** A code that was read, and where, in dots. Of bars, what lies between the first and the last line on which they were read. */
export type Scanned = { readonly symbology: Symbology | 'other'; readonly data: string; readonly at: Box };

export type Look = {
	readonly formats: readonly Symbology[];
	/** Everything is tried, for what a quick look does not read. */
	readonly hard: boolean;
	readonly turned: boolean;
};

const FORMATS: Record<Symbology, ReadInputBarcodeFormat> = { 'code-128': 'Code128', 'gs1-128': 'Code128', pdf417: 'PDF417', qr: 'QRCode', 'data-matrix': 'DataMatrix' };

/** ISO/IEC 15424: what a reader puts before the data; GS1-128 is told by its first character. */
const IDENTIFIERS: readonly (readonly [start: string, symbology: Symbology])[] = [
	[']C1', 'gs1-128'], [']C', 'code-128'], [']L', 'pdf417'], [']Q', 'qr'], [']d', 'data-matrix']
];

let ready: Promise<unknown> | undefined;

async function loaded(): Promise<void> {
	const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
	const wasm = await readFile(file);
	await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true });
}

/** Every code on a picture. */
export async function scan(picture: Picture, { formats, hard, turned }: Look): Promise<Scanned[]> {
	ready ??= loaded();
	ready.catch(() => (ready = undefined));
	await ready;
	if (picture.width === 0 || picture.height === 0) return [];
	const options: ReaderOptions = {
		formats: [...new Set(formats.map((symbology) => FORMATS[symbology]))],
		tryHarder: hard, tryRotate: turned || hard, tryInvert: false, tryDownscale: hard, textMode: 'Plain', maxNumberOfSymbols: 0,
		binarizer: hard ? 'LocalAverage' : 'FixedThreshold'
	};
	const found = await readBarcodes(greyMap(picture), options);
	return found.map(({ bytes, symbologyIdentifier, position }) => ({
		symbology: IDENTIFIERS.find(([start]) => symbologyIdentifier.startsWith(start))?.[1] ?? 'other',
		data: new TextDecoder().decode(bytes),
		at: around([position.topLeft, position.topRight, position.bottomLeft, position.bottomRight])
	}));
}

function around(corners: readonly { readonly x: number; readonly y: number }[]): Box {
	const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
	const [x, y] = [Math.min(...xs), Math.min(...ys)];
	return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** The picture as a file that needs no unpacking: a binary PGM. */
function greyMap({ width, height, dots }: Picture): Uint8Array {
	const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
	const file = new Uint8Array(head.length + dots.length);
	file.set(head);
	file.set(dots, head.length);
	return file;
}
