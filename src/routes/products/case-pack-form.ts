import type { CaseField, CasePackTemplate } from '$lib/domain/catalog/case-pack';
import { centimetres, showWeight } from '$lib/domain/catalog/measures';
import type { Product } from '$lib/domain/catalog/product';
import { readCasePack, type CaseTexts } from '$lib/domain/catalog/read-case-pack';
import type { Because } from '$lib/domain/catalog/table';
import type { Texts } from './product-form';

/** What the form asks for; the SKU is that of the page. */
export const ASKED = ['name', 'units', 'size', 'weight', 'carton', 'inner', 'tare'] as const satisfies readonly CaseField[];

export type CaseForm = {
	readonly texts: CaseTexts;
	readonly problems: { readonly [field in CaseField]?: Because };
	/** The name and version it had; version 0 for a new one. */
	readonly was: string;
	readonly version: number;
	readonly template?: CasePackTemplate;
};

const sizeText = (sides: readonly number[] | undefined): string => (sides ?? []).map(centimetres).join(' x ');

/** A template as it is typed. */
export const caseTextsOf = ({ name, units, carton, grossWeightG }: CasePackTemplate): CaseTexts => ({
	name,
	units: String(units),
	size: sizeText(carton.outerMm),
	weight: showWeight(grossWeightG),
	carton: carton.id ?? '',
	inner: sizeText(carton.innerMm),
	tare: carton.tareG === undefined ? '' : showWeight(carton.tareG)
});

/** A posted form: the template, or what is wrong in which field. */
export function readCaseForm(posted: Texts, sku: string, product: Product): CaseForm {
	const texts: CaseTexts = Object.fromEntries(ASKED.map((field) => [field, posted[`case-${field}`] ?? '']));
	const base = { texts, was: posted['case-was'] ?? '', version: Number(posted['case-version']) || 0 };
	const read = readCasePack({ ...texts, sku }, { product });
	if (read.ok) return { ...base, problems: {}, template: read.value };
	return { ...base, problems: Object.fromEntries(read.problems.map(({ field, because }) => [field, because])) };
}
