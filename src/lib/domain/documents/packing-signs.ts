import type { Product, SizeMm } from '../catalog/product';
import { AXIS_OF, facesOf, seen, SIDES, spanOf, type Point } from './isometric';
import type { Lying } from './lying';
import type { Box, Type } from './page';
import type { Sheet } from './sheet';
import { widthOf } from './text';
import type { Label } from './words';

export type Care = 'nothing-on-top' | 'this-side-up' | 'load' | 'fragile';

const WORDS: Record<Exclude<Care, 'load'>, Label> = {
	'nothing-on-top': ['Nothing on top', '上積み禁止'],
	'this-side-up': ['This side up', '天地無用'],
	fragile: ['Fragile', '取扱注意']
};

/** How a unit must be handled while it is put in, most pressing first. */
export function caresOf(product: Product | undefined): readonly Care[] {
	const { turn, nothingOnTop, maxLoadG } = product?.packing ?? {};
	return [
		...(nothingOnTop ? (['nothing-on-top'] as const) : []),
		...(turn === 'upright' || turn === 'never' ? (['this-side-up'] as const) : []),
		...(maxLoadG !== undefined && !nothingOnTop ? (['load'] as const) : []),
		...(product?.traits?.fragile || product?.traits?.glass ? (['fragile'] as const) : [])
	];
}

export const careInWords = (care: Care, product: Product | undefined): Label => {
	if (care !== 'load') return WORDS[care];
	const kg = ((product?.packing?.maxLoadG ?? 0) / 1000).toFixed(1);
	return [`max ${kg} kg on it`, `上積み${kg} kgまで`];
};

/** Two arrows over a line. */
function thisSideUp(sheet: Sheet, x: number, y: number): void {
	for (const middle of [x + 0.9, x + 2.5]) {
		sheet.shape([[middle, y], [middle + 0.75, y + 1.1], [middle - 0.75, y + 1.1]], 'black');
		sheet.fill({ x: middle - 0.2, y: y + 1, width: 0.4, height: 1.3 });
	}
	sheet.fill({ x, y: y + 2.6, width: 3.4, height: 0.4 });
}

/** A box on a box, crossed out. */
function nothingOnTop(sheet: Sheet, x: number, y: number): void {
	sheet.fill({ x: x + 0.7, y: y + 1.7, width: 2, height: 1.3 });
	sheet.frame({ x: x + 0.8, y: y + 0.3, width: 1.8, height: 1.2 }, 0.2);
	sheet.rule(x + 0.3, y, x + 3.1, y + 1.6, 0.35);
	sheet.rule(x + 3.1, y, x + 0.3, y + 1.6, 0.35);
}

const JA: Type = { size: 7, weight: 700 };
const EN: Type = { size: 6.2, weight: 500 };

/** A framed sign with its picture and both languages. */
export function careSign(sheet: Sheet, x: number, y: number, care: Care, product: Product | undefined): void {
	const [en, ja] = careInWords(care, product);
	const picture = care === 'nothing-on-top' || care === 'this-side-up';
	const start = x + (picture ? 5.6 : 1.2);
	const end = start + widthOf(ja, JA) + 1.2 + widthOf(en, EN) + 1.2;
	sheet.frame({ x, y, width: end - x, height: 4.2 }, 0.25);
	if (care === 'this-side-up') thisSideUp(sheet, x + 1, y + 0.6);
	if (care === 'nothing-on-top') nothingOnTop(sheet, x + 1, y + 0.6);
	sheet.text(sheet.text(start, y + 3, ja, JA) + 1.2, y + 3, en, EN);
}

/** A lying unit in small, with an arrow from the middle of it to where its own top has gone. */
export function lyingGlyph(sheet: Sheet, { x, y, width, height }: Box, sizeMm: SizeMm, { sides }: Lying): void {
	const span = spanOf(sizeMm);
	const scale = Math.min(width / span.width, height / span.height);
	const [left, top] = [x + (width - span.width * scale) / 2 - span.left * scale, y + (height - span.height * scale) / 2 - span.top * scale];
	const at = ([px, py]: Point): Point => [left + px * scale, top + py * scale];
	const faces = facesOf({ atMm: [0, 0, 0], sizeMm });
	const own = sides.indexOf(2);
	const [l, w, h] = sizeMm;
	for (const side of SIDES) sheet.shape(faces[side].map(at), AXIS_OF[side] === own ? 'middle' : 'white', 0.2);
	const tip: Point = own === 2 ? at(seen(l / 2, w / 2, h)) : own === 1 ? at(seen(l / 2, w, h / 2)) : at(seen(l, w / 2, h / 2));
	arrow(sheet, tip, own === 2 ? [0, -1] : own === 1 ? [-0.866, 0.5] : [0.866, 0.5]);
}

const LENGTH = 3.4;

/** An arrow that leaves a point. */
function arrow(sheet: Sheet, [x, y]: Point, [dx, dy]: Point): void {
	const [tx, ty] = [x + dx * LENGTH, y + dy * LENGTH];
	const [bx, by] = [x + dx * (LENGTH - 1.5), y + dy * (LENGTH - 1.5)];
	sheet.rule(x, y, bx, by, 0.5);
	sheet.shape([[tx, ty], [bx - dy * 0.85, by + dx * 0.85], [bx + dy * 0.85, by - dx * 0.85]], 'black');
}
