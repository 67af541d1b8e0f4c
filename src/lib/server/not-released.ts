import { inspect, ready } from '$lib/domain/compliance/inspect';
import type { Plan } from '$lib/domain/shipment/plan';
import { judgedAsOf } from '$lib/server/paper-pages';
import type { Blocked } from '$lib/server/papers';

/** A paper without the mark of a draft is one that was issued; this one was not, or the shipment has changed since. */
export type NotReleased = { readonly code: 'not-released' };

/** Why a shipment that is not released, or a paper that is not of its release, answers drafts alone. */
export function whyDraftsAlone(plan: Plan): Blocked | NotReleased {
	const findings = inspect(plan, judgedAsOf(plan)).filter(({ severity }) => severity === 'block');
	return ready(findings) ? { code: 'not-released' } : { code: 'blocked', findings };
}
