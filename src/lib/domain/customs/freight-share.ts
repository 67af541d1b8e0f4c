import type { Product } from '../catalog/product';
import { grossOf } from '../shipment/carton-weight';
import type { Carton, FreightShare, Plan } from '../shipment/plan';
import { fraction, shared, type Fraction } from '../values/fraction';
import type { Goods } from './shipment-goods';

/** Cubic centimetres that count as a kilogram: what couriers and air freight ask. */
export const DIVISORS = [5_000, 6_000] as const;

export type Sharing = { readonly by: FreightShare; readonly divisor: number };

export const sharingOf = ({ landedCost = {} }: Plan): Sharing => ({ by: landedCost.share ?? 'value', divisor: landedCost.divisor ?? DIVISORS[0] });

type Measure = 'weight' | 'volume';

/** Weights only say how much more one gets than another: a millionth is fine enough, and keeps long sums of them small. */
const SCALE = 1_000_000n;

const volumeOf = (size: readonly number[] | undefined): bigint => (size ?? []).reduce((all, side) => all * BigInt(Math.round(side)), size ? 1n : 0n);
const weightOf = (grams: number | undefined): bigint => BigInt(Math.round(grams ?? 0));

/** A cubic millimetre weighs 1/divisor grams: 5,000 cm³ are 5,000,000 mm³ and 1,000 g. */
const volumetric = (volumeMm3: bigint, divisor: number): bigint => (volumeMm3 * SCALE) / BigInt(divisor);

const ofUnit = ({ unit }: Product, measure: Measure): bigint => (measure === 'weight' ? weightOf(unit?.weightG) : volumeOf(unit?.sizeMm));

/** Whether every unit of the shipment lies in a carton, and nothing else does. */
function isPacked(cartons: readonly Carton[], goods: readonly Goods[]): boolean {
	const left = new Map(goods.map(({ product, quantity }) => [product.sku, quantity]));
	for (const { contents } of cartons) for (const { sku, quantity } of contents) left.set(sku, (left.get(sku) ?? 0) - quantity);
	return cartons.length > 0 && [...left.values()].every((units) => units === 0);
}

type Charged = { readonly amount: bigint; readonly within: Measure };

/** What the cartons are charged by, shared out in each over what lies in it. */
function overCartons(cartons: readonly Carton[], goods: readonly Goods[], charged: (carton: Carton) => Charged): bigint[] {
	const products = new Map(goods.map(({ product }) => [product.sku, product]));
	const shares = new Map<string, bigint>();
	for (const carton of cartons) {
		const { amount, within } = charged(carton);
		const measured = carton.contents.map(({ sku, quantity }) => ofUnit(products.get(sku) ?? { sku }, within) * BigInt(quantity));
		const parts = measured.some((part) => part > 0n) ? measured : carton.contents.map(({ quantity }) => BigInt(quantity));
		const whole = parts.reduce((a, b) => a + b, 0n);
		if (whole > 0n) carton.contents.forEach(({ sku }, i) => shares.set(sku, (shares.get(sku) ?? 0n) + (amount * parts[i]!) / whole));
	}
	return goods.map(({ product: { sku } }) => shares.get(sku) ?? 0n);
}

/** A courier charges each carton by whichever is more, what it weighs or what its volume counts as. */
const chargeable = (divisor: number) => (carton: Carton): Charged => {
	const [actual, counted] = [weightOf(grossOf(carton)) * SCALE, volumetric(volumeOf(carton.outerMm), divisor)];
	return counted > actual ? { amount: counted, within: 'volume' } : { amount: actual, within: 'weight' };
};

const byVolume = ({ outerMm }: Carton): Charged => ({ amount: volumeOf(outerMm) * SCALE, within: 'volume' });

/**
 * A bill in whole yen shared out: by the plan's way, or first as somebody put it on SKUs by hand and the rest by value. Amounts by
 * hand that do not fit the bill are taken as weights, so that the parts always add up to it.
 */
export function partsOf(plan: Plan, bill: bigint, goods: readonly Goods[], worth: readonly Fraction[], sharing: Sharing): bigint[] {
	if (sharing.by !== 'by-hand') return shared(bill, weightsOf(plan, goods, worth, sharing));
	const put = new Map(plan.landedCost?.byHand?.map(({ sku, jpy }) => [sku, BigInt(jpy)]));
	const fixed = goods.map(({ product: { sku } }) => put.get(sku));
	const left = bill - fixed.reduce<bigint>((sum, jpy) => sum + (jpy ?? 0n), 0n);
	if (left < 0n || (left > 0n && !fixed.includes(undefined))) return shared(bill, fixed.map((jpy) => fraction(jpy ?? 0n)));
	const rest = shared(left, worth.filter((_, i) => fixed[i] === undefined));
	return fixed.map((jpy) => jpy ?? rest.shift() ?? 0n);
}

/** Yen of a bill that amounts by hand leave over; below nothing, they are more than the bill. */
export const leftByHand = ({ landedCost = {} }: Plan, billJpy: number): number => billJpy - (landedCost.byHand ?? []).reduce((sum, { jpy }) => sum + jpy, 0);

/** The weights by which a bill is shared out over goods; `worth` is what each is worth. Until all is packed, goods stand in for cartons. */
export function weightsOf({ cartons = [] }: Plan, goods: readonly Goods[], worth: readonly Fraction[], { by, divisor }: Sharing): readonly Fraction[] {
	if (by === 'value' || by === 'by-hand') return worth;
	const each = (of: (product: Product) => bigint): bigint[] => goods.map(({ product, quantity }) => of(product) * BigInt(quantity));
	const packed = isPacked(cartons, goods);
	const shares = {
		quantity: () => each(() => 1n),
		actual: () => each((product) => ofUnit(product, 'weight')),
		volumetric: () => each((product) => volumetric(ofUnit(product, 'volume'), divisor)),
		'carton-volume': () => (packed ? overCartons(cartons, goods, byVolume) : each((product) => ofUnit(product, 'volume'))),
		chargeable: () => (packed ? overCartons(cartons, goods, chargeable(divisor)) : each((product) => mostOf(product, divisor)))
	};
	return shares[by]().map((share) => fraction(share));
}

function mostOf(product: Product, divisor: number): bigint {
	const [actual, counted] = [ofUnit(product, 'weight') * SCALE, volumetric(ofUnit(product, 'volume'), divisor)];
	return counted > actual ? counted : actual;
}

const NEEDS: Readonly<Record<FreightShare, readonly Measure[]>> = {
	value: [],
	'by-hand': [],
	quantity: [],
	actual: ['weight'],
	volumetric: ['volume'],
	'carton-volume': ['volume'],
	chargeable: ['weight', 'volume']
};

/** SKUs that would carry too little of the bill, for want of a measure that this way of sharing needs. */
export const unmeasuredFor = (goods: readonly Goods[], by: FreightShare): string[] =>
	goods.filter(({ product }) => NEEDS[by].some((measure) => ofUnit(product, measure) === 0n)).map(({ product }) => product.sku);
