import { productOf, type Carton, type Placement, type Plan } from '../shipment/plan';
import { innerOf, volumeOf } from './carton-types';
import { fill, placementsOf } from './fill';
import { asGoods } from './goods';
import { randomFrom } from './random';
import { drawRecipe, plainRecipe } from './recipe';

const TRIES = 60;

/**
 * A way to lay a carton's contents, or undefined when none was found or a size is unknown. Weight is not asked: too heavy a
 * carton is a finding of its own. Not found is no proof that there is none.
 */
export function arrange(plan: Plan, carton: Carton): readonly Placement[] | undefined {
	const innerMm = innerOf(plan, carton);
	const kinds = carton.contents.flatMap(({ sku, ...content }) => {
		const product = productOf(plan, sku);
		return (product && asGoods(product, carton.fulfillmentCenter, content)) ?? [];
	});
	const counts = kinds.map(({ quantity }) => quantity);
	const units = counts.reduce((sum, n) => sum + n, 0);
	const volume = kinds.reduce((sum, goods) => sum + goods.volume * goods.quantity, 0);
	if (kinds.length < carton.contents.length || volume > volumeOf(innerMm)) return undefined;
	const random = randomFrom(1);
	for (let n = 0; n < TRIES; n++) {
		const recipe = n === 0 ? plainRecipe(kinds) : drawRecipe(kinds, random);
		const filled = fill({ innerMm, goodsG: Number.MAX_SAFE_INTEGER }, kinds, counts, recipe);
		if (filled.units === units) return placementsOf(filled.blocks);
	}
	return undefined;
}
