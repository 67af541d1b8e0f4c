import type { SizeMm } from '../catalog/product';
import { fromMinor, isDecimal, minorDigits, type MinorUnits, type Money } from '../values/money';
import { DASH } from './papers';

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

const groupedDecimal = (decimal: string): string => {
	const [whole = '', fraction] = decimal.split('.');
	return grouped(whole) + (fraction === undefined ? '' : `.${fraction}`);
};

export const count = (n: number | undefined): string => (n === undefined ? DASH : grouped(String(n)));

/** Grams as kilograms with so many places. */
export const kilograms = (grams: number | undefined, places: number): string =>
	grams === undefined ? DASH : groupedDecimal((Math.round(grams) / 1000).toFixed(places));

/** Grams as kilograms with as many places as they need, one at least: what a label says must add up. */
export const exactKilograms = (grams: number): string => kilograms(grams, 3).replace(/0{1,2}$/, '');

export const centimetres = (mm: number): string => (mm / 10).toFixed(1);

export const sizeInCentimetres = (size: SizeMm): string => size.map(centimetres).join('×');

/** Volume of a carton in whole decilitres. Totals add these up, so that a column adds up as it is printed. */
export const volumeOf = ([length, width, height]: SizeMm): number => Math.round((length * width * height) / 100_000);

/** Decilitres as cubic metres. */
export const cubicMetres = (decilitres: number | undefined): string =>
	decilitres === undefined ? DASH : groupedDecimal((decilitres / 10_000).toFixed(4));

export const amountOf = (minor: MinorUnits, currency: string): string => groupedDecimal(fromMinor(minor, currency).amount);

/** A unit value with the places of its currency, or more when it was given with more. */
export function unitValue({ amount, currency }: Money): string {
	const [whole = '', given = ''] = amount.split('.');
	const places = given.replace(/0+$/, '').padEnd(minorDigits(currency), '0');
	return grouped(whole) + (places === '' ? '' : `.${places}`);
}

/** Money that can be reckoned with; a draft may hold anything. */
export const isUsable = (money: Money | undefined): money is Money => !!money && money.currency !== '' && isDecimal(money.amount);

/** 6912.00.000: the six digits of the world, then Japan's. */
export function harmonised(code: string | undefined): string {
	if (!code) return DASH;
	const [, chapter, sub, rest] = /^(\d{4})(\d{2})(\d*)$/.exec(code) ?? [];
	if (!chapter) return code;
	return [chapter, sub, rest].filter((part) => part !== undefined && part !== '').join('.');
}
