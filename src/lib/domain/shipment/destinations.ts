import type { Address, Destination, Plan, ShipmentLine } from './plan';

/** A centre's code as Amazon writes it; people type it small, wide or with blanks. */
export const centreCode = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();

export const hasDestination = (plan: Plan, code: string): boolean =>
	(plan.destinations ?? []).some(({ fulfillmentCenter }) => fulfillmentCenter === code);

/** Lines that went to the only destination there was keep going there when there are two. */
const pinned = (lines: readonly ShipmentLine[], code: string): readonly ShipmentLine[] =>
	lines.map((line) => (line.fulfillmentCenter ? line : { ...line, fulfillmentCenter: code }));

/** Adds a place to deliver to; one that is there already is not added twice. */
export function addDestination(plan: Plan, destination: Destination): Plan {
	const before = plan.destinations ?? [];
	const code = centreCode(destination.fulfillmentCenter);
	if (code === '' || hasDestination(plan, code)) return plan;
	const only = before.length === 1 ? before[0] : undefined;
	return {
		...plan,
		destinations: [...before, { ...destination, fulfillmentCenter: code }],
		lines: only ? pinned(plan.lines, only.fulfillmentCenter) : plan.lines
	};
}

const lean = (destination: Destination): Destination =>
	Object.fromEntries(
		Object.entries(destination).filter(([key, value]) => key === 'fulfillmentCenter' || (value !== undefined && value !== ''))
	) as Destination;

export const editDestination = (plan: Plan, index: number, edit: Partial<Omit<Destination, 'fulfillmentCenter'>>): Plan => ({
	...plan,
	destinations: (plan.destinations ?? []).map((destination, i) => (i === index ? lean({ ...destination, ...edit }) : destination))
});

export function editDestinationAddress(plan: Plan, index: number, edit: Partial<Address>): Plan {
	const before = plan.destinations?.[index]?.address ?? { lines: [], city: '', country: 'JP' };
	const address = Object.fromEntries(
		Object.entries({ ...before, ...edit }).filter(
			([key, value]) => ['lines', 'city', 'country'].includes(key) || (value !== undefined && value.length > 0)
		)
	) as Address;
	return editDestination(plan, index, { address });
}

/** Amazon sends a shipment to another centre: what went to the one goes to the other. A centre already in the list is refused by no change. */
export function moveToCentre(plan: Plan, index: number, typed: string): Plan {
	const code = centreCode(typed);
	const from = plan.destinations?.[index]?.fulfillmentCenter;
	if (from === undefined || code === '' || hasDestination(plan, code)) return plan;
	const moved = <T extends { readonly fulfillmentCenter?: string }>(thing: T): T =>
		thing.fulfillmentCenter === from ? { ...thing, fulfillmentCenter: code } : thing;
	return {
		...plan,
		destinations: (plan.destinations ?? []).map((destination, i) =>
			i === index ? lean({ ...destination, fulfillmentCenter: code, address: undefined }) : destination
		),
		lines: plan.lines.map(moved),
		...(plan.cartons && { cartons: plan.cartons.map(moved) })
	};
}

/** Lines and cartons keep the code of a centre that leaves the list, and a finding says so. */
export const removeDestination = (plan: Plan, index: number): Plan => ({
	...plan,
	destinations: (plan.destinations ?? []).filter((_, i) => i !== index)
});

export function shiftDestination(plan: Plan, index: number, by: -1 | 1): Plan {
	const after = [...(plan.destinations ?? [])];
	const [one, other] = [after[index], after[index + by]];
	if (!one || !other) return plan;
	after[index] = other;
	after[index + by] = one;
	return { ...plan, destinations: after };
}

/** Lines and units on their way to a centre; a line that names none goes to the only destination. */
export function boundFor(plan: Plan, code: string): { readonly lines: number; readonly units: number } {
	const only = plan.destinations?.length === 1 ? plan.destinations[0]?.fulfillmentCenter : undefined;
	const lines = plan.lines.filter((line) => (line.fulfillmentCenter ?? only) === code);
	return { lines: lines.length, units: lines.reduce((units, { quantity }) => units + quantity, 0) };
}
