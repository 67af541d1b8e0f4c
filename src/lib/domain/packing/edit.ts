import type { SizeMm } from '../catalog/product';
import { productOf, type Carton, type CartonContent, type Plan } from '../shipment/plan';
import { accept, reject, type Result } from '../values/result';
import { arrange } from './arrange';
import { outerOf, typeOf } from './carton-types';
import { companyOf } from './goods';
import { goodsWeight, keyOf, leftOf, sameContent, unitsIn, type ContentKey } from './rest';

/** Why a change by hand was not made. */
export type Refused =
	| { readonly code: 'no-such-carton'; readonly carton: number }
	| { readonly code: 'same-carton'; readonly carton: number }
	| { readonly code: 'other-centre'; readonly carton: number; readonly centre: string; readonly other: string }
	| { readonly code: 'not-so-many'; readonly sku: string; readonly carton: number; readonly has: number; readonly asked: number }
	| { readonly code: 'not-enough-left'; readonly sku: string; readonly centre: string; readonly left: number; readonly asked: number }
	| { readonly code: 'two-expiries'; readonly sku: string; readonly carton: number }
	| { readonly code: 'must-stay-apart'; readonly sku: string; readonly carton: number }
	| { readonly code: 'nothing-to-split'; readonly carton: number }
	| { readonly code: 'nothing-to-repeat'; readonly carton: number }
	| { readonly code: 'not-empty'; readonly carton: number; readonly units: number }
	| { readonly code: 'unknown-carton-type'; readonly type: string };

type Edited = Result<Plan, Refused>;

export const cartonOf = (plan: Plan, number: number): Carton | undefined => plan.cartons?.find((carton) => carton.number === number);

const nextNumber = (plan: Plan): number => Math.max(0, ...(plan.cartons ?? []).map(({ number }) => number)) + 1;

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

const quantityOf = ({ contents }: Carton, key: ContentKey): number => contents.find((content) => sameContent(content, key))?.quantity ?? 0;

/** Contents with so many units of one kind, none at zero; a new kind comes last. */
function withQuantity(contents: readonly CartonContent[], key: ContentKey, quantity: number): readonly CartonContent[] {
	if (!contents.some((content) => sameContent(content, key))) return quantity > 0 ? [...contents, { ...keyOf(key), quantity }] : contents;
	return contents.flatMap((content) => (!sameContent(content, key) ? [content] : quantity > 0 ? [{ ...content, quantity }] : []));
}

/** Whether some content may join a carton's. */
function clash(plan: Plan, carton: Carton, joining: readonly ContentKey[]): Refused | undefined {
	const company = (content: ContentKey): string | undefined => {
		const product = productOf(plan, content.sku);
		return product && companyOf(product, content);
	};
	for (const content of joining) {
		for (const other of carton.contents) {
			if (other.sku === content.sku && (other.expiry ?? '') !== (content.expiry ?? '')) return { code: 'two-expiries', sku: content.sku, carton: carton.number };
			const [ours, theirs] = [company(content), company(other)];
			if (ours && theirs && ours !== theirs) return { code: 'must-stay-apart', sku: content.sku, carton: carton.number };
		}
	}
	return undefined;
}

/** Units from one carton to another of the same centre, or to a new carton alike. */
export function moveUnits(plan: Plan, { content, quantity, from, to }: { content: ContentKey; quantity: number; from: number; to: number | 'new' }): Edited {
	const source = cartonOf(plan, from);
	if (!source) return reject({ code: 'no-such-carton', carton: from });
	const has = quantityOf(source, content);
	if (quantity < 1 || quantity > has) return reject({ code: 'not-so-many', sku: content.sku, carton: from, has, asked: quantity });
	const opened = to === 'new' ? appended(plan, emptied(plan, source, nextNumber(plan))) : plan;
	const target = cartonOf(opened, to === 'new' ? nextNumber(plan) : to);
	if (!target) return reject({ code: 'no-such-carton', carton: Number(to) });
	const refused = apart(opened, source, target) ?? clash(opened, target, [content]);
	if (refused) return reject(refused);
	const less = refilled(opened, source, withQuantity(source.contents, content, has - quantity));
	const more = refilled(opened, target, withQuantity(target.contents, content, quantityOf(target, content) + quantity));
	return accept(replaced(opened, less, more));
}

function apart(plan: Plan, a: Carton, b: Carton): Refused | undefined {
	if (a.number === b.number) return { code: 'same-carton', carton: a.number };
	return a.fulfillmentCenter === b.fulfillmentCenter
		? undefined
		: { code: 'other-centre', carton: b.number, centre: a.fulfillmentCenter, other: b.fulfillmentCenter };
}

/** The same box with nothing in it, under another number. */
function emptied(plan: Plan, { fulfillmentCenter, type, outerMm, grossWeightG, contents }: Carton, number: number): Carton {
	const tare = typeOf(plan, type)?.tareG ?? Math.max(0, grossWeightG - goodsWeight(plan, contents));
	return { number, fulfillmentCenter, ...(type ? { type } : {}), outerMm, grossWeightG: tare, contents: [] };
}

