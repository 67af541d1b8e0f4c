import { Remembered } from './remembered.svelte';

/** A bank card is so wide (ISO/IEC 7810, ID-1). */
export const CARD_MM = 85.6;
/** Millimetres of style sheets to an inch of 96 pixels. */
export const CSS_PX_PER_MM = 96 / 25.4;
/** Screens lie no further off than this. */
export const FACTOR_LIMITS = { least: 0.5, most: 3 } as const;

const remembered = new Remembered('nyuko-screen');

const factorOf = (text: string): number => {
	const factor = Number(text);
	return factor >= FACTOR_LIMITS.least && factor <= FACTOR_LIMITS.most ? factor : 1;
};

/** By what a millimetre of the browser must be multiplied to be one on this screen; 1 until somebody held a card against it. */
export const screen = {
	get factor(): number {
		return factorOf(remembered.text);
	},
	get isSet(): boolean {
		return remembered.text !== '' && factorOf(remembered.text) === Number(remembered.text);
	},
	set(factor: number): void {
		if (factor >= FACTOR_LIMITS.least && factor <= FACTOR_LIMITS.most) remembered.set(String(Math.round(factor * 1_000) / 1_000));
	}
};
