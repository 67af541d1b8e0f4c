import fees from '../../data/amazon/fba-fees.json';
import type { SizeMm } from '../catalog/product';
import type { Series } from '../values/dated';
import type { PlainDate } from '../values/plain-date';
import { sum } from '../values/units';

type Tier = {
	/** As Amazon's table calls it. */
	readonly tier: string;
	readonly sidesMm?: readonly number[];
	readonly sumMm?: number;
	readonly weightG: number;
	readonly jpy: number;
	readonly lowPriceJpy: number;
};
type Table = { readonly lowPriceUpToJpy: number; readonly tiers: readonly Tier[] };

export type FulfilmentFee = { readonly tier: string; readonly jpy: number; readonly source: string };

const series: Series<Table> = fees.fulfilment;

const longestFirst = (sides: readonly number[]): readonly number[] => sides.toSorted((a, b) => b - a);

function takes({ sidesMm, sumMm, weightG: most }: Tier, sorted: readonly number[], weightG: number): boolean {
	const within = sidesMm === undefined || longestFirst(sidesMm).every((side, i) => (sorted[i] ?? 0) <= side);
	return within && weightG <= most && (sumMm === undefined || sum(sorted) <= sumMm);
}

/**
 * What Amazon takes to send one unit to its buyer, with tax; the price decides whether the fee for cheap goods applies.
 * Undefined: no table is known for the day, or the unit is larger than any tier of which a fee is known.
 */
export function fulfilmentFee(sizeMm: SizeMm, weightG: number, priceJpy: number, on: PlainDate): FulfilmentFee | undefined {
	const entry = series.findLast(({ from }) => from <= on);
	const sorted = longestFirst(sizeMm);
	const found = entry?.value.tiers.find((tier) => takes(tier, sorted, weightG));
	if (!entry || !found) return undefined;
	return { tier: found.tier, jpy: priceJpy <= entry.value.lowPriceUpToJpy ? found.lowPriceJpy : found.jpy, source: entry.source };
}
