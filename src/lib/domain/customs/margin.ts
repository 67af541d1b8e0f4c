import type { Product } from '../catalog/product';
import type { Plan } from '../shipment/plan';
import { normalised } from '../values/identifiers';
import { cut, fraction, minus, over, shown, times, total, ZERO, type Fraction } from '../values/fraction';
import type { PlainDate } from '../values/plain-date';
import type { ShipmentAssessment } from './assess-shipment';
import { fulfilmentFee, type FulfilmentFee } from './fba-fee';
import { landed, type Landed } from './landed';
import { storageFee } from './storage-fee';

/** What is left of the price of one unit when everything on the way to its buyer is paid, in yen with two places. */
export type Margin = {
	readonly priceJpy: number;
	readonly referralFeeJpy: number;
	readonly fbaFeeJpy: number;
	/** Amazon's fee by size, for comparing with the one in the plan. */
	readonly fbaFeeBySize?: FulfilmentFee;
	readonly otherDomesticJpy: number;
	/** Undefined when no rate or no size is known. */
	readonly storageJpy?: string;
	readonly storageSources: readonly string[];
	readonly marginJpy: string;
	/** Of the price. */
	readonly marginPercent: string;
	readonly isLoss: boolean;
	readonly exact: Fraction;
};

export type SkuCost = {
	readonly sku: string;
	readonly quantity: number;
	readonly estimate: Landed;
	/** Present when something was billed in place of its estimate. */
	readonly actual?: Landed;
	/** Present when the price in Japan is known; reckoned on what was billed where that is known. */
	readonly margin?: Margin;
};

export const DAYS_STORED = 30;

/** Landed cost of every SKU, estimated and billed apart, and the margin at its price in Japan. Consumption tax on the sale itself is left out. */
export function costsOf(plan: Plan, { on, formed, ...assessment }: ShipmentAssessment): SkuCost[] {
	const figures = { ...assessment, on };
	const estimates = landed(plan, on, formed, figures);
	const billed = plan.landedCost?.actual;
	const actuals = billed && landed(plan, on, formed, figures, { ...plan.charges, ...billed });
	const products = new Map(formed.flatMap(({ goods }) => goods.map(({ product }) => [product.sku, product])));
	return estimates.map((estimate, i): SkuCost => {
		const actual = actuals?.[i];
		const margin = marginOf(plan, on, products.get(estimate.sku)!, actual ?? estimate);
		return { sku: estimate.sku, quantity: estimate.quantity, estimate, ...(actual && { actual }), ...(margin && { margin }) };
	});
}

const HUNDRED = fraction(100);

function marginOf(plan: Plan, on: PlainDate, { sale, unit, hsCode = '' }: Product, cost: Landed): Margin | undefined {
	if (!sale || sale.priceJpy <= 0) return undefined;
	const from = plan.dates?.arrive ?? on;
	const fee = unit?.sizeMm && unit.weightG ? fulfilmentFee(unit.sizeMm, unit.weightG, sale.priceJpy, from) : undefined;
	const kept = unit?.sizeMm && storageFee(unit.sizeMm, normalised(hsCode), fee?.tier ?? '', from, plan.landedCost?.daysStored ?? DAYS_STORED);
	const { priceJpy, referralFeeJpy, fbaFeeJpy, otherDomesticJpy = 0 } = sale;
	const paid = total([fraction(referralFeeJpy + fbaFeeJpy + otherDomesticJpy), kept?.jpy ?? ZERO, perUnit(cost)]);
	const left = minus(fraction(priceJpy), paid);
	return {
		priceJpy, referralFeeJpy, fbaFeeJpy, otherDomesticJpy,
		...(fee && { fbaFeeBySize: fee }),
		...(kept && { storageJpy: shown(kept.jpy, 2) }),
		storageSources: kept?.sources ?? [],
		marginJpy: shown(left, 2),
		marginPercent: shown(over(times(left, HUNDRED), fraction(priceJpy)), 1),
		isLoss: left.n < 0n,
		exact: left
	};
}

const perUnit = ({ goodsJpy, freightJpy, dutyJpy, taxJpy, quantity }: Landed): Fraction => fraction(goodsJpy + freightJpy + dutyJpy + taxJpy, quantity);

/** Margin of the whole shipment, of the SKUs whose price is known, cut to whole yen. */
export const marginInAll = (costs: readonly SkuCost[]): bigint => cut(total(costs.map(({ margin, quantity }) => (margin ? times(margin.exact, fraction(quantity)) : ZERO))));
