import type { Type } from './page';
import type { Sheet } from './sheet';
import { LEAST_SIZE, wrap } from './text';

/** One statement; `after` is how far below it the next one stands. */
export type Said = { readonly text: string; readonly type: Type; readonly after?: number };

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
