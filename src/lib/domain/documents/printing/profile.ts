import { isPlainDate, type PlainDate } from '../../values/plain-date';
import { accept, reject, type Result } from '../../values/result';
import { RESOLUTIONS, type Resolution } from '../labels/dots';
import type { Correction } from '../labels/stocks';

/** What a printer does to a page, as its calibration page was measured. */
export type PrinterProfile = {
	readonly name: string;
	readonly dpi: Resolution;
	/** Everything comes out so far to the right and so far down; hundredths of a millimetre at most. */
	readonly offsetRightMm: number;
	readonly offsetDownMm: number;
	/** What should be ten thousand long comes out so long. */
	readonly scale: number;
	/** Narrow bars of the calibration page that a scanner read. */
	readonly readableMm: readonly number[];
	readonly measuredOn: PlainDate;
	readonly by: string;
};

/** True to size. */
export const TRUE_SCALE = 10_000;

/** Beyond this the page was fitted to the paper, not printed a little long or short. */
export const MOST_OFF_SCALE = 200;
/** No printer draws its paper in so crookedly: the wrong stock, or the wrong mark was measured. */
export const MOST_OFFSET_MM = 5;

/** A length that was read off the page, and what it should be. */
export type Reading = { readonly measuredMm: number; readonly shouldBeMm: number };

/** The printed ruler from end to end, and how far the cross of the first corner lies from the left and the top edge of the paper. */
export type Measured = { readonly ruler: Reading; readonly fromLeft: Reading; readonly fromTop: Reading };

export type MeasureWrong =
	| { readonly code: 'measure-missing'; readonly what: keyof Measured }
	| { readonly code: 'print-fitted'; readonly measuredMm: number; readonly shouldBeMm: number; readonly percent: string }
	| { readonly code: 'print-offset'; readonly way: 'right' | 'down'; readonly offsetMm: number; readonly mostMm: number };

const hundredths = (mm: number): number => Math.round(mm * 100) / 100 || 0;
const isLength = (mm: number): boolean => Number.isFinite(mm) && mm > 0;

/** How long a page comes out and how far off, from lengths that somebody measured; refused where it was not printed as it is. */
export function measured(lengths: Measured): Result<Pick<PrinterProfile, 'offsetRightMm' | 'offsetDownMm' | 'scale'>, MeasureWrong> {
	const missing = (['ruler', 'fromLeft', 'fromTop'] as const).find((what) => !isLength(lengths[what].measuredMm) || !isLength(lengths[what].shouldBeMm));
	if (missing) return reject({ code: 'measure-missing', what: missing });
	const { ruler, fromLeft, fromTop } = lengths;
	const scale = Math.round((ruler.measuredMm / ruler.shouldBeMm) * TRUE_SCALE);
	if (Math.abs(scale - TRUE_SCALE) > MOST_OFF_SCALE) return reject({ code: 'print-fitted', ...ruler, percent: (scale / 100).toFixed(1) });
	const off = ({ measuredMm, shouldBeMm }: Reading): number => hundredths(measuredMm - (shouldBeMm * scale) / TRUE_SCALE);
	const [offsetRightMm, offsetDownMm] = [off(fromLeft), off(fromTop)];
	for (const [way, offsetMm] of [['right', offsetRightMm], ['down', offsetDownMm]] as const) {
		if (Math.abs(offsetMm) > MOST_OFFSET_MM) return reject({ code: 'print-offset', way, offsetMm, mostMm: MOST_OFFSET_MM });
	}
	return accept({ offsetRightMm, offsetDownMm, scale });
}

export type ProfileWrong =
	| { readonly code: 'printer-name-missing' }
	| { readonly code: 'printer-reads-nothing'; readonly name: string }
	| { readonly code: 'printer-profile-wrong'; readonly field: keyof PrinterProfile };

/** The bars of the calibration page are of this order; anything else is no width of bars. */
const WIDEST_BAR_MM = 2;
export const LONGEST_NAME = 80;

const HOLDS: readonly (readonly [field: keyof PrinterProfile, holds: (profile: PrinterProfile) => boolean])[] = [
	['name', ({ name }) => name.trim().length <= LONGEST_NAME],
	['dpi', ({ dpi }) => RESOLUTIONS.includes(dpi)],
	['offsetRightMm', ({ offsetRightMm: mm }) => Math.abs(mm) <= MOST_OFFSET_MM && hundredths(mm) === mm],
	['offsetDownMm', ({ offsetDownMm: mm }) => Math.abs(mm) <= MOST_OFFSET_MM && hundredths(mm) === mm],
	['scale', ({ scale }) => Number.isInteger(scale) && Math.abs(scale - TRUE_SCALE) <= MOST_OFF_SCALE],
	['readableMm', ({ readableMm }) => readableMm.every((mm) => isLength(mm) && mm <= WIDEST_BAR_MM)],
	['measuredOn', ({ measuredOn }) => isPlainDate(measuredOn)]
];

/** The name of a printer as two people who mean the same one would both write it. */
export const printerKey = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** A profile as it is kept: widths of bars once each, the narrowest first. */
export function profileOf(given: PrinterProfile): Result<PrinterProfile, ProfileWrong> {
	const name = given.name.normalize('NFKC').replace(/\s+/g, ' ').trim();
	if (name === '') return reject({ code: 'printer-name-missing' });
	if (given.readableMm.length === 0) return reject({ code: 'printer-reads-nothing', name });
	const wrong = HOLDS.find(([, holds]) => !holds(given));
	if (wrong) return reject({ code: 'printer-profile-wrong', field: wrong[0] });
	return accept({ ...given, name, by: given.by.trim(), readableMm: [...new Set(given.readableMm)].sort((a, b) => a - b) });
}

/** The narrowest bars that were read. */
export const leastReadable = ({ readableMm }: Pick<PrinterProfile, 'readableMm'>): number => Math.min(...readableMm);

/** The same as sheets of item labels take it. */
export const correctionOf = ({ offsetRightMm, offsetDownMm, scale }: PrinterProfile): Correction => ({
	offsetMm: [offsetRightMm, offsetDownMm], scale: [scale / TRUE_SCALE, scale / TRUE_SCALE]
});
