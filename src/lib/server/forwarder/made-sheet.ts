import { checkFilled, hasErrors } from '$lib/domain/exports/forwarder/check';
import type { SheetFinding } from '$lib/domain/exports/forwarder/check-finding';
import { contentsOf, sheetFileName } from '$lib/domain/exports/forwarder/contents';
import type { TemplateMarks } from '$lib/domain/exports/forwarder/marks';
import { recognise, type GivenSheet } from '$lib/domain/exports/forwarder/recognise';
import { scopeOf } from '$lib/domain/exports/forwarder/scope';
import type { Plan } from '$lib/domain/shipment/plan';
import type { PlainDate } from '$lib/domain/values/plain-date';
import { accept, reject, type Result } from '$lib/domain/values/result';
import type { FileRejection } from '$lib/server/tables/limits';
import { fillWorkbook, type CannotFill } from '$lib/server/xlsx/fill';
import type { Picture } from '$lib/server/xlsx/pictures';
import { givenSheets } from '$lib/server/xlsx/given';

export type MadeSheet = {
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly findings: readonly SheetFinding[];
	readonly isClean: boolean;
	/** As it was read back. */
	readonly sheets: readonly GivenSheet[];
};

/** A centre that the plan sends nothing to. */
export type CentreUnknown = { readonly code: 'centre-unknown'; readonly given: string; readonly centres: string };

export type Wanted = {
	readonly plan: Plan;
	readonly template: { readonly bytes: Uint8Array; readonly marks: TemplateMarks };
	readonly on: PlainDate;
	readonly centre?: string;
	readonly pictures?: ReadonlyMap<string, Picture>;
};

/** Fills a template from a plan, reads the finished bytes back and holds them against the plan. */
export function makeSheet({ plan, template: { bytes, marks }, on, centre, pictures }: Wanted): Result<MadeSheet, CannotFill | CentreUnknown | FileRejection> {
	const centres = scopeOf(plan, on).centres;
	if (centre !== undefined && !centres.includes(centre)) return reject({ code: 'centre-unknown', given: centre, centres: centres.join(', ') });
	const scope = scopeOf(plan, on, centre);
	const filled = fillWorkbook(bytes, contentsOf(marks, scope), pictures);
	if (!filled.ok) return filled;
	const shown = givenSheets(filled.value.bytes);
	if (!shown.ok) return shown;
	const findings = checkFilled({ marks, placed: filled.value.placed, scope, sheets: shown.value });
	return accept({ name: sheetFileName(scope), bytes: filled.value.bytes, findings, isClean: !hasErrors(findings), sheets: shown.value });
}

/** What a workbook asks for, as far as its placeholders and headings tell. */
export function recognised(bytes: Uint8Array): Result<TemplateMarks, FileRejection> {
	const sheets = givenSheets(bytes);
	return sheets.ok ? accept(recognise(sheets.value)) : sheets;
}
