import names from '../../../data/country-names-ja.json';
import type { Product } from '../../catalog/product';
import type { PlainDate } from '../../values/plain-date';
import type { Type } from '../page';
import { Sheet } from '../sheet';
import { cut, LEAST_SIZE, sizeToFit, widthOf, wrap } from '../text';
import type { BarsFit } from './dots';
import { CONDITION_WORDS, DATE_WORDS, DRAFT_ON_LABEL, type Condition } from './label-words';

/** What one item label says. */
export type ItemLabel = {
	readonly product: Product;
	readonly fnsku: string;
	readonly condition: Condition;
	readonly expiry?: PlainDate;
};

export type ItemRoom = { readonly labelMm: readonly [number, number]; readonly bars: BarsFit; readonly dot: number; readonly draft: boolean };

/** Heights of a label 25.4 mm high and of one of 33.9, the template; between them all is in proportion. */
const LOW = 25.4;
const TEMPLATE = { width: 66, height: 33.9 };
/** From the bars down to the FNSKU, on to the title, its second line, the last line, the edge. */
const STEPS = [[3, 3.7], [3, 4], [2.6, 3.3], [3.2, 4.5], [2.6, 3.2]] as const;
const SIZES = { fnsku: [8, 9], title: [6.2, 7], condition: [6.8, 8], sku: [6.2, 6.5], date: [6.5, 7.5] } as const;
const TOP = 3.2;
const TRACKING = 0.35;
const HIGHEST_BARS = 22;

export type ItemMetrics = {
	readonly side: number;
	readonly barsHeight: number;
	readonly baselines: { readonly fnsku: number; readonly title: number; readonly second: number; readonly last: number };
	readonly size: Readonly<Record<keyof typeof SIZES, number>>;
	readonly grown: number;
};

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** Where everything stands on a label of a size. */
export function itemMetrics([width, height]: readonly [number, number]): ItemMetrics {
	const share = within((height - LOW) / (TEMPLATE.height - LOW), 0, 1);
	const grown = within(Math.min(height / TEMPLATE.height, width / TEMPLATE.width), 1, 1.3);
	const between = ([low, high]: readonly [number, number]): number => (low + (high - low) * share) * grown;
	const steps = STEPS.map(between);
	const rest = steps.reduce((sum, step) => sum + step, 0);
	const barsHeight = Math.min(HIGHEST_BARS, height - TOP - rest);
	const spare = height - TOP - rest - barsHeight;
	const [toFnsku = 0, toTitle = 0, toSecond = 0, toLast = 0] = steps;
	const fnsku = TOP + barsHeight + toFnsku;
	const title = fnsku + toTitle + spare / 2;
	const second = title + toSecond;
	const size = Object.fromEntries(Object.entries(SIZES).map(([name, pair]) => [name, Math.round(between(pair) * 10) / 10])) as ItemMetrics['size'];
	return { side: within((width * 3) / TEMPLATE.width, 2, 3.5), barsHeight, baselines: { fnsku, title, second, last: second + toLast + spare / 2 }, size, grown };
}

const NAMES: Readonly<Record<string, string>> = names.names;

const originOf = ({ countryOfOrigin: code = '' }: Product): string => (NAMES[code.toUpperCase()] ? `${NAMES[code.toUpperCase()]}製` : '');

/** Until when goods may be used, or are at their best: cosmetics and medicines are used, food is eaten. */
export const dateWordOf = ({ traits = {} }: Product): (typeof DATE_WORDS)['use-by'] =>
	DATE_WORDS[traits.cosmetic || traits.quasiDrug || traits.medicine ? 'use-by' : 'best-before'];

export const onGoods = (day: PlainDate): string => day.replaceAll('-', '/');

/** Two lines at most, the second cut with …: what a label may leave out. */
export function titleLines(title: string, type: Type, width: number, most = 2): string[] {
	const lines = wrap(title, type, width);
	if (lines.length <= most || most === 0) return lines.slice(0, most);
	const kept = lines.slice(0, most - 1);
	let rest = title;
	for (const line of kept) rest = rest.slice(rest.indexOf(line) + line.length).trimStart();
	return [...kept, cut(rest, type, width)];
}

/** How the SKU finds its place: beside the condition and what stands at the right, else on a line of its own, where its middle may be left out. */
type Foot = { readonly sku: string; readonly size: number; readonly right: string; readonly beside: boolean };

const GAP = 2;
const BESIDE = 1.36;
const LEAST_SKU = LEAST_SIZE;

