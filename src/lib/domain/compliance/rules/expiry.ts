import limits from '../../../data/amazon/expiry.json';
import type { Product } from '../../catalog/product';
import { inForce } from '../../values/dated';
import { addDays, daysBetween, isPlainDate, type PlainDate } from '../../values/plain-date';
import type { Breach, Rule } from '../finding';
import { isGiven, type Inspection, type LineAt } from '../inspection';
import { hitOf, type Hit } from '../kinds';
import { isNotEaten } from '../other-use';
import { KNOWN_SINCE } from './known-since';
import { paperOf, seenBy } from './per-product';

/** Eaten and drunk, by people and pets; with alcohol only where a date is printed. */
const CONTROLLED: readonly string[] = limits.scope.controlled;

/** What shows that Amazon keeps goods by their expiry date (要期限管理商品). */
export function controlledBy(product: Product): Hit | undefined {
	const { expiryControlled, food, supplement } = product.traits ?? {};
	if (expiryControlled !== undefined) return expiryControlled ? { trigger: 'trait', what: 'expiryControlled' } : undefined;
	const hit = hitOf(product, CONTROLLED) ?? (hitOf(product, ['alcohol-free']) && hitOf(product, ['alcohol']));
	return hit && !food && !supplement && (isAlcohol(product) || isNotEaten(product)) ? undefined : hit;
}

/** Chocolates with liqueur, and beer without alcohol, are dated as food is. */
const isAlcohol = (product: Product): boolean => hitOf(product, ['alcohol']) !== undefined && !hitOf(product, ['chocolate', 'alcohol-free']);

const isDay = (text: string | undefined): text is PlainDate => text !== undefined && isPlainDate(text);

type Broken = Omit<Breach, 'subject'> | undefined | false;

/** A rule about each line, with its product. */
const ofLines = (told: Omit<Rule, 'breaches' | 'from'>, broken: (line: LineAt, product: Product, inspection: Inspection) => Broken): Rule => ({
	...told,
	from: KNOWN_SINCE,
	breaches: (inspection) =>
		inspection.lines.flatMap((line): Breach[] => {
			const product = inspection.products.get(line.sku);
			const found = product && broken(line, product, inspection);
			return found ? [{ ...found, subject: `line:${line.sku}`, facts: { sku: line.sku, ...found.facts } }] : [];
		})
});

const missing = ofLines({ code: 'expiry.missing', severity: 'block', source: 'amazon-expiry-required', kinds: CONTROLLED }, (line, product) => {
	if (isGiven(line.expiry)) return false;
	const hit = controlledBy(product);
	return hit && { facts: seenBy(hit), ...(hit.trigger === 'word' && { severity: 'warn', source: limits.scope.source }) };
});

/** Of several lines of a SKU the one that expires first is told. */
const soonestFirst = (rule: Rule): Rule => ({
	...rule,
	breaches: (inspection) => rule.breaches(inspection).toSorted((a, b) => (String(a.facts['expiry']) < String(b.facts['expiry']) ? -1 : 1))
});

const SHORT = { code: 'expiry.too-short', severity: 'block', source: 'expiry-guide' } as const;
const tooShort = soonestFirst(ofLines(SHORT, ({ expiry }, product, { on, arrival }) => {
	if (!isDay(expiry)) return false;
	const { onArrival, byApplication, removal } = inForce(limits.days, on).value;
	const daysLeft = daysBetween(arrival, expiry);
	if (daysLeft >= onArrival || (daysLeft >= byApplication && paperOf(product, 'too-short'))) return false;
	const because = daysLeft < 0 ? 'expired' : daysLeft <= removal ? 'removed' : 'short';
	const left = { daysLeft: Math.max(daysLeft, 0), leastDays: onArrival, removalDays: removal, removedOn: addDays(expiry, -removal) };
	return { facts: { because, expiry, arrival, ...left }, ...(because !== 'expired' && { severity: 'warn' }) };
}));

/** The dates of each SKU at each centre: those of the lines, or while these have none, those in the cartons. */
function datesBySkuAt({ lines, cartons }: Inspection): ReadonlyMap<string, ReadonlySet<string>> {
	const onLines = new Map<string, Set<string>>();
	const inCartons = new Map<string, Set<string>>();
	const add = (to: Map<string, Set<string>>, centre: string | undefined, sku: string, expiry: string | undefined): void => {
		if (!isGiven(expiry)) return;
		const key = `${centre ?? ''}\n${sku}`;
		const dates = to.get(key);
		if (dates) dates.add(expiry);
		else to.set(key, new Set([expiry]));
	};
	for (const { sku, expiry, centre } of lines) add(onLines, centre, sku, expiry);
	for (const { fulfillmentCenter, contents } of cartons) for (const { sku, expiry } of contents) add(inCartons, fulfillmentCenter, sku, expiry);
	return new Map([...inCartons, ...onLines]);
}

const twoDates: Rule = {
	code: 'expiry.two-dates',
	severity: 'block',
	source: 'amazon-inbound-faq',
	from: KNOWN_SINCE,
	breaches: (inspection) =>
		[...datesBySkuAt(inspection)].flatMap(([key, dates]): Breach[] => {
			if (dates.size < 2) return [];
			const [centre = '', sku = ''] = key.split('\n');
			const days = [...dates].toSorted();
			return [{ subject: `line:${sku}`, facts: { sku, centre: centre || 'none', dates: days.length, first: days[0]!, last: days.at(-1)! } }];
		})
};

/** Alcohol without a printed date is neither: guides do not say with what it goes. */
const sideOf = ({ expiry, sku }: LineAt, { products }: Inspection): 'expiry' | 'ordinary' | undefined => {
	const product = products.get(sku);
	if (isGiven(expiry)) return 'expiry';
	if (!product) return undefined;
	if (controlledBy(product)) return 'expiry';
	return hitOf(product, ['alcohol']) ? undefined : 'ordinary';
};

const mixed: Rule = {
	code: 'expiry.mixed-with-ordinary',
	severity: 'warn',
	source: 'expiry-guide',
	from: KNOWN_SINCE,
	breaches: (inspection) => {
		const sides = new Map<string, { expiry: Set<string>; ordinary: Set<string> }>();
		for (const line of inspection.lines) {
			const side = line.centre === undefined ? undefined : sideOf(line, inspection);
			if (line.centre === undefined || side === undefined) continue;
			const at = sides.get(line.centre) ?? { expiry: new Set(), ordinary: new Set() };
			at[side].add(line.sku);
			sides.set(line.centre, at);
		}
		return [...sides].flatMap(([code, { expiry, ordinary }]): Breach[] => {
			const [sku] = expiry;
			const [otherSku] = ordinary;
			if (sku === undefined || otherSku === undefined) return [];
			return [{ subject: `destination:${code}`, facts: { code, expirySkus: expiry.size, ordinarySkus: ordinary.size, sku, otherSku } }];
		});
	}
};

export const expiryRules: readonly Rule[] = [missing, tooShort, twoDates, mixed];
