import { describe, expect, test } from 'vitest';
import type { Duty, Product } from '$lib/domain/catalog/product';
import { assessShipment } from '$lib/domain/customs/assess-shipment';
import { againstFormA, closingChecks, comparedForms } from '$lib/domain/customs/closing';
import { AGENT_FORMULAS, type AgentFormulaName, type Plan } from '$lib/domain/shipment/plan';
import { setAgentFormula, setValuation } from '$lib/domain/shipment/terms';
import { plus, shown } from '$lib/domain/values/fraction';
import { DECLARED, product, shipment } from '../../samples';

type Sale = NonNullable<Product['sale']>;
const FREE: Duty = { kind: 'free' };
const rate = (percent: string): Duty => ({ kind: 'ad-valorem', rate: percent });
const lot = (sale: Sale, duty: Duty, quantity: number, valuation: Plan['valuation'] = { method: 'deductive' }): Plan =>
	shipment({ products: [product({ sale, duty })], lines: [{ sku: 'MUG-01', quantity }], valuation });
const by = (formula: AgentFormulaName): Plan['valuation'] => ({ method: 'other', agentFormula: { formula, agent: 'Minato', on: '2026-11-20' } });

const DEAR: Sale = { priceJpy: 74_500, referralFeeJpy: 11_175, fbaFeeJpy: 2_755 };
const CHEAP: Sale = { priceJpy: 1_980, referralFeeJpy: 297, fbaFeeJpy: 434, otherDomesticJpy: 20 };
const CLOTHES: Sale = { priceJpy: 3_980, referralFeeJpy: 398, fbaFeeJpy: 532, otherDomesticJpy: 40 };

/** Worked numbers of agents' pages: value of a unit, and duty and taxes on the lot, by the forms A, B, C1, C2, D. */
const WORKED: readonly (readonly [name: string, Plan, units: readonly string[], taxes: readonly number[]])[] = [
	['1, free', lot(DEAR, FREE, 100), ['55063.6', '55063.6', '65222.7', '60570.0', '60570.0'], [550_500, 550_500, 652_100, 605_600, 605_600]],
	['1, 5 %', lot(DEAR, rate('0.05'), 100), ['52441.6', '52035.1', '61635.5', '57541.5', '60570.0'], [812_700, 806_300, 955_100, 891_600, 938_600]],
	['2, free', lot(CHEAP, FREE, 1_000), ['1117.3', '1117.3', '1405.5', '1229.0', '1229.0'], [111_600, 111_600, 140_300, 122_800, 122_800]],
	['3, 10.9 %', lot(CLOTHES, rate('0.109'), 500), ['2467.4', '2408.3', '2758.7', '2681.9', '3010.0'], [271_000, 264_600, 303_100, 294_500, 330_700]]
];

describe.each(WORKED)('example %s', (_, plan, units, taxes) => {
	const compared = comparedForms(plan, DECLARED);
	test('unit values by every form', () => expect(compared.map((one) => shown(one.units[0]!.value, 1))).toEqual(units));
	test('duty and taxes on the lot by every form', () => {
		expect(compared.map(({ totals }) => totals.payableJpy)).toEqual(taxes);
		expect(compared.map(({ overA }) => overA)).toEqual(taxes.map((tax) => tax - taxes[0]!));
	});
	test('a plan by an agent’s formula declares what the comparison says', () => {
		AGENT_FORMULAS.slice(0, 4).forEach((formula, i) => {
			const used = { ...plan, valuation: by(formula) };
			const found = assessShipment(used, DECLARED);
			expect(found.ok && found.value.totals.payableJpy).toBe(taxes[i + 1]);
			expect(againstFormA(used, DECLARED)).toEqual({ payableJpy: taxes[i + 1], byAJpy: taxes[0] });
		});
	});
	test('only the form that closes adds up to the price', () => {
		const [check] = closingChecks(plan, DECLARED);
		expect([check!.closes, shown(check!.gap, 2)]).toEqual([true, '0.00']);
		const fees = BigInt(check!.sale.referralFeeJpy + check!.sale.fbaFeeJpy + (check!.sale.otherDomesticJpy ?? 0)) * 100n;
		expect(check!.shownSen.reduce((a, b) => a + b, fees)).toBe(BigInt(check!.sale.priceJpy) * 100n);
	});
});

test('the split of example 1 at 5 %: value, duty, national and local tax', () => {
	const found = assessShipment(lot(DEAR, rate('0.05'), 100), DECLARED);
	expect(found.ok && found.value.totals).toEqual({ customsValueJpy: 5_244_155, dutyJpy: 262_200, consumptionTaxJpy: 429_400, localConsumptionTaxJpy: 121_100, payableJpy: 812_700 });
});

