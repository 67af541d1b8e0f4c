import guide from '../../../data/amazon/label-guide.json';
import { cartonModules, dotOf, modulesOn, type Resolution } from './dots';
import type { ContentSymbol } from './content-symbol';

/** How a carton label is drawn: for a printer of a resolution, laid down so much larger, with what beside the id of the box. */
export type Look = {
	readonly dpi?: Resolution;
	/** The narrowest bars that the printer prints to be read. */
	readonly leastModuleMm?: number;
	readonly scale?: number;
	readonly sscc?: 'shown' | undefined;
	/** The box-content barcode, in place of the contents in words. */
	readonly symbol?: ContentSymbol;
};

/** Narrow bars of whole dots where no printer is named: three of 203 dpi, then two (which are three of 300 dpi, near enough). */
const MODULES = [0.375, 0.25];

export const modulesOfBox = ({ dpi, leastModuleMm = 0, scale = 1 }: Look): readonly number[] => (dpi === undefined ? MODULES : cartonModules({ dpi, leastModuleMm }, 0.375 * Math.max(1, scale)));

/** Narrow bars of an SSCC, the widest first. */
export const modulesOfSscc = ({ dpi = 203, leastModuleMm = 0 }: Look): readonly number[] => modulesOn({ dpi, leastModuleMm }, guide.sscc.moduleMm, 0.7);

export const dotted = ({ dpi }: Look): { readonly dot?: number } => (dpi === undefined ? {} : { dot: dotOf(dpi) });
