import type { Plan } from './plan';

/** Both sides changed the same place to different things. */
export type Conflict = { readonly path: string; readonly base: unknown; readonly mine: unknown; readonly theirs: unknown };

export type Merge = { readonly plan: Plan; readonly conflicts: readonly Conflict[] };

type Json = Readonly<Record<string, unknown>>;
type Keyed = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What tells the entries of a list apart; a list not named here is one value. */
const KEYS: Readonly<Record<string, (entry: Json) => string>> = {
	products: ({ sku }) => String(sku),
	lines: ({ sku, fulfillmentCenter, expiry, lot }) => [sku, fulfillmentCenter, expiry, lot].join('|'),
	cartons: ({ number }) => String(number),
	cartonTypes: ({ id }) => String(id),
	destinations: ({ fulfillmentCenter }) => String(fulfillmentCenter),
	waivers: ({ code, subject }) => `${code}|${subject}`
};

/**
 * Three-way merge: what only one side changed is taken from that side. Where both changed the same place, `mine` stands in the
 * plan and the place is named in `conflicts`, in the order of the document.
 */
export function merge(base: Plan, mine: Plan, theirs: Plan): Merge {
	const conflicts: Conflict[] = [];
	const plan = mergeValue('', base, mine, theirs, conflicts) as Plan;
	return { plan, conflicts };
}

function mergeValue(path: string, base: unknown, mine: unknown, theirs: unknown, conflicts: Conflict[]): unknown {
	if (same(mine, theirs) || same(base, theirs)) return mine;
	if (same(base, mine)) return theirs;
	if (isObject(mine) && isObject(theirs)) return mergeObject(path, isObject(base) ? base : {}, mine, theirs, conflicts);
	const keyOf = KEYS[path];
	if (keyOf && Array.isArray(mine) && Array.isArray(theirs)) {
		return mergeList(path, keyOf, Array.isArray(base) ? base : [], mine, theirs, conflicts);
	}
	conflicts.push({ path, base, mine, theirs });
	return mine;
}

function mergeObject(path: string, base: Json, mine: Json, theirs: Json, conflicts: Conflict[]): Json {
	const merged: Keyed = {};
	for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
		const value = mergeValue(path ? `${path}.${key}` : key, base[key], mine[key], theirs[key], conflicts);
		if (value !== undefined) merged[key] = value;
	}
	return merged;
}

/** Two entries under one key make the list ambiguous: then it is merged as one value. */
function mergeList(
	path: string,
	keyOf: (entry: Json) => string,
	base: readonly Json[],
	mine: readonly Json[],
	theirs: readonly Json[],
	conflicts: Conflict[]
): unknown {
	const [was, ours, others] = [base, mine, theirs].map((list) => new Map(list.map((entry) => [keyOf(entry), entry])));
	if (was!.size !== base.length || ours!.size !== mine.length || others!.size !== theirs.length) {
		conflicts.push({ path, base, mine, theirs });
		return mine;
	}
	const merged: unknown[] = [];
	for (const key of new Set([...ours!.keys(), ...others!.keys()])) {
		const entry = mergeValue(`${path}[${key}]`, was!.get(key), ours!.get(key), others!.get(key), conflicts);
		if (entry !== undefined) merged.push(entry);
	}
	return merged;
}
