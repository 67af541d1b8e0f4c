import type { Finding, Severity } from '$lib/domain/compliance/finding';
import { placeOf } from '$lib/domain/compliance/place';
import type { Plan } from '$lib/domain/shipment/plan';

export const STEPS = ['goods', 'parties', 'check', 'pack', 'customs', 'papers'] as const;
export type Step = (typeof STEPS)[number];

export type Counts = Readonly<Record<Severity, number>>;
export type StepState = { readonly step: Step; readonly counts: Counts; readonly begun: boolean };

const NONE: Counts = { block: 0, warn: 0, info: 0 };
const count = (findings: readonly Finding[]): Counts =>
	findings.reduce((counts, { severity }) => ({ ...counts, [severity]: counts[severity] + 1 }), NONE);

/** Check carries the sum; every other step the findings that are mended there. */
export const findingsOf = (step: Step, findings: readonly Finding[]): readonly Finding[] =>
	step === 'check' ? findings : findings.filter((finding) => placeOf(finding).step === step);

const hasBegun: Record<Step, (plan: Plan) => boolean> = {
	goods: ({ lines }) => lines.length > 0,
	parties: ({ shipper, importer, destinations }) => Boolean(shipper ?? importer ?? destinations?.length),
	check: ({ lines }) => lines.length > 0,
	pack: ({ cartons }) => Boolean(cartons?.length),
	customs: ({ lines, products }) => lines.length > 0 && products.every(({ duty }) => duty !== undefined),
	papers: ({ cartons }) => Boolean(cartons?.length)
};

/** What the step bar says: counts, not colours alone. */
export const stepStates = (plan: Plan, findings: readonly Finding[]): readonly StepState[] =>
	STEPS.map((step) => ({ step, counts: count(findingsOf(step, findings)), begun: hasBegun[step](plan) }));

/** The step that an address belongs to: labels are papers, and Amazon's ids for the cartons are looked for where these are packed. */
export function stepAt(pathname: string): Step | undefined {
	const [first = '', second = ''] = /\/shipments\/[^/]+\/(.*)$/.exec(pathname)?.[1]?.split('/') ?? [];
	if (first === 'labels') return second === 'amazon' ? 'pack' : 'papers';
	if (first === 'papers') return 'papers';
	return STEPS.find((step) => step === first && second === '');
}
