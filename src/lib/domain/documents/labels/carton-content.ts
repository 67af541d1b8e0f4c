import type { Carton } from '../../shipment/plan';
import { packedIn, type Numbered } from '../cartons';
import { count } from '../figures';
import type { Type } from '../page';
import { DASH } from '../papers';
import { Sheet } from '../sheet';
import { notSscc } from '../../values/sscc';
import { cut } from '../text';
import type { ContentSymbol } from './content-symbol';
import { dotted, modulesOfSscc, type Look } from './look';

const LEFT = 4;
const RIGHT = 97.6;

const bold = (size: number): Type => ({ size, weight: 700 });
const mono = (size: number, weight: 500 | 700 = 500): Type => ({ size, weight, face: 'mono' });

/** The 18 digits of an SSCC as they were typed, with or without brackets, spaces and its identifier. */
export const ssccDigits = (typed: string): string => typed.normalize('NFKC').replace(/\D/g, '').replace(/^00(?=\d{18}$)/, '');

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

/** What is in the carton on one line: `TWL-50100-ECR 8  MUG-35-SLT 6`. */
export const contentLine = (carton: Carton): string => packedIn(carton).map(({ sku, quantity }) => `${sku} ${count(quantity)}`).join('  ');

export const kindOfContents = (carton: Carton): string => {
	const { length } = packedIn(carton);
	return length === 1 ? 'Single SKU  単品' : length === 0 ? `Contents ${DASH} 内容未定` : 'Mixed SKUs  混載';
};

const unitsIn = (carton: Carton): number => carton.contents.reduce((sum, { quantity }) => sum + quantity, 0);

/** Between the id of the box and the foot of its label. */
export const CONTENT_ROOM = { top: 79.4, bottom: 137.14, width: RIGHT - LEFT };

/** The box-content barcode on the label of the box, with a line of words. */
export function contentOnLabel(sheet: Sheet, { carton }: Numbered, symbol: ContentSymbol): void {
	placeSymbol(sheet, carton, symbol, { x: 0, width: sheet.width, y: CONTENT_ROOM.top, height: CONTENT_ROOM.bottom - CONTENT_ROOM.top });
	sheet.rule(LEFT, CONTENT_ROOM.bottom, RIGHT, CONTENT_ROOM.bottom, 0.25);
	sheet.text(LEFT, 141.5, kindOfContents(carton), bold(9));
	sheet.text(RIGHT, 141.7, `Qty ${count(unitsIn(carton))}`, bold(11), { align: 'end', figure: 'units' });
	sheet.text(LEFT, 145.1, cut(contentLine(carton), mono(6.6), RIGHT - LEFT), mono(6.6));
}

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** In the middle of an area. */
export function placeSymbol(sheet: Sheet, carton: Carton, { shape, module, width, height, data, dot, scale }: ContentSymbol, area: Area): void {
	const x = area.x + (area.width - width / scale) / 2;
	const y = area.y + (area.height - height / scale) / 2;
	sheet.symbol(shape, { x, y, module, data, field: `carton:${carton.number}:contents`, dot });
}

/** A label of its own for what finds no room on that of the box, lying down: which box it belongs to, its SSCC, its contents. */
export function contentLabel(numbered: Numbered, look: Look, [width, height]: readonly [number, number]): Sheet {
	const { carton, boxId, inCentre, ofCentre } = numbered;
	const sheet = new Sheet(width, height);
	const right = width - LEFT;
	const field = `carton:${carton.number}:boxId`;
	sheet.text(LEFT, 11, 'FBA', bold(16));
	const label = look.symbol ? 'Box contents  箱の内容' : 'SSCC  出荷梱包番号';
	sheet.text(20, 6.8, `${label}  ·  second label of`, { size: 7, weight: 500 });
	sheet.fitted(20, 11, boxId, mono(11, 700), { width: width - 62, field });
	sheet.text(right, 7.4, carton.fulfillmentCenter, bold(11), { align: 'end' });
	sheet.text(right, 11, `Box ${inCentre} of ${ofCentre}   Qty ${count(unitsIn(carton))}`, bold(8), { align: 'end' });
	sheet.rule(LEFT, SECOND_TOP - 1, right, SECOND_TOP - 1, 0.5);
	const sscc = look.sscc === 'shown' ? 19 : 0;
	if (sscc > 0) ssccBars(sheet, carton, look, { y: height - 3 - sscc + 4, height: 10.6, text: height - 3.6 });
	if (look.symbol) placeSymbol(sheet, carton, look.symbol, { x: 0, y: SECOND_TOP, width, height: height - 2 - sscc - SECOND_TOP });
	else sheet.text(LEFT, SECOND_TOP + 5, cut(contentLine(carton), mono(7.5), width - 2 * LEFT), mono(7.5));
	return sheet;
}

export const SECOND_TOP = 14;

/** What a symbol has on a second label of a size. */
export const secondRoom = ([width, height]: readonly [number, number], { sscc }: Look): { readonly width: number; readonly height: number } => ({
	width: width - 2, height: height - 2 - (sscc === 'shown' ? 19 : 0) - SECOND_TOP
});
