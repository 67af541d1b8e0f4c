import type { Page } from './page';
import { dayOf, DASH, orDash, revisionCode, type PaperKind, type PapersInput } from './papers';
import { Sheet } from './sheet';
import { cut, sizeToFit, widthOf } from './text';
import { BODY_BOLD, BODY, BODY_MEDIUM, FOOT, HAIRLINE, REFERENCE, SMALL, TITLE, TITLE_JA } from './types';
import { DRAFT_STRIP, DRAFT_STRIP_PACKING, TITLES } from './words';
import { placeOf } from './addresses';

/** A4, and the part of it that is printed on: 18 mm on the left clear two punch holes. */
export const A4 = { width: 210, height: 297 };
export const LEFT = 18;
export const RIGHT = 198;
export const MIDDLE = 108;
/** A cell keeps this far from its left edge. */
export const PAD = 2;
/** Where the body may begin on the first page and on later ones, and where it ends on all. */
export const FIRST_TOP = 32.9;
export const LATER_TOP = 18.5;
export const BOTTOM = 282;

const QR = { x: 178, y: 9.4, size: 20 };
const BAR = 0.9;

/** What a paper is called and what it says under its name. */
export type Paper = { readonly kind: PaperKind; readonly input: PapersInput; readonly subtitle: string };

const PACKED_BY: readonly PaperKind[] = ['prep-sheet', 'packing-steps'];

const draftStrip = (sheet: Sheet, { kind, input }: Paper): void => {
	if (!input.draft) return;
	sheet.fill({ x: LEFT, y: 4.8, width: 150, height: 4.6 });
	sheet.text(LEFT + PAD, 8.2, PACKED_BY.includes(kind) ? DRAFT_STRIP_PACKING : DRAFT_STRIP, BODY_BOLD, { ink: 'white' });
};

const revisionIn = ({ revision, draft }: PapersInput, short: boolean): string =>
	short ? `${draft ? 'Draft of rev.' : 'Rev.'} ${revision}` : `${draft ? 'Draft of revision' : 'Revision'} ${revision}`;

export function firstPage(paper: Paper): Sheet {
	const { kind, input, subtitle } = paper;
	const { plan, planSha256 } = input;
	const sheet = new Sheet(A4.width, A4.height);
	const [en, ja] = TITLES[kind];
	draftStrip(sheet, paper);

	sheet.fitted(174, 14.2, orDash(plan.reference), REFERENCE, { width: 110, field: 'reference' }, { align: 'end' });
	sender(sheet, input, 174 - widthOf(orDash(plan.reference), REFERENCE) - 4);
	const title = sheet.text(LEFT, 24, en, { ...TITLE, size: sizeToFit(en, TITLE, 122 - widthOf(ja, TITLE_JA)) ?? 12 });
	sheet.text(title + 3.2, 24, ja, TITLE_JA);
	sheet.text(LEFT, 29, subtitle, { ...SMALL, size: sizeToFit(subtitle, SMALL, 156) ?? 6.2 });
	sheet.text(174, 18.4, input.draft ? `${revisionIn(input, false)}  下書き` : `${revisionIn(input, false)}  第${input.revision}版`, SMALL, { align: 'end' });
	sheet.text(174, 22.2, dayOf(input.issuedOn), SMALL, { align: 'end' });
	sheet.qr(QR.x, QR.y, QR.size, `NYUKO:${plan.reference}:${revisionCode(input)}:${kind}:${planSha256.slice(0, 16)}`);
	sheet.fill({ x: LEFT, y: FIRST_TOP - BAR, width: RIGHT - LEFT, height: BAR }, 'indigo');
	return sheet;
}

function sender(sheet: Sheet, { plan: { shipper } }: PapersInput, end: number): void {
	const name = cut(shipper?.name || DASH, BODY_BOLD, end - LEFT);
	const x = sheet.text(LEFT, 14.2, name, BODY_BOLD) + 2;
	const place = placeOf(shipper?.address);
	if (x + widthOf(place, BODY) <= end) sheet.text(x, 14.2, place, BODY);
}

export function laterPage(paper: Paper): Sheet {
	const { kind, input } = paper;
	const sheet = new Sheet(A4.width, A4.height);
	const [en, ja] = TITLES[kind];
	draftStrip(sheet, paper);
	const title = sheet.text(LEFT, 15, en, { ...REFERENCE, size: 10 });
	sheet.text(sheet.text(title + 2, 15, ja, { size: 8.5, weight: 500 }) + 3, 15, 'continued  続き', SMALL);
	const right = `${orDash(input.plan.reference)}   ${revisionIn(input, false)}   ${dayOf(input.issuedOn)}`;
	sheet.fitted(RIGHT, 15, right, BODY_MEDIUM, { width: 110, field: 'reference' }, { align: 'end' });
	sheet.fill({ x: LEFT, y: LATER_TOP - BAR, width: RIGHT - LEFT, height: BAR }, 'indigo');
	return sheet;
}

/** The foot needs to know how many pages there are, so it comes last. */
export function footed({ kind, input }: Paper, sheets: readonly Sheet[]): Page[] {
	const of = sheets.length;
	const hash = (input.planSha256.slice(0, 16).match(/.{1,4}/g) ?? []).join(' ');
	return sheets.map((sheet, i) => {
		sheet.rule(LEFT, 284, RIGHT, 284, HAIRLINE);
		const about = `${orDash(input.plan.reference)}  ·  ${revisionIn(input, true)}  ·  ${TITLES[kind].join(' ')}`;
		sheet.text(LEFT, 288, about, { ...FOOT, size: sizeToFit(about, FOOT, 150) ?? 6.2 });
		sheet.text(LEFT, 291.4, `SHA-256 of the plan  ${hash}`, FOOT);
		sheet.text(RIGHT, 288.2, `Page ${i + 1} of ${of}`, BODY_BOLD, { align: 'end' });
		sheet.text(RIGHT, 291.6, i + 1 < of ? `${i + 1}/${of} 頁　次頁へ続く continues` : `${i + 1}/${of} 頁`, FOOT, { align: 'end' });
		return sheet.page();
	});
}
