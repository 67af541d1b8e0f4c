import { RESOLUTIONS, type Resolution } from '$lib/domain/documents/labels/dots';
import { measuresOf } from '$lib/domain/documents/labels/printer-calibration';
import { measured, type Measured, type MeasureWrong, type PrinterProfile, type ProfileWrong } from '$lib/domain/documents/printing/profile';
import { plainCode } from '$lib/domain/shipment/dock-codes';
import { barWidthOf } from '$lib/domain/documents/labels/calibration-parts';
import type { PlainDate } from '$lib/domain/values/plain-date';
import { accept, type Result } from '$lib/domain/values/result';
import { readMm } from './lengths';

export const PAPERS = ['a4', '4x6'] as const;
export type CalibrationPaper = (typeof PAPERS)[number];

/** The lengths that are read off the page, and the letter that each has there. */
export const LENGTHS = { ruler: 'A', fromLeft: 'D', fromTop: 'E' } as const satisfies Record<keyof Measured, string>;
export type Length = keyof typeof LENGTHS;
export const LENGTH_NAMES = Object.keys(LENGTHS) as readonly Length[];

/** What somebody typed and ticked beside the printed page. */
export type Typed = Readonly<Record<Length, string>> & {
	readonly name: string;
	readonly dpi: Resolution;
	readonly paper: CalibrationPaper;
	readonly bars: readonly number[];
	readonly by: string;
};

export const isResolution = (dpi: number): dpi is Resolution => (RESOLUTIONS as readonly number[]).includes(dpi);

export const shouldBe = (paper: CalibrationPaper, length: Length): number => measuresOf(paper).find(({ letter }) => letter === LENGTHS[length])?.shouldBeMm ?? 0;

const readingOf = ({ paper, ...typed }: Typed, length: Length) => ({ measuredMm: readMm(typed[length]) ?? 0, shouldBeMm: shouldBe(paper, length) });

export const figuresOf = (typed: Typed) =>
	measured({ ruler: readingOf(typed, 'ruler'), fromLeft: readingOf(typed, 'fromLeft'), fromTop: readingOf(typed, 'fromTop') });

/** What the ruler alone tells already: the page was fitted to the paper. */
export function fittedIn(typed: Typed): MeasureWrong | undefined {
	const right = (length: Length) => ({ measuredMm: shouldBe(typed.paper, length), shouldBeMm: shouldBe(typed.paper, length) });
	const alone = measured({ ruler: readingOf(typed, 'ruler'), fromLeft: right('fromLeft'), fromTop: right('fromTop') });
	return !alone.ok && alone.rejection.code === 'print-fitted' ? alone.rejection : undefined;
}

/** The printer as it was measured today. */
export function profileFrom(typed: Typed, measuredOn: PlainDate): Result<PrinterProfile, MeasureWrong> {
	const figures = figuresOf(typed);
	if (!figures.ok) return figures;
	const { name, dpi, bars, by } = typed;
	return accept({ name, dpi, ...figures.value, readableMm: bars, measuredOn, by });
}

export type Field = Length | 'name' | 'bars';

/** The field beside which a refusal is told. */
export function fieldOf(wrong: MeasureWrong | ProfileWrong): Field {
	switch (wrong.code) {
		case 'measure-missing':
			return wrong.what;
		case 'print-fitted':
			return 'ruler';
		case 'print-offset':
			return wrong.way === 'right' ? 'fromLeft' : 'fromTop';
		case 'printer-reads-nothing':
			return 'bars';
		default:
			return 'name';
	}
}

/** Bars are told apart by their width in thousandths, as they say it themselves. */
export const barKey = (mm: number): number => Math.round(mm * 1000) / 1000;
export const barScanned = (code: string): number | undefined => barWidthOf(plainCode(code));
