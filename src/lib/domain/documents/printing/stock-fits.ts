import type { Plan } from '../../shipment/plan';
import type { Standing } from '../../values/source';
import { NOTICE_SIZES, type NoticeStock } from '../labels/carton-notices';
import type { Printer } from '../labels/dots';
import { countsBySku, unlabelled } from '../labels/item-counts';
import { barsOn, warningsOf, type LabelWarning, type StockTooNarrow } from '../labels/item-labels';
import { PALLET_SIZES, type PalletStock } from '../labels/pallet-label';
import { perSheet, stockOf, type Stock } from '../labels/stocks';
import { formOf, type Stock as CartonStock } from '../carton-labels';
import { numbered } from '../cartons';
import { A4 } from '../frame';
import { productsOf } from '../lines';
import { cartonTooNarrow, type CartonTooNarrow } from './carton-bars';
import { isCartonStock, isOnSheets, labelsOnSheet, stocksFor, type LabelKind } from './label-job';

/** A stock of a kind as it is offered: how large a label is, how many are on a sheet, and what stands against it. */
export type StockFit = {
	readonly name: string;
	readonly on: 'sheet' | 'roll';
	readonly labelMm: readonly [width: number, height: number];
	readonly perSheet: number;
	readonly sheetMm: readonly [width: number, height: number];
	/** Measures that nobody vouches for. */
	readonly unsure?: 'size' | 'margins';
	readonly refused?: StockTooNarrow | CartonTooNarrow;
	readonly warnings: readonly LabelWarning[];
};

const isSure = (standing: Standing): boolean => standing !== 'our-inference';
const unsureOf = ({ kind, size, margins }: Stock): 'size' | 'margins' | undefined => (!isSure(size) ? 'size' : kind === 'sheet' && !isSure(margins) ? 'margins' : undefined);
const rounded = ([width, height]: readonly [number, number]): readonly [number, number] => [Math.round(width * 10) / 10, Math.round(height * 10) / 10];

type Fnsku = { readonly sku: string; readonly fnsku: string };

/** FNSKUs of the units that are labelled. */
function fnskusOf(plan: Plan, skus?: readonly string[]): Fnsku[] {
	const products = productsOf(plan);
	const all = new Set(countsBySku(plan).map(({ sku }) => sku));
	return [...all].flatMap((sku) => {
		const product = products.get(sku);
		return product?.fnsku && !unlabelled(sku, product) && (skus?.includes(sku) ?? true) ? [{ sku, fnsku: product.fnsku }] : [];
	});
}

function itemFit(stock: Stock, printer: Printer, fnskus: readonly Fnsku[]): Pick<StockFit, 'refused' | 'warnings'> {
	const warnings = new Map<string, LabelWarning>();
	for (const fnsku of fnskus) {
		const bars = barsOn(stock, printer, fnsku);
		if (!bars.ok) return { refused: bars.rejection, warnings: [] };
		for (const warning of warningsOf(stock, printer.dpi, bars.value)) if (!warnings.has(warning.code)) warnings.set(warning.code, warning);
	}
	return { warnings: [...warnings.values()] };
}

function plainFit(kind: LabelKind, name: string): StockFit {
	const on = isOnSheets({ kind, stock: name }) ? 'sheet' : 'roll';
	const each = kind === 'carton' ? labelsOnSheet({ stock: name }) : 1;
	const labelMm = kind === 'carton' ? cartonSize(name as CartonStock) : kind === 'pallet' ? PALLET_SIZES[name as PalletStock] : NOTICE_SIZES[name as NoticeStock];
	return { name, on, labelMm: rounded(labelMm), perSheet: each, sheetMm: name.startsWith('a4-') ? [A4.width, A4.height] : rounded(labelMm), warnings: [] };
}

function cartonSize(name: CartonStock): readonly [number, number] {
	if (name === 'a6') return [105, 148];
	const { sizeMm: [width, height], scale } = formOf(name);
	return name === '100x150' ? [100, 150] : [width * scale, height * scale];
}

/** Of the cartons of a shipment: which stocks have room for all their bars. */
function cartonFits(plan: Plan, printer: Printer): StockFit[] {
	const boxes = numbered(plan);
	return stocksFor('carton').map((name) => {
		const refused = isCartonStock(name) ? cartonTooNarrow(name, printer, boxes) : undefined;
		return { ...plainFit('carton', name), ...(refused && { refused }) };
	});
}

type For = Printer & { readonly skus?: readonly string[] | undefined };

/** Stocks of a kind in the order in which they are offered; which of them are too narrow for a printer is told for FNSKUs and box ids, whose bars are as long as they are. */
export function stockFits(plan: Plan, kind: LabelKind, { skus, ...printer }: For): StockFit[] {
	if (kind === 'carton') return cartonFits(plan, printer);
	if (kind === 'pallet' || kind === 'notice') return stocksFor(kind).map((name) => plainFit(kind, name));
	const fnskus = kind === 'item' ? fnskusOf(plan, skus) : [];
	return stocksFor(kind).flatMap((name) => {
		const stock = stockOf(name);
		if (!stock) return [];
		const unsure = unsureOf(stock);
		const fit = kind === 'item' ? itemFit(stock, printer, fnskus) : { warnings: [] };
		return [{ name, on: isOnSheets({ kind, stock: name }) ? 'sheet' : 'roll', labelMm: rounded(stock.labelMm), sheetMm: stock.sheetMm, perSheet: perSheet(stock), ...(unsure && { unsure }), ...fit }];
	});
}
