import type { Refused } from '$lib/domain/packing/edit';
import type { Plan } from '$lib/domain/shipment/plan';
import type { Result } from '$lib/domain/values/result';
import type { Say } from '$lib/ui/words';
import type { Draft, What } from '../draft.svelte';

/** The sentence for a change by hand that was not made. */
export const sayRefused = (t: Say, rejection: { readonly code: string }): string => t(`pack.refused.${rejection.code}`, rejection as Record<string, string | number>);

/** Carries out a change by hand, or answers why it was not made. */
export function byHand<R extends { readonly code: string } = Refused>(
	{ draft, t }: { draft: Draft; t: Say }, what: What, edit: (plan: Plan) => Result<Plan, R>
): string | undefined {
	const edited = edit(draft.plan);
	if (!edited.ok) return sayRefused(t, edited.rejection);
	draft.change(what, () => edited.value);
	return undefined;
}

/** A whole number of units as typed; undefined when it is none. */
export function readUnits(typed: string): number | undefined {
	const text = typed.normalize('NFKC').replace(/[\s,]/g, '');
	return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
