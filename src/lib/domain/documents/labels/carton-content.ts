import type { Carton } from '../../shipment/plan';
import { packedIn, type Numbered } from '../cartons';
import { count } from '../figures';
import type { Type } from '../page';
import { DASH } from '../papers';
import { Sheet } from '../sheet';
import { notSscc } from '../../values/sscc';
import { cut, widthOf } from '../text';
import type { ContentSymbol } from './content-symbol';
import { dotted, modulesOfSscc, type Look } from './look';

const LEFT = 4;
const RIGHT = 97.6;

const bold = (size: number): Type => ({ size, weight: 700 });
const mono = (size: number, weight: 500 | 700 = 500): Type => ({ size, weight, face: 'mono' });

/** The 18 digits of an SSCC as they were typed, with or without brackets, spaces and its identifier. */
export const ssccDigits = (typed: string): string => typed.normalize('NFKC').replace(/\D/g, '').replace(/^00(?=\d{18}$)/, '');

/** Bars of an SSCC stay 13 mm high on labels that are laid down a little smaller. */
export const SSCC_HEIGHT = 13.7;
/** What they take more than the label has between the id of the box and its contents. */
export const SSCC_MORE = 5.1;
/** What they take at the foot of a second label. */
const SSCC_FOOT = 22;

type SsccPlace = { readonly y: number; readonly height: number; readonly text: number };

/** The SSCC of a carton in GS1-128, its digits below; one whose check digit is wrong is named. */
export function ssccBars(sheet: Sheet, carton: Carton, look: Look, { y, height, text }: SsccPlace): void {
	const field = `carton:${carton.number}:sscc`;
	const digits = ssccDigits(carton.sscc ?? '');
	if (notSscc(digits)) return sheet.misfit(field, carton.sscc ?? '');
	const modules = modulesOfSscc(look);
	const at = { x: 0, y, width: sheet.width, height };
	sheet.barcode({ symbology: 'gs1-128', at, data: `00${digits}`, modules, field, ...dotted(look), quiet: 10 * (modules.at(-1) ?? 0.5) });
	sheet.text(sheet.width / 2, text, `(00) ${digits}`, mono(8.5, 700), { align: 'middle' });
}

/** `and 12 more ほか12点`. */
export const moreOf = (left: number): string => `and ${left} more ほか${left}点`;

/** What is in the carton, `TWL-50100-ECR × 8  MUG-35-SLT × 6`, in so many lines; it ends in how many SKUs found no room. */
export function contentLines(carton: Carton, type: Type, width: number, rows: number): string[] {
	const packed = packedIn(carton).map(({ sku, quantity }) => {
		const units = ` × ${count(quantity)}`;
		return `${cut(sku, type, width - widthOf(units, type))}${units}`;
	});
	for (let shown = packed.length; shown >= 0; shown--) {
		const left = packed.length - shown;
		const lines = inLines(left > 0 ? [...packed.slice(0, shown), moreOf(left)] : packed, type, width);
		if (lines.length <= rows) return lines;
	}
	return [];
}

/** As many beside each other as a line has room for. */
function inLines(parts: readonly string[], type: Type, width: number): string[] {
	const lines: string[] = [];
	for (const part of parts) {
		const both = `${lines.at(-1) ?? ''}  ${part}`;
		if (lines.length > 0 && widthOf(both, type) <= width) lines[lines.length - 1] = both;
		else lines.push(part);
	}
	return lines;
}

export const kindOfContents = (carton: Carton): string => {
	const { length } = packedIn(carton);
	return length === 1 ? 'Single SKU  単品' : length === 0 ? `Contents ${DASH} 内容未定` : 'Mixed SKUs  混載';
};

const unitsIn = (carton: Carton): number => carton.contents.reduce((sum, { quantity }) => sum + quantity, 0);

/** Between the id of the box and the foot of its label. */
export const CONTENT_ROOM = { top: 79.4, bottom: 137.14, width: RIGHT - LEFT };

