import { Remembered } from './remembered.svelte';

const remembered = new Remembered('nyuko-printer');

/** The printer that stands at this machine, by its name; empty where none was chosen. */
export const usualPrinter = {
	get name(): string {
		return remembered.text;
	},
	set(name: string): void {
		remembered.set(name);
	}
};
