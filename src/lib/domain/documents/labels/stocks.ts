import data from '../../../data/label-stocks.json';
import { sourceOf, type Standing } from '../../values/source';

type Pair = readonly [x: number, y: number];

/** A sheet of labels, or a roll of single ones (one label a page). Millimetres from the top left; `standing` is how well founded its measures are. */
export type Stock = {
	readonly name: string;
	readonly kind: 'sheet' | 'roll';
	readonly sheetMm: Pair;
	readonly labelMm: Pair;
	readonly columns: number;
	readonly rows: number;
	readonly firstMm: Pair;
	readonly gapMm: Pair;
	readonly size: Standing;
	readonly margins: Standing;
};

type Sheet = Omit<Stock, 'name' | 'kind' | 'size' | 'margins'> & { readonly standing?: Standing };
type Roll = { readonly labelMm: Pair; readonly standing?: Standing };

const sheets = Object.entries(data.sheets as unknown as Readonly<Record<string, Sheet>>).map(([name, { standing, ...sheet }]): Stock => ({
	name, kind: 'sheet', ...sheet, size: standing ?? sourceOf(data.source).standing, margins: data.margins as Standing
}));

const single = ([name, { labelMm, standing }]: readonly [string, Roll]): Stock => ({
	name, kind: 'roll', sheetMm: labelMm, labelMm, columns: 1, rows: 1, firstMm: [0, 0], gapMm: [0, 0],
	size: standing ?? (data.rollStanding as Standing), margins: data.rollStanding as Standing
});

const singles = (list: unknown): Stock[] => Object.entries(list as Readonly<Record<string, Roll>>).map(single);

/** Stocks of item labels: sheets first, each in the order in which they are offered. */
export const STOCKS: readonly Stock[] = [...sheets, ...singles(data.rolls)];

/** Stocks of marks and warnings: those of item labels, and larger ones. */
export const MARK_STOCKS: readonly Stock[] = [...STOCKS, ...singles(data.marksOnly)];

export const stockOf = (name: string): Stock | undefined => MARK_STOCKS.find((stock) => stock.name === name);

export const perSheet = ({ columns, rows }: Stock): number => columns * rows;

/** What a printer does to a sheet, measured on its calibration page: everything lies so far off, and is so much longer than it should be. */
export type Correction = { readonly offsetMm: Pair; readonly scale: Pair };

export const NO_CORRECTION: Correction = { offsetMm: [0, 0], scale: [1, 1] };

/**
 * The top left of the label at a place (0 is the first, row by row). A correction moves labels by their middles so that they come out
 * where they should; it never makes a label or its bars larger.
 */
export function labelAt({ firstMm, labelMm, gapMm, columns }: Stock, place: number, { offsetMm, scale }: Correction = NO_CORRECTION): { x: number; y: number } {
	const at = [place % columns, Math.floor(place / columns)] as const;
	const [x, y] = ([0, 1] as const).map((axis) => {
		const half = labelMm[axis] / 2;
		const middle = firstMm[axis] + at[axis] * (labelMm[axis] + gapMm[axis]) + half;
		return (middle - offsetMm[axis]) / scale[axis] - half;
	});
	return { x: x ?? 0, y: y ?? 0 };
}
