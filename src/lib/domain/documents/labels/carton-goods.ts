import { grossOf } from '../../shipment/carton-weight';
import type { Carton, Plan } from '../../shipment/plan';
import { labelMarks, type CareMark } from '../care';
import { packedIn, type Numbered, type Packed } from '../cartons';
import { expiries, leastDates } from '../expiry-dates';
import { count, exactKilograms } from '../figures';
import { productsOf } from '../lines';
import type { Type } from '../page';
import { DASH } from '../papers';
import type { Sheet } from '../sheet';
import { cut, sizeToFit, widthOf, wrap } from '../text';
import { kindOfContents, moreOf } from './carton-content';

const LEFT = 4;
const RIGHT = 97.6;

const bold = (size: number): Type => ({ size, weight: 700 });
const medium = (size: number): Type => ({ size, weight: 500 });
const regular = (size: number): Type => ({ size, weight: 400 });
const mono = (size: number, weight: 500 | 700 = 500): Type => ({ size, weight, face: 'mono' });

type Products = ReturnType<typeof productsOf>;

/** What is in the carton; answers where the part below begins. */
function contents(sheet: Sheet, { carton, serial }: Numbered, products: Products, isCrowded: boolean): number {
	const packed = packedIn(carton);
	const [only] = packed;
	const single = packed.length === 1 ? only : undefined;
	sheet.text(LEFT, 97.4, kindOfContents(carton), medium(8));
	if (single) singleSku(sheet, single, products);
	else mixedSku(sheet, packed);
	const units = packed.reduce((sum, { quantity }) => sum + quantity, 0);
	sheet.rule(71, 95.7, 71, 117.2, 0.2);
	sheet.text(RIGHT, 97.4, 'Qty  入数', medium(8), { align: 'end' });
	sheet.fitted(RIGHT, 110.8, count(units), bold(32), { width: 25, field: 'cartons' }, { align: 'end', figure: `carton/${serial}/units` });
	sheet.text(RIGHT, 116, 'pcs 個', regular(8), { align: 'end' });
	const y = endOf(isCrowded);
	sheet.rule(LEFT, y, RIGHT, y, 0.25);
	return y;
}

const CONTENTS_WIDTH = 65.5;

function singleSku(sheet: Sheet, { sku }: Packed, products: Products): void {
	const product = products.get(sku);
	const room = { width: CONTENTS_WIDTH, field: `line:${sku}:sku` };
	const size = sizeToFit(sku, mono(13, 700), CONTENTS_WIDTH, 7.5);
	if (size !== undefined) sheet.text(LEFT, 103.8, sku, mono(size, 700));
	else wrap(sku, mono(7.5, 700), CONTENTS_WIDTH).forEach((text, i) => sheet.text(LEFT, 101.4 + 3.2 * i, text, mono(7.5, 700)));
	if (product?.fnsku) sheet.fitted(LEFT, 108.4, product.fnsku, mono(9), room);
	const title = product?.title?.en || product?.customsDescription?.en || DASH;
	sheet.text(LEFT, 112.4, cut(title, regular(7.5), CONTENTS_WIDTH), regular(7.5));
	const japanese = product?.title?.ja || product?.customsDescription?.ja || '';
	sheet.text(LEFT, 116, cut(japanese, regular(7.5), CONTENTS_WIDTH), regular(7.5));
}

const MIXED = { rows: 5, leading: 3.6, top: 101.8 };

/** As many SKUs as there is room for, each with its units; the packing list has them all. */
function mixedSku(sheet: Sheet, packed: readonly Packed[]): void {
	const columns = packed.length > MIXED.rows ? 2 : 1;
	const width = CONTENTS_WIDTH / columns - (columns - 1) * 2;
	const type = mono(columns === 1 ? 8 : 6.6);
	const room = MIXED.rows * columns;
	const shown = packed.length > room ? packed.slice(0, room - 1) : packed;
	shown.forEach(({ sku, quantity }, i) => {
		const x = LEFT + (CONTENTS_WIDTH / columns + 1) * Math.floor(i / MIXED.rows);
		const y = MIXED.top + MIXED.leading * (i % MIXED.rows);
		const units = `× ${count(quantity)}`;
		sheet.text(x, y, `${cut(sku, type, width - widthOf(` ${units}`, type))} ${units}`, type);
	});
	const more = packed.length - shown.length;
	if (more > 0) sheet.text(LEFT + CONTENTS_WIDTH / 2 + 1, MIXED.top + MIXED.leading * (MIXED.rows - 1), moreOf(more), regular(7));
}

