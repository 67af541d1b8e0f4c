import { Remembered } from './remembered.svelte';

const remembered = new Remembered('nyuko-who');

/** Who works at this machine, as it was typed once; noted with weights, prints and voids. */
export const who = {
	get name(): string {
		return remembered.text;
	},
	set(name: string): void {
		remembered.set(name.trim());
	}
};
