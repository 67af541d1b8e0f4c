import data from '../../data/goods/battery-transport.json';
import type { Plan } from '../shipment/plan';
import { batteriesOf, isLithium, type BatteryLack, type ProductBatteries } from './batteries';
import { batteryTable } from './battery-table';
import { drawCell, heightOf as cellHeight, type Cell } from './cells';
import { signature, SIGNATURE_HEIGHT, SIGN_X, withoutImage } from './closing';
import { FIRST_TOP, firstPage, footed, LEFT, RIGHT, type Paper } from './frame';
import { nothingToSay } from './nothing';
import type { Page } from './page';
import { draw, heightOf, inOne, option, stated, type SetLine } from './paper-parts';
import { joined, orDash, type PapersInput } from './papers';
import { contactLines, sizeOf } from './party-cells';
import type { Sheet } from './sheet';
import { layBlocks, layTable, type Row } from './table';
import { printableThroughout } from './text';
import { BODY, BODY_BOLD, EDGE, HAIRLINE, NAME, SEEN, SMALL } from './types';
import type { Label } from './words';

/** Battery note, 電池貨物通知書: what batteries are in which cartons, how they are classed, and what is declared of them. */
export function batteryNote(given: PapersInput): Page[] {
	const input = { ...given, plan: printableThroughout(given.plan) };
	const { say } = input.words;
	const paper: Paper = { kind: 'battery-note', input, subtitle: inOne(say('battery.subtitle')) };
	const found = batteriesOf(input.plan);
	if (found.length === 0) return nothingToSay(paper, say('battery.none'), say('battery.none-more'));
	const first = firstPage(paper);
	const y = facts(first, input);
	const table = layTable(paper, { sheets: [first], y }, batteryTable(input, found));
	return footed(paper, layBlocks(paper, table, [missing(input, found), ...statements(input, found), closing(input, found)], 'traits.battery').sheets);
}

const CELLS = 3;

function cellsOf(input: PapersInput): Cell[] {
	const { plan, words: { say } } = input;
	const { carrier, shipper } = plan;
	return [
		{ label: say('battery.shipper'), lines: contactLines(input, shipper) },
		{
			label: say('battery.carrier'),
			lines: [{ text: orDash(joined(' ', carrier?.name, carrier?.service)), type: NAME }, { text: say('battery.transport', { transport: option(plan.transport) })[0], type: BODY }, { text: sizeOf(input), type: BODY }]
		},
		{ label: say('battery.emergency'), lines: [{ text: orDash(shipper?.phone), type: NAME }, { text: shipper?.phone ? '' : inOne(say('battery.no-phone')), type: BODY_BOLD }] }
	];
}

function facts(sheet: Sheet, input: PapersInput): number {
	const width = (RIGHT - LEFT) / CELLS;
	const cells = cellsOf(input);
	const height = Math.max(...cells.map((cell) => cellHeight(cell, width)));
	cells.forEach((cell, i) => {
		if (i > 0) sheet.rule(LEFT + width * i, FIRST_TOP, LEFT + width * i, FIRST_TOP + height, HAIRLINE);
		drawCell(sheet, LEFT + width * i, FIRST_TOP, width, cell);
	});
	sheet.rule(LEFT, FIRST_TOP + height, RIGHT, FIRST_TOP + height, EDGE);
	return FIRST_TOP + height;
}

const block = (lines: readonly SetLine[], frame?: number): Row => ({
	height: heightOf(lines) + (frame === undefined ? 1.8 : 6.4), field: 'traits.battery',
	draw: (sheet, y) => {
		if (frame !== undefined && lines.length > 0) sheet.frame({ x: LEFT, y: y + 2.6, width: RIGHT - LEFT, height: heightOf(lines) + 2 }, frame);
		draw(sheet, y + (frame === undefined ? 1 : 2.6), lines);
	}
});

/** What is not known, product by product: a carrier refuses a note with gaps. */
function missing({ words: { say } }: PapersInput, found: readonly ProductBatteries[]): Row {
	const lacking = (sku: string, lacks: readonly BatteryLack[]): Label => {
		const named = lacks.map((lack) => say('battery.lack', { lack }));
		const list = (at: 0 | 1): string => say('battery.lacks', { sku, what: named.map((label) => label[at]).join(at === 0 ? ', ' : '、') })[at];
		return [list(0), list(1)];
	};
	const told = found.flatMap(({ product, lacks }) => (lacks.length > 0 ? [{ product, lacks }] : []));
	if (told.length === 0) return { height: 0, draw: () => undefined };
	const lines = told.flatMap(({ product, lacks }, i) =>
		stated(LEFT + 3, RIGHT - 3, lacking(product.sku, lacks), BODY_BOLD, SMALL, { down: i === 0 ? 4.2 : 4.4, leading: 3.7 })
	);
	return block(lines, SEEN);
}

const isSea = ({ transport }: Plan): boolean => transport.startsWith('sea');

/** How a class of batteries is told. */
function kindOf(plan: Plan, { battery, classed, lacks }: ProductBatteries): string {
	if (!classed?.isRestricted) return 'free';
	if (battery?.chemistry === 'lead') return 'wet';
	if (classed.isRegulated) return 'full';
	if (classed.isRegulated === undefined) return 'open';
	if (lacks.length > 0) return 'size';
	return isSea(plan) ? 'sea' : 'section';
}

/** What is declared of each class of batteries, once each, and what fully regulated ones ask for beside this note. */
function statements({ plan, words: { say } }: PapersInput, found: readonly ProductBatteries[]): Row[] {
	const said = new Map<string, Label>();
	for (const one of found) {
		const { battery, classed } = one;
		if (!battery || !classed) continue;
		const kind = kindOf(plan, one);
		const section = classed.section ?? (kind === 'full' || kind === 'size' ? 'none' : '–');
		said.set([classed.name, classed.provision, classed.section, kind].join(), say('battery.statement', { kind, name: classed.name, un: orDash(classed.un), provision: orDash(classed.provision), section }));
		if (classed.isRegulated) said.set(`regulated ${classed.cargoAircraftOnly}`, say('battery.regulated', { cargo: classed.cargoAircraftOnly ? 'yes' : 'no' }));
		if (battery.chemistry === 'li-ion' && battery.packed === 'alone' && !isSea(plan)) said.set('charge', say('battery.charge', { percent: data.chargeMostPercent }));
	}
	return [...said.values()].map((label) => block(stated(LEFT, RIGHT, label, BODY_BOLD, SMALL, { down: 3, leading: 3.8 })));
}

/** The note is declared, and signed by its image, only when nothing is missing in it. */
function closing(given: PapersInput, found: readonly ProductBatteries[]): Row {
	const isWhole = found.every(({ lacks }) => lacks.length === 0);
	const input = isWhole ? given : withoutImage(given);
	const { words: { say } } = input;
	const tested = !isWhole ? 'open' : found.some(isLithium) ? 'yes' : 'none';
	const lines = [
		...stated(LEFT, SIGN_X - 6, say('battery.declared', { tested }), isWhole ? BODY : BODY_BOLD, SMALL, { down: 4.4, leading: 3.7 }),
		...stated(LEFT, SIGN_X - 6, say('battery.check'), SMALL, SMALL, { down: 4.6, leading: 3.6 })
	];
	return {
		height: Math.max(heightOf(lines), SIGNATURE_HEIGHT + 4) + 6, field: 'traits.battery',
		draw: (sheet, y) => {
			draw(sheet, y + 2, lines);
			signature(sheet, y + 6.4, input);
		}
	};
}
