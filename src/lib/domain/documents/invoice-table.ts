import type { Plan } from '../shipment/plan';
import { destinationOf } from './cartons';
import { columnHead } from './cells';
import { centreTitle, placeTo, serialsWithin } from './delivery';
import { amountOf, count, kilograms } from './figures';
import { LEFT, RIGHT } from './frame';
import { lineRow, AT } from './invoice-line';
import type { LineGroup } from './lines';
import type { Type } from './page';
import { isInJapanese } from './paper-words';
import { DASH, joined, orDash, type PapersInput } from './papers';
import type { Sheet } from './sheet';
import type { Row, Table } from './table';
import { widthOf, wrap } from './text';
import { lineTotals, weightPlaces, type LineTotals } from './totals';
import { BODY_BOLD, BODY_MEDIUM, EDGE, HAIRLINE, SECTION, SMALL, TOTAL } from './types';
import type { Label } from './words';

type Column = { readonly x: number; readonly label: Label; readonly counted: boolean };

function columns({ words: { say } }: PapersInput, currency: string | undefined): Column[] {
	const inCurrency = ([lead, beside]: Label): Label => [joined(' ', lead, currency), beside];
	const head = (key: string): Label => say(`invoice.column.${key}`);
	return [
		{ x: AT.number, label: head('number'), counted: false },
		{ x: AT.description, label: head('description'), counted: false },
		{ x: AT.hs, label: head('hs'), counted: false },
		{ x: AT.quantity, label: head('quantity'), counted: true },
		{ x: AT.net, label: head('net'), counted: true },
		{ x: AT.unit, label: inCurrency(head(currency === undefined ? 'unit-value' : 'unit')), counted: true },
		{ x: AT.amount, label: inCurrency(head('amount')), counted: true }
	];
}

/** The edge over a table head is two rules, so that it is seen from afar. */
export function tableEdge(sheet: Sheet, y: number): void {
	sheet.rule(LEFT, y, RIGHT, y, EDGE);
	sheet.rule(LEFT, y + 0.2, RIGHT, y + 0.2, 0.3);
}

const headRow = (input: PapersInput, currency: string | undefined): Row => ({
	height: 8.6,
	draw: (sheet, y) => {
		tableEdge(sheet, y);
		for (const { x, label, counted } of columns(input, currency)) columnHead(sheet, x, y + 3.7, label, counted ? 'end' : undefined);
		sheet.rule(LEFT, y + 8.6, RIGHT, y + 8.6, SECTION);
	}
});

const AFTER_ORDER = 3;
const FURTHER = 3.5;

/** The order that leads a group of lines, its id as a text of its own; answers where it ends. */
export function orderText(sheet: Sheet, x: number, y: number, before: string, plan: Plan, centre: string | undefined): number {
	const at = sheet.text(x, y, before, BODY_BOLD) + widthOf(' ', BODY_BOLD);
	return sheet.text(at, y, orDash(destinationOf(plan, centre)?.amazonShipmentId), BODY_BOLD, centre === undefined ? {} : { figure: `po/${centre}` });
}

const orderEnd = (x: number, before: string, plan: Plan, centre: string | undefined): number =>
	x + widthOf(before, BODY_BOLD) + widthOf(' ', BODY_BOLD) + widthOf(orDash(destinationOf(plan, centre)?.amazonShipmentId), BODY_BOLD);

/** The line over the rows of a centre: its order, then where it goes; what has no room beside the order stands under it. */
export function orderRow(plan: Plan, centre: string | undefined, before: string, rest: string, end: number): Row {
	const x = orderEnd(AT.number, before, plan, centre) + AFTER_ORDER;
	const isBeside = widthOf(rest, SMALL) <= end - x;
	const below = isBeside ? [] : wrap(rest, SMALL, end - AT.number);
	const height = 6 + FURTHER * below.length;
	return {
		height,
		draw: (sheet, y) => {
			orderText(sheet, AT.number, y + 4.3, before, plan, centre);
			if (isBeside) sheet.text(x, y + 4.3, rest, SMALL);
			below.forEach((text, i) => sheet.text(AT.number, y + 4.3 + FURTHER * (i + 1), text, SMALL));
			sheet.rule(LEFT, y + height, RIGHT, y + height, HAIRLINE);
		}
	};
}

