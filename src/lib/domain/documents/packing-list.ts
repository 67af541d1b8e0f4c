import { postcode } from './addresses';
import { columnHead, sectionHead, tag } from './cells';
import { column, RIGHT_COLUMN, sections, shippingMarks, signature, SIGNATURE_HEIGHT } from './closing';
import { placeTo, serialsWithin, rangesWithin } from './delivery';
import { count, kilograms } from './figures';
import { folded, type Range } from './folding';
import { firstPage, footed, LEFT, RIGHT, type Paper } from './frame';
import { invoiceNumber } from './invoice-number';
import { furtherPlaces } from './invoice-closing';
import { GROUP_SERIALS, orderRow, tableEdge } from './invoice-table';
import { productsOf } from './lines';
import { AT } from './packing-list-contents';
import { packingListHead } from './packing-list-head';
import { cartonMarks, type CartonMark } from './packing-list-marks';
import { rangeFigures, rangeRows } from './packing-list-rows';
import type { Page, Type } from './page';
import { both, inSentence, isInJapanese } from './paper-words';
import { joined, orDash, DASH, type PapersInput } from './papers';
import { partOf, type Part } from './part';
import { letterOf } from './revision-letter';
import type { Sheet } from './sheet';
import { layBlocks, layTable, type Row, type Table } from './table';
import { printableThroughout, wrap } from './text';
import { cartonTotals, lineTotals, runningTotals, totalsWith, weightPlaces, type CartonTotals } from './totals';
import { BODY, BODY_BOLD, BODY_MEDIUM, EDGE, HAIRLINE, LABEL, SECOND, SECTION, SMALL } from './types';
import type { Label } from './words';

/** Packing list, 包装明細書: what is in which carton, and what it weighs and measures. */
export function packingList(given: PapersInput): Page[] {
	const input = { ...given, plan: printableThroughout(given.plan) };
	const { plan, revision, words } = input;
	const [about] = words.say('packing.belongs', { reference: orDash(invoiceNumber(plan, input.centre)), revision: inSentence(words.say('frame.revision', { letter: letterOf(revision), number: revision })[0]) });
	const paper: Paper = { kind: 'packing-list', input, subtitle: both([about, words.say('packing.same-revision')[1]]) };
	const part = partOf(input);
	const first = firstPage(paper);
	const table = layTable(paper, { sheets: [first], y: packingListHead(first, input, part) + 0.4 }, cartonTable(input, part));
	return footed(paper, layBlocks(paper, table, closing(input, part), 'closing').sheets);
}

const COLUMNS = [
	{ x: AT.number, key: 'cartons', counted: false },
	{ x: AT.contents, key: 'contents', counted: false },
	{ x: AT.units, key: 'units', counted: true },
	{ x: AT.net, key: 'net', counted: true },
	{ x: AT.gross, key: 'gross', counted: true },
	{ x: AT.size, key: 'size', counted: true },
	{ x: AT.allUnits, key: 'units', counted: true },
	{ x: AT.allNet, key: 'net', counted: true },
	{ x: AT.allGross, key: 'gross', counted: true },
	{ x: AT.volume, key: 'volume', counted: true }
] as const;

const tableHead = ({ words: { say } }: PapersInput): Row => ({
	height: 12.2,
	draw: (sheet, y) => {
		tableEdge(sheet, y);
		for (const [from, to, key] of [[100, AT.size, 'one'], [AT.size + 2.5, AT.volume, 'all']] as const) {
			sheet.text((from + to) / 2, y + 3.5, both(say(`packing.column.${key}`)), LABEL, { align: 'middle' });
			sheet.rule(from, y + 4.7, to, y + 4.7, HAIRLINE);
		}
		for (const { x, key, counted } of COLUMNS) columnHead(sheet, x, y + 8, say(`packing.column.${key}`), counted ? 'end' : undefined);
		sheet.rule(LEFT, y + 12.2, RIGHT, y + 12.2, SECTION);
	}
});

