import type { Evidence, Product } from '../../catalog/product';
import type { PlainDate } from '../../values/plain-date';
import type { Breach, Facts, Rule, Severity } from '../finding';
import type { Inspection } from '../inspection';
import { hitOf, type Hit } from '../kinds';
import { KNOWN_SINCE } from './known-since';

type Told = Omit<Rule, 'breaches' | 'broken' | 'from'> & { readonly from?: PlainDate };

/** What a finding says of one product; `severity` and `source` where they differ from the rule's. */
export type Broken = { readonly facts: Facts; readonly severity?: Severity; readonly source?: string };

/** A rule about each product that is shipped, once each. */
export function perProduct(rule: Told & { readonly broken: (product: Product, inspection: Inspection) => Broken | undefined | false }): Rule {
	const { broken: isBroken, ...told } = rule;
	const broken = (product: Product, inspection: Inspection): Breach | undefined => {
		const found = isBroken(product, inspection);
		return found ? { ...found, subject: `product:${product.sku}`, facts: { sku: product.sku, ...found.facts } } : undefined;
	};
	return { ...told, from: told.from ?? KNOWN_SINCE, broken, breaches: (inspection) => inspection.shipped.flatMap((product) => broken(product, inspection) ?? []) };
}

/** What showed the kind, for the sentence: `{seen}` in words of findings is made of these two. */
export const seenBy = ({ trigger, what }: Hit): Facts => ({ trigger, what });

/** The last part of a finding's code: the kind of paper that answers it. */
export const paperKindOf = (code: string): string => code.slice(code.indexOf('.') + 1);

/** The paper in hand that answers a finding, run out or not: `evidence.expired` speaks of its days. */
export const paperOf = ({ evidence = [] }: Product, kind: string): Evidence | undefined => evidence.find((paper) => paper.kind === kind);

/** A paper is asked for, product by product, where the goods are of one of some kinds and nothing in hand answers it. */
export const paperFor = (
	rule: Told & {
		readonly kinds: readonly string[];
		/** Goods of the kind that need none all the same. */
		readonly unless?: (product: Product, inspection: Inspection) => boolean;
	}
): Rule => {
	const { unless, ...told } = rule;
	const paper = paperKindOf(rule.code);
	return perProduct({
		...told,
		onlyKinds: true,
		broken: (product, inspection) => {
			const hit = hitOf(product, rule.kinds);
			return hit !== undefined && !paperOf(product, paper) && !unless?.(product, inspection) && { facts: seenBy(hit) };
		}
	});
};
