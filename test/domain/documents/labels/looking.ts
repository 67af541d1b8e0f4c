import type { Page } from '$lib/domain/documents/page';
import type { DrawnMark, DrawnPage } from '$lib/domain/documents/drawn-page';
import { drawn } from '$lib/server/pdf/drawn';
import { wholeRun } from '$lib/server/pdf/run';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes, type ReadInputBarcodeFormat } from 'zxing-wasm/reader';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { oneBit, type Picture } from '../../../server/pdf/look';

const require = createRequire(import.meta.url);
const META = { title: 'Labels', subject: 'ラベル', issuedOn: '2026-12-01', planSha256: '9f3a61c70b5ed248'.repeat(4) };

export function draw(pages: readonly Page[]): DrawnPage[] {
	const result = drawn(pages, 'labels');
	if (!result.ok) throw new Error(JSON.stringify(result.rejection));
	return result.value;
}

/** What is sold as 203 dpi has eight dots to the millimetre. */
export const mmOf = (dpi: number): number => (dpi === 203 ? 0.125 : 25.4 / dpi);

let library: Promise<PDFiumLibrary> | undefined;

/** Pages as a label printer has them: one bit, whole dots, so many to the inch; rendered by a reader that is not ours. */
export async function printed(pages: readonly Page[], dpi: number, only?: readonly number[]): Promise<Picture[]> {
	const wanted = only ?? pages.map((_, i) => i);
	const document = await (await (library ??= PDFiumLibrary.init())).loadDocument(await wholeRun(draw(wanted.map((i) => pages[i]!)), META));
	const pictures: Picture[] = [];
	for (const [at, i] of wanted.entries()) {
		const size = { width: Math.round(pages[i]!.width / mmOf(dpi)), height: Math.round(pages[i]!.height / mmOf(dpi)) };
		const { data: dots, width, height } = await document.getPage(at).render({ ...size, render: 'bitmap', colorSpace: 'Gray' });
		pictures.push(oneBit({ width, height, dots }));
	}
	document.destroy();
	return pictures;
}

/** A part of a picture, in millimetres: what a scanner is held to. */
export function part({ width, dots, height }: Picture, dpi: number, box: { x: number; y: number; width: number; height: number }): Picture {
	const [left, top] = [Math.max(0, Math.round(box.x / mmOf(dpi))), Math.max(0, Math.round(box.y / mmOf(dpi)))];
	const [right, bottom] = [Math.min(width, Math.round((box.x + box.width) / mmOf(dpi))), Math.min(height, Math.round((box.y + box.height) / mmOf(dpi)))];
	const cut = new Uint8Array((right - left) * (bottom - top));
	for (let y = top; y < bottom; y++) cut.set(dots.subarray(y * width + left, y * width + right), (y - top) * (right - left));
	return { width: right - left, height: bottom - top, dots: cut };
}

let reader: Promise<unknown> | undefined;
const FORMATS: ReadInputBarcodeFormat[] = ['Code128', 'QRCode', 'PDF417', 'DataMatrix'];

export type Read = { readonly text: string; readonly format: string; readonly x: number; readonly y: number; readonly width: number };

/** Every symbol on a picture, with where it stands in millimetres; GS1-128 shows its identifier in brackets. */
export async function readAll({ width, height, dots }: Picture, dpi: number): Promise<Read[]> {
	reader ??= readFile(require.resolve('zxing-wasm/reader/zxing_reader.wasm')).then((wasm) =>
		prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true })
	);
	await reader;
	const picture = Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), dots]);
	const found = await readBarcodes(new Uint8Array(picture), { formats: FORMATS, tryHarder: true, tryInvert: false, binarizer: 'FixedThreshold', maxNumberOfSymbols: 255 });
	const mm = mmOf(dpi);
	return found.map(({ text, format, position: { topLeft, topRight } }) => ({
		text, format, x: Math.min(topLeft.x, topRight.x) * mm, y: topLeft.y * mm, width: Math.abs(topRight.x - topLeft.x) * mm
	}));
}

export const textsRead = async (pages: readonly Page[], dpi: number, only?: readonly number[]): Promise<string[][]> => {
	const all: string[][] = [];
	for (const picture of await printed(pages, dpi, only)) all.push((await readAll(picture, dpi)).map(({ text }) => text).sort());
	return all;
};

/** Black rectangles of the bars of a page, those of turned marks not counted. */
export const barsOn = (page: DrawnPage): Extract<DrawnMark, { kind: 'bars' }>[] => page.marks.filter((mark) => mark.kind === 'bars');

/** The first dark column and row of a part of a picture, in millimetres. */
export function inkEdge({ width, height, dots }: Picture, dpi: number, box: { x: number; y: number; width: number; height: number }): { left: number; right: number; top: number; bottom: number } {
	const mm = mmOf(dpi);
	const edge = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
	for (let y = Math.max(0, Math.floor(box.y / mm)); y < Math.min(height, Math.ceil((box.y + box.height) / mm)); y++)
		for (let x = Math.max(0, Math.floor(box.x / mm)); x < Math.min(width, Math.ceil((box.x + box.width) / mm)); x++) {
			if (dots[y * width + x] !== 0) continue;
			edge.left = Math.min(edge.left, x * mm);
			edge.right = Math.max(edge.right, (x + 1) * mm);
			edge.top = Math.min(edge.top, y * mm);
			edge.bottom = Math.max(edge.bottom, (y + 1) * mm);
		}
	return edge;
}
