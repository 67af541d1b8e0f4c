import { describe, expect, test } from 'vitest';
import type { Duty, Product } from '$lib/domain/catalog/product';
import { inspect, isWaivable } from '$lib/domain/compliance/inspect';
import { placeOf } from '$lib/domain/compliance/place';
import { FAMILIES } from '$lib/domain/compliance/rules';
import { dayIn, monthsBefore } from '$lib/domain/customs/price-day';
import type { AgentFormula, ExchangeRate, IncotermRule, Plan, ValuationMethod } from '$lib/domain/shipment/plan';
import { DECLARED, importer, importerInJapan, product, shipment } from '../../samples';
import { codesOf, foundBy } from './found';

const CODES: readonly string[] = FAMILIES.find(({ family }) => family === 'customs')!.rules.map(({ code }) => code);
const plan = (changes: Partial<Plan> = {}, goods: Partial<Product> = {}): Plan => shipment({ products: [product(goods)], ...changes });
const by = (method: ValuationMethod): Partial<Plan> => ({ valuation: { method, confirmedBy: 'Kanda', confirmedOn: '2026-11-18' } });

test('a shipment that is in order breaks none of them, and every one may be answered for', () => {
	expect(codesOf(plan()).filter((code) => CODES.includes(code))).toEqual([]);
	expect(CODES.length).toBe(12);
	for (const code of CODES) expect(isWaivable({ code }), code).toBe(true);
});

describe('valuation.no-sale', () => {
	const asks = (changes: Partial<Plan>) => foundBy('valuation.no-sale', plan(changes));
	test('stock of the seller’s own at a transaction value', () =>
		expect(asks(by('transaction'))).toEqual([{ subject: 'shipment', chosen: 'yes', name: 'Casa Lousa Lda' }]));
	test('and while no method is chosen', () => expect(asks({ valuation: undefined })).toMatchObject([{ chosen: 'no' }]));
	test.each<[string, Partial<Plan>]>([
		['bought goods', { ...by('transaction'), importer: importerInJapan() }], ['no importer yet', { ...by('transaction'), importer: undefined }],
		['an importer in name only, of whom another rule speaks', { ...by('transaction'), importer: importer({ basis: 'name-only' }) }],
		['deductive', by('deductive')], ['computed', by('computed')], ['identical goods', by('identical-goods')], ['other', by('other')]
	])('not %s', (_, changes) => expect(asks(changes)).toEqual([]));
});

test.each<[Plan['valuation'], number]>([
	[undefined, 1], [{ method: 'deductive' }, 1], [{ method: 'deductive', confirmedBy: ' ' }, 1], [{ method: 'deductive', confirmedBy: 'Kanda' }, 0]
])('valuation.unconfirmed: %j', (valuation, n) => expect(foundBy('valuation.unconfirmed', plan({ valuation }))).toHaveLength(n));

test('while nothing is shipped nobody need confirm a method', () =>
	expect(foundBy('valuation.unconfirmed', shipment({ valuation: undefined, lines: [] }))).toEqual([]));