/** A line over the rows of a centre says so many of its cartons. */
export const GROUP_SERIALS = 100;

function groupRow(input: PapersInput, { centre }: LineGroup): Row {
	const { plan, words: { say, language } } = input;
	const place = centre === undefined ? undefined : placeTo(plan, centre);
	const rest = joined(
		'  ·  ',
		say('invoice.to', { place: place ? centreTitle(place) : DASH })[0],
		say('delivery.cartons', { serials: orDash(serialsWithin(input, centre, { width: GROUP_SERIALS, type: SMALL })) })[0],
		place?.nameJa && isInJapanese(language) ? `納品先 ${place.nameJa}` : ''
	);
	return orderRow(plan, centre, say('invoice.order')[0], rest, AT.amount);
}

type Sums = { readonly label: Label; readonly totals: LineTotals; readonly places: 2 | 3; readonly oneCurrency: boolean };

type Sum = { readonly text: string; readonly figure?: string };

/** Amounts as a column of one line for each currency; a dash when a value is missing. */
const amountLines = ({ totals: { amounts }, oneCurrency }: Sums): Sum[] => {
	if (!amounts || amounts.length === 0) return [{ text: DASH }];
	return amounts.map(({ minor, currency }) => ({ text: oneCurrency ? amountOf(minor, currency) : `${currency} ${amountOf(minor, currency)}`, figure: `amount/${currency}` }));
};

const STACKED = 4;

type SumsForm = { readonly type: Type; readonly height: number; readonly baseline: number; readonly edge: number; readonly named: boolean };
const FORWARD: SumsForm = { type: BODY_MEDIUM, height: 6, baseline: 4.2, edge: SECTION, named: false };
const LAST: SumsForm = { type: TOTAL, height: 7.4, baseline: 5, edge: EDGE, named: true };

/** Carried forward, brought forward or total: the sums of what stands above. */
function sumsRow(sums: Sums, { type, height: heightOfOne, baseline, edge, named }: SumsForm): Row {
	const amounts = amountLines(sums);
	const height = heightOfOne + STACKED * (amounts.length - 1);
	return {
		height,
		draw: (sheet, y) => {
			const end = (figure: string | undefined) => ({ align: 'end' as const, ...(named && figure !== undefined && { figure }) });
			const x = sheet.text(AT.description, y + baseline, sums.label[0], type);
			sheet.text(x + 2, y + baseline, sums.label[1], SMALL);
			sheet.fitted(AT.quantity, y + baseline, count(sums.totals.units), type, { width: 24, field: 'lines' }, end('units'));
			sheet.fitted(AT.net, y + baseline, kilograms(sums.totals.netG, sums.places), type, { width: AT.net - AT.quantity - 1, field: 'lines' }, end('net'));
			amounts.forEach(({ text, figure }, i) =>
				sheet.fitted(AT.amount, y + baseline + STACKED * i, text, type, { width: AT.amount - AT.net - 2, field: 'lines' }, end(figure))
			);
			sheet.rule(LEFT, y + height, RIGHT, y + height, edge);
		}
	};
}

/** The table of the goods, centre by centre. */
export function invoiceTable(input: PapersInput, groups: readonly LineGroup[]): Table {
	const { plan, words: { say } } = input;
	const lines = groups.flatMap((group) => group.lines);
	const currencies = new Set(lines.flatMap(({ unitValue }) => unitValue?.currency ?? []));
	const oneCurrency = currencies.size <= 1;
	const [currency] = currencies;
	const places = weightPlaces(plan);
	const sums = (label: Label, upTo: number): Sums => ({ label, totals: lineTotals(lines.slice(0, upTo)), places, oneCurrency });
	const row = lineRow(input, { places, oneCurrency });
	return {
		head: headRow(input, oneCurrency ? currency : undefined),
		groups: groups.map((group) => ({ head: groupRow(input, group), rows: group.lines.map(row) })),
		carried: (rows) => sumsRow(sums(say('table.carried'), rows || lines.length), FORWARD),
		brought: (rows) => sumsRow(sums(say('table.brought'), rows), FORWARD),
		total: sumsRow(sums(say('table.total'), lines.length), LAST),
		wholeGroups: false,
		field: 'lines',
		above: { field: 'shipper.address.lines', text: plan.shipper?.address.lines.join(', ') ?? '' }
	};
}
