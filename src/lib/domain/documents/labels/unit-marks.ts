import prep from '../../../data/amazon/prep.json';
import type { Product } from '../../catalog/product';
import type { Plan } from '../../shipment/plan';
import { accept, reject, type Result } from '../../values/result';
import { packedIn } from '../cartons';
import { productsOf } from '../lines';
import type { Page } from '../page';
import type { LabelsInput } from '../papers';
import { Sheet } from '../sheet';
import { printableThroughout } from '../text';
import { blank } from './blank';
import { countsBySku } from './item-counts';
import { NO_UNIT_MARKS } from './label-words';
import { nextFree, onSheets, startBeyond, type NoSuchLabel, type SheetOptions } from './label-sheets';
import { MARK_STOCKS, type Stock } from './stocks';
import { strip } from './strip';
import { casePackCover, expirySticker, setMark, suffocationWarning, warningPoints } from './unit-mark';

export const UNIT_MARKS = ['set', 'suffocation', 'expiry', 'case-pack'] as const;
export type UnitMark = (typeof UNIT_MARKS)[number];

export type UnitMarkOptions = SheetOptions & {
	readonly mark: UnitMark;
	/** Marks for each unit or case. */
	readonly copies?: number;
	readonly skus?: readonly string[];
	/** Length and width of the bags of a SKU together, in millimetres, where they were measured. */
	readonly bagsMm?: Readonly<Partial<Record<string, number>>>;
};

/** A warning has a least size of type, and a label no room for it. */
export type WarningTooLarge = {
	readonly code: 'label-warning-too-large';
	readonly sku: string;
	readonly points: number;
	readonly bagMm: number;
	readonly stock: string;
	/** The smallest stock that has room, or `none`. */
	readonly instead: string;
};

export type UnitMarks = {
	readonly pages: readonly Page[];
	readonly labels: number;
	readonly next: number | undefined;
	readonly marked: readonly { readonly sku: string; readonly copies: number }[];
};

/** A label and how many of it. */
type Some = { readonly sku: string; readonly sheet: Sheet; readonly quantity: number };

/** From this opening on a bag carries a warning. */
const WARNING_FROM_MM = prep.bag.at(-1)!.value.warningFromMm;

const isSet = ({ traits: { setOf } = {} }: Product): boolean => (setOf ?? 0) >= 2;

const needsWarning = ({ traits: { polyBag } = {} }: Product): boolean => polyBag !== undefined && polyBag.openingMm >= WARNING_FROM_MM && !polyBag.warning;

/** Length and width of a bag: as measured, else its opening and the longest side of what is in it. */
const bagOf = ({ sku, traits, unit }: Product, given: UnitMarkOptions['bagsMm'] = {}): number => {
	const opening = traits?.polyBag?.openingMm ?? 0;
	return given[sku] ?? opening + Math.max(opening, ...(unit?.sizeMm ?? []));
};

/** What a strip along the foot of a draft takes. */
const STRIP = 3.8;

/** Drafts have their strip where a warning leaves room for it, else over its foot. */
function warning(points: number, labelMm: Stock['labelMm'], sku: string, isDraft: boolean): Sheet | undefined {
	return (isDraft ? suffocationWarning(points, { labelMm, foot: STRIP }, sku) : undefined) ?? suffocationWarning(points, { labelMm }, sku);
}

type Asked = UnitMarkOptions & { readonly isDraft: boolean };

function warnings(product: Product, quantity: number, { stock, bagsMm, isDraft }: Asked, most: number): Result<Some, WarningTooLarge> {
	const bagMm = bagOf(product, bagsMm);
	const points = warningPoints(bagMm);
	const sheet = warning(points, stock.labelMm, product.sku, isDraft);
	if (sheet) return accept({ sku: product.sku, sheet, quantity });
	return reject({ code: 'label-warning-too-large', sku: product.sku, points, bagMm, stock: stock.name, instead: roomier(most, stock)?.name ?? 'none' });
}

const area = ({ labelMm: [width, height] }: Stock): number => width * height;

/** The smallest stock that the largest warning of a job fits on, of the same kind where there is one. */
function roomier(points: number, { kind }: Stock): Stock | undefined {
	const fitting = MARK_STOCKS.toSorted((a, b) => area(a) - area(b)).filter(({ labelMm }) => suffocationWarning(points, { labelMm }) !== undefined);
	return fitting.find((stock) => stock.kind === kind) ?? fitting[0];
}

