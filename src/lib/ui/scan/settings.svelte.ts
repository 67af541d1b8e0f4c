import { TOLERANCE } from '$lib/domain/shipment/dock-weight';
import { who } from '$lib/ui/who.svelte';

export type Settings = {
	readonly muted: boolean;
	/** The same code again within this time after its end is the scanner's own repeat. */
	readonly repeatMs: number;
	/** The longest pause between two keys of the scanner. */
	readonly gapMs: number;
	readonly percent: number;
	readonly leastG: number;
	/** Who packs, noted with weights; the same as everywhere at this machine. */
	readonly by: string;
};

const DEFAULTS: Settings = { muted: false, repeatMs: 300, gapMs: 60, percent: TOLERANCE.percent, leastG: TOLERANCE.leastG, by: '' };
export const LIMITS = { repeatMs: [0, 5_000], gapMs: [15, 150], percent: [0, 50], leastG: [0, 5_000] } as const;
export type Figure = keyof typeof LIMITS;

const KEY = 'nyuko-dock-settings';

/** Settings of this packing table, kept in its browser. */
export class TableSettings {
	#now: Settings = $state.raw(DEFAULTS);

	constructor() {
		try {
			this.#now = { ...DEFAULTS, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>) };
			if (who.name === '') who.set(this.#now.by);
		} catch {
			/* as they are */
		}
	}

	get now(): Settings {
		return { ...this.#now, by: who.name };
	}

	set(changes: Partial<Settings>): void {
		if (changes.by !== undefined) who.set(changes.by);
		this.#now = { ...this.#now, ...changes };
		try {
			localStorage.setItem(KEY, JSON.stringify(this.#now));
		} catch {
			/* until the page is left */
		}
	}

	/** A figure as typed; false when it is none or out of its limits. */
	setFigure(figure: Figure, typed: string): boolean {
		const text = typed.normalize('NFKC').replace(',', '.').trim();
		const [least, most] = LIMITS[figure];
		const value = Number(text);
		if (text === '' || !Number.isFinite(value) || value < least || value > most) return false;
		this.set({ [figure]: value });
		return true;
	}
}
