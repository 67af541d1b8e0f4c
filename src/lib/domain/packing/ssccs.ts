import type { Plan } from '../shipment/plan';
import { accept, reject, type Result } from '../values/result';
import { ssccOf } from '../values/sscc';

/** What makes SSCCs: the GS1 company prefix (7 to 10 digits), the digit in front of it, and the first serial number. */
export type SsccSource = { readonly prefix: string; readonly extension: number; readonly first: number };

export type SsccsRefused =
	| { readonly code: 'sscc-prefix'; readonly prefix: string }
	| { readonly code: 'sscc-extension'; readonly extension: number }
	| { readonly code: 'sscc-serial'; readonly first: number; readonly last: number; readonly most: number };

/** An SSCC for each carton that has none, by number, with serials one after the other (GS1 General Specifications, AI 00). */
export function setSsccs(plan: Plan, { prefix, extension, first }: SsccSource): Result<Plan, SsccsRefused> {
	if (!/^\d{7,10}$/.test(prefix)) return reject({ code: 'sscc-prefix', prefix });
	if (!Number.isInteger(extension) || extension < 0 || extension > 9) return reject({ code: 'sscc-extension', extension });
	const without = (plan.cartons ?? []).filter(({ sscc }) => !sscc).toSorted((a, b) => a.number - b.number);
	const [last, most] = [first + without.length - 1, 10 ** (16 - prefix.length) - 1];
	if (!Number.isSafeInteger(first) || first < 0 || last > most) return reject({ code: 'sscc-serial', first, last, most });
	const given = new Map(without.map(({ number }, i) => [number, ssccOf({ extension, prefix, serial: first + i })]));
	return accept({ ...plan, cartons: (plan.cartons ?? []).map((carton) => ({ ...carton, ...(!carton.sscc && given.has(carton.number) && { sscc: given.get(carton.number) ?? '' }) })) });
}

/** The plan without the SSCCs of its cartons. */
export const clearSsccs = (plan: Plan): Plan => ({ ...plan, cartons: (plan.cartons ?? []).map(({ sscc: _, ...carton }) => carton) });
