import { CARTON_STOCKS, type Stock as CartonStock } from '../carton-labels';
import type { ContentSymbology } from '../labels/content-symbol';
import { NOTICE_SIZES } from '../labels/carton-notices';
import type { Resolution } from '../labels/dots';
import { PALLET_SIZES } from '../labels/pallet-label';
import { MARK_STOCKS, perSheet, stockOf, STOCKS } from '../labels/stocks';
import { UNIT_MARKS } from '../labels/unit-marks';
import type { PaperKind } from '../papers';

/** What is stuck on units, cartons and pallets: one kind at a time is in the printer. */
export const LABEL_KINDS = ['carton', 'item', 'pallet', 'notice', ...UNIT_MARKS] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

/** By carton or SKU; or as the cartons stand, which is as they were listed. */
export const LABEL_ORDERS = ['by-carton', 'by-sku', 'as-they-stand'] as const;
export type LabelOrder = (typeof LABEL_ORDERS)[number];

/** What somebody wants printed. */
export type LabelJob = {
	readonly kind: LabelKind;
	readonly stock: string;
	readonly dpi: Resolution;
	/** The narrowest bars that the printer was seen to print so that they are read; absent: it was not measured. */
	readonly leastModuleMm?: number;
	readonly order: LabelOrder;
	/** The first label of the sheet that is still there, counted from 1. */
	readonly start: number;
	readonly copies: number;
	/** Labels more for each SKU. */
	readonly spare: number;
	/** Numbers of cartons; absent: all. */
	readonly cartons?: readonly number[];
	readonly skus?: readonly string[];
	readonly sscc?: 'shown';
	readonly content?: ContentSymbology;
	readonly expiryInContent?: 'left-out';
};

/** The usual number of labels, on a sheet whose size Amazon states. */
const USUAL_SHEET = 'A4_24_66x35';
const OF_ITEMS = STOCKS.map(({ name }) => name);
const OF_MARKS = MARK_STOCKS.map(({ name }) => name);

/** Stocks that a kind is printed on, the usual one first. */
export const stocksFor = (kind: LabelKind): readonly string[] => {
	switch (kind) {
		case 'carton':
			return CARTON_STOCKS.filter((stock) => stock !== 'a4');
		case 'item':
			return [USUAL_SHEET, ...OF_ITEMS.filter((name) => name !== USUAL_SHEET)];
		case 'pallet':
			return Object.keys(PALLET_SIZES);
		case 'notice':
			return Object.keys(NOTICE_SIZES);
		default:
			return ['roll-76x51', ...OF_MARKS.filter((name) => name !== 'roll-76x51')];
	}
};

export const isCartonStock = (name: string): name is CartonStock => (CARTON_STOCKS as readonly string[]).includes(name);

/** Labels a sheet of a stock has, on which printing may start anywhere; 1 where each label is a page or sheets are always whole. */
export const startsOn = ({ kind, stock }: Pick<LabelJob, 'kind' | 'stock'>): number => {
	const known = kind === 'carton' || kind === 'pallet' || kind === 'notice' ? undefined : stockOf(stock);
	return known ? perSheet(known) : 1;
};

/** Carton labels that one sheet has; 1 where each is a page of its own. */
export const labelsOnSheet = ({ stock }: Pick<LabelJob, 'stock'>): number => (stock === 'a4' ? 2 : Number(/^a4-(\d)$/.exec(stock)?.[1] ?? 1));

/** Papers on which a label is printed sheet by sheet come out of an office printer; the others out of a label printer. */
export const isOnSheets = ({ kind, stock }: Pick<LabelJob, 'kind' | 'stock'>): boolean =>
	kind === 'carton' ? stock.startsWith('a4') : kind === 'notice' ? true : kind === 'pallet' ? stock === 'a5' : stockOf(stock)?.kind === 'sheet' || stock === 'a5';

/** The usual job of a kind: one label each, from the first label of a whole sheet, for what such stock is printed on. */
export function usualJob(kind: LabelKind, stock = stocksFor(kind)[0] ?? ''): LabelJob {
	const dpi = isOnSheets({ kind, stock }) ? 300 : 203;
	return { kind, stock, dpi, order: kind === 'item' ? 'by-sku' : 'by-carton', start: 1, copies: 1, spare: 0 };
}

/** The papers that say what the labels of a kind are called. */
export const paperOf = (kind: LabelKind): PaperKind => {
	switch (kind) {
		case 'carton':
			return 'carton-labels';
		case 'pallet':
			return 'pallet-labels';
		case 'notice':
			return 'carton-notices';
		default:
			return 'item-labels';
	}
};

/** Highest number of a carton, and how many cartons may be named. */
const HIGHEST = 100_000;

/** Numbers of cartons as people write them, `1-4, 9`, in that order and each once; undefined when it is no such list. */
export function cartonsIn(text: string): number[] | undefined {
	const found = new Set<number>();
	const parts = text.normalize('NFKC').replace(/\s*[-–~〜]\s*/g, '-').split(/[\s,、;]+/).filter((part) => part !== '');
	for (const part of parts) {
		const match = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(part);
		const from = Number(match?.[1]);
		const to = Number(match?.[2] ?? match?.[1]);
		if (!match || from < 1 || to > HIGHEST || from > to) return undefined;
		for (let number = from; number <= to; number++) found.add(number);
	}
	return [...found];
}

/** The same the other way round: runs in one. */
export function cartonsText(cartons: readonly number[]): string {
	const runs: [from: number, to: number][] = [];
	for (const number of cartons) {
		const last = runs.at(-1);
		if (last && number === last[1] + 1) last[1] = number;
		else runs.push([number, number]);
	}
	return runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}
