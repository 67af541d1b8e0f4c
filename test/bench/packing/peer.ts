import { pack3D, RotationType, type Item3D } from 'binpackingjs/3d';
import { cartonTypesOf } from '../../../src/lib/domain/packing/carton-types';
import { productOf, type CartonType, type Plan } from '../../../src/lib/domain/shipment/plan';

/**
 * The carton types that binpackingjs uses for a plan's goods. It takes a fixed list of bins and chooses no sizes, so it is asked
 * with enough of each size alone and the cheapest answer counts. With `shrink`, which its users would have to write themselves,
 * every carton then goes into the cheapest size in which it says the same items fit. It knows nothing of support, of things that
 * bear nothing on top, or of loads.
 */
export function binpacking(plan: Plan, shrink: boolean): string[] {
	const types = cartonTypesOf(plan);
	const items = plan.lines.flatMap(({ sku, quantity }) => Array.from({ length: quantity }, () => itemOf(plan, sku)));
	const answers = types.map((type) => packedInto(type, items, Math.ceil(items.length / 4) + 4).map((held) => (shrink ? cheapest(held, type, types) : type.id)));
	const cost = (ids: readonly string[]): number => ids.reduce((sum, id) => sum + (types.find((type) => type.id === id)?.costJpy ?? 1), 0);
	return answers.filter((ids) => ids.length > 0).sort((a, b) => cost(a) - cost(b))[0] ?? [];
}

function itemOf(plan: Plan, sku: string): Item3D {
	const { unit, packing } = productOf(plan, sku) ?? {};
	const [width, height, depth] = unit?.sizeMm ?? [1, 1, 1];
	const turns = { any: undefined, upright: [RotationType.WHD, RotationType.HWD], never: [RotationType.WHD] }[packing?.turn ?? 'any'];
	return { name: sku, width, height, depth, weight: unit?.weightG ?? 1, ...(turns && { allowedRotations: turns }) };
}

const ask = ({ innerMm: [width, height, depth], maxGrossG, tareG }: CartonType, items: readonly Item3D[], most: number) =>
	pack3D({ bins: Array.from({ length: most }, (_, i) => ({ name: `${i}`, width, height, depth, maxWeight: maxGrossG - tareG })), items: [...items] });

/** What it puts into each carton of one size; nothing when some item stays out. */
function packedInto(type: CartonType, items: readonly Item3D[], most: number): Item3D[][] {
	const { packedBins, unfitItems } = ask(type, items, most);
	if (unfitItems.length > 0) return most < items.length ? packedInto(type, items, items.length) : [];
	return packedBins.filter((bin) => bin.items.length > 0).map((bin) => bin.items.map(({ sourceItem }) => sourceItem));
}

function cheapest(items: readonly Item3D[], now: CartonType, types: readonly CartonType[]): string {
	const cheaper = types.filter(({ costJpy = 1 }) => costJpy < (now.costJpy ?? 1)).sort((a, b) => (a.costJpy ?? 1) - (b.costJpy ?? 1));
	return cheaper.find((type) => ask(type, items, 1).unfitItems.length === 0)?.id ?? now.id;
}
