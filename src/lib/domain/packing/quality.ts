import type { CartonType, Plan } from '../shipment/plan';
import { cartonTypesOf } from './carton-types';
import { costOf, leastOf } from './choices';
import { goodsOf, type Because, type Unpacked } from './goods';
import { whyNoneTakes } from './groups';
import { stays } from './locks';
import { isOdd, leastFor } from './least';
import type { Packing } from './pack';
import { isUnarranged, packable, planOfRest, reasons, rest } from './rest';

/** How far the cartons are from the best possible. */
export type Quality = {
	/** Cartons that nobody can do without. */
	readonly least: number;
	/** Cartons above that; absent while the number says nothing: units wait, or cartons hold what figures say they cannot. */
	readonly more?: number;
};

/** Judges the cartons as they stand; `least` is what `leastFor` says of the same plan. */
export function qualityOf(plan: Plan, least: number = leastFor(plan)): Quality {
	const more = (plan.cartons ?? []).length - least;
	return more < 0 || packable(planOfRest(plan)) > 0 || plan.cartons?.some((carton) => isOdd(plan, carton)) ? { least } : { least, more };
}

/** What `leastFor` reads of a plan: of the cartons, those that stay when it is packed again. */
const readOf = ({ products, lines, destinations, cartonTypes, cartons = [] }: Plan): readonly unknown[] =>
	[products, lines, destinations, cartonTypes, ...cartons.filter(stays)];

/** `leastFor`, reckoned anew only when what it reads has changed: moving units between cartons changes nothing. */
export function leastRemembered(): (plan: Plan) => number {
	let read: readonly unknown[] = [];
	let least = 0;
	return (plan) => {
		const now = readOf(plan);
		if (now.length !== read.length || now.some((part, i) => part !== read[i])) least = leastFor(plan);
		read = now;
		return least;
	};
}

/** Units of a centre, for which `whyLeft` knows why they are in no carton. */
export type LeftAt = { readonly sku: string; readonly centre?: string | undefined };

/** Why units that wait are in no carton, as far as it can be known: nothing takes them, or the cartons that would are used up. */
export function whyLeft(plan: Plan): (left: LeftAt) => Because | undefined {
	const never = reasons(plan);
	const rest = planOfRest(plan);
	const types = cartonTypesOf(plan);
	const isThere = ({ id }: CartonType): boolean => (rest.cartonTypes?.find((type) => type.id === id)?.available ?? 1) > 0;
	const because = new Map(goodsOf(rest, types).goods.map((goods) => [JSON.stringify([goods.sku, goods.centre]), whyNoneTakes(goods, types, isThere)]));
	return ({ sku, centre }) => never.get(sku) ?? (centre ? because.get(JSON.stringify([sku, centre])) : undefined);
}

const isShort = ({ because: { code } }: Unpacked): boolean => code === 'no-carton-left' || code === 'no-standard-carton-left';

/**
 * Whether cartons made anew are a worse answer than those that are there and hold, laid out, all there is to pack. Equal is not
 * worse: who packs again wants what was changed by hand undone.
 */
export function isWorse(plan: Plan, { cartons, unpacked }: Pick<Packing, 'cartons' | 'unpacked'>): boolean {
	const before = plan.cartons ?? [];
	const isSound = before.length > 0 && packable(planOfRest(plan)) === 0 && rest(plan).every(({ quantity }) => quantity >= 0);
	if (!isSound || before.some((carton) => isUnarranged(carton) || isOdd(plan, carton))) return false;
	if (unpacked.some(isShort)) return true;
	return leastOf(plan) === 'cost' ? costOf({ ...plan, cartons }) > costOf(plan) : cartons.length > before.length;
}
