import type { Product } from '$lib/domain/catalog/product';
import { RULES } from '$lib/domain/compliance/rules';
import { inspect } from '$lib/domain/compliance/inspect';
import { DECLARED, goods, shipment } from '../../samples';

/** What one rule says of a product of which nothing is known but its title: the word that showed it, or nothing. */
export function shownBy(code: string, product: Partial<Product>, on = DECLARED): string | undefined {
	const rule = RULES.find((one) => one.code === code);
	if (!rule) throw new Error(`there is no rule ${code}`);
	const [finding] = inspect(shipment({ products: [goods(product)], waivers: [] }), on, [rule]);
	return finding && String(finding.facts['what'] ?? true);
}

/** A title in English, or in Japanese when it has its signs. */
export const titled = (title: string): Partial<Product> =>
	/[\u3040-\u30ff\u4e00-\u9fff]/.test(title) ? { title: { en: 'Goods', ja: title } } : { title: { en: title } };
