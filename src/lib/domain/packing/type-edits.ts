import type { CartonType, Plan } from '../shipment/plan';
import { accept, reject, type Result } from '../values/result';
import { cartonTypesOf, CARTON_TYPES } from './carton-types';

export type TypeRefused =
	| { readonly code: 'carton-type-twice'; readonly type: string }
	| { readonly code: 'unknown-carton-type'; readonly type: string };

/** One more size; the first of a plan's own takes the place of ours. */
export function addType(plan: Plan, type: CartonType): Result<Plan, TypeRefused> {
	const own = plan.cartonTypes ?? [];
	if (own.some(({ id }) => id === type.id)) return reject({ code: 'carton-type-twice', type: type.id });
	return accept({ ...plan, cartonTypes: [...own, type] });
}

/** All sizes of ours as the plan's own, to be changed. */
export const takeOurTypes = (plan: Plan): Plan => ({ ...plan, cartonTypes: [...CARTON_TYPES] });

/** Other figures or another name; cartons keep the size they were packed in and follow the name. */
export function changeType(plan: Plan, id: string, changed: CartonType): Result<Plan, TypeRefused> {
	const own = plan.cartonTypes ?? [];
	if (!own.some((type) => type.id === id)) return reject({ code: 'unknown-carton-type', type: id });
	if (changed.id !== id && own.some((type) => type.id === changed.id)) return reject({ code: 'carton-type-twice', type: changed.id });
	const cartons = plan.cartons?.map((carton) => (carton.type === id ? { ...carton, type: changed.id } : carton));
	return accept({ ...plan, cartonTypes: own.map((type) => (type.id === id ? changed : type)), ...(cartons ? { cartons } : {}) });
}

/** Without the last one the plan packs into sizes of ours again. */
export function removeType(plan: Plan, id: string): Plan {
	const { cartonTypes = [], ...without } = plan;
	const left = cartonTypes.filter((type) => type.id !== id);
	return left.length > 0 ? { ...plan, cartonTypes: left } : without;
}

/** A name that no size has yet. */
export function freeTypeName(plan: Plan): string {
	const taken = new Set([...cartonTypesOf(plan), ...CARTON_TYPES].map(({ id }) => id));
	for (let n = 1; ; n++) if (!taken.has(`C${n}`)) return `C${n}`;
}
