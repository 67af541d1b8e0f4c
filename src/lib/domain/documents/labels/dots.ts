import guide from '../../../data/amazon/label-guide.json';

/** Resolutions of printers that print labels, in dots per inch; what is sold as 203 has eight dots to the millimetre. */
export const RESOLUTIONS = [203, 300, 600] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

const DOTS: Record<Resolution, number> = { 203: 0.125, 300: 25.4 / 300, 600: 25.4 / 600 };

/** The distance of a printer's dots, in millimetres. */
export const dotOf = (dpi: Resolution): number => DOTS[dpi];

export const onDot = (mm: number, dot: number): number => Math.round(mm / dot) * dot;

/** Whole dots that are no narrower; a thousandth of a millimetre is forgiven. */
export const dotsFor = (mm: number, dpi: Resolution): number => Math.ceil((mm - 0.001) / dotOf(dpi));

/** Modules of whole dots from the widest to the narrowest, both bounds included. */
export function modulesBetween(least: number, most: number, dpi: Resolution): number[] {
	const dot = dotOf(dpi);
	const found: number[] = [];
	for (let dots = Math.floor((most + 0.001) / dot); dots * dot >= least - 0.001 && dots > 0; dots--) found.push(dots * dot);
	return found;
}

/** A printer as bars are laid out for it: its dots, and the narrowest bars that came out of it so that a scanner read them. */
export type Printer = { readonly dpi: Resolution; readonly leastModuleMm?: number };

/** The narrowest of whole dots that are no narrower than asked, nor than the printer prints to be read. */
export const narrowest = (least: number, { dpi, leastModuleMm = 0 }: Printer): number => dotsFor(Math.max(least, leastModuleMm), dpi) * dotOf(dpi);

/** Modules of a printer from the widest to the narrowest; wider ones than asked only where it prints no others to be read. */
export const modulesOn = (printer: Printer, least: number, most: number): number[] => {
	const from = narrowest(least, printer);
	return modulesBetween(from, Math.max(from, most), printer.dpi);
};

/** Bars of carton labels: no narrower than Amazon allows, no wider than its template at this resolution. */
export const cartonModules = (printer: Printer, most = 0.375): number[] => modulesOn(printer, guide.box.moduleMm, most);

export type BarsFit = { readonly module: number; readonly quiet: number; readonly length: number };

/** Bars narrower than this are no longer sure for a scanner at arm's length. */
const SURE = 0.25;

/**
 * The widest bars of so many modules that have room: with the quiet zone that Amazon asks for, where that leaves bars of a quarter
 * millimetre; else with that of the standard, ten modules; undefined when there are none.
 */
export function barsIn(modules: number, width: number, printer: Printer): BarsFit | undefined {
	const all = modulesOn(printer, guide.item.leastModuleMm, guide.item.mostModuleMm);
	const fits = (quiet: (module: number) => number) => (module: number): boolean => modules * module + 2 * quiet(module) <= width + 0.0005;
	const asAmazon = all.find(fits((module) => Math.max(guide.item.quietMm, 10 * module)));
	const module = asAmazon !== undefined && asAmazon >= SURE - 0.001 ? asAmazon : all.find(fits((module) => 10 * module));
	return module === undefined ? undefined : { module, quiet: (width - modules * module) / 2, length: modules * module };
}

/** Bars find no room on a stock at a resolution: `needsMm` is what the narrowest take with their quiet zones. */
export type TooNarrow = {
	readonly stock: string;
	readonly widthMm: number;
	readonly dpi: Resolution;
	readonly moduleMm: number;
	/** Whether the narrowest bars are those that this printer prints to be read, or those that are allowed. */
	readonly narrowest: 'printer' | 'allowed';
	readonly needsMm: number;
	/** The narrowest stock that has room, of the same kind where there is one; or `none`. */
	readonly instead: string;
};

/** By whom bars can be no narrower than these, where `least` (mm) are allowed. */
export const narrowestBy = (module: number, least: number, { dpi }: Printer): TooNarrow['narrowest'] => (module > narrowest(least, { dpi }) + 0.001 ? 'printer' : 'allowed');

/** Millimetres as they are told: to the thousandth. */
export const to3 = (mm: number): number => Math.round(mm * 1000) / 1000;
