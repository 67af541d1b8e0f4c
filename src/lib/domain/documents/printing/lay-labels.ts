import type { Carton, Plan } from '../../shipment/plan';
import { accept, reject, type Result } from '../../values/result';
import { numbered, type Numbered } from '../cartons';
import { cartonLabels, formOf, type Stock as CartonStock } from '../carton-labels';
import type { NoBoxContent } from '../labels/box-content';
import { ssccDigits } from '../labels/carton-content';
import { cartonNotices, noticeCount, noticesOf, type NoticeStock } from '../labels/carton-notices';
import { contentPlace, type CartonTooFull } from '../labels/carton-sheets';
import { countsByCarton, countsBySku, type Count, type Unlabelled } from '../labels/item-counts';
import { barsOn, itemLabels, type ItemLabels, type LabelWarning, type StockTooNarrow } from '../labels/item-labels';
import type { NoSuchLabel } from '../labels/label-sheets';
import { palletLabelCount, palletLabels } from '../labels/pallet-labels';
import type { PalletStock } from '../labels/pallet-label';
import { stockOf, type Stock } from '../labels/stocks';
import { unitMarks, type UnitMark, type WarningTooLarge } from '../labels/unit-marks';
import type { Page } from '../page';
import type { LabelsInput } from '../papers';
import { notSscc } from '../../values/sscc';
import { cartonTooNarrow, type CartonTooNarrow } from './carton-bars';
import { isCartonStock, startsOn, stocksFor, type LabelJob } from './label-job';

/** One label of a run as the ledger names it; `copies` is how many of it come out. */
export type LaidLabel = { readonly carton?: number; readonly sku?: string; readonly boxId?: string; readonly copies: number };

/** A job as pages. `labels` says how many labels come out, `next` which label is left first on the last sheet. */
export type LaidLabels = {
	readonly pages: readonly Page[];
	readonly labels: number;
	readonly printed: readonly LaidLabel[];
	readonly next?: number;
	readonly without: readonly Unlabelled[];
	readonly warnings: readonly LabelWarning[];
	/** Of item labels: the narrow bar and what is left free beside the bars. */
	readonly bars?: { readonly moduleMm: number; readonly quietMm: number };
};

/** A stock that labels of a kind are not printed on. */
export type NoSuchStock = { readonly code: 'label-stock-unknown'; readonly stock: string; readonly stocks: string };
/** A carton that the shipment does not have. */
export type NoSuchCarton = { readonly code: 'label-carton-unknown'; readonly carton: number; readonly most: number };
/** A SKU that the shipment has no units of. */
export type NoSuchSku = { readonly code: 'label-sku-unknown'; readonly sku: string };
/** A carton whose SSCC is asked for and has none, or one that is no SSCC; `expected` is the check digit it should end in. */
export type SsccNotUsable =
	| { readonly code: 'sscc-missing'; readonly carton: number }
	| { readonly code: 'sscc-digits'; readonly carton: number; readonly sscc: string }
	| { readonly code: 'sscc-check'; readonly carton: number; readonly sscc: string; readonly expected: number };
export type CartonNotMarked = SsccNotUsable | NoBoxContent | CartonTooFull | CartonTooNarrow;
export type JobRefused = NoSuchStock | NoSuchCarton | NoSuchSku | CartonNotMarked | StockTooNarrow | NoSuchLabel | WarningTooLarge;

/** Cartons of a job in the order in which their labels come out. */
export function cartonsOf(plan: Plan, { cartons, order }: Pick<LabelJob, 'cartons' | 'order'>): Numbered[] {
	const all = numbered(plan);
	const byNumber = new Map(all.map((box) => [box.carton.number, box]));
	const listed = cartons?.flatMap((number) => byNumber.get(number) ?? []);
	if (order === 'as-they-stand') return listed ?? (plan.cartons ?? []).flatMap(({ number }) => byNumber.get(number) ?? []);
	const wanted = listed && new Set(listed);
	const boxes = all.filter((box) => wanted?.has(box) ?? true);
	if (order === 'by-carton') return boxes;
	const skuOf = ({ carton: { contents } }: Numbered): string => contents[0]?.sku ?? '';
	const skus = [...new Set(boxes.map(skuOf))];
	return boxes.toSorted((a, b) => skus.indexOf(skuOf(a)) - skus.indexOf(skuOf(b)));
}

