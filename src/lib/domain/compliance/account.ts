import type { Carton, CartonContent } from '../shipment/plan';
import type { PlainDate } from '../values/plain-date';
import { sum } from '../values/units';
import type { LineAt } from './inspection';

/** What lines ask for and cartons hold of one SKU at one fulfilment centre. */
export type Account = {
	readonly sku: string;
	readonly centre: string;
	readonly due: number;
	readonly packed: number;
	/** Numbers of the cartons that hold it. */
	readonly cartons: readonly number[];
	/** Where the same SKU is due. */
	readonly dueAt: readonly string[];
	/** Packed for centres where none of it is due, counted where it is short. */
	readonly astray: number;
	readonly expiries: readonly { readonly expiry: PlainDate; readonly due: number; readonly packed: number }[];
};

type Packed = Pick<CartonContent, 'sku' | 'quantity' | 'expiry'> & { readonly centre: string; readonly carton: number };

function grouped<T, K>(entries: readonly T[], keyOf: (entry: T) => K): Map<K, T[]> {
	const groups = new Map<K, T[]>();
	for (const entry of entries) {
		const key = keyOf(entry);
		const group = groups.get(key);
		if (group) group.push(entry);
		else groups.set(key, [entry]);
	}
	return groups;
}

/**
 * Sets lines against cartons, for the SKUs where there is anything to compare closely. A SKU with a line of which
 * nobody knows where it goes is left out: it has nothing to be compared with.
 */
export function reckon(lines: readonly LineAt[], cartons: readonly Carton[]): readonly Account[] {
	const skus = apart(lines, cartons);
	if (skus.size === 0) return [];
	const linesBySku = grouped(lines.filter(({ sku }) => skus.has(sku)), ({ sku }) => sku);
	const packedBySku = grouped(
		cartons.flatMap(({ contents, fulfillmentCenter: centre, number: carton }) =>
			contents
				.filter(({ sku, quantity }) => quantity > 0 && skus.has(sku))
				.map(({ sku, quantity, expiry }): Packed => ({ sku, quantity, expiry, centre, carton }))
		),
		({ sku }) => sku
	);
	return [...skus].flatMap((sku) => {
		const due = linesBySku.get(sku) ?? [];
		return due.some(({ centre }) => centre === undefined) ? [] : accountsOf(sku, due, packedBySku.get(sku) ?? []);
	});
}

/** SKUs whose sums differ at some centre, and those with a day to keep to: few in a good plan of thousands. */
function apart(lines: readonly LineAt[], cartons: readonly Carton[]): ReadonlySet<string> {
	const balances = new Map<string, Map<string, number>>();
	const balanceAt = (centre: string): Map<string, number> => {
		const balance = balances.get(centre) ?? new Map<string, number>();
		balances.set(centre, balance);
		return balance;
	};
	const add = (balance: Map<string, number>, sku: string, units: number): unknown => balance.set(sku, (balance.get(sku) ?? 0) + units);
	for (const { sku, centre, quantity } of lines) add(balanceAt(centre ?? ''), sku, Math.max(quantity, 0));
	for (const { fulfillmentCenter, contents } of cartons) {
		const balance = balanceAt(fulfillmentCenter);
		for (const { sku, quantity } of contents) add(balance, sku, -Math.max(quantity, 0));
	}
	const uneven = [...balances.values()].flatMap((balance) => [...balance].filter(([, units]) => units !== 0).map(([sku]) => sku));
	return new Set([...uneven, ...lines.filter(({ expiry }) => expiry).map(({ sku }) => sku)]);
}

const total = (entries: readonly { readonly quantity: number }[]): number => sum(entries.map(({ quantity }) => Math.max(quantity, 0)));

function accountsOf(sku: string, lines: readonly LineAt[], packed: readonly Packed[]): Account[] {
	const due = grouped(lines, ({ centre }) => centre ?? '');
	const held = grouped(packed, ({ centre }) => centre);
	const dueAt = [...due.keys()];
	let astray = sum([...held].map(([centre, contents]) => (due.has(centre) ? 0 : total(contents))));
	return [...new Set([...dueAt, ...held.keys()])].map((centre) => {
		const here = { due: total(due.get(centre) ?? []), packed: total(held.get(centre) ?? []) };
		const found = Math.min(astray, Math.max(here.due - here.packed, 0));
		astray -= found;
		return {
			sku,
			centre,
			...here,
			cartons: (held.get(centre) ?? []).map(({ carton }) => carton),
			dueAt,
			astray: found,
			expiries: expiriesOf(due.get(centre) ?? [], held.get(centre) ?? [])
		};
	});
}

/** By the days that lines state; contents without a day count for the only day there is, and any day will do for a line without one. */
function expiriesOf(lines: readonly LineAt[], packed: readonly Packed[]): Account['expiries'] {
	const days = [...new Set(lines.flatMap(({ expiry }) => (expiry ? [expiry] : [])))];
	const anyDayWillDo = lines.some(({ expiry }) => !expiry);
	return days.map((expiry) => {
		const due = total(lines.filter((line) => line.expiry === expiry));
		const held = total(packed.filter((content) => content.expiry === expiry || (!content.expiry && days.length === 1)));
		return { expiry, due, packed: anyDayWillDo ? Math.min(held, due) : held };
	});
}
