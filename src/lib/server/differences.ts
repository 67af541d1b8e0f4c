import { labelsToReprint, type LabelsToReprint } from '$lib/domain/documents/labels-to-reprint';
import { PAPER_KINDS, type PaperKind } from '$lib/domain/documents/papers';
import { papersOf } from '$lib/domain/documents/papers-of';
import { briefBetween, type Brief } from '$lib/domain/shipment/differences-in-brief';
import type { Plan } from '$lib/domain/shipment/plan';
import { planDifferences, type Difference } from '$lib/domain/shipment/plan-differences';
import { writePlan } from '$lib/plan-file/write';
import { LastMade } from '$lib/server/last-made';
import { inputOf, isOnCartons, LAID, sha256 } from '$lib/server/paper-pages';

/** What differs between two plans of one shipment, and what of it is on paper. */
export type Differences = {
	readonly differences: readonly Difference[];
	readonly brief: Brief;
	readonly labels: LabelsToReprint;
	/** Papers that say something else. */
	readonly papers: readonly PaperKind[];
};

const NO_LABELS: Omit<LabelsToReprint, 'of'> = { cartons: [], gone: [], items: [] };

/** As if both were of one revision and had one hash, so that only what they say differs. */
const inputFor = (plan: Plan) => ({ ...inputOf({ plan, revision: 1, draft: false }), planSha256: '0'.repeat(64) });

function differsOn(kind: PaperKind, before: Plan, after: Plan): boolean {
	const [was, is] = [LAID[kind](inputFor(before))[Symbol.iterator](), LAID[kind](inputFor(after))[Symbol.iterator]()];
	for (;;) {
		const [one, other] = [was.next(), is.next()];
		if (one.done || other.done) return !(one.done && other.done);
		if (JSON.stringify(one.value.marks) !== JSON.stringify(other.value.marks)) return true;
	}
}

const cartonsIn = ({ cartons = [] }: Plan): number => cartons.length;

function made(before: Plan, after: Plan): Differences {
	const differences = planDifferences(before, after);
	const brief = briefBetween(before, after, differences);
	if (differences.length === 0) return { differences, brief, labels: { ...NO_LABELS, of: cartonsIn(after) }, papers: [] };
	const labels = labelsToReprint(before, after);
	/** A paper that neither set has says nothing. */
	const kinds = new Set([...papersOf(before), ...papersOf(after)].map(({ kind }) => kind));
	const onCartons = labels.cartons.length + labels.gone.length > 0;
	return { differences, brief, labels, papers: PAPER_KINDS.filter((kind) => kinds.has(kind) && (isOnCartons(kind) ? onCartons : differsOn(kind, before, after))) };
}

/** Looked at from the page, the list of revisions and the check of a paper alike. */
const last = new LastMade<Differences>(8, { most: 20_000, sizeOf: ({ differences }) => differences.length });

export function differencesOf(before: Plan, after: Plan): Differences {
	const [was, is] = [writePlan(before), writePlan(after)];
	return last.take([sha256(was), sha256(is)], () => made(before, after));
}
