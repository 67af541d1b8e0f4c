import type { Carton, Plan } from '../shipment/plan';
import { cartonSteps, type CartonSteps, type Step } from './carton-steps';
import { cartonHead, closingRow, continuedHead, noArrangement } from './packing-head';
import { BOTTOM, FIRST_TOP, firstPage, footed, laterPage, LATER_TOP, LEFT, RIGHT, type Paper } from './frame';
import { badge, drawPanel, goodsLines, PANEL, soFar } from './packing-panel';
import { sceneOf } from './packing-picture';
import { careSign, caresOf } from './packing-signs';
import type { Page, Type } from './page';
import type { PapersInput } from './papers';
import { settableThroughout } from './settable';
import type { Sheet } from './sheet';
import { GAP, type Row } from './table';
import { BODY, BODY_BOLD, HAIRLINE, HEAD_JA, SECOND } from './types';

/** Packing steps, 箱詰め手順書: for every carton what goes in first, where, which way up, and how heavy it is by then. */
export function packingSteps(given: PapersInput): Page[] {
	const { products, cartons, destinations } = settableThroughout({
		products: given.plan.products, cartons: (given.plan.cartons ?? []).map(asPlanned), destinations: given.plan.destinations ?? []
	});
	const plan: Plan = { ...given.plan, products, cartons, destinations };
	const paper: Paper = {
		kind: 'packing-steps',
		input: given,
		subtitle: 'Follow the numbers. Grey goes in now; white is in already.  番号順に詰めてください。灰色＝今入れる、白＝すでに入っている。'
	};
	const told = cartonSteps(plan);
	const sheets: Sheet[] = [];
	for (const carton of told) sheets.push(...pagesOf(paper, plan, carton, sheets.length === 0));
	if (sheets.length > 0) return footed(paper, sheets);
	const first = firstPage(paper);
	first.text(LEFT, FIRST_TOP + 8, 'No cartons yet.  カートンがまだありません。', BODY);
	return footed(paper, [first]);
}

/** Its weight as reckoned: cartons that are packed alike stay so when each was weighed. */
const asPlanned = ({ measured: _, ...carton }: Carton): Carton => carton;

/** The pages of one carton, which begins on a page of its own to lie beside it on the bench. */
function pagesOf(paper: Paper, plan: Plan, carton: CartonSteps, isFirst: boolean): Sheet[] {
	const scene = sceneOf(carton);
	const sheets = [isFirst ? firstPage(paper) : laterPage(paper)];
	let y = (isFirst ? FIRST_TOP : LATER_TOP) + GAP;
	const draw = (row: Row): void => {
		if (y + row.height > BOTTOM) {
			sheets.push(laterPage(paper));
			y = LATER_TOP + GAP;
			if (row.field !== 'head') draw(continuedHead(carton));
		}
		const sheet = sheets.at(-1);
		if (sheet) row.draw(sheet, y);
		y += row.height;
	};
	draw(cartonHead(plan, carton, scene));
	const pictured = carton.steps.filter(({ placed }) => placed);
	for (let i = 0; i < pictured.length; i += 2) {
		draw({
			height: PANEL.height + PANEL.gap,
			draw: (sheet, top) =>
				pictured.slice(i, i + 2).forEach((step, n) => drawPanel(sheet, { x: LEFT + n * (PANEL.width + PANEL.gap), y: top }, step, scene))
		});
	}
	const listed = carton.steps.filter(({ placed }) => !placed);
	if (listed.length > 0) draw(noArrangement(carton));
	for (const step of listed) draw(listedRow(step));
	draw(closingRow(carton));
	return sheets;
}

const QUANTITY: Type = { size: 13, weight: 700 };
const AT = { goods: LEFT + 28, cares: 128 };

/** A step without a place: what to put in, in its turn. */
function listedRow(step: Step): Row {
	const lines = goodsLines(step, AT.cares - AT.goods - 3, 1);
	const cares = caresOf(step.product).slice(0, 3);
	const height = Math.max(11, lines.reduce((sum, { down }) => sum + down, 0) + 3.4, 4.8 * cares.length + 2.6);
	return {
		height,
		draw: (sheet, top) => {
			badge(sheet, LEFT, top + 1.6, step.number);
			sheet.fitted(AT.goods - 3, top + 6.8, `${step.quantity} ×`, QUANTITY, { width: 15, field: 'cartons' }, { align: 'end' });
			let y = top + 1.2;
			for (const { text, type, down } of lines) sheet.text(AT.goods, (y += down), text, type);
			cares.forEach((care, i) => careSign(sheet, AT.cares, top + 1.6 + 4.8 * i, care, step.product));
			sheet.text(RIGHT, top + 5.2, soFar(step), BODY_BOLD, { align: 'end' });
			sheet.text(RIGHT, top + 8.4, 'so far 累計', step.soFarG === undefined ? HEAD_JA : SECOND, { align: 'end' });
			sheet.rule(LEFT, top + height, RIGHT, top + height, HAIRLINE);
		}
	};
}
