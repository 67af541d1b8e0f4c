import type { PDFiumDocument } from '@hyzyla/pdfium';
import { withPage } from '$lib/server/read-back/open-page';
import { pictureOf, type Picture } from '$lib/server/read-back/picture';

const MM_PER_POINT = 25.4 / 72;
/** Dots of 100 dpi, larger on pages that would have more than a sheet of A3. */
const DOT = 25.4 / 100;
const MOST_DOTS = 2_000_000;
/** Shades of 255 that a dot may differ by, and dots of a page that may differ by more: programs smooth edges in their own ways. */
const SHADES = 64;
const DOTS = 1;

/** `notes`: fields and notes that a reader may draw over a page, and the renderer may not. */
type Seen = Picture & { readonly notes: number };
type Size = { readonly width: number; readonly height: number };

const sizeOf = (document: PDFiumDocument, page: number): Size => {
	const { originalWidth, originalHeight } = document.getPage(page - 1).getOriginalSize();
	return { width: originalWidth * MM_PER_POINT, height: originalHeight * MM_PER_POINT };
};

function differs(one: Seen, other: Seen): boolean {
	if (one.notes !== other.notes || one.width !== other.width || one.height !== other.height) return true;
	let dots = 0;
	for (let i = 0; i < one.dots.length; i++) if (Math.abs(one.dots[i]! - other.dots[i]!) > SHADES && ++dots > DOTS) return true;
	return false;
}

/** Whether a page, counted from 1, looks different in two files, whatever its text is. */
export async function looksOtherwise(before: PDFiumDocument, after: PDFiumDocument, page: number): Promise<boolean> {
	const size = sizeOf(before, page);
	const dot = Math.max(DOT, Math.sqrt((size.width * size.height) / MOST_DOTS));
	const seen = (document: PDFiumDocument): Promise<Seen> =>
		withPage(document, page, (open) => Promise.resolve({ ...pictureOf(open, { ...sizeOf(document, page), dot }), notes: open.module._FPDFPage_GetAnnotCount(open.page) }));
	const other = sizeOf(after, page);
	// A page of another size is another page, and may be too large for a picture.
	return Math.abs(size.width - other.width) > DOT || Math.abs(size.height - other.height) > DOT || differs(await seen(before), await seen(after));
}
