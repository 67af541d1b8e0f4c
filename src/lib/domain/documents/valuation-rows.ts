import { agentFormulaOf } from '../customs/agent-formula';
import { closingOf, type Closing } from '../customs/closing';
import { dutyText } from '../customs/duty-text';
import { rateOf } from '../customs/exchange';
import type { FormedLine } from '../customs/shipment-lines';
import { customsValueOf, inYen, methodOf, type ValuedGoods } from '../customs/shipment-value';
import { taxRates, taxWithin } from '../customs/tax-rates';
import type { Duty } from '../catalog/product';
import type { Plan, ValuationMethod } from '../shipment/plan';
import { cut, fraction, minus, ofDecimal, ONE, over, plus, shown, times, ZERO, type Fraction } from '../values/fraction';
import { isDecimal, type Money } from '../values/money';
import type { PlainDate } from '../values/plain-date';
import { count, unitValue } from './figures';
import { DASH, joined } from './papers';
import { decimal } from './reckoned';

/** How the value of one SKU was found, as it is printed: figures under the heads of their columns, and the check below them. */
export type ValuedRow = {
	readonly goods: ValuedGoods;
	readonly way: 'sale' | 'price';
	readonly figures: readonly string[];
	readonly unitValue: string;
	readonly lineValue: string;
	readonly check: string;
	readonly evidence: string;
};

const trimmed = (figure: Fraction): string => decimal(figure, 6).replace(/\.?0+$/, '');
const units = ({ quantity }: ValuedGoods): Fraction => fraction(quantity);

/** The rate of a duty that is a share of the value; undefined where it is reckoned from something else. */
const shareOf = (duty: Duty): Fraction | undefined =>
	duty.kind === 'free' ? ZERO : duty.kind === 'ad-valorem' ? ofDecimal(duty.rate) : undefined;

export const valueOf = (goods: ValuedGoods, { line }: FormedLine, on: PlainDate): Fraction =>
	customsValueOf([goods], goods.duty, line.consumptionTax, on);

export function rowOf(plan: Plan, on: PlainDate, formed: FormedLine, goods: ValuedGoods): ValuedRow {
	const exact = valueOf(goods, formed, on);
	const unit = over(exact, units(goods));
	const method = methodOf(plan);
	const isSale = (method === 'deductive' || method === 'other') && agentFormulaOf(plan)?.formula !== 'stated' && goods.product.sale !== undefined;
	const found = { goods, unitValue: decimal(unit, 2), lineValue: decimal(exact, 2) };
	return isSale ? { ...found, ...saleOf(goods, formed, on, exact) } : { ...found, ...pricedOf(plan, on, goods, exact) };
}

type Way = Pick<ValuedRow, 'way' | 'figures' | 'check' | 'evidence'>;

function saleOf(goods: ValuedGoods, { line }: FormedLine, on: PlainDate, exact: Fraction): Way {
	const { sale } = goods.product;
	const { priceJpy = 0, referralFeeJpy = 0, fbaFeeJpy = 0, otherDomesticJpy = 0, evidence = '' } = sale ?? {};
	const fees = referralFeeJpy + fbaFeeJpy + otherDomesticJpy;
	const tax = taxWithin(taxRates(line.consumptionTax, on));
	return {
		way: 'sale',
		figures: [priceJpy, referralFeeJpy, fbaFeeJpy, otherDomesticJpy, priceJpy - fees].map((yen) => count(yen))
			.concat(dutyText(goods.duty), `${trimmed(times(tax, fraction(100)))} %`),
		check: sale ? checkOf(goods, closingOf(goods, sale, exact, on)) : '',
		evidence: evidence || pageOf(goods) || 'none recorded 登録なし'
	};
}

/** The registered page with the price, and its day. */
function pageOf({ product: { evidence = [] } }: ValuedGoods): string {
	const page = evidence.findLast(({ kind }) => kind === 'price-page');
	return page ? joined(', ', page.reference, page.validFrom) : '';
}

