import guide from '../../../data/amazon/label-guide.json';
import { formOf, type Stock } from '../carton-labels';
import type { Numbered } from '../cartons';
import { cartonModules, narrowest, narrowestBy, to3, type Printer, type TooNarrow } from '../labels/dots';
import { modulesOfBox } from '../labels/look';
import { modulesFor, notInCode128, valuesOf } from '../symbols/code-128';
import { isCartonStock, isOnSheets, stocksFor } from './label-job';

/** The bars of a box id find no room on a carton label. */
export type CartonTooNarrow = TooNarrow & { readonly code: 'label-carton-too-narrow'; readonly carton: number; readonly boxId: string };

type Box = Pick<Numbered, 'boxId'> & { readonly carton: { readonly number: number } };

const widthOf = (stock: Stock): number => {
	const { sizeMm, scale } = formOf(stock);
	return sizeMm[0] * scale;
};

const lengthOf = (boxId: string): number => (notInCode128(boxId) === undefined ? modulesFor(valuesOf(boxId).length - 1) : 0);

/** What bars take with the quiet zones that the label keeps. */
const needs = (modules: number, module: number): number => modules * module + 2 * Math.max(10 * module, guide.box.quietMm);

const hasRoom = (stock: Stock, modules: number, printer: Printer): boolean =>
	modulesOfBox({ ...printer, scale: formOf(stock).scale }).some((module) => needs(modules, module) <= widthOf(stock) + 0.0005);

/** The box of some whose bars are the longest. */
function longest(boxes: readonly Box[]): { readonly box: Box; readonly modules: number } | undefined {
	let most: { readonly box: Box; readonly modules: number } | undefined;
	for (const box of boxes) {
		const modules = lengthOf(box.boxId);
		if (modules > (most?.modules ?? 0)) most = { box, modules };
	}
	return most;
}

/** Whether the bars of all boxes have room on a stock; else those of the longest id, what they need, and what has that. */
export function cartonTooNarrow(stock: Stock, printer: Printer, boxes: readonly Box[]): CartonTooNarrow | undefined {
	const most = longest(boxes);
	if (!most || hasRoom(stock, most.modules, printer)) return undefined;
	const { box: { boxId, carton }, modules } = most;
	const isSheet = isOnSheets({ kind: 'carton', stock });
	const [instead] = stocksFor('carton').filter(isCartonStock).filter((other) => hasRoom(other, modules, printer))
		.toSorted((a, b) => Number(isOnSheets({ kind: 'carton', stock: a }) !== isSheet) - Number(isOnSheets({ kind: 'carton', stock: b }) !== isSheet) || widthOf(a) - widthOf(b));
	const module = cartonModules(printer).at(-1) ?? narrowest(guide.box.moduleMm, printer);
	return {
		code: 'label-carton-too-narrow', carton: carton.number, boxId, stock, widthMm: to3(widthOf(stock)), dpi: printer.dpi, moduleMm: to3(module),
		narrowest: narrowestBy(module, guide.box.moduleMm, printer), needsMm: to3(needs(modules, module)), instead: instead ?? 'none'
	};
}
