import type { Type } from './page';
import type { Sheet } from './sheet';
import { LEAST_SIZE, mm, wrap } from './text';

/** One statement; `after` is how far below it the next one stands. */
export type Said = { readonly text: string; readonly type: Type; readonly after?: number; readonly figure?: string };

/** Each statement wrapped to the width that it has at its height; undefined when the last of them ends too low. */
function flow(said: readonly Said[], scale: number, top: number, bottom: number, widthAt: (y: number) => number) {
	const placed: { y: number; text: string; type: Type }[] = [];
	let y = top;
	for (const { text, type, after } of said.filter(({ text }) => text !== '')) {
		const scaled = { ...type, size: Math.max(LEAST_SIZE, Math.round(type.size * scale * 10) / 10) };
		const leading = (after ?? 3.5) * (scaled.size / type.size);
		for (const part of wrap(text, scaled, widthAt(y))) {
			placed.push({ y, text: part, type: scaled });
			y += leading;
		}
	}
	return (placed.at(-1)?.y ?? top) <= bottom ? placed : undefined;
}

/** Addresses are never cut: they shrink until they fit, and the label is refused when they cannot. */
export function flowed(sheet: Sheet, x: number, said: readonly Said[], top: number, bottom: number, field: string, widthAt: (y: number) => number): void {
	const scales = [1, 0.95, 0.9, 0.86, 0.82, 0.78, 0.74, 0.7];
	const placed = scales.map((scale) => flow(said, scale, top, bottom, widthAt)).find((placed) => placed !== undefined);
	if (!placed) sheet.misfit(field, said.map(({ text }) => text).join(', '));
	const shown = placed ?? flow(said, 0.7, top, Infinity, widthAt)?.filter(({ y }) => y <= bottom) ?? [];
	for (const { y, text, type } of shown) sheet.text(x, y, text, type);
}

type Placed = { readonly y: number; readonly text: string; readonly type: Type; readonly figure?: string | undefined };

/** Statements in a column: `ways` to say them, the best first; how wide a line of a size at a height may be. */
export type Column = {
	readonly top: number;
	readonly bottom: number;
	/** How much higher tight lines begin. */
	readonly higher: number;
	readonly ways: readonly (readonly Said[])[];
	readonly least: number;
	readonly widthAt: (y: number, size: number) => number;
};

const LOOSE = [1, 0.95, 0.9, 0.86];
const TIGHT = [0.95, 0.9, 0.86, 0.82, 0.78, 0.74, 0.7];
/** The least that lines stand apart, by their size. */
const TIGHT_LEADING = 1.14;

/** Where the statements of a column stand: loose in any way they are said, else as tight as lines may be. */
export function settled(column: Column): Placed[] | undefined {
	for (const isTight of [false, true])
		for (const said of column.ways)
			for (const scale of isTight ? TIGHT : LOOSE) {
				const placed = set(said, column, { scale, isTight });
				if (placed) return placed;
			}
	return undefined;
}

/** What of it has room, where not all has: for a label that is refused. */
export const squeezed = (column: Column): Placed[] =>
	(set(column.ways.at(-1) ?? [], { ...column, bottom: Infinity }, { scale: 0.7, isTight: true }) ?? []).filter(({ y }) => y <= column.bottom);

function set(said: readonly Said[], { top, bottom, higher, least, widthAt }: Column, { scale, isTight }: { readonly scale: number; readonly isTight: boolean }): Placed[] | undefined {
	const placed: Placed[] = [];
	let y = isTight ? top - higher : top;
	for (const { text, type, after = 3.5, figure } of said) {
		if (text === '') continue;
		const scaled = { ...type, size: Math.max(Math.min(least, type.size), Math.round(type.size * scale * 10) / 10) };
		const loose = after * (scaled.size / type.size);
		const leading = isTight ? Math.min(loose, mm(scaled.size) * TIGHT_LEADING) : loose;
		for (const part of wrap(text, scaled, widthAt(y, scaled.size))) {
			if (y > bottom) return undefined;
			placed.push({ y, text: part, type: scaled, figure });
			y += leading;
		}
	}
	return placed;
}
