import { describe, expect, test } from 'vitest';
import type { Duty } from '$lib/domain/catalog/product';
import { assessDeclaration } from '$lib/domain/customs/assess-input';
import { assessShipment } from '$lib/domain/customs/assess-shipment';
import type { Declaration, DeclarationLine } from '$lib/domain/customs/declaration';
import type { IncotermRule, Plan } from '$lib/domain/shipment/plan';
import { readAssessable } from '$lib/plan-file/read';
import { DECLARED, product, shipment } from '../../samples';

const percent = (rate: string): Duty => ({ kind: 'ad-valorem', rate });
const specific = (jpy: string, per: string, quantity: number): Duty => ({ kind: 'specific', jpy, per, quantity });
const yen = (amount: number) => ({ amount: String(amount), currency: 'JPY' });

/** Two SKUs of one code, bought at a price with nothing added. */
const plan = (duties: readonly Duty[], changes: Partial<Plan> = {}): Plan =>
	shipment({
		products: duties.map((duty, i) => product({ sku: `S${i}`, hsCode: '220421020', countryOfOrigin: 'FR', value: yen(100_000), duty })),
		lines: duties.map((_, i) => ({ sku: `S${i}`, quantity: 1 })),
		cartons: [],
		valuation: { method: 'transaction' },
		priceTerm: 'CIF',
		charges: {},
		...changes
	});

function assessed(of: Plan) {
	const found = assessShipment(of, DECLARED);
	if (!found.ok) throw new Error(JSON.stringify(found.rejection));
	return found.value;
}

const declaration = (lines: readonly Partial<DeclarationLine>[], changes: Partial<Declaration> = {}): Declaration => ({
	format: 'nyuko-declaration/1', on: '2026-12-08', schedule: 'general',
	lines: lines.map((line, i) => ({ key: String(i + 1), duty: { kind: 'free' }, consumptionTax: 'standard', ...line })),
	...changes
});
function totals(of: Declaration) {
	const found = assessDeclaration(of);
	if (!found.ok) throw new Error(JSON.stringify(found.rejection));
	return found.value.totals;
}

describe('quantities are added as the decimals they are', () => {
	test.each<[string, readonly Duty[], number]>([
		['0.7 kl and 0.1 kl are 0.8 kl', [specific('125000', 'kl', 0.7), specific('125000', 'kl', 0.1)], 100_000],
		['three times 0.1 t', [0.1, 0.1, 0.1].map((t) => specific('10000', 't', t)), 3_000],
		['in the higher of two', [0.7, 0.1].map((kl): Duty => ({ kind: 'higher-of', of: [percent('0'), specific('125000', 'kl', kl)] })), 100_000]
	])('%s', (_, duties, dutyJpy) => expect(assessed(plan(duties)).lines).toMatchObject([{ dutyJpy }]));

	test('1.005 kl are 1,005 litres of spirits under the simplified rates', () =>
		expect(totals(declaration([{ hsCode: '220890000', customsValueJpy: 190_000, duty: specific('100', 'kl', 1.005) }], { schedule: 'simplified' })).dutyJpy).toBe(20_100));
	test('a quantity written as 1e-7 is one', () => expect(totals(declaration([{ customsValueJpy: 50_000, duty: specific('10000000', 'kg', 1e-7) }])).dutyJpy).toBe(0));
	test.each(['l', 'm2', 'dozen'])('a rate for each %s without its quantity is left to a person', (per) => {
		expect(assessShipment(plan([specific('100', per, 0)]), DECLARED)).toMatchObject({ ok: false, rejection: { code: 'duty-not-known', sku: 'S0', text: `¥100/${per}` } });
	});
});

test.each<[string, Duty, Duty]>([
	['0.08 and 0.080', percent('0.08'), percent('0.080')],
	['free and 0', { kind: 'free' }, percent('0')],
	['70 and 70.00 yen', specific('70', 'l', 3), specific('70.00', 'l', 4)]
])('one rate spelled twice makes one line: %s', (_, a, b) => expect(assessed(plan([a, b])).lines).toHaveLength(1));

describe('nothing is dropped', () => {
	test.each<[string, Partial<Declaration>, readonly Partial<DeclarationLine>[]]>([
		['no line has a price', { charges: { freight: '500.00' } }, [{ customsValueJpy: 100_000 }]],
		['all prices are nothing', { currency: 'USD', exchangeRate: { jpy: '151.23', per: 1 }, charges: { freight: '500.00' } }, [{ invoiceValue: '0' }]]
	])('charges where %s are told', (_, changes, lines) => {
		const found = assessDeclaration(declaration(lines, changes));
		expect(found.ok && found.value.steps().map(({ code }) => code)).toContain('value.charges-unused');
	});

	test('charges where nobody says what the prices include', () => {
		const { priceTerm: _, incoterm: __, ...unsaid } = plan([percent('0.1')], { charges: { freight: yen(318) } });
		expect(assessShipment(unsaid, DECLARED)).toMatchObject({ ok: false, rejection: { code: 'cannot-value', lacks: 'term' } });
		expect(assessShipment({ ...unsaid, charges: {} }, DECLARED)).toMatchObject({ ok: true });
	});
	test('goods that are no product', () => {
		const base = plan([percent('0.1')]);
		expect(assessShipment({ ...base, lines: [...base.lines, { sku: 'NOPE', quantity: 3 }] }, DECLARED)).toMatchObject({ ok: false, rejection: { code: 'cannot-value', sku: 'NOPE', lacks: 'product' } });
	});
	test('goods without a value in the landed cost are named', () => {
		const base = plan([percent('0.1')], { valuation: { method: 'deductive' } });
		const unpriced = { ...base, products: base.products.map(({ value: _, ...one }) => ({ ...one, sale: { priceJpy: 5_000, referralFeeJpy: 500, fbaFeeJpy: 400 } })) };
		expect(assessed(unpriced).steps()).toContainEqual({ code: 'landed.no-value', facts: { skus: 'S0' } });
		expect(assessed(plan([percent('0.1')])).steps().map(({ code }) => code)).not.toContain('landed.no-value');
	});
});

