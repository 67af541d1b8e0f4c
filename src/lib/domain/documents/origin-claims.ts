import type { OriginClaim, OriginProof } from '../catalog/product';
import { agreementName, askedBy, claimedGoods, type Asked } from '../customs/origin-claims';
import type { Plan } from '../shipment/plan';
import { linesByCentre, type InvoiceLine } from './lines';

/** A line of the invoice for which a rate is claimed. */
export type ClaimedLine = { readonly line: InvoiceLine; readonly claim: OriginClaim };

/** What is claimed under one agreement. */
export type AgreementClaim = { readonly agreement: string; readonly name: string; readonly asked: Asked; readonly lines: readonly ClaimedLine[] };

/** The claims of a shipment by agreement, with the lines of the invoice that each is for. */
export function originClaims(plan: Plan): AgreementClaim[] {
	const claims = new Map(claimedGoods(plan).map(({ product, claim }) => [product.sku, claim]));
	const lines = linesByCentre(plan).flatMap((group) => group.lines);
	const agreements = [...new Set([...claims.values()].map(({ agreement }) => agreement))];
	return agreements.map((agreement) => ({
		agreement,
		name: agreementName(agreement),
		asked: askedBy(agreement),
		lines: lines.flatMap((line): ClaimedLine[] => {
			const claim = claims.get(line.sku);
			return claim?.agreement === agreement ? [{ line, claim }] : [];
		})
	}));
}

export const claimedAgreements = (plan: Plan): string[] => originClaims(plan).map(({ name }) => name);

/** What is claimed under one agreement with one kind of proof: somebody signs for all of it, or nobody. */
export type ProvedClaim = AgreementClaim & { readonly proof: OriginProof | undefined };

/** The claims of a shipment by agreement and by the kind of proof that they rest on. */
export const provedClaims = (plan: Plan): ProvedClaim[] =>
	originClaims(plan).flatMap((claim) =>
		[...new Set(claim.lines.map(({ claim: { proof } }) => proof))].map((proof) => ({ ...claim, proof, lines: claim.lines.filter((line) => line.claim.proof === proof) }))
	);
