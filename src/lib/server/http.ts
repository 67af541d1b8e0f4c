import { STATUS_CODES } from 'node:http';
import type { Language } from '$lib/i18n/languages';
import { told } from '$lib/i18n/tell';
import { rejectionFacts } from '$lib/i18n/rejection-facts';
import { hasWords, say } from '$lib/i18n/words';
import type { DayTooEarly, ValueTooLarge } from '$lib/domain/customs/assess-input';
import type { NothingToAssess } from '$lib/domain/customs/assess-shipment';
import type { DutyNotKnown } from '$lib/domain/customs/shipment-lines';
import type { CannotValue } from '$lib/domain/customs/shipment-value';
import type { NoSchedule } from '$lib/domain/customs/tariff/read-book';
import type { LabelsRejection } from '$lib/server/amazon-labels';
import type { NotAPlan } from '$lib/plan-file/read';
import type { NotAPaperFile } from '$lib/domain/catalog/paper-file';
import type { CasePackTaken, CasePackWrong } from '$lib/server/case-packs';
import type { FileNotKept, PaperTaken } from '$lib/server/evidence';
import type { PaperFileTooLarge } from '$lib/server/evidence-files';
import type { ApplyRejection, ImportChangedSince, ImportNotFound, ImportUndone } from '$lib/server/imports';
import type { JobRefused } from '$lib/domain/documents/printing/lay-labels';
import type { BarsBetweenDots } from '$lib/domain/documents/zpl/label';
import type { MeasureWrong, ProfileWrong } from '$lib/domain/documents/printing/profile';
import type { NotFound, Stale } from '$lib/server/kept';
import type { NotReleased } from '$lib/server/not-released';
import type { BoxIdUnknown, LabelVoided, ReasonMissing } from '$lib/server/label-ledger';
import type { ExportLacks } from '$lib/server/exports';
import type { FromElsewhere, NotOurName } from '$lib/server/origin';
import type { Blocked, DoesNotFit, GlyphMissing, PapersDisagree } from '$lib/server/papers';
import type { NameMissing, NameTaken, NoDeclarant } from '$lib/server/parties';
import type { NotRead } from '$lib/server/read-back/read-back';
import type { ReleaserMissing } from '$lib/server/release-rows';
import type { RequestRejection } from '$lib/server/request';
import type { PrinterTooCoarse } from '$lib/server/printing';
import type { LinkDayWrong, LinkEnded, LinkUnknown } from '$lib/server/share-links';
import type { SignatureRefused } from '$lib/server/signature-image';
import type { ReferenceTaken } from '$lib/server/shipments';
import type { FileRejection } from '$lib/server/tables/limits';
import type { CannotFill } from '$lib/server/xlsx/fill';
import type { SheetWrong } from '$lib/server/forwarder/checked-sheet';
import type { CentreUnknown } from '$lib/server/forwarder/made-sheet';
import type { NotAPicture } from '$lib/server/sku-images';
import type { MarksWrong, TemplateNameMissing } from '$lib/server/forwarder-templates';
import type { VerifyRejection } from '$lib/server/verify';

/** Something broke; what was logged can be found under the id. */
export type Fault = { readonly code: 'fault'; readonly id: string };

/** Everything that a request may be refused for. */
export type Rejection =
	| NotAPlan
	| CannotValue
	| DutyNotKnown
	| NothingToAssess
	| DayTooEarly
	| ValueTooLarge
	| NoSchedule
	| NotFound
	| Stale
	| ReferenceTaken
	| NameTaken
	| NameMissing
	| NoDeclarant
	| PaperTaken
	| CasePackTaken
	| CasePackWrong
	| FileNotKept
	| NotAPaperFile
	| PaperFileTooLarge
	| SignatureRefused
	| FileRejection
	| CannotFill
	| CentreUnknown
	| SheetWrong
	| NotAPicture
	| MarksWrong
	| TemplateNameMissing
	| ApplyRejection
	| ImportNotFound
	| ImportUndone
	| ImportChangedSince
	| Blocked
	| NotReleased
	| ReleaserMissing
	| PapersDisagree
	| GlyphMissing
	| DoesNotFit
	| NotRead
	| LabelVoided
	| JobRefused
	| PrinterTooCoarse
	| BarsBetweenDots
	| ReasonMissing
	| BoxIdUnknown
	| MeasureWrong
	| ProfileWrong
	| LabelsRejection
	| VerifyRejection
	| LinkUnknown
	| LinkEnded
	| LinkDayWrong
	| RequestRejection
	| NotOurName
	| FromElsewhere
	| ExportLacks
	| Fault;

