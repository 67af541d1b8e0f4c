import type { Product } from '../catalog/product';
import type { ExchangeRate, Plan } from '../shipment/plan';
import { CHARGE_NAMES } from '../shipment/terms';
import { isCurrency } from '../values/codes';
import { fraction, ofDecimal, ONE, over, type Fraction } from '../values/fraction';
import { isDecimal } from '../values/money';
import type { PlainDate } from '../values/plain-date';

/** Currencies of goods and charges in which something is stated that has to become yen, in the order of their first use. */
export function currenciesOf({ charges = {} }: Plan, products: readonly Product[]): string[] {
	const stated = [...products.flatMap(({ value, computed }) => [value, computed?.productionCost, computed?.profitAndExpenses]), ...CHARGE_NAMES.map((name) => charges[name])];
	return [...new Set(stated.flatMap((money) => (money && money.currency !== 'JPY' && isDecimal(money.amount) && isCurrency(money.currency) ? [money.currency] : [])))];
}

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
