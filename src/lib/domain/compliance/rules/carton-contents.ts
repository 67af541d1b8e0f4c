import notices from '../../../data/amazon/carton-notices.json';
import type { Product } from '../../catalog/product';
import type { Carton, CartonContent } from '../../shipment/plan';
import { dangerOf } from '../dangerous';
import type { Breach, Rule } from '../finding';
import { isGiven, type Inspection } from '../inspection';
import { hitOf } from '../kinds';
import { breachOf, isHeavy } from './carton-breach';
import { controlledBy } from './expiry';
import { KNOWN_SINCE } from './known-since';

/** The SKUs of a plan of which something is true. */
const skusOf = ({ products }: Inspection, isIt: (product: Product) => boolean): ReadonlySet<string> => {
	const skus = new Set<string>();
	for (const [sku, product] of products) if (isIt(product)) skus.add(sku);
	return skus;
};

const dangerousSkus = (inspection: Inspection): ReadonlySet<string> => skusOf(inspection, (product) => dangerOf(product) !== undefined);

const inside = ({ contents }: Carton) => contents.filter(({ quantity }) => quantity > 0);

const SHOWN = 3;
const listed = (skus: readonly string[]): string => skus.slice(0, SHOWN).join(', ') + (skus.length > SHOWN ? ` (+${skus.length - SHOWN})` : '');

type Mixed = { readonly carton: Carton; readonly first: readonly string[]; readonly second: readonly string[] };

/** The SKUs of each carton in two heaps; only cartons that hold both. */
function mixedIn({ cartons }: Inspection, heapOf: (content: CartonContent) => 'first' | 'second' | undefined): Mixed[] {
	return cartons.flatMap((carton) => {
		if (carton.contents.length < 2) return [];
		const heaps = { first: new Set<string>(), second: new Set<string>() };
		for (const content of inside(carton)) {
			const heap = heapOf(content);
			if (heap) heaps[heap].add(content.sku);
		}
		return heaps.first.size > 0 && heaps.second.size > 0 ? [{ carton, first: [...heaps.first], second: [...heaps.second] }] : [];
	});
}

const dangerousGoodsMixed: Rule = {
	code: 'carton.dangerous-goods-mixed',
	severity: 'warn',
	source: 'dangerous-goods-cartons',
	from: KNOWN_SINCE,
	breaches: (inspection) => {
		const dangerous = dangerousSkus(inspection);
		if (dangerous.size === 0) return [];
		const heapOf = ({ sku }: CartonContent) => (dangerous.has(sku) ? 'first' : inspection.products.has(sku) ? 'second' : undefined);
		return mixedIn(inspection, heapOf).map(({ carton, first, second }) => breachOf(carton, { dangerous: listed(first), others: listed(second) }));
	}
};

/** Goods kept by their expiry date: by what they are, or by a date on a line. */
function expirySkus(inspection: Inspection): ReadonlySet<string> {
	const dated = inspection.lines.filter(({ expiry }) => isGiven(expiry)).map(({ sku }) => sku);
	return new Set([...dated, ...skusOf(inspection, (product) => controlledBy(product) !== undefined)]);
}

/** The first SKU of a carton that is there with two days. */
function twoDaysIn(carton: Carton): { readonly sku: string; readonly first: string; readonly second: string } | undefined {
	if (carton.contents.length < 2) return undefined;
	const days = new Map<string, string>();
	for (const { sku, expiry } of inside(carton)) {
		if (!isGiven(expiry)) continue;
		const before = days.get(sku);
		if (before !== undefined && before !== expiry) {
			const [first = '', second = ''] = [before, expiry].toSorted();
			return { sku, first, second };
		}
		days.set(sku, expiry);
	}
	return undefined;
}

/** Amazon's own text for two days of one SKU; that ordinary goods go apart is said by guides only. */
const expiryMixed: Rule = {
	code: 'carton.expiry-mixed',
	severity: 'block',
	source: 'amazon-inbound-faq',
	from: KNOWN_SINCE,
	breaches: (inspection) => {
		const twoDays = inspection.cartons.flatMap((carton): Breach[] => {
			const found = twoDaysIn(carton);
			return found ? [breachOf(carton, { because: 'twoDays', ...found, others: '' })] : [];
		});
		const kept = expirySkus(inspection);
		const mixed = mixedIn(inspection, ({ sku, expiry }) => {
			if (isGiven(expiry) || kept.has(sku)) return 'first';
			const product = inspection.products.get(sku);
			// Alcohol without a date may lie with either.
			return product && !hitOf(product, ['alcohol']) ? 'second' : undefined;
		}).map(({ carton, first, second }): Breach => ({
			...breachOf(carton, { because: 'withOrdinary', sku: listed(first), first: '', second: '', others: listed(second) }),
			severity: 'warn',
			source: notices.expiry.source
		}));
		return [...twoDays, ...mixed];
	}
};

const NOTICES = ['heavy', 'expiry', 'danger'] as const;

const noticeNeeded: Rule = {
	code: 'carton.notice-needed',
	severity: 'info',
	source: 'amazon-heavy-help',
	from: KNOWN_SINCE,
	breaches: (inspection) => {
		const kept = expirySkus(inspection);
		const dangerous = dangerousSkus(inspection);
		return inspection.cartons.flatMap((carton): Breach[] => {
			const contents = inside(carton);
			const needs = {
				heavy: isHeavy(carton, inspection),
				expiry: contents.some(({ sku, expiry }) => isGiven(expiry) || kept.has(sku)),
				danger: contents.some(({ sku }) => dangerous.has(sku))
			};
			const needed = NOTICES.filter((notice) => needs[notice]);
			if (needed.length === 0) return [];
			const facts = { sheetCount: needed.length, sheets: needed.map((notice) => notices[notice].text).join(', '), size: notices.smallest };
			return [{ ...breachOf(carton, facts), source: notices[needed[0]!].source }];
		});
	}
};

export const cartonContentRules: readonly Rule[] = [dangerousGoodsMixed, expiryMixed, noticeNeeded];
