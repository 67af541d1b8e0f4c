import type { Product } from '$lib/domain/catalog/product';
import { hsCodeText } from '$lib/domain/shipment/goods-cells';
import { DIRECTORY, findCentre } from '$lib/domain/shipment/fulfillment-centers';
import type { Plan } from '$lib/domain/shipment/plan';
import type { Language } from '$lib/i18n/languages';
import type { Suggestion } from '$lib/ui/grid/grid';

const MOST = 8;

export function centreName(code: string, language: Language): string {
	const centre = findCentre(code);
	return (language === 'ja' ? centre?.nameJa : undefined) ?? centre?.name ?? '';
}

/** The destinations of this shipment; with something typed also the rest of the directory. */
export function suggestCentres(plan: Plan, typed: string, language: Language): readonly Suggestion[] {
	const wanted = typed.normalize('NFKC').trim().toUpperCase();
	const offer = (value: string): Suggestion => ({ value, says: centreName(value, language) });
	const there = (plan.destinations ?? []).map(({ fulfillmentCenter }) => fulfillmentCenter).filter(Boolean);
	if (wanted === '' || there.includes(wanted)) return there.map(offer);
	const others = DIRECTORY.map(({ code }) => code).filter((code) => !there.includes(code));
	const fits = ({ value, says = '' }: Suggestion): boolean => value.startsWith(wanted) || says.toUpperCase().includes(wanted);
	return [...there, ...others].map(offer).filter(fits).slice(0, MOST);
}

/** Codes of other goods on this shipment under the same heading. */
export function suggestCodes(plan: Plan, product: Product): readonly Suggestion[] {
	const heading = (product.hsCode ?? '').replace(/\D/g, '').slice(0, 4);
	if (heading.length < 4) return [];
	const found = new Map<string, string>();
	for (const { sku, hsCode, customsDescription, title } of plan.products) {
		if (sku === product.sku || !hsCode?.startsWith(heading) || !/^\d{9}$/.test(hsCode)) continue;
		found.set(hsCodeText(hsCode), customsDescription?.en || title?.en || sku);
	}
	return [...found].slice(0, MOST).map(([value, says]) => ({ value, says }));
}

export const titleOf = ({ title }: Product, language: Language): string =>
	(language === 'ja' ? title?.ja : undefined) || title?.en || title?.ja || '';
