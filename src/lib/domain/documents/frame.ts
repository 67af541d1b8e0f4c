import type { Page } from './page';
import { both, isSellersCopy } from './paper-words';
import { dayOf, DASH, orDash, revisionCode, type PaperKind, type PapersInput } from './papers';
import { shareOf } from './part';
import { letterOf } from './revision-letter';
import { Sheet } from './sheet';
import { cut, sizeToFit, widthOf, wrap } from './text';
import { BODY_BOLD, BODY, BODY_MEDIUM, FOOT, HAIRLINE, REFERENCE, SMALL, SMALL_BOLD, TITLE, TITLE_JA } from './types';
import type { Label } from './words';
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
export const LATER_TOP = 20;
export const BOTTOM = 282;

const QR = { x: 178, y: 9.4, size: 20 };
const BAR = 0.9;

/** What a paper is called and what it says under its name. */
export type Paper = { readonly kind: PaperKind; readonly input: PapersInput; readonly subtitle: string };

const PACKED_BY: readonly PaperKind[] = ['prep-sheet', 'packing-steps'];

/** A strip with more to say than one line has room for. */
const STRIP_OF_TWO = { ...BODY_BOLD, size: 6.2 };
const STRIP_LEADING = 2.6;

function draftStrip(sheet: Sheet, { kind, input: { draft, words } }: Paper): void {
	if (!draft) return;
	const parts = [both(words.say('frame.draft'), ' '), both(words.say(PACKED_BY.includes(kind) ? 'frame.draft-packing' : 'frame.draft-not-used'), '  ·  ')];
	const text = [...parts, ...(isSellersCopy(words.language) ? [words.say('frame.copy')[0]] : [])].join('  ·  ');
	const size = sizeToFit(text, BODY_BOLD, 146);
	const lines = size === undefined ? wrap(text, STRIP_OF_TWO, 146) : [text];
	const type = size === undefined ? STRIP_OF_TWO : { ...BODY_BOLD, size };
	sheet.fill({ x: LEFT, y: 4.8, width: 150, height: 4.6 + STRIP_LEADING * (lines.length - 1) * 0.5 });
	lines.forEach((line, i) => sheet.text(LEFT + PAD, (lines.length > 1 ? 7.1 : 8.2) + STRIP_LEADING * i, line, type, { ink: 'white' }));
}

/** `Revision C  第3版`; Japanese alone says both. */
function revisionIn({ revision, draft, words }: PapersInput, form: 'whole' | 'lead' | 'short'): string {
	const facts = { letter: letterOf(revision), number: revision };
	const name = form === 'short' ? 'revision-short' : 'revision';
	const [lead] = words.say(draft ? `frame.draft-${name}` : `frame.${name}`, facts);
	const beside = words.say(draft ? 'frame.draft' : 'frame.revision-beside', facts)[1];
	return form === 'whole' ? both([lead, beside]) : lead;
}

const titleOf = ({ kind, input: { words } }: Paper): Label => words.say(`title.${kind}`);

const codeOf = ({ kind, input }: Paper): string =>
	`NYUKO:${input.plan.reference}:${revisionCode(input)}:${kind}:${input.planSha256.slice(0, 16)}`;

/** `Part 1 of 2: NRT1`; '' on papers for all. */
function partIn({ plan, centre, words }: PapersInput): string {
	const share = shareOf({ plan, ...(centre !== undefined && { centre }) });
	return share ? words.say('frame.part', { at: share.at, of: share.of, centre: orDash(share.centre) })[0] : '';
}

const sheetOf = ({ input: { words } }: Paper): Sheet => new Sheet(A4.width, A4.height, words.language === 'zh' ? 'sc' : 'jp');

export function firstPage(paper: Paper): Sheet {
	const { input, subtitle } = paper;
	const { plan, words } = input;
	const sheet = sheetOf(paper);
	const [lead, beside] = titleOf(paper);
	draftStrip(sheet, paper);

	sheet.fitted(174, 14.2, orDash(plan.reference), REFERENCE, { width: 110, field: 'reference' }, { align: 'end', figure: 'reference' });
	sender(sheet, input, 174 - widthOf(orDash(plan.reference), REFERENCE) - 4);
	const title = sheet.text(LEFT, 24, lead, { ...TITLE, size: sizeToFit(lead, TITLE, 122 - widthOf(beside, TITLE_JA)) ?? 12 });
	sheet.text(title + 3.2, 24, beside, TITLE_JA);
	sheet.text(LEFT, 29, subtitle, { ...SMALL, size: sizeToFit(subtitle, SMALL, 156) ?? 6.2 });
	sheet.text(174, 18.4, revisionIn(input, 'whole'), SMALL, { align: 'end' });
	sheet.text(174, 22.2, dayOf(input.issuedOn), SMALL, { align: 'end' });
	sheet.text(174, 25.8, partIn(input), SMALL_BOLD, { align: 'end' });
	if (isSellersCopy(words.language) && !input.draft) {
		const copy = words.say('frame.copy')[0];
		sheet.text(LEFT, 9.2, copy, { ...SMALL_BOLD, size: sizeToFit(copy, SMALL_BOLD, 150) ?? 6.2 });
	}
	sheet.qr(QR.x, QR.y, QR.size, codeOf(paper));
	sheet.fill({ x: LEFT, y: FIRST_TOP - BAR, width: RIGHT - LEFT, height: BAR }, 'indigo');
	return sheet;
}

