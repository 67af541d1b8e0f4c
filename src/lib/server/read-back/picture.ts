import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium';
import type { Box } from '$lib/domain/documents/page';
import type { OpenPage } from './open-page';

/** A page or a part of it as a printer sees it: one byte for each dot, 0 is black. */
export type Picture = { readonly width: number; readonly height: number; readonly dots: Uint8Array };

let library: Promise<PDFiumLibrary> | undefined;

/** A finished PDF, opened by a renderer that is not ours. */
export async function opened(pdf: Uint8Array): Promise<PDFiumDocument> {
	library ??= PDFiumLibrary.init();
	library.catch(() => (library = undefined));
	return (await library).loadDocument(pdf);
}

const GREY = 1;
const WHITE = 0xffffffff;
/** Annotations too, and everything in shades of grey. */
const FLAGS = 0x01 | 0x08;

type Size = { readonly width: number; readonly height: number; readonly dot: number };

/** A page with dots of a size in millimetres; with a box just that part of it. */
export function pictureOf({ module, page }: OpenPage, size: Size, box?: Box): Picture {
	const [wide, high] = [Math.round(size.width / size.dot), Math.round(size.height / size.dot)];
	const [left, top] = box ? [Math.max(0, Math.round(box.x / size.dot)), Math.max(0, Math.round(box.y / size.dot))] : [0, 0];
	const [right, bottom] = box ? [Math.min(wide, Math.round((box.x + box.width) / size.dot)), Math.min(high, Math.round((box.y + box.height) / size.dot))] : [wide, high];
	const [width, height] = [Math.max(1, right - left), Math.max(1, bottom - top)];
	const at = module.wasmExports.malloc(width * height);
	if (at === 0) throw new Error('no room for the picture of a page');
	const bitmap = module._FPDFBitmap_CreateEx(width, height, GREY, at, width);
	try {
		module._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
		module._FPDF_RenderPageBitmap(bitmap, page, -left, -top, wide, high, 0, FLAGS);
		return { width, height, dots: module.HEAPU8.slice(at, at + width * height) };
	} finally {
		module._FPDFBitmap_Destroy(bitmap);
		module.wasmExports.free(at);
	}
}

/** The part of a picture in a box of millimetres, as far as there is one. */
export function partOf({ width, height, dots }: Picture, dot: number, box: Box): Picture {
	const [left, top] = [Math.max(0, Math.round(box.x / dot)), Math.max(0, Math.round(box.y / dot))];
	const [right, bottom] = [Math.min(width, Math.round((box.x + box.width) / dot)), Math.min(height, Math.round((box.y + box.height) / dot))];
	const part = { width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
	const cut = new Uint8Array(part.width * part.height);
	for (let y = 0; y < part.height; y++) cut.set(dots.subarray((top + y) * width + left, (top + y) * width + right), y * part.width);
	return { ...part, dots: cut };
}
