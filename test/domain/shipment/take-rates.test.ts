import { expect, test } from 'vitest';
import { rateOf } from '$lib/domain/customs/exchange';
import { inspect } from '$lib/domain/compliance/inspect';
import type { ExchangeRate, Plan } from '$lib/domain/shipment/plan';
import { currenciesUsed, takeRates, whatHappens } from '$lib/domain/shipment/take-rates';
import { product, shipment } from '../../samples';

const rate = (changes: Partial<ExchangeRate> = {}): ExchangeRate => ({
	currency: 'EUR', jpy: '163.42', per: 1, from: '2026-12-06', to: '2026-12-12', source: 'Japan Customs weekly rate', ...changes
});
const withRates = (...exchangeRates: ExchangeRate[]): Plan => shipment({ exchangeRates });
const later = { from: '2026-12-13', to: '2026-12-19' };

test.each([
	['nothing there', [], rate(), 'new'],
	['another currency', [rate({ currency: 'USD' })], rate(), 'new'],
	['another week', [rate(later)], rate(), 'new'],
	['another figure', [rate({ jpy: '162.00' })], rate(), 'replaces'],
	['the same figure', [rate({ jpy: '163.420' })], rate(), 'same'],
	['the same in other units', [rate({ jpy: '16342', per: 100 })], rate(), 'same'],
	['the same figure per another number of units', [rate({ per: 100 })], rate(), 'replaces'],
	['some of the same days', [rate({ from: '2026-12-07', to: '2026-12-13' })], rate(), 'beside']
])('%s', (_what, there, taken, code) => expect(whatHappens(withRates(...there), taken).code).toBe(code));

test('a rate takes the place of that of its currency and week; others stay where they are', () => {
	const [usd, eur, next] = [rate({ currency: 'USD' }), rate({ jpy: '162.00' }), rate(later)];
	const taken = takeRates(withRates(usd, eur, next), [rate(), rate({ currency: 'GBP' })]);
	expect(taken.exchangeRates).toEqual([usd, rate(), next, rate({ currency: 'GBP' })]);
	expect(takeRates(withRates(eur, usd, eur), [rate()]).exchangeRates).toEqual([rate(), usd]);
	const plan = withRates(usd);
	expect(takeRates(plan, [])).toBe(plan);
});

test('the rate that was taken counts, also beside another for some of the same days', () => {
	const plan = takeRates(withRates(rate({ jpy: '150.00', from: '2026-12-07', to: '2026-12-13' })), [rate()]);
	expect(rateOf(plan, 'EUR', '2026-12-08')?.said).toEqual(rate());
});

test('currencies that need a rate', () => {
	const plan = shipment({
		currency: 'EUR', charges: { freight: { amount: '10.00', currency: 'USD' }, domesticJapan: { amount: '500', currency: 'JPY' } },
		products: [product({ value: { amount: '1.00', currency: 'KRW' }, computed: { productionCost: { amount: '1.00', currency: 'CNY' }, profitAndExpenses: { amount: '1.00', currency: 'CNY' } } })]
	});
	expect(currenciesUsed(plan)).toEqual(['EUR', 'USD', 'KRW', 'CNY']);
});

test('findings about rates go when the rates of the week are there, and only then', () => {
	const { exchangeRates: _none, ...bare } = shipment({ currency: 'EUR', products: [product({ value: { amount: '4.20', currency: 'EUR' } })] });
	const codes = (plan: Plan): string[] => inspect(plan, '2026-12-08').map(({ code }) => code).filter((code) => code.startsWith('exchange.'));
	expect(codes(bare)).toEqual(['exchange.missing']);
	const other = takeRates(bare, [rate({ from: '2026-11-29', to: '2026-12-05' })]);
	expect(codes(other)).toEqual(['exchange.week-differs']);
	expect(codes(takeRates(other, [rate()]))).toEqual([]);
});
