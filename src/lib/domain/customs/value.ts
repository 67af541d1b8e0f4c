import { cut, fraction, minus, ofDecimal, ONE, over, plus, shown, times, total, ZERO, type Fraction } from '../values/fraction';
import type { Step } from './assessment';
import type { Declaration, DeclarationLine } from './declaration';
import { valueWithin } from './duty';
import { taxRates, taxWithin } from './tax-rates';

/** Customs value of a line in whole yen, and how it was found. */
export type Valued = { readonly customsValueJpy: bigint; readonly steps: readonly Step[] };

const yen = (amount: number): Fraction => fraction(amount);

/** The price in the declaration's currency that a line states. */
function priceOf({ invoiceValue, computed }: DeclarationLine): Fraction | undefined {
	if (invoiceValue !== undefined) return ofDecimal(invoiceValue);
	if (!computed) return undefined;
	return times(plus(ofDecimal(computed.productionCost), ofDecimal(computed.profitAndExpenses)), fraction(computed.units));
}

/** Finds the customs value of every line; each is exact until it is cut to whole yen, once. */
export function valued(declaration: Declaration): Valued[] {
	const { lines, charges = {}, currency = 'JPY' } = declaration;
	const prices = lines.map(priceOf);
	const allPrices = total(prices.map((price) => price ?? ZERO));
	const allCharges = total([charges.freight, charges.insurance].filter((charge) => charge !== undefined).map(ofDecimal));
	const rate = declaration.exchangeRate ? over(ofDecimal(declaration.exchangeRate.jpy), fraction(declaration.exchangeRate.per)) : ONE;

	return lines.map((line, i) => {
		const price = prices[i];
		if (line.customsValueJpy !== undefined) return given(line);
		if (price) {
			const share = allPrices.n === 0n ? ZERO : over(times(allCharges, price), allPrices);
			return inYen(line, { price, share, rate, currency });
		}
		return takenApart(declaration, line);
	});
}

const step = (line: DeclarationLine, code: string, facts: Step['facts']): Step => ({ line: line.key, code, facts });

const given = (line: DeclarationLine): Valued => ({
	customsValueJpy: BigInt(line.customsValueJpy ?? 0),
	steps: [step(line, 'value.given', { valueJpy: line.customsValueJpy ?? 0 })]
});

type Priced = { readonly price: Fraction; readonly share: Fraction; readonly rate: Fraction; readonly currency: string };

/** (price + its share of the charges) × rate, cut to whole yen. */
function inYen(line: DeclarationLine, { price, share, rate, currency }: Priced): Valued {
	const exact = times(plus(price, share), rate);
	const customsValueJpy = cut(exact);
	return {
		customsValueJpy,
		steps: [
			step(line, line.computed ? 'value.computed' : 'value.price', {
				price: shown(price, 2), charges: shown(share, 4), currency, rate: shown(rate, 6), exact: shown(exact, 4), valueJpy: Number(customsValueJpy),
				cost: line.computed?.productionCost ?? '', profit: line.computed?.profitAndExpenses ?? '', units: line.computed?.units ?? 0
			})
		]
	};
}

/** Takes duty and taxes out of a price in Japan: V = net ÷ (1+d)(1+c), cut to whole yen on the line. */
function takenApart(declaration: Declaration, line: DeclarationLine): Valued {
	const { deductive, ddpPrice } = line;
	const net = deductive
		? times(fraction(deductive.units), minus(yen(deductive.priceJpy), total([yen(deductive.referralFeeJpy), yen(deductive.fbaFeeJpy), yen(deductive.otherDomesticJpy ?? 0)])))
		: minus(yen(ddpPrice?.priceJpy ?? 0), yen(ddpPrice?.domesticJpy ?? 0));
	const tax = taxWithin(taxRates(line.consumptionTax, declaration.on));
	const exact = valueWithin(line.duty, over(net, plus(ONE, tax)));
	const value = cut(exact);
	const customsValueJpy = value < 0n ? 0n : value;
	return {
		customsValueJpy,
		steps: [
			step(line, deductive ? 'value.deductive' : 'value.ddp', {
				priceJpy: deductive?.priceJpy ?? ddpPrice?.priceJpy ?? 0,
				feesJpy: deductive ? deductive.referralFeeJpy + deductive.fbaFeeJpy + (deductive.otherDomesticJpy ?? 0) : (ddpPrice?.domesticJpy ?? 0),
				units: deductive?.units ?? 1, netJpy: shown(net, 0), taxPercent: shown(times(tax, fraction(100)), 2), exact: shown(exact, 4), valueJpy: Number(customsValueJpy)
			})
		]
	};
}
