import { locksIn, stays } from '$lib/domain/packing/locks';
import type { Plan } from '$lib/domain/shipment/plan';
import type { Say } from '$lib/ui/words';

/** What the button that packs again is called, and what it says it does: what is locked stays, the rest is replaced. */
export function sayAgain(t: Say, plan: Plan, units: number): { readonly label: string; readonly says: string } {
	const { cartons, lines, units: held } = locksIn(plan);
	const replaced = (plan.cartons ?? []).filter((carton) => !stays(carton));
	const figures = { n: replaced.length, ids: replaced.filter(({ boxId }) => boxId).length, weighed: replaced.filter(({ measured }) => measured).length };
	if (cartons + lines === 0) return { label: t('pack.do.again', { n: units }), says: t('pack.says.again', figures) };
	return { label: t('pack.do.again-locked', { n: Math.max(0, units - held) }), says: t('pack.says.again-locked', { ...figures, cartons, lines }) };
}
