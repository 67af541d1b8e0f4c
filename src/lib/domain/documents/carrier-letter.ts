import { batteriesOf, isLithium } from './batteries';
import { drawGrid } from './facts-grid';
import type { Cell, Line } from './cells';
import { signature, SIGNATURE_HEIGHT, SIGN_X, withoutImage } from './closing';
import { deliveryRows } from './delivery-list';
import { FIRST_TOP, firstPage, footed, LEFT, RIGHT, type Paper } from './frame';
import { isAbroad } from './instruction-orders';
import { termOf } from './instruction-items';
import { originClaims } from './origin-claims';
import type { Page } from './page';
import { dayFor, draw, heightOf, inOne, nameIn, option, set, stated } from './paper-parts';
import { joined, orDash, type PapersInput } from './papers';
import { contactLines } from './party-cells';
import { layBlocks, type Flow, type Row } from './table';
import { printableThroughout } from './text';
import { cartonTotals, weightPlaces } from './totals';
import { count, cubicMetres, kilograms } from './figures';
import { BODY, BODY_BOLD, BODY_MEDIUM, EDGE, NAME, SECTION, SEEN, SMALL, TERM } from './types';
import type { Label } from './words';

/** Letter of instruction to the carrier or forwarder, 運送人への依頼書. */
export function carrierLetter(given: PapersInput): Page[] {
	const input = { ...given, plan: printableThroughout(given.plan) };
	const { say } = input.words;
	const paper: Paper = { kind: 'carrier-letter', input, subtitle: inOne(say('letter.subtitle')) };
	const first = firstPage(paper);
	const y = drawGrid(first, FIRST_TOP + 3, cellRows(input));
	const parts = [[dontBill(input), figures(input)], under(heading(say('letter.ship-to')), deliveryRows(input)), under(heading(say('letter.orders')), orders(input)), [closing(input)]];
	const flow = parts.flat().reduce((before, block) => layBlocks(paper, before, [block], 'destinations'), { sheets: [first], y } as Flow);
	return footed(paper, flow.sheets);
}

/** Rows under a heading that stays with the first of them. */
const under = (head: Row, [first, ...rest]: readonly Row[]): Row[] =>
	first === undefined ? [head] : [{ ...first, height: head.height + first.height, draw: (sheet, y) => { head.draw(sheet, y); first.draw(sheet, y + head.height); } }, ...rest];

const line = (text: string, type = BODY): Line => ({ text, type });

function cellRows(input: PapersInput): Cell[][] {
	const { plan, words: { say } } = input;
	const { carrier, dates, transport } = plan;
	const waybills = (carrier?.trackingNumbers ?? []).filter((number) => number !== '');
	const numbers = waybills.slice(0, 6).join(', ') + (waybills.length > 6 ? ` +${waybills.length - 6}` : '');
	return [
		[
			{
				label: say('letter.to'),
				lines: [
					line(orDash(joined(' ', carrier?.name, carrier?.service)), NAME), line(say('letter.transport', { transport: option(transport) })[0]),
					line(carrier?.account ? say('letter.account', { account: carrier.account })[0] : ''), line(carrier?.dutiesAccount ? say('letter.duties-account', { account: carrier.dutiesAccount })[0] : ''),
					line(numbers === '' ? '' : say('instruction.waybill', { numbers })[0])
				]
			},
			{ label: say('letter.from'), lines: contactLines(input, plan.shipper) },
			{
				label: say('letter.days'),
				lines: [line(say('letter.ship', { day: orDash(dates?.ship) })[0]), line(say('letter.declare', { day: orDash(dates?.declare) })[0]), line(say('letter.arrive', { day: orDash(dates?.arrive) })[0]), line(termOf(plan), TERM)]
			}
		],
		[
			{ label: say('instruction.importer'), lines: contactLines(input, plan.importer) },
			{ label: say('instruction.acp'), lines: isAbroad(plan) ? contactLines(input, plan.importer?.acp) : [line(inOne(say('instruction.acp-not-needed')))] },
			{ label: say('letter.broker'), lines: contactLines(input, plan.broker) }
		]
	];
}

function dontBill({ plan, words: { say } }: PapersInput): Row {
	const lines = [
		...stated(LEFT + 4, RIGHT - 4, say('letter.dont-bill'), { size: 12, weight: 700 }, BODY, { down: 6, leading: 4.6 }),
		...stated(LEFT + 4, RIGHT - 4, say('letter.bill', { payer: plan.dutiesPaidBy, account: plan.carrier?.dutiesAccount || 'none' }), BODY_MEDIUM, SMALL, { down: 4.6, leading: 3.8 })
	];
	return {
		height: heightOf(lines) + 6.4, field: 'carrier.dutiesAccount',
		draw: (sheet, y) => {
			sheet.frame({ x: LEFT, y: y + 3, width: RIGHT - LEFT, height: heightOf(lines) + 2.6 }, SEEN);
			draw(sheet, y + 3, lines);
		}
	};
}

