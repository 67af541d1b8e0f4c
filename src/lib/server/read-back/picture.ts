import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium';
import type { Box } from '$lib/domain/documents/page';

/** A page or a part of it as a printer sees it: one byte for each dot, 0 is black. */
export type Picture = { readonly width: number; readonly height: number; readonly dots: Uint8Array };

let library: Promise<PDFiumLibrary> | undefined;

/** A finished PDF, opened by a renderer that is not ours. */
export async function opened(pdf: Uint8Array): Promise<PDFiumDocument> {
	library ??= PDFiumLibrary.init();
	library.catch(() => (library = undefined));
	return (await library).loadDocument(pdf);
}

/** A page with dots of a size in millimetres. */
export async function pictureOf(document: PDFiumDocument, page: number, size: { readonly width: number; readonly height: number; readonly dot: number }): Promise<Picture> {
	const [width, height] = [Math.round(size.width / size.dot), Math.round(size.height / size.dot)];
	const { data } = await document.getPage(page - 1).render({ width, height, render: 'bitmap', colorSpace: 'Gray' });
	return { width, height, dots: data };
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
