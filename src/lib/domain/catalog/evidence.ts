import list from '../../data/evidence-kinds.json';
import { daysBetween, type PlainDate } from '../values/plain-date';
import type { Evidence, Product } from './product';

export const EVIDENCE_GROUPS = ['customs', 'sale', 'amazon', 'value'] as const;
export type EvidenceGroup = (typeof EVIDENCE_GROUPS)[number];

/** The kinds of papers that answer a finding, in the order in which they are offered, by who asks for them. */
export const EVIDENCE_KINDS = list.kinds as readonly { readonly kind: string; readonly group: EvidenceGroup }[];

const known = new Set(EVIDENCE_KINDS.map(({ kind }) => kind));
export const isEvidenceKind = (text: string): boolean => known.has(text);

// ── Which paper is which ──

/** A reference as two people who mean the same paper would both write it. */
export const referenceKey = (reference: string): string => reference.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

type Named = Pick<Evidence, 'kind' | 'reference'>;

export const isSamePaper = (one: Named, other: Named): boolean => one.kind === other.kind && referenceKey(one.reference) === referenceKey(other.reference);

const saysMore = (paper: Evidence, kept: Evidence): boolean =>
	(['validFrom', 'validUntil', 'file'] as const).some((key) => kept[key] !== undefined && kept[key] !== paper[key]);

/** Those of the kept papers that a product lacks, or has with other days or another file. */
export const papersToAdd = ({ evidence = [] }: Product, kept: readonly Evidence[]): Evidence[] =>
	kept.filter((paper) => {
		const there = evidence.find((one) => isSamePaper(one, paper));
		return there === undefined || saysMore(there, paper);
	});

/** The product with the kept papers it lacks; of a paper that it has, the kept days and file stand. The product itself when it lacks none. */
export function withPapers(product: Product, kept: readonly Evidence[]): Product {
	const added = papersToAdd(product, kept);
	if (added.length === 0) return product;
	const evidence = [...(product.evidence ?? [])];
	for (const paper of added) {
		const at = evidence.findIndex((one) => isSamePaper(one, paper));
		if (at < 0) evidence.push(paper);
		else evidence[at] = { ...evidence[at], ...paper };
	}
	return { ...product, evidence };
}

/** The product without a paper; the product itself when it does not have it. */
export function withoutPaper(product: Product, paper: Named): Product {
	const { evidence = [], ...rest } = product;
	const left = evidence.filter((one) => !isSamePaper(one, paper));
	if (left.length === evidence.length) return product;
	return left.length > 0 ? { ...product, evidence: left } : rest;
}

/** The product with a paper in the place of what it was before, or at the end. */
export function replacePaper(product: Product, before: Named | undefined, paper: Evidence): Product {
	const isIt = (one: Evidence): boolean => isSamePaper(one, paper) || (before !== undefined && isSamePaper(one, before));
	const evidence = [...(product.evidence ?? [])];
	const at = evidence.findIndex(isIt);
	const rest = evidence.filter((one, i) => i === at || !isIt(one));
	return { ...product, evidence: at < 0 ? [...rest, paper] : rest.map((one) => (isIt(one) ? paper : one)) };
}

// ── Days ──

type Days = Pick<Evidence, 'validFrom' | 'validUntil'>;

/** The spans in days within which papers that run out are listed. */
export const WITHIN = [30, 60, 90] as const;

/** Days until the last day on which it is valid: 0 on that day, negative after it; nothing where it has no end. */
export const daysLeft = ({ validUntil }: Days, on: PlainDate): number | undefined => (validUntil === undefined ? undefined : daysBetween(on, validUntil));

export const isValidOn = ({ validFrom, validUntil }: Days, on: PlainDate): boolean =>
	(validFrom === undefined || validFrom <= on) && (validUntil === undefined || on <= validUntil);

export type Lasting = 'run-out' | 'not-yet' | 'runs-out' | 'valid' | 'no-end';

/** How a paper stands on a day; `runs-out` within the longest of the spans. */
export function lastingOf(paper: Days, on: PlainDate): Lasting {
	const left = daysLeft(paper, on);
	if (left !== undefined && left < 0) return 'run-out';
	if (!isValidOn(paper, on)) return 'not-yet';
	if (left === undefined) return 'no-end';
	return left <= WITHIN[2] ? 'runs-out' : 'valid';
}
