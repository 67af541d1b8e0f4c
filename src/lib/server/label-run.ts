import type { DrawnPage } from '$lib/domain/documents/drawn-page';
import { missingIn } from '$lib/domain/documents/fonts';
import type { Page } from '$lib/domain/documents/page';
import type { PaperKind } from '$lib/domain/documents/papers';
import { notInCode128 } from '$lib/domain/documents/symbols/code-128';
import { printable } from '$lib/domain/documents/text';
import type { Plan } from '$lib/domain/shipment/plan';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { refusedLabel, type LabelVoided, type Voided } from './label-ledger';
import { inputOf, isOnCartons, LAID, metaOf } from './paper-pages';
import { drawnInTurn, type NotDrawable } from './pdf/drawn';
import type { Meta } from './pdf/meta';
import { streamOf, writeRun } from './pdf/run';

/** Pages that are looked at before anything is answered, so that most of what cannot be printed is refused in words. */
const LOOKED_AT = 24;

export type RunOptions = {
	/** What the pages are called in a refusal. */
	readonly document: string;
	readonly meta: Meta;
	/** All pages are laid out and looked at before the first is written. */
	readonly first?: 'all';
};

/**
 * A run of labels as a PDF that is written while it is read: nothing is laid out that nobody waits for. Refused when one of the
 * first pages cannot be drawn whole; a later one breaks the stream, so that half a run does not look like a whole one.
 */
export function streamedRun(pages: Iterable<Page>, { document, meta, first }: RunOptions): Result<ReadableStream<Uint8Array>, NotDrawable> {
	const coming = drawnInTurn(pages, document);
	const ready: DrawnPage[] = [];
	for (let next = coming.next(); !next.done; next = coming.next()) {
		if (!next.value.ok) return next.value;
		ready.push(next.value.value);
		if (ready.length === LOOKED_AT && first !== 'all') break;
	}
	return accept(streamOf(writeRun(all(ready, coming), meta)));
}

function* all(ready: readonly DrawnPage[], coming: Iterable<Result<DrawnPage, NotDrawable>>): Generator<DrawnPage, void, undefined> {
	yield* ready;
	for (const page of coming) {
		if (!page.ok) throw new Error(`a later page cannot be drawn: ${JSON.stringify(page.rejection)}`);
		yield page.value;
	}
}

type Asked = { readonly plan: Plan; readonly revision: number; readonly kind: PaperKind; readonly voided: ReadonlyMap<string, Voided> };

/** The draft of one paper of labels, as `writePapers` has it byte for byte. */
export function draftRun({ plan, revision, kind, voided }: Asked): Result<ReadableStream<Uint8Array>, LabelVoided | NotDrawable> {
	const refused = isOnCartons(kind) ? refusedLabel(plan, voided) : undefined;
	if (refused) return reject(refused);
	const input = inputOf({ plan, revision, draft: true });
	return streamedRun(LAID[kind](input), { document: kind, meta: metaOf(input, { kind }), ...(isDoubtful(plan) && { first: 'all' as const }) });
}

/** Whether a label of a plan may not be printable: its texts have a character that no font has, or its codes one that bars cannot say. */
function isDoubtful({ cartons = [], products, ...shipment }: Plan): boolean {
	const codes = [...cartons.flatMap(({ boxId, sscc }) => [boxId ?? '', sscc ?? '']), ...products.map(({ fnsku }) => fnsku ?? '')];
	if (codes.some((code) => notInCode128(code) !== undefined || code.length > LONGEST_CODE)) return true;
	const texts = textsIn([shipment, products.map(({ sku, title, customsDescription }) => ({ sku, title, customsDescription })), cartons.map(({ contents }) => contents)]);
	const characters = new Set([...texts].flatMap((text) => [...printable(text)]));
	return missingIn('sans', [...characters].join('')) !== undefined || [...texts].some((text) => text.length > LONGEST_TEXT);
}

/** Ids of Amazon’s have 19 characters; longer ones may find no room. */
const LONGEST_CODE = 20;
/** Longer texts may find no room even on lines of their own. */
const LONGEST_TEXT = 250;

function textsIn(value: unknown, found = new Set<string>()): Set<string> {
	if (typeof value === 'string') found.add(value);
	else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) textsIn(part, found);
	return found;
}
