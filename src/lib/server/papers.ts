import { createHash } from 'node:crypto';
import type { Finding } from '$lib/domain/compliance/finding';
import { inspect, ready, RULESET } from '$lib/domain/compliance/inspect';
import { agreementOf, isEqual, type Agreement, type Compared } from '$lib/domain/documents/agreement';
import { cartonLabels } from '$lib/domain/documents/carton-labels';
import { checkReport } from '$lib/domain/documents/check-report';
import type { Sentences } from '$lib/domain/documents/check-report-findings';
import { commercialInvoice } from '$lib/domain/documents/commercial-invoice';
import { customsWorking } from '$lib/domain/documents/customs-working';
import type { DoesNotFit, DrawnPage, GlyphMissing } from '$lib/domain/documents/drawn-page';
import { cartonNotices } from '$lib/domain/documents/labels/carton-notices';
import type { Resolution } from '$lib/domain/documents/labels/dots';
import { itemLabelPaper } from '$lib/domain/documents/labels/label-papers';
import { palletLabels } from '$lib/domain/documents/labels/pallet-labels';
import { printerCalibration } from '$lib/domain/documents/labels/printer-calibration';
import { packingList } from '$lib/domain/documents/packing-list';
import { packingSteps } from '$lib/domain/documents/packing-steps';
import type { Page } from '$lib/domain/documents/page';
import { DASH, NO_DAY, PAPER_KINDS, type PaperKind, type PapersInput } from '$lib/domain/documents/papers';
import { prepSheet } from '$lib/domain/documents/prep-sheet';
import type { Telling } from '$lib/domain/documents/reckoned';
import { valuationStatement } from '$lib/domain/documents/valuation-statement';
import { TITLES, type Label } from '$lib/domain/documents/words';
import { judgedOn } from '$lib/domain/plan';
import type { Plan } from '$lib/domain/shipment/plan';
import type { PlainDate } from '$lib/domain/values/plain-date';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { messageOf, remedyOf } from '$lib/i18n/tell';
import { stepIn } from '$lib/i18n/tell-assessment';
import { hasWords, say } from '$lib/i18n/words';
import { writePlan } from '$lib/plan-file/write';
import { refusedLabel, type LabelVoided, type Voided } from './label-ledger';
import { drawn } from './pdf/drawn';
import { paint } from './pdf/paint';
import { cartonLabelsZpl } from './zpl-papers';

export type { DoesNotFit, GlyphMissing } from '$lib/domain/documents/drawn-page';

/** Something stands in the way of a release; a draft may be printed all the same. */
export type Blocked = { readonly code: 'blocked'; readonly findings: readonly Finding[] };

/** The papers state different figures of one shipment, or one that is not known: the first of them by name, and all of them. */
export type PapersDisagree = {
	readonly code: 'papers-disagree';
	readonly what: Compared['what'];
	readonly invoice: string;
	readonly packingList: string;
	readonly labels: string;
	readonly differing: readonly Compared[];
};

/** `release.json` of PLAN.md. */
export type Release = {
	readonly reference: string;
	readonly revision: number;
	readonly issuedOn: PlainDate;
	readonly ruleset: string;
	readonly planSha256: string;
	readonly draft: boolean;
	readonly documents: readonly { readonly kind: PaperKind; readonly file: string; readonly pages: number; readonly sha256: string }[];
	readonly agreement: Agreement;
};

export type PaperFile = { readonly name: string; readonly bytes: Uint8Array };
export type Papers = { readonly release: Release; readonly files: readonly PaperFile[] };

type Asked = { readonly plan: Plan; readonly revision: number; readonly draft: boolean };

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** The day on the papers is that of the shipment, never the clock's: the same plan makes the same papers tomorrow. */
const issuedOn = ({ dates }: Plan): PlainDate => dates?.ship ?? dates?.declare ?? NO_DAY;

const inputOf = ({ plan, revision, draft }: Asked): PapersInput => ({
	plan, revision, draft, issuedOn: issuedOn(plan), planSha256: sha256(writePlan(plan))
});

/** The day of the declaration; until a plan has days, that of the rules: never the clock's, see `issuedOn`. */
const judgedAsOf = (plan: Plan): PlainDate => judgedOn(plan, plan.dates?.ship ?? RULESET);

const tell = (finding: Finding): Sentences => ({
	message: [messageOf('en', finding), messageOf('ja', finding)],
	remedy: [remedyOf('en', finding), remedyOf('ja', finding)]
});

/** What a kind of paper is called; a kind of somebody's own is told by its key. */
function nameOf(kind: string): Label {
	const key = `evidence.kind.${kind}`;
	return hasWords('en', key) ? [say('en', key), say('ja', key)] : [kind, ''];
}

/** The steps of the reckoning, and what it lacks, in the two languages of the papers. */
const telling = (plan: Plan): Telling => ({
	on: judgedAsOf(plan),
	step: ({ code, facts }) => [stepIn('en', { code, facts }), stepIn('ja', { code, facts })],
	lacks: ({ code, ...facts }) => [say('en', `rejections.${code}`, facts), say('ja', `rejections.${code}`, facts)]
});

