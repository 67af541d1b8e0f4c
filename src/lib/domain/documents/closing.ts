import type { Plan } from '../shipment/plan';
import { centresOf, idRange, numbered } from './cartons';
import { sectionHead } from './cells';
import { serialsTo } from './delivery';
import { LEFT, RIGHT } from './frame';
import type { Type } from './page';
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

export const MARKS_LABEL: Label = ['Marks and numbers', '荷印'];

/** What stands on the outside of the cartons, one line for each centre. */
export function shippingMarks(plan: Plan, ofCentre: (centre: string) => string): string[] {
	const main = joined('  /  ', plan.shipper?.name.toUpperCase(), plan.reference, joined(' ', plan.incoterm?.rule, 'JAPAN'));
	return [main, ...centresOf(plan).map((centre) => joined('   ', `${orDash(centre)}  C/No. ${orDash(serialsTo(plan, centre))}`, ofCentre(centre)))];
}

export const idsTo = (plan: Plan, centre: string): string => {
	const here = numbered(plan).filter(({ carton }) => carton.fulfillmentCenter === centre);
	return here.length === 0 ? '' : (idRange(here.map(({ boxId }) => boxId), 'to') ?? `${here[0]?.boxId} and others`);
};

/** Place and day, a line to sign on, and what to write under it. */
export function signature(sheet: Sheet, y: number, { plan, issuedOn }: PapersInput): void {
	sheet.fitted(SIGN_X, y, joined(', ', orDash(plan.shipper?.address.city), dayOf(issuedOn)), BODY, { width: RIGHT - SIGN_X, field: 'shipper.address.city' });
	sheet.rule(SIGN_X, y + 15, RIGHT, y + 15, SECTION);
	sheet.fitted(SIGN_X, y + 18.6, orDash(plan.shipper?.name), BODY_MEDIUM, { width: RIGHT - SIGN_X, field: 'shipper.name' });
	sheet.text(SIGN_X, y + 22, 'Name, title, signature, stamp  氏名・役職・署名・社印', FOOT);
}

/** Height of a signature from the baseline of its first line. */
export const SIGNATURE_HEIGHT = 24;
