import type { Product } from '../catalog/product';
import type { Plan } from '../shipment/plan';
import type { ChargeName } from '../shipment/terms';
import { fraction, minus, shown, times, total, ZERO, type Fraction } from '../values/fraction';
import type { PlainDate } from '../values/plain-date';
import { agentFormulaOf, feesOf, writtenAs } from './agent-formula';
import type { Step } from './assessment';
import type { DeclarationLine } from './declaration';
import { dutyText, percentText } from './duty-text';
import { rateOf } from './exchange';
import { ADDED, inYen, methodOf, PAID_BEYOND_THE_PORT, type ValuedGoods } from './shipment-value';
import { taxRates, taxWithin } from './tax-rates';

const yen = (amount: Fraction): string => shown(amount, 4).replace(/\.?0+$/, '');

/** What is added to prices by their term, or taken out of them, each charge in yen; it is shared out over all goods by value. */
export function chargeStepsOf(plan: Plan, on: PlainDate): Step[] {
	const method = methodOf(plan);
	if (method !== 'transaction' && method !== 'computed') return [];
	const term = method === 'computed' ? 'FOB' : (plan.priceTerm ?? plan.incoterm?.rule);
	if (!term) return [];
	const told = (name: ChargeName, code: string): Step[] => {
		const money = plan.charges?.[name];
		const amount = inYen(plan, on, money, plan.reference);
		if (!money || amount.n === 0n) return [];
		return [{ code: `${code}.${name}`, facts: { each: money.amount, currency: money.currency, rate: yen(rateOf(plan, money.currency, on)?.perUnit ?? ZERO), amount: yen(amount), term } }];
	};
	return [...ADDED[term].flatMap((name) => told(name, 'value.added')), ...(PAID_BEYOND_THE_PORT.includes(term) ? told('domesticJapan', 'value.taken') : [])];
}

/** How the value of a line was found: what each SKU brings, its share of the charges, and what is divided or cut. */
export function valueStepsOf(plan: Plan, on: PlainDate, { key, customsValueJpy = 0, duty, consumptionTax }: DeclarationLine, goods: readonly ValuedGoods[], exact: Fraction): Step[] {
	const amount = total(goods.map((one) => one.amount));
	const facts = { skus: goods.map(({ product }) => product.sku).join(', '), amount: yen(amount), exact: yen(exact), valueJpy: customsValueJpy };
	const isShare = duty.kind === 'ad-valorem' || duty.kind === 'free';
	const taxes = { contains: isShare ? 'taxes' : 'mixed', rate: dutyText(duty), tax: percentText(shown(taxWithin(taxRates(consumptionTax, on)), 6)) };
	const contains = goods.some((one) => one.contains === 'duty-and-taxes') ? taxes : { contains: 'no', rate: '', tax: '' };
	const step = (code: string, told: Step['facts']): Step => ({ line: key, code, facts: told });
	const used = agentFormulaOf(plan);
	return [
		...goods.flatMap((one) => skuSteps(plan, on, one).map(({ code, facts: told }) => step(code, told))),
		used
			? step('value.method.agent', { ...facts, formula: writtenAs(used.formula), agent: used.agent ?? '–', day: used.on ?? '–' })
			: step(`value.method.${methodOf(plan)}`, { ...facts, ...contains }),
		...(exact.n <= 0n ? [step('value.nothing', {})] : [])
	];
}

type Told = Pick<Step, 'code' | 'facts'>;

function skuSteps(plan: Plan, on: PlainDate, one: ValuedGoods): Told[] {
	const { product, quantity, amount } = one;
	const { sku, sale, computed, value } = product;
	const method = methodOf(plan);
	if (one.contains !== 'nothing' && sale && method !== 'transaction' && method !== 'computed') return [fromSale(plan, product, quantity, amount)];
	const money = method === 'computed' ? computed?.productionCost : value;
	const rate = money && rateOf(plan, money.currency, on);
	if (!money || !rate) return [];
	const parts = method === 'computed' && computed ? [computed.productionCost, computed.profitAndExpenses] : [money];
	const price = times(total(parts.map((part) => inYen(plan, on, part, sku))), fraction(quantity));
	const each = parts.length > 1 ? `(${parts.map(({ amount: part }) => part).join(' + ')})` : money.amount;
	const share = minus(amount, price);
	const away = share.n < 0n;
	const term = method === 'computed' ? 'FOB' : (plan.priceTerm ?? plan.incoterm?.rule ?? '');
	return [
		{ code: 'value.sku.price', facts: { sku, quantity, each, currency: money.currency, rate: yen(rate.perUnit), price: yen(price) } },
		...(share.n === 0n ? [] : [{ code: away ? 'value.sku.taken' : 'value.sku.charges', facts: { sku, share: yen(away ? minus(ZERO, share) : share), amount: yen(amount), term } }])
	];
}

/** A price in Japan less what is taken off it. */
function fromSale(plan: Plan, { sku, sale }: Product, quantity: number, amount: Fraction): Told {
	const formula = agentFormulaOf(plan)?.formula;
	const deducting = formula === 'stated' ? undefined : formula;
	const feesJpy = sale ? (deducting === 'fba-fee-only' ? sale.fbaFeeJpy : feesOf(sale)) : 0;
	return { code: 'value.sku.sale', facts: { sku, quantity, priceJpy: sale?.priceJpy ?? 0, feesJpy, amount: yen(amount) } };
}
