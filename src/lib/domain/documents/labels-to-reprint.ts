import type { Plan } from '../shipment/plan';
import type { PlainDate } from '../values/plain-date';
import { cartonLabelPages } from './carton-labels';
import { numbered } from './cartons';
import { countsBySku, unlabelled, type Count } from './labels/item-counts';
import { itemLabelRun } from './labels/item-labels';
import { LABEL_PRINTER } from './labels/label-papers';
import { stockOf } from './labels/stocks';
import { productsOf } from './lines';
import type { Page } from './page';
import { NO_DAY, type LabelsInput } from './papers';

/** Labels of units that say something else now, or of which there are too few. */
export type ItemsToReprint = { readonly sku: string; readonly expiry?: PlainDate; readonly because: 'changed' | 'more'; readonly labels: number };

/** What was printed by one plan and does not hold for another. */
export type LabelsToReprint = {
	/** Numbers of the cartons whose label says something else, or of which there is none yet; and how many cartons there are. */
	readonly cartons: readonly number[];
	readonly of: number;
	/** Numbers of cartons that are no more: their labels are to be taken away. */
	readonly gone: readonly number[];
	readonly items: readonly ItemsToReprint[];
};

/** Labels of both plans are laid out alike, so that only what they say differs. */
const inputFor = (plan: Plan): LabelsInput => ({ plan, revision: 1, issuedOn: NO_DAY, planSha256: '', draft: false });

const whatItSays = ({ marks, misfits = [] }: Page): string => JSON.stringify([marks, misfits]);

/** The label of each carton as it is printed: contents, weight, size, ids, n of m, addresses, marks and terms. */
function cartonsOf(plan: Plan): Map<number, string> {
	const pages = cartonLabelPages(inputFor(plan), { stock: '4x6' });
	const labels = new Map<number, string>();
	for (const { carton } of numbered(plan)) {
		const page = pages.next();
		if (page.done) throw new Error(`carton ${carton.number} has no label`);
		labels.set(carton.number, whatItSays(page.value));
	}
	return labels;
}

type Items = ReadonlyMap<string, { readonly count: Count; readonly says: string }>;

const keyOf = ({ sku, expiry = '' }: Count): string => `${sku}\u0000${expiry}`;

/** One label of each SKU and expiry, and how many of it there are. */
function itemsOf(plan: Plan): Items {
	const products = productsOf(plan);
	const counts = countsBySku(plan).filter(({ sku }) => !unlabelled(sku, products.get(sku)));
	const stock = stockOf(LABEL_PRINTER.stock);
	if (!stock) throw new RangeError(`stock ${LABEL_PRINTER.stock} is not listed`);
	const one = counts.map((count) => ({ ...count, quantity: 1 }));
	const run = counts.length === 0 ? undefined : itemLabelRun(inputFor(plan), { stock, dpi: LABEL_PRINTER.dpi, counts: one });
	// Bars that find no room on a roll are no label at all: then the FNSKU is what it would say.
	const says = run?.ok ? [...run.value.pages].map(whatItSays) : counts.map(({ sku }) => JSON.stringify(products.get(sku)));
	return new Map(counts.map((count, i) => [keyOf(count), { count, says: says[i] ?? '' }]));
}

function itemsToReprint(before: Items, after: Items): ItemsToReprint[] {
	return [...after].flatMap(([key, { count, says }]): ItemsToReprint[] => {
		const { quantity, ...which } = count;
		const was = before.get(key);
		if (was && was.says !== says) return [{ ...which, because: 'changed', labels: quantity }];
		const more = quantity - (was?.count.quantity ?? 0);
		return more > 0 ? [{ ...which, because: 'more', labels: more }] : [];
	});
}

/** Which labels must be printed again when a plan took the place of another; none when nothing on them differs. */
export function labelsToReprint(before: Plan, after: Plan): LabelsToReprint {
	const [was, is] = [cartonsOf(before), cartonsOf(after)];
	return {
		cartons: [...is].flatMap(([number, says]) => (was.get(number) === says ? [] : [number])).toSorted((a, b) => a - b),
		of: is.size,
		gone: [...was.keys()].filter((number) => !is.has(number)).toSorted((a, b) => a - b),
		items: itemsToReprint(itemsOf(before), itemsOf(after))
	};
}