/** So many units of some content in a carton: what is more comes from the rest, what is less goes back to it. */
export function setQuantity(plan: Plan, { carton: number, content, quantity }: { carton: number; content: ContentKey; quantity: number }): Edited {
	const carton = cartonOf(plan, number);
	if (!carton) return reject({ code: 'no-such-carton', carton: number });
	const more = quantity - quantityOf(carton, content);
	const left = leftOf(plan, carton.fulfillmentCenter, content);
	if (more > left) return reject({ code: 'not-enough-left', sku: content.sku, centre: carton.fulfillmentCenter, left, asked: more });
	const refused = more > 0 ? clash(plan, carton, [content]) : undefined;
	if (refused) return reject(refused);
	return accept(more === 0 ? plan : replaced(plan, refilled(plan, carton, withQuantity(carton.contents, content, quantity))));
}

/** Half of the units, kind by kind, into a new carton alike; the odd unit stays, and of one kind alone the last half goes. */
export function splitCarton(plan: Plan, number: number): Edited {
	const carton = cartonOf(plan, number);
	if (!carton) return reject({ code: 'no-such-carton', carton: number });
	if (unitsIn(carton) < 2) return reject({ code: 'nothing-to-split', carton: number });
	const halved = carton.contents.map((content) => ({ ...content, quantity: Math.floor(content.quantity / 2) }));
	const kinds = carton.contents.length;
	const gone = halved.some(({ quantity }) => quantity > 0) ? halved : carton.contents.map((content, i) => ({ ...content, quantity: i < kinds / 2 ? 0 : content.quantity }));
	const stay = carton.contents.map((content, i) => ({ ...content, quantity: content.quantity - (gone[i]?.quantity ?? 0) }));
	const some = ({ quantity }: CartonContent): boolean => quantity > 0;
	const second = refilled(plan, emptied(plan, carton, nextNumber(plan)), gone.filter(some));
	return accept(appended(replaced(plan, refilled(plan, carton, stay.filter(some))), second));
}

/** All units of one carton into another; the empty one goes. */
export function mergeCartons(plan: Plan, { from, into }: { from: number; into: number }): Edited {
	const [source, target] = [cartonOf(plan, from), cartonOf(plan, into)];
	if (!source || !target) return reject({ code: 'no-such-carton', carton: source ? into : from });
	const refused = apart(plan, source, target) ?? clash(plan, target, source.contents);
	if (refused) return reject(refused);
	const contents = source.contents.reduce((all, content) => {
		const already = all.find((other) => sameContent(other, content))?.quantity ?? 0;
		return withQuantity(all, content, already + content.quantity);
	}, target.contents);
	return accept(removeCarton(replaced(plan, refilled(plan, target, contents)), from));
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
	const { boxId: _b, sscc: _s, trackingNumber: _t, measured: _m, ...alike } = carton;
	const first = nextNumber(plan);
	const more = Array.from({ length: most }, (_, i): Carton => ({ ...alike, number: first + i }));
	return accept({ ...plan, cartons: [...(plan.cartons ?? []), ...more] });
}

export function addCarton(plan: Plan, { centre, type: id }: { centre: string; type: string }): Edited {
	const type = typeOf(plan, id);
	if (!type) return reject({ code: 'unknown-carton-type', type: id });
	const carton: Carton = { number: nextNumber(plan), fulfillmentCenter: centre, type: type.id, outerMm: outerOf(type), grossWeightG: type.tareG, contents: [] };
	return accept(appended(plan, carton));
}

/** The carton goes; its units become part of the rest. */
export const removeCarton = (plan: Plan, number: number): Plan => ({ ...plan, cartons: (plan.cartons ?? []).filter((carton) => carton.number !== number) });

/** Another centre, for a carton with nothing in it. */
export function setCentre(plan: Plan, { carton: number, centre }: { carton: number; centre: string }): Edited {
	const carton = cartonOf(plan, number);
	if (!carton) return reject({ code: 'no-such-carton', carton: number });
	if (carton.contents.length > 0) return reject({ code: 'not-empty', carton: number, units: unitsIn(carton) });
	return accept(replaced(plan, { ...carton, fulfillmentCenter: centre }));
}

/** Another size from the list; the weight follows the tare. */
export function setType(plan: Plan, { carton: number, type: id }: { carton: number; type: string }): Edited {
	const carton = cartonOf(plan, number);
	const type = typeOf(plan, id);
	if (!carton) return reject({ code: 'no-such-carton', carton: number });
	if (!type) return reject({ code: 'unknown-carton-type', type: id });
	const tare = emptied(plan, carton, number).grossWeightG;
	const { measured: _, ...kept } = carton;
	return accept(replaced(plan, laid(plan, { ...kept, type: id, outerMm: outerOf(type), grossWeightG: Math.max(0, carton.grossWeightG - tare + type.tareG) })));
}

/** An outer size of its own; the carton is of no type any more. */
export function setOwnSize(plan: Plan, { carton: number, outerMm }: { carton: number; outerMm: SizeMm }): Edited {
	const carton = cartonOf(plan, number);
	if (!carton) return reject({ code: 'no-such-carton', carton: number });
	const { type: _, ...own } = carton;
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
