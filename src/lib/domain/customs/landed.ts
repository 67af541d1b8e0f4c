import type { Plan } from '../shipment/plan';
import { cut, fraction, ofDecimal, shared, shown, times, total, type Fraction } from '../values/fraction';
import { isDecimal } from '../values/money';
import type { PlainDate } from '../values/plain-date';
import type { Assessment, LandedSku } from './assessment';
import { rateOf } from './exchange';
import { BY_VALUE, weightsOf, type Sharing } from './freight-share';
import type { FormedLine } from './shipment-lines';
import { inYen } from './shipment-value';

const CHARGES = ['originInland', 'freight', 'insurance', 'domesticJapan'] as const;

/**
 * What each SKU costs by the time it lies in the centre: goods at their invoice value, all charges shared out in one way, duty and
 * taxes as paid. Each kind is shared with the largest-remainder method, so that its parts add up to the whole, to the yen.
 */
export function landed(plan: Plan, on: PlainDate, formed: readonly FormedLine[], { lines, totals }: Assessment, sharing: Sharing = BY_VALUE): LandedSku[] {
	const goods = formed.flatMap((one, i) => one.goods.map((of) => ({ of, line: i })));
	const worth = goods.map(({ of: { product, quantity } }): Fraction => {
		const known = product.value && isDecimal(product.value.amount) && rateOf(plan, product.value.currency, on);
		return known && product.value ? times(times(ofDecimal(product.value.amount), known.perUnit), fraction(quantity)) : fraction(0);
	});
	const declared = goods.map(({ of }) => of.amount);
	const goodsJpy = shared(cut(total(worth)), worth);
	const freightJpy = shared(cut(total(CHARGES.map((charge) => inYen(plan, on, plan.charges?.[charge], '')))), weightsOf(plan, goods.map(({ of }) => of), worth, sharing));
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
		return { sku: product.sku, quantity, ...parts, perUnitJpy: shown(fraction(sum, quantity), 2) };
	});
}
