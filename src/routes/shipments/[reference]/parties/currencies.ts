import type { Plan } from '$lib/domain/shipment/plan';

/** Currencies that sellers to Japan invoice in; any other that a plan brings along joins them. */
const USUAL = [
	'JPY', 'USD', 'EUR', 'GBP', 'CNY', 'AUD', 'BRL', 'CAD', 'CHF', 'CZK', 'DKK', 'HKD', 'HUF', 'IDR', 'ILS', 'INR', 'KRW', 'MXN', 'MYR', 'NOK', 'NZD',
	'PHP', 'PLN', 'SEK', 'SGD', 'THB', 'TRY', 'TWD', 'VND', 'ZAR'
];

export function currenciesFor(plan: Plan): readonly string[] {
	const inUse = [
		plan.currency,
		...Object.values(plan.charges ?? {}).map(({ currency }) => currency),
		...(plan.exchangeRates ?? []).map(({ currency }) => currency),
		...plan.products.flatMap(({ value }) => (value ? [value.currency] : []))
	];
	return [...new Set([...inUse, ...USUAL])].filter((code) => code !== '');
}
