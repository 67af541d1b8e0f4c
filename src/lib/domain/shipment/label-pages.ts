import { naturally, readLabelPages, shipmentOf, type AmazonBox } from './box-ids';
import { plainCode } from './dock-codes';

/** A label on a page of Amazon's PDF: the text in its part of the page, and what the bars there say. */
export type LabelSeen = { readonly text: string; readonly bars: readonly string[] };
/** A page by its number from 1. */
export type PageSeen = { readonly page: number; readonly labels: readonly LabelSeen[] };

/** What there is to say of a page beside its boxes. */
export type PageNote =
	/** Print and bars name other boxes: neither is taken. */
	| { readonly kind: 'differ'; readonly page: number; readonly printed: readonly string[]; readonly bars: readonly string[] }
	/** Ids that are printed and whose bars could not be read. */
	| { readonly kind: 'bars-unread'; readonly page: number; readonly printed: readonly string[] }
	/** Ids that only the bars say: the print is a picture. */
	| { readonly kind: 'print-unread'; readonly page: number; readonly bars: readonly string[] }
	| { readonly kind: 'no-box'; readonly page: number };

export type LabelsRead = { readonly boxes: readonly AmazonBox[]; readonly notes: readonly PageNote[] };

/** Other bars stand on such pages too: a carrier's, a shipment's, contents. */
const IN_BARS = /^FBA[A-Z0-9]{5,14}[A-Z]\d{6}$/;
const PRINTED = /\bFBA[A-Z0-9]{5,12}U\d{6}\b/g;

/** The box id that bars say, when they say one. */
export function boxIdIn(bars: string): string | undefined {
	const code = plainCode(bars);
	return IN_BARS.test(code) ? code : undefined;
}

export const printedIds = (text: string): string[] => [...new Set([...text.normalize('NFKC').matchAll(PRINTED)].map(([id]) => id))];

type Part = { readonly text: string; readonly printed: readonly string[]; readonly bars: readonly string[] };

function partOf({ text, bars: codes }: LabelSeen): Part {
	const plain = text.normalize('NFKC').toUpperCase();
	const bars = [...new Set(codes.flatMap((code) => boxIdIn(code) ?? []))].sort(naturally);
	return { text, bars, printed: [...new Set([...printedIds(text), ...bars.filter((id) => plain.includes(id))])] };
}

/** Boxes of a part; ids of which print and bars say otherwise are left out of it. */
function boxesIn({ text, printed, bars }: Part): AmazonBox[] {
	const onlyPrinted = printed.filter((id) => !bars.includes(id));
	const onlyBars = bars.filter((id) => !printed.includes(id));
	const isDisputed = onlyPrinted.length > 0 && onlyBars.length > 0;
	const withBars = printed.length === 0 ? `${text}\n${bars.join('\n')}` : text;
	const read = new Map(readLabelPages([withBars]).map((box) => [box.id, box]));
	const ids = isDisputed ? printed.filter((id) => bars.includes(id)) : [...new Set([...printed, ...bars])];
	return ids.map((id) => read.get(id) ?? { id });
}

function notesOf(page: number, parts: readonly Part[]): PageNote[] {
	if (parts.every(({ printed, bars }) => printed.length + bars.length === 0)) return [{ kind: 'no-box', page }];
	return parts.flatMap(({ printed: all, bars: said }): PageNote[] => {
		const printed = all.filter((id) => !said.includes(id));
		const bars = said.filter((id) => !all.includes(id));
		if (printed.length > 0 && bars.length > 0) return [{ kind: 'differ', page, printed, bars }];
		if (printed.length > 0) return [{ kind: 'bars-unread', page, printed }];
		return bars.length > 0 ? [{ kind: 'print-unread', page, bars }] : [];
	});
}

/**
 * Boxes on the pages of Amazon's label PDF, print and bars held against each other. A box on several pages is one; an id that print
 * and bars dispute anywhere is none.
 */
