import type { SheetFinding } from '$lib/domain/exports/forwarder/check-finding';
import { keyNamed } from '$lib/domain/exports/forwarder/keys';
import { keysIn, type TemplateMarks } from '$lib/domain/exports/forwarder/marks';
import type { Plan } from '$lib/domain/shipment/plan';
import type { PlainDate } from '$lib/domain/values/plain-date';
import { reject, type Result } from '$lib/domain/values/result';
import { say } from '$lib/i18n/words';
import type { Language } from '$lib/i18n/languages';
import type { Db } from '$lib/server/db/connect';
import * as templates from '$lib/server/forwarder-templates';
import type { NotFound } from '$lib/server/kept';
import { picturesOf } from '$lib/server/sku-images';
import type { FileRejection } from '$lib/server/tables/limits';
import type { CannotFill } from '$lib/server/xlsx/fill';
import { makeSheet, type CentreUnknown, type MadeSheet } from './made-sheet';

/** A filled sheet that does not agree with the plan, and goes out only with a reason. */
export type SheetWrong = { readonly code: 'sheet-wrong'; readonly n: number; readonly errors: readonly { readonly path: string; readonly code: string; readonly message: string }[] };

/** What is wrong, where, and how to mend it. */
export const sayFinding = (language: Language, { code, facts }: Pick<SheetFinding, 'code' | 'facts'>): string =>
	say(language, `forwarders.check.${code}`, typeof facts.key === 'string' ? { ...facts, key: facts.key.split(' + ').map((key) => nameOf(language, key)).join(' + ') } : facts);

function nameOf(language: Language, name: string): string {
	const key = keyNamed(name);
	return (language === 'zh' ? key?.zh : language === 'ja' ? key?.ja : key?.en) ?? name;
}

export const sheetWrong = (language: Language, findings: readonly SheetFinding[]): SheetWrong => {
	const errors = findings.filter(({ severity }) => severity === 'error');
	return { code: 'sheet-wrong', n: errors.length, errors: errors.map((one) => ({ path: one.cell === undefined ? one.sheet : `${one.sheet}!${one.cell}`, code: one.code, message: sayFinding(language, one) })) };
};

const asksForPictures = ({ sheets }: TemplateMarks): boolean => sheets.some(({ repeat }) => repeat?.columns.some(({ text }) => keysIn(text).some(({ type }) => type === 'image')));

export type FromStore = { readonly plan: Plan; readonly id: number; readonly on: PlainDate; readonly centre?: string };

/** Fills a kept template from a plan, with the pictures that are kept. */
export async function sheetFor(db: Db, { plan, id, on, centre }: FromStore): Promise<Result<MadeSheet, NotFound | CannotFill | CentreUnknown | FileRejection>> {
	const template = await templates.find(db, id);
	const bytes = template && (await templates.bytesOf(db, id));
	if (!template || !bytes) return reject({ code: 'not-found', what: 'template', id: String(id) });
	const pictures = asksForPictures(template.marks) ? await picturesOf(db, plan.lines.map(({ sku }) => sku)) : undefined;
	return makeSheet({ plan, template: { bytes, marks: template.marks }, on, ...(centre !== undefined && { centre }), ...(pictures && { pictures }) });
}
