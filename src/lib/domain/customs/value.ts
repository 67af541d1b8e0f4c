import type { Duty } from '../catalog/product';
import { cut, fraction, minus, ofDecimal, ONE, over, plus, reduced, shown, times, total, ZERO, type Fraction } from '../values/fraction';
import type { PlainDate } from '../values/plain-date';
import type { Step } from './assessment';
import type { Declaration, DeclarationLine, Schedule } from './declaration';
import { valueWithin } from './duty';
import { dutyText } from './duty-text';
import { simplifiedDuty } from './simplified';
import { taxRates, taxWithin } from './tax-rates';

const HUNDRED = fraction(100);

/** The price in the declaration's currency that a line states. */
function priceOf({ invoiceValue, computed }: DeclarationLine): Fraction | undefined {
	if (invoiceValue !== undefined) return ofDecimal(invoiceValue);
	if (!computed) return undefined;
	return times(plus(ofDecimal(computed.productionCost), ofDecimal(computed.profitAndExpenses)), fraction(computed.units));
}

/** What all lines of a declaration share. */
type Basis = {
	readonly charges: Fraction;
	readonly prices: Fraction;
	readonly rate: Fraction;
	/** Yen for one of the currency in a price, its share of the charges with it. */
	readonly factor: Fraction;
};

function basisOf({ lines, charges = {}, exchangeRate }: Declaration): Basis {
	const charged = total([charges.freight, charges.insurance].filter((charge) => charge !== undefined).map(ofDecimal));
	const prices = total(lines.map((line) => priceOf(line) ?? ZERO));
	const rate = exchangeRate ? over(ofDecimal(exchangeRate.jpy), fraction(exchangeRate.per)) : ONE;
	return { charges: charged, prices, rate, factor: reduced(prices.n === 0n ? rate : times(over(plus(prices, charged), prices), rate)) };
}

const shareOf = ({ charges, prices }: Basis, price: Fraction): Fraction => (prices.n === 0n ? ZERO : over(times(charges, price), prices));

/** What is left of a price in Japan when fees and costs there are taken off: still with duty and taxes in it. */
function netOf({ deductive, ddpPrice }: DeclarationLine): Fraction {
	if (!deductive) return fraction((ddpPrice?.priceJpy ?? 0) - (ddpPrice?.domesticJpy ?? 0));
	const { priceJpy, referralFeeJpy, fbaFeeJpy, otherDomesticJpy = 0, units } = deductive;
	return fraction(BigInt(priceJpy - referralFeeJpy - fbaFeeJpy - otherDomesticJpy) * BigInt(units));
}

/** The duty that a line pays under a schedule. */
export const dutyUnder = (schedule: Schedule, line: DeclarationLine, on: PlainDate): Duty => (schedule === 'simplified' ? simplifiedDuty(line, on) : line.duty);

function exactValue({ on, schedule }: Declaration, line: DeclarationLine, basis: Basis): Fraction {
	if (line.customsValueJpy !== undefined) return fraction(line.customsValueJpy);
	const price = priceOf(line);
	if (price) return times(price, basis.factor);
	return valueWithin(dutyUnder(schedule, line, on), over(netOf(line), plus(ONE, taxWithin(taxRates(line.consumptionTax, on)))));
}

const positive = (amount: bigint): bigint => (amount < 0n ? 0n : amount);

/** The customs value of every line in whole yen: each is exact until it is cut, once. A price that its fees eat up is worth nothing. */
export function customsValues(declaration: Declaration): bigint[] {
	const basis = basisOf(declaration);
	return declaration.lines.map((line) => positive(cut(exactValue(declaration, line, basis))));
}

/** Charges that no line can bear: none states a price in the declaration's currency, or all state nothing. */
export function unsharedCharges(declaration: Declaration): string | undefined {
	const { charges, prices } = basisOf(declaration);
	const { currency = 'JPY' } = declaration;
	return charges.n > 0n && prices.n === 0n ? `${currency} ${shown(charges, 2)}` : undefined;
}

/** How each value was found, line by line. */
export function valueSteps(declaration: Declaration): Step[][] {
	const basis = basisOf(declaration);
	return declaration.lines.map((line): Step[] => {
		const exact = exactValue(declaration, line, basis);
		const told = { exact: shown(exact, 4), valueJpy: Number(positive(cut(exact))) };
		const price = priceOf(line);
		const found: Step =
			line.customsValueJpy !== undefined
				? { line: line.key, code: 'value.given', facts: told }
				: price
					? pricedStep(declaration, line, basis, price, told)
					: netStep(declaration, line, told);
		return exact.n > 0n || line.customsValueJpy !== undefined ? [found] : [found, { line: line.key, code: 'value.nothing', facts: {} }];
	});
}

type ToldValue = { readonly exact: string; readonly valueJpy: number };

const pricedStep = ({ currency = 'JPY' }: Declaration, { key, computed }: DeclarationLine, basis: Basis, price: Fraction, told: ToldValue): Step => ({
	line: key,
	code: computed ? 'value.computed' : 'value.price',
	facts: {
		...told,
		currency,
		price: shown(price, 2),
		charges: shown(shareOf(basis, price), 4),
		rate: shown(basis.rate, 6).replace(/\.?0+$/, ''),
		...(computed && { cost: computed.productionCost, profit: computed.profitAndExpenses, units: computed.units })
	}
});

const netStep = ({ on, schedule }: Declaration, line: DeclarationLine, told: ToldValue): Step => ({
	line: line.key,
	code: line.deductive ? 'value.deductive' : 'value.ddp',
	facts: {
		...told,
		priceJpy: line.deductive?.priceJpy ?? line.ddpPrice?.priceJpy ?? 0,
		feesJpy: line.deductive ? line.deductive.referralFeeJpy + line.deductive.fbaFeeJpy + (line.deductive.otherDomesticJpy ?? 0) : (line.ddpPrice?.domesticJpy ?? 0),
		units: line.deductive?.units ?? 1,
		netJpy: shown(netOf(line), 0),
		rate: dutyText(dutyUnder(schedule, line, on)),
		taxPercent: shown(times(taxWithin(taxRates(line.consumptionTax, on)), HUNDRED), 2).replace(/\.?0+$/, '')
	}
});