describe('valuation.price-old', () => {
	const sale = (evidence?: string) => ({ sale: { priceJpy: 2_480, referralFeeJpy: 372, fbaFeeJpy: 434, ...(evidence !== undefined && { evidence }) } });
	const old = (goods: Partial<Product>, confirmedOn?: string, on = DECLARED) =>
		foundBy('valuation.price-old', plan({ valuation: { method: 'deductive', confirmedBy: 'K', ...(confirmedOn && { confirmedOn }) } }, goods), on);
	test.each([
		['2026-11-08', 0], ['2026-11-07', 1], ['page of 2026/11/07', 1], ['2026年11月7日の画面', 1], ['２０２６年１１月８日', 0], ['2026.10.31', 1],
		['first 2026-09-01, again 2026-11-20', 0], ['B0TESTMUG1', 0], ['order 120261-10-01', 0], ['2026-13-45', 0], ['2026-12-20', 0]
	])('evidence “%s”: %i', (evidence, n) => expect(old(sale(evidence))).toHaveLength(n));
	test('says the days', () =>
		expect(old(sale('2026-11-07'))).toEqual([{ subject: 'product:MUG-01', sku: 'MUG-01', day: '2026-11-07', on: DECLARED, months: 1, dayOf: 'evidence' }]));
	test('without a day in the evidence that of the confirmation counts', () => {
		expect(old(sale(), '2026-11-07')).toMatchObject([{ subject: 'shipment', dayOf: 'confirmed', sku: 'MUG-01' }]);
		expect(old(sale(), '2026-11-08')).toEqual([]);
		expect(old(sale())).toEqual([]);
		expect(old(sale('2026-11-20'), '2026-01-01')).toEqual([]);
		expect(old({ sale: undefined }, '2026-01-01')).toEqual([]);
	});
	test('other methods have no such price', () => expect(foundBy('valuation.price-old', plan(by('computed'), sale('2026-01-01')))).toEqual([]));
	test.each([['2026-03-31', 1, '2026-02-28'], ['2024-03-30', 1, '2024-02-29'], ['2026-01-15', 1, '2025-12-15'], ['2026-12-08', 12, '2025-12-08']])('%s less %i', (day, months, before) =>
		expect(monthsBefore(day, months)).toBe(before));
	test('a text without a day', () => expect(dayIn('Seller Central')).toBeUndefined());
});

describe('an agent’s formula', () => {
	const used = (agentFormula: AgentFormula): Plan => plan({ valuation: { method: 'other', agentFormula, confirmedBy: 'K', confirmedOn: '2026-11-18' } });
	test.each<[AgentFormula, string[]]>([
		[{ formula: 'net' }, ['both']], [{ formula: 'net', agent: ' ', on: '2026-11-20' }, ['agent']], [{ formula: 'stated', agent: 'Minato' }, ['day']],
		[{ formula: 'net', agent: 'Minato', on: '2026-11-20' }, []]
	])('%j lacks %j', (formula, lacks) => expect(foundBy('valuation.formula-unnamed', used(formula)).map((one) => one['lacks'])).toEqual(lacks));
	test('says what is paid against the form that closes', () => {
		// 24 mugs: N 1614 at 2.3 %: A 1434.28 → 34,422; D 1614 → 38,736
		expect(foundBy('valuation.agent-formula', used({ formula: 'net', agent: 'Minato', on: '2026-11-20' }))).toEqual([
			{ subject: 'shipment', form: 'D', written: 'V = N', agent: 'Minato', day: '2026-11-20', against: 'more', payableJpy: 4_600, byAJpy: 4_100, differenceJpy: 500 }
		]);
		expect(foundBy('valuation.agent-formula', used({ formula: 'stated' }))).toMatchObject([{ form: 'stated', written: 'V', agent: '–', day: '–' }]);
	});
	test('says nothing of a figure that cannot be reckoned', () => {
		const found = foundBy('valuation.agent-formula', { ...used({ formula: 'net' }), products: [product({ duty: undefined })] });
		expect(found).toMatchObject([{ against: 'unknown', differenceJpy: 0 }]);
	});
	test('with another method it is not in use', () =>
		expect(foundBy('valuation.agent-formula', plan({ valuation: { method: 'deductive', agentFormula: { formula: 'net' } } }))).toEqual([]));
	test('its price may be old as well', () => {
		const aged = product({ sale: { priceJpy: 2_480, referralFeeJpy: 372, fbaFeeJpy: 434, evidence: '2026-10-01' } });
		expect(foundBy('valuation.price-old', { ...used({ formula: 'net' }), products: [aged] })).toHaveLength(1);
		expect(foundBy('valuation.price-old', { ...used({ formula: 'stated' }), products: [aged] })).toEqual([]);
	});
	test.each<[AgentFormula['formula'], Partial<Product>, string | undefined]>([
		['net', { sale: undefined }, 'sale'], ['net', {}, undefined], ['stated', { value: undefined }, 'value'], ['stated', { sale: undefined }, undefined]
	])('%s with %j needs %s', (formula, goods, needs) =>
		expect(foundBy('valuation.inputs-missing', { ...used({ formula }), products: [product(goods)] }).map((one) => one['needs'])).toEqual(needs ? [needs] : []));
});

