import { createHash } from 'node:crypto';
import { inspect, ready, RULESET } from '$lib/domain/compliance/inspect';
import type { DrawnPage } from '$lib/domain/documents/drawn-page';
import { NO_DAY, type PapersInput } from '$lib/domain/documents/papers';
import { forPrinter } from '$lib/domain/documents/printing/for-printer';
import { paperOf, type LabelJob } from '$lib/domain/documents/printing/label-job';
import { layLabels, type JobRefused, type LaidLabels } from '$lib/domain/documents/printing/lay-labels';
import type { PrinterProfile } from '$lib/domain/documents/printing/profile';
import { TITLES } from '$lib/domain/documents/words';
import { judgedOn } from '$lib/domain/plan';
import { plainCode } from '$lib/domain/shipment/dock-codes';
import type { Plan } from '$lib/domain/shipment/plan';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { writePlan } from '$lib/plan-file/write';
import type { LabelVoided, Voided } from './label-ledger';
import { drawn, type NotDrawable } from './pdf/drawn';
import type { Meta } from './pdf/meta';
import { writeRun } from './pdf/run';
import { writeZpl, type BarsBetweenDots } from './zpl';

/** A job over a stored plan, for a printer that was measured or for any. */
export type Printing = {
	readonly plan: Plan;
	readonly revision: number;
	readonly job: LabelJob;
	readonly printer?: PrinterProfile | undefined;
	readonly voided?: ReadonlyMap<string, Voided>;
};

/** Labels that are ready to be drawn. While something blocks the release each of them says that it is a draft. */
export type LabelRun = LaidLabels & { readonly draft: boolean; readonly job: LabelJob; readonly meta: Meta };

export type RunRefused = JobRefused | LabelVoided;

function inputOf({ plan, revision }: Printing): PapersInput {
	const draft = !ready(inspect(plan, judgedOn(plan, plan.dates?.ship ?? RULESET)));
	const planSha256 = createHash('sha256').update(writePlan(plan)).digest('hex');
	return { plan, revision, draft, issuedOn: plan.dates?.ship ?? plan.dates?.declare ?? NO_DAY, planSha256 };
}

const metaOf = ({ plan, revision, draft, issuedOn, planSha256 }: PapersInput, { kind, stock }: LabelJob): Meta => {
	const title = TITLES[paperOf(kind)];
	return { title: `${title[0]} ${kind} ${stock} ${plan.reference}, ${draft ? 'draft of revision' : 'revision'} ${revision}`, subject: title.join(' '), issuedOn, planSha256 };
};

/** Lays out a job; refused where a label of it is void, or does not go on its stock. */
export function labelRun(printing: Printing): Result<LabelRun, RunRefused> {
	const { job: asked, printer, voided = new Map<string, Voided>() } = printing;
	const job = printer ? { ...asked, dpi: printer.dpi } : asked;
	const input = inputOf(printing);
	const laid = layLabels(input, job);
	if (!laid.ok) return laid;
	const { pages, printed } = laid.value;
	const [refused] = printed.flatMap(({ boxId }) => (boxId === undefined ? [] : (voided.get(plainCode(boxId)) ?? [])));
	if (refused) return reject({ code: 'label-voided', boxId: refused.boxId, why: refused.why });
	return accept({ ...laid.value, pages: printer ? corrected(pages, printer) : pages, draft: input.draft, job, meta: metaOf(input, job) });
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

/** The PDF of a run, piece by piece. */
export const pdfOf = (pages: readonly DrawnPage[], { meta }: LabelRun): AsyncGenerator<Uint8Array, void, undefined> => writeRun(pages, meta);

/** The same for a label printer, as ZPL. */
export const zplOf = (pages: readonly DrawnPage[], { job }: LabelRun): Promise<Result<Uint8Array, BarsBetweenDots>> => writeZpl(pages, { dpi: job.dpi });