/** The first carton of a job that the shipment does not have. */
const unknownCarton = (plan: Plan, { cartons = [] }: LabelJob): NoSuchCarton | undefined => {
	const numbers = new Set((plan.cartons ?? []).map(({ number }) => number));
	const unknown = cartons.find((number) => !numbers.has(number));
	return unknown === undefined ? undefined : { code: 'label-carton-unknown', carton: unknown, most: [...numbers].reduce((most, number) => Math.max(most, number), 0) };
};

/** The first SKU of a job that the shipment does not have. */
function unknownSku({ lines, cartons = [] }: Plan, { skus = [] }: LabelJob): NoSuchSku | undefined {
	const there = new Set([...lines, ...cartons.flatMap(({ contents }) => contents)].map(({ sku }) => sku));
	const unknown = skus.find((sku) => !there.has(sku));
	return unknown === undefined ? undefined : { code: 'label-sku-unknown', sku: unknown };
}

/** Where every label is a page of its own, or sheets are always whole, printing begins at the first. */
function beyondSheet(job: LabelJob): NoSuchLabel | undefined {
	const most = startsOn(job);
	return job.start <= most ? undefined : { code: 'label-start-beyond-sheet', start: job.start, most };
}

/** Why a job names something that is not there: a carton, a SKU, a label of the sheet. */
export const notThere = (plan: Plan, job: LabelJob): NoSuchCarton | NoSuchSku | NoSuchLabel | undefined => unknownCarton(plan, job) ?? unknownSku(plan, job) ?? beyondSheet(job);

/** Labels of a job on its stock, for a printer of its resolution. */
export function layLabels(input: LabelsInput, job: LabelJob): Result<LaidLabels, JobRefused> {
	const stocks = stocksFor(job.kind);
	if (!stocks.includes(job.stock)) return reject({ code: 'label-stock-unknown', stock: job.stock, stocks: stocks.join(', ') });
	const missing = notThere(input.plan, job);
	if (missing) return reject(missing);
	switch (job.kind) {
		case 'carton':
			return ofCartons(input, job);
		case 'item':
			return ofItems(input, job);
		case 'pallet':
			return accept(ofPallets(input, job));
		case 'notice':
			return accept(ofNotices(input, job));
		default:
			return ofMarks(input, job, job.kind);
	}
}

const times = <T>(all: readonly T[], copies: number): T[] => (copies === 1 ? [...all] : all.flatMap((one) => Array.from({ length: copies }, () => one)));
const NOTHING_SAID = { without: [], warnings: [] } as const;

function ofCartons(input: LabelsInput, { stock, copies, order, cartons, ...job }: LabelJob): Result<LaidLabels, CartonNotMarked> {
	if (!isCartonStock(stock)) throw new RangeError(stock);
	const boxes = cartonsOf(input.plan, { order, ...(cartons && { cartons }) });
	const refused = cartonTooNarrow(stock, job, boxes) ?? boxes.map(notMarked(input, stock, job)).find((why) => why !== undefined);
	if (refused) return reject(refused);
	const pages = cartonLabels(input, { ...marksOf(job), stock, copies, cartons: boxes.map(({ carton }) => carton.number) });
	const printed = boxes.map(({ carton, boxId }) => ({ carton: carton.number, boxId, copies }));
	return accept({ ...NOTHING_SAID, pages, labels: boxes.length * copies, printed });
}

type Marks = Pick<LabelJob, 'dpi' | 'leastModuleMm' | 'sscc' | 'content' | 'expiryInContent'>;
const marksOf = ({ dpi, leastModuleMm, sscc, content, expiryInContent }: Marks): Marks => ({
	dpi, ...(leastModuleMm !== undefined && { leastModuleMm }), ...(sscc && { sscc }), ...(content && { content }), ...(expiryInContent && { expiryInContent })
});

/** Why the label of a carton cannot carry all that is asked for. */
function notMarked(input: LabelsInput, stock: CartonStock, job: Marks): (box: Numbered) => CartonNotMarked | undefined {
	const { content } = job;
	return (box) => {
		if (job.sscc === 'shown') {
			const wrong = ssccNotUsable(box.carton);
			if (wrong) return wrong;
		}
		const place = content && contentPlace(input, box, { ...marksOf(job), content, form: formOf(stock) });
		return place && !place.ok ? place.rejection : undefined;
	};
}

