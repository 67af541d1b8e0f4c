import type { PrinterProfile } from '$lib/domain/documents/printing/profile';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { jobAsked, labelRunQuery, readQuery } from '$lib/server/api/queries';
import type { Db } from '$lib/server/db/connect';
import type { NotFound } from '$lib/server/kept';
import * as labelLedger from '$lib/server/label-ledger';
import * as printers from '$lib/server/printers';
import { labelRun, runPage, type LabelRun, type Printing, type RunPage, type RunRefused } from '$lib/server/printing';
import type { NotDrawable } from '$lib/server/pdf/drawn';
import * as releases from '$lib/server/releases';
import type { ParameterNotValid } from '$lib/server/request';
import * as shipments from '$lib/server/shipments';

export type AskedRun = LabelRun & { readonly printer?: PrinterProfile | undefined };

/** What a run is written as: for an office printer or one that reads ZPL. */
export const LABEL_FORMATS = ['pdf', 'zpl'] as const;
export type LabelFormat = (typeof LABEL_FORMATS)[number];
export const LABEL_MEDIA: Record<LabelFormat, string> = { pdf: 'application/pdf', zpl: 'application/zpl; charset=utf-8' };

type NotAsked = ParameterNotValid | NotFound;

/** The labels that an address asks for, of the plan as it is stored; parameters of its own (`own`) are left to the caller. */
export async function askedRun(db: Db, reference: string, url: URL, own: readonly string[] = []): Promise<Result<AskedRun, NotAsked | RunRefused>> {
	const printing = await printingAsked(db, reference, url, own);
	if (!printing.ok) return printing;
	const run = labelRun(printing.value);
	return run.ok ? accept({ ...run.value, printer: printing.value.printer }) : run;
}

/** One page of them for the screen. */
export async function askedPage(db: Db, reference: string, url: URL, { own, number }: { readonly own: readonly string[]; readonly number: number }): Promise<Result<RunPage, NotAsked | RunRefused | NotDrawable>> {
	const printing = await printingAsked(db, reference, url, own);
	return printing.ok ? runPage(printing.value, number) : printing;
}

async function printingAsked(db: Db, reference: string, url: URL, own: readonly string[]): Promise<Result<Printing, NotAsked>> {
	const address = new URL(url);
	for (const name of own) address.searchParams.delete(name);
	const query = readQuery(address, labelRunQuery);
	if (!query.ok) return query;
	const stored = await shipments.find(db, reference);
	if (!stored) return reject({ code: 'not-found', what: 'shipment', id: reference });
	const named = query.value.printer;
	const printer = named === undefined ? undefined : (await printers.find(db, named))?.profile;
	if (named !== undefined && !printer) return reject({ code: 'not-found', what: 'printer', id: named });
	const [revision, voided] = [await releases.revisionFor(db, reference), await labelLedger.voidedFor(db, stored.plan)];
	return accept({ plan: stored.plan, version: stored.version, revision, job: jobAsked(query.value), printer, voided });
}
