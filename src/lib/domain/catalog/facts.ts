import type { Money } from '../values/money';
import type { PlainDate } from '../values/plain-date';
import type { Product, SizeMm, Words } from './product';

type SomeWords = { readonly [language in keyof Words]?: string };

/** What one row says about a product: only the columns that were filled in. */
export type Facts = {
	readonly asin?: string;
	readonly fnsku?: string;
	readonly gtin?: string;
	readonly title?: SomeWords;
	readonly customsDescription?: SomeWords;
	readonly material?: SomeWords;
	readonly use?: SomeWords;
	readonly brand?: string;
	readonly model?: string;
	readonly url?: string;
	readonly imageUrl?: string;
	readonly hsCode?: string;
	readonly countryOfOrigin?: string;
	readonly sizeMm?: SizeMm;
	readonly weightG?: number;
	readonly netWeightG?: number;
	readonly value?: Money;
	readonly consumptionTax?: 'standard' | 'reduced';
	readonly prep?: { readonly category?: string; readonly owner?: string; readonly labelOwner?: string };
};

/** How many of a product go where; the shape of a shipment's line. */
export type ReadLine = {
	readonly sku: string;
	readonly quantity: number;
	readonly fulfillmentCenter?: string;
	readonly expiry?: PlainDate;
	readonly lot?: string;
};

/** Equal cartons of one SKU, as a manifest gives them. */
export type CasePack = {
	readonly sku: string;
	readonly unitsPerBox: number;
	readonly boxes: number;
	readonly outerMm?: SizeMm;
	readonly grossWeightG?: number;
	readonly expiry?: PlainDate;
	readonly lot?: string;
};

const WORDS = ['title', 'customsDescription', 'material', 'use'] as const;
const TEXTS = ['asin', 'fnsku', 'gtin', 'brand', 'model', 'url', 'imageUrl', 'hsCode', 'countryOfOrigin', 'value', 'consumptionTax'] as const;

const without = <T extends object>(value: T): T =>
	Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;

/** The product with what a row says put over it; what the row leaves open stays. */
export function withFacts(sku: string, facts: Facts, before?: Product): Product {
	const words = WORDS.map((field) => {
		const given = facts[field];
		return [field, given ? { en: '', ...before?.[field], ...given } : before?.[field]] as const;
	});
	const texts = TEXTS.map((field) => [field, facts[field] ?? before?.[field]] as const);
	const { sizeMm = before?.unit?.sizeMm, weightG = before?.unit?.weightG, netWeightG = before?.unit?.netWeightG } = facts;
	const unit = without({ sizeMm, weightG, netWeightG });
	return without({
		...before,
		sku,
		...Object.fromEntries([...texts, ...words]),
		unit: Object.keys(unit).length > 0 ? unit : before?.unit,
		prep: facts.prep ? { ...before?.prep, ...facts.prep } : before?.prep
	});
}
