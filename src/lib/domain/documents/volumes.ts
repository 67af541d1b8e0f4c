/** Cubic millimetres of a litre: volumes are printed as thousandths of a cubic metre. */
const LITRE = 1_000_000;

export const litres = (mm3: number): number => Math.floor(mm3 / LITRE + 0.5);

/**
 * Parts in whole litres that add up to the litres of the whole: those with the largest remainder are rounded up. A column of a
 * packing list is added up by whoever reads it.
 */
export function apportioned(parts: readonly number[], whole: number): number[] {
	const floors = parts.map((mm3) => Math.floor(mm3 / LITRE));
	let left = whole - floors.reduce((sum, n) => sum + n, 0);
	const byRemainder = parts.map((mm3, i) => ({ i, remainder: mm3 % LITRE })).sort((a, b) => b.remainder - a.remainder || a.i - b.i);
	for (const { i } of byRemainder) {
		if (left <= 0) break;
		floors[i] = (floors[i] ?? 0) + 1;
		left--;
	}
	return floors;
}