export const STATUS: Record<Rejection['code'], number> = {
	'not-a-plan': 422,
	'cannot-value': 422,
	'duty-not-known': 422,
	'nothing-to-assess': 422,
	'day-too-early': 422,
	'value-too-large': 422,
	'no-schedule': 422,
	'not-found': 404,
	stale: 409,
	'reference-taken': 409,
	'name-taken': 409,
	'name-missing': 422,
	'no-declarant': 422,
	'paper-taken': 409,
	'case-pack-taken': 409,
	'case-pack-wrong': 422,
	'file-not-kept': 422,
	'not-a-paper-file': 415,
	'paper-file-too-large': 413,
	'signature-too-large': 413,
	'not-a-signature': 422,
	'signature-blank': 422,
	'file-too-large': 413,
	'empty-file': 422,
	'not-a-spreadsheet': 422,
	'not-a-workbook': 422,
	'empty-workbook': 422,
	'macro-workbook': 422,
	'old-excel': 422,
	encrypted: 422,
	'file-damaged': 422,
	'zip-bomb': 422,
	'too-many-rows': 422,
	'too-many-columns': 422,
	'quote-unclosed': 422,
	'sheet-missing': 422,
	'centre-unknown': 422,
	'sheet-not-filled': 422,
	'sheet-wrong': 409,
	'not-a-picture': 415,
	'marks-wrong': 422,
	'template-name-missing': 422,
	'lines-split': 409,
	'import-not-found': 404,
	'import-undone': 409,
	'import-changed-since': 409,
	blocked: 409,
	'not-released': 409,
	'releaser-missing': 422,
	'papers-disagree': 409,
	'glyph-missing': 422,
	'does-not-fit': 422,
	'code-not-read': 422,
	'text-not-read': 422,
	'ink-missing': 422,
	'label-voided': 409,
	'label-stock-unknown': 422,
	'label-carton-unknown': 422,
	'label-sku-unknown': 422,
	'label-stock-too-narrow': 422,
	'label-carton-too-narrow': 422,
	'printer-too-coarse': 422,
	'label-start-beyond-sheet': 422,
	'label-warning-too-large': 422,
	'bars-between-dots': 422,
	'sscc-missing': 422,
	'sscc-digits': 422,
	'sscc-check': 422,
	'content-no-shipment-id': 422,
	'content-empty': 422,
	'content-no-id': 422,
	'content-bad-id': 422,
	'content-bad-quantity': 422,
	'content-bad-expiry': 422,
	'content-two-expiries': 422,
	'content-too-many-ids': 422,
	'content-too-long': 422,
	'void-reason-missing': 422,
	'box-id-unknown': 422,
	'measure-missing': 422,
	'print-fitted': 422,
	'print-offset': 422,
	'printer-name-missing': 422,
	'printer-reads-nothing': 422,
	'printer-profile-wrong': 422,
	'labels-too-large': 413,
	'labels-no-pdf': 415,
	'labels-locked': 422,
	'labels-damaged': 422,
	'labels-too-many-pages': 422,
	'labels-take-too-long': 422,
	'verify-too-large': 413,
	'verify-no-pdf': 415,
	'verify-zip': 415,
	'verify-locked': 422,
	'verify-damaged': 422,
	'verify-too-many-pages': 422,
	'verify-takes-too-long': 422,
	'link-unknown': 404,
	'link-ended': 410,
	'link-day-wrong': 422,
	'no-such-endpoint': 404,
	'no-such-document': 404,
	'method-not-allowed': 405,
	'body-not-valid': 422,
	'body-too-large': 413,
	'media-type-not-supported': 415,
	'not-utf-8': 422,
	'file-missing': 422,
	'no-header': 422,
	'no-rows': 422,
	'parameter-not-valid': 400,
	'if-match-not-valid': 400,
	'if-match-missing': 428,
	'if-match-differs': 412,
	'already-there': 412,
	'reference-differs': 422,
	'sku-differs': 422,
	'name-differs': 422,
	'not-our-name': 421,
	'from-elsewhere': 403,
	'export-lacks': 422,
	fault: 500
};

export const statusOf = ({ code }: { readonly code: Rejection['code'] }): number => STATUS[code];

/** What was refused, why, and what to do. Files and their rows have their words in `catalog`, all else in `rejections`. */
export function sentenceOf(language: Language, rejection: Rejection): string {
	const own = `rejections.${rejection.code}`;
	const keys = hasWords(language, own) ? [own] : [`catalog.because.${rejection.code}`, `catalog.mend.${rejection.code}`];
	return keys
		.filter((key) => hasWords(language, key))
		.map((key) => say(language, key, rejectionFacts(language, rejection)))
		.join(' ');
}

/** What an API's caller gets besides the sentence: all facts, findings with their sentences. */
function membersOf({ code: _, ...facts }: Rejection): object {
	return 'findings' in facts ? { ...facts, findings: facts.findings.map(told) } : facts;
}

/** A refusal as `application/problem+json` (RFC 9457), in the language of the request. */
export function problem(rejection: Rejection, language: Language, headers: Record<string, string> = {}): Response {
	const status = statusOf(rejection);
	const body = {
		type: `/api/v1/docs#${rejection.code}`,
		title: STATUS_CODES[status] ?? String(status),
		status,
		detail: sentenceOf(language, rejection),
		code: rejection.code,
		...membersOf(rejection)
	};
	return new Response(JSON.stringify(body), {
		status,
		headers: { 'content-type': 'application/problem+json', 'content-language': language, 'cache-control': 'no-store', ...headers }
	});
}
