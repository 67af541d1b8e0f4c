import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, type PDFFont } from 'pdf-lib';
import type { DrawnMark, DrawnPage } from '$lib/domain/documents/drawn-page';
import type { Weight } from '$lib/domain/documents/page';
import { fontFile } from '$lib/server/pdf/font-files';

const MM_PER_POINT = 25.4 / 72;

export type Run = { readonly font: string; readonly weight: Weight; readonly size: number; readonly x: number; readonly y: number; readonly width: number; readonly text: string };

export const runsIn = (marks: readonly DrawnMark[]): Run[] =>
	marks.flatMap((mark) => (mark.kind === 'text' ? mark.runs.map((run) => ({ ...run, weight: mark.weight, size: mark.size, y: mark.y })) : []));

/** The same words from the whole fonts, letter by letter and without any subsetting: what the page must look like. */
export async function reference(page: DrawnPage, runs: readonly Run[]): Promise<Uint8Array> {
	const document = await PDFDocument.create();
	document.registerFontkit(fontkit);
	const fonts = new Map<Weight, PDFFont>();
	const sheet = document.addPage([page.width / MM_PER_POINT, page.height / MM_PER_POINT]);
	for (const { weight, size, x, y, text } of runs) {
		const font = fonts.get(weight) ?? (await document.embedFont(await fontFile('noto-sans-jp', weight), { subset: false, features: { kern: false, liga: false } }));
		fonts.set(weight, font);
		let at = x / MM_PER_POINT;
		for (const character of text) {
			sheet.drawText(character, { x: at, y: (page.height - y) / MM_PER_POINT, size, font });
			at += font.widthOfTextAtSize(character, size);
		}
	}
	return document.save();
}
