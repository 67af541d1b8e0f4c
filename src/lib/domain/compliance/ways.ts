import type { Product } from '../catalog/product';
import { productOf, type Plan } from '../shipment/plan';
import type { PlainDate } from '../values/plain-date';
import { isSuggested, mended, paperAsked, skuOf, type Flag, type Mend } from './alike';
import type { Finding } from './finding';
import { judge } from './inspect';
import { ruleOf } from './rules';

/** Which of some findings are still there in a plan that was mended; one rule alone is asked again. */
export function stillThere(plan: Plan, findings: readonly Finding[], on: PlainDate): readonly Finding[] {
	const rule = findings[0] && ruleOf(findings[0].code);
	if (!rule) return findings;
	const { findings: open, waived } = judge(plan, on, [rule]);
	const found = new Set([...open, ...waived.map(({ finding }) => finding)].map(({ subject }) => subject));
	return findings.filter(({ subject }) => found.has(subject));
}

export type Way =
	| { readonly kind: Exclude<Mend['kind'], 'trait' | 'paper'> }
	| { readonly kind: 'trait'; readonly flag: Flag }
	| { readonly kind: 'paper'; readonly paper: string };

/** What a clerk may have seen to and the goods do not tell. */
const SEEN_TO: readonly Flag[] = ['japaneseLabel', 'brandAuthorised', 'doubleSealed', 'boxed'];

/** The ways to mend a finding on the spot. Where a value is not asked for, the rule itself was asked whether the way ends it. */
export function waysOf(plan: Plan, finding: Finding, on: PlainDate): readonly Way[] {
	const sku = skuOf(finding);
	const product = sku === undefined ? undefined : productOf(plan, sku);
	if (!product) return [];
	const ends = trial(plan, finding, on);
	const tried = (mend: Mend): boolean => {
		const after = mended(product, finding, mend, on);
		return after !== product && ends(after);
	};
	const kind = paperAsked(finding);
	const answered = finding.code.startsWith('evidence.') || tried({ kind: 'paper', paper: { kind, reference: '1' } });
	return [
		...(isSuggested(finding.facts['suggestion']) ? [{ kind: 'suggestion' } as const] : []),
		...(answered ? [{ kind: 'paper', paper: kind } as const] : []),
		...(['suggestedCategory'] as const).filter((kind) => tried({ kind })).map((kind) => ({ kind })),
		...SEEN_TO.filter((flag) => tried({ kind: 'trait', flag })).map((flag) => ({ kind: 'trait', flag }) as const),
		...VALUES.filter(({ codes }) => codes.includes(finding.code)).map(({ kind }) => ({ kind })),
		...(['signOff', 'originMark', 'deny'] as const).filter((kind) => tried({ kind })).map((kind) => ({ kind }))
	];
}

const VALUES: readonly { readonly kind: 'hsCode' | 'origin' | 'currency' | 'prepCategory'; readonly codes: readonly string[] }[] = [
	{ kind: 'hsCode', codes: ['product.hs-code-missing', 'product.hs-code-invalid', 'product.hs-code-short'] },
	{ kind: 'origin', codes: ['product.origin-missing', 'origin.mark-differs'] },
	{ kind: 'currency', codes: ['value.currency-unknown'] },
	{ kind: 'prepCategory', codes: ['prep.category-missing'] }
];

/** Asks the rule of a finding about its one product, changed; a rule that needs the cartons to find it cannot be asked so. */
function trial(plan: Plan, finding: Finding, on: PlainDate): (product: Product) => boolean {
	const sku = skuOf(finding);
	const alone: Plan = { ...plan, products: plan.products.filter((product) => product.sku === sku), lines: plan.lines.filter((line) => line.sku === sku), cartons: [] };
	if (stillThere(alone, [finding], on).length === 0) return () => false;
	return (product) => stillThere({ ...alone, products: [product] }, [finding], on).length === 0;
}
