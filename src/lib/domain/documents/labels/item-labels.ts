import guide from '../../../data/amazon/label-guide.json';
import type { Plan } from '../../shipment/plan';
import { accept, reject, type Result } from '../../values/result';
import { productsOf } from '../lines';
import type { Page } from '../page';
import type { LabelsInput } from '../papers';
import type { Sheet } from '../sheet';
import { modulesFor } from '../symbols/code-128';
import { printableThroughout } from '../text';
import { barsIn, dotOf, narrowest, narrowestBy, to3, type BarsFit, type Printer, type Resolution, type TooNarrow } from './dots';
import { countsByCarton, countsBySku, unlabelled, type Count, type Unlabelled } from './item-counts';
import { itemLabel, itemMetrics } from './item-label';
import type { Condition } from './label-words';
import { noItemLabels } from './no-item-labels';
import { nextFree, sheetsOf, startBeyond, type NoSuchLabel, type SheetOptions } from './label-sheets';
import { STOCKS, type Stock } from './stocks';

export type ItemOptions = SheetOptions & {
	readonly order?: 'by-sku' | 'by-carton';
	/** In place of what the shipment holds. */
	readonly counts?: readonly Count[];
	/** Labels for each unit. */
	readonly copies?: number;
	/** Labels more for each SKU. */
	readonly spare?: number;
	readonly conditions?: Readonly<Partial<Record<string, Condition>>>;
	/** The narrowest bars that the printer prints to be read; absent: the narrowest that are allowed. */
	readonly leastModuleMm?: number;
};

/** The bars of an FNSKU find no room on a label. */
export type StockTooNarrow = TooNarrow & { readonly code: 'label-stock-too-narrow'; readonly sku: string; readonly fnsku: string };

/** Where labels keep less than Amazon's guide asks for; `mm` is what they have, `guideMm` what it says. */
export type LabelWarning = {
	readonly code: 'bars-narrower-than-guide' | 'quiet-narrower-than-guide' | 'bars-lower-than-guide';
	readonly mm: number;
	readonly guideMm: number;
	readonly dpi: Resolution;
};

export type ItemLabels<Pages extends Iterable<Page> = readonly Page[]> = {
	readonly pages: Pages;
	readonly labels: number;
	/** The first label that is left on the last sheet; undefined when it is used up. */
	readonly next: number | undefined;
	readonly without: readonly Unlabelled[];
	readonly warnings: readonly LabelWarning[];
};

/** In set B alone, so that all FNSKUs of one length have bars of one length. */
const modulesOf = (fnsku: string): number => modulesFor(fnsku.length);

/** Whether the bars of an FNSKU have room on a label of a stock; else what they need, and what has that. */
export function barsOn(stock: Stock, printer: Printer, { sku, fnsku }: { readonly sku: string; readonly fnsku: string }): Result<BarsFit, StockTooNarrow> {
	const modules = modulesOf(fnsku);
	const [widthMm] = stock.labelMm;
	const bars = barsIn(modules, widthMm, printer);
	if (bars) return accept(bars);
	const moduleMm = narrowest(guide.item.leastModuleMm, printer);
	const wider = STOCKS.filter(({ labelMm }) => labelMm[0] > widthMm && barsIn(modules, labelMm[0], printer) !== undefined)
		.toSorted((a, b) => Number(a.kind !== stock.kind) - Number(b.kind !== stock.kind) || a.labelMm[0] - b.labelMm[0]);
	return reject({
		code: 'label-stock-too-narrow', sku, fnsku, stock: stock.name, widthMm, dpi: printer.dpi, moduleMm: to3(moduleMm),
		narrowest: narrowestBy(moduleMm, guide.item.leastModuleMm, printer), needsMm: to3((modules + 20) * moduleMm), instead: wider[0]?.name ?? 'none'
	});
}

