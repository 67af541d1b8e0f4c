import guide from '../../../data/amazon/label-guide.json';
import type { Product } from '../../catalog/product';
import type { PlainDate } from '../../values/plain-date';
import type { Type } from '../page';
import { Sheet } from '../sheet';
import { sizeToFit, wrap } from '../text';
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

/** セット商品: units sold as one, which nobody may take apart. */
export function setMark(product: Product, [width, height]: Size): Sheet {
	const sheet = new Sheet(width, height);
	const room = width - 2 * SIDE;
	const count = product.traits?.setOf ?? 0;
	sheet.frame({ x: 1, y: 1, width: width - 2, height: height - 2 }, 0.6);
	const title = bold(sizeToFit('セット商品', bold(height * 0.95), room - 2) ?? 10);
	const top = 1.5 + title.size * MM_PER_POINT;
	sheet.text(width / 2, top, 'セット商品', title, { align: 'middle' });
	const leading = Math.min(5, (height - top - 2.5) / 3.2);
	const statement = `${count >= 2 ? `${count}点セットです。` : 'この商品はセット商品です。'}分離しないでください。`;
	sheet.fitted(width / 2, top + leading * 1.2, statement, bold(8.5), { width: room, field: `product:${product.sku}:setOf`, least: 5 }, { align: 'middle' });
	sheet.fitted(width / 2, top + leading * 2.2, 'Sold as a set. Do not separate.', medium(8), { width: room, field: `product:${product.sku}:setOf`, least: 5 }, { align: 'middle' });
	sheet.fitted(width / 2, top + leading * 3.1, product.sku, mono(6.5), { width: room, field: `product:${product.sku}:sku`, least: 4 }, { align: 'middle' });
	return sheet;
}

/** A date on goods, year first, readable from outside. */
export function expirySticker(product: Product, expiry: PlainDate, { labelMm: [width, height], lot }: { readonly labelMm: Size; readonly lot?: string | undefined }): Sheet {
	const sheet = new Sheet(width, height);
	const room = width - 2 * SIDE;
	const [en, ja] = dateWordOf(product);
	const field = `product:${product.sku}:expiry`;
	const head = bold(Math.min(14, height * 0.42));
	sheet.fitted(width / 2, height * 0.26, `${ja}  ${en}`, head, { width: room, field, least: 6 }, { align: 'middle' });
	sheet.fitted(width / 2, height * 0.6, onGoods(expiry), bold(Math.min(34, height * 0.8)), { width: room, field, least: 8 }, { align: 'middle' });
	sheet.text(width / 2, height * 0.76, '年/月/日  year/month/day', medium(6.2), { align: 'middle' });
	sheet.fitted(width / 2, height * 0.9, lot ? `${product.sku}   lot ${lot}` : product.sku, mono(7), { width: room, field: `product:${product.sku}:sku`, least: 4 }, { align: 'middle' });
	return sheet;
}

export const WARNING_JA = '警告：窒息の恐れがありますので、この袋を乳幼児の手の届く所に置かないでください。この袋は玩具ではありません。';
export const WARNING_EN =
	'WARNING: To avoid danger of suffocation, keep this plastic bag away from babies and children. Do not use this bag in cribs, beds, carriages or playpens. This bag is not a toy.';

/** Size of type that a bag asks for, by its length and width together. */
export const warningPoints = (lengthAndWidthMm: number): number => guide.suffocation.sizes.find(({ fromMm }) => lengthAndWidthMm >= fromMm)?.points ?? 10;

/** Both languages at one size; undefined when a label has no room for them. */
export function suffocationWarning(points: number, [width, height]: Size): Sheet | undefined {
	const room = [width - 2 * SIDE, height - 3] as const;
	const japanese = blockIn(WARNING_JA, bold(points), room, points);
	const english = japanese && blockIn(WARNING_EN, medium(points), [room[0], room[1] - japanese.leading * japanese.lines.length - 1], points);
	if (!japanese || !english) return undefined;
	const sheet = new Sheet(width, height);
	const tall = japanese.leading * japanese.lines.length + english.leading * english.lines.length + 1;
	drawBlock(sheet, english, drawBlock(sheet, japanese, (height - tall) / 2) + 1);
	return sheet;
}

/** Stands over the barcode of an outer case: only the units inside may scan. */
export function casePackCover(product: Product, quantity: number, [width, height]: Size): Sheet {
	const sheet = new Sheet(width, height);
	const room = width - 2 * SIDE - 3;
	const field = `product:${product.sku}:sku`;
	sheet.frame({ x: 1.2, y: 1.2, width: width - 2.4, height: height - 2.4 }, 1);
	sheet.fitted(width / 2, height * 0.3, '外箱バーコード使用不可', bold(Math.min(20, height * 0.5)), { width: room, field, least: 7 }, { align: 'middle' });
	sheet.fitted(width / 2, height * 0.47, 'Case barcode covered. Scan the units.', bold(Math.min(10, height * 0.26)), { width: room, field, least: 4.6 }, { align: 'middle' });
	sheet.fitted(width / 2, height * 0.62, '中の商品のバーコードを読み取ってください。', medium(8), { width: room, field, least: 5 }, { align: 'middle' });
	sheet.fitted(width / 2, height * 0.84, `${product.sku} × ${quantity}`, { ...mono(11), weight: 700 }, { width: room, field, least: 4.5 }, { align: 'middle' });
	return sheet;
}
