import { idRange, numbered } from './cartons';
import { sectionHead } from './cells';
import { serialsWithin, type Elsewhere } from './delivery';
import { LEFT, RIGHT } from './frame';
import type { Type } from './page';
import { both } from './paper-words';
import { dayOf, joined, orDash, type PapersInput } from './papers';
import type { Sheet } from './sheet';
import type { Row } from './table';
import { sizeToFit, wrap } from './text';
import { BODY, BODY_MEDIUM, FOOT, SECTION, SMALL } from './types';
import type { Label } from './words';

/** Blocks after a table keep this far from what is above them, to the baseline of their label. */
const HEAD_AT = 8;
const FIRST_AT = 5.8;

const LEFT_COLUMN = { x: LEFT, end: 105 };
export const RIGHT_COLUMN = { x: 111, end: RIGHT };
export const SIGN_X = 128;

/** `set`: the lines of each statement. */
type Section = { readonly label: Label; readonly set: readonly (readonly string[])[]; readonly x: number; readonly end: number; readonly type: Type };

const LEADING = 3.6;
/** Statements of more than one line stand a little apart. */
const APART = 0.4;
const AROUND = HEAD_AT + FIRST_AT - LEADING + 1.2;

const sectionHeight = ({ set }: Section): number => AROUND + set.reduce((sum, lines) => sum + lines.length * LEADING + APART, 0);

function drawSection(sheet: Sheet, y: number, section: Section): void {
	sectionHead(sheet, section.x, section.end, y + HEAD_AT, section.label);
	let at = y + HEAD_AT + FIRST_AT;
	for (const lines of section.set) {
		for (const text of lines) {
			sheet.text(section.x, at, text, section.type);
			at += LEADING;
		}
		at += APART;
	}
}

/** The lines that have so much room, and the others. */
function dividedAt(section: Section, room: number): readonly [Section, Section] {
	const first: string[][] = [];
	const rest: string[][] = [];
	let left = room - AROUND;
	for (const lines of section.set) {
		const fits = rest.length > 0 ? 0 : Math.min(lines.length, Math.max(0, Math.floor((left - APART) / LEADING)));
		if (fits > 0) first.push(lines.slice(0, fits));
		if (fits < lines.length) rest.push(lines.slice(fits));
		left -= fits * LEADING + APART;
	}
	return [{ ...section, set: first }, { ...section, set: rest }];
}

const isFilled = ({ set }: Section): boolean => set.length > 0;

/** Statements in one or two columns under their labels; long ones go on over the page, under their labels again. */
export const sections = (...parts: readonly Section[]): Row => ({
	height: Math.max(0, ...parts.map(sectionHeight)),
	draw: (sheet, y) => parts.forEach((section) => drawSection(sheet, y, section)),
	split: (room) => {
		const divided = parts.map((section) => dividedAt(section, room));
		const [first, rest] = [divided.map(([first]) => first).filter(isFilled), divided.map(([, rest]) => rest).filter(isFilled)];
		return first.length === 0 || rest.length === 0 ? undefined : [sections(...first), sections(...rest)];
	}
});

export const column = (side: 'left' | 'right' | 'whole', label: Label, statements: readonly string[], type = SMALL): Section => {
	const x = side === 'right' ? RIGHT_COLUMN.x : LEFT_COLUMN.x;
	const end = side === 'left' ? LEFT_COLUMN.end : RIGHT_COLUMN.end;
	return { label, set: statements.map((text) => wrap(text, type, end - x)), x, end, type };
};

const MARKS_SERIALS = 80;

/** What stands on the outside of the cartons, one line for each centre. */
export function shippingMarks(input: PapersInput, ofCentre: (centre: string) => string, { centres, key = 'and-more' }: { readonly centres: readonly string[]; readonly key?: Elsewhere }): string[] {
	const { plan } = input;
	const main = joined('  /  ', plan.shipper?.name.toUpperCase(), plan.reference, joined(' ', plan.incoterm?.rule, 'JAPAN'));
	return [main, ...centres.map((centre) => joined('   ', `${orDash(centre)}  C/No. ${orDash(serialsWithin(input, centre, { width: MARKS_SERIALS, type: SMALL, key }))}`, ofCentre(centre)))];
}

/** The box ids to a centre: from the first to the last where they follow each other, else all of them. */
export function idsTo({ plan, words }: PapersInput, centre: string): string {
	const ids = numbered(plan).filter(({ carton }) => carton.fulfillmentCenter === centre).map(({ boxId }) => boxId);
	if (ids.length === 0) return '';
	return idRange(ids, 'to') ?? words.say('closing.and-others', { id: ids[0] ?? '' })[0];
}

/** How high an image of a signature may be over its line. */
const SIGNED = { width: 60, height: 12.6 };

type Signed = { readonly text: string; readonly type: Type };

/** Who signs, under the line; names that are too long for a line go on under it. */
function signedBy({ plan, words }: PapersInput): Signed[] {
	const { signatory } = plan.papers ?? {};
	const width = RIGHT - SIGN_X;
	const name = (text: string, type: Type): Signed[] => {
		const size = sizeToFit(text, type, width, type.size * 0.9);
		return size === undefined ? wrap(text, type, width).map((text) => ({ text, type })) : [{ text, type: { ...type, size } }];
	};
	const company = orDash(plan.shipper?.name);
	const told = { text: both(words.say(signatory ? 'closing.signed' : 'closing.sign-here')), type: FOOT };
	if (!signatory) return [...name(company, BODY_MEDIUM), told];
	return [...name(joined(', ', orDash(signatory.name), signatory.title), BODY_MEDIUM), ...name(company, SMALL), told];
}

const SIGNED_LEADING = 3.2;
/** Lines that have room under the line to sign on; it rises for more. */
const SIGNED_LINES = 3;

/** For papers that are signed by hand: an image signs only what its giver was shown whole. */
export function withoutImage(input: PapersInput): PapersInput {
	const { signature: _, ...rest } = input;
	return rest;
}

/** Place and day, a line to sign on, and who signs. */
export function signature(sheet: Sheet, y: number, input: PapersInput): void {
	const { plan, issuedOn, signature: image } = input;
	const lines = signedBy(input);
	const line = y + 15 - SIGNED_LEADING * Math.max(0, lines.length - SIGNED_LINES);
	sheet.fitted(SIGN_X, y, joined(', ', orDash(plan.shipper?.address.city), dayOf(issuedOn)), BODY, { width: RIGHT - SIGN_X, field: 'shipper.address.city' });
	if (image) sheet.picture({ x: SIGN_X + 2, y: y + 2, width: SIGNED.width, height: SIGNED.height - (y + 15 - line) }, image);
	sheet.rule(SIGN_X, line, RIGHT, line, SECTION);
	lines.forEach(({ text, type }, i) => sheet.text(SIGN_X, line + 3.6 + SIGNED_LEADING * i, text, type));
}

/** Height of a signature from the baseline of its first line. */
export const SIGNATURE_HEIGHT = 27;
