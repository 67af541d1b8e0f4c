import guide from '../../../data/amazon/label-guide.json';
import type { Product } from '../../catalog/product';
import type { PlainDate } from '../../values/plain-date';
import type { Type } from '../page';
import { Sheet } from '../sheet';
import { mm, sizeToFit, wrap } from '../text';
import { dateWordOf, onGoods } from './item-label';

type Size = readonly [width: number, height: number];

const bold = (size: number): Type => ({ size, weight: 700 });
const medium = (size: number): Type => ({ size, weight: 500 });
const mono = (size: number): Type => ({ size, weight: 500, face: 'mono' });

const MM_PER_POINT = 25.4 / 72;
const SIDE = 2.5;

/** Lines of one size under each other, so large as they find room up to a size; undefined when not even the least does. */
export type Block = { readonly lines: readonly string[]; readonly type: Type; readonly leading: number };

export function blockIn(text: string, type: Type, [width, height]: Size, least: number): Block | undefined {
	for (let size = type.size; size >= least - 0.001; size -= 0.25) {
		const set = { ...type, size };
		const leading = size * MM_PER_POINT * 1.3;
		const lines = wrap(text, set, width);
		if (lines.length * leading <= height) return { lines, type: set, leading };
	}
	return undefined;
}

/** Answers where the next block may begin. */
function drawBlock(sheet: Sheet, { lines, type, leading }: Block, top: number): number {
	lines.forEach((text, i) => sheet.text(SIDE, top + leading * i + type.size * MM_PER_POINT * 0.88, text, type));
	return top + leading * lines.length;
}

/** A line of a mark: its size beside that of the others, and the least there may be. */
type Line = { readonly text: string; readonly type: Type; readonly least: number; readonly field: string };
type Room = { readonly top: number; readonly bottom: number; readonly side: number };

/** How far lines stand apart, by their size: at least, and at most where there is room. */
const LEADING = { least: 1.32, most: 1.8 };
/** No line is larger than this share of the first. */
const BELOW_FIRST = 0.8;

/** Lines centred as one block, all of them larger or smaller together until they fill the room, none wider than it. */
function composed(sheet: Sheet, lines: readonly Line[], { top, bottom, side }: Room): void {
	const width = sheet.width - 2 * side;
	const [first] = lines;
	if (!first) return;
	const largest = sizeToFit(first.text, { ...first.type, size: 400 }, width) ?? first.least;
	const sizesAt = (scale: number): number[] => lines.map(({ text, type, least }, i) => {
		const most = i === 0 ? largest : largest * BELOW_FIRST;
		const size = Math.max(least, Math.min(most, type.size * scale));
		return Math.floor((sizeToFit(text, { ...type, size }, width, least) ?? least) * 100) / 100;
	});
	const tall = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + mm(size), 0);
	let scale = (1.5 * largest) / first.type.size;
	while (scale > 0.1 && tall(sizesAt(scale)) * LEADING.least > bottom - top) scale *= 0.98;
	const sizes = sizesAt(scale);
	const leading = Math.max(LEADING.least, Math.min(LEADING.most, (bottom - top) / tall(sizes)));
	let y = (top + bottom - tall(sizes) * leading) / 2;
	lines.forEach(({ text, type, least, field }, i) => {
		const size = sizes[i] ?? least;
		sheet.fitted(sheet.width / 2, y + mm(size) * (0.36 + leading / 2), text, { ...type, size }, { width, field, least }, { align: 'middle' });
		y += mm(size) * leading;
	});
}

/** What a mark is laid on: its size, and what is left free at its foot. */
export type Label = { readonly labelMm: Size; readonly foot?: number };

const roomOf = ({ labelMm: [, height], foot = 0 }: Label, margin: number): Pick<Room, 'top' | 'bottom'> => ({ top: margin, bottom: height - Math.max(margin, foot) });

/** セット商品: units sold as one, which nobody may take apart. */
export function setMark(product: Product, label: Label): Sheet {
	const { labelMm: [width, height], foot = 0 } = label;
	const sheet = new Sheet(width, height);
	const field = `product:${product.sku}:setOf`;
	const count = product.traits?.setOf ?? 0;
	const statement = `${count >= 2 ? `${count}点セットです。` : 'この商品はセット商品です。'}分離しないでください。`;
	sheet.frame({ x: 1, y: 1, width: width - 2, height: height - 1 - Math.max(1, foot) }, 0.6);
	composed(sheet, [
		{ text: 'セット商品', type: bold(24), least: 8, field }, { text: statement, type: bold(8.6), least: 5, field },
		{ text: 'Sold as a set. Do not separate.', type: medium(8), least: 5, field }, { text: product.sku, type: mono(6.8), least: 4, field: `product:${product.sku}:sku` }
	], { ...roomOf({ ...label, foot: foot + 1 }, 2), side: SIDE });
	return sheet;
}