const MARKS_END = 146.6;
const HEAVY_HEIGHT = 18.6;
/** With the words of other marks on a line below. */
const HEAVY_AMONG_OTHERS = 20.6;
const FRAMED_HEIGHT = 15.6;
const endOf = (isCrowded: boolean): number => (isCrowded ? 118.2 : 119.8);

const hasHeavy = (marks: readonly CareMark[]): boolean => marks.some(({ code }) => code === 'heavy');
const heightOf = (marks: readonly CareMark[]): number => (hasHeavy(marks) ? HEAVY_HEIGHT : marks.length > 0 ? FRAMED_HEIGHT : 0);

export type CartonGoods = {
	/** How much lower all of it may stand. */
	readonly freeBelow: (carton: Carton) => number;
	/** What is in a carton, its dates and marks; `lower` is how far down the sheet it is laid. */
	readonly draw: (sheet: Sheet, carton: Numbered, lower: number) => void;
};

export function cartonGoods(plan: Plan): CartonGoods {
	const careOf = labelMarks(plan);
	const products = productsOf(plan);
	return {
		freeBelow: (carton) => {
			const marks = careOf(carton);
			const [isHeavy, isDated] = [hasHeavy(marks), carton.contents.some(({ expiry }) => expiry)];
			return Math.max(0, MARKS_END - endOf(isHeavy && isDated) - (isHeavy && marks.length > 1 ? HEAVY_AMONG_OTHERS : heightOf(marks)) - (isDated ? leastDates(isHeavy) : 0));
		},
		draw: (sheet, numbered, lower) => {
			const { carton } = numbered;
			const marks = careOf(carton);
			const isHeavy = hasHeavy(marks);
			const dated = carton.contents.filter(({ expiry }) => expiry);
			const y = contents(sheet, numbered, products, dated.length > 0 && isHeavy);
			const top = expiries(sheet, y, dated, { isHeavy, bottom: MARKS_END - lower - heightOf(marks) });
			outside(sheet, { top, isLow: top + lower > 122 }, numbered, marks);
		}
	};
}

type Below = { readonly top: number; readonly isLow: boolean };

/** What the outside of the carton must say as well. */
function outside(sheet: Sheet, { top, isLow }: Below, { carton }: Numbered, marks: readonly CareMark[]): void {
	const others = marks.filter(({ code }) => code !== 'heavy');
	if (hasHeavy(marks)) heavy(sheet, { top: top + (isLow ? 1.2 : 1.6), isLow }, carton, others);
	else framed(sheet, top + 2.6, others);
}

/** A reminder beside the weight; the two notices on the carton are still needed. */
function heavy(sheet: Sheet, { top: y, isLow }: Below, carton: Carton, others: readonly CareMark[]): void {
	const crowded = isLow && others.length > 0;
	const height = crowded ? 14.4 : 17.4;
	const middle = y + 0.6 + height / 2;
	sheet.frame({ x: LEFT + 0.6, y: y + 0.6, width: RIGHT - LEFT - 1.2, height }, 1.2);
	sheet.text(8, middle + 4.6, '重量超過', bold(35));
	sheet.text(93.6, middle - 1.5, 'HEAVY PACKAGE', bold(10.5), { align: 'end' });
	sheet.text(93.6, middle + 5.3, `${exactKilograms(grossOf(carton))} kg`, bold(16), { align: 'end' });
	const below = y + height + (crowded ? 4.9 : 5.4);
	const both = others.map(({ label: [, ja], plate }) => `${ja}  ${plate}`).join('   ');
	const words = sizeToFit(both, bold(8.5), RIGHT - LEFT, 7) === undefined ? others.map(({ label }) => label[1]).join('   ') : both;
	sheet.fitted(LEFT, below, words, bold(8.5), { width: RIGHT - LEFT, field: `carton:${carton.number}`, least: 7 });
}

/** Each mark in a frame of its own, as many beside each other as there are. */
function framed(sheet: Sheet, y: number, marks: readonly CareMark[]): void {
	const width = (RIGHT - LEFT - 2 * (marks.length - 1)) / Math.max(2, marks.length);
	marks.forEach(({ label: [, ja], plate }, i) => {
		const x = LEFT + (width + 2) * i;
		const middle = x + width / 2;
		const size = sizeToFit(ja, bold(15), width - 4, 7) ?? 7;
		sheet.frame({ x: x + 0.35, y, width: width - 0.7, height: 13 }, 0.7);
		sheet.text(middle, y + 6.8, ja, bold(size), { align: 'middle' });
		sheet.text(middle, y + 10.8, plate, bold(7), { align: 'middle' });
	});
}
