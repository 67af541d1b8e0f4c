import { RULESET } from '../compliance/inspect';
import { assessShipment } from '../customs/assess-shipment';
import type { Plan } from '../shipment/plan';
import { fraction, ofDecimal, over, plus, shared, times, ZERO, type Fraction } from '../values/fraction';
import { isDecimal, minorDigits } from '../values/money';
import { linesByCentre, type Amount, type LineGroup } from './lines';
import type { PapersInput } from './papers';
import { chargesOf, type ChargeLine } from './totals';

/** Japanese duty and taxes in yen. */
export type Taxes = { readonly dutyJpy: number; readonly consumptionTaxJpy: number; readonly localConsumptionTaxJpy: number };

type About = Pick<PapersInput, 'plan' | 'centre'>;

/** The charges of a paper; for one centre its part of them. */
export function chargesIn({ plan, centre }: About): ChargeLine[] {
	const charges = chargesOf(plan);
	if (centre === undefined) return charges;
	return charges.map((line) => ({ ...line, amount: { ...line.amount, minor: partFor(plan, centre, line.amount.minor) } }));
}

/** Duty and taxes that the price of the goods holds: under DDP alone. 'unknown' until they can be reckoned. */
export function taxesIn({ plan, centre }: About): Taxes | 'unknown' | 'none' {
	if (plan.priceTerm !== 'DDP') return 'none';
	const assessed = assessShipment(plan, plan.dates?.declare ?? plan.dates?.ship ?? RULESET);
	if (!assessed.ok) return 'unknown';
	const { dutyJpy, consumptionTaxJpy, localConsumptionTaxJpy } = assessed.value.totals;
	const part = (yen: number): number => (centre === undefined ? yen : Number(partFor(plan, centre, BigInt(yen))));
	return { dutyJpy: part(dutyJpy), consumptionTaxJpy: part(consumptionTaxJpy), localConsumptionTaxJpy: part(localConsumptionTaxJpy) };
}

/** Shared out over the centres by the value of their goods with the largest remainder: the parts add up to the whole. */
function partFor(plan: Plan, centre: string, minor: bigint): bigint {
	const groups = linesByCentre(plan);
	const parts = shared(minor, weightsOf(plan, groups));
	return parts[groups.findIndex((group) => group.centre === centre)] ?? 0n;
}

/** By value; in yen where there are several currencies; by units where a value or a rate is not known. */
function weightsOf(plan: Plan, groups: readonly LineGroup[]): Fraction[] {
	const amounts = groups.map(({ lines }) => lines.map(({ amount }) => amount));
	const currencies = new Set(amounts.flat().map((amount) => amount?.currency));
	const worth = (amount: Amount | undefined): Fraction | undefined => amount && (currencies.size === 1 ? fraction(amount.minor) : inYen(plan, amount));
	const known = amounts.map((group) => group.map(worth));
	if (known.flat().every((value) => value !== undefined)) return known.map((group) => group.reduce<Fraction>((sum, value) => (value ? plus(sum, value) : sum), ZERO));
	return groups.map(({ lines }) => fraction(lines.reduce((units, { quantity }) => units + quantity, 0)));
}

function inYen({ exchangeRates = [] }: Plan, { minor, currency }: Amount): Fraction | undefined {
	if (currency === 'JPY') return fraction(minor);
	const rate = exchangeRates.find((rate) => rate.currency === currency);
	if (!rate || !isDecimal(rate.jpy) || rate.per <= 0) return undefined;
	return over(times(fraction(minor, 10n ** BigInt(minorDigits(currency))), ofDecimal(rate.jpy)), fraction(rate.per));
}
