import agreements from '../../data/customs/agreements.json';
import statements from '../../data/customs/origin-statements.json';
import type { OriginClaim, OriginProof, Product } from '../catalog/product';
import type { Plan } from '../shipment/plan';
import type { PlainDate } from '../values/plain-date';
import { agreementKey } from './agreement-names';
import { assessShipment } from './assess-shipment';
import { columnsOf } from './tariff/choose';

/** Goods for which a preferential rate is claimed. */
export type Claimed = { readonly product: Product; readonly quantity: number; readonly claim: OriginClaim };

/** What an agreement asks for, where the data has it; `wording` only where an annex fixes one. */
export type Asked = {
	readonly annex?: string;
	readonly proofs: readonly OriginProof[];
	readonly wording?: string;
	readonly originName?: string;
	readonly elements: readonly string[];
	readonly numberAbove?: { readonly amount: number; readonly currency: string };
	/** Key of an entry in `data/sources.json`. */
	readonly source: string;
};

/** The goods of a shipment that claim a rate under an agreement, by its key where it has one, once each, in the order of its lines. */
export function claimedGoods(plan: Plan): Claimed[] {
	const products = new Map(plan.products.toReversed().map((product) => [product.sku, product]));
	const quantities = new Map<string, number>();
	for (const { sku, quantity } of plan.lines) quantities.set(sku, (quantities.get(sku) ?? 0) + quantity);
	return [...quantities].flatMap(([sku, quantity]): Claimed[] => {
		const product = products.get(sku);
		const claim = product?.originClaim;
		if (!product || !claim || claim.agreement.trim() === '') return [];
		const agreement = agreementKey(claim.agreement, product.countryOfOrigin) ?? claim.agreement.trim();
		return [{ product, quantity, claim: { ...claim, agreement } }];
	});
}

/** `Japan–EU`; the key itself of one that the tariff does not have. */
export const agreementName = (key: string): string => agreements.columns.find(({ column }) => column === key)?.name ?? key;

export const askedBy = (key: string): Asked => (statements.agreements.find(({ columns }) => columns.includes(key)) ?? statements.others) as Asked;

/** Whether goods of an origin may claim an agreement at all. */
export const isOpenTo = (key: string, origin: string | undefined): boolean => origin !== undefined && (columnsOf(origin) as readonly string[]).includes(key);

/** Whether customs asks for proof: not for a consignment of small value; asked for where its value is not known. */
export function proofAsked(plan: Plan, on: PlainDate): { readonly isAsked: boolean; readonly limitJpy: number; readonly valueJpy?: number } {
	const limitJpy = agreements.proofWaivedUpTo.findLast(({ from }) => from <= on)?.value.jpy ?? 0;
	const found = assessed(plan, on);
	if (found === undefined) return { isAsked: true, limitJpy };
	return { isAsked: found > limitJpy, limitJpy, valueJpy: found };
}

/** The customs value of a shipment; a draft may hold figures that nobody can reckon with. */
function assessed(plan: Plan, on: PlainDate): number | undefined {
	try {
		const found = assessShipment(plan, on);
		return found.ok ? Number(found.value.totals.customsValueJpy) : undefined;
	} catch (fault) {
		if (fault instanceof RangeError) return undefined;
		throw fault;
	}
}
