import { createHash } from 'node:crypto';
import type { Finding } from '$lib/domain/compliance/finding';
import { RULESET } from '$lib/domain/compliance/inspect';
import { batteryNote } from '$lib/domain/documents/battery-note';
import { carrierLetter } from '$lib/domain/documents/carrier-letter';
import { cartonLabelPages } from '$lib/domain/documents/carton-labels';
import { checkReport } from '$lib/domain/documents/check-report';
import type { Sentences } from '$lib/domain/documents/check-report-findings';
import { commercialInvoice, proformaInvoice } from '$lib/domain/documents/commercial-invoice';
import { customsWorking } from '$lib/domain/documents/customs-working';
import { declarationSheet } from '$lib/domain/documents/declaration-sheet';
import { importerAndDutyInstruction } from '$lib/domain/documents/importer-and-duty-instruction';
import { cartonNotices } from '$lib/domain/documents/labels/carton-notices';
import { itemLabelPages } from '$lib/domain/documents/labels/label-papers';
import { palletLabels } from '$lib/domain/documents/labels/pallet-labels';
import { printerCalibration } from '$lib/domain/documents/labels/printer-calibration';
import { originStatement } from '$lib/domain/documents/origin-statement';
import { packingList } from '$lib/domain/documents/packing-list';
import { packingSteps } from '$lib/domain/documents/packing-steps';
import type { Page, Picture } from '$lib/domain/documents/page';
import { NO_DAY, type PaperKind, type PaperOf, type PapersInput } from '$lib/domain/documents/papers';
import { isSellersCopy, type PaperLanguage } from '$lib/domain/documents/paper-words';
import { letterOf } from '$lib/domain/documents/revision-letter';
import { prepSheet } from '$lib/domain/documents/prep-sheet';
import type { Telling } from '$lib/domain/documents/reckoned';
import { valuationStatement } from '$lib/domain/documents/valuation-statement';
import { TITLES, type Label } from '$lib/domain/documents/words';
import { judgedOn } from '$lib/domain/plan';
import type { Plan } from '$lib/domain/shipment/plan';
import type { PlainDate } from '$lib/domain/values/plain-date';
import { paperWords } from '$lib/i18n/paper-words';
import { messageOf, remedyOf } from '$lib/i18n/tell';
import { stepIn } from '$lib/i18n/tell-assessment';
import { hasWords, say } from '$lib/i18n/words';
import { writePlan } from '$lib/plan-file/write';
import type { Meta } from './pdf/meta';

export type Asked = {
	readonly plan: Plan;
	readonly revision: number;
	readonly draft: boolean;
	/** Absent: what the plan says, or English with Japanese beside it. */
	readonly language?: PaperLanguage | undefined;
	/** The image that the plan is signed with, where one is kept. */
	readonly signature?: Picture | undefined;
};

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** The day on the papers is that of the shipment, never the clock's: the same plan makes the same papers tomorrow. */
const issuedOn = ({ dates }: Plan): PlainDate => dates?.ship ?? dates?.declare ?? NO_DAY;

export const inputOf = ({ plan, revision, draft, language = plan.papers?.language ?? 'en-ja', signature }: Asked): PapersInput => ({
	plan, revision, draft, issuedOn: issuedOn(plan), planSha256: sha256(writePlan(plan)), words: paperWords(language), ...(signature && { signature })
});

/** Papers of the house speak English and Japanese beside each other, whatever the others speak. */
const ofTheHouse = (lay: (input: PapersInput) => Iterable<Page>) => (input: PapersInput): Iterable<Page> =>
	lay(input.words.language === 'en-ja' ? input : { ...input, words: paperWords('en-ja') });

/** The day of the declaration; until a plan has days, that of the rules: never the clock's, see `issuedOn`. */
export const judgedAsOf = (plan: Plan): PlainDate => judgedOn(plan, plan.dates?.ship ?? RULESET);

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

/** The pages of each paper, to be gone through once. Those that grow with cartons and units are laid out as they are asked for. */
export const LAID: Record<PaperKind, (input: PapersInput) => Iterable<Page>> = {
	'carton-labels': (input) => cartonLabelPages(input, { stock: '4x6' }),
	'carton-labels-a4': (input) => cartonLabelPages(input, { stock: 'a4' }),
	'carton-notices': (input) => cartonNotices(input, { stock: 'a5' }),
	'item-labels': itemLabelPages,
	'pallet-labels': (input) => palletLabels(input, { stock: 'a5' }),
	'commercial-invoice': commercialInvoice,
	'proforma-invoice': proformaInvoice,
	'packing-list': packingList,
	'importer-and-duty-instruction': importerAndDutyInstruction,
	'declaration-sheet': declarationSheet,
	'carrier-letter': carrierLetter,
	'origin-statement': originStatement,
	'battery-note': batteryNote,
	'valuation-statement': ofTheHouse((input) => valuationStatement(input, telling(input.plan))),
	'customs-working': ofTheHouse((input) => customsWorking(input, telling(input.plan))),
	'prep-sheet': ofTheHouse(prepSheet),
	'packing-steps': ofTheHouse(packingSteps),
	'check-report': ofTheHouse((input) => checkReport(input, { on: judgedAsOf(input.plan), tell, nameOf })),
	'printer-calibration': (input) => printerCalibration(input, { paper: 'a4' })
};

/** Labels and notices: papers of one page or place for each, in any number. */
const LABELS: ReadonlySet<PaperKind> = new Set<PaperKind>(['carton-labels', 'carton-labels-a4', 'carton-notices', 'item-labels', 'pallet-labels']);
export const isLabels = (kind: PaperKind): boolean => LABELS.has(kind);

/** Papers that are stuck on cartons: each box id once. */
const ON_CARTONS: ReadonlySet<PaperKind> = new Set<PaperKind>(['carton-labels', 'carton-labels-a4']);
export const isOnCartons = (kind: PaperKind): boolean => ON_CARTONS.has(kind);

/** What the file of a paper says of itself. */
export const metaOf = (input: PapersInput, paper: PaperOf): Meta => ({
	...titled(input, paper),
	issuedOn: input.issuedOn,
	planSha256: input.planSha256,
	author: input.plan.shipper?.name ?? '',
	language: LANGUAGE_TAGS[input.words.language]
});

/** A seller's copy speaks its own language here too. */
function titled({ plan, revision, draft, words }: PapersInput, { kind, centre }: PaperOf): Pick<Meta, 'title' | 'subject'> {
	const isCopy = isSellersCopy(words.language);
	const [lead, beside] = isCopy ? words.say(`title.${kind}`) : TITLES[kind];
	const letter = letterOf(revision);
	const revised = isCopy ? words.say(draft ? 'frame.draft-revision' : 'frame.revision', { letter, number: revision })[0] : `${draft ? 'draft of revision' : 'revision'} ${letter}`;
	return { title: `${[lead, plan.reference, centre].filter(Boolean).join(' ')}, ${revised}`, subject: [lead, beside].filter(Boolean).join(' ') };
}

const LANGUAGE_TAGS: Record<PaperLanguage, string> = { 'en-ja': 'en', en: 'en', ja: 'ja', fr: 'fr', zh: 'zh-Hans' };
