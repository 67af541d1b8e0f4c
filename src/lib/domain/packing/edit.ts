import type { SizeMm } from '../catalog/product';
import type { Carton, CartonContent, Plan } from '../shipment/plan';
import { accept, reject, type Result } from '../values/result';
import { arrange } from './arrange';
import { outerOf, typeOf } from './carton-types';
import {
	cartonOf, emptied, joined, nextNumber, quantityOf, whyNotGone, whyNotInto, whyNotMerge, whyNotMove, whyNotOutOf, withQuantity,
	type Merge, type Move, type Refused
} from './limits';
import { goodsWeight, keyOf, leftOf, sameContent, unitsIn, type ContentKey } from './rest';

type Edited = Result<Plan, Refused>;

const replaced = (plan: Plan, ...changed: readonly Carton[]): Plan => ({
	...plan,
	cartons: (plan.cartons ?? []).map((carton) => changed.find(({ number }) => number === carton.number) ?? carton)
});

const appended = (plan: Plan, carton: Carton): Plan => ({ ...plan, cartons: [...(plan.cartons ?? []), carton] });

/** A carton laid anew; without placements when no arrangement was found. */
function laid(plan: Plan, { placements: _, ...carton }: Carton): Carton {
	const placements = arrange(plan, carton);
	return placements?.length ? { ...carton, placements } : carton;
}

/** Other contents: the weight follows, the arrangement is made anew, and what was measured no longer holds. */
function refilled(plan: Plan, { measured: _, ...carton }: Carton, contents: readonly CartonContent[]): Carton {
	const grossWeightG = Math.max(0, carton.grossWeightG - goodsWeight(plan, carton.contents) + goodsWeight(plan, contents));
	return laid(plan, { ...carton, contents, grossWeightG });
}

/** Units from one carton to another of the same centre, or to a new carton alike. */
export function moveUnits(plan: Plan, move: Move): Edited {
	const refused = whyNotMove(plan, move);
	if (refused) return reject(refused);
	const { content, quantity, from, to } = move;
	const source = cartonOf(plan, from);
	const opened = source && to === 'new' ? appended(plan, emptied(plan, source, nextNumber(plan))) : plan;
	const target = cartonOf(opened, to === 'new' ? nextNumber(plan) : to);
	if (!source || !target) return reject({ code: 'no-such-carton', carton: source ? Number(to) : from });
	const less = refilled(opened, source, withQuantity(source.contents, content, quantityOf(source, content) - quantity));
	const more = refilled(opened, target, joined(target.contents, [{ ...keyOf(content), quantity }]));
	return accept(replaced(opened, less, more));
}

/** So many units of some content in a carton: what is more comes from the rest, what is less goes back to it. */
export function setQuantity(plan: Plan, { carton: number, content, quantity }: { carton: number; content: ContentKey; quantity: number }): Edited {
	const carton = cartonOf(plan, number);
	if (!carton) return reject({ code: 'no-such-carton', carton: number });
	const more = quantity - quantityOf(carton, content);
	if (more === 0) return accept(plan);
	if (carton.locked) return reject({ code: 'locked-carton', carton: number });
	const left = leftOf(plan, carton.fulfillmentCenter, content);
	if (more > left) return reject({ code: 'not-enough-left', sku: content.sku, centre: carton.fulfillmentCenter, left, asked: more });
	const refused = more > 0 ? whyNotInto(plan, carton, [{ ...keyOf(content), quantity: more }]) : whyNotOutOf(carton, content);
	if (refused) return reject(refused);
	return accept(replaced(plan, refilled(plan, carton, withQuantity(carton.contents, content, quantity))));
}

/** Half of the units, kind by kind, into a new carton alike; the odd unit stays, and of one kind alone the last half goes. Locked lines stay. */
export function splitCarton(plan: Plan, number: number): Edited {
	const carton = cartonOf(plan, number);
	if (!carton) return reject({ code: 'no-such-carton', carton: number });
	if (carton.locked) return reject({ code: 'locked-carton', carton: number });
	if (unitsIn(carton) < 2) return reject({ code: 'nothing-to-split', carton: number });
	const gone = halfOf(carton.contents);
	if (gone.length === 0) return reject(whyNotGone(carton) ?? { code: 'nothing-to-split', carton: number });
	const stay = gone.reduce((all, content) => withQuantity(all, content, quantityOf(carton, content) - content.quantity), carton.contents);
	const second = refilled(plan, emptied(plan, carton, nextNumber(plan)), gone);
	return accept(appended(replaced(plan, refilled(plan, carton, stay)), second));
}

function halfOf(contents: readonly CartonContent[]): readonly CartonContent[] {
	const free = contents.filter(({ locked }) => !locked);
	const halved = free.map((content) => ({ ...content, quantity: Math.floor(content.quantity / 2) })).filter(({ quantity }) => quantity > 0);
	return halved.length > 0 ? halved : free.slice(free.length < contents.length ? 0 : Math.ceil(free.length / 2));
}

/** All units of one carton into another; the empty one goes. */
export function mergeCartons(plan: Plan, { from, into }: Merge): Edited {
	const refused = whyNotMerge(plan, { from, into });
	if (refused) return reject(refused);
	const [source, target] = [cartonOf(plan, from), cartonOf(plan, into)];
	if (!source || !target) return reject({ code: 'no-such-carton', carton: source ? into : from });
	return accept(without(replaced(plan, refilled(plan, target, joined(target.contents, source.contents))), from));
}

