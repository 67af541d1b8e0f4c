import type { Refused } from '$lib/domain/packing/limits';
import type { Plan } from '$lib/domain/shipment/plan';
import type { Result } from '$lib/domain/values/result';
import { kilograms } from '$lib/ui/figures';
import type { Say } from '$lib/ui/words';
import type { Draft, What } from '../draft.svelte';

export type Hands = { readonly draft: Draft; readonly t: Say };

/** What is too much is never told as less than it is. */
const surplus = (grams: number): string => (grams < 1_000 ? `${grams} g` : `${kilograms(Math.ceil(grams / 100) * 100)} kg`);
const litres = (mm3: number): string => `${(Math.ceil(mm3 / 100_000) / 10).toFixed(1)} l`;

/** The figures of a refusal as a sentence says them. */
function told(rejection: { readonly code: string }): Record<string, string | number> {
	const figures = rejection as Record<string, string | number>;
	if ('overG' in rejection) return { ...figures, over: surplus(Number(figures.overG)), limit: kilograms(Number(figures.limitG)) };
	return 'overMm3' in rejection ? { ...figures, over: litres(Number(figures.overMm3)) } : figures;
}

/** The sentence for a change by hand that was not made. */
export const sayRefused = (t: Say, rejection: { readonly code: string }): string => t(`pack.refused.${rejection.code}`, told(rejection));

/** The same in a few words, for a list of cartons. */
export const sayInShort = (t: Say, rejection: { readonly code: string }): string => t(`pack.limit.${rejection.code}`, told(rejection));

/** Carries out a change by hand, or answers with the reason why it was not made. */
export function attempt<R extends { readonly code: string } = Refused>({ draft }: Hands, what: What, edit: (plan: Plan) => Result<Plan, R>): R | undefined {
	const edited = edit(draft.plan);
	if (!edited.ok) return edited.rejection;
	draft.change(what, () => edited.value);
	return undefined;
}

/** The same, with the reason as a sentence. */
export function byHand<R extends { readonly code: string } = Refused>(hands: Hands, what: What, edit: (plan: Plan) => Result<Plan, R>): string | undefined {
	const refused = attempt(hands, what, edit);
	return refused && sayRefused(hands.t, refused);
}

/** A whole number of units as typed; undefined when it is none. */
export function readUnits(typed: string): number | undefined {
	const text = typed.normalize('NFKC').replace(/[\s,]/g, '');
	return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
