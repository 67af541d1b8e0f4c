import { isValidOn } from '../catalog/evidence';
import { TRAIT_FLAGS, type Evidence, type Product } from '../catalog/product';
import type { Plan } from '../shipment/plan';
import type { PlainDate } from '../values/plain-date';
import type { Finding } from './finding';
import { KIND_DATA } from './kind-data';
import { kindsOf } from './kinds';
import { PREP_CATEGORIES, type PrepCategory } from './prep';
import { paperKindOf } from './rules/per-product';
import { ruleOf } from './rules';

export type Flag = (typeof TRAIT_FLAGS)[number];

/** One act that mends the same finding on one product or on many. */
export type Mend =
	| { readonly kind: 'paper'; readonly paper: Evidence }
	/** Each product's own paper on file, by SKU. */
	| { readonly kind: 'kept'; readonly papers: Readonly<Record<string, Evidence>> }
	/** Each product's own wording, as the finding suggests it. */
	| { readonly kind: 'suggestion' }
	/** Each product's own prep category, as the finding suggests it. */
	| { readonly kind: 'suggestedCategory' }
	| { readonly kind: 'trait'; readonly flag: Flag }
	/** They are not the goods that the rule took them for. */
	| { readonly kind: 'deny' }
	| { readonly kind: 'hsCode'; readonly code: string }
	| { readonly kind: 'origin'; readonly country: string }
	/** The goods are marked anew, with the country they come from. */
	| { readonly kind: 'originMark' }
	| { readonly kind: 'currency'; readonly currency: string }
	| { readonly kind: 'prepCategory'; readonly category: PrepCategory }
	/** What the finding names of Amazon's preparations is done. */
	| { readonly kind: 'signOff' };

/** The SKU of a finding about a product; nothing for one about a carton, a party or the shipment. */
export const skuOf = ({ subject }: Pick<Finding, 'subject'>): string | undefined => /^(?:product|line):(.+)$/s.exec(subject)?.[1];

/** The kind of paper that answers a finding: of one that has run out the same again. */
export const paperAsked = ({ code, facts }: Pick<Finding, 'code' | 'facts'>): string =>
	code === 'evidence.expired' ? String(facts['kind'] ?? '') : paperKindOf(code);

/** The paper on file that answers a finding on its day; the one that lasts longest where there are several. */
export const keptFor = (finding: Pick<Finding, 'code' | 'facts'>, kept: readonly Evidence[], on: PlainDate): Evidence | undefined =>
	kept
		.filter((paper) => paper.kind === paperAsked(finding) && isValidOn(paper, on))
		.toSorted((a, b) => (b.validUntil ?? '9999').localeCompare(a.validUntil ?? '9999'))[0];

/** Findings that are about one preparation, without naming it among their facts. */
const PREP_OF: Readonly<Record<string, string>> = {
	'prep.suffocation-warning': 'ITEM_SUFFOSTK', 'prep.set-mark': 'ITEM_SETSTK', 'prep.bag': 'ITEM_POLYBAGGING', 'label.barcode-must-be-covered': 'ITEM_BLANKSTK'
};

/** The preparations that a finding asks for, in Amazon's own words. */
export function prepsIn({ code, facts }: Pick<Finding, 'code' | 'facts'>): readonly string[] {
	const one = PREP_OF[code];
	return one ? [one] : [...new Set(Object.values(facts).flatMap((fact) => (typeof fact === 'string' ? (fact.match(/\bITEM_[A-Z_]+/g) ?? []) : [])))];
}

/** Traits that say the goods are not what the rule took them for: those that said so turned round, or else the first that could. */
function denials(product: Product, { code, facts }: Finding): readonly Flag[] {
	const shown = facts['trigger'] === 'trait' ? TRAIT_FLAGS.filter((flag) => flag === facts['what']) : [];
	const found = kindsOf(product);
	const ofKinds = (ruleOf(code)?.kinds ?? []).filter((kind) => found.has(kind)).flatMap((kind) => {
		const flags = (KIND_DATA[kind]?.traits ?? []) as readonly Flag[];
		const said = flags.filter((flag) => product.traits?.[flag]);
		return said.length > 0 ? said : flags.slice(0, 1);
	});
	return [...new Set([...shown, ...ofKinds])];
}

export const isSuggested = (text: unknown): text is string => typeof text === 'string' && text.trim() !== '';
const suggestedCategory = ({ facts }: Finding): PrepCategory | undefined => PREP_CATEGORIES.find((category) => category === facts['suggested']);

