import { hasWords } from '$lib/i18n/words';
import type { Say } from '$lib/ui/words';

const NAMES: Readonly<Record<string, string>> = {
	customsDescription: 'description', hsCode: 'hs-code', countryOfOrigin: 'origin', 'unit.sizeMm': 'size', 'unit.weightG': 'weight', 'unit.netWeightG': 'net-weight',
	consumptionTax: 'tax', imageUrl: 'image-url', 'prep.owner': 'prep-owner', 'prep.labelOwner': 'label-owner', 'prep.category': 'prep-category'
};

/** What people call a field of a product, by its path: "title.ja" is "Title (Japanese)". */
export function fieldName(t: Say, path: string): string {
	const [first = '', ...rest] = path.split('.');
	const field = NAMES[path] ?? [NAMES[first] ?? first, ...rest].join('-');
	const key = `catalog.fields.${field}`;
	return hasWords(t.language, key) ? t(key) : path;
}
