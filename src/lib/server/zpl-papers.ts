import { cartonLabels } from '$lib/domain/documents/carton-labels';
import type { Resolution } from '$lib/domain/documents/labels/dots';
import type { PapersInput } from '$lib/domain/documents/papers';
import { accept, type Result } from '$lib/domain/values/result';
import { drawn, type NotDrawable } from './pdf/drawn';
import { writeZpl } from './zpl';

/** Labels of cartons for a label printer, beside the papers that are PDF. */
export const CARTON_LABELS_ZPL = 'carton-labels.zpl';

/** What most label printers have; one of 300 dpi would print such labels a third smaller and must be sent its own. */
export const USUAL_DPI: Resolution = 203;

export type ZplPaper = { readonly kind: 'carton-labels'; readonly file: typeof CARTON_LABELS_ZPL; readonly pages: number; readonly bytes: Uint8Array };

/** The labels of 4 × 6 inches as they are on the PDF, with bars of whole dots of the printer. */
export async function cartonLabelsZpl(input: PapersInput, dpi: Resolution): Promise<Result<ZplPaper, NotDrawable>> {
	const pages = drawn(cartonLabels(input, { stock: '4x6', dpi }), 'carton-labels');
	if (!pages.ok) return pages;
	const written = await writeZpl(pages.value, { dpi });
	if (!written.ok) throw new Error(`carton labels were not laid out for ${dpi} dpi`);
	return accept({ kind: 'carton-labels', file: CARTON_LABELS_ZPL, pages: pages.value.length, bytes: written.value });
}
