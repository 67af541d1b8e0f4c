import type { CasePackTemplate } from '$lib/domain/catalog/case-pack';
import { casePacksCsv } from '$lib/domain/catalog/write-case-packs';
import type { Plan } from '$lib/domain/shipment/plan';

type Sample = { readonly sku: string; readonly name: string; readonly units: number; readonly size: string };

/** Flat goods that come folded or bound, as many as lie in a carton in whole layers. */
const SAMPLES: readonly Sample[] = [
	{ sku: 'CQL-NAPKIN-4', name: 'Large case', units: 28, size: 'C48' },
	{ sku: 'CQL-NAPKIN-4', name: 'Small case', units: 11, size: 'C38' },
	{ sku: 'CQL-TEATOWEL-2', name: 'Large case', units: 32, size: 'C48' },
	{ sku: 'CQL-NOTE-A5', name: 'Carton of 40', units: 40, size: 'C38' }
];

/** How some goods of the sample shipment come in cases, as the importer reads it. */
export function casePacks({ products, cartonTypes = [] }: Plan): string {
	return casePacksCsv(
		SAMPLES.map(({ sku, name, units, size }): CasePackTemplate => {
			const type = cartonTypes.find(({ id }) => id === size);
			const weightG = products.find((product) => product.sku === sku)?.unit?.weightG;
			if (!type || weightG === undefined) throw new RangeError(`the sample shipment has no ${sku} or no carton ${size}`);
			const { id, innerMm, outerMm = innerMm, tareG } = type;
			return { sku, name, units, carton: { id, outerMm, innerMm, tareG }, grossWeightG: tareG + units * weightG };
		})
	);
}