/** A product as one act leaves it; the same product where the act is not about it. */
export function mended(product: Product, finding: Finding, mend: Mend, on: PlainDate): Product {
	switch (mend.kind) {
		case 'paper': return withPaper(product, mend.paper, on);
		case 'kept': {
			const paper = mend.papers[product.sku];
			return paper ? withPaper(product, paper, on) : product;
		}
		case 'suggestion': {
			const { suggestion, suggestionJa } = finding.facts;
			if (!isSuggested(suggestion)) return product;
			return { ...product, customsDescription: { ...product.customsDescription, en: suggestion, ...(isSuggested(suggestionJa) && { ja: suggestionJa }) } };
		}
		case 'suggestedCategory': {
			const category = suggestedCategory(finding);
			return category ? { ...product, prep: { ...product.prep, category } } : product;
		}
		case 'trait': return product.traits?.[mend.flag] === true ? product : { ...product, traits: { ...product.traits, [mend.flag]: true } };
		case 'deny': {
			const flags = denials(product, finding);
			return flags.length === 0 ? product : { ...product, traits: { ...product.traits, ...Object.fromEntries(flags.map((flag) => [flag, false])) } };
		}
		case 'hsCode': return { ...product, hsCode: mend.code };
		case 'origin': return { ...product, countryOfOrigin: mend.country };
		case 'originMark': return product.countryOfOrigin ? { ...product, traits: { ...product.traits, originMarked: product.countryOfOrigin } } : product;
		case 'currency': return product.value ? { ...product, value: { ...product.value, currency: mend.currency } } : product;
		case 'prepCategory': return { ...product, prep: { ...product.prep, category: mend.category } };
		case 'signOff': {
			const done = [...new Set([...(product.prep?.done ?? []), ...prepsIn(finding)])];
			return done.length === (product.prep?.done ?? []).length ? product : { ...product, prep: { ...product.prep, done } };
		}
	}
}

/** A new paper takes the place of those of its kind that do not count on the day; one that does count stays beside it. */
function withPaper(product: Product, paper: Evidence, on: PlainDate): Product {
	const others = (product.evidence ?? []).filter((one) => one.kind !== paper.kind || (isValidOn(one, on) && one.reference !== paper.reference));
	return { ...product, evidence: [...others, paper] };
}

/** One act for the same finding on many products; a SKU that stands twice among the products is mended where it counts, in the first. */
export function mendAll(plan: Plan, findings: readonly Finding[], mend: Mend, on: PlainDate): Plan {
	const bySku = new Map(findings.map((finding) => [skuOf(finding), finding]));
	const products = plan.products.map((product) => {
		const finding = bySku.get(product.sku);
		if (!finding) return product;
		bySku.delete(product.sku);
		return mended(product, finding, mend, on);
	});
	return products.every((product, i) => product === plan.products[i]) ? plan : { ...plan, products };
}

export type Part = Flag | 'evidence' | 'hsCode' | 'countryOfOrigin' | 'originMarked' | 'currency' | 'customsDescription' | 'customsDescriptionJa' | 'prepCategory' | 'prepDone';

/** What one act changes of a product; texts as the plan has them, a trait `true`, `false` or nothing. */
export type Change = { readonly part: Part; readonly was: string; readonly becomes: string };

const paperText = ({ reference, validUntil }: Evidence): string => (validUntil ? `${reference} (${validUntil})` : reference);
const papersOnly = (product: Product, other: Product): string =>
	(product.evidence ?? []).filter((paper) => !other.evidence?.includes(paper)).map(paperText).join(', ');

const TEXTS: readonly (readonly [Part, (product: Product) => string])[] = [
	['hsCode', ({ hsCode }) => hsCode ?? ''],
	['countryOfOrigin', ({ countryOfOrigin }) => countryOfOrigin ?? ''],
	['originMarked', ({ traits }) => traits?.originMarked ?? ''],
	['currency', ({ value }) => value?.currency ?? ''],
	['customsDescription', ({ customsDescription }) => customsDescription?.en ?? ''],
	['customsDescriptionJa', ({ customsDescription }) => customsDescription?.ja ?? ''],
	['prepCategory', ({ prep }) => prep?.category ?? ''],
	['prepDone', ({ prep }) => (prep?.done ?? []).join(', ')]
];

/** What differs between a product and itself as mended. */
export function changesOf(before: Product, after: Product): readonly Change[] {
	if (before === after) return [];
	const flags = before.traits === after.traits ? [] : (Object.keys(after.traits ?? {}) as Flag[]).filter((flag) => typeof after.traits?.[flag] === 'boolean');
	return [
		{ part: 'evidence' as const, was: papersOnly(before, after), becomes: papersOnly(after, before) },
		...TEXTS.map(([part, textOf]) => ({ part, was: textOf(before), becomes: textOf(after) })),
		...flags.map((part) => ({ part, was: String(before.traits?.[part] ?? ''), becomes: String(after.traits?.[part]) }))
	].filter(({ was, becomes }) => was !== becomes);
}
