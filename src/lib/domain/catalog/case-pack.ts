import limits from '../../data/amazon/carton-limits.json';
import cases from '../../data/amazon/case-packs.json';
import type { Product, SizeMm } from './product';
import type { Because } from './table';

/**
 * How a SKU comes in cases that are all alike: what Amazon's template for case packs asks for, and what a packer needs beside it.
 * Who prepares and labels stands with the product; expiry and destination belong to the shipment.
 */
export type CasePackTemplate = {
	readonly sku: string;
	/** As people call it; one name once for a SKU. */
	readonly name: string;
	readonly units: number;
	readonly carton: {
		/** Name of the carton size, where it has one. */
		readonly id?: string;
		readonly outerMm: SizeMm;
		readonly innerMm?: SizeMm;
		readonly tareG?: number;
	};
	readonly grossWeightG: number;
};

export const MOST_NAME = 40;
/** More than any carton holds. */
export const MOST_UNITS = 100_000;

/** A name as two people who mean the same template would both write it. */
export const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

export const CASE_FIELDS = ['sku', 'name', 'units', 'size', 'weight', 'carton', 'inner', 'tare'] as const;
export type CaseField = (typeof CASE_FIELDS)[number];

/** What is wrong in a field of a template. */
export type CaseProblem = { readonly field: CaseField; readonly because: Because };

/** Worth telling about a template that can be kept. */
export type CaseRemark = { readonly code: string; readonly severity: 'warn' | 'info'; readonly facts: Readonly<Record<string, string | number>> };

const last = <T>(series: readonly { readonly value: T }[]): T | undefined => series.at(-1)?.value;
const STANDARD = last(limits.standard) ?? { sidesMm: [], weightG: Infinity };
const LARGEST = last(limits['extra-large']) ?? { sumMm: Infinity, sideUnderMm: Infinity, weightG: Infinity };
const SMALLEST = last(limits.smallest) ?? { sidesMm: [], weightG: 0 };
const HEAVY_OVER_G = last(limits.heavy)?.overG ?? Infinity;
const MOST_IN_CASE = last(cases.units)?.most ?? Infinity;

const longestFirst = (sides: readonly number[]): readonly number[] => sides.toSorted((a, b) => b - a);
const isWithin = (sides: readonly number[], bounds: readonly number[]): boolean => longestFirst(sides).every((side, i) => side <= (longestFirst(bounds)[i] ?? 0));
const volume = (sides: readonly number[]): number => sides.reduce((all, side) => all * side, 1);
const sumOf = (sides: readonly number[]): number => sides.reduce((all, side) => all + side, 0);
const kg = (grams: number): number => grams / 1000;

/** Grams that a case weighs at least: its goods, as far as their weight is known, and the empty carton. */
export const leastWeightG = ({ units, carton }: CasePackTemplate, product?: Product): number => units * (product?.unit?.weightG ?? 0) + (carton.tareG ?? 0);

/** Why a template cannot be kept: it contradicts itself or the product, or no centre takes such a carton whatever is in it. */
export function caseProblems(template: CasePackTemplate, product?: Product): readonly CaseProblem[] {
	const { name, units, carton, grossWeightG } = template;
	const unitG = product?.unit?.weightG ?? 0;
	const tareG = carton.tareG ?? 0;
	const least = leastWeightG(template, product);
	return [
		...wrong('name', [...name].length > MOST_NAME, { code: 'too-long', value: `${[...name].slice(0, 20).join('')}…`, length: [...name].length, most: MOST_NAME }),
		...wrong('name', /^(\s*|\.{1,2})$/.test(name), { code: 'case-name-shape', value: name }),
		...wrong('units', !Number.isSafeInteger(units) || units < 1, { code: 'case-units', value: units }),
		...wrong('units', units > MOST_UNITS, { code: 'number-too-large', value: String(units) }),
		...sizeProblems(carton),
		...wrong('weight', grossWeightG < least || grossWeightG <= tareG, { code: 'case-too-light', kg: kg(grossWeightG), least: kg(least), units, unit: unitG, tare: tareG }),
		...wrong('weight', grossWeightG >= LARGEST.weightG, { code: 'case-too-heavy', kg: kg(grossWeightG), most: kg(LARGEST.weightG) })
	];
}

const wrong = (field: CaseField, isWrong: boolean, because: Because): readonly CaseProblem[] => (isWrong ? [{ field, because }] : []);

function sizeProblems({ outerMm, innerMm }: CasePackTemplate['carton']): readonly CaseProblem[] {
	const isFlat = (sides: SizeMm): boolean => sides.some((side) => side <= 0);
	const isTooLarge = sumOf(outerMm) > LARGEST.sumMm || Math.max(...outerMm) >= LARGEST.sideUnderMm;
	return [
		...wrong('size', isFlat(outerMm), { code: 'case-flat' }),
		...wrong('size', isTooLarge, { code: 'case-too-large', sum: sumOf(outerMm) / 10, most: LARGEST.sumMm / 10, side: LARGEST.sideUnderMm / 10 }),
		...wrong('inner', innerMm !== undefined && isFlat(innerMm), { code: 'case-flat' }),
		...wrong('inner', innerMm !== undefined && !isWithin(innerMm, outerMm), { code: 'case-inner-larger' })
	];
}

/** What a packer should know of a template, worst first; the check of a shipment judges its cartons by their day and goods. */
export function caseRemarks(template: CasePackTemplate, product?: Product): readonly CaseRemark[] {
	const { units, carton, grossWeightG } = template;
	const unit = product?.unit?.sizeMm;
	const goods = unit ? units * volume(unit) : 0;
	const room = volume(carton.innerMm ?? carton.outerMm);
	const isSmall = !isWithin(SMALLEST.sidesMm, carton.outerMm) || grossWeightG <= SMALLEST.weightG;
	return [
		...remark('over-standard', 'warn', !isWithin(carton.outerMm, STANDARD.sidesMm), { sides: STANDARD.sidesMm.map((side) => side / 10).join(' × ') }),
		...remark('over-weight', 'warn', grossWeightG > STANDARD.weightG, { kg: kg(grossWeightG), most: kg(STANDARD.weightG) }),
		...remark('over-full', 'warn', goods > room, { percent: Math.ceil((goods / Math.max(1, room)) * 100) }),
		...remark('too-small', 'warn', isSmall, { sides: SMALLEST.sidesMm.map((side) => side / 10).join(' × '), grams: SMALLEST.weightG }),
		...remark('many-units', 'warn', units > MOST_IN_CASE, { units, most: MOST_IN_CASE }),
		...remark('heavy', 'info', grossWeightG > HEAVY_OVER_G && grossWeightG <= STANDARD.weightG, { kg: kg(grossWeightG), over: kg(HEAVY_OVER_G) })
	];
}

const remark = (code: string, severity: CaseRemark['severity'], applies: boolean, facts: CaseRemark['facts']): readonly CaseRemark[] =>
	applies ? [{ code, severity, facts }] : [];