/** What of Amazon's guide the labels of a stock do not keep at a resolution. */
export function warningsOf(stock: Stock, dpi: Resolution, bars: BarsFit): LabelWarning[] {
	const { item } = guide;
	const guideModule = item.moduleMm[dpi];
	const height = itemMetrics(stock.labelMm).barsHeight;
	const least = Math.max(item.barHeightMm, (bars.length * item.barHeightShare.of) / item.barHeightShare.per);
	const all: readonly LabelWarning[] = [
		{ code: 'bars-narrower-than-guide', mm: to3(bars.module), guideMm: guideModule, dpi },
		{ code: 'quiet-narrower-than-guide', mm: to3(bars.quiet), guideMm: item.quietMm, dpi },
		{ code: 'bars-lower-than-guide', mm: to3(height), guideMm: to3(least), dpi }
	];
	return all.filter(({ mm, guideMm }) => mm < guideMm - 0.001);
}

/** How many labels of which kinds are asked for: what the caller counts, else what the shipment holds. */
const countsOf = (plan: Plan, { counts, order = 'by-sku' }: ItemOptions): readonly Count[] =>
	counts ?? (order === 'by-carton' ? countsByCarton(plan) : countsBySku(plan));

/** Labels one after another, with what was found on the way. */
type Run = { readonly labels: readonly Sheet[]; readonly without: readonly Unlabelled[]; readonly warnings: readonly LabelWarning[] };

function run(input: LabelsInput, options: ItemOptions): Result<Run, StockTooNarrow> {
	const { stock, dpi, leastModuleMm, copies = 1, spare = 0, conditions = {} } = options;
	const printer: Printer = { dpi, ...(leastModuleMm !== undefined && { leastModuleMm }) };
	const products = productsOf(input.plan);
	const without = new Map<string, Unlabelled>();
	const warnings = new Map<string, LabelWarning>();
	const made = new Map<string, Sheet>();
	const spared = new Set<string>();
	const labels: Sheet[] = [];
	for (const { sku, expiry, quantity } of countsOf(input.plan, options)) {
		const product = products.get(sku);
		const why = unlabelled(sku, product);
		if (why) without.set(sku, why);
		if (why || !product) continue;
		const fnsku = product.fnsku ?? '';
		const bars = barsOn(stock, printer, { sku, fnsku });
		if (!bars.ok) return bars;
		for (const warning of warningsOf(stock, dpi, bars.value)) if (!warnings.has(warning.code)) warnings.set(warning.code, warning);
		const key = `${sku}\u0000${expiry ?? ''}`;
		const room = { labelMm: stock.labelMm, bars: bars.value, dot: dotOf(dpi), draft: input.draft };
		const label = made.get(key) ?? itemLabel({ product, fnsku, condition: conditions[sku] ?? 'new', ...(expiry && { expiry }) }, room);
		made.set(key, label);
		const all = quantity * copies + (spared.has(sku) ? 0 : spare);
		spared.add(sku);
		for (let i = 0; i < all; i++) labels.push(label);
	}
	return accept({ labels, without: [...without.values()], warnings: [...warnings.values()] });
}

/** FNSKU labels of a shipment on a stock, for a printer of a resolution. */
export function itemLabels(given: LabelsInput, options: ItemOptions): Result<ItemLabels, StockTooNarrow | NoSuchLabel> {
	const made = itemLabelRun(given, options);
	return made.ok ? accept({ ...made.value, pages: [...made.value.pages] }) : made;
}

/** The same labels; their pages can be gone through once, and each is laid out when it is asked for. */
export function itemLabelRun(given: LabelsInput, options: ItemOptions): Result<ItemLabels<Iterable<Page>>, StockTooNarrow | NoSuchLabel> {
	const input = { ...given, plan: printableThroughout(given.plan) };
	const beyond = startBeyond(options);
	if (beyond) return reject(beyond);
	const made = run(input, options);
	if (!made.ok) return made;
	const { labels, without, warnings } = made.value;
	const pages = labels.length === 0 ? [noItemLabels(input, options.stock.sheetMm, without)] : sheetsOf(labels, options);
	return accept({ pages, labels: labels.length, next: nextFree(labels.length, options), without, warnings });
}
