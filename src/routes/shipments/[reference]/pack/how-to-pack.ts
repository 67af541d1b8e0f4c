import { decimalText, readDecimal } from '$lib/domain/catalog/decimals';

/** Where a number that somebody types may lie. */
export type Range = { readonly from: number; readonly to: number };

/** A number as typed, with its sign of unit or without; undefined when it is none or out of range. */
export function readNumber(typed: string, { from, to }: Range): number | undefined {
	const read = readDecimal(typed.normalize('NFKC').replace(/[%¥円]/g, ''));
	if (!read.ok) return undefined;
	const number = Number(decimalText(read.value));
	return number >= from && number <= to ? number : undefined;
}
