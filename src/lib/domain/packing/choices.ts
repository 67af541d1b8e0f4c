import type { Carton, Effort, PackingChoices, Plan } from '../shipment/plan';
import { sum } from '../values/units';
import { cartonTypesOf, isStandardSize, typeOf } from './carton-types';
import { costOfCarton, DIVISOR, leastIn, type Freight, type Least } from './cost';
import { budgetFor, type PackingOptions } from './pack';
import { SUPPORT_PERCENT } from './problem';
import { packable } from './rest';

/** Work for each effort, as a share of the usual. */
const WORK: Readonly<Record<Effort, number>> = { quick: 0.2, usual: 1, thorough: 5 };

/** What packing is told: the plan's own choices, and before them what is asked this once. */
export function optionsOf(plan: Plan, asked: PackingChoices = {}): Omit<PackingOptions, 'seed'> {
	const { least, supportPercent, alonePercent, effort = 'usual', ...carriage } = { ...plan.packingOptions, ...asked };
	const freight = freightIn(carriage);
	return {
		...(least && { least }),
		...(freight && { freight }),
		...(supportPercent !== undefined && { support: supportPercent }),
		...(alonePercent !== undefined && { alone: alonePercent / 100 }),
		...(effort !== 'usual' && { budget: Math.round(WORK[effort] * budgetFor(packable(plan))) })
	};
}

const freightIn = ({ freightJpyPerKg, divisor }: PackingChoices): Freight | undefined =>
	freightJpyPerKg === undefined ? undefined : { jpyPerKg: freightJpyPerKg, ...(divisor !== undefined && { divisor }) };

/** What packing this plan tries to keep small. Sizes for goods of standard size decide; others are seldom needed. */
export function leastOf({ packingOptions = {}, ...plan }: Plan): Least {
	const types = cartonTypesOf(plan);
	const standard = types.filter(isStandardSize);
	return packingOptions.least ?? leastIn(standard.length > 0 ? standard : types, freightIn(packingOptions));
}

/** Sizes that do not say what a carton costs. */
export const withoutCost = (plan: Plan): readonly string[] => cartonTypesOf(plan).filter(({ costJpy }) => costJpy === undefined).map(({ id }) => id);

/** Yen for the cartons as they stand and for their freight, as far as the sizes say what they cost. */
export function costOf(plan: Plan): number {
	const freight = freightIn(plan.packingOptions ?? {});
	return Math.round(sum((plan.cartons ?? []).map((carton) => costOfCarton(soldAs(plan, carton), carton.grossWeightG, freight))));
}

/** A carton's size as a type; one of its own costs nothing but freight. */
const soldAs = (plan: Plan, { type, outerMm, grossWeightG }: Carton) => {
	const { costJpy } = typeOf(plan, type) ?? {};
	return { id: '', innerMm: outerMm, outerMm, tareG: 0, maxGrossG: grossWeightG, ...(costJpy !== undefined && { costJpy }) };
};

/** What is so where nobody chose. */
const USUAL: PackingChoices = { divisor: DIVISOR, supportPercent: SUPPORT_PERCENT, alonePercent: 0, effort: 'usual' };

/** The plan with another choice. What is as usual is not kept, so that a plan says only what somebody chose. */
export function choose<K extends keyof PackingChoices>(plan: Plan, key: K, value: PackingChoices[K]): Plan {
	const { packingOptions = {}, ...without } = plan;
	const chosen = value === USUAL[key] ? undefined : value;
	if (packingOptions[key] === chosen) return plan;
	const { [key]: _, ...others } = packingOptions;
	const choices: PackingChoices = chosen === undefined ? others : { ...others, [key]: chosen };
	return Object.keys(choices).length > 0 ? { ...plan, packingOptions: choices } : without;
}
