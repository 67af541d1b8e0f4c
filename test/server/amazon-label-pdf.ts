import { concatTransformationMatrix, PDFDocument, StandardFonts, degrees, rgb, type PDFFont, type PDFPage } from 'pdf-lib';
import bwip from 'bwip-js/node';

/** A label of Amazon's as its PDF has it; `bars` other than the id, or none, and print that is a picture, for what goes wrong. */
export type FakeLabel = { readonly id: string; readonly n: number; readonly of: number; readonly kg: string; readonly goods: readonly string[]; readonly bars?: string | null; readonly drawnText?: boolean };
export type Layout = { readonly page: readonly [number, number]; readonly columns: number; readonly rows: number; readonly turned?: boolean };

const A4 = [595.28, 841.89] as const;
export const LAYOUTS = {
	thermal: { page: [288, 432], columns: 1, rows: 1 },
	a4: { page: A4, columns: 1, rows: 1 },
	'a4-2': { page: A4, columns: 1, rows: 2 },
	'a4-4': { page: A4, columns: 2, rows: 2 },
	'a4-6': { page: A4, columns: 2, rows: 3 },
	turned: { page: [288, 432], columns: 1, rows: 1, turned: true }
} as const satisfies Record<string, Layout>;

type Pen = { readonly page: PDFPage; readonly font: PDFFont; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly scale: number };

/** Labels in the layout of Amazon's: ship from and to, box n of m with its weight, the name in white on black, bars with the id, goods. */
export async function amazonPdf(labels: readonly FakeLabel[], layout: Layout): Promise<Uint8Array> {
	const document = await PDFDocument.create();
	document.setCreationDate(new Date(0));
	document.setModificationDate(new Date(0));
	const font = await document.embedFont(StandardFonts.Helvetica);
	const perPage = layout.columns * layout.rows;
	for (let at = 0; at < labels.length; at += perPage) {
		const page = document.addPage(layout.turned ? [layout.page[1], layout.page[0]] : [...layout.page]);
		if (layout.turned) {
			page.setRotation(degrees(90));
			page.pushOperators(concatTransformationMatrix(0, 1, -1, 0, layout.page[1], 0));
		}
		const [width, height] = [layout.page[0] / layout.columns, layout.page[1] / layout.rows];
		const cells = labels.slice(at, at + perPage).map((label, i) => ({ label, x: (i % layout.columns) * width, y: layout.page[1] - (Math.floor(i / layout.columns) + 1) * height }));
		// Print first, all labels line by line over the page, then bars: text of labels side by side is mixed.
		const lines = Math.max(...cells.map(({ label }) => linesOf(label).length));
		for (let line = 0; line < lines; line++) for (const { label, x, y } of cells) printLine({ page, font, x, y, width, height, scale: Math.min(1, width / 288) }, label, line);
		for (const { label, x, y } of cells) drawBars({ page, font, x, y, width, height, scale: 1 }, label);
	}
	return document.save();
}

const linesOf = ({ id, n, of, kg, goods }: FakeLabel): string[] => [
	'FBA', 'SHIP FROM:', 'Casa Lousa', 'SHIP TO:', 'FBA: Casa Lousa', 'NRT1', `Box ${n} of ${of} - ${kg}kg`, 'Created: 2026/11/20 09:12 JST (+09)', 'FBA STA (20/11/2026)-NRT1', id, ...goods, 'PLEASE LEAVE THIS LABEL UNCOVERED'
];

function printLine({ page, font, x, y, height, scale }: Pen, label: FakeLabel, line: number): void {
	const text = linesOf(label)[line];
	if (text === undefined) return;
	const isBelow = line >= 9;
	const top = isBelow ? height * 0.42 - 60 * scale - (line - 9) * 10 * scale : height - 14 - line * 12 * scale;
	if (label.drawnText) page.drawRectangle({ x: x + 20, y: y + top, width: 90 * scale, height: 6 * scale, color: rgb(0, 0, 0) });
	else page.drawText(text, { x: x + 20, y: y + top, size: 8 * scale, font });
}

function drawBars({ page, x, y, width, height }: Pen, { id, bars = id }: FakeLabel): void {
	if (bars === null) return;
	const [drawn] = bwip.raw({ bcid: 'code128', text: bars }) as unknown as [{ sbs: number[] }];
	const modules = drawn.sbs.reduce((sum, one) => sum + one, 0);
	const module = Math.min(1.06, (width - 40) / modules);
	let at = x + (width - modules * module) / 2;
	drawn.sbs.forEach((bar, i) => {
		if (i % 2 === 0) page.drawRectangle({ x: at, y: y + height * 0.42 - 46, width: bar * module, height: 44, color: rgb(0, 0, 0) });
		at += bar * module;
	});
}
