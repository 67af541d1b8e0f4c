import type { Carton, Plan } from '../shipment/plan';
import { centresOf } from './cartons';
import { linesByCentre, type InvoiceLine, type LineGroup } from './lines';
import type { PapersInput } from './papers';

/** What a paper is about: the whole shipment, or what goes to one of its centres. Cartons keep the numbers of the whole. */
export type Part = {
	readonly centres: readonly string[];
	readonly groups: readonly LineGroup[];
	readonly lines: readonly InvoiceLine[];
	readonly cartons: readonly Carton[];
	/** Which part of how many; absent for the whole. */
	readonly share?: { readonly centre: string; readonly at: number; readonly of: number };
};

type Of = Pick<PapersInput, 'plan' | 'centre'>;

/** The lines of a part count from 1. */
const renumbered = (groups: readonly LineGroup[]): LineGroup[] => {
	let number = 0;
	return groups.map(({ centre, lines }) => ({ centre, lines: lines.map((line) => ({ ...line, number: ++number })) }));
};

/** Which part of how many a paper for one centre is. */
export function shareOf({ plan, centre }: Of): Part['share'] {
	if (centre === undefined) return undefined;
	const centres = linesByCentre(plan).map((group) => group.centre);
	return { centre, at: centres.indexOf(centre) + 1, of: centres.length };
}

export function partOf({ plan, centre }: Of): Part {
	const all = linesByCentre(plan);
	const share = shareOf({ plan, ...(centre !== undefined && { centre }) });
	const groups = centre === undefined ? all : renumbered(all.filter((group) => group.centre === centre));
	const cartons = plan.cartons ?? [];
	return {
		centres: centre === undefined ? centresOf(plan) : [centre],
		groups,
		lines: groups.flatMap(({ lines }) => lines),
		cartons: centre === undefined ? cartons : cartons.filter(({ fulfillmentCenter }) => fulfillmentCenter === centre),
		...(share && { share })
	};
}

/** Whether a plan is parted by its centres: there are several, and every line and carton goes to one that has lines; else nothing may be left out. */
export function isParted(plan: Plan): boolean {
	if (plan.papers?.per !== 'destination') return false;
	const bound = linesByCentre(plan).map(({ centre }) => centre);
	return bound.length > 1 && !bound.includes(undefined) && (plan.cartons ?? []).every(({ fulfillmentCenter }) => bound.includes(fulfillmentCenter));
}
