import type { Plan } from '../shipment/plan';
import { claimsIn, type Claim } from './agreement-claims';
import { factsOf, type Facts, type What } from './agreement-facts';

/** A figure as a paper states it: `document` is its file without ending, pages are counted from 1. */
export type Statement = { readonly document: string; readonly page: number; readonly figure: string; readonly text: string };

/** What one paper says, or null where it should say something and does not. */
export type Said = { readonly document: string; readonly page: number; readonly says: string | null };

/** One thing on which papers do not agree with each other or with the plan. `subject` is as in a finding. */
export type Difference = { readonly what: What; readonly subject: string; readonly plan: string | null; readonly said: readonly Said[] };

/** One kind of thing that was compared: for how many subjects, how many statements, and what each paper says of the whole shipment. */
export type Compared = {
	readonly what: What;
	readonly subjects: number;
	readonly statements: number;
	readonly ok: boolean;
	readonly plan: string | null;
	readonly says: Readonly<Record<string, string | null>>;
};

export type Agreement = { readonly ok: boolean; readonly statements: number; readonly compared: readonly Compared[]; readonly differing: readonly Difference[] };

/** Papers and what each must state of every subject, where the paper is among those that are compared. */
const STATES: Record<What, readonly string[]> = {
	cartons: ['commercial-invoice', 'packing-list', 'carton-labels', 'carton-labels-a4'],
	units: ['commercial-invoice', 'packing-list', 'carton-labels', 'carton-labels-a4'],
	netWeight: ['commercial-invoice', 'packing-list'],
	grossWeight: ['commercial-invoice', 'packing-list', 'carton-labels', 'carton-labels-a4'],
	volume: ['commercial-invoice', 'packing-list'],
	amount: ['commercial-invoice'],
	invoiceTotal: ['commercial-invoice'],
	skuUnits: ['commercial-invoice', 'packing-list'],
	unitValue: ['commercial-invoice'],
	hsCode: ['commercial-invoice'],
	origin: ['commercial-invoice'],
	cartonUnits: ['packing-list', 'carton-labels', 'carton-labels-a4'],
	cartonGross: ['packing-list', 'carton-labels', 'carton-labels-a4'],
	boxId: ['carton-labels', 'carton-labels-a4'],
	shipmentId: ['commercial-invoice'],
	importer: ['commercial-invoice', 'packing-list', 'carton-labels', 'carton-labels-a4'],
	acp: ['commercial-invoice'],
	shipper: ['commercial-invoice', 'packing-list'],
	terms: ['commercial-invoice'],
	reference: ['commercial-invoice', 'packing-list']
};

const WHATS = Object.keys(STATES) as What[];

/** `commercial-invoice` of `commercial-invoice-NRT1`: papers for one centre each count together. */
const kindOf = (document: string, kinds: readonly string[]): string => kinds.find((kind) => document === kind || document.startsWith(`${kind}-`)) ?? document;

const KINDS = [...new Set(Object.values(STATES).flat())].sort((a, b) => b.length - a.length);

/**
 * Compares what papers state with each other and with the plan. `documents` are those that were read whole: a paper among them that
 * must state a thing and does not, disagrees. Of others what was read of them is compared, and nothing is added up. A figure that nobody knows agrees with nothing.
 */
export function agreementOf(plan: Plan, documents: readonly string[], statements: readonly Statement[]): Agreement {
	const facts = factsOf(plan);
	const claims = claimsIn(statements, facts, new Set(documents));
	const bySubject = new Map<string, Claim[]>();
	for (const claim of claims) {
		const key = `${claim.what} ${claim.subject}`;
		const known = bySubject.get(key);
		if (known) known.push(claim);
		else bySubject.set(key, [claim]);
	}
	const papers = documents.map((document) => ({ document, kind: kindOf(document, KINDS) }));
	const about = WHATS.map((what) => comparedOn(what, facts, { bySubject, papers }));
	const differing = about.flatMap((one) => one.differing);
	const compared = about.map((one) => one.compared).filter(({ subjects }) => subjects > 0);
	return { ok: differing.length === 0, statements: compared.reduce((sum, one) => sum + one.statements, 0), compared, differing };
}

type Read = { readonly bySubject: ReadonlyMap<string, readonly Claim[]>; readonly papers: readonly { readonly document: string; readonly kind: string }[] };

function comparedOn(what: What, facts: Facts, { bySubject, papers }: Read): { readonly compared: Compared; readonly differing: readonly Difference[] } {
	const expected = facts.get(what) ?? new Map<string, string | null>();
	const stray = [...bySubject.values()].flatMap((claims) => claims.filter((claim) => claim.what === what && claim.says !== null && !expected.has(claim.subject)).map(({ subject }) => subject));
	const differing: Difference[] = [];
	const says: Record<string, string | null> = {};
	let statements = 0;
	for (const subject of [...expected.keys(), ...new Set(stray)]) {
		const fact = expected.get(subject) ?? null;
		const claims = bySubject.get(`${what} ${subject}`) ?? [];
		const said: Said[] = claims.map(({ document, page, says: value }) => ({ document, page, says: value }));
		for (const { document, kind } of papers) {
			if (!STATES[what].includes(kind) || claims.some((claim) => kindOf(claim.document, KINDS) === kind)) continue;
			said.push({ document, page: 1, says: null });
		}
		statements += said.length;
		if (subject === 'shipment') for (const one of said) says[kindOf(one.document, KINDS)] = one.says;
		if (said.length > 0 && (fact === null || said.some((one) => one.says !== fact))) differing.push({ what, subject, plan: fact, said });
	}
	const subjects = statements === 0 ? 0 : expected.size;
	return { differing, compared: { what, subjects, statements, ok: differing.length === 0, plan: expected.get('shipment') ?? null, says } };
}
