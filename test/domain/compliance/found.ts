import type { Facts } from '$lib/domain/compliance/finding';
import { inspect } from '$lib/domain/compliance/inspect';
import { RULES } from '$lib/domain/compliance/rules';
import type { Plan } from '$lib/domain/shipment/plan';
import { DECLARED } from '../../samples';

export const codesOf = (plan: Plan, on = DECLARED): string[] => inspect(plan, on).map(({ code }) => code);

/** What one rule alone says of a plan: the facts, with the subject. */
export function foundBy(code: string, plan: Plan, on = DECLARED): (Facts & { subject: string })[] {
	const rule = RULES.find((one) => one.code === code);
	if (!rule) throw new Error(`there is no rule ${code}`);
	return inspect(plan, on, [rule]).map(({ facts, subject }) => ({ ...facts, subject }));
}