function centreRow(input: PapersInput, centre: string): Row {
	const { plan, words: { say, language } } = input;
	const { nameJa, address } = placeTo(plan, centre);
	const inJapan = isInJapanese(language) ? joined('  ', nameJa, postcode(address) && `〒${postcode(address)}`) : '';
	const rest = joined('  ·  ', inJapan, say('delivery.cartons', { serials: serialsWithin(input, centre, { width: GROUP_SERIALS, type: SMALL, key: 'and-more-below' }) })[0]);
	return orderRow(plan, centre, `${orDash(centre)}  ·  ${say('invoice.order')[0]}`, rest, AT.volume);
}

type SumsForm = { readonly height: number; readonly baseline: number; readonly type: Type; readonly edge: number; readonly named?: boolean };

const sumsRow = (label: Label, totals: CartonTotals, places: 2 | 3, { height, baseline, type, edge, named }: SumsForm): Row => ({
	height,
	draw: (sheet, top) => {
		const y = top + baseline;
		sheet.text(AT.number, y, count(totals.cartons), type, named ? { figure: 'cartons' } : {});
		sheet.text(sheet.text(AT.contents, y, label[0], type) + 2, y, label[1], SMALL);
		rangeFigures(sheet, y, totals, { places, type, strong: type, ...(named && { figure: (name: string) => name }) });
		sheet.rule(LEFT, top + height, RIGHT, top + height, edge);
	}
});

const SUBTOTAL: SumsForm = { height: 6, baseline: 4.2, type: BODY_MEDIUM, edge: SECTION };

/** The ranges of cartons of a part, centre by centre. */
const foldedIn = ({ plan }: PapersInput, { centres }: Part) => folded(plan).filter(({ centre }) => centres.includes(centre));

function cartonTable(input: PapersInput, part: Part): Table {
	const { plan, words: { say } } = input;
	const centres = foldedIn(input, part);
	const products = productsOf(plan);
	const places = weightPlaces(plan);
	const all = centres.flatMap(({ ranges }) => ranges);
	const row = rangeRows(input);
	const totalsOf = (ranges: readonly Range[]): CartonTotals => totalsWith(products, ranges.flatMap(({ cartons }) => cartons.map(({ carton }) => carton)));
	const upTo = runningTotals(all.map((range) => totalsOf([range])));
	const sums = (label: Label, totals: CartonTotals | undefined, form: SumsForm): Row => sumsRow(label, totals ?? upTo.at(-1)!, places, form);
	return {
		head: tableHead(input),
		groups: centres.map(({ centre, ranges }) => ({
			head: centreRow(input, centre),
			rows: ranges.map(row),
			subtotal: sums(say('packing.subtotal', { centre: orDash(centre) }), totalsOf(ranges), SUBTOTAL)
		})),
		carried: (rows) => sums(say('table.carried'), upTo[rows], SUBTOTAL),
		brought: (rows) => sums(say('table.brought'), upTo[rows], SUBTOTAL),
		total: sums(say(part.share ? 'packing.part-total' : 'packing.total'), upTo.at(-1), { height: 7.4, baseline: 5, type: BODY_BOLD, edge: EDGE, named: true }),
		wholeGroups: true,
		field: 'cartons'
	};
}

function closing(input: PapersInput, part: Part): Row[] {
	const { plan, words: { say } } = input;
	const marks = column('left', say('closing.marks'), shippingMarks(input, (centre) => madeIn(input, part, centre), { centres: part.centres, key: 'and-more-above' }), BODY);
	const agreed = agreement(input, part);
	const beside = sections(marks);
	const wood = plan.papers?.woodPacking;
	return [
		{
			height: Math.max(beside.height, agreed.height),
			draw: (sheet, y) => (beside.draw(sheet, y), agreed.draw(sheet, y)),
			split: (room) => {
				const parts = room < agreed.height ? undefined : beside.split?.(room);
				return parts && [{ height: Math.max(parts[0].height, agreed.height), draw: (sheet, y) => (parts[0].draw(sheet, y), agreed.draw(sheet, y)) }, parts[1]];
			}
		},
		...careSection(input, part),
		...(wood ? [sections(column('whole', say('packing.wood.label'), [both(say(`packing.wood.${wood}`))], BODY))] : []),
		{ height: SIGNATURE_HEIGHT + 12, draw: (sheet, y) => signature(sheet, y + 12, input) },
		...furtherPlaces(input, part)
	];
}

