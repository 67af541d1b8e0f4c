import { createHash } from 'node:crypto';
import { inspect, ready, RULESET } from '$lib/domain/compliance/inspect';
import type { DrawnPage } from '$lib/domain/documents/drawn-page';
import { NO_DAY, type LabelsInput } from '$lib/domain/documents/papers';
import { forPrinter } from '$lib/domain/documents/printing/for-printer';
import { contentRoom, type ContentRoomTold, type NoContentRoom } from '$lib/domain/documents/printing/content-room';
import { isCartonStock, labelsOnSheet, paperOf, type LabelJob } from '$lib/domain/documents/printing/label-job';
import { cartonsOf, layLabels, notThere, type JobRefused, type LaidLabels } from '$lib/domain/documents/printing/lay-labels';
import { cartonTooNarrow } from '$lib/domain/documents/printing/carton-bars';
import { leastReadable, type PrinterProfile } from '$lib/domain/documents/printing/profile';
import { TITLES } from '$lib/domain/documents/words';
import { judgedOn } from '$lib/domain/plan';
import { plainCode } from '$lib/domain/shipment/dock-codes';
import type { Plan } from '$lib/domain/shipment/plan';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { writePlan } from '$lib/plan-file/write';
import { streamedRun } from './label-run';
import { LastMade } from './last-made';
import type { LabelVoided, Voided } from './label-ledger';
import { drawn, type NotDrawable } from './pdf/drawn';
import type { Meta } from './pdf/meta';
import { writeZpl, type BarsBetweenDots } from './zpl';

/** A job over a stored plan, for a printer that was measured or for any. */
export type Printing = {
	readonly plan: Plan;
	readonly revision: number;
	readonly job: LabelJob;
	readonly printer?: PrinterProfile | undefined;
	readonly voided?: ReadonlyMap<string, Voided>;
	/** Of the stored plan: what was worked out of the same one is not worked out again. */
	readonly version?: number;
};

/** Labels that are ready to be drawn. While something blocks the release each of them says that it is a draft. */
export type LabelRun = LaidLabels & { readonly draft: boolean; readonly job: LabelJob; readonly meta: () => Meta; readonly content?: Result<ContentRoomTold | undefined, NoContentRoom> };

/** Bars that have one width and would not come out of a printer to be read. */
export type PrinterTooCoarse = { readonly code: 'printer-too-coarse'; readonly printer: string; readonly readsMm: number; readonly field: string; readonly text: string };

export type RunRefused = JobRefused | LabelVoided | PrinterTooCoarse;

const judgements = new LastMade<boolean>(20);
const hashes = new LastMade<string>(20);
/** What was laid out last: paging, reading back and printing ask for the same run. */
const runs = new LastMade<Result<LabelRun, RunRefused>>(4, { most: 12_000, sizeOf: (run) => (run.ok ? run.value.pages.length : 0) });

/** No label says the hash of its plan: it is worked out for the file alone, which takes longer than the labels of a big plan. */
const NO_HASH = '';

function inputOf({ plan, revision, version }: Printing): LabelsInput {
	const draft = judgements.take([plan.reference, version], () => !ready(inspect(plan, judgedOn(plan, plan.dates?.ship ?? RULESET))));
	return { plan, revision, draft, issuedOn: plan.dates?.ship ?? plan.dates?.declare ?? NO_DAY, planSha256: NO_HASH };
}

const hashOf = ({ plan, version }: Printing): string =>
	hashes.take([plan.reference, version], () => createHash('sha256').update(writePlan(plan)).digest('hex'));

function metaOf(printing: Printing, { kind, stock }: LabelJob, draft: boolean): Meta {
	const { plan: { reference, dates }, revision } = printing;
	const title = TITLES[paperOf(kind)];
	return {
		title: `${title[0]} ${kind} ${stock} ${reference}, ${draft ? 'draft of revision' : 'revision'} ${revision}`,
		subject: title.join(' '), issuedOn: dates?.ship ?? dates?.declare ?? NO_DAY, planSha256: hashOf(printing)
	};
}

/** Lays out a job; refused where a label of it is void, or does not go on its stock. */
export function labelRun(printing: Printing): Result<LabelRun, RunRefused> {
	const { plan: { reference }, version, revision, job, printer, voided } = printing;
	return runs.take([reference, version, revision, job, printer, [...(voided?.keys() ?? [])]], () => laidRun(printing));
}

/** A job as a printer that was measured takes it. */
const jobFor = (job: LabelJob, printer?: PrinterProfile): LabelJob => (printer ? { ...job, dpi: printer.dpi, leastModuleMm: leastReadable(printer) } : job);

function laidRun(printing: Printing): Result<LabelRun, RunRefused> {
	const { job: asked, printer, voided = new Map<string, Voided>() } = printing;
	const job = jobFor(asked, printer);
	const input = inputOf(printing);
	const laid = layLabels(input, job);
	if (!laid.ok) return laid;
	const { pages, printed } = laid.value;
	const refused = voidAmong(printed, voided);
	if (refused) return reject(refused);
	const made = printer ? corrected(pages, printer) : pages;
	const coarse = printer && tooCoarse(pages, made, printer);
	if (coarse) return reject(coarse);
	const content = job.kind === 'carton' && job.content ? contentRoom(input, { ...job, content: job.content }) : undefined;
	return accept({
		...laid.value, pages: made, draft: input.draft, job, meta: () => metaOf(printing, job, input.draft), ...(content && { content })
	});
}