function ssccNotUsable({ number: carton, sscc = '' }: Carton): SsccNotUsable | undefined {
	if (sscc.trim() === '') return { code: 'sscc-missing', carton };
	const wrong = notSscc(ssccDigits(sscc));
	return wrong && { ...wrong, carton, sscc };
}

/** What is to be labelled: the units of some cartons, or of some SKUs, else of the shipment. */
function countsOf(plan: Plan, { order, cartons, skus }: LabelJob): Count[] {
	const part = cartons ? { ...plan, lines: [], cartons: cartonsOf(plan, { cartons, order }).map(({ carton }) => carton) } : plan;
	const counts = order === 'by-sku' ? countsBySku(part) : countsByCarton(part);
	return skus ? counts.filter(({ sku }) => skus.includes(sku)) : counts;
}

const known = (name: string): Stock => {
	const stock = stockOf(name);
	if (!stock) throw new RangeError(name);
	return stock;
};

/** SKUs of a run with how many labels of each come out, in the order in which they first come. */
function bySku(labels: readonly { readonly sku: string; readonly copies: number }[]): LaidLabel[] {
	const sums = new Map<string, number>();
	for (const { sku, copies } of labels) sums.set(sku, copies + (sums.get(sku) ?? 0));
	return [...sums].map(([sku, copies]) => ({ sku, copies }));
}

function ofItems(input: LabelsInput, job: LabelJob): Result<LaidLabels, StockTooNarrow | NoSuchLabel> {
	const { dpi, leastModuleMm, start, copies, spare } = job;
	const counts = countsOf(input.plan, job);
	const made = itemLabels(input, { stock: known(job.stock), dpi, start, copies, spare, counts, ...(leastModuleMm !== undefined && { leastModuleMm }) });
	if (!made.ok) return made;
	const { pages, labels, next, without, warnings }: ItemLabels = made.value;
	const left = new Set(without.map(({ sku }) => sku));
	const spared = new Set<string>();
	const printed = bySku(counts.filter(({ sku }) => !left.has(sku)).map(({ sku, quantity }) => {
		const more = spared.has(sku) ? 0 : spare;
		spared.add(sku);
		return { sku, copies: quantity * copies + more };
	}));
	const bars = barsOfFirst(input.plan, printed, job);
	return accept({ pages, labels, printed, ...(next !== undefined && { next }), without, warnings, ...(bars && { bars }) });
}

/** How the bars of the first label came out; those of all FNSKUs of one length are alike. */
function barsOfFirst({ products }: Plan, [first]: readonly LaidLabel[], job: LabelJob): LaidLabels['bars'] {
	const { sku = '', fnsku = '' } = products.find(({ sku }) => sku === first?.sku) ?? {};
	const bars = fnsku === '' ? undefined : barsOn(known(job.stock), job, { sku, fnsku });
	return bars?.ok ? { moduleMm: bars.value.module, quietMm: bars.value.quiet } : undefined;
}

function ofMarks(input: LabelsInput, job: LabelJob, mark: UnitMark): Result<LaidLabels, WarningTooLarge | NoSuchLabel> {
	const { dpi, start, copies } = job;
	const made = unitMarks(input, { stock: known(job.stock), dpi, start, mark, copies, ...(job.skus && { skus: job.skus }) });
	if (!made.ok) return made;
	const { pages, labels, next, marked } = made.value;
	return accept({ ...NOTHING_SAID, pages, labels, printed: bySku(marked), ...(next !== undefined && { next }) });
}

function ofPallets(input: LabelsInput, { stock, dpi, copies }: LabelJob): LaidLabels {
	const pages = palletLabels(input, { stock: stock as PalletStock, dpi });
	const labels = palletLabelCount(input.plan);
	return { ...NOTHING_SAID, pages: times(pages, copies), labels: labels * copies, printed: labels === 0 ? [] : [{ copies: labels * copies }] };
}

function ofNotices(input: LabelsInput, { stock, copies, ...which }: LabelJob): LaidLabels {
	const boxes = cartonsOf(input.plan, which);
	const needs = noticesOf(input);
	const pages = cartonNotices(input, { stock: stock as NoticeStock, cartons: boxes.map(({ carton }) => carton.number) });
	const printed = boxes.map(({ carton, boxId }) => ({ carton: carton.number, boxId, copies: noticeCount(needs(carton)) * copies })).filter((label) => label.copies > 0);
	return { ...NOTHING_SAID, pages: times(pages, copies), labels: printed.reduce((sum, label) => sum + label.copies, 0), printed };
}