/** A date on goods, year first, readable from outside. */
export function expirySticker(product: Product, expiry: PlainDate, { lot, ...label }: Label & { readonly lot?: string | undefined }): Sheet {
	const sheet = new Sheet(...label.labelMm);
	const [en, ja] = dateWordOf(product);
	const field = `product:${product.sku}:expiry`;
	composed(sheet, [
		{ text: onGoods(expiry), type: bold(24), least: 8, field }, { text: `${ja}  ${en}`, type: bold(11), least: 6, field },
		{ text: '年/月/日  year/month/day', type: medium(6.2), least: 6.2, field },
		{ text: lot ? `${product.sku}   lot ${lot}` : product.sku, type: mono(7), least: 4, field: `product:${product.sku}:sku` }
	], { ...roomOf(label, 1.5), side: SIDE });
	return sheet;
}

export const WARNING_JA = '警告：窒息の恐れがありますので、この袋を乳幼児の手の届く所に置かないでください。この袋は玩具ではありません。';
export const WARNING_EN =
	'WARNING: To avoid danger of suffocation, keep this plastic bag away from babies and children. Do not use this bag in cribs, beds, carriages or playpens. This bag is not a toy.';

/** Size of type that a bag asks for, by its length and width together. */
export const warningPoints = (lengthAndWidthMm: number): number => guide.suffocation.sizes.find(({ fromMm }) => lengthAndWidthMm >= fromMm)?.points ?? 10;

/** The same number of lines, none of them much shorter than the others. */
function balanced({ lines, type, leading }: Block, text: string, width: number): Block {
	let shown = lines;
	for (let narrower = width - 0.5; narrower > width / 2; narrower -= 0.5) {
		const next = wrap(text, type, narrower);
		if (next.length > lines.length) break;
		shown = next;
	}
	return { lines: shown, type, leading };
}

const SKU_LINE = 4.2;

/** Both languages at one size, and beneath them whose bags they are for; undefined when a label has no room for them. */
export function suffocationWarning(points: number, { labelMm: [width, height], foot = 0 }: Label, sku = ''): Sheet | undefined {
	const end = height - foot;
	const room = [width - 2 * SIDE, end - 1 - SKU_LINE] as const;
	const japanese = blockIn(WARNING_JA, bold(points), room, points);
	const english = japanese && blockIn(WARNING_EN, medium(points), [room[0], room[1] - japanese.leading * japanese.lines.length - 1], points);
	if (!japanese || !english) return undefined;
	const sheet = new Sheet(width, height);
	const tall = japanese.leading * japanese.lines.length + english.leading * english.lines.length + 1;
	drawBlock(sheet, english, drawBlock(sheet, balanced(japanese, WARNING_JA, room[0]), 1 + (room[1] - tall) / 2) + 1);
	sheet.fitted(SIDE, end - (foot > 0 ? 1 : 2.6), sku, mono(7), { width: room[0], field: `product:${sku}:sku`, least: 4 });
	return sheet;
}

/** Stands over the barcode of an outer case: only the units inside may scan. */
export function casePackCover(product: Product, quantity: number, label: Label): Sheet {
	const { labelMm: [width, height], foot = 0 } = label;
	const sheet = new Sheet(width, height);
	const field = `product:${product.sku}:sku`;
	sheet.frame({ x: 1.2, y: 1.2, width: width - 2.4, height: height - 1.2 - Math.max(1.2, foot) }, 1);
	composed(sheet, [
		{ text: '外箱バーコード使用不可', type: bold(20), least: 7, field }, { text: 'Case barcode covered. Scan the units.', type: bold(10), least: 4.6, field },
		{ text: '中の商品のバーコードを読み取ってください。', type: medium(8), least: 5, field },
		{ text: `${product.sku} × ${quantity}`, type: { ...mono(11), weight: 700 }, least: 4.5, field }
	], { ...roomOf({ ...label, foot: foot + 1.2 }, 2.4), side: SIDE + 1.5 });
	return sheet;
}