const LAID: Record<PaperKind, (input: PapersInput) => Page[]> = {
	'carton-labels': (input) => cartonLabels(input, { stock: '4x6' }),
	'carton-labels-a4': (input) => cartonLabels(input, { stock: 'a4' }),
	'carton-notices': (input) => cartonNotices(input, { stock: 'a5' }),
	'item-labels': itemLabelPaper,
	'pallet-labels': (input) => palletLabels(input, { stock: 'a5' }),
	'commercial-invoice': commercialInvoice,
	'packing-list': packingList,
	'valuation-statement': (input) => valuationStatement(input, telling(input.plan)),
	'customs-working': (input) => customsWorking(input, telling(input.plan)),
	'prep-sheet': prepSheet,
	'packing-steps': packingSteps,
	'check-report': (input) => checkReport(input, { on: judgedAsOf(input.plan), tell, nameOf }),
	'printer-calibration': (input) => printerCalibration(input, { paper: 'a4' })
};

type Laid = (kind: PaperKind) => Page[];

/** Lays each paper once, when it is first asked for. */
function laidFrom(input: PapersInput): Laid {
	const done = new Map<PaperKind, Page[]>();
	return (kind) => {
		const pages = done.get(kind) ?? LAID[kind](input);
		done.set(kind, pages);
		return pages;
	};
}

const agreementAmong = (laid: Laid): Agreement =>
	agreementOf({ invoice: laid('commercial-invoice'), packingList: laid('packing-list'), labels: laid('carton-labels') });

/** Why papers cannot be released that do not say the same. */
export function disagreementOf({ compared }: Agreement): PapersDisagree | undefined {
	const differing = compared.filter((figures) => !isEqual(figures));
	const [first] = differing;
	if (!first) return undefined;
	const { what, invoice, packingList, labels } = first;
	return { code: 'papers-disagree', what, invoice: orDash(invoice), packingList: orDash(packingList), labels: orDash(labels), differing };
}

const orDash = (figure: number | null): string => (figure === null ? DASH : String(figure));

/** What the papers of a plan say of the same things, read off their pages. */
export const agreementIn = (asked: Asked): Agreement => agreementAmong(laidFrom(inputOf(asked)));

/** The pages of one paper as they would be printed, for the screen. */
export const previewPages = (
	plan: Plan,
	{ revision, draft, kind }: { readonly revision: number; readonly draft: boolean; readonly kind: PaperKind }
): Result<DrawnPage[], GlyphMissing | DoesNotFit> => drawn(LAID[kind](inputOf({ plan, revision, draft })), kind);

/** Papers that are stuck on cartons: each box id once. */
const ON_CARTONS: ReadonlySet<PaperKind> = new Set<PaperKind>(['carton-labels', 'carton-labels-a4']);

type Wanted = {
	readonly only?: readonly PaperKind[];
	/** Labels of cartons in ZPL too, for a printer of so many dots to the inch. */
	readonly zpl?: Resolution | undefined;
	/** Box ids for which no label is made any more, not even as a draft. */
	readonly voided?: ReadonlyMap<string, Voided>;
};
type NotWritten = Blocked | PapersDisagree | LabelVoided | GlyphMissing | DoesNotFit;

/** Draws the papers of a plan. Nothing is released while something blocks or the papers differ; a draft is marked as one on every page. */
export async function writePapers({
	plan, revision, draft, only = PAPER_KINDS, zpl, voided = new Map()
}: Asked & Wanted): Promise<Result<Papers, NotWritten>> {
	const blocks = inspect(plan, judgedAsOf(plan)).filter(({ severity }) => severity === 'block');
	if (!draft && !ready(blocks)) return reject({ code: 'blocked', findings: blocks });
	const refused = zpl !== undefined || only.some((kind) => ON_CARTONS.has(kind)) ? refusedLabel(plan, voided) : undefined;
	if (refused) return reject(refused);

	const input = inputOf({ plan, revision, draft });
	const laid = laidFrom(input);
	const agreement = agreementAmong(laid);
	const differ = draft ? undefined : disagreementOf(agreement);
	if (differ) return reject(differ);
	const papers: { kind: PaperKind; file: string; pages: number; bytes: Uint8Array }[] = [];
	for (const kind of PAPER_KINDS.filter((kind) => only.includes(kind))) {
		const pages = drawn(laid(kind), kind);
		if (!pages.ok) return pages;
		const bytes = await paint(pages.value, metaOf(input, kind));
		papers.push({ kind, file: `${kind}.pdf`, pages: pages.value.length, bytes });
	}
	if (zpl !== undefined) {
		const labels = await cartonLabelsZpl(input, zpl);
		if (!labels.ok) return labels;
		papers.push(labels.value);
	}

	const release: Release = {
		reference: plan.reference,
		revision,
		issuedOn: input.issuedOn,
		ruleset: RULESET,
		planSha256: input.planSha256,
		draft,
		documents: papers.map(({ kind, file, pages, bytes }) => ({ kind, file, pages, sha256: sha256(bytes) })),
		agreement
	};
	return accept({ release, files: [...papers.map(({ file, bytes }) => ({ name: file, bytes })), releaseFile(release)] });
}

const releaseFile = (release: Release): PaperFile => ({
	name: 'release.json',
	bytes: new TextEncoder().encode(`${JSON.stringify(release, null, '\t')}\n`)
});

const metaOf = ({ plan, revision, draft, issuedOn, planSha256 }: PapersInput, kind: PaperKind) => ({
	title: `${TITLES[kind][0]} ${plan.reference}, ${draft ? 'draft of revision' : 'revision'} ${revision}`,
	subject: TITLES[kind].join(' '),
	issuedOn,
	planSha256
});