describe('valuation.inputs-missing', () => {
	const euro = (amount: string) => ({ amount, currency: 'EUR' });
	test.each<[ValuationMethod, Partial<Product>, string | undefined]>([
		['deductive', { sale: undefined }, 'sale'], ['deductive', {}, undefined],
		['computed', {}, 'computed'], ['computed', { computed: { productionCost: euro('2'), profitAndExpenses: euro('1') } }, undefined],
		['transaction', { value: undefined }, 'value'], ['transaction', { value: euro('many') }, 'value'], ['transaction', { sale: undefined }, undefined],
		['identical-goods', { value: undefined }, 'value'], ['identical-goods', {}, undefined],
		['other', { sale: undefined }, undefined], ['other', { value: undefined }, undefined], ['other', { sale: undefined, value: undefined }, 'sale']
	])('%s with %j: %s', (method, goods, needs) =>
		expect(foundBy('valuation.inputs-missing', plan(by(method), goods)).map((one) => one['needs'])).toEqual(needs ? [needs] : []));
	test('a product that is not shipped needs nothing', () =>
		expect(foundBy('valuation.inputs-missing', shipment({ products: [product(), product({ sku: 'OTHER', sale: undefined })] }))).toEqual([]));
});

describe('exchange', () => {
	const rate = (changes: Partial<ExchangeRate> = {}): ExchangeRate => ({ currency: 'EUR', jpy: '163.42', per: 1, from: '2026-12-06', to: '2026-12-12', source: 'customs', ...changes });
	const usd = { amount: '96.00', currency: 'USD' };
	const missing = (changes: Partial<Plan>, goods: Partial<Product> = {}) => foundBy('exchange.missing', plan(changes, goods)).map((one) => one['currency']);
	test.each<[string, Partial<Plan>, Partial<Product>, string[]]>([
		['no rate', { exchangeRates: undefined }, {}, ['EUR']], ['a rate of nothing', { exchangeRates: [rate({ jpy: '0' })] }, {}, ['EUR']],
		['a charge in dollars', { charges: { freight: usd } }, {}, ['USD']], ['a value in dollars', { exchangeRates: [] }, { value: usd }, ['USD, EUR']],
		['a cost in dollars', {}, { computed: { productionCost: usd, profitAndExpenses: usd } }, ['USD']],
		['all in yen', { exchangeRates: [], charges: {} }, { value: { amount: '600', currency: 'JPY' } }, []],
		['a currency that is none', {}, { value: { amount: '4', currency: 'XYZ' } }, []], ['an amount still to come', {}, { value: { amount: '', currency: 'USD' } }, []],
		['another week', { exchangeRates: [rate({ from: '2026-11-29', to: '2026-12-05' })] }, {}, []]
	])('missing: %s', (_, changes, goods, currencies) => expect(missing(changes, goods)).toEqual(currencies));
	test.each([['2026-12-05', 1], ['2026-12-06', 0], ['2026-12-12', 0], ['2026-12-13', 1]])('on %s the week differs: %i', (on, n) =>
		expect(foundBy('exchange.week-differs', plan(), on)).toHaveLength(n));
	test('one fitting week is enough; the nearest is named where none fits', () => {
		const weeks = [rate({ from: '2026-11-22', to: '2026-11-28' }), rate({ from: '2026-11-29', to: '2026-12-05' })];
		expect(foundBy('exchange.week-differs', plan({ exchangeRates: [...weeks, rate()] }))).toEqual([]);
		expect(foundBy('exchange.week-differs', plan({ exchangeRates: weeks }))).toEqual([
			{ subject: 'shipment', currency: 'EUR', rateFrom: '2026-11-29', rateTo: '2026-12-05', on: DECLARED, more: 0 }
		]);
		expect(foundBy('exchange.week-differs', plan({ exchangeRates: [] }))).toEqual([]);
	});
});

const text: Duty = { kind: 'text', text: '25% or 40 yen/kg, whichever is the greater' };
test.each<[Duty | undefined, string[]]>([
	[undefined, ['none']], [text, ['text']], [{ kind: 'sum', of: [{ kind: 'free' }, text] }, ['text']],
	[{ kind: 'free' }, []], [{ kind: 'specific', jpy: '40', per: 'kg', quantity: 0 }, []]
])('duty.not-known: %j', (duty, found) => expect(foundBy('duty.not-known', plan({}, { duty })).map((one) => one['dutyIs'])).toEqual(found));

