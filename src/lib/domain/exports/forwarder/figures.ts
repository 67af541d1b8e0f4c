import { volumeOf } from '../../documents/figures';
import type { Numbered } from '../../documents/cartons';
import { grossOf } from '../../shipment/carton-weight';
import { minorDigits, unscaled, type MinorUnits } from '../../values/money';

/** What a cell is filled with; a number is an exact decimal. */
export type CellValue =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'number'; readonly text: string }
	| { readonly kind: 'day'; readonly day: string }
	| { readonly kind: 'image'; readonly sku: string };

const trimmed = (decimal: string): string => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal);
const places = (whole: number, digits: number): string => trimmed(unscaled(BigInt(Math.round(whole)), digits));

export const text = (value: string | undefined): CellValue | undefined => (value === undefined || value.trim() === '' ? undefined : { kind: 'text', text: value.trim() });
const decimal = (value: string | undefined): CellValue | undefined => (value === undefined ? undefined : { kind: 'number', text: value });
export const count = (n: number | undefined): CellValue | undefined => decimal(n === undefined ? undefined : String(n));
export const kilograms = (grams: number | undefined): CellValue | undefined => decimal(grams ? places(grams, 3) : undefined);
export const centimetres = (mm: number | undefined): CellValue | undefined => decimal(mm ? places(mm, 1) : undefined);
/** In whole decilitres, as on the other papers. */
export const cubicMetres = (decilitres: number | undefined): CellValue | undefined => decimal(decilitres ? places(decilitres, 4) : undefined);
export const money = (minor: MinorUnits | undefined, currency: string): CellValue | undefined => decimal(minor === undefined ? undefined : unscaled(minor, minorDigits(currency)));
export const plainDecimal = (amount: string | undefined): CellValue | undefined => decimal(amount === undefined || amount === '' ? undefined : trimmed(amount));
export const day = (on: string | undefined): CellValue | undefined => (on ? { kind: 'day', day: on } : undefined);

export const sizeText = (size: readonly number[] | undefined): CellValue | undefined => text(size?.map((mm) => places(mm, 1)).join('×'));

/** A sum that is not known where a part is not. */
export const sumOf = (parts: readonly (number | undefined)[]): number | undefined =>
	parts.length > 0 && parts.every((part) => !!part) ? parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) : undefined;

export const grossTotal = (boxes: readonly Numbered[]): number | undefined => sumOf(boxes.map(({ carton }) => grossOf(carton)));
export const volumeTotal = (boxes: readonly Numbered[]): number | undefined => sumOf(boxes.map(({ carton }) => volumeOf(carton.outerMm)));
