import type { DoesNotFit, GlyphMissing } from '$lib/domain/documents/drawn-page';
import type { PaperKind } from '$lib/domain/documents/papers';
import { accept, type Result } from '$lib/domain/values/result';
import { inputOf, LAID, metaOf, type Asked } from './paper-pages';
import { drawnFrom } from './pdf/drawn';
import { paint } from './pdf/paint';
import { isLong, wholeRun } from './pdf/run';

/** The papers that a seller may have in another language, for its own files: each page says that it is no paper for customs. */
export const COPIED: readonly PaperKind[] = ['commercial-invoice', 'proforma-invoice', 'packing-list'];
export const COPY_LANGUAGES = ['fr', 'zh'] as const;
export type CopyLanguage = (typeof COPY_LANGUAGES)[number];

/** A copy is drawn when it is asked for and is part of no release: nothing is proved by it. */
export async function sellersCopy(asked: Asked & { readonly language: CopyLanguage }, kind: PaperKind): Promise<Result<Uint8Array<ArrayBuffer>, GlyphMissing | DoesNotFit>> {
	const input = inputOf(asked);
	const pages = drawnFrom(asked.plan, [...LAID[kind](input)], kind);
	if (!pages.ok) return pages;
	const meta = metaOf(input, { kind });
	return accept(new Uint8Array(await (isLong(pages.value) ? wholeRun(pages.value, meta) : paint(pages.value, meta))));
}
