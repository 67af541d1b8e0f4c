import { cartonModules, dotOf, type Resolution } from '$lib/domain/documents/labels/dots';
import { rungsOf } from '$lib/domain/documents/labels/printer-calibration';
import type { PrinterProfile } from '$lib/domain/documents/printing/profile';
import { leftIn } from './left';
import { barKey, barScanned, figuresOf, fittedIn, LENGTH_NAMES, type CalibrationPaper, type Length, type Typed } from './measures';
import { readMm } from './lengths';

export type Bar = { readonly mm: number; readonly dots: number };
type Heard = { readonly code: string; readonly mm: number | undefined };

/** A printer while it is measured: what was typed, ticked and scanned so far, and what follows from it. */
export class Measuring {
	name = $state('');
	dpi: Resolution = $state(300);
	paper: CalibrationPaper = $state('a4');
	readonly lengths: Record<Length, string> = $state({ ruler: '', fromLeft: '', fromTop: '' });
	heard: Heard | undefined = $state.raw();
	/** Bars that were read, in whatever order. */
	#read: readonly number[] = $state.raw([]);

	constructor(again: PrinterProfile | undefined) {
		if (!again) return;
		this.name = again.name;
		this.dpi = again.dpi;
	}

	/** All that a person did here, as text. */
	get text(): string {
		return JSON.stringify({ name: this.name, dpi: this.dpi, paper: this.paper, ...this.lengths, read: this.#read });
	}

	/** Takes up what an earlier visit of the page left; text that says nothing of a printer changes nothing. */
	takeUp(text: string | null): boolean {
		const left = leftIn(text);
		if (!left) return false;
		({ name: this.name, dpi: this.dpi, paper: this.paper } = left);
		for (const length of LENGTH_NAMES) this.lengths[length] = left[length];
		this.#read = left.read;
		return true;
	}

	readonly bars: readonly Bar[] = $derived.by(() =>
		rungsOf({ paper: this.paper, dpi: this.dpi }).map(({ module }) => ({ mm: barKey(module), dots: Math.round(module / dotOf(this.dpi)) }))
	);
	/** Those of the page in hand alone: another page has other bars. */
	readonly read = $derived.by(() => this.bars.map(({ mm }) => mm).filter((mm) => this.#read.includes(mm)));
	readonly typed: Typed = $derived.by(() => ({ name: this.name, dpi: this.dpi, paper: this.paper, ...this.lengths, bars: this.read, by: '' }));
	/** A ruler that was fitted is told before the other lengths are there. */
	readonly isFitted = $derived.by(() => fittedIn(this.typed));
	readonly isMeasured = $derived.by(() => LENGTH_NAMES.every((length) => this.lengths[length].trim() !== ''));
	readonly figures = $derived.by(() => (this.isMeasured ? figuresOf(this.typed) : undefined));
	readonly narrowest = $derived.by(() => this.bars.find(({ mm }) => this.read.includes(mm)));
	/** A wider bar that was not read beside a narrower one that was. */
	readonly skipped = $derived.by(() => this.bars.find(({ mm }) => this.narrowest && mm > this.narrowest.mm && !this.read.includes(mm)));
	/** Bars of carton labels are never wider than this here, so that the narrowest that reads must not be. */
	readonly forCartonsMm = $derived.by(() => cartonModules({ dpi: this.dpi })[0] ?? 0);

	isUnreadable(length: Length): boolean {
		return this.lengths[length].trim() !== '' && readMm(this.lengths[length]) === undefined;
	}

	tick(mm: number, isRead: boolean): void {
		this.#read = isRead ? [...this.#read, mm] : this.#read.filter((one) => one !== mm);
	}

	/** Bars say themselves how wide they are. */
	hear(code: string): void {
		const mm = barScanned(code);
		const known = this.bars.some((bar) => bar.mm === mm) ? mm : undefined;
		this.heard = { code, mm: known };
		if (known !== undefined && !this.#read.includes(known)) this.tick(known, true);
	}
}
