import type { Duty } from '../catalog/product';
import type { IncotermRule, Plan, ValuationMethod } from '../shipment/plan';
import { fraction, minus, ofDecimal, ONE, over, plus, times, total, ZERO, type Fraction } from '../values/fraction';
import { isDecimal, type Money } from '../values/money';
import type { PlainDate } from '../values/plain-date';
import { agentFormulaOf, DEDUCTING, deductedFrom, valueByFormula, type Deducting } from './agent-formula';
import type { TaxKind } from './declaration';
import { valueWithin } from './duty';
import { rateOf } from './exchange';
import type { Goods } from './shipment-goods';
import { taxRates, taxWithin } from './tax-rates';

/** What a price includes decides what is added to it up to the port, and what after the port is taken out (Customs Tariff Act art. 4). */
export const ADDED: Readonly<Record<IncotermRule, readonly ('originInland' | 'freight' | 'insurance')[]>> = {
	EXW: ['originInland', 'freight', 'insurance'],
	FCA: ['originInland', 'freight', 'insurance'],
	FAS: ['freight', 'insurance'],
	FOB: ['freight', 'insurance'],
	CFR: ['insurance'],
	CPT: ['insurance'],
	CIF: [],
	CIP: [],
	DAP: [],
	DPU: [],
	DDP: []
};
export const PAID_BEYOND_THE_PORT: readonly IncotermRule[] = ['CPT', 'CIP', 'DAP', 'DPU', 'DDP'];

/** A plan that cannot be valued: a price, a fee or a rate is not known. */
export type CannotValue = { readonly code: 'cannot-value'; readonly sku: string; readonly lacks: 'value' | 'sale' | 'computed' | 'rate' | 'product' | 'term'; readonly currency: string };
export class Unvalued extends Error {
	constructor(readonly rejection: CannotValue) {
		super(rejection.code);
	}
}

export type ValuedGoods = Goods & {
	/** In yen, exact: all units of the SKU, before duty and tax are taken out of it. */
	readonly amount: Fraction;
	/** What the amount contains beside the value: nothing; duty and taxes, in a price paid in Japan; or what an agent's formula makes of it. */
	readonly contains: 'nothing' | 'duty-and-taxes' | Deducting;
};

export const methodOf = ({ valuation }: Plan): ValuationMethod => valuation?.method ?? 'transaction';

/** Exact yen of a sum of money. */
export function inYen(plan: Plan, on: PlainDate, money: Money | undefined, sku: string): Fraction {
	if (!money || !isDecimal(money.amount)) return ZERO;
	const rate = rateOf(plan, money.currency, on);
	if (!rate) throw new Unvalued({ code: 'cannot-value', sku, lacks: 'rate', currency: money.currency });
	return times(ofDecimal(money.amount), rate.perUnit);
}

/** What each SKU is worth by the plan's method, charges shared out by value. */
export function valuedGoods(plan: Plan, on: PlainDate, goods: readonly Goods[]): ValuedGoods[] {
	const method = methodOf(plan);
	if (method === 'deductive') return goods.map((one) => fromSale(one));
	if (method === 'other') {
		const formula = agentFormulaOf(plan)?.formula;
		if (formula === 'stated') return goods.map((one) => asStated(plan, on, one));
		return goods.map((one) => (formula || one.product.sale ? fromSale(one, formula) : asStated(plan, on, one)));
	}
	if (method === 'identical-goods') return goods.map((one) => asStated(plan, on, one));
	const prices = goods.map((one) => (method === 'computed' ? costOf(plan, on, one) : priceOf(plan, on, one)));
	return withCharges(plan, on, goods, prices, method === 'computed' ? 'FOB' : termOf(plan));
}

/** What the prices include. Where nobody says so, charges that are stated cannot be put on the right side; without any it makes no difference. */
function termOf({ priceTerm, incoterm, charges = {}, reference }: Plan): IncotermRule {
	const term = priceTerm ?? incoterm?.rule;
	if (term) return term;
	if (ADDED.EXW.some((charge) => charges[charge])) throw new Unvalued({ code: 'cannot-value', sku: reference, lacks: 'term', currency: '' });
	return 'CIF';
}

const asStated = (plan: Plan, on: PlainDate, one: Goods): ValuedGoods => ({ ...one, amount: priceOf(plan, on, one), contains: 'nothing' });

function priceOf(plan: Plan, on: PlainDate, { product, quantity }: Goods): Fraction {
	if (!product.value || !isDecimal(product.value.amount)) throw new Unvalued({ code: 'cannot-value', sku: product.sku, lacks: 'value', currency: '' });
	return times(inYen(plan, on, product.value, product.sku), fraction(quantity));
}

function costOf(plan: Plan, on: PlainDate, { product, quantity }: Goods): Fraction {
	const { computed, sku } = product;
	if (!computed) throw new Unvalued({ code: 'cannot-value', sku, lacks: 'computed', currency: '' });
	return times(plus(inYen(plan, on, computed.productionCost, sku), inYen(plan, on, computed.profitAndExpenses, sku)), fraction(quantity));
}

function fromSale(one: Goods, formula?: Deducting): ValuedGoods {
	const { sale, sku } = one.product;
	if (!sale) throw new Unvalued({ code: 'cannot-value', sku, lacks: 'sale', currency: '' });
	const amount = fraction(BigInt(deductedFrom(sale, formula)) * BigInt(one.quantity));
	return { ...one, amount, contains: formula ?? 'duty-and-taxes' };
}

function withCharges(plan: Plan, on: PlainDate, goods: readonly Goods[], prices: readonly Fraction[], term: IncotermRule): ValuedGoods[] {
	const { charges = {} } = plan;
	const added = total(ADDED[term].map((charge) => inYen(plan, on, charges[charge], plan.reference)));
	const taken = PAID_BEYOND_THE_PORT.includes(term) ? inYen(plan, on, charges.domesticJapan, plan.reference) : ZERO;
	const all = total(prices);
	return goods.map((one, i) => {
		const price = prices[i]!;
		const share = all.n === 0n ? ZERO : over(times(minus(added, taken), price), all);
		return { ...one, amount: plus(price, share), contains: term === 'DDP' ? 'duty-and-taxes' : 'nothing' };
	});
}

/** The customs value of goods that are declared together, exact. */
export function customsValueOf(goods: readonly ValuedGoods[], duty: Duty, tax: TaxKind, on: PlainDate): Fraction {
	const amountOf = (what: ValuedGoods['contains']): Fraction => total(goods.filter(({ contains }) => contains === what).map(({ amount }) => amount));
	const [within, plain] = [amountOf('duty-and-taxes'), amountOf('nothing')];
	const rate = taxWithin(taxRates(tax, on));
	const formula = DEDUCTING.find((name) => goods.some(({ contains }) => contains === name));
	if (formula) return plus(plain, valueByFormula(formula, amountOf(formula), duty, rate));
	return within.n === 0n ? plain : plus(plain, valueWithin(duty, over(within, plus(ONE, rate))));
}
