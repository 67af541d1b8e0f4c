import type { Plan } from '../shipment/plan';
import { fraction, minus, over, plus, times, type Fraction } from '../values/fraction';
import type { PlainDate } from '../values/plain-date';
import { agentFormulaOf, FORM_NAMES, FORMS, type Form, type Sale } from './agent-formula';
import { tooEarly } from './assess-input';
import { assessShipment } from './assess-shipment';
import type { Totals } from './assessment';
import type { Schedule, TaxKind } from './declaration';
import { exactDuty, NotReckonable } from './duty';
import { goodsOf, type Goods } from './shipment-goods';
import { dutiedUnder } from './simplified';
import { customsValueOf, methodOf, Unvalued, valuedGoods, type ValuedGoods } from './shipment-value';
import { taxRates, taxWithin } from './tax-rates';

/** Everything that a price in Japan is made of, one unit: it closes where the parts add up to the price. */
export type Closing = {
	readonly sku: string;
	readonly sale: Sale;
	/** The value, the duty on it, and the taxes on both; exact. */
	readonly value: Fraction;
	readonly duty: Fraction;
	readonly tax: Fraction;
	readonly taxRate: Fraction;
	/** V + V·d + tax + R + F + O; a value of nothing closes nothing. */
	readonly sum: Fraction;
	/** The sum less the price. */
	readonly gap: Fraction;
	readonly closes: boolean;
	/** Value, duty and tax in hundredths of a yen for the eye: with the fees they add up to what the sum shows. */
	readonly shownSen: readonly [value: bigint, duty: bigint, tax: bigint];
};

const HUNDRED = fraction(100);
const taxOf = ({ product }: Goods): TaxKind => product.consumptionTax ?? 'standard';
const perUnit = (amount: Fraction, { quantity }: Goods): Fraction => over(amount, fraction(quantity));
const rounded = ({ n, d }: Fraction): bigint => (n >= 0n ? (2n * n + d) / (2n * d) : -((-2n * n + d) / (2n * d)));

/** Puts duty and taxes back on the value of the goods, and the fees on that. */
export function closingOf(goods: Goods, sale: Sale, value: Fraction, on: PlainDate): Closing {
	const taxRate = taxWithin(taxRates(taxOf(goods), on));
	const unit = perUnit(value, goods);
	const duty = perUnit(exactDuty(goods.duty, value), goods);
	const tax = times(plus(unit, duty), taxRate);
	const landed = plus(plus(unit, duty), tax);
	const { priceJpy, referralFeeJpy, fbaFeeJpy, otherDomesticJpy = 0 } = sale;
	const sum = plus(landed, fraction(referralFeeJpy + fbaFeeJpy + otherDomesticJpy));
	const gap = minus(sum, fraction(priceJpy));
	const [valueSen, dutySen] = [rounded(times(unit, HUNDRED)), rounded(times(duty, HUNDRED))];
	const taxSen = rounded(times(landed, HUNDRED)) - valueSen - dutySen;
	return {
		sku: goods.product.sku, sale, value: unit, duty, tax, taxRate, sum, gap, closes: gap.n === 0n && unit.n > 0n, shownSen: [valueSen, dutySen, taxSen]
	};
}

const asForm = (plan: Plan, form: Form): Plan => {
	const { formula } = FORMS[form];
	return { ...plan, valuation: formula ? { method: 'other', agentFormula: { formula } } : { method: 'deductive' } };
};

/** Nothing where a figure is missing, or a duty is a text that nobody can reckon with. */
function tried<T>(on: PlainDate, reckon: () => T): T | undefined {
	if (tooEarly(on)) return undefined;
	try {
		return reckon();
	} catch (fault) {
		if (fault instanceof Unvalued || fault instanceof NotReckonable || fault instanceof RangeError) return undefined;
		throw fault;
	}
}

function scheduleFor(plan: Plan, on: PlainDate): Schedule | undefined {
	const found = assessShipment(plan, on);
	return found.ok ? found.value.schedule : undefined;
}

const valueOf = (goods: ValuedGoods, on: PlainDate): Fraction => customsValueOf([goods], goods.duty, taxOf(goods), on);

/**
 * The check of every SKU that is sold in Japan: by the value that the plan declares where it comes from that price, otherwise
 * by the value that the form that closes would give.
 */
export function closingChecks(plan: Plan, on: PlainDate): Closing[] {
	const isFromSale = methodOf(plan) === 'deductive' || methodOf(plan) === 'other';
	const used = isFromSale ? plan : asForm(plan, 'A');
	const schedule = tried(on, () => scheduleFor(used, on)) ?? 'general';
	return goodsOf(plan).flatMap((one): Closing[] => {
		const goods = tried(on, () => dutiedUnder(schedule, one, on)) ?? one;
		const { sale } = goods.product;
		if (!sale) return [];
		const closing = tried(on, () => valuedGoods(used, on, [goods]).map((valued) => closingOf(goods, sale, valueOf(valued, on), on)));
		return closing ?? [];
	});
}

/** One form: what it makes of every SKU, and what the whole shipment would pay by it. */
export type Compared = {
	readonly form: Form;
	readonly written: string;
	readonly units: readonly { readonly sku: string; readonly value: Fraction }[];
	readonly totals: Totals;
	/** Payable less what form A comes to. */
	readonly overA: number;
};

function comparedBy(plan: Plan, on: PlainDate, form: Form): Omit<Compared, 'overA'> | undefined {
	return tried(on, () => {
		const used = asForm(plan, form);
		const found = assessShipment(used, on);
		if (!found.ok) return undefined;
		const units = valuedGoods(used, on, goodsOf(used).map((one) => dutiedUnder(found.value.schedule, one, on))).map((goods) => ({ sku: goods.product.sku, value: perUnit(valueOf(goods, on), goods) }));
		return { form, written: FORMS[form].written, units, totals: found.value.totals };
	});
}

/** The forms in use side by side; empty unless every SKU has a price in Japan and a duty that can be reckoned. */
export function comparedForms(plan: Plan, on: PlainDate): Compared[] {
	const closing = comparedBy(plan, on, 'A');
	if (!closing) return [];
	return FORM_NAMES.flatMap((form): Compared[] => {
		const found = form === 'A' ? closing : comparedBy(plan, on, form);
		return found ? [{ ...found, overA: found.totals.payableJpy - closing.totals.payableJpy }] : [];
	});
}

/** What a plan with an agent's formula pays, and what it would pay by the form that closes. */
export function againstFormA(plan: Plan, on: PlainDate): { readonly payableJpy: number; readonly byAJpy: number } | undefined {
	if (!agentFormulaOf(plan)) return undefined;
	return tried(on, () => {
		const [used, byA] = [assessShipment(plan, on), assessShipment(asForm(plan, 'A'), on)];
		return used.ok && byA.ok ? { payableJpy: used.value.totals.payableJpy, byAJpy: byA.value.totals.payableJpy } : undefined;
	});
}