/** Cartons, units and weights beside each other, each a value that other papers state too. */
function figures({ plan, words: { say } }: PapersInput): Row {
	const { cartons, units, netG, grossG, decilitres } = cartonTotals(plan, plan.cartons ?? []);
	const places = weightPlaces(plan);
	const known = cartons > 0;
	const all: readonly (readonly [label: Label, text: string, figure: string, unit: string])[] = [
		[say('letter.cartons'), known ? count(cartons) : '–', 'cartons', ''], [say('letter.units'), known ? count(units) : '–', 'units', ''],
		[say('letter.gross'), known ? kilograms(grossG, places) : '–', 'gross', 'kg'], [say('letter.net'), known ? kilograms(netG, places) : '–', 'net', 'kg'],
		[say('letter.volume'), known ? cubicMetres(decilitres) : '–', 'volume', 'm³']
	];
	const width = (RIGHT - LEFT) / all.length;
	return {
		height: 12.4,
		draw: (sheet, y) => {
			all.forEach(([[lead, beside], text, figure, unit], i) => {
				const x = LEFT + width * i + 2;
				sheet.fitted(x, y + 4.4, joined('  ', lead, beside), SMALL, { width: width - 3, field: 'cartons', least: 5 });
				const at = sheet.fitted(x, y + 9.4, text, TERM, { width: width - 9, field: 'cartons', least: 5 }, { figure });
				sheet.text(at + 1.2, y + 9.4, text === '–' ? '' : unit, BODY);
			});
			sheet.rule(LEFT, y + 11.4, RIGHT, y + 11.4, EDGE);
		}
	};
}

const heading = ([lead, beside]: Label): Row => ({
	height: 7,
	draw: (sheet, y) => {
		sheet.text(sheet.text(LEFT, y + 5.2, lead, BODY_BOLD) + 2, y + 5.2, beside, BODY);
		sheet.rule(LEFT, y + 7, RIGHT, y + 7, SECTION);
	}
});

/** What carrier and forwarder are to do, one statement each. */
function orders(input: PapersInput): Row[] {
	const { plan, words: { say } } = input;
	const batteries = batteriesOf(plan);
	const lithium = batteries.filter(isLithium);
	const un = [...new Set(lithium.map(({ classed }) => classed?.un).filter((number) => number !== undefined))].join(', ');
	const wood = plan.papers?.woodPacking;
	const told: Label[] = [
		say('letter.importer-only', { importer: nameIn(input, plan.importer) }),
		say('letter.batteries', { batteries: batteries.length === 0 ? 'none' : lithium.length === 0 ? 'dry' : 'lithium', un: orDash(un) }),
		say('letter.wood', { wood: option(wood ?? 'open') }),
		say('letter.slip', { importer: orDash(plan.importer?.name) }),
		say('letter.ids'),
		say('letter.booking', { transport: option(plan.transport) }),
		say('letter.unclear', { who: isAbroad(plan) ? 'acp' : 'importer' })
	];
	return told.map((label, i) => {
		const lines = stated(LEFT + 7, RIGHT, label, BODY, SMALL, { down: 4.4, leading: 3.7 });
		return {
			height: heightOf(lines) + 0.6, field: 'importer.name',
			draw: (sheet, y) => {
				sheet.text(LEFT + 4, y + 4.4, `${i + 1}`, BODY_BOLD, { align: 'end' });
				draw(sheet, y, lines);
			}
		};
	});
}

/** The papers that go with the letter, and who signs it. */
function closing(input: PapersInput): Row {
	const { plan, words: { say } } = input;
	const enclosed = [
		'commercial-invoice', 'packing-list', 'importer-and-duty-instruction', 'declaration-sheet', 'valuation-statement',
		...(originClaims(plan).length > 0 ? ['origin-statement'] : []), ...(batteriesOf(plan).length > 0 ? ['battery-note'] : [])
	].map((paper) => say('letter.paper', { paper: option(paper) }));
	const lines = [
		...set(LEFT, SIGN_X - 6, [{ text: inOne(say('letter.enclosed')), type: BODY_BOLD }], { down: 5, leading: 4 }),
		...set(LEFT, SIGN_X - 6, [{ text: enclosed.map(([lead]) => lead).join(', '), type: BODY }], { down: 4.2, leading: 3.7 }),
		...set(LEFT, SIGN_X - 6, [{ text: enclosed.map(([, beside]) => beside).filter((text) => text !== '').join('、'), type: SMALL }], { down: 3.8, leading: 3.6 }),
		...stated(LEFT, SIGN_X - 6, say('letter.as-of', { day: dayFor(plan) }), SMALL, SMALL, { down: 4.4, leading: 3.6 })
	];
	return {
		height: Math.max(heightOf(lines), SIGNATURE_HEIGHT + 4) + 6, field: 'shipper.name',
		draw: (sheet, y) => {
			draw(sheet, y + 2, lines);
			signature(sheet, y + 7, withoutImage(input));
		}
	};
}
