import consumptionTax from '../../data/customs/consumption-tax.json';
import { inForce } from '../values/dated';
import { fraction, ONE, plus, times, type Fraction } from '../values/fraction';
import type { PlainDate } from '../values/plain-date';
import type { TaxKind } from './declaration';

export type TaxRates = {
	/** Of the base. */
	readonly national: Fraction;
	/** Of the national tax, truncated to ¥100. */
	readonly local: Fraction;
	/** As the law writes it: 22/78. */
	readonly localShare: string;
	readonly source: string;
};

type Share = { readonly of: number; readonly per: number };
const ofShare = ({ of, per }: Share): Fraction => fraction(of, per);

/** The rates in force on a day; throws for a day before the first of them. */
export function taxRates(kind: TaxKind, on: PlainDate): TaxRates {
	const entry = inForce(consumptionTax[kind], on);
	const known = ratesOf.get(entry.value);
	if (known) return known;
	const { national, local } = entry.value;
	const rates = { national: ofShare(national), local: ofShare(local), localShare: `${local.of}/${local.per}`, source: entry.source };
	ratesOf.set(entry.value, rates);
	return rates;
}

/** By entry of the data, which does not change: thousands of lines ask for the same. */
const ratesOf = new WeakMap<object, TaxRates>();

/** Both taxes together, as a price in Japan contains them: 10/100 and 8/100 since October 2019. */
export const taxWithin = ({ national, local }: TaxRates): Fraction => times(national, plus(ONE, local));
