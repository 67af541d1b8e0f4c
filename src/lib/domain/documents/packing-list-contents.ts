import type { CartonContent } from '../shipment/plan';
import type { Packed } from './cartons';
import { count } from './figures';
import type { Type } from './page';
import { both, type PaperWords } from './paper-words';
import { joined } from './papers';
import { LEAST_SIZE, sizeToFit, widthOf, wrap } from './text';
import { ID } from './types';

/** Left edges of what is read and right edges of what is counted: for one carton, then for all of the range. */
export const AT = {
	number: 19, contents: 40, title: 64,
	units: 105, net: 116, gross: 127, size: 148.5,
	allUnits: 157.8, allNet: 170.6, allGross: 183.6, volume: 197
};

export const CONTENTS_WIDTH = 59;
export const HEADING: Type = { size: 7.8, weight: 500 };
export const MIXED: Type = { size: 7.8, weight: 700 };
export const JAPANESE: Type = { size: 6.8, weight: 400 };
const DATED: Type = { size: 7, weight: 500 };
export const LINES = { title: 12, japanese: 12 };

export type Piece = { readonly text: string; readonly figure?: string };

/** A line of the contents: its pieces stand three spaces apart unless they say how far. */
export type Statement = {
	readonly pieces: readonly (Piece & { readonly gap?: string })[];
	readonly type: Type;
	readonly leading: number;
	readonly title?: string;
	readonly units?: Piece;
};

export const said = (text: string, type: Type, leading: number): Statement => ({ pieces: [{ text }], type, leading });

/** `Best before 賞味期限 2028-06-30   lot L6182` for each batch that has either. */
export const batchLines = (batches: readonly CartonContent[], { say }: PaperWords): Statement[] =>
	batches
		.filter(({ expiry, lot }) => expiry || lot)
		.flatMap(({ expiry, lot, quantity }) => {
			const parts = [
				expiry && `${both(say('packing.best-before'), ' ')} ${expiry}`, lot && say('packing.lot', { lot })[0],
				batches.length > 1 ? `${count(quantity)} ${say('invoice.pieces')[0]}` : ''
			];
			return wrap(joined('   ', ...parts), DATED, CONTENTS_WIDTH).map((text) => said(text, DATED, 3.6));
		});

/** Names what one SKU of a range says of itself: `range/12/content/1/sku`. */
export type Named = (what: 'sku' | 'quantity') => string;

export const GAP = '   ';

/** Ids beside each other, shrunk a little; else under each other, each as a whole as far as it fits. */
export function idStatements(ids: readonly Piece[]): Statement[] {
	const size = sizeToFit(ids.map(({ text }) => text).join(GAP), ID, CONTENTS_WIDTH, LEAST_SIZE);
	if (size !== undefined) return [{ pieces: ids, type: { ...ID, size }, leading: 3.7 }];
	return ids.flatMap(({ text, figure }) => wrap(text, ID, CONTENTS_WIDTH).map((part) => ({ pieces: [{ text: part, ...(figure && { figure }) }], type: ID, leading: 3.4 })));
}

/** SKU, title and units beside each other; the title goes under a SKU that leaves no room for it. */
export function mixedLine(sku: string, title: string, quantity: number, named: Named): Statement[] {
	const units = { text: count(quantity), figure: named('quantity') };
	const piece = (text: string): Piece => ({ text, figure: named('sku') });
	const fits = AT.contents + widthOf(sku, ID) + 1.5 <= AT.title;
	if (fits) return [{ pieces: [piece(sku)], type: ID, leading: 4, title, units }];
	const lines = wrap(sku, ID, CONTENTS_WIDTH);
	return [
		...lines.map((text, i) => ({ pieces: [piece(text)], type: ID, leading: 3.6, ...(i === 0 && { units }) })),
		{ pieces: [], type: ID, leading: 4, title }
	];
}

/** With more SKUs than this in a carton, each has its units beside it and no title: a range is never split over pages. */
export const COMPACT_FROM = 20;

/** `MUG-01 × 4   TRAY-3 × 2 …`, as many on a line as fit, dates with them. */
export function compactLines(packed: readonly Packed[], namedOf: (at: number) => Named, { say }: PaperWords): Statement[] {
	const entries = packed.flatMap(({ sku, batches, quantity }, i) => {
		const dated = batches.some(({ expiry, lot }) => expiry || lot);
		const units = dated ? batches.map((batch) => ({ quantity: batch.quantity, about: joined(' ', batch.expiry, batch.lot && say('packing.lot', { lot: batch.lot })[0]) })) : [{ quantity, about: '' }];
		return units.map(({ quantity, about }) => compactEntry(sku, quantity, about, namedOf(i + 1)));
	});
	const lines: (Piece & { readonly gap?: string })[][] = [];
	let width = 0;
	for (const entry of entries) {
		const needed = entry.reduce((sum, { text, gap = GAP }) => sum + widthOf(text + gap, ID), 0);
		const line = lines.at(-1);
		if (line && width + needed - widthOf(GAP, ID) <= CONTENTS_WIDTH) line.push(...entry);
		else {
			lines.push([...entry]);
			width = 0;
		}
		width += needed;
	}
	return lines.flatMap((pieces) => brokenIfLong(pieces)).map((pieces) => ({ pieces, type: ID, leading: 3.4 }));
}

const compactEntry = (sku: string, quantity: number, about: string, named: Named): (Piece & { readonly gap?: string })[] => [
	{ text: sku, figure: named('sku'), gap: ' ' },
	{ text: '×', gap: ' ' },
	{ text: count(quantity), figure: named('quantity'), ...(about !== '' && { gap: ' ' }) },
	...(about === '' ? [] : [{ text: about }])
];

/** A single entry that is too long for a line goes on under itself, piece by piece. */
function brokenIfLong(pieces: (Piece & { readonly gap?: string })[]): (Piece & { readonly gap?: string })[][] {
	const width = pieces.reduce((sum, { text, gap = GAP }, i) => sum + widthOf(text + (i + 1 < pieces.length ? gap : ''), ID), 0);
	if (width <= CONTENTS_WIDTH) return [pieces];
	const [sku, ...rest] = pieces;
	const parts = sku ? wrap(sku.text, ID, CONTENTS_WIDTH).map((text) => [{ ...sku, text }]) : [];
	return [...parts, rest];
}
