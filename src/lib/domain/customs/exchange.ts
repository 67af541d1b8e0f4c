import type { ExchangeRate, Plan } from '../shipment/plan';
import { fraction, ofDecimal, ONE, over, type Fraction } from '../values/fraction';
import type { PlainDate } from '../values/plain-date';

/** How a currency is turned into yen, and whether the rate's week fits the day of the declaration. */
export type Rate = { readonly perUnit: Fraction; readonly said: ExchangeRate | undefined; readonly fits: boolean };

const YEN: Rate = { perUnit: ONE, said: undefined, fits: true };

/** The rate of the declaration's week; failing that the nearest week that is known, which a finding tells. Undefined: none at all. */
export function rateOf({ exchangeRates = [] }: Plan, currency: string, on: PlainDate): Rate | undefined {
	if (currency === 'JPY') return YEN;
	const ofCurrency = exchangeRates.filter((rate) => rate.currency === currency && Number(rate.jpy) > 0);
	const fitting = ofCurrency.find(({ from, to }) => from <= on && on <= to);
	const said = fitting ?? ofCurrency.toSorted((a, b) => b.from.localeCompare(a.from))[0];
	return said && { perUnit: over(ofDecimal(said.jpy), fraction(said.per)), said, fits: fitting !== undefined };
}