/** The box-content barcode on the label of the box, with a line of words. */
export function contentOnLabel(sheet: Sheet, { carton, serial }: Numbered, symbol: ContentSymbol): void {
	placeSymbol(sheet, carton, symbol, { x: 0, width: sheet.width, y: CONTENT_ROOM.top, height: CONTENT_ROOM.bottom - CONTENT_ROOM.top });
	sheet.rule(LEFT, CONTENT_ROOM.bottom, RIGHT, CONTENT_ROOM.bottom, 0.25);
	sheet.text(LEFT, 141.5, kindOfContents(carton), bold(9));
	sheet.text(RIGHT, 141.7, `Qty ${count(unitsIn(carton))}`, bold(11), { align: 'end', figure: `carton/${serial}/units` });
	contentLines(carton, mono(6.6), RIGHT - LEFT, 1).forEach((text) => sheet.text(LEFT, 145.1, text, mono(6.6)));
}

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** In the middle of an area. */
export function placeSymbol(sheet: Sheet, carton: Carton, { shape, module, width, height, data, dot, scale }: ContentSymbol, area: Area): void {
	const x = area.x + (area.width - width / scale) / 2;
	const y = area.y + (area.height - height / scale) / 2;
	sheet.symbol(shape, { x, y, module, data, field: `carton:${carton.number}:contents`, dot });
}

const SECOND_LINE = 3.7;
const SECOND_TYPE = mono(7.5);

/** A label of its own for what finds no room on that of the box: which box it belongs to, its contents, its SSCC. */
export function contentLabel(numbered: Numbered, look: Look, [width, height]: readonly [number, number]): Sheet {
	const { carton, boxId, inCentre, ofCentre } = numbered;
	const sheet = new Sheet(width, height);
	const right = width - LEFT;
	const field = `carton:${carton.number}:boxId`;
	sheet.text(LEFT, 11, 'FBA', bold(16));
	const label = look.symbol ? 'Box contents  箱の内容' : 'SSCC  出荷梱包番号';
	sheet.fitted(20, 6.8, `${label}  ·  second label of  2枚目`, { size: 7, weight: 500 }, { width: width - 44, field });
	sheet.fitted(20, 11, boxId, mono(11, 700), { width: width - 62, field });
	sheet.text(right, 7.4, carton.fulfillmentCenter, bold(11), { align: 'end' });
	sheet.text(right, 11, `Box ${inCentre} of ${ofCentre}   Qty ${count(unitsIn(carton))}`, bold(8), { align: 'end' });
	sheet.rule(LEFT, SECOND_TOP - 1, right, SECOND_TOP - 1, 0.5);
	const bottom = height - 2 - (look.sscc === 'shown' ? SSCC_FOOT : 0);
	if (look.sscc === 'shown') ssccBars(sheet, carton, look, { y: height - SSCC_FOOT + 1.8, height: SSCC_HEIGHT, text: height - 3.2 });
	const symbolHeight = look.symbol ? (look.symbol.height + 2 * look.symbol.quiet) / (look.scale ?? 1) : 0;
	const end = inWords(sheet, carton, { top: SECOND_TOP, room: bottom - SECOND_TOP - symbolHeight, isAlone: !look.symbol });
	if (look.symbol) placeSymbol(sheet, carton, look.symbol, { x: 0, y: end, width, height: bottom - end });
	return sheet;
}

/** What is in the carton in words, as far as there is room above the symbol; answers where the next may begin. */
function inWords(sheet: Sheet, carton: Carton, { top, room, isAlone }: { readonly top: number; readonly room: number; readonly isAlone: boolean }): number {
	const rows = Math.min(isAlone ? 40 : 12, Math.floor((room - 5.4) / SECOND_LINE));
	if (rows < 1) return top;
	const width = sheet.width - 2 * LEFT;
	sheet.text(LEFT, top + 3.2, kindOfContents(carton), bold(8));
	const lines = contentLines(carton, SECOND_TYPE, width, rows);
	lines.forEach((text, i) => sheet.text(LEFT, top + 7.2 + SECOND_LINE * i, text, SECOND_TYPE));
	return top + 5.4 + SECOND_LINE * lines.length;
}

export const SECOND_TOP = 14;

/** What a symbol has on a second label of a size: as wide as its text, or as wide as the label. */
export const secondRoom = ([width, height]: readonly [number, number], { sscc }: Look, how: 'as-text' | 'whole' = 'whole'): { readonly width: number; readonly height: number } => ({
	width: width - (how === 'whole' ? 2 : 2 * LEFT - 2), height: height - 2 - (sscc === 'shown' ? SSCC_FOOT : 0) - SECOND_TOP - (how === 'whole' ? 0 : 5.4 + SECOND_LINE)
});
