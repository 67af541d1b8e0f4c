import { createHash } from 'node:crypto';
import type { DoesNotFit, GlyphMissing } from '$lib/domain/documents/drawn-page';
import type { Resolution } from '$lib/domain/documents/labels/dots';
import { printerCalibration } from '$lib/domain/documents/labels/printer-calibration';
import { NO_DAY } from '$lib/domain/documents/papers';
import { accept, type Result } from '$lib/domain/values/result';
import { drawn } from './pdf/drawn';
import { paint } from './pdf/paint';

type Wanted = { readonly paper: 'a4' | '4x6'; readonly dpi: Resolution };

/** The page by which a printer is measured; it belongs to no shipment. */
export async function calibrationFile({ paper, dpi }: Wanted): Promise<Result<Uint8Array, GlyphMissing | DoesNotFit>> {
	const pages = drawn(printerCalibration({ draft: false, revision: 1 }, { paper, dpi }), 'printer-calibration');
	if (!pages.ok) return pages;
	const title = `Printer calibration ${paper.toUpperCase()}, ${dpi} dpi`;
	return accept(await paint(pages.value, { title, subject: 'Printer calibration', issuedOn: NO_DAY, planSha256: createHash('sha256').update(title).digest('hex') }));
}
