import { flowed, type Said } from '../flowed';
import type { Type } from '../page';
import { Sheet } from '../sheet';
import { cut, sizeToFit } from '../text';
import type { Label } from '../words';
import { dotOf, modulesBetween, type Resolution } from './dots';
import { notSscc } from '../../values/sscc';
import { ssccDigits } from './carton-content';
import type { PalletCell, PalletWords } from './pallet-words';

export const PALLET_SIZES = { a5: [210, 148], '4x6': [101.6, 152.4] } as const;
export type PalletStock = keyof typeof PALLET_SIZES;

export type PalletLook = { readonly dpi?: Resolution; readonly copy: number; readonly copies: number; readonly field: string };

const bold = (size: number): Type => ({ size, weight: 700 });
const medium = (size: number): Type => ({ size, weight: 500 });
const regular = (size: number): Type => ({ size, weight: 400 });
const mono = (size: number): Type => ({ size, weight: 700, face: 'mono' });

/** Narrow bars from half a millimetre down; of whole dots where the printer is known. */
const modules = (dpi: Resolution | undefined): readonly number[] => (dpi === undefined ? [0.5, 0.375, 0.25] : modulesBetween(0.25, 0.51, dpi));

type Bars = { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly text: number; readonly below: number };

function bars(sheet: Sheet, symbology: 'code-128' | 'gs1-128', { code, words, look }: { code: string; words: Label; look: PalletLook }, at: Bars): void {
	const middle = at.x + at.width / 2;
	const isSscc = symbology === 'gs1-128';
	const digits = isSscc ? ssccDigits(code) : code;
	if (code === '' && isSscc) return;
	if (code === '') return void sheet.text(middle, at.y + at.height / 2, 'no FBA shipment yet  納品番号未定', medium(8), { align: 'middle' });
	if (isSscc && notSscc(digits)) return sheet.misfit(look.field, code);
	const { x, y, width, height } = at;
	sheet.barcode({
		symbology, at: { x, y, width, height }, data: isSscc ? `00${digits}` : code, modules: modules(look.dpi), field: look.field,
		...(look.dpi !== undefined && { dot: dotOf(look.dpi) })
	});
	sheet.fitted(middle, at.text, isSscc ? `(00) ${digits}` : code, mono(12), { width, field: look.field }, { align: 'middle' });
	sheet.text(middle, at.below, words.join('  '), medium(8), { align: 'middle' });
}

const SHIPMENT: Label = ['FBA shipment', '納品番号'];
const SSCC: Label = ['SSCC of this pallet', 'パレット番号'];

type Room = { readonly x: number; readonly width: number; readonly y: number; readonly steps?: readonly [value: number, below: number] };

/** A cell: its label at y, its value large, a line beneath. */
function cell(sheet: Sheet, { label: [en, ja], value, below }: PalletCell, { x, width, y, steps: [toValue, toBelow] = [9.4, 15.4] }: Room, look: PalletLook): void {
	sheet.text(sheet.text(x, y, en, medium(8)) + 1.6, y, ja, regular(8));
	const size = sizeToFit(value, bold(17), width, 7);
	if (size !== undefined) sheet.text(x, y + toValue, value, bold(size));
	else flowed(sheet, x, [{ text: value, type: bold(8.9), after: 3.6 }], y + 4.4, y + toBelow - 2.8, look.field, () => width);
	sheet.text(x, y + toBelow, below, regular(sizeToFit(below, regular(8), width) ?? 6.2));
}

/** Ship-to and sender: the first line large, then the address, none of it cut. */
function addresses(sheet: Sheet, { to, from }: PalletWords, look: PalletLook, [left, right, scale = 1]: readonly [to: Room & { end: number }, from: Room & { end: number }, scale?: number]): void {
	const set = (text: string, { size, weight }: Type, after: number): Said => ({ text, type: { size: Math.max(6.2, size * scale), weight }, after: after * scale });
	const [name = '', japanese = '', latin = '', careOf = ''] = to;
	sheet.text(left.x, left.y, 'SHIP TO  納品先', medium(8));
	const said = [set(name, bold(14), 5.6), set(japanese, regular(11), 5.2), set(latin, regular(9), 4.8), set(careOf, medium(9), 4.4)];
	flowed(sheet, left.x, said, left.y + 6.6 * scale, left.end, look.field, () => left.width);
	const [sender = '', street = '', shipment = '', reference = ''] = from;
	sheet.text(right.x, right.y, 'SHIP FROM  発送元', medium(8));
	const sent = [set(sender, bold(11), 5), set(street, regular(9), 5.8), set(shipment, medium(9), 4.8), set(reference, regular(9), 4.4)];
	flowed(sheet, right.x, sent, right.y + 5.6 * scale, right.end, look.field, () => right.width);
}

