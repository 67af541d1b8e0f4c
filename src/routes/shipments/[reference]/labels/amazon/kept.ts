import { naturally, type AmazonBox, type LineNotRead } from '$lib/domain/shipment/box-ids';
import type { PageNote } from '$lib/domain/shipment/label-pages';
import type { ByHand } from '$lib/domain/shipment/marriage-by-hand';

/** Where boxes came from. */
export type Source = { readonly kind: 'pasted' | 'list' | 'pdf'; readonly name: string; readonly at: string; readonly boxes: number; readonly pages?: number };

/** What a reading gave. */
export type Reading = { readonly source: Source; readonly boxes: readonly AmazonBox[]; readonly notRead: readonly LineNotRead[]; readonly notes: readonly PageNote[] };

/** Box ids by the number of their carton. */
export type ByCarton = Readonly<Record<number, string>>;

/** What was read and what people said to it; pairs that two scans confirmed. */
export type Kept = {
	readonly boxes: readonly AmazonBox[];
	readonly sources: readonly Source[];
	readonly notRead: readonly LineNotRead[];
	readonly notes: readonly PageNote[];
	readonly hand: ByHand;
	/** Doubtful pairs that somebody looked at and took. */
	readonly nods: ByCarton;
	readonly confirmed: ByCarton;
};

export const NOTHING: Kept = { boxes: [], sources: [], notRead: [], notes: [], hand: {}, nods: {}, confirmed: {} };

/** What was read is added to what is there: an id that comes again tells more of its box. */
export function withReading(kept: Kept, { source, boxes, notRead, notes }: Reading): Kept {
	const byId = new Map(kept.boxes.map((box) => [box.id, box]));
	for (const box of boxes) byId.set(box.id, { ...byId.get(box.id), ...box });
	return { ...kept, boxes: [...byId.values()].sort((a, b) => naturally(a.id, b.id)), sources: [...kept.sources, source], notRead, notes };
}

const keyOf = (reference: string): string => `nyuko-boxes:${reference}`;

/** What an earlier visit left in this browser. */
export function readKept(reference: string): Kept {
	try {
		const kept = JSON.parse(localStorage.getItem(keyOf(reference)) ?? 'null') as Partial<Kept> | null;
		return kept && Array.isArray(kept.boxes) ? { ...NOTHING, ...kept } : NOTHING;
	} catch {
		return NOTHING;
	}
}

/** A full or closed storage is no reason to stop working; false when it will be gone with the page. */
export function writeKept(reference: string, kept: Kept): boolean {
	try {
		if (kept === NOTHING || kept.boxes.length === 0) localStorage.removeItem(keyOf(reference));
		else localStorage.setItem(keyOf(reference), JSON.stringify(kept));
		return true;
	} catch {
		return false;
	}
}
