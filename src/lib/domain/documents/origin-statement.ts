import { isAgreement } from '../customs/agreement-names';
import { isOpenTo, proofAsked } from '../customs/origin-claims';
import { signature, SIGNATURE_HEIGHT, SIGN_X, withoutImage } from './closing';
import { count } from './figures';
import { FIRST_TOP, firstPage, footed, LEFT, RIGHT, type Paper } from './frame';
import { provedClaims, type ProvedClaim } from './origin-claims';
import { BLANK, formOf, type Form } from './origin-form';
import { goodsTable } from './origin-table';
import type { Page } from './page';
import { both } from './paper-words';
import { dayFor, draw, heightOf, inOne, nameIn, option, set, stated, type SetLine } from './paper-parts';
import type { PapersInput } from './papers';
import type { Sheet } from './sheet';
import { layBlocks, layTable, type Flow, type Row } from './table';
import { printableThroughout } from './text';
import { BODY, BODY_BOLD, BODY_MEDIUM, EDGE, FOOT, SECTION, SEEN, SMALL, TERM } from './types';
import { nothingToSay } from './nothing';

/** Origin statement, 原産品申告: for each agreement and kind of proof what is claimed, and the statement where somebody makes one. */
export function originStatement(given: PapersInput): Page[] {
	const input = { ...given, plan: printableThroughout(given.plan) };
	const { say } = input.words;
	const paper: Paper = { kind: 'origin-statement', input, subtitle: inOne(say('origin.subtitle')) };
	const claims = provedClaims(input.plan);
	if (claims.length === 0) return nothingToSay(paper, say('origin.none'), say('origin.none-more'));
	let flow: Flow = layBlocks(paper, { sheets: [firstPage(paper)], y: FIRST_TOP + 1 }, [asked(input)], 'originClaim');
	for (const claim of claims) {
		flow = layBlocks(paper, flow, [head(input, claim)], 'originClaim');
		flow = layTable(paper, flow, goodsTable(input, claim));
		const form = isAgreement(claim.agreement) ? formOf(input, claim) : undefined;
		if (form) flow = layBlocks(paper, { ...flow, y: flow.y + 1 }, [stating(input, claim, form)], 'originClaim');
	}
	return footed(paper, flow.sheets);
}

const row = (lines: readonly SetLine[], below: number): Row => ({ height: heightOf(lines) + below, field: 'originClaim', draw: (sheet, y) => void draw(sheet, y, lines) });

/** Whether customs asks for proof of origin for the shipment. */
function asked({ plan, words: { say } }: PapersInput): Row {
	const { isAsked, limitJpy, valueJpy } = proofAsked(plan, dayFor(plan));
	const label = say('origin.proof-asked', { isAsked: isAsked ? 'yes' : 'no', limit: count(limitJpy), known: valueJpy === undefined ? 'no' : 'yes', value: count(valueJpy ?? 0) });
	return row(stated(LEFT, RIGHT, label, BODY, SMALL, { down: 4.4, leading: 3.8 }), 1);
}

/** The agreement, and on what the claim rests. */
function head({ words: { say } }: PapersInput, { agreement, name, proof, asked, lines }: ProvedClaim): Row {
	const spacing = { down: 4.4, leading: 3.8 };
	const closed = lines.filter(({ line }) => !isOpenTo(agreement, line.product?.countryOfOrigin)).map(({ line }) => line.number);
	const isTaken = proof === undefined || asked.proofs.includes(proof);
	const rests = !isAgreement(agreement) ? say('origin.unknown') : isTaken ? say('origin.rests-on', { proof: option(proof ?? 'none') }) : say('origin.not-taken');
	return row(
		[
			...set(LEFT, RIGHT, [{ text: name, type: TERM }, { text: inOne(say('origin.agreement')), type: SMALL }], { down: 7, leading: 4 }),
			...stated(LEFT, RIGHT, rests, BODY, SMALL, spacing),
			...(isAgreement(agreement) && closed.length > 0 ? stated(LEFT, RIGHT, say('origin.not-open', { lines: closed.join(', '), count: closed.length }), BODY_BOLD, SMALL, spacing) : [])
		],
		1
	);
}

