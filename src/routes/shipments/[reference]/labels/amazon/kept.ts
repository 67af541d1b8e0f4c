import { naturally, type AmazonBox, type LineNotRead } from '$lib/domain/shipment/box-ids';
import type { PageNote } from '$lib/domain/shipment/label-pages';
import type { ByHand } from '$lib/domain/shipment/marriage-by-hand';

/** Where boxes came from. */
export type Source = { readonly kind: 'pasted' | 'list' | 'pdf'; readonly name: string; readonly at: string; readonly boxes: number; readonly pages?: number };

/** What a reading gave. */
export type Reading = { readonly source: Source; readonly boxes: readonly AmazonBox[]; readonly listed: readonly string[]; readonly repeated: readonly string[]; readonly notRead: readonly LineNotRead[]; readonly notes: readonly PageNote[] };

/** Box ids by the number of their carton. */
export type ByCarton = Readonly<Record<number, string>>;

/** By the numbers of the ids, or as the list has them. */
export type Order = 'number' | 'listed';

/** What was read and what people said to it; pairs that two scans confirmed. */
export type Kept = {
	readonly boxes: readonly AmazonBox[];
	readonly sources: readonly Source[];
	/** Ids as the lists had them, one after the other. */
	readonly listed: readonly string[];
	/** How boxes of which only the id is known go on the cartons; absent: by their numbers where those run on. */
	readonly order?: Order;
	readonly repeated: readonly string[];
	readonly notRead: readonly LineNotRead[];
	readonly notes: readonly PageNote[];
	readonly hand: ByHand;
	/** Doubtful pairs that somebody looked at and took. */
	readonly nods: ByCarton;
	/** Pairs that were taken because the list runs as the cartons stand. */
	readonly ordered: ByCarton;
	readonly confirmed: ByCarton;
};

export const NOTHING: Kept = { boxes: [], sources: [], listed: [], repeated: [], notRead: [], notes: [], hand: {}, nods: {}, ordered: {}, confirmed: {} };

/** What was read is added to what is there: an id that comes again tells more of its box. */
export function withReading(kept: Kept, { source, boxes, listed, repeated, notRead, notes }: Reading): Kept {
	const byId = new Map(kept.boxes.map((box) => [box.id, box]));
	for (const box of boxes) byId.set(box.id, { ...byId.get(box.id), ...box });
	return {
		...kept, boxes: [...byId.values()].sort((a, b) => naturally(a.id, b.id)), listed: [...new Set([...kept.listed, ...listed])],
		sources: [...kept.sources, source], repeated, notRead, notes
	};
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
