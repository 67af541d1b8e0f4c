import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';
import { prepareZXingModule, readBarcodes, type ReadResult } from 'zxing-wasm/reader';
import { boxIdIn, cellsOf, printedIds, type Cell, type LabelSeen, type PageSeen, type Symbol } from '$lib/domain/shipment/label-pages';

/** Why a file is not read as a PDF of labels. */
export type LabelsUnreadable = { readonly code: 'labels-locked' } | { readonly code: 'labels-damaged' } | { readonly code: 'labels-too-many-pages'; readonly pages: number; readonly most: number };

export const MOST_PAGES = 500;
/** Enough for bars of 0.25 mm; a page that does not read is looked at closer. */
const LOOKS = [{ dpi: 200, tryHarder: false }, { dpi: 300, tryHarder: true }] as const;
/** A page that asks for more dots than a sheet of A3 at 300 dpi is looked at smaller. */
const MOST_DOTS = 17_500_000;
const POINTS = 72;

/** What the package keeps to itself and text in a part of a page needs: the renderer's own functions, and where it keeps the page. */
type Inside = {
	readonly pageIdx: number;
	readonly module: {
		readonly HEAPU8: Uint8Array;
		readonly wasmExports: { malloc(bytes: number): number; free(at: number): void };
		_FPDF_DeviceToPage(page: number, ...startsSizesTurnPointAndAnswers: number[]): number;
		_FPDFText_LoadPage(page: number): number;
		_FPDFText_ClosePage(text: number): void;
		_FPDFText_GetBoundedText(text: number, left: number, top: number, right: number, bottom: number, to: number, most: number): number;
		_FPDF_ClosePage(page: number): void;
	};
};
const insideOf = (page: PDFiumPage): Inside => page as unknown as Inside;

let library: Promise<PDFiumLibrary> | undefined;
let reader: Promise<unknown> | undefined;
const require = createRequire(import.meta.url);

async function prepared(): Promise<PDFiumLibrary> {
	reader ??= readFile(require.resolve('zxing-wasm/reader/zxing_reader.wasm')).then((wasm) =>
		prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true })
	);
	await reader;
	return (library ??= PDFiumLibrary.init());
}

export type Opened = { readonly pages: number; readonly see: (page: number) => Promise<PageSeen>; readonly close: () => void };

/** Opens a PDF whose pages are seen one by one, from 1. */
export async function open(bytes: Uint8Array): Promise<Opened | LabelsUnreadable> {
	const pdfium = await prepared();
	const document = await pdfium.loadDocument(bytes).catch((error: unknown) => (error instanceof Error && /password|security/i.test(error.message) ? 'locked' : 'damaged'));
	if (typeof document === 'string') return { code: `labels-${document}` as const };
	const pages = document.getPageCount();
	if (pages > MOST_PAGES || pages === 0) {
		document.destroy();
		return pages === 0 ? { code: 'labels-damaged' } : { code: 'labels-too-many-pages', pages, most: MOST_PAGES };
	}
	return { pages, see: (page) => seen(() => document.getPage(page - 1), page), close: () => document.destroy() };
}

async function seen(at: () => PDFiumPage, page: number): Promise<PageSeen> {
	const text = withPage(at(), (one) => one.getText());
	const printed = printedIds(text);
	let found: { symbols: Symbol[]; width: number; height: number } | undefined;
	for (const look of LOOKS) {
		found = await symbolsOn(at(), look);
		const ids = new Set(found.symbols.map((one) => one.text));
		if (ids.size > 0 && printed.every((id) => ids.has(id))) break;
	}
	const { symbols, width, height } = found ?? { symbols: [], width: 1, height: 1 };
	const bars = symbols.map((symbol) => symbol.text);
	const cells = symbols.length > 1 && symbols.length >= printed.length ? cellsOf(symbols, { width, height }) : [];
	if (cells.length < 2) return { page, labels: [{ text, bars }] };
	return { page, labels: withPage(at(), (one) => cells.map((cell): LabelSeen => ({ text: textIn(one, cell, { width, height }), bars: cell.bars }))) };
}

function withPage<T>(page: PDFiumPage, use: (page: PDFiumPage) => T): T {
	try {
		return use(page);
	} finally {
		const { module, pageIdx } = insideOf(page);
		module._FPDF_ClosePage(pageIdx);
	}
}

/** Box ids in the bars of a page, each where it stands first. Rendering closes the page. */
async function symbolsOn(page: PDFiumPage, { dpi, tryHarder }: (typeof LOOKS)[number]): Promise<{ symbols: Symbol[]; width: number; height: number }> {
	const { originalWidth, originalHeight } = page.getOriginalSize();
	const scale = Math.min(dpi / POINTS, Math.sqrt(MOST_DOTS / Math.max(1, originalWidth * originalHeight)));
	const { data, width, height } = await page.render({ scale, render: 'bitmap' });
	const picture = { data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength), width, height, colorSpace: 'srgb' } as ImageData;
	const read = await readBarcodes(picture, { formats: ['Code128'], tryHarder, tryInvert: false, tryDownscale: tryHarder, maxNumberOfSymbols: 64 });
	return { symbols: read.flatMap(symbolOf), width, height };
}

function symbolOf({ text, isValid, position: { topLeft, bottomRight, topRight, bottomLeft } }: ReadResult): Symbol[] {
	const id = isValid ? boxIdIn(text) : undefined;
	if (id === undefined) return [];
	return [{ text: id, x: (topLeft.x + topRight.x + bottomLeft.x + bottomRight.x) / 4, y: (topLeft.y + topRight.y + bottomLeft.y + bottomRight.y) / 4 }];
}

/** The text in a part of a page as it is seen, whichever way the page is turned. */
function textIn(page: PDFiumPage, { left, top, right, bottom }: Cell, { width, height }: { width: number; height: number }): string {
	const { module, pageIdx } = insideOf(page);
	const corner = (x: number, y: number): [number, number] => {
		const to = module.wasmExports.malloc(16);
		module._FPDF_DeviceToPage(pageIdx, 0, 0, width, height, 0, Math.round(x), Math.round(y), to, to + 8);
		const view = new DataView(module.HEAPU8.buffer, to, 16);
		const point: [number, number] = [view.getFloat64(0, true), view.getFloat64(8, true)];
		module.wasmExports.free(to);
		return point;
	};
	const [[x1, y1], [x2, y2]] = [corner(left, top), corner(right, bottom)];
	const text = module._FPDFText_LoadPage(pageIdx);
	try {
		const bounds = [Math.min(x1, x2), Math.max(y1, y2), Math.max(x1, x2), Math.min(y1, y2)] as const;
		const letters = module._FPDFText_GetBoundedText(text, ...bounds, 0, 0);
		if (letters <= 0) return '';
		const to = module.wasmExports.malloc(letters * 2);
		module._FPDFText_GetBoundedText(text, ...bounds, to, letters);
		const read = new TextDecoder('utf-16le').decode(new Uint8Array(module.HEAPU8.buffer, to, letters * 2).slice());
		module.wasmExports.free(to);
		return read.replaceAll('\0', '');
	} finally {
		module._FPDFText_ClosePage(text);
	}
}
