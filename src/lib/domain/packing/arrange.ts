import { productOf, type Carton, type CartonType, type Placement, type Plan } from '../shipment/plan';
import { BLOCK } from './blocks';
import { innerOf, volumeOf } from './carton-types';
import { Decoder } from './decoder';
import { asGoods, type Goods } from './goods';
import { placementsOf } from './placements';
import { problemOf, SUPPORT_PERCENT } from './problem';
import { randomFrom } from './random';
import { drawRecipe, PLAIN } from './recipe';

const TRIES = 120;

/**
 * A way to lay a carton's contents, every unit carried as the plan asks, or undefined when none was found or a size is unknown.
 * Weight is not asked: too heavy a carton is a finding of its own. Not found is no proof that there is none.
 */
export function arrange(plan: Plan, carton: Carton): readonly Placement[] | undefined {
	const kinds = carton.contents.flatMap(({ sku, ...content }) => {
		const product = productOf(plan, sku);
		return (product && asGoods(product, carton.fulfillmentCenter, content)) ?? [];
	});
	const innerMm = innerOf(plan, carton);
	const volume = kinds.reduce((sum, goods) => sum + goods.volume * goods.quantity, 0);
	if (kinds.length < carton.contents.length || volume > volumeOf(innerMm)) return undefined;
	return laidIn({ id: '', innerMm, tareG: 0, maxGrossG: 0 }, kinds, plan.packingOptions?.supportPercent ?? SUPPORT_PERCENT);
}

function laidIn(type: CartonType, kinds: readonly Goods[], support: number): readonly Placement[] | undefined {
	const units = kinds.reduce((sum, { quantity }) => sum + quantity, 0);
	const problem = problemOf(kinds, [type], { support, stock: [1], costOf: () => 1 });
	const [room] = problem.rooms;
	if (!room) return undefined;
	const decoder = new Decoder(problem, PLAIN);
	const random = randomFrom(1);
	const value = new Float64Array(kinds.length).fill(1);
	for (let n = 0; n < TRIES; n++) {
		const recipe = n === 0 ? PLAIN : drawRecipe(random, false);
		decoder.fill({ ...room, goodsG: Infinity }, [...kinds.keys()], problem.counts, value, recipe, random);
		if (decoder.units === units) return placementsOf(decoder.blocks.subarray(0, decoder.count * BLOCK), kinds);
	}
	return undefined;
}
