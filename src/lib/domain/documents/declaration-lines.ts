import type { Product } from '../catalog/product';
import { goodsOf } from '../customs/shipment-goods';
import { declaredField, goodsNameField, type DeclaredField } from '../customs/declared-fields';
import type { Plan } from '../shipment/plan';
import { netOf } from './lines';
import { estimate } from './paper-parts';
import { summed } from './totals';

/** A line of the declaration (欄) as it is keyed, and the goods in it. */
export type DeclaredLine = {
	readonly number: number;
	readonly code: DeclaredField;
	readonly name: DeclaredField;
	readonly origin: DeclaredField;
	readonly goods: readonly Product[];
	readonly quantity: number;
	readonly netG: number | undefined;
	/** Where the shipment can be reckoned. */
	readonly customsValueJpy: number | undefined;
};

type Group = { readonly hsCode: string; readonly origin: string; readonly goods: readonly { readonly product: Product; readonly quantity: number }[]; readonly customsValueJpy?: number };

/** As the reckoning forms them; while it cannot be reckoned, goods of one code and origin together. */
function groupsOf(plan: Plan): Group[] {
	const found = estimate(plan);
	if (found.ok)
		return found.value.formed.map(({ line, goods }) => ({
			hsCode: line.hsCode ?? '', origin: goods[0]?.origin ?? '', goods,
			...(line.customsValueJpy !== undefined && { customsValueJpy: line.customsValueJpy })
		}));
	const groups = new Map<string, { hsCode: string; origin: string; goods: { product: Product; quantity: number }[] }>();
	for (const { hsCode, origin, product, quantity } of goodsOf(plan)) {
		const key = `${hsCode}/${origin}`;
		const group = groups.get(key) ?? { hsCode, origin, goods: [] };
		group.goods.push({ product, quantity });
		groups.set(key, group);
	}
	return [...groups.values()];
}

export const declaredLines = (plan: Plan): DeclaredLine[] =>
	groupsOf(plan).map(({ hsCode, origin, goods, customsValueJpy }, i) => {
		const [first] = goods;
		return {
			number: i + 1,
			code: declaredField('CMD', 'hsCode', hsCode),
			name: first ? goodsNameField(first.product) : declaredField('CMN', 'customsDescription.en', ''),
			origin: declaredField('OR', 'countryOfOrigin', origin),
			goods: goods.map(({ product }) => product),
			quantity: goods.reduce((sum, { quantity }) => sum + quantity, 0),
			netG: summed(goods.map(({ product, quantity }) => netOf(product, quantity))),
			customsValueJpy
		};
	});
