import { cartonLabels } from '$lib/domain/documents/carton-labels';
import { itemLabelPages, LABEL_PRINTER } from '$lib/domain/documents/labels/label-papers';
import { palletLabels } from '$lib/domain/documents/labels/pallet-labels';
import type { Page } from '$lib/domain/documents/page';
import type { PaperKind, PapersInput, ZplFile } from '$lib/domain/documents/papers';
import { accept, type Result } from '$lib/domain/values/result';
import { drawnFrom, type NotDrawable } from './pdf/drawn';
import { writeZpl } from './zpl';

/** What most label printers have; one of 300 dpi would print such labels a third smaller and is sent its own from the print page. */
const USUAL_DPI = LABEL_PRINTER.dpi;

const LAID: Record<ZplFile, readonly [kind: PaperKind, lay: (input: PapersInput) => Page[]]> = {
	'carton-labels.zpl': ['carton-labels', (input) => cartonLabels(input, { stock: '4x6', dpi: USUAL_DPI })],
	'item-labels.zpl': ['item-labels', (input) => [...itemLabelPages(input, LABEL_PRINTER)]],
	'pallet-labels.zpl': ['pallet-labels', (input) => palletLabels(input, { stock: '4x6', dpi: USUAL_DPI })]
};

export type ZplPaper = { readonly kind: PaperKind; readonly file: ZplFile; readonly pages: number; readonly bytes: Uint8Array };

/** Labels as they are on the PDF, for a label printer, with bars of whole dots. */
export async function zplPaper(input: PapersInput, file: ZplFile): Promise<Result<ZplPaper, NotDrawable>> {
	const [kind, lay] = LAID[file];
	const pages = drawnFrom(input.plan, lay(input), kind);
	if (!pages.ok) return pages;
	const written = await writeZpl(pages.value, { dpi: USUAL_DPI });
	if (!written.ok) throw new Error(`${file} was not laid out for ${USUAL_DPI} dpi`);
	return accept({ kind, file, pages: pages.value.length, bytes: written.value });
}
