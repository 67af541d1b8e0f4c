import type { ExchangeRate, Plan } from './plan';
import { isSameRate } from './read-rates';

/** What taking a rate does to those of the plan. */
export type Happens =
	| { readonly code: 'new' | 'same' }
	| { readonly code: 'replaces'; readonly was: ExchangeRate }
	/** The plan has a rate for some of the same days; it stays, and the new one goes before it. */
	| { readonly code: 'beside'; readonly was: ExchangeRate };

const overlaps = (a: ExchangeRate, b: ExchangeRate): boolean => a.currency === b.currency && a.from <= b.to && b.from <= a.to;
const isOfWeek = (a: ExchangeRate, b: ExchangeRate): boolean => a.currency === b.currency && a.from === b.from && a.to === b.to;

export function whatHappens({ exchangeRates = [] }: Plan, rate: ExchangeRate): Happens {
	const was = exchangeRates.find((one) => isOfWeek(one, rate));
	if (was) return isReadable(was) && isSameRate(was, rate) ? { code: 'same' } : { code: 'replaces', was };
	const beside = exchangeRates.find((one) => overlaps(one, rate));
	return beside ? { code: 'beside', was: beside } : { code: 'new' };
}

const isReadable = ({ jpy }: ExchangeRate): boolean => /^\d{1,15}(\.\d{1,6})?$/.test(jpy);

/** The plan with the rates: each in the place of that of its currency and week, before one that shares some of its days, else at the end. */
export function takeRates(plan: Plan, rates: readonly ExchangeRate[]): Plan {
	if (rates.length === 0) return plan;
	let after = [...(plan.exchangeRates ?? [])];
	for (const rate of rates) {
		const same = after.findIndex((one) => isOfWeek(one, rate));
		const place = same >= 0 ? same : after.findIndex((one) => overlaps(one, rate));
		const rest = same >= 0 ? after.filter((one, i) => i <= same || !isOfWeek(one, rate)) : after;
		after = place < 0 ? [...rest, rate] : rest.toSpliced(place, same >= 0 ? 1 : 0, rate);
	}
	return { ...plan, exchangeRates: after };
}

/** Currencies other than the yen in which the plan states money, in the order of their first use. */
export function currenciesUsed({ currency, charges, products }: Plan): readonly string[] {
	const money = [
		...Object.values(charges ?? {}),
		...products.flatMap(({ value, computed }) => [value, computed?.productionCost, computed?.profitAndExpenses])
	];
	return [...new Set([currency, ...money.flatMap((one) => (one ? [one.currency] : []))])].filter((code) => code !== 'JPY' && code !== '');
}
