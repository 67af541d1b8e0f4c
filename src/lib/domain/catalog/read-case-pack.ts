import type { Result } from '../values/result';
import { caseProblems, type CaseField, type CasePackTemplate, type CaseProblem } from './case-pack';
import { type DecimalMark } from './decimals';
import { readSize, readWeight, type LengthUnit, type WeightUnit } from './measures';
import type { Product, SizeMm } from './product';
import type { Because } from './table';
import { readCount, readSku, readText } from './values';

/** A template as it is typed, field by field; what is empty was not given. */
export type CaseTexts = { readonly [field in CaseField]?: string | undefined };

export type CaseOptions = {
	readonly product?: Product | undefined;
	readonly mark?: DecimalMark | undefined;
	/** Units of figures that name none; sizes are in centimetres, gross weights in kilograms, tares in grams. */
	readonly units?: { readonly [field in CaseField]?: LengthUnit | WeightUnit | undefined } | undefined;
};

export type CaseReading = { readonly ok: true; readonly value: CasePackTemplate } | { readonly ok: false; readonly problems: readonly CaseProblem[] };

/** A template without a name is called by its units. */
const nameOf = (typed: string, units: number | undefined): string => typed || (units === undefined ? '' : String(units));

/** Reads a typed template, and says of every field what is wrong with it. */
export function readCasePack(texts: CaseTexts, { product, mark, units: given = {} }: CaseOptions = {}): CaseReading {
	const problems: CaseProblem[] = [];
	const read = <T>(field: CaseField, reader: (typed: string) => Result<T, Because>): T | undefined => {
		const typed = (texts[field] ?? '').trim();
		if (typed === '') return undefined;
		const value = reader(typed);
		if (value.ok) return value.value;
		problems.push({ field, because: value.rejection });
		return undefined;
	};
	const needed = <T>(field: CaseField, reader: (typed: string) => Result<T, Because>): T | undefined => {
		if (!(texts[field] ?? '').trim()) problems.push({ field, because: field === 'sku' ? { code: 'sku-missing' } : { code: 'case-missing', what: field } });
		return read(field, reader);
	};
	const size = (field: 'size' | 'inner') => (typed: string): Result<SizeMm, Because> => readSize(typed, { unit: (given[field] as LengthUnit | undefined) ?? 'cm', mark });
	const weight = (field: 'weight' | 'tare', unit: WeightUnit) => (typed: string): Result<number, Because> =>
		readWeight(typed, { unit: (given[field] as WeightUnit | undefined) ?? unit, mark });

	const sku = needed('sku', readSku);
	const units = needed('units', (typed) => readCount(typed, mark));
	const name = read('name', (typed) => readText(typed, { most: 1000 }));
	const outerMm = needed('size', size('size'));
	const innerMm = read('inner', size('inner'));
	const tareG = read('tare', weight('tare', 'g'));
	const grossWeightG = needed('weight', weight('weight', 'kg'));
	const id = read('carton', (typed) => readText(typed, { most: 100 }));
	if (problems.length > 0 || sku === undefined || units === undefined || !outerMm || grossWeightG === undefined) return { ok: false, problems };
	const template: CasePackTemplate = {
		sku,
		name: nameOf(name ?? '', units),
		units,
		carton: { ...(id ? { id } : {}), outerMm, ...(innerMm ? { innerMm } : {}), ...(tareG ? { tareG } : {}) },
		grossWeightG
	};
	const wrong = caseProblems(template, product);
	return wrong.length > 0 ? { ok: false, problems: wrong } : { ok: true, value: template };
}
