import { productOf, type Carton, type CartonContent, type Plan } from '../shipment/plan';
import { sum } from '../values/units';
import { arrange } from './arrange';
import { innerOf, typeOf, volumeOf } from './carton-types';
import { companyOf } from './goods';
import { goodsWeight, keyOf, roomIn, sameContent, type ContentKey } from './rest';

/** Why a change by hand was not made. */
export type Refused =
	| { readonly code: 'no-such-carton'; readonly carton: number }
	| { readonly code: 'same-carton'; readonly carton: number }
	| { readonly code: 'locked-carton'; readonly carton: number }
	| ({ readonly code: 'locked-line'; readonly carton: number } & ContentKey)
	| { readonly code: 'other-centre'; readonly carton: number; readonly centre: string; readonly other: string }
	| { readonly code: 'not-so-many'; readonly sku: string; readonly carton: number; readonly has: number; readonly asked: number }
	| { readonly code: 'not-enough-left'; readonly sku: string; readonly centre: string; readonly left: number; readonly asked: number }
	| { readonly code: 'two-expiries'; readonly sku: string; readonly carton: number }
	| { readonly code: 'must-stay-apart'; readonly sku: string; readonly carton: number }
	| { readonly code: 'too-heavy'; readonly carton: number; readonly overG: number; readonly limitG: number }
	| { readonly code: 'too-little-room'; readonly carton: number; readonly overMm3: number }
	| { readonly code: 'nothing-to-split'; readonly carton: number }
	| { readonly code: 'nothing-to-repeat'; readonly carton: number }
	| { readonly code: 'not-empty'; readonly carton: number; readonly units: number }
	| { readonly code: 'unknown-carton-type'; readonly type: string };

/** Units of one line of a carton on their way to another carton, or to a new one alike. */
export type Move = { readonly content: ContentKey; readonly quantity: number; readonly from: number; readonly to: number | 'new' };
export type Merge = { readonly from: number; readonly into: number };

export const cartonOf = (plan: Plan, number: number): Carton | undefined => plan.cartons?.find((carton) => carton.number === number);

export const nextNumber = (plan: Plan): number => Math.max(0, ...(plan.cartons ?? []).map(({ number }) => number)) + 1;

/** The same box with nothing in it, under another number. */
export function emptied(plan: Plan, { fulfillmentCenter, type, outerMm, grossWeightG, contents }: Carton, number: number): Carton {
	const tare = typeOf(plan, type)?.tareG ?? Math.max(0, grossWeightG - goodsWeight(plan, contents));
	return { number, fulfillmentCenter, ...(type ? { type } : {}), outerMm, grossWeightG: tare, contents: [] };
}

export const quantityOf = ({ contents }: Carton, key: ContentKey): number => contents.find((content) => sameContent(content, key))?.quantity ?? 0;

/** Contents with so many units of one kind, none at zero; a new kind comes last. */
export function withQuantity(contents: readonly CartonContent[], key: ContentKey, quantity: number): readonly CartonContent[] {
	if (!contents.some((content) => sameContent(content, key))) return quantity > 0 ? [...contents, { ...keyOf(key), quantity }] : contents;
	return contents.flatMap((content) => (!sameContent(content, key) ? [content] : quantity > 0 ? [{ ...content, quantity }] : []));
}

/** Contents with others among them; what is alike is counted together. */
export const joined = (contents: readonly CartonContent[], joining: readonly CartonContent[]): readonly CartonContent[] =>
	joining.reduce((all, content) => withQuantity(all, content, content.quantity + (all.find((other) => sameContent(other, content))?.quantity ?? 0)), contents);

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

/** Volume of goods; units of unknown size count as nothing. */
const goodsVolume = (plan: Plan, contents: readonly CartonContent[]): number =>
	sum(contents.map(({ sku, quantity }) => quantity * volumeOf(productOf(plan, sku)?.unit?.sizeMm ?? [0, 0, 0])));

/** Why a carton does not take some contents; undefined when it does. Whether they can be arranged in it is another question. */
export function whyNotInto(plan: Plan, carton: Carton, joining: readonly CartonContent[]): Refused | undefined {
	if (carton.locked) return { code: 'locked-carton', carton: carton.number };
	const clashing = clash(plan, carton, joining);
	if (clashing) return clashing;
	const { weightLeftG, weightLimitG } = roomIn(carton, plan);
	const [grams, volume] = [goodsWeight(plan, joining), goodsVolume(plan, joining)];
	if (grams > Math.max(0, weightLeftG)) return { code: 'too-heavy', carton: carton.number, overG: grams - weightLeftG, limitG: weightLimitG };
	const spare = volumeOf(innerOf(plan, carton)) - goodsVolume(plan, carton.contents);
	return volume > Math.max(0, spare) ? { code: 'too-little-room', carton: carton.number, overMm3: volume - spare } : undefined;
}

/** Why units of a line may not leave their carton. */
export function whyNotOutOf(carton: Carton, content: ContentKey): Refused | undefined {
	if (carton.locked) return { code: 'locked-carton', carton: carton.number };
	const line = carton.contents.find((one) => one.locked && sameContent(one, content));
	return line && { code: 'locked-line', carton: carton.number, ...keyOf(line) };
}

/** Why a carton may not be given up or emptied as a whole. */
export function whyNotGone(carton: Carton): Refused | undefined {
	const line = carton.contents.find(({ locked }) => locked);
	return line || carton.locked ? whyNotOutOf(carton, line ?? { sku: '' }) : undefined;
}

function whyNotBetween(a: Carton, b: Carton): Refused | undefined {
	if (a.number === b.number) return { code: 'same-carton', carton: a.number };
	return a.fulfillmentCenter === b.fulfillmentCenter
		? undefined
		: { code: 'other-centre', carton: b.number, centre: a.fulfillmentCenter, other: b.fulfillmentCenter };
}

/** Why a move is not made. */
export function whyNotMove(plan: Plan, { content, quantity, from, to }: Move): Refused | undefined {
	const source = cartonOf(plan, from);
	if (!source) return { code: 'no-such-carton', carton: from };
	const held = whyNotOutOf(source, content);
	if (held) return held;
	const has = quantityOf(source, content);
	if (quantity < 1 || quantity > has) return { code: 'not-so-many', sku: content.sku, carton: from, has, asked: quantity };
	const target = to === 'new' ? emptied(plan, source, nextNumber(plan)) : cartonOf(plan, to);
	if (!target) return { code: 'no-such-carton', carton: Number(to) };
	return whyNotBetween(source, target) ?? whyNotInto(plan, target, [{ ...keyOf(content), quantity }]);
}

/** Why one carton does not go into another. */
export function whyNotMerge(plan: Plan, { from, into }: Merge): Refused | undefined {
	const [source, target] = [cartonOf(plan, from), cartonOf(plan, into)];
	if (!source || !target) return { code: 'no-such-carton', carton: source ? into : from };
	return whyNotGone(source) ?? whyNotBetween(source, target) ?? whyNotInto(plan, target, source.contents);
}

/** Whether no arrangement is found for a carton with what joins it; that warns and hinders nobody, as goods may give way. */
export const isTight = (plan: Plan, carton: Carton, joining: readonly CartonContent[]): boolean =>
	joining.length > 0 && arrange(plan, { ...carton, contents: joined(carton.contents, joining) }) === undefined;