test.each<[IncotermRule, number]>([['EXW', 100_000 + 1_300], ['FOB', 100_000 + 1_200], ['CIF', 100_000 + 200], ['DAP', 100_000], ['DDP', 100_000]])(
	'the landed cost of a price under %s counts nothing twice',
	(priceTerm, before) => {
		const { landed, totals: { payableJpy } } = assessed(plan([percent('0.1')], { priceTerm, charges: { originInland: yen(100), freight: yen(900), insurance: yen(100), domesticJapan: yen(200) } }));
		const [{ goodsJpy, freightJpy, dutyJpy, taxJpy } = { goodsJpy: 0, freightJpy: 0, dutyJpy: 0, taxJpy: 0 }] = landed;
		expect(freightJpy).toBe(1_300);
		expect(goodsJpy + freightJpy + dutyJpy + taxJpy).toBe(before + (priceTerm === 'DDP' ? 0 : payableJpy));
	}
);

test('a sum with a choice in it is solved: ¥100 a kg and the higher of 10 % and ¥50 a kg', () => {
	const duty: Duty = { kind: 'sum', of: [specific('100', 'kg', 10), { kind: 'higher-of', of: [percent('0.1'), specific('50', 'kg', 10)] }] };
	// V + 1,000 + max(V/10, 500) = 110,000 / 1.1
	expect(totals(declaration([{ ddpPrice: { priceJpy: 110_000, domesticJpy: 0 }, duty }])).customsValueJpy).toBe(90_000);
	expect(totals(declaration([{ ddpPrice: { priceJpy: 11_000, domesticJpy: 0 }, duty: { kind: 'sum', of: [{ kind: 'sum', of: [percent('0.1')] }, { kind: 'free' }] } }])).customsValueJpy).toBe(9_090);
});

test('a value beyond whole numbers is refused, not rounded', () =>
	expect(assessDeclaration(declaration([{ invoiceValue: '999999999999999.999999' }], { currency: 'USD', exchangeRate: { jpy: '151.23', per: 1 } }))).toMatchObject({ ok: false, rejection: { code: 'value-too-large', line: '1' } }));

test.each<[string, object, string]>([
	['yen with a rate', { currency: 'JPY', exchangeRate: { jpy: '151.23', per: 1 } }, 'yen-with-rate'],
	['a later format', { format: 'nyuko-declaration/2' }, 'other-format']
])('a declaration with %s is refused', (_, changes, code) => expect(readAssessable({ ...declaration([{ invoiceValue: '4200' }]), ...changes })).toMatchObject({ ok: false, rejection: { errors: [{ code }] } }));

test('fees that eat the price up are told', () =>
	expect(assessed(plan([percent('0.1')], { valuation: { method: 'deductive' }, products: [product({ sku: 'S0', sale: { priceJpy: 500, referralFeeJpy: 300, fbaFeeJpy: 300 }, duty: percent('0.1') })] })).steps().map(({ code }) => code)).toContain('value.nothing'));

/** Plastic ware from a price in Japan, entered at 30 %: under the simplified rates worth more than ¥200,000, under the general ones less. */
const dear = plan([percent('0.3')], {
	valuation: { method: 'deductive' },
	products: [product({ sku: 'S0', hsCode: '392410000', sale: { priceJpy: 250_000, referralFeeJpy: 20_000, fbaFeeJpy: 500 }, duty: percent('0.3') })]
});
test('an election that the value turns down is reckoned under the general rates throughout, and told', () => {
	const found = assessed({ ...dear, elections: { schedule: 'simplified' } });
	// 229,500 ÷ 1.1 ÷ 1.03 is more than 200,000; ÷ 1.3 it is 160,489.
	expect([found.schedule, found.totals]).toEqual(['general', assessed(dear).totals]);
	expect(found.totals.customsValueJpy).toBe(160_489);
	expect(found.steps()).toContainEqual({ code: 'schedule.not-simplified', facts: { valueJpy: 202_559 } });
});
test('what was reckoned for a plan is not kept for another', () => {
	expect(assessShipment(dear, DECLARED)).toBe(assessShipment(dear, DECLARED));
	expect(assessed({ ...dear, elections: { deMinimis: 'not-claimed' } }).totals).toEqual(assessed(dear).totals);
	expect(assessed({ ...dear, lines: [{ sku: 'S0', quantity: 2 }] }).totals.customsValueJpy).toBe(320_979);
});

describe('what the importer elects', () => {
	const little = plan([percent('0.1')], { products: [product({ sku: 'S0', hsCode: '392410000', value: yen(9_000), duty: percent('0.1') })] });
	test('de minimis is claimed unless the plan says otherwise', () => {
		expect(assessed(little).totals.payableJpy).toBe(0);
		expect(assessed({ ...little, elections: { deMinimis: 'not-claimed' } }).totals.dutyJpy).toBe(900);
	});
	test('the simplified rates, with the row that applies', () => {
		const elected = assessed({ ...little, elections: { schedule: 'simplified', deMinimis: 'not-claimed' } });
		expect([elected.schedule, elected.totals.dutyJpy]).toEqual(['simplified', 200]);
		expect(elected.steps()).toContainEqual(expect.objectContaining({ code: 'line.simplified', facts: { why: 'row', row: 5 } }));
	});
});