describe('valuation.nothing-left', () => {
	const left = (sale: Product['sale'], duty?: Duty) => foundBy('valuation.nothing-left', plan(by('deductive'), { sale, ...(duty && { duty }) }));
	test.each<[string, number, boolean]>([['a yen below', 799, true], ['the fees exactly', 800, true], ['enough for a yen a line', 801, false], ['a price', 2_480, false]])('%s', (_, priceJpy, is) =>
		expect(left({ priceJpy, referralFeeJpy: 500, fbaFeeJpy: 300 }).length > 0).toBe(is));
	test('a duty in yen that eats the price up', () => expect(left({ priceJpy: 2_480, referralFeeJpy: 372, fbaFeeJpy: 434 }, { kind: 'specific', jpy: '4300', per: 'piece', quantity: 0 })).toHaveLength(1));
});

describe('freight.missing', () => {
	const lacks = (changes: Partial<Plan>) => foundBy('freight.missing', plan({ ...by('transaction'), charges: {}, ...changes })).map((one) => one['rule']);
	test.each<[IncotermRule, boolean]>([
		['EXW', true], ['FCA', true], ['FAS', true], ['FOB', true], ['CFR', false], ['CPT', false], ['CIF', false], ['CIP', false], ['DAP', false], ['DPU', false], ['DDP', false]
	])('%s: %s', (priceTerm, is) => expect(lacks({ priceTerm })).toEqual(is ? [priceTerm] : []));
	const freight = (amount: string) => ({ charges: { freight: { amount, currency: 'EUR' } } });
	test.each([['96.00', []], ['0.00', ['FCA']], ['', ['FCA']]])('freight of “%s”', (amount, found) => expect(lacks(freight(amount))).toEqual(found));
	test('the price in Japan holds it already', () => expect(lacks(by('deductive'))).toEqual([]));
	test('without a term of the prices that of the shipment counts', () => expect(lacks({ priceTerm: undefined })).toEqual([]));
});

test.each<[string, Partial<Plan>, Partial<Product>, string, string]>([
	['valuation.no-sale', by('transaction'), {}, 'customs', 'valuation.method'],
	['valuation.unconfirmed', { valuation: undefined }, {}, 'customs', 'valuation.method'],
	['valuation.unconfirmed', { valuation: { method: 'deductive' } }, {}, 'customs', 'valuation.confirmedBy'],
	['valuation.inputs-missing', {}, { sale: undefined }, 'customs', 'product:MUG-01:sale.priceJpy'],
	['valuation.inputs-missing', by('transaction'), { value: undefined }, 'goods', 'product:MUG-01:value'],
	['valuation.nothing-left', {}, { sale: { priceJpy: 800, referralFeeJpy: 500, fbaFeeJpy: 300 } }, 'customs', 'product:MUG-01:sale.priceJpy'],
	['valuation.nothing-left', by('computed'), { computed: { productionCost: { amount: '0', currency: 'EUR' }, profitAndExpenses: { amount: '0', currency: 'EUR' } } }, 'customs', 'product:MUG-01:computed.productionCost'],
	['valuation.agent-formula', { valuation: { method: 'other', agentFormula: { formula: 'net' } } }, {}, 'customs', 'valuation.agentFormula.formula'],
	['exchange.missing', { exchangeRates: [] }, {}, 'parties', 'exchangeRates'],
	['duty.not-known', {}, { duty: undefined }, 'goods', 'product:MUG-01:hsCode'],
	['duty.other-laws', {}, { tariff: { units: ['KG'], otherLaws: ['FD', 'PL'] } }, 'goods', 'product:MUG-01:hsCode'],
	['freight.missing', { ...by('transaction'), charges: {} }, {}, 'parties', 'charges.freight']
])('%s is mended where it can be: %j', (code, changes, goods, step, field) =>
	expect(inspect(plan(changes, goods), DECLARED).filter((one) => one.code === code).map(placeOf)).toEqual([{ step, field }]));
