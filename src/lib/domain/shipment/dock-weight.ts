/** How far a measured weight may be from the expected one: a share of it, and never less than so many grams. */
export type Tolerance = { readonly percent: number; readonly leastG: number };
export const TOLERANCE: Tolerance = { percent: 3, leastG: 100 };

/** Goods that would explain a difference: so many units of a SKU. */
export type Guess = { readonly sku: string; readonly quantity: number; readonly weightG: number; readonly offByG: number };

export type Weighed = {
	readonly grams: number;
	readonly expectedG: number;
	/** Measured less expected; below nothing: something is missing. */
	readonly differenceG: number;
	readonly toleranceG: number;
	readonly isWithin: boolean;
	readonly guesses: readonly Guess[];
	/** The difference is that of the empty carton: weighed without it, or it was not taken off. */
	readonly isTare: boolean;
};

export type Weighable = {
	readonly expectedG: number;
	readonly tareG?: number | undefined;
	readonly goods: readonly { readonly sku: string; readonly quantity: number; readonly weightG: number | undefined }[];
};

/** Beside the difference itself: labels, tape and what scales are off by. */
const SLACK_G = 30;
const SLACK_SHARE = 0.1;
const MOST_GUESSES = 3;

export const toleranceIn = (expectedG: number, { percent, leastG }: Tolerance): number => Math.max(Math.round((expectedG * percent) / 100), leastG);

/** A carton of which nobody knows what it should weigh is within any tolerance. */
export function weigh(carton: Weighable, grams: number, tolerance: Tolerance): Weighed {
	const { expectedG, tareG } = carton;
	const differenceG = expectedG > 0 ? grams - expectedG : 0;
	const toleranceG = toleranceIn(expectedG, tolerance);
	const isWithin = Math.abs(differenceG) <= toleranceG;
	const isTare = !isWithin && tareG !== undefined && tareG > 0 && Math.abs(Math.abs(differenceG) - tareG) <= slackOf(tareG);
	return { grams, expectedG, differenceG, toleranceG, isWithin, guesses: isWithin ? [] : guessesFor(carton, differenceG), isTare };
}

const slackOf = (grams: number): number => Math.max(SLACK_G, Math.round(grams * SLACK_SHARE));

/** SKUs of which some units weigh as much as the difference, the nearest first; no more are missing than belong in the carton. */
function guessesFor({ goods }: Weighable, differenceG: number): readonly Guess[] {
	const off = Math.abs(differenceG);
	return goods
		.flatMap(({ sku, quantity, weightG }) => {
			if (!weightG || weightG <= 0) return [];
			const units = Math.max(1, Math.round(off / weightG));
			const guess = { sku, quantity: units, weightG, offByG: Math.abs(off - units * weightG) };
			return guess.offByG <= slackOf(off) && (differenceG > 0 || units <= quantity) ? [guess] : [];
		})
		.sort((a, b) => a.offByG - b.offByG || a.quantity - b.quantity || (a.sku < b.sku ? -1 : 1))
		.slice(0, MOST_GUESSES);
}
