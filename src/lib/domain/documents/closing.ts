import type { Plan } from '../shipment/plan';
import { centresOf, idRange, numbered } from './cartons';
import { sectionHead } from './cells';
import { serialsTo } from './delivery';
import { LEFT, RIGHT } from './frame';
import type { Type } from './page';
import { both } from './paper-words';
import { dayOf, joined, orDash, type PapersInput } from './papers';
import type { Sheet } from './sheet';
import type { Row } from './table';
import { wrap } from './text';
import { BODY, BODY_MEDIUM, FOOT, SECTION, SMALL } from './types';
import type { Label } from './words';

/** Blocks after a table keep this far from what is above them, to the baseline of their label. */
const HEAD_AT = 8;
const FIRST_AT = 5.8;

const LEFT_COLUMN = { x: LEFT, end: 105 };
export const RIGHT_COLUMN = { x: 111, end: RIGHT };
export const SIGN_X = 128;

type Section = { readonly label: Label; readonly statements: readonly string[]; readonly x: number; readonly end: number; readonly type: Type };

const LEADING = 3.6;
/** Statements of more than one line stand a little apart. */
const APART = 0.4;

const setOf = ({ statements, x, end, type }: Section): string[][] => statements.map((text) => wrap(text, type, end - x));

const sectionHeight = (section: Section): number => {
	const set = setOf(section);
	return HEAD_AT + FIRST_AT + set.reduce((sum, lines) => sum + lines.length * LEADING + APART, 0) - LEADING + 1.2;
};

function drawSection(sheet: Sheet, y: number, section: Section): void {
	sectionHead(sheet, section.x, section.end, y + HEAD_AT, section.label);
	let at = y + HEAD_AT + FIRST_AT;
	for (const lines of setOf(section)) {
		for (const text of lines) {
			sheet.text(section.x, at, text, section.type);
			at += LEADING;
		}
		at += APART;
	}
}

/** Statements in one or two columns under their labels. */
export const sections = (...parts: readonly Section[]): Row => ({
	height: Math.max(...parts.map(sectionHeight)),
	draw: (sheet, y) => parts.forEach((section) => drawSection(sheet, y, section))
});

export const column = (side: 'left' | 'right' | 'whole', label: Label, statements: readonly string[], type = SMALL): Section => ({
	label, statements, type,
	x: side === 'right' ? RIGHT_COLUMN.x : LEFT_COLUMN.x,
	end: side === 'left' ? LEFT_COLUMN.end : RIGHT_COLUMN.end
});

/** What stands on the outside of the cartons, one line for each centre. */
export function shippingMarks(plan: Plan, ofCentre: (centre: string) => string, centres: readonly string[] = centresOf(plan)): string[] {
	const main = joined('  /  ', plan.shipper?.name.toUpperCase(), plan.reference, joined(' ', plan.incoterm?.rule, 'JAPAN'));
	return [main, ...centres.map((centre) => joined('   ', `${orDash(centre)}  C/No. ${orDash(serialsTo(plan, centre))}`, ofCentre(centre)))];
}

/** The box ids to a centre: from the first to the last where they follow each other, else all of them. */
export function idsTo({ plan, words }: PapersInput, centre: string): string {
	const ids = numbered(plan).filter(({ carton }) => carton.fulfillmentCenter === centre).map(({ boxId }) => boxId);
	if (ids.length === 0) return '';
	return idRange(ids, 'to') ?? words.say('closing.and-others', { id: ids[0] ?? '' })[0];
}

/** How high an image of a signature may be over its line. */
const SIGNED = { width: 60, height: 12.6 };

/** Place and day, a line to sign on, and who signs. */
export function signature(sheet: Sheet, y: number, { plan, issuedOn, words, signature: image }: PapersInput): void {
	const { signatory } = plan.papers ?? {};
	const width = RIGHT - SIGN_X;
	sheet.fitted(SIGN_X, y, joined(', ', orDash(plan.shipper?.address.city), dayOf(issuedOn)), BODY, { width, field: 'shipper.address.city' });
	if (image) sheet.picture({ x: SIGN_X + 2, y: y + 2, ...SIGNED }, image);
	sheet.rule(SIGN_X, y + 15, RIGHT, y + 15, SECTION);
	const company = orDash(plan.shipper?.name);
	if (signatory) {
		sheet.fitted(SIGN_X, y + 18.6, joined(', ', orDash(signatory.name), signatory.title), BODY_MEDIUM, { width, field: 'papers.signatory.name' });
		sheet.fitted(SIGN_X, y + 22, company, SMALL, { width, field: 'shipper.name' });
		sheet.text(SIGN_X, y + 25, both(words.say('closing.signed')), FOOT);
		return;
	}
	sheet.fitted(SIGN_X, y + 18.6, company, BODY_MEDIUM, { width, field: 'shipper.name' });
	sheet.text(SIGN_X, y + 22, both(words.say('closing.sign-here')), FOOT);
}

/** Height of a signature from the baseline of its first line. */
export const SIGNATURE_HEIGHT = 27;
