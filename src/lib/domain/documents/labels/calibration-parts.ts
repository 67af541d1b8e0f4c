import type { Type } from '../page';
import type { Sheet } from '../sheet';
import { dotOf, type Resolution } from './dots';
import { labelAt, type Stock } from './stocks';

const bold = (size: number): Type => ({ size, weight: 700 });
const regular = (size: number): Type => ({ size, weight: 400 });

/** Long strokes at tens, middling ones at fives. */
const stroke = (mm: number): { readonly long: number; readonly width: number } =>
	mm % 10 === 0 ? { long: 5, width: 0.2 } : { long: mm % 5 === 0 ? 3.4 : 2, width: 0.1 };

export function rulerAcross(sheet: Sheet, x: number, y: number, length: number): void {
	sheet.rule(x, y, x + length, y, 0.2);
	for (let mm = 0; mm <= length; mm++) {
		const { long, width } = stroke(mm);
		sheet.rule(x + mm, y, x + mm, y + long, width);
		if (mm % 10 === 0) sheet.text(x + mm, y + 8.4, String(mm), regular(7), { align: 'middle' });
	}
}

export function rulerDown(sheet: Sheet, x: number, y: number, length: number): void {
	sheet.rule(x, y, x, y + length, 0.2);
	for (let mm = 0; mm <= length; mm++) {
		const { long, width } = stroke(mm);
		sheet.rule(x, y + mm, x + long, y + mm, width);
		if (mm % 10 === 0 && mm > 0) sheet.text(x + 6, y + mm + 0.9, String(mm), regular(7));
	}
}

export function cross(sheet: Sheet, x: number, y: number, arm: number): void {
	sheet.rule(x - arm, y, x + arm, y, 0.15);
	sheet.rule(x, y - arm, x, y + arm, 0.15);
}

/** Bars of one narrow width, and what it is good for. */
export type Rung = { readonly module: number; readonly about: string };

type Ladder = { readonly x: number; readonly y: number; readonly step: number; readonly height: number; readonly words: number | 'below'; readonly dpi: Resolution | undefined };

/** What the bars of a rung say: `NYUKO-339` are 0.339 mm wide. */
export const rungName = ({ module }: Rung): string => `NYUKO-${String(Math.round(module * 1000)).padStart(3, '0')}`;

/** How wide the bars are that say so, in millimetres; undefined for any other code. */
export function barWidthOf(code: string): number | undefined {
	const thousandths = /^NYUKO-(\d{3})$/.exec(code)?.[1];
	return thousandths === undefined ? undefined : Number(thousandths) / 1000;
}

/** Modules of Code 128 for `NYUKO-` and three digits. */
const RUNG_MODULES = 11 * 11 + 13;

export function barLadder(sheet: Sheet, rungs: readonly Rung[], { x, y, step, height, words, dpi }: Ladder): void {
	rungs.forEach((rung, i) => {
		const top = y + step * i;
		const name = rungName(rung);
		sheet.barcode({
			at: { x, y: top, width: RUNG_MODULES * rung.module, height }, data: name, modules: [rung.module], field: `calibration:${name}`, quiet: 0,
			...(dpi !== undefined && { dot: dotOf(dpi) })
		});
		const end = sheet.text(x, top + height + 3.2, name, { size: 7, weight: 500, face: 'mono' });
		if (words === 'below') sheet.text(end + 2, top + height + 3.2, `${rung.module.toFixed(3)} mm  ${rung.about}`, regular(7));
		else {
			const at = Math.max(words, x + RUNG_MODULES * rung.module + 4);
			sheet.text(at, top + 4, `${rung.module.toFixed(3)} mm`, bold(9));
			sheet.text(at, top + 8, rung.about, regular(7));
		}
		const tick = sheet.width > 200 ? 186 : sheet.width - 8;
		sheet.frame({ x: tick, y: top + 2, width: 4, height: 4 }, 0.25);
	});
}

/** Strokes beside the outer labels of a sheet, where their edges should lie. */
export function sheetCorners(sheet: Sheet, stock: Stock): void {
	const first = labelAt(stock, 0);
	const last = labelAt(stock, stock.columns * stock.rows - 1);
	const right = last.x + stock.labelMm[0];
	const edges = [...Array.from({ length: stock.rows }, (_, row) => labelAt(stock, row * stock.columns).y), last.y + stock.labelMm[1]];
	edges.forEach((y, i) => {
		const [up, down] = [i === 0 ? 0 : 2, i === edges.length - 1 ? 0 : 2];
		for (const [x, end] of [[first.x, first.x + 4], [right, right - 4]] as const) {
			sheet.rule(x, y, end, y, 0.12);
			sheet.rule(x, y - up, x, y + down, 0.12);
		}
	});
}