function footOf(label: ItemLabel, { size }: ItemMetrics, width: number): Foot {
	const { sku } = label.product;
	const type: Type = { size: size.sku, weight: 500, face: 'mono' };
	const condition = widthOf(CONDITION_WORDS[label.condition], { size: size.condition, weight: 700 });
	const date = label.expiry ? `${dateWordOf(label.product)[1]} ${onGoods(label.expiry)}` : '';
	const right = date || originOf(label.product);
	const taken = right === '' ? 0 : widthOf(right, rightType(label, size)) + GAP;
	const fits = sizeToFit(sku, type, width - condition - BESIDE - taken, LEAST_SKU);
	if (fits !== undefined) return { sku, size: fits, right, beside: true };
	const alone = sizeToFit(sku, type, width, LEAST_SKU);
	return alone === undefined ? { sku: cutInMiddle(sku, { ...type, size: LEAST_SKU }, width), size: LEAST_SKU, right, beside: false } : { sku, size: alone, right, beside: false };
}

/** Seasons, colours and sizes stand at the end of a SKU: both ends stay. */
function cutInMiddle(sku: string, type: Type, width: number): string {
	const letters = [...sku];
	for (let kept = letters.length - 1; kept > 2; kept--) {
		const text = `${letters.slice(0, Math.ceil(kept / 2)).join('')}…${letters.slice(letters.length - Math.floor(kept / 2)).join('')}`;
		if (widthOf(text, type) <= width) return text;
	}
	return '…';
}

const rightType = ({ expiry }: ItemLabel, size: ItemMetrics['size']): Type =>
	expiry ? { size: size.date, weight: 700 } : { size: Math.max(6.2, size.sku), weight: 400 };

/** One label by itself, its top left at 0, 0. */
export function itemLabel(label: ItemLabel, { labelMm, bars, dot, draft }: ItemRoom): Sheet {
	const [width, height] = labelMm;
	const sheet = new Sheet(width, height);
	const metrics = itemMetrics(labelMm);
	const { side, barsHeight, baselines, size, grown } = metrics;
	const room = width - 2 * side;
	if (draft) {
		sheet.fill({ x: side, y: 0.3, width: room, height: 2.5 });
		sheet.text(width / 2, 2.4, DRAFT_ON_LABEL, { size: 6.2, weight: 700 }, { ink: 'white', align: 'middle' });
	}
	sheet.barcode({
		at: { x: 0, y: TOP, width, height: barsHeight }, data: label.fnsku, modules: [bars.module], field: `product:${label.product.sku}:fnsku`, dot, sets: 'b',
		quiet: Math.min(bars.quiet, 6.4) - dot
	});
	fnsku(sheet, label, { y: baselines.fnsku, size: size.fnsku, tracking: TRACKING * grown });
	const foot = footOf(label, metrics, room);
	const title = label.product.title?.ja || label.product.title?.en || label.product.customsDescription?.ja || label.product.customsDescription?.en || '';
	const type: Type = { size: size.title, weight: 400 };
	const lines = titleLines(title, type, room, foot.beside ? 2 : 1);
	lines.forEach((text, i) => sheet.text(side, i === 0 ? baselines.title : baselines.second, text, type));
	last(sheet, label, { foot, metrics, side });
	return sheet;
}

function fnsku(sheet: Sheet, { fnsku: code, product }: ItemLabel, { y, size, tracking }: { y: number; size: number; tracking: number }): void {
	const letters = [...code].length;
	const type: Type = { size, weight: 500, face: 'mono' };
	const width = widthOf(code, type) + tracking * (letters - 1);
	if (width <= sheet.width - 2) sheet.text((sheet.width - width) / 2, y, code, type, { tracking: Math.round(tracking * 1000) / 1000 });
	else sheet.fitted(sheet.width / 2, y, code, type, { width: sheet.width - 2, field: `product:${product.sku}:fnsku` }, { align: 'middle' });
}

type Last = { readonly foot: Foot; readonly metrics: ItemMetrics; readonly side: number };

function last(sheet: Sheet, label: ItemLabel, { foot, metrics: { baselines, size }, side }: Last): void {
	const words: Type = { size: size.condition, weight: 700 };
	const mono: Type = { size: foot.size, weight: 500, face: 'mono' };
	const end = sheet.text(side, baselines.last, CONDITION_WORDS[label.condition], words);
	if (foot.beside) sheet.text(end + BESIDE, baselines.last, foot.sku, mono);
	else sheet.text(side, baselines.second, foot.sku, mono);
	sheet.text(sheet.width - side, baselines.last, foot.right, rightType(label, size), { align: 'end' });
}
