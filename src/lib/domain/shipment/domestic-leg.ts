import { BLANK_ADDRESS, BLANK_PARTY, isBlankParty } from './parties';
import type { Address, DomesticLeg, Party, Plan } from './plan';

const isNothing = (value: unknown): boolean => value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
const lean = <T extends object>(value: T, always: readonly string[] = []): T =>
	Object.fromEntries(Object.entries(value).filter(([key, part]) => always.includes(key) || !isNothing(part))) as T;

/** Changes the way from a warehouse in Japan; with nothing left to say it leaves the plan. */
export function editLeg(plan: Plan, edit: Partial<DomesticLeg>): Plan {
	const { domesticLeg, ...rest } = plan;
	const leg = lean({ ...domesticLeg, ...edit });
	return Object.keys(leg).length === 0 ? rest : { ...rest, domesticLeg: leg };
}

/** A sender in Japan of whom nothing is known yet. */
export const BLANK_SENDER: Party = { ...BLANK_PARTY, address: { ...BLANK_ADDRESS, country: 'JP' } };

export function editLegParty(plan: Plan, edit: Partial<Party>): Plan {
	const party = lean({ ...(plan.domesticLeg?.from ?? BLANK_SENDER), ...edit }, ['name', 'address']);
	return editLeg(plan, { from: isBlankParty({ ...party, address: { ...party.address, country: '' } }) ? undefined : party });
}

export function editLegAddress(plan: Plan, edit: Partial<Address>): Plan {
	const before = (plan.domesticLeg?.from ?? BLANK_SENDER).address;
	return editLegParty(plan, { address: lean({ ...before, ...edit }, ['lines', 'city', 'country']) });
}

/** The short name of a product in the declaration; an empty one leaves the description. */
export const setDeclarationName = (plan: Plan, sku: string, name: string): Plan => ({
	...plan,
	products: plan.products.map((product) => {
		if (product.sku !== sku) return product;
		const { declarationName: _, ...rest } = product;
		return name === '' ? rest : { ...rest, declarationName: name };
	})
});
