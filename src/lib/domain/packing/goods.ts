import { FLASH_POINT_MAX_C } from '../catalog/flash-point';
import type { Product, SizeMm, Traits, Turn } from '../catalog/product';
import { centreOf, productOf, type CartonContent, type CartonType, type Plan, type ShipmentLine } from '../shipment/plan';
import { mostGrossOf, volumeOf } from './carton-types';

/** Why units are in no carton, with the figures a sentence needs. */
export type Because =
	| { readonly code: 'unknown-sku' }
	| { readonly code: 'size-or-weight-missing' }
	| { readonly code: 'no-destination' }
	| { readonly code: 'too-large-for-any-carton'; readonly overMm: number; readonly carton: string; readonly side: 'height' | 'any' }
	| { readonly code: 'too-heavy-for-any-carton'; readonly overG: number; readonly carton: string }
	| { readonly code: 'no-carton-left'; readonly centre: string }
	| { readonly code: 'no-standard-carton-left'; readonly centre: string; readonly carton: string }
	| { readonly code: 'no-usable-size' };

export type Unpacked = { readonly sku: string; readonly quantity: number; readonly because: Because };

/** Units that are alike in all that packing asks about: one SKU, one expiry, one lot, one fulfilment centre. */
export type Goods = {
	readonly sku: string;
	readonly expiry?: string;
	readonly lot?: string;
	readonly centre: string;
	/** Only goods of the same company may share a carton. */
	readonly company: string;
	readonly weightG: number;
	readonly volume: number;
	/** Every way a unit may lie, each size once. */
	readonly turned: readonly SizeMm[];
	readonly nothingOnTop: boolean;
	/** Grams that may rest on one unit; Infinity when nobody said. */
	readonly maxLoadG: number;
	readonly quantity: number;
};

const isDangerous = (traits: Traits = {}): boolean =>
	(traits.flashPointC !== undefined && traits.flashPointC <= FLASH_POINT_MAX_C) ||
	traits.battery?.packed === 'alone' ||
	[traits.aerosol, traits.corrosive, traits.toxic, traits.oxidising, traits.compressedGas].includes(true);

/**
 * Who may travel with whom: goods that stay apart keep to their own SKU; dangerous goods keep to dangerous goods, and goods with
 * an expiry to goods with an expiry, as Amazon receives them on different lines.
 */
export function companyOf(product: Product, content: Pick<CartonContent, 'expiry'>): string {
	if (product.packing?.apart) return `apart ${product.sku}`;
	const danger = isDangerous(product.traits) ? 'dangerous' : 'harmless';
	return `${danger} ${content.expiry || product.traits?.expiryControlled ? 'expiring' : 'lasting'}`;
}

/** Sizes a unit may show to length, width and height. */
export function turnedSizes([l, w, h]: SizeMm, turn: Turn = 'any'): readonly SizeMm[] {
	const ways: readonly SizeMm[] =
		turn === 'never' ? [[l, w, h]]
		: turn === 'upright' ? [[l, w, h], [w, l, h]]
		: [[l, w, h], [w, l, h], [l, h, w], [h, l, w], [w, h, l], [h, w, l]];
	return ways.filter((way, i) => ways.findIndex((other) => other.join() === way.join()) === i);
}

/** Whether size and weight are known, so that units can be put anywhere at all. */
export const isMeasured = (product: Product): boolean =>
	(product.unit?.sizeMm?.every((side) => side > 0) ?? false) && (product.unit?.weightG ?? 0) > 0;

/** A product's units as packing sees them; undefined while size or weight are unknown. */
export function asGoods(product: Product, centre: string, { expiry, lot, quantity }: Omit<CartonContent, 'sku'>): Goods | undefined {
	const { sizeMm, weightG } = product.unit ?? {};
	if (!isMeasured(product) || !sizeMm || !weightG) return undefined;
	return {
		sku: product.sku,
		...(expiry ? { expiry } : {}),
		...(lot ? { lot } : {}),
		centre,
		company: companyOf(product, expiry ? { expiry } : {}),
		weightG,
		volume: volumeOf(sizeMm),
		turned: turnedSizes(sizeMm, product.packing?.turn),
		nothingOnTop: product.packing?.nothingOnTop ?? false,
		maxLoadG: product.packing?.maxLoadG ?? Infinity,
		quantity
	};
}

const overshoot = (unit: SizeMm, inner: SizeMm): number => Math.max(...unit.map((side, i) => side - (inner[i] ?? 0)));

/** Whether a unit that has to stand as it is fits a carton but for its height. */
const onlyTooHigh = ({ turned }: Goods, type: CartonType | undefined): boolean =>
	type !== undefined && new Set(turned.map(([, , z]) => z)).size === 1 && turned.some(([x, y]) => x <= type.innerMm[0] && y <= type.innerMm[1]);

/** The carton type that comes nearest, and by how much it fails. */
function nearest(types: readonly CartonType[], over: (type: CartonType) => number): { over: number; carton: string } {
	return types.reduce(
		(best, type) => (over(type) < best.over ? { over: over(type), carton: type.id } : best),
		{ over: Infinity, carton: '' }
	);
}

/** Why one unit alone goes into no carton of these types; undefined when it does. */
export function tooMuch(goods: Goods, types: readonly CartonType[]): Because | undefined {
	if (types.length === 0) return { code: 'no-usable-size' };
	const overSize = (type: CartonType): number => Math.max(0, Math.min(...goods.turned.map((unit) => overshoot(unit, type.innerMm))));
	const overWeight = (type: CartonType): number => Math.max(0, type.tareG + goods.weightG - mostGrossOf(type));
	const roomy = types.filter((type) => overSize(type) === 0);
	if (roomy.length === 0) {
		const { over, carton } = nearest(types, overSize);
		return { code: 'too-large-for-any-carton', overMm: over, carton, side: onlyTooHigh(goods, types.find(({ id }) => id === carton)) ? 'height' : 'any' };
	}
	const { over, carton } = nearest(roomy, overWeight);
	return over > 0 ? { code: 'too-heavy-for-any-carton', overG: over, carton } : undefined;
}

/** Everything the lines ask for: what can be packed, merged, and what cannot, with the reason. */
export function goodsOf(plan: Plan, types: readonly CartonType[]): { goods: readonly Goods[]; unpacked: readonly Unpacked[] } {
	const merged = new Map<string, Goods>();
	const unpacked: Unpacked[] = [];
	for (const line of plan.lines) {
		if (line.quantity <= 0) continue;
		const goods = goodsOfLine(plan, line, types);
		if ('because' in goods) {
			unpacked.push(goods);
			continue;
		}
		const key = JSON.stringify([goods.centre, goods.sku, goods.expiry, goods.lot]);
		merged.set(key, { ...goods, quantity: goods.quantity + (merged.get(key)?.quantity ?? 0) });
	}
	return { goods: [...merged.values()], unpacked };
}

function goodsOfLine(plan: Plan, line: ShipmentLine, types: readonly CartonType[]): Goods | Unpacked {
	const { sku, quantity } = line;
	const refuse = (because: Because): Unpacked => ({ sku, quantity, because });
	const product = productOf(plan, sku);
	if (!product) return refuse({ code: 'unknown-sku' });
	const centre = centreOf(plan, line);
	if (!centre) return refuse({ code: 'no-destination' });
	const goods = asGoods(product, centre, line);
	if (!goods) return refuse({ code: 'size-or-weight-missing' });
	const because = tooMuch(goods, types);
	return because ? refuse(because) : goods;
}