function sender(sheet: Sheet, { plan: { shipper } }: PapersInput, end: number): void {
	const name = shipper?.name || DASH;
	const size = sizeToFit(name, BODY_BOLD, end - LEFT);
	if (size === undefined) return longName(sheet, name, end - LEFT);
	const x = sheet.text(LEFT, 14.2, name, { ...BODY_BOLD, size }) + 2;
	const place = placeOf(shipper?.address);
	if (x + widthOf(place, BODY) <= end) sheet.text(x, 14.2, place, BODY);
}

/** A name that is too long for the line stands on two; the shipper's cell has all of one that is longer still. */
function longName(sheet: Sheet, name: string, width: number): void {
	const type = { ...BODY_BOLD, size: 6.5 };
	const [first = '', second = '', ...more] = wrap(name, type, width);
	sheet.text(LEFT, 13.2, first, type);
	sheet.text(LEFT, 16, more.length === 0 ? second : cut([second, ...more].join(' '), type, width), type);
}

/** Bytes that a QR code of level M holds from version 1 on (ISO/IEC 18004, table 7); version 1 has 21 modules, each next four more. */
const HOLDS = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213];
const LEAST_MODULE = 0.3;
const SMALL_CODE = { y: 5, size: 12.5 };

/** The code again on later pages, as small as a phone reads it; where it is large it interrupts the bar. */
function smallCode(sheet: Sheet, text: string): { readonly x: number; readonly below: number } {
	const bytes = new TextEncoder().encode(text).length;
	const version = HOLDS.findIndex((holds) => bytes <= holds) + 1 || HOLDS.length;
	const modules = 17 + 4 * version;
	const size = Math.max(SMALL_CODE.size, LEAST_MODULE * modules);
	const x = Math.round((RIGHT - size) * 1000) / 1000;
	sheet.qr(x, SMALL_CODE.y, size, text);
	const quiet = (4 * size) / modules;
	return { x: x - quiet, below: SMALL_CODE.y + size + quiet };
}

export function laterPage(paper: Paper): Sheet {
	const { input } = paper;
	const { words } = input;
	const sheet = sheetOf(paper);
	const [lead, beside] = titleOf(paper);
	draftStrip(sheet, paper);
	const code = smallCode(sheet, codeOf(paper));
	const end = code.x - 1;
	const right = `${orDash(input.plan.reference)}   ${revisionIn(input, 'lead')}   ${dayOf(input.issuedOn)}`;
	sheet.fitted(end, 15, right, BODY_MEDIUM, { width: 100, field: 'reference', least: 5 }, { align: 'end' });
	const title = sheet.text(LEFT, 15, lead, { ...REFERENCE, size: 10 });
	const name = sheet.text(title + 2, 15, beside, { size: 8.5, weight: 500 }) + 3;
	const about = [both(words.say('frame.continued')), partIn(input), isSellersCopy(words.language) ? words.say('frame.copy-short')[0] : ''].filter((text) => text !== '').join('  ·  ');
	const room = end - Math.min(100, widthOf(right, BODY_MEDIUM)) - 2 - name;
	if (room > 4) sheet.text(name, 15, cut(about, { ...SMALL, size: sizeToFit(about, SMALL, room) ?? 6.2 }, room), { ...SMALL, size: sizeToFit(about, SMALL, room) ?? 6.2 });
	const bar = code.below > LATER_TOP - BAR ? code.x - LEFT : RIGHT - LEFT;
	sheet.fill({ x: LEFT, y: LATER_TOP - BAR, width: bar, height: BAR }, 'indigo');
	return sheet;
}

/** The foot needs to know how many pages there are, so it comes last. */
export function footed(paper: Paper, sheets: readonly Sheet[]): Page[] {
	const { input } = paper;
	const { words } = input;
	const of = sheets.length;
	const hash = (input.planSha256.slice(0, 16).match(/.{1,4}/g) ?? []).join(' ');
	return sheets.map((sheet, i) => {
		sheet.rule(LEFT, 284, RIGHT, 284, HAIRLINE);
		const about = [orDash(input.plan.reference), revisionIn(input, 'short'), both(titleOf(paper), ' ')].join('  ·  ');
		sheet.text(LEFT, 288, about, { ...FOOT, size: sizeToFit(about, FOOT, 150) ?? 6.2 });
		sheet.text(LEFT, 291.4, `${words.say('frame.hash')[0]}  ${hash}`, FOOT);
		const [page, besidePage] = words.say('frame.page', { page: i + 1, of });
		sheet.text(RIGHT, 288.2, page, BODY_BOLD, { align: 'end' });
		const [more, besideMore] = i + 1 < of ? words.say('frame.continues') : ['', ''];
		const below = besidePage === '' ? more : [besidePage, [besideMore, more].filter((text) => text !== '').join(' ')].filter((text) => text !== '').join('　');
		sheet.text(RIGHT, 291.6, below, FOOT, { align: 'end' });
		return sheet.page();
	});
}
