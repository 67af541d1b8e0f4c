import { CHARGE_NAMES, type ChargeName } from '../shipment/terms';
import type { Charges, Plan } from '../shipment/plan';
import { cut, fraction, ofDecimal, shared, shown, times, total, type Fraction } from '../values/fraction';
import { isDecimal } from '../values/money';
import type { PlainDate } from '../values/plain-date';
import type { Assessment, LandedSku } from './assessment';
import { rateOf } from './exchange';
import { partsOf, sharingOf } from './freight-share';
import type { FormedLine } from './shipment-lines';
import { ADDED, inYen, PAID_BEYOND_THE_PORT } from './shipment-value';

/** The landed cost of a SKU with its freight by charge, in whole yen for all of its units. */
export type Landed = LandedSku & { readonly charges: Readonly<Record<ChargeName, number>> };

/**
 * What each SKU costs by the time it lies in the centre: goods at their invoice value without what it contains by its term, charges
 * shared out in the plan's way, duty and taxes as paid. Each kind is shared with the largest-remainder method, so that its parts add up to the whole, to the yen.
 * `charges` are the plan's own, or those that were billed in the end.
 */
export function landed(plan: Plan, on: PlainDate, formed: readonly FormedLine[], { lines, totals }: Assessment, charges: Charges = plan.charges ?? {}): Landed[] {
	const goods = formed.flatMap((one, i) => one.goods.map((of) => ({ of, line: i })));
	const worth = goods.map(({ of: { product, quantity } }): Fraction => {
		const known = product.value && isDecimal(product.value.amount) && rateOf(plan, product.value.currency, on);
		return known && product.value ? times(times(ofDecimal(product.value.amount), known.perUnit), fraction(quantity)) : fraction(0);
	});
	const declared = goods.map(({ of }) => of.amount);
	const bills = CHARGE_NAMES.map((charge) => inYen(plan, on, charges[charge], plan.reference));
	const billed = cut(total(bills));
	const goodsJpy = shared(most(cut(total(worth)) - inPrice(plan, on, totals), 0n), worth);
	const freightJpy = partsOf(plan, billed, goods.map(({ of }) => of), worth, sharingOf(plan));
	const byCharge = byChargeOf(freightJpy, shared(billed, bills));
	const overLines = (amount: number, ofLine: (line: (typeof lines)[number]) => number): bigint[] => {
		const byLine = shared(BigInt(amount), lines.map((line) => fraction(ofLine(line))));
		const parts: bigint[] = goods.map(() => 0n);
		byLine.forEach((part, line) => {
			const at = goods.flatMap((one, i) => (one.line === line ? [i] : []));
			shared(part, at.map((i) => declared[i]!)).forEach((share, j) => (parts[at[j]!] = share));
		});
		return parts;
	};
	const dutyJpy = overLines(totals.dutyJpy, (line) => line.dutyJpy);
	const taxJpy = overLines(totals.consumptionTaxJpy + totals.localConsumptionTaxJpy, (line) => line.consumptionTaxJpy + line.localConsumptionTaxJpy);

	return goods.map(({ of: { product, quantity } }, i) => {
		const parts = { goodsJpy: Number(goodsJpy[i]), freightJpy: Number(freightJpy[i]), dutyJpy: Number(dutyJpy[i]), taxJpy: Number(taxJpy[i]) };
		const sum = parts.goodsJpy + parts.freightJpy + parts.dutyJpy + parts.taxJpy;
		return { sku: product.sku, quantity, ...parts, perUnitJpy: shown(fraction(sum, quantity), 2), charges: byCharge[i]! };
	});
}

const most = (a: bigint, b: bigint): bigint => (a > b ? a : b);

/** Yen of charges, and of duty and taxes, that the prices already contain by their term and that are told apart. */
function inPrice(plan: Plan, on: PlainDate, { payableJpy }: Assessment['totals']): bigint {
	const term = plan.priceTerm ?? plan.incoterm?.rule;
	if (!term) return 0n;
	const within = CHARGE_NAMES.filter((name) => (name === 'domesticJapan' ? PAID_BEYOND_THE_PORT.includes(term) : !ADDED[term].includes(name)));
	return cut(total(within.map((name) => inYen(plan, on, plan.charges?.[name], plan.reference)))) + (term === 'DDP' ? BigInt(payableJpy) : 0n);
}

/** SKUs whose goods are without a value in the landed cost, for want of a price or a rate. */
export const unpriced = (plan: Plan, on: PlainDate, formed: readonly FormedLine[]): string[] =>
	formed.flatMap(({ goods }) => goods.filter(({ product: { value } }) => !value || !isDecimal(value.amount) || !rateOf(plan, value.currency, on)).map(({ product }) => product.sku));

/** A table of whole yen whose rows add up to what each SKU bears and whose columns add up to each charge. */
function byChargeOf(ofSkus: readonly bigint[], ofCharges: readonly bigint[]): Record<ChargeName, number>[] {
	let left = ofCharges;
	return ofSkus.map((jpy) => {
		const parts = shared(jpy, left.map((charge) => fraction(charge)));
		left = left.map((charge, i) => charge - parts[i]!);
		return Object.fromEntries(CHARGE_NAMES.map((name, i) => [name, Number(parts[i])])) as Record<ChargeName, number>;
	});
}