function centre(sheet: Sheet, code: string, at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }, look: PalletLook): void {
	sheet.fill(at);
	const largest = bold(at.height * 2);
	const size = sizeToFit(code, largest, at.width - 6, 12);
	if (size === undefined) sheet.misfit(look.field, code);
	const type = bold(size ?? 12);
	sheet.text(at.x + at.width / 2, at.y + at.height / 2 + type.size * 0.115, cut(code, type, at.width - 6), type, { ink: 'white', align: 'middle' });
}

/** On A5 lying down, framed. */
export function palletOnA5(words: PalletWords, look: PalletLook): Sheet {
	const sheet = new Sheet(...PALLET_SIZES.a5);
	sheet.frame({ x: 7, y: 7, width: 196, height: 134 }, 0.6);
	sheet.fitted(13, 22, words.title, bold(30), { width: 126, field: look.field, least: 14 });
	sheet.text(13, 29, words.under(look.copy, look.copies), medium(10));
	centre(sheet, words.centre, { x: 144, y: 12, width: 53, height: 20 }, look);
	for (const y of [36, 67, 91]) sheet.rule(7, y, 203, y, 0.6);
	sheet.rule(121, 36, 121, 67, 0.25);
	addresses(sheet, words, look, [{ x: 13, y: 41.4, width: 105, end: 65 }, { x: 125, y: 41.4, width: 75, end: 65 }]);
	words.cells.forEach((one, i) => {
		cell(sheet, one, { x: 11 + 39.2 * i, width: 33, y: 72.2 }, look);
		if (i > 0) sheet.rule(7 + 39.2 * i, 67, 7 + 39.2 * i, 91, 0.25);
	});
	const at = { y: 96, height: 30, text: 131.5, below: 137 };
	bars(sheet, 'code-128', { code: words.shipment, words: SHIPMENT, look }, { x: 8, width: words.sscc === '' ? 194 : 95.5, ...at });
	bars(sheet, 'gs1-128', { code: words.sscc, words: SSCC, look }, { x: 110.8, width: 92.4, ...at });
	return sheet;
}

/** On 4 × 6 inches standing, for label printers. */
export function palletOn4x6(words: PalletWords, look: PalletLook): Sheet {
	const [width, height] = PALLET_SIZES['4x6'];
	const sheet = new Sheet(width, height);
	const [left, right] = [4, width - 4];
	sheet.fitted(left, 14, words.title, bold(21), { width: 58, field: look.field, least: 11 });
	sheet.fitted(left, 18.6, words.under(look.copy, look.copies), medium(7), { width: right - left - 34, field: look.field, least: 5.2 });
	centre(sheet, words.centre, { x: 66, y: 6, width: right - 66, height: 13 }, look);
	for (const y of [20.6, 66.6, 103.6]) sheet.rule(left, y, right, y, 0.5);
	sheet.rule(left, 45, right, 45, 0.25);
	addresses(sheet, words, look, [{ x: left, y: 24.2, width: right - left, end: 44 }, { x: left, y: 48.8, width: right - left, end: 65.6 }, 0.76]);
	words.cells.forEach((one, i) => {
		const row = i < 3 ? 0 : 1;
		const across = row === 0 ? 31.2 : 46.8;
		cell(sheet, one, { x: left + across * (row === 0 ? i : i - 3), width: across - 3, y: 70.4 + 18.4 * row, steps: [7.8, 12.4] }, look);
	});
	const isAlone = words.sscc === '';
	bars(sheet, 'code-128', { code: words.shipment, words: SHIPMENT, look }, { x: 0, width, y: 106.8, ...(isAlone ? { height: 30, text: 142, below: 147 } : { height: 12, text: 123, below: 126.6 }) });
	bars(sheet, 'gs1-128', { code: words.sscc, words: SSCC, look }, { x: 0, width, y: 130, height: 12, text: 146.2, below: 149.8 });
	return sheet;
}
