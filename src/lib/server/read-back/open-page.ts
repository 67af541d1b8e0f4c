import type { PDFiumDocument } from '@hyzyla/pdfium';

/** What the library wraps and does not offer itself: the text of a page with its places, and parts of its picture. */
export type Inside = {
	readonly wasmExports: { readonly malloc: (bytes: number) => number; readonly free: (at: number) => void };
	readonly HEAPU8: Uint8Array;
	readonly HEAPF64: Float64Array;
	_FPDF_ClosePage(page: number): void;
	_FPDFPage_GetAnnotCount(page: number): number;
	_FPDF_RenderPageBitmap(bitmap: number, page: number, x: number, y: number, width: number, height: number, rotated: number, flags: number): void;
	_FPDFBitmap_CreateEx(width: number, height: number, format: number, at: number, stride: number): number;
	_FPDFBitmap_FillRect(bitmap: number, x: number, y: number, width: number, height: number, colour: number): void;
	_FPDFBitmap_Destroy(bitmap: number): void;
	_FPDFText_LoadPage(page: number): number;
	_FPDFText_ClosePage(text: number): void;
	_FPDFText_CountChars(text: number): number;
	_FPDFText_GetUnicode(text: number, at: number): number;
	_FPDFText_IsGenerated(text: number, at: number): number;
	_FPDFText_GetCharOrigin(text: number, at: number, x: number, y: number): number;
};

/** A page that is gone through once for all that is asked of it. */
export type OpenPage = { readonly module: Inside; readonly page: number };

/** Does something with a page, counted from 1, and closes it. */
export async function withPage<T>(document: PDFiumDocument, number: number, work: (page: OpenPage) => Promise<T>): Promise<T> {
	const { module, pageIdx } = document.getPage(number - 1) as unknown as { readonly module: Inside; readonly pageIdx: number };
	try {
		return await work({ module, page: pageIdx });
	} finally {
		module._FPDF_ClosePage(pageIdx);
	}
}