/** The parts of a statement, each with what is known of it. */
function partLines({ words: { say } }: PapersInput, { parts }: Form): SetLine[] {
	const end = SIGN_X - 6;
	return [
		...set(LEFT, end, [{ text: inOne(say('origin.must-have')), type: BODY_BOLD }], { down: 4.8, leading: 3.7 }),
		...parts.flatMap(({ label, text }) => set(LEFT + 2, end, [{ text: both(label), type: SMALL }, { text: text ?? BLANK, type: BODY_MEDIUM }], { down: 4.2, leading: 3.7 }))
	];
}

/** What keeps a statement from being signed as it stands. */
function warnings({ plan, words: { say } }: PapersInput, { asked }: ProvedClaim, form: Form): SetLine[] {
	const threshold = asked.numberAbove && form.maker === 'exporter' ? stated(LEFT, RIGHT, say('origin.number-above', { amount: count(asked.numberAbove.amount), currency: asked.numberAbove.currency }), SMALL, SMALL, { down: 4.2, leading: 3.6 }) : [];
	return [
		...(form.isComplete ? [] : stated(LEFT, RIGHT, say('origin.draft-form'), BODY_BOLD, SMALL, { down: 5, leading: 3.8 })),
		...(form.maker === 'exporter' && !form.mayBeMade ? stated(LEFT, RIGHT, say('origin.not-the-maker', { shipper: plan.shipper?.name ?? BLANK }), BODY_BOLD, SMALL, { down: 4.4, leading: 3.8 }) : []),
		...threshold,
		...(form.isConfirmed ? [] : stated(LEFT, RIGHT, say('origin.compare'), SMALL, SMALL, { down: 4.2, leading: 3.6 }))
	];
}

/** A line for somebody who signs by hand. */
function blankSignature(sheet: Sheet, y: number, { words: { say } }: PapersInput, label: string, name: string): void {
	sheet.fitted(SIGN_X, y, both(say(label)), SMALL, { width: RIGHT - SIGN_X, field: 'originClaim', least: 5 });
	sheet.rule(SIGN_X, y + 15, RIGHT, y + 15, SECTION);
	sheet.fitted(SIGN_X, y + 18.6, name, BODY_MEDIUM, { width: RIGHT - SIGN_X, field: 'importer.name' });
	sheet.text(SIGN_X, y + 22, both(say('origin.sign-here')), FOOT);
}

/** Whoever makes the statement signs it; with an image only what is whole and was compared with the annex. */
function signed(sheet: Sheet, y: number, input: PapersInput, form: Form): void {
	const { importer } = input.plan;
	if (form.maker === 'importer') return blankSignature(sheet, y, input, 'origin.importer-signs', importer ? nameIn(input, importer) : '');
	if (!form.isComplete) return blankSignature(sheet, y, input, 'origin.exporter-signs', '');
	signature(sheet, y, form.isConfirmed ? input : withoutImage(input));
}

/** A statement in its frame with its parts, and room to sign; it stands on one page as a whole. */
function stating(input: PapersInput, claim: ProvedClaim, form: Form): Row {
	const wording = form.wording === undefined ? [] : set(LEFT + 3, RIGHT - 3, [{ text: form.wording, type: BODY_MEDIUM }], { down: 5, leading: 4 });
	const warned = warnings(input, claim, form);
	const parts = partLines(input, form);
	const framed = wording.length > 0 ? heightOf(wording) + 2.6 : 0;
	const below = 1.4 + heightOf(warned) + 2 + framed;
	const height = below + Math.max(heightOf(parts), SIGNATURE_HEIGHT + 4) + 4;
	return {
		height, field: 'originClaim',
		draw: (sheet, top) => {
			draw(sheet, top, warned);
			const y = top + 1.4 + heightOf(warned);
			if (framed > 0) {
				sheet.frame({ x: LEFT, y, width: RIGHT - LEFT, height: framed }, SEEN);
				draw(sheet, y, wording);
			}
			draw(sheet, top + below, parts);
			signed(sheet, top + below + 4.8, input, form);
			sheet.rule(LEFT, top + height - 1, RIGHT, top + height - 1, EDGE / 2);
		}
	};
}
