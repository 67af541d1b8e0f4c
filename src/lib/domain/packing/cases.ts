import type { CasePackTemplate } from '../catalog/case-pack';
import type { Carton, Plan } from '../shipment/plan';
import { accept, reject, type Result } from '../values/result';
import { sum } from '../values/units';
import { arrange } from './arrange';
import { outerOf, typeOf } from './carton-types';
import { keyOf, rest, type ContentKey } from './rest';

/** What is not packed of one line, and how many full cases it makes: one fulfilment centre, one expiry and one lot each. */
export type CaseCount = ContentKey & { readonly centre?: string; readonly left: number; readonly cases: number; readonly over: number };

/** Which template is meant for a SKU. */
export type CaseChoice = { readonly sku: string; readonly template: CasePackTemplate };

/** Why no case was made. */
export type CasesRefused =
	| { readonly code: 'cases-other-sku'; readonly sku: string; readonly name: string }
	| { readonly code: 'cases-nothing-left'; readonly sku: string }
	| { readonly code: 'cases-no-destination'; readonly sku: string; readonly left: number }
	| { readonly code: 'cases-too-few'; readonly sku: string; readonly name: string; readonly left: number; readonly units: number }
	| { readonly code: 'cases-mixed'; readonly sku: string; readonly name: string; readonly left: number; readonly units: number; readonly kinds: number }
	| { readonly code: 'cases-too-many'; readonly sku: string; readonly cartons: number; readonly most: number };

/** As many cartons as a plan can hold. */
const MOST_CARTONS = 20_000;

/** Line by line of a SKU: what is not packed yet, the full cases it makes and what is left over. */
export function caseCounts(plan: Plan, sku: string, { units }: Pick<CasePackTemplate, 'units'>): readonly CaseCount[] {
	return rest(plan)
		.filter((one) => one.sku === sku && one.quantity > 0)
		.map(({ centre, quantity, ...content }) => {
			const cases = centre ? Math.floor(quantity / Math.max(1, units)) : 0;
			return { ...keyOf(content), ...(centre ? { centre } : {}), left: quantity, cases, over: quantity - cases * units };
		});
}

/** Packs what is left of a SKU as full cases, numbered after the cartons there are; what makes no full case stays for the packer. */
export function casesOf(plan: Plan, sku: string, template: CasePackTemplate): Result<Plan, CasesRefused> {
	if (template.sku !== sku) return reject({ code: 'cases-other-sku', sku, name: template.name });
	const counts = caseCounts(plan, sku, template);
	const made = sum(counts.map(({ cases }) => cases));
	const cartons = plan.cartons ?? [];
	if (made === 0) return reject(noneOf(counts, template));
	if (cartons.length + made > MOST_CARTONS) return reject({ code: 'cases-too-many', sku, cartons: cartons.length + made, most: MOST_CARTONS });
	return accept(withCases(plan, counts.flatMap((count) => (count.cases > 0 ? new Array<Omit<Carton, 'number'>>(count.cases).fill(caseOf(plan, template, count)) : []))));
}

/** The plan with more cartons, centre by centre in the order of the destinations, numbered after those it has. */
function withCases(plan: Plan, cases: readonly Omit<Carton, 'number'>[]): Plan {
	const cartons = plan.cartons ?? [];
	const first = Math.max(0, ...cartons.map(({ number }) => number)) + 1;
	const order = (plan.destinations ?? []).map(({ fulfillmentCenter }) => fulfillmentCenter);
	const sorted = cases.toSorted((a, b) => order.indexOf(a.fulfillmentCenter) - order.indexOf(b.fulfillmentCenter));
	return { ...plan, cartons: [...cartons, ...sorted.map((carton, i): Carton => ({ ...carton, number: first + i }))] };
}

/** Several SKUs at once, each by its template, as one step; SKUs of which no case can be made are left, unless that is all of them. */
export function packAsCases(plan: Plan, choices: readonly CaseChoice[]): Result<Plan, CasesRefused> {
	let after = plan;
	let refused: CasesRefused | undefined;
	for (const { sku, template } of choices) {
		const packed = casesOf(after, sku, template);
		if (packed.ok) after = packed.value;
		else if (packed.rejection.code === 'cases-too-many') return packed;
		else refused ??= packed.rejection;
	}
	if (after === plan) return refused ? reject(refused) : accept(plan);
	return accept(withCases(plan, (after.cartons ?? []).slice(plan.cartons?.length ?? 0)));
}

/** Why no line makes a full case although there may be enough units in all. */
function noneOf(counts: readonly CaseCount[], { sku, name, units }: CasePackTemplate): CasesRefused {
	const left = sum(counts.map((count) => count.left));
	const going = counts.filter(({ centre }) => centre);
	const settled = sum(going.map((count) => count.left));
	if (left === 0) return { code: 'cases-nothing-left', sku };
	if (settled >= units) return { code: 'cases-mixed', sku, name, left: settled, units, kinds: going.length };
	if (going.length < counts.length && left >= units) return { code: 'cases-no-destination', sku, left: left - settled };
	return { code: 'cases-too-few', sku, name, left, units };
}

/** One full case of a line, laid where a way is found. It keeps the name of its carton where the plan knows a carton of that name and size. */
function caseOf(plan: Plan, { sku, units, carton: { id, outerMm }, grossWeightG }: CasePackTemplate, { centre = '', expiry, lot }: CaseCount): Omit<Carton, 'number'> {
	const type = typeOf(plan, id);
	const isOfType = type !== undefined && outerOf(type).every((side, i) => side === outerMm[i]);
	const carton = {
		fulfillmentCenter: centre,
		...(isOfType ? { type: type.id } : {}),
		outerMm,
		grossWeightG,
		contents: [{ ...keyOf({ sku, ...(expiry ? { expiry } : {}), ...(lot ? { lot } : {}) }), quantity: units }]
	};
	const placements = arrange(plan, { ...carton, number: 0 });
	return placements?.length ? { ...carton, placements } : carton;
}

/** The template that packs most of what is left of its SKU; of two that pack as much, the one with fewer cases. */
export function bestTemplate(plan: Plan, templates: readonly CasePackTemplate[]): CasePackTemplate | undefined {
	const rated = templates.map((template) => {
		const cases = sum(caseCounts(plan, template.sku, template).map((count) => count.cases));
		return { template, cases, units: cases * template.units };
	});
	return rated.toSorted((a, b) => b.units - a.units || a.cases - b.cases || a.template.units - b.template.units)[0]?.template;
}