/** Every carton of one SKU alone, as a case from the maker. */
const casePacks = (plan: Plan): { sku: string; quantity: number }[] =>
	(plan.cartons ?? []).flatMap((carton) => {
		const [only, ...others] = packedIn(carton);
		return only && others.length === 0 ? [{ sku: only.sku, quantity: only.quantity }] : [];
	});

/** How many marks of a kind the units or cases of a shipment need. */
export function marksNeeded(plan: Plan, mark: UnitMark): number {
	if (mark === 'case-pack') return casePacks(plan).length;
	const products = productsOf(plan);
	return countsBySku(plan).reduce((sum, { sku, quantity, expiry }) => {
		const product = products.get(sku);
		const isMarked = product && (mark === 'set' ? isSet(product) : mark === 'expiry' ? !!expiry : needsWarning(product));
		return isMarked ? sum + quantity : sum;
	}, 0);
}

/** Marks of few words fill a tall label better lying on their side. */
const liesDown = ({ mark, stock: { labelMm: [width, height] } }: UnitMarkOptions): boolean => mark !== 'suffocation' && height > 1.2 * width;

function onItsSide(mark: Sheet): Sheet {
	const sheet = new Sheet(mark.height, mark.width);
	sheet.turned(0, 0, mark);
	return sheet;
}

function marksFor(plan: Plan, options: Asked): Result<Some[], WarningTooLarge> {
	const products = productsOf(plan);
	const { mark, skus, copies = 1, stock, isDraft, bagsMm } = options;
	const labelMm = liesDown(options) ? ([stock.labelMm[1], stock.labelMm[0]] as const) : stock.labelMm;
	const label = { labelMm, ...(isDraft && { foot: STRIP }) };
	const found: Some[] = [];
	const wanted = (mark === 'case-pack' ? casePacks(plan).map((pack) => ({ ...pack, expiry: undefined })) : countsBySku(plan)).flatMap((count) => {
		const product = products.get(count.sku);
		return product && (skus?.includes(count.sku) ?? true) ? [{ ...count, product }] : [];
	});
	const most = Math.max(0, ...wanted.flatMap(({ product }) => (mark === 'suffocation' && needsWarning(product) ? [warningPoints(bagOf(product, bagsMm))] : [])));
	for (const { sku, quantity: units, expiry, product } of wanted) {
		const quantity = units * copies;
		if (mark === 'case-pack') found.push({ sku, sheet: casePackCover(product, units, label), quantity: copies });
		if (mark === 'set' && isSet(product)) found.push({ sku, sheet: setMark(product, label), quantity });
		if (mark === 'expiry' && expiry) found.push({ sku, sheet: expirySticker(product, expiry, { ...label, lot: lotOf(plan, sku, expiry) }), quantity });
		if (mark !== 'suffocation' || !needsWarning(product)) continue;
		const made = warnings(product, quantity, options, most);
		if (!made.ok) return made;
		found.push(made.value);
	}
	return accept(found);
}

/** The lot of goods of one date, where there is but one. */
function lotOf(plan: Plan, sku: string, expiry: string): string | undefined {
	const all = [...plan.lines, ...(plan.cartons ?? []).flatMap(({ contents }) => contents)];
	const lots = new Set(all.flatMap((part) => (part.sku === sku && part.expiry === expiry && part.lot ? [part.lot] : [])));
	return lots.size === 1 ? [...lots][0] : undefined;
}

/** Marks that units or cases of a shipment need beside their FNSKU, one for each. */
export function unitMarks(given: LabelsInput, options: UnitMarkOptions): Result<UnitMarks, WarningTooLarge | NoSuchLabel> {
	const input = { ...given, plan: printableThroughout(given.plan) };
	const beyond = startBeyond(options);
	if (beyond) return reject(beyond);
	const made = marksFor(input.plan, { ...options, isDraft: input.draft });
	if (!made.ok) return made;
	for (const { sheet } of made.value) strip(sheet, input, { y: sheet.height - 3.6, side: 1 });
	const labels = made.value.flatMap(({ sheet, quantity }) => {
		const label = liesDown(options) ? onItsSide(sheet) : sheet;
		return Array.from({ length: quantity }, () => label);
	});
	const pages = labels.length === 0 ? [blank(input, options.stock.sheetMm, NO_UNIT_MARKS)] : onSheets(labels, options);
	return accept({ pages, labels: labels.length, next: nextFree(labels.length, options), marked: made.value.map(({ sku, quantity }) => ({ sku, copies: quantity })) });
}
