import type { Duty } from '../catalog/product';
import { cut, type Fraction, fraction, isLess, least, minus, most, ofDecimal, ONE, over, plus, shown, times, total, ZERO } from '../values/fraction';

/** A rate that cannot be reckoned: it is text, and a person must read it. */
export class NotReckonable extends RangeError {}

const amountOf = ({ jpy, quantity }: { readonly jpy: string; readonly quantity: number }): Fraction =>
	times(ofDecimal(jpy), ofDecimal(decimalOf(quantity)));

/** The decimal that a number was read from: 0.8, and 0.0000001 where the language writes 1e-7. */
export function decimalOf(quantity: number): string {
	const [digits = '', power] = String(quantity).split('e-');
	if (!/^\d+(\.\d+)?$/.test(digits)) throw new RangeError(`duty: quantity ${quantity} is no decimal`);
	if (power === undefined) return digits;
	const [whole = '', places = ''] = digits.split('.');
	return `0.${'0'.repeat(Number(power) - whole.length)}${whole}${places}`;
}

const PLACES = 12;
/** Quantities added or multiplied as the decimals they are: 0.7 kl and 0.1 kl are 0.8 kl. */
export const addedQuantity = (a: number, b: number): number => Number(shown(plus(ofDecimal(decimalOf(a)), ofDecimal(decimalOf(b))), PLACES));
export const timesQuantity = (a: number, factor: number): number => Number(shown(times(ofDecimal(decimalOf(a)), fraction(factor)), PLACES));

/** Duty on a base, exact: sums are added before anything is cut. A declaration cuts the base to ¥1,000 first. */
export function exactDuty(duty: Duty, base: Fraction): Fraction {
	switch (duty.kind) {
		case 'free': return ZERO;
		case 'ad-valorem': return times(base, ofDecimal(duty.rate));
		case 'specific': return amountOf(duty);
		case 'sum': return total(duty.of.map((part) => exactDuty(part, base)));
		case 'higher-of': return most(duty.of.map((part) => exactDuty(part, base)));
		case 'lower-of': return least(duty.of.map((part) => exactDuty(part, base)));
		case 'text': throw new NotReckonable(duty.text);
	}
}

/** Duty of one line in whole yen, cut once; never less than nothing. */
export const dutyOn = (duty: Duty, dutyBaseJpy: bigint): bigint => {
	const amount = cut(exactDuty(duty, fraction(dutyBaseJpy)));
	return amount < 0n ? 0n : amount;
};

/**
 * The customs value inside a sum that contains the duty on it: V with V + duty(V) = amount, duty taken on V itself.
 * A higher duty leaves a smaller value, so of several the smallest holds for "whichever is higher".
 */
export function valueWithin(duty: Duty, amount: Fraction): Fraction {
	switch (duty.kind) {
		case 'free': return amount;
		case 'ad-valorem': return over(amount, plus(ONE, ofDecimal(duty.rate)));
		case 'specific': return minus(amount, amountOf(duty));
		case 'sum': {
			const nested = duty.of.findIndex((part) => 'of' in part);
			if (nested >= 0) return valueWithin(unnested(duty.of, nested), amount);
			const rates = duty.of.filter((part) => part.kind === 'ad-valorem').map((part) => ofDecimal(part.rate));
			const rest = duty.of.filter((part) => part.kind !== 'ad-valorem');
			return over(minus(amount, total(rest.map((part) => exactDuty(part, ZERO)))), plus(ONE, total(rates)));
		}
		case 'higher-of': return least(duty.of.map((part) => valueWithin(part, amount)));
		case 'lower-of': return most(duty.of.map((part) => valueWithin(part, amount)));
		case 'text': throw new NotReckonable(duty.text);
	}
}

/** A sum with a sum or a choice in it as one without: a sum of all, or a choice between sums. */
function unnested(of: readonly Duty[], at: number): Duty {
	const inner = of[at]!;
	const rest = of.filter((_, i) => i !== at);
	if (!('of' in inner)) return { kind: 'sum', of };
	return inner.kind === 'sum' ? { kind: 'sum', of: [...inner.of, ...rest] } : { kind: inner.kind, of: inner.of.map((part) => ({ kind: 'sum', of: [part, ...rest] })) };
}

/** Whether nothing is charged whatever the value: free, or a rate of nothing. */
export function isFree(duty: Duty): boolean {
	switch (duty.kind) {
		case 'free': return true;
		case 'ad-valorem': return !isLess(ZERO, ofDecimal(duty.rate));
		case 'specific': return !isLess(ZERO, ofDecimal(duty.jpy));
		case 'lower-of': return duty.of.some(isFree);
		case 'text': return false;
		default: return duty.of.every(isFree);
	}
}

/** Whether every part of a rate can be reckoned. */
export const isReckonable = (duty: Duty): boolean =>
	duty.kind === 'text' ? false : duty.kind === 'higher-of' || duty.kind === 'lower-of' || duty.kind === 'sum' ? duty.of.every(isReckonable) : true;