/** The value as printed, with everything put back on it: by the form that closes it comes to the price again. */
function checkOf({ duty }: ValuedGoods, { sale, value, duty: dutyPaid, taxRate, closes }: Closing): string {
	const rate = shareOf(duty);
	const places = rate ? 2 : PLACES;
	const [printed, dutyShown] = [ofDecimal(shown(value, places)), ofDecimal(shown(dutyPaid, places))];
	const withTax = plus(ONE, taxRate);
	const landed = rate ? times(printed, plus(ONE, rate)) : plus(printed, dutyShown);
	const fees = [sale.referralFeeJpy, sale.fbaFeeJpy, sale.otherDomesticJpy ?? 0];
	const sum = plus(times(landed, withTax), fraction(fees.reduce((a, b) => a + b, 0)));
	const start = rate ? `${decimal(printed, places)} × ${trimmed(plus(ONE, rate))}` : `(${decimal(printed, places)} + duty 関税 ${decimal(dutyShown, places)})`;
	// What is printed is rounded; a hundredth that this leaves is said to be one.
	const isEven = decimal(sum, 2) === decimal(fraction(sale.priceJpy), 2);
	const ends = closes ? `${isEven ? '=' : '≈'} P 一致${isEven ? '' : '（端数）'}` : `≠ P ${count(sale.priceJpy)} 不一致`;
	return `${start} × ${decimal(withTax, 2)} + ${fees.map((fee) => count(fee)).join(' + ')} = ${decimal(sum, 2)} ${ends}`;
}

/** More places than the columns have, so that whoever adds them up by hand gets what is printed. */
const PLACES = 4;

/** Where a price comes from that is not one in Japan. */
const SOURCES: Record<ValuationMethod, (reference: string) => string> = {
	transaction: (reference) => `commercial invoice 仕入書 ${reference}`,
	computed: () => 'cost of production stated by the maker 製造者の原価資料',
	'identical-goods': () => 'value of identical or similar goods, as stated 同種・類似貨物の価格（申告者による）',
	deductive: () => 'value as stated 申告者による価格',
	other: () => 'value as stated 申告者による価格'
};

const said = ({ amount, currency }: Money): string => `${currency} ${isDecimal(amount) ? unitValue({ amount, currency }) : amount}`;

/** Price, rate, price in yen, what is added to it, and what is taken out of it: all of one unit. */
function pricedOf(plan: Plan, on: PlainDate, goods: ValuedGoods, exact: Fraction): Way {
	const { product: { sku, value, computed } } = goods;
	const moneys = methodOf(plan) === 'computed' && computed ? [computed.productionCost, computed.profitAndExpenses] : value ? [value] : [];
	const yen = moneys.map((money) => inYen(plan, on, money, sku)).reduce(plus, ZERO);
	const perUnit = over(goods.amount, units(goods));
	const added = minus(perUnit, yen);
	const within = minus(perUnit, over(exact, units(goods)));
	const currencies = [...new Set(moneys.map(({ currency }) => currency))];
	const rates = currencies.map((currency) => (currency === 'JPY' ? '1' : trimmed(rateOf(plan, currency, on)?.perUnit ?? ONE)));
	return {
		way: 'price',
		figures: [moneys.map(said).join(' + ') || DASH, rates.join(' / ') || DASH, decimal(yen, 2), decimal(added, 2), decimal(within, 2)],
		check: joined(' ', decimal(yen, PLACES), `${added.n < 0n ? '−' : '+'} ${decimal(added.n < 0n ? minus(ZERO, added) : added, PLACES)}`,
			within.n === 0n ? '' : `− ${decimal(within, PLACES)}`, `= ${decimal(over(exact, units(goods)), PLACES)}`),
		evidence: SOURCES[methodOf(plan)](plan.reference)
	};
}

/** Exact value of a declared line and what is left when it is cut. */
export const lineValueOf = ({ line, applied, goods }: FormedLine, on: PlainDate): { readonly exact: string; readonly yen: string } => {
	const exact = customsValueOf(goods, applied, line.consumptionTax, on);
	return { exact: decimal(exact, 2), yen: count(Number(cut(exact) < 0n ? 0n : cut(exact))) };
};
