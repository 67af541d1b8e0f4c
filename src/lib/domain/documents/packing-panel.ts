import type { Step } from './carton-steps';
import { kilograms } from './figures';
import type { Box, Type } from './page';
import { DASH, joined } from './papers';
import { drawScene, type Scene } from './packing-picture';
import { careSign, caresOf, lyingGlyph } from './packing-signs';
import { dateOnGoods } from './prep-words';
import type { Sheet } from './sheet';
import { cut, LEAST_SIZE, sizeToFit, widthOf, wrap } from './text';
import { BODY, BODY_BOLD, HAIRLINE, HEAD_JA, SECOND } from './types';
import type { Label } from './words';

/** A step with its picture, two beside each other. */
export const PANEL = { width: 88.5, height: 52, gap: 3 };
const PICTURE = { x: 2, y: 3, width: 42, height: 45 };
const TEXT_X = 45.5;
const TEXT_WIDTH = PANEL.width - TEXT_X - 1.5;

const QUANTITY: Type = { size: 13, weight: 700 };
const SKU: Type = { size: 9, weight: 700, face: 'mono' };
const TITLE: Type = { size: 7, weight: 400 };
const BADGE: Type = { size: 12, weight: 700 };

/** Which side is up, in words that need no picture. */
const HOW: Record<'top-up' | 'on-side' | 'on-end', Label> = {
	'top-up': ['Right way up', '天面を上に'],
	'on-side': ['Turned on its side', '横に倒す'],
	'on-end': ['Turned on its end', '端面を下に立てる']
};

export const lyingInWords = ({ placed }: Step): Label => (placed?.lying ? HOW[placed.lying.how] : ['As in the picture', '図のとおり']);

/** The number of a step, white on black. */
export function badge(sheet: Sheet, x: number, y: number, number: number): void {
	const text = String(number);
	const width = Math.max(7, widthOf(text, BADGE) + 2.4);
	sheet.fill({ x, y, width, height: 7 });
	sheet.text(x + width / 2, y + 5.1, text, BADGE, { align: 'middle', ink: 'white' });
}

export type Line = { readonly text: string; readonly type: Type; readonly down: number };

/** The lines, the last that there is room for cut short. */
const atMost = (lines: number, text: string, type: Type, width: number): string[] => {
	const set = wrap(text, type, width);
	return set.length <= lines ? set : [...set.slice(0, lines - 1), cut(`${set[lines - 1] ?? ''}…`, type, width)];
};

/** An id is never cut as long as two lines hold it: it shrinks, then goes on below. */
const skuLines = (sku: string, width: number): Line[] => {
	const size = sizeToFit(sku, SKU, width, LEAST_SIZE + 0.6);
	if (size !== undefined) return [{ text: sku, type: { ...SKU, size }, down: 4 }];
	const small = { ...SKU, size: LEAST_SIZE + 0.6 };
	return atMost(2, sku, small, width).map((text, i) => ({ text, type: small, down: i === 0 ? 4 : 2.9 }));
};

/** SKU, title in both languages, dates and lots: what to take from the shelf. */
export function goodsLines({ sku, product, batches }: Step, width: number, lines: number): Line[] {
	const title = product?.title ?? product?.customsDescription;
	const dates = [...new Set(batches.map(({ expiry, lot }) => joined('  ', expiry && `期限 ${dateOnGoods(expiry)}`, lot && `lot ${lot}`)))];
	return [
		...skuLines(sku, width),
		...atMost(lines, title?.en ?? '', TITLE, width).map((text, i) => ({ text, type: TITLE, down: i === 0 ? 3.4 : 2.9 })),
		...atMost(lines, title?.ja ?? '', TITLE, width).map((text, i) => ({ text, type: TITLE, down: i === 0 ? 3.3 : 2.9 })),
		...atMost(1, dates.join(' / '), BODY_BOLD, width).map((text) => ({ text, type: BODY_BOLD, down: 3.6 }))
	];
}

export const soFar = ({ soFarG }: Step): string => (soFarG === undefined ? DASH : `${kilograms(soFarG, 2)} kg`);

/** In full, and as short as it can be said. */
const inLayers = ({ layers, block }: NonNullable<Step['placed']>): readonly string[] => {
	if (layers === 1) return ['1 layer 1段'];
	const each = block && block[0] * block[1];
	if (each === undefined) return [`${layers} layers ${layers}段`];
	return each === 1 ? [`${layers} high  ${layers}段重ね`] : [`${layers} layers of ${each}  ${layers}段×${each}個`, `${layers}×${each} ${layers}段×${each}個`];
};

function drawLayers(sheet: Sheet, right: number, y: number, width: number, said: readonly string[]): void {
	const fits = said.find((text) => sizeToFit(text, BODY_BOLD, width)) ?? said.at(-1) ?? '';
	const type = { ...BODY_BOLD, size: sizeToFit(fits, BODY_BOLD, width) ?? LEAST_SIZE };
	sheet.text(right, y, cut(fits, type, width), type, { align: 'end' });
}

/** One step: the carton with its units standing out, and what they are. */
export function drawPanel(sheet: Sheet, { x, y }: Pick<Box, 'x' | 'y'>, step: Step, scene: Scene): void {
	const { placed, product } = step;
	sheet.frame({ x, y, width: PANEL.width, height: PANEL.height }, HAIRLINE);
	if (!placed) return;
	drawScene(sheet, { ...PICTURE, x: x + PICTURE.x, y: y + PICTURE.y }, scene, { upTo: step.number });
	badge(sheet, x, y, step.number);

	const left = x + TEXT_X;
	const quantity = sheet.text(left, y + 6, `${step.quantity} ×`, QUANTITY) + 2;
	const right = x + PANEL.width - 1.5;
	drawLayers(sheet, right, y + 6, right - quantity, inLayers(placed));
	let down = y + 6.6;
	for (const { text, type, down: by } of goodsLines(step, TEXT_WIDTH, 2)) sheet.text(left, (down += by), text, type);

	const cares = caresOf(product).slice(0, 2);
	const foot = y + PANEL.height - 2 - 4.8 * cares.length;
	cares.forEach((care, i) => careSign(sheet, left, foot + 4.8 * i, care, product));
	sheet.text(sheet.text(left, foot - 1, 'Gross so far', SECOND) + 1, foot - 1, '累計', HEAD_JA);
	sheet.text(x + PANEL.width - 1.5, foot - 1, soFar(step), BODY_BOLD, { align: 'end' });
	drawLying(sheet, left, foot - 13.5, step);
}

/** Which side is up: a unit in small with an arrow out of its own top. */
function drawLying(sheet: Sheet, x: number, y: number, step: Step): void {
	const { placed } = step;
	if (!placed) return;
	const [en, ja] = lyingInWords(step);
	const height = placed.sizeMm[2];
	if (placed.lying) lyingGlyph(sheet, { x: x + 2, y: y + 1.6, width: 6.4, height: 6.4 }, placed.sizeMm, placed.lying);
	const isTurned = placed.lying && placed.lying.how !== 'top-up';
	sheet.text(x + 13, y + 2.6, ja, isTurned ? BODY_BOLD : BODY);
	sheet.text(x + 13, y + 5.6, en, isTurned ? { ...SECOND, weight: 700 } : SECOND);
	sheet.text(x + 13, y + 8.6, `高さ ${height} mm high`, SECOND);
}
