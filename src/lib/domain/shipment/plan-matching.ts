import type { Json } from './plan-differences';

type Entry = { readonly [key: string]: Json | undefined };

/** An entry of a list as it was and as it is; `name` is what people call it. */
export type Matched = {
	readonly name: string;
	readonly subject?: string;
	readonly before?: Json;
	readonly after?: Json;
	/** Places in their lists. */
	readonly from?: number;
	readonly to?: number;
};

type List = {
	/** Keys by which an entry is the same: the closest first, then by fewer. */
	readonly same: readonly (readonly string[])[];
	readonly name: (entry: Entry) => string;
	readonly subject?: (entry: Entry) => string;
};

const text = (value: Json | undefined): string => (value === undefined || value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value));
const by = (...keys: readonly string[]) => (entry: Entry): string => keys.map((key) => text(entry[key])).filter((part) => part !== '').join(' ');
const skuAt = (what: string) => (entry: Entry): string => `${what}:${text(entry.sku)}`;

/** Lists of a plan whose entries have a name. */
const LISTS: Readonly<Record<string, List>> = {
	lines: { same: [['sku', 'fulfillmentCenter', 'expiry', 'lot'], ['sku', 'fulfillmentCenter'], ['sku']], name: by('sku'), subject: skuAt('line') },
	products: { same: [['sku']], name: by('sku'), subject: skuAt('product') },
	'products.evidence': { same: [['kind', 'reference'], ['kind']], name: by('kind', 'reference') },
	cartons: { same: [['number']], name: by('number'), subject: ({ number }) => `carton:${text(number)}` },
	'cartons.contents': { same: [['sku', 'expiry', 'lot'], ['sku']], name: by('sku') },
	cartonTypes: { same: [['id']], name: by('id') },
	destinations: { same: [['fulfillmentCenter']], name: by('fulfillmentCenter') },
	exchangeRates: { same: [['currency', 'from'], ['currency']], name: by('currency') },
	waivers: { same: [['code', 'subject']], name: by('code', 'subject') },
	evidence: { same: [['kind', 'reference'], ['kind']], name: by('kind', 'reference') },
	'landedCost.byHand': { same: [['sku']], name: by('sku') }
};

const isEntry = (value: Json): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value);

type Placed = { readonly entry: Entry; readonly at: number };

/** Entries that are the same by some keys, each with one at most. */
function pairs(before: readonly Placed[], after: readonly Placed[], keys: readonly string[]): [Placed, Placed][] {
	const keyOf = ({ entry }: Placed): string => JSON.stringify(keys.map((key) => entry[key] ?? null));
	const waiting = new Map<string, Placed[]>();
	for (const one of before) {
		const known = waiting.get(keyOf(one));
		if (known) known.push(one);
		else waiting.set(keyOf(one), [one]);
	}
	return after.flatMap((other): [Placed, Placed][] => {
		const one = waiting.get(keyOf(other))?.shift();
		return one ? [[one, other]] : [];
	});
}

/** Entries of a list beside each other, in the order in which they are now; undefined for a list whose entries have no name. */
export function matched(field: string, before: readonly Json[], after: readonly Json[]): Matched[] | undefined {
	const list = LISTS[field];
	if (!list || !before.every(isEntry) || !after.every(isEntry)) return undefined;
	const place = (entries: readonly Entry[]): Placed[] => entries.map((entry, at) => ({ entry, at }));
	let [left, right] = [place(before), place(after)];
	const partners = new Map<Placed, Placed>();
	for (const keys of list.same) {
		const found = pairs(left, right, keys);
		const taken = new Set(found.flat());
		for (const [one, other] of found) partners.set(other, one);
		[left, right] = [left.filter((one) => !taken.has(one)), right.filter((other) => !taken.has(other))];
	}
	const there = [...partners].map(([other, one]): Matched => ({ ...calling(list, other.entry), before: one.entry, after: other.entry, from: one.at, to: other.at }));
	const added = right.map((other): Matched => ({ ...calling(list, other.entry), after: other.entry, to: other.at }));
	const removed = left.map((one): Matched => ({ ...calling(list, one.entry), before: one.entry, from: one.at }));
	return [...[...there, ...added].toSorted((a, b) => (a.to ?? 0) - (b.to ?? 0)), ...removed];
}

const calling = ({ name, subject }: List, entry: Entry): Pick<Matched, 'name' | 'subject'> => ({ name: name(entry), ...(subject && { subject: subject(entry) }) });

/** Whether what both lists have stands in the same order in both. */
export function inOrder(found: readonly Matched[]): boolean {
	const places = found.flatMap(({ from, to }) => (from !== undefined && to !== undefined ? [from] : []));
	return places.every((place, i) => i === 0 || place > (places[i - 1] ?? -1));
}
