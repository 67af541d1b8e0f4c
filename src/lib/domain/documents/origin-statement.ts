import { isOpenTo, proofAsked } from '../customs/origin-claims';
import { sourceOf } from '../values/source';
import { STANDING_WORDS } from './check-report-findings';
import { signature, SIGNATURE_HEIGHT, SIGN_X } from './closing';
import { countryName, placeOf } from './addresses';
import { count } from './figures';
import { FIRST_TOP, firstPage, footed, LEFT, RIGHT, type Paper } from './frame';
import { originClaims, type AgreementClaim } from './origin-claims';
import { goodsTable } from './origin-table';
import type { Page } from './page';
import { dayFor, draw, heightOf, inOne, option, set, stated, type SetLine } from './paper-parts';
import { dayOf, joined, type PapersInput } from './papers';
import { layBlocks, layTable, type Flow, type Row } from './table';
import { printableThroughout } from './text';
import { BODY, BODY_BOLD, BODY_MEDIUM, EDGE, SEEN, SMALL, TERM } from './types';
import { nothingToSay } from './nothing';

/** What is left for a pen. */
const BLANK = '______________';

/** Origin statement, 原産品申告: for each agreement what is claimed, in the words of its annex where it has some, and for which lines. */
export function originStatement(given: PapersInput): Page[] {
	const input = { ...given, plan: printableThroughout(given.plan) };
	const { say } = input.words;
	const paper: Paper = { kind: 'origin-statement', input, subtitle: inOne(say('origin.subtitle')) };
	const claims = originClaims(input.plan);
	if (claims.length === 0) return nothingToSay(paper, say('origin.none'), say('origin.none-more'));
	let flow: Flow = { sheets: [firstPage(paper)], y: FIRST_TOP + 2 };
	for (const claim of claims) {
		flow = layBlocks(paper, flow, head(input, claim), 'originClaim');
		flow = layTable(paper, flow, goodsTable(input, claim));
		flow = layBlocks(paper, flow, [declared(input, claim)], 'originClaim');
	}
	return footed(paper, flow.sheets);
}

const row = (lines: readonly SetLine[], below: number): Row => ({ height: heightOf(lines) + below, field: 'originClaim', draw: (sheet, y) => void draw(sheet, y, lines) });

/** The agreement, whether proof is asked for, and on what the claim rests. */
function head(input: PapersInput, claim: AgreementClaim): Row[] {
	const { plan, words: { say } } = input;
	const { isAsked, limitJpy, valueJpy } = proofAsked(plan, dayFor(plan));
	const closed = claim.lines.filter(({ line }) => !isOpenTo(claim.agreement, line.product?.countryOfOrigin));
	const proofs = [...new Set(claim.lines.map(({ claim }) => claim.proof ?? 'none'))];
	const asked = say('origin.proof-asked', { isAsked: isAsked ? 'yes' : 'no', limit: count(limitJpy), known: valueJpy === undefined ? 'no' : 'yes', value: count(valueJpy ?? 0) });
	return [
		row([
			...set(LEFT, RIGHT, [{ text: claim.name, type: TERM }, { text: inOne(say('origin.agreement')), type: SMALL }], { down: 7, leading: 4 }),
			...stated(LEFT, RIGHT, asked, BODY, SMALL, { down: 4.4, leading: 3.8 }),
			...proofs.flatMap((proof) => stated(LEFT, RIGHT, say('origin.rests-on', { proof: option(proof) }), BODY, SMALL, { down: 4.4, leading: 3.8 })),
			...(closed.length > 0 ? stated(LEFT, RIGHT, say('origin.not-open', { lines: closed.map(({ line }) => line.number).join(', ') }), BODY_BOLD, SMALL, { down: 4.4, leading: 3.8 }) : [])
		], 1)
	];
}

/** Whether somebody states the origin on this paper: an importer's own knowledge and a certificate are other papers. */
const isStated = ({ asked, lines }: AgreementClaim): boolean =>
	asked.wording !== undefined && lines.some(({ claim }) => claim.proof === undefined || claim.proof === 'exporter-statement' || claim.proof === 'importer-statement');

/** The wording with what the plan knows filled in, and the rest left for a pen. */
function worded(input: PapersInput, { asked, lines }: AgreementClaim): string {
	const { plan, issuedOn } = input;
	const one = (texts: readonly (string | undefined)[]): string => [...new Set(texts.filter((text) => text !== undefined && text !== ''))].join(', ') || BLANK;
	const origins = one(lines.map(({ line }) => line.product?.countryOfOrigin).map((code) => code && countryName(code)));
	const facts: Readonly<Record<string, string>> = {
		from: BLANK, to: BLANK,
		exporterNumber: one(lines.map(({ claim }) => claim.exporterNumber)),
		origin: asked.originName ?? origins,
		criterion: one(lines.map(({ claim }) => claim.criterion)),
		placeAndDate: joined(', ', placeOf(plan.shipper?.address), dayOf(issuedOn)),
		name: plan.papers?.signatory?.name || plan.shipper?.name || BLANK
	};
	return (asked.wording ?? '').replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? BLANK);
}

function elements(input: PapersInput, { asked }: AgreementClaim): SetLine[] {
	const { say } = input.words;
	const named = asked.elements.map((element) => say('origin.element', { element: option(element) }));
	const list = (at: 0 | 1): string => say('origin.must-have', { elements: named.map((label) => label[at]).join(at === 0 ? ', ' : '、') })[at];
	const threshold = asked.numberAbove ? say('origin.number-above', { amount: count(asked.numberAbove.amount), currency: asked.numberAbove.currency }) : (['', ''] as const);
	return [
		...stated(LEFT, SIGN_X - 6, [list(0), list(1)], BODY, SMALL, { down: 4.4, leading: 3.7 }),
		...stated(LEFT, SIGN_X - 6, threshold, SMALL, SMALL, { down: 4, leading: 3.7 })
	];
}

/** The statement in its frame, where it comes from and that it must be compared, and room to sign. */
function declared(input: PapersInput, claim: AgreementClaim): Row {
	const { say } = input.words;
	const { title, standing } = sourceOf(claim.asked.source);
	const wording = isStated(claim) ? set(LEFT + 3, RIGHT - 3, [{ text: worded(input, claim), type: BODY_MEDIUM }], { down: 5, leading: 4 }) : [];
	const check = stated(LEFT, RIGHT, say('origin.check', { annex: claim.asked.annex ?? '–', title, standing: STANDING_WORDS[standing][0] }), BODY_BOLD, SMALL, { down: 4.6, leading: 3.8 });
	const needs = elements(input, claim);
	const framed = wording.length > 0 ? heightOf(wording) + 2.6 : 0;
	const below = 4 + framed + heightOf(check) + 3;
	return {
		height: below + Math.max(heightOf(needs), SIGNATURE_HEIGHT + 4) + 4,
		field: 'originClaim',
		draw: (sheet, top) => {
			const y = top + 4;
			if (framed > 0) {
				sheet.frame({ x: LEFT, y, width: RIGHT - LEFT, height: framed }, SEEN);
				draw(sheet, y, wording);
			}
			draw(sheet, y + framed, check);
			draw(sheet, top + below, needs);
			signature(sheet, top + below + 4.4, input);
			sheet.rule(LEFT, top + below + 1, RIGHT, top + below + 1, EDGE / 2);
		}
	};
}