export function readLabels(pages: readonly PageSeen[]): LabelsRead {
	const byId = new Map<string, AmazonBox>();
	const notes: PageNote[] = [];
	for (const { page, labels } of pages) {
		const parts = labels.map(partOf);
		notes.push(...notesOf(page, parts));
		for (const box of parts.flatMap(boxesIn)) byId.set(box.id, { ...box, ...byId.get(box.id) });
	}
	for (const note of notes) if (note.kind === 'differ') for (const id of [...note.printed, ...note.bars]) byId.delete(id);
	return { boxes: [...byId.values()].sort((a, b) => naturally(a.id, b.id)), notes };
}

/** Boxes that a shipment of Amazon's should have by what its labels say (`Box 3 of 12`) and that were on none. */
export type Missing = { readonly shipment: string; readonly of: number; readonly numbers: readonly number[] };

export function missingBoxes(boxes: readonly AmazonBox[]): Missing[] {
	const known = new Map<string, { of: number; numbers: Set<number> }>();
	for (const { id, n, of } of boxes) {
		if (n === undefined || of === undefined || of > MOST) continue;
		const shipment = shipmentOf(id) ?? '';
		const seen = known.get(shipment) ?? { of, numbers: new Set() };
		known.set(shipment, { of: Math.max(of, seen.of), numbers: seen.numbers.add(n) });
	}
	return [...known].flatMap(([shipment, { of, numbers }]) => {
		const missing = Array.from({ length: of }, (_, i) => i + 1).filter((n) => !numbers.has(n));
		return missing.length > 0 ? [{ shipment, of, numbers: missing }] : [];
	});
}
/** More boxes than any shipment has: such a figure was misread. */
const MOST = 20_000;

/** A symbol on a page, by its middle. */
export type Symbol = { readonly text: string; readonly x: number; readonly y: number };
/** A part of a page, in the measure of its symbols. */
export type Cell = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** Where a page that has several labels is cut so that each has its own box id: as an even sheet is, else half way between the bars. */
export function cellsOf(symbols: readonly Symbol[], page: { readonly width: number; readonly height: number }): (Cell & { readonly bars: readonly string[] })[] {
	const columns = cuts(symbols.map(({ x }) => x), page.width);
	const rows = cuts(symbols.map(({ y }) => y), page.height);
	const cells = rows.flatMap(([top, bottom]) => columns.map(([left, right]) => ({ left, top, right, bottom })));
	return cells
		.map((cell) => ({ ...cell, bars: symbols.filter(({ x, y }) => x >= cell.left && x < cell.right && y >= cell.top && y < cell.bottom).map(({ text }) => text) }))
		.filter(({ bars }) => bars.length > 0);
}

/** Middles that are nearer to each other than this share of the page stand in one row. */
const NEAR = 0.12;

function cuts(middles: readonly number[], size: number): [from: number, to: number][] {
	const groups: number[][] = [];
	for (const middle of middles.toSorted((a, b) => a - b)) {
		const last = groups.at(-1);
		if (last && middle - last[0]! < NEAR * size) last.push(middle);
		else groups.push([middle]);
	}
	const means = groups.map((group) => group.reduce((sum, one) => sum + one, 0) / group.length);
	const between = evenCuts(means, size) ?? means.slice(1).map((mean, i) => (mean + means[i]!) / 2);
	return means.map((_, i) => [between[i - 1] ?? 0, between[i] ?? size]);
}

/** Labels fill a sheet evenly: cut as the sheet is, above each label but the first; nothing when the bars do not lie so. */
function evenCuts(means: readonly number[], size: number): number[] | undefined {
	const steps = means.slice(1).map((mean, i) => mean - means[i]!);
	if (steps.length === 0) return undefined;
	const all = Math.max(1, Math.round(size / Math.min(...steps)));
	const places = means.map((mean) => Math.floor((mean * all) / size));
	return new Set(places).size === places.length ? places.slice(1).map((place) => (place * size) / all) : undefined;
}