test('an agent’s formula leaves a gap, with its sign: too much or too little is declared', () => {
	const gaps = AGENT_FORMULAS.slice(0, 4).map((formula) => closingChecks(lot(CLOTHES, rate('0.109'), 500, by(formula)), DECLARED)[0]!);
	expect(gaps.map(({ closes }) => closes)).toEqual([false, false, false, false]);
	// B 2408.2736… × 1.2199 + 970 = 3907.85
	expect(gaps.map(({ gap }) => shown(gap, 2))).toEqual(['-72.15', '355.35', '261.66', '661.90']);
	expect(closingChecks(lot(CHEAP, FREE, 10, by('tax-divided-duty-subtracted')), DECLARED)[0]!.closes).toBe(true);
});

test('values as the agent stated them stand as product values', () => {
	const plan = { ...lot(DEAR, FREE, 10, by('stated')), products: [product({ sale: DEAR, duty: FREE, value: { amount: '55000.45', currency: 'JPY' } })] };
	const found = assessShipment(plan, DECLARED);
	expect(found.ok && found.value.totals.customsValueJpy).toBe(550_004);
	expect(closingChecks(plan, DECLARED)[0]!.closes).toBe(false);
});

test('every unit value is exact until the line is cut', () => {
	const found = assessShipment(lot(CLOTHES, rate('0.109'), 7, by('tax-divided-duty-subtracted')), DECLARED);
	// 7 × (3010 × 100/110 − 3010 × 0.109) = 16857.9154…
	expect(found.ok && found.value.totals.customsValueJpy).toBe(16_857);
});

test.each<[string, Duty, string, string]>([
	['a duty of yen for each piece', { kind: 'specific', jpy: '100', per: 'piece', quantity: 0 }, '100.00', '2636.36'],
	['whichever is higher', { kind: 'higher-of', of: [rate('0.3'), { kind: 'specific', jpy: '100', per: 'piece', quantity: 0 }] }, '631.47', '2104.90'],
	['both together', { kind: 'sum', of: [rate('0.1'), { kind: 'specific', jpy: '50', per: 'piece', quantity: 0 }] }, '294.21', '2442.15']
])('%s closes too', (_, duty, dutyShown, value) => {
	const [check] = closingChecks(lot(CLOTHES, duty, 24), DECLARED);
	expect([check!.closes, shown(check!.duty, 2), shown(check!.value, 2)]).toEqual([true, dutyShown, value]);
});

test('food is divided by 1.08', () => {
	const plan = { ...lot(CHEAP, FREE, 1), products: [product({ sale: CHEAP, duty: FREE, consumptionTax: 'reduced' })] };
	expect(closingChecks(plan, DECLARED).map(({ value, tax, closes }) => [shown(value, 2), shown(plus(value, tax), 2), closes])).toEqual([['1137.96', '1229.00', true]]);
});

test('what cannot be reckoned is not compared', () => {
	const text: Duty = { kind: 'text', text: '25% or 40 yen/kg' };
	expect([comparedForms(lot(CHEAP, text, 5), DECLARED), closingChecks(lot(CHEAP, text, 5), DECLARED)]).toEqual([[], []]);
	expect(comparedForms(shipment({ products: [product({ sale: undefined })] }), DECLARED)).toEqual([]);
	expect([comparedForms(lot(CHEAP, FREE, 5), '1990-01-01'), closingChecks(lot(CHEAP, FREE, 5), '1990-01-01')]).toEqual([[], []]);
	expect(againstFormA(lot(CHEAP, FREE, 5), DECLARED)).toBeUndefined();
	const found = assessShipment({ ...lot(CHEAP, FREE, 5, by('net')), products: [product({ sale: undefined })] }, DECLARED);
	expect(found.ok ? '' : found.rejection).toMatchObject({ code: 'cannot-value', lacks: 'sale' });
});

test('for a value that does not come from the price, the check is that of the form that closes', () => {
	const [check] = closingChecks(lot(DEAR, FREE, 3, { method: 'transaction' }), DECLARED);
	expect([check!.closes, shown(check!.value, 2)]).toEqual([true, '55063.64']);
});

test('an agent’s formula goes with the method `other` alone', () => {
	const named = setAgentFormula(setAgentFormula(shipment(), { formula: 'net' }), { agent: 'Minato', on: '2026-11-20' });
	expect(named.valuation).toMatchObject({ method: 'other', agentFormula: { formula: 'net', agent: 'Minato', on: '2026-11-20' } });
	expect(setAgentFormula(named, { agent: '' }).valuation?.agentFormula).toEqual({ formula: 'net', on: '2026-11-20' });
	expect(setAgentFormula(named, { formula: undefined }).valuation).not.toHaveProperty('agentFormula');
	expect(setValuation(named, { method: 'deductive' }).valuation).not.toHaveProperty('agentFormula');
	expect(setValuation(named, { confirmedBy: 'K' }).valuation?.agentFormula?.agent).toBe('Minato');
});
