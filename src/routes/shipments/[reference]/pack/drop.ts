import { mergeCartons, moveUnits } from '$lib/domain/packing/edit';
import { cartonOf, emptied, isTight, nextNumber, whyNotMerge, whyNotMove, type Refused } from '$lib/domain/packing/limits';
import { keyOf, type ContentKey } from '$lib/domain/packing/rest';
import type { Plan } from '$lib/domain/shipment/plan';
import { attempt, type Hands } from './hand';

/** What is on its way to another carton: units of one line, or all that a carton holds. */
export type Taken =
	| { readonly kind: 'units'; readonly from: number; readonly content: ContentKey; readonly quantity: number }
	| { readonly kind: 'carton'; readonly from: number };

export type Target = number | 'new';

/** Why a carton does not take it; undefined when it does. */
export function whyNot(plan: Plan, taken: Taken, to: Target): Refused | undefined {
	if (taken.kind === 'units') return whyNotMove(plan, { ...taken, to });
	return to === 'new' ? { code: 'same-carton', carton: taken.from } : whyNotMerge(plan, { from: taken.from, into: to });
}

/** Whether it is taken although nobody knows how to lay it. */
export function isTightIn(plan: Plan, taken: Taken, to: Target): boolean {
	const source = cartonOf(plan, taken.from);
	const target = to === 'new' ? source && emptied(plan, source, nextNumber(plan)) : cartonOf(plan, to);
	if (!source || !target) return false;
	return isTight(plan, target, taken.kind === 'units' ? [{ ...keyOf(taken.content), quantity: taken.quantity }] : source.contents);
}

/** Puts it there as one step, or answers why not. */
export function drop(hands: Hands, taken: Taken, to: Target): Refused | undefined {
	const { plan } = hands.draft;
	if (taken.kind === 'units') {
		const { content, quantity, from } = taken;
		const what = { key: 'pack.did.moved', told: { n: quantity, sku: content.sku, from, to: to === 'new' ? nextNumber(plan) : to } };
		return attempt(hands, what, (now) => moveUnits(now, { content, quantity, from, to }));
	}
	if (to === 'new') return whyNot(plan, taken, to);
	return attempt(hands, { key: 'pack.did.merged', told: { from: taken.from, into: to } }, (now) => mergeCartons(now, { from: taken.from, into: to }));
}