function voidAmong(printed: LaidLabels['printed'], voided: ReadonlyMap<string, Voided>): LabelVoided | undefined {
	if (voided.size === 0) return undefined;
	const [refused] = printed.flatMap(({ boxId }) => (boxId === undefined ? [] : (voided.get(plainCode(boxId)) ?? [])));
	return refused && { code: 'label-voided', boxId: refused.boxId, why: refused.why };
}

/** From so many cartons on, a page is laid out without the others. */
const MANY = 300;

/** One page of a run as the screen shows it. */
export type RunPage = Omit<LabelRun, 'pages' | 'meta'> & { readonly page: DrawnPage; readonly number: number; readonly count: number };

/** One page of a run for the screen; of plain carton labels, of which there may be thousands, no other is laid out. */
export function runPage(printing: Printing, number: number): Result<RunPage, RunRefused | NotDrawable> {
	const alone = pageAlone(printing, number);
	const run = labelRun(alone?.printing ?? printing);
	if (!run.ok) return run;
	const shown = pageOf(run.value, alone ? 0 : number);
	if (!shown.ok) return shown;
	const { pages, meta: _, ...rest } = run.value;
	if (!alone) return accept({ ...rest, ...shown.value, count: pages.length });
	const refused = voidAmong(alone.printed, printing.voided ?? new Map());
	return refused ? reject(refused) : accept({ ...rest, job: { ...printing.job, dpi: rest.job.dpi }, page: shown.value.page, number: alone.number, count: alone.count, labels: alone.labels, printed: alone.printed });
}

type Alone = Pick<RunPage, 'number' | 'count' | 'labels' | 'printed'> & { readonly printing: Printing };

function pageAlone(printing: Printing, number: number): Alone | undefined {
	const { plan, job } = printing;
	if (job.kind !== 'carton' || job.content || job.sscc || (plan.cartons?.length ?? 0) < MANY || notThere(plan, job)) return undefined;
	const boxes = cartonsOf(plan, job);
	const { copies } = job;
	if (boxes.length < MANY || !isCartonStock(job.stock) || cartonTooNarrow(job.stock, jobFor(job, printing.printer), boxes)) return undefined;
	const each = labelsOnSheet(job);
	const labels = boxes.length * copies;
	const count = Math.ceil(labels / each);
	const at = Math.min(number, count - 1);
	const places = Array.from({ length: Math.min(each, labels - at * each) }, (_, i) => at * each + i);
	const here = places.flatMap((place) => boxes[Math.floor(place / copies)]?.carton.number ?? []);
	return {
		number: at, count, labels,
		printed: boxes.map(({ carton, boxId }) => ({ carton: carton.number, boxId, copies })),
		printing: { ...printing, job: { ...job, order: 'as-they-stand', copies: 1, cartons: here } }
	};
}

/** What went on the pages as they were laid out, and does not as this printer has them. */
function tooCoarse(laid: LaidLabels['pages'], made: LaidLabels['pages'], printer: PrinterProfile): PrinterTooCoarse | undefined {
	for (const [i, { misfits = [] }] of made.entries()) {
		const misfit = misfits[laid[i]?.misfits?.length ?? 0];
		if (misfit) return { code: 'printer-too-coarse', printer: printer.name, readsMm: leastReadable(printer), ...misfit };
	}
	return undefined;
}

/** Sheets that are alike stay one page. */
function corrected(pages: LaidLabels['pages'], printer: PrinterProfile): LaidLabels['pages'] {
	const done = new Map<LaidLabels['pages'][number], LaidLabels['pages'][number]>();
	return pages.map((page) => {
		const known = done.get(page) ?? forPrinter(page, printer);
		done.set(page, known);
		return known;
	});
}

/** All pages of a run with nothing left to work out. */
export const drawnRun = ({ pages, job }: LabelRun): Result<DrawnPage[], NotDrawable> => drawn(pages, paperOf(job.kind));

/** One page of a run for the screen. */
export function pageOf({ pages, job }: LabelRun, number: number): Result<{ readonly page: DrawnPage; readonly number: number }, NotDrawable> {
	const at = Math.min(number, pages.length - 1);
	const [page] = pages.slice(at, at + 1);
	const made = drawn(page ? [page] : [], paperOf(job.kind));
	if (!made.ok) return made;
	const [shown] = made.value;
	if (!shown) throw new Error('a run of no pages');
	return accept({ page: shown, number: at });
}

/** The PDF of a run, written while it is read. */
export const pdfOf = ({ pages, job, meta }: LabelRun): Result<ReadableStream<Uint8Array>, NotDrawable> => streamedRun(pages, { document: paperOf(job.kind), meta: meta() });

/** The same for a label printer, as ZPL. */
export const zplOf = (pages: readonly DrawnPage[], { job }: LabelRun): Promise<Result<Uint8Array, BarsBetweenDots>> => writeZpl(pages, { dpi: job.dpi });
