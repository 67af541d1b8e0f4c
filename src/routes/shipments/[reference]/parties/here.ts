import { getContext, setContext } from 'svelte';
import type { Finding } from '$lib/domain/compliance/finding';
import { placeOf } from '$lib/domain/compliance/place';
import type { Carrier, Importer, Party } from '$lib/domain/shipment/plan';

/** Parties of earlier shipments, to choose from. */
export type Kept = {
	readonly importers: readonly Importer[];
	readonly shippers: readonly Party[];
	readonly brokers: readonly Party[];
	readonly acps: readonly Party[];
	readonly carriers: readonly Carrier[];
};

/** The findings of this step, those of one field together; the method of valuation stands on the Customs step as well. */
export type Found = ReadonlyMap<string, readonly Finding[]>;

export function foundHere(findings: readonly Finding[]): Found {
	const found = new Map<string, Finding[]>();
	for (const finding of findings) {
		const { step, field } = placeOf(finding);
		if (step === 'parties' || step === 'customs') found.set(field, [...(found.get(field) ?? []), finding]);
	}
	return found;
}

const KEY = Symbol('found');
export const provideFound = (found: () => Found): (() => Found) => setContext(KEY, found);
export const useFound = (): (() => Found) => getContext<() => Found>(KEY);