function madeIn({ plan, words: { say } }: PapersInput, { cartons }: Part, centre: string): string {
	const products = productsOf(plan);
	const here = cartons.filter(({ fulfillmentCenter }) => fulfillmentCenter === centre);
	const codes = here.flatMap(({ contents }) => contents.map(({ sku }) => products.get(sku)?.countryOfOrigin || DASH));
	return codes.length === 0 ? '' : say('packing.made-in', { countries: [...new Set(codes)].join(', ') })[0];
}

/** What this list and the invoice both say, side by side with whether they are the same. */
function agreement({ plan, words: { say } }: PapersInput, { cartons, lines }: Part): Row {
	const places = weightPlaces(plan);
	const packed = cartonTotals(plan, cartons);
	const goods = lineTotals(lines);
	const rows: readonly (readonly [Label, string, boolean])[] = [
		[say('total.units'), count(packed.units), packed.units === goods.units],
		[say('total.net'), `${kilograms(packed.netG, places)} kg`, packed.netG === goods.netG]
	];
	const said = (same: boolean): string => `${same ? '=' : '≠'} ${both(say(same ? 'packing.same' : 'packing.not-same'), ' ')}`;
	return {
		height: 8 + 6.2 + 4.2 * (rows.length - 1) + 2,
		draw: (sheet, y) => {
			sectionHead(sheet, RIGHT_COLUMN.x, RIGHT_COLUMN.end, y + 8, say('packing.compared'));
			rows.forEach(([[lead, beside], text, same], i) => {
				const at = y + 14.2 + 4.2 * i;
				sheet.text(sheet.text(RIGHT_COLUMN.x, at, lead, BODY) + 2, at, beside, SECOND);
				sheet.text(174, at, text, BODY_MEDIUM, { align: 'end' });
				sheet.text(RIGHT, at, said(same), SMALL, { align: 'end' });
			});
		}
	};
}

const CARE_LEADING = 6;
const NUMBERS_END = 112;
const CARE_LINES = 3;

/** Cartons that need more than their label on the outside. */
function careSection(input: PapersInput, part: Part): Row[] {
	const marksOn = cartonMarks(input);
	const found = new Map<string, { readonly mark: CartonMark; readonly ranges: Range[] }>();
	for (const range of foldedIn(input, part).flatMap(({ ranges }) => ranges))
		for (const mark of range.cartons[0] ? marksOn(range.cartons[0].carton) : []) {
			const known = found.get(mark.code) ?? { mark, ranges: [] };
			known.ranges.push(range);
			found.set(mark.code, known);
		}
	if (found.size === 0) return [];
	return [careHead(input), ...[...found.values()].map(({ mark, ranges }) => careRow(input, mark, ranges))];
}

const careHead = ({ words: { say } }: PapersInput): Row => ({
	height: 8 + 3.4, draw: (sheet, y) => sectionHead(sheet, LEFT, RIGHT, y + 8, say('packing.care'))
});

/** A mark, the cartons that have it, and what to do: numbers that have no room beside the mark go on under each other. */
function careRow({ words: { say } }: PapersInput, { label, strong, how, tagWidth }: CartonMark, ranges: readonly Range[]): Row {
	const x = LEFT + tagWidth + 2.6;
	const serials = ranges.flatMap((range) => range.cartons.map(({ serial }) => serial));
	const width = NUMBERS_END - x;
	const said = rangesWithin(serials, { width: width * CARE_LINES, type: BODY, say: (serials, more) => say('closing.and-more-above', { serials, more })[0] });
	const numbers = wrap(said, BODY, width);
	const told = wrap(both(how), BODY, RIGHT - NUMBERS_END - 2);
	return {
		height: CARE_LEADING + 3.6 * (Math.max(numbers.length, told.length) - 1),
		draw: (sheet, y) => {
			tag(sheet, LEFT, y, label, strong ? 0.45 : 0.2);
			numbers.forEach((text, i) => sheet.text(x, y + 3 + 3.6 * i, text, BODY));
			told.forEach((text, i) => sheet.text(NUMBERS_END + 2, y + 3 + 3.6 * i, text, BODY));
		}
	};
}
