import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const require = createRequire(import.meta.url);

/** A page as a printer would see it: one byte for each dot, 0 is black. */
export type Picture = { readonly width: number; readonly height: number; readonly dots: Uint8Array };

let library: Promise<PDFiumLibrary> | undefined;

/** Renders pages of a PDF at so many dots to the inch, with a renderer that is not ours. */
export async function rendered(pdf: Uint8Array, dpi: number, pages?: readonly number[]): Promise<Picture[]> {
	const document = await (await (library ??= PDFiumLibrary.init())).loadDocument(pdf);
	const pictures: Picture[] = [];
	for (const i of pages ?? Array.from({ length: document.getPageCount() }, (_, i) => i)) {
		const { data, width, height } = await document.getPage(i).render({ scale: dpi / 72, render: 'bitmap' });
		const dots = new Uint8Array(width * height);
		for (let at = 0; at < dots.length; at++) dots[at] = data[at * 4 + 1] ?? 0;
		pictures.push({ width, height, dots });
	}
	document.destroy();
	return pictures;
}

export async function textOf(pdf: Uint8Array): Promise<string[]> {
	const document = await (await (library ??= PDFiumLibrary.init())).loadDocument(pdf);
	const texts = Array.from({ length: document.getPageCount() }, (_, i) => document.getPage(i).getText());
	document.destroy();
	return texts;
}

/** A picture in black and white, as a label printer has it. */
export const oneBit = ({ dots, ...size }: Picture): Picture => ({ ...size, dots: dots.map((dot) => (dot < 128 ? 0 : 255)) });

let reader: Promise<unknown> | undefined;

/** What a scanner reads in a picture. */
export async function scanned({ width, height, dots }: Picture): Promise<{ readonly text: string; readonly format: string }[]> {
	reader ??= readFile(require.resolve('zxing-wasm/reader/zxing_reader.wasm')).then((wasm) =>
		prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true })
	);
	await reader;
	const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
	dots.forEach((dot, i) => rgba.fill(dot, i * 4, i * 4 + 3));
	const found = await readBarcodes({ data: rgba, width, height, colorSpace: 'srgb' } as ImageData, { formats: ['Code128', 'QRCode', 'PDF417'], tryHarder: true });
	return found.map(({ text, format }) => ({ text, format }));
}

/** How much of a box in millimetres is ink, as area in square millimetres. */
export function inkIn({ width, height, dots }: Picture, dpi: number, box: { x: number; y: number; width: number; height: number }): number {
	const dot = 25.4 / dpi;
	let ink = 0;
	const [left, right] = [Math.max(0, Math.floor(box.x / dot)), Math.min(width, Math.ceil((box.x + box.width) / dot))];
	const [top, bottom] = [Math.max(0, Math.floor(box.y / dot)), Math.min(height, Math.ceil((box.y + box.height) / dot))];
	for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) ink += 1 - (dots[y * width + x] ?? 255) / 255;
	return ink * dot * dot;
}