/** As many more cartons alike as asked, or as the rest at this centre allows; refused when it allows none. */
export function repeatCarton(plan: Plan, { carton: number, times }: { carton: number; times: number }): Edited {
	const carton = cartonOf(plan, number);
	if (!carton) return reject({ code: 'no-such-carton', carton: number });
	if (carton.contents.length === 0) return reject({ code: 'nothing-to-repeat', carton: number });
	const possible = carton.contents.map((content) => ({ content, left: leftOf(plan, carton.fulfillmentCenter, content) }));
	const short = possible.find(({ content, left }) => left < content.quantity);
	if (short) return reject({ code: 'not-enough-left', sku: short.content.sku, centre: carton.fulfillmentCenter, left: short.left, asked: short.content.quantity });
	const most = Math.min(times, ...possible.map(({ content, left }) => Math.floor(left / content.quantity)));
	const { boxId: _b, sscc: _s, trackingNumber: _t, measured: _m, locked: _l, ...alike } = carton;
	const first = nextNumber(plan);
	const contents = carton.contents.map((content) => unlocked(content));
	const more = Array.from({ length: most }, (_, i): Carton => ({ ...alike, contents, number: first + i }));
	return accept({ ...plan, cartons: [...(plan.cartons ?? []), ...more] });
}

export function addCarton(plan: Plan, { centre, type: id }: { centre: string; type: string }): Edited {
	const type = typeOf(plan, id);
	if (!type) return reject({ code: 'unknown-carton-type', type: id });
	const carton: Carton = { number: nextNumber(plan), fulfillmentCenter: centre, type: type.id, outerMm: outerOf(type), grossWeightG: type.tareG, contents: [] };
	return accept(appended(plan, carton));
}

const without = (plan: Plan, number: number): Plan => ({ ...plan, cartons: (plan.cartons ?? []).filter((carton) => carton.number !== number) });

/** The carton goes; its units become part of the rest. */
export function removeCarton(plan: Plan, number: number): Edited {
	const carton = cartonOf(plan, number);
	const refused = carton && whyNotGone(carton);
	return refused ? reject(refused) : accept(without(plan, number));
}

const unlocked = <T extends { readonly locked?: boolean }>({ locked: _, ...open }: T): Omit<T, 'locked'> => open;

/** Locks a carton, or one line of it: packing again leaves it as it is, and so does everybody until it is unlocked. */
export function setLock(plan: Plan, { carton: number, content, locked }: { carton: number; content?: ContentKey; locked: boolean }): Edited {
	const carton = cartonOf(plan, number);
	if (!carton) return reject({ code: 'no-such-carton', carton: number });
	const set = <T extends { readonly locked?: boolean }>(one: T): Omit<T, 'locked'> & { locked?: boolean } => (locked ? { ...one, locked } : unlocked(one));
	if (!content) return accept(replaced(plan, set(carton)));
	return accept(replaced(plan, { ...carton, contents: carton.contents.map((one) => (sameContent(one, content) ? set(one) : one)) }));
}

/** Another centre, for a carton with nothing in it. */
export function setCentre(plan: Plan, { carton: number, centre }: { carton: number; centre: string }): Edited {
	const carton = cartonOf(plan, number);
	if (!carton) return reject({ code: 'no-such-carton', carton: number });
	if (carton.locked) return reject({ code: 'locked-carton', carton: number });
	if (carton.contents.length > 0) return reject({ code: 'not-empty', carton: number, units: unitsIn(carton) });
	return accept(replaced(plan, { ...carton, fulfillmentCenter: centre }));
}

/** Another size from the list; the weight follows the tare. */
export function setType(plan: Plan, { carton: number, type: id }: { carton: number; type: string }): Edited {
	const carton = cartonOf(plan, number);
	const type = typeOf(plan, id);
	if (!carton) return reject({ code: 'no-such-carton', carton: number });
	if (!type) return reject({ code: 'unknown-carton-type', type: id });
	if (carton.locked) return reject({ code: 'locked-carton', carton: number });
	const tare = emptied(plan, carton, number).grossWeightG;
	const { measured: _, ...kept } = carton;
	return accept(replaced(plan, laid(plan, { ...kept, type: id, outerMm: outerOf(type), grossWeightG: Math.max(0, carton.grossWeightG - tare + type.tareG) })));
}

/** An outer size of its own; the carton is of no type any more. */
export function setOwnSize(plan: Plan, { carton: number, outerMm }: { carton: number; outerMm: SizeMm }): Edited {
	const carton = cartonOf(plan, number);
	if (!carton) return reject({ code: 'no-such-carton', carton: number });
	if (carton.locked) return reject({ code: 'locked-carton', carton: number });
	const { type: _t, measured: _m, ...own } = carton;
	return accept(replaced(plan, laid(plan, { ...own, outerMm })));
}

export function setWeight(plan: Plan, { carton: number, grossWeightG }: { carton: number; grossWeightG: number }): Edited {
	const carton = cartonOf(plan, number);
	return carton ? accept(replaced(plan, { ...carton, grossWeightG })) : reject({ code: 'no-such-carton', carton: number });
}

/** Amazon's id of one carton; an empty text takes it away. */
export function setBoxId(plan: Plan, { carton: number, boxId }: { carton: number; boxId: string }): Edited {
	const carton = cartonOf(plan, number);
	if (!carton) return reject({ code: 'no-such-carton', carton: number });
	const { boxId: _, ...without } = carton;
	return accept(replaced(plan, boxId ? { ...without, boxId } : without));
}
