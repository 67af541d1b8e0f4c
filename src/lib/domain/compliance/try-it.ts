import type { Product } from '../catalog/product';
import type { Address, Importer, Plan } from '../shipment/plan';
import { emptyPlan } from '../shipment/plan';
import type { PlainDate } from '../values/plain-date';
import type { Finding, Listed } from './finding';
import { inspect } from './inspect';
import type { Hit } from './kinds';
import { RULES, type Family } from './rules';
import { waysOf } from './ways';

/** One product as somebody tries the rules on it. */
export type Trial = {
	readonly product: Product;
	/** Whether the importer lives in Japan; one abroad acts through an ACP. */
	readonly resident: boolean;
	/** The day of the declaration, and that on which the goods reach the centre. */
	readonly declare: PlainDate;
	readonly arrive?: PlainDate;
};

export type Spoken = {
	readonly finding: Finding;
	/** The trait, heading or word that brought the rule up, where one did. */
	readonly trigger?: Hit;
	/** The kinds of papers that answer it. */
	readonly papers: readonly string[];
};

/** What the rules say on the day, and those that will say it from a later day on. */
export type Verdict = { readonly speaks: readonly Spoken[]; readonly later: readonly Spoken[] };

const FAMILIES_TRIED: readonly Family[] = ['prohibited', 'goods', 'laws', 'sale', 'fba', 'expiry', 'prep'];

/** They ask for what a shipment needs; of goods that are only tried they would say that it is not filled in. */
const ABOUT_THE_FORM: ReadonlySet<string> = new Set([
	'product.hs-code-missing', 'product.origin-missing', 'product.value-missing', 'product.size-or-weight-missing', 'value.currency-unknown',
	'description.missing', 'prep.category-missing', 'prep.not-done', 'label.fnsku-missing', 'label.fnsku-invalid', 'label.barcode-must-be-covered'
]);

/** Whether a rule is about goods as such, and may be tried on a product. */
export const isTried = ({ code, family }: Listed): boolean => FAMILIES_TRIED.some((tried) => tried === family) && !ABOUT_THE_FORM.has(code);

const TRIED: readonly Listed[] = RULES.filter(isTried);

const somewhere = (country: string): Address => ({ lines: [], city: '', country });
const importerOf = (resident: boolean): Importer => ({
	kind: resident ? 'japanese-corporation' : 'non-resident-with-acp',
	name: '–',
	address: somewhere(resident ? 'JP' : ''),
	basis: 'own-goods'
});

/** One unit of the product, and nothing else that a rule could speak of. */
const planOf = ({ product, resident, declare, arrive }: Trial): Plan => ({
	...emptyPlan('–'),
	dates: { declare, ...(arrive && { arrive }) },
	importer: importerOf(resident),
	products: [product],
	lines: [{ sku: product.sku, quantity: 1 }]
});

const TRIGGERS: readonly Hit['trigger'][] = ['trait', 'heading', 'word'];

function triggerOf({ facts: { trigger, what } }: Finding): Hit | undefined {
	const known = TRIGGERS.find((one) => one === trigger);
	return known && { trigger: known, what: String(what ?? '') };
}

function spoken(plan: Plan, finding: Finding, on: PlainDate): Spoken {
	const trigger = triggerOf(finding);
	const papers = waysOf(plan, finding, on).flatMap((way) => (way.kind === 'paper' ? [way.paper] : []));
	return { finding, ...(trigger && { trigger }), papers };
}

/** Every unit is labelled: that is no news of these goods. */
const isTelling = ({ code, facts }: Finding): boolean => !(code === 'prep.required' && facts['because'] === 'label');

/** Which rules about goods speak of a product, what brought each of them up, and which papers answer them. */
export function tryIt(trial: Trial): Verdict {
	const plan = planOf(trial);
	const { declare } = trial;
	const later = TRIED.filter(({ from }) => from > declare).toSorted((a, b) => a.from.localeCompare(b.from));
	return {
		speaks: inspect(plan, declare, TRIED).filter(isTelling).map((finding) => spoken(plan, finding, declare)),
		later: later.flatMap((rule) => inspect({ ...plan, dates: { declare: rule.from } }, rule.from, [rule]).map((finding) => spoken(plan, finding, rule.from)))
	};
}
