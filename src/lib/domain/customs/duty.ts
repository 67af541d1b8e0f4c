import type { Duty } from '../catalog/product';
import { cut, fraction, isLess, least, minus, most, ofDecimal, ONE, over, plus, times, total, ZERO, type Fraction } from '../values/fraction';

/** A rate that cannot be reckoned: it is text, and a person must read it. */
export class NotReckonable extends RangeError {}

const amountOf = ({ jpy, quantity }: { readonly jpy: string; readonly quantity: number }): Fraction =>
	times(ofDecimal(jpy), ofDecimal(decimalOf(quantity)));

/** 0.5 kl is a quantity; 1e-7 is none. */
const decimalOf = (quantity: number): string => {
	const text = String(quantity);
	if (!/^\d+(\.\d+)?$/.test(text)) throw new RangeError(`duty: quantity ${text} is no decimal`);
	return text;
};

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
			const rates = duty.of.filter((part) => part.kind === 'ad-valorem').map((part) => ofDecimal(part.rate));
			const rest = duty.of.filter((part) => part.kind !== 'ad-valorem');
			if (rest.some(({ kind }) => kind !== 'specific' && kind !== 'free')) throw new NotReckonable('a sum of rates that themselves depend on the value');
			return over(minus(amount, total(rest.map((part) => exactDuty(part, ZERO)))), plus(ONE, total(rates)));
		}
		case 'higher-of': return least(duty.of.map((part) => valueWithin(part, amount)));
		case 'lower-of': return most(duty.of.map((part) => valueWithin(part, amount)));
		case 'text': throw new NotReckonable(duty.text);
	}
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
