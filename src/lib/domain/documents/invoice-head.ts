import { countryName, placeOf } from './addresses';
import { acpCell, importerCell, notifyCell, shipperCell } from './invoice-parties';
import { drawCell, heightOf, label, type Cell, type Line } from './cells';
import { chargesIn } from './charges';
import { deliveryCell, type Elsewhere } from './delivery';
import { invoiceNumber } from './invoice-number';
import { FIRST_TOP, LEFT, MIDDLE, PAD, RIGHT } from './frame';
import { both, inSentence, type PaperWords } from './paper-words';
import { DASH, joined, NO_DAY, orDash, type PapersInput } from './papers';
import type { Part } from './part';
import { letterOf } from './revision-letter';
import type { Sheet } from './sheet';
import { widthOf, wrap } from './text';
import { BODY, BODY_BOLD, BODY_MEDIUM, EDGE, HAIRLINE, SEEN, SMALL, SMALL_BOLD, TERM } from './types';
import type { Label } from './words';

const HALF = (RIGHT - LEFT) / 2;

/** Delivery places beyond these two stand on the last page. */
export const PLACES_ON_FIRST_PAGE = 2;

/** Draws the blocks above the table; answers where they end. */
export function invoiceHead(sheet: Sheet, input: PapersInput, part: Part): number {
	const { plan, words } = input;
	const importerTop = shipperAndReferences(sheet, FIRST_TOP, input, part);
	let y = pair(sheet, importerTop, 27, [importerCell(plan, words), acpCell(plan, words)], 'none');
	sheet.frame({ x: LEFT, y: importerTop, width: RIGHT - LEFT, height: y - importerTop }, SEEN);
	y = pair(sheet, y, 27, deliveryCells(input, part), HAIRLINE);
	y = pair(sheet, y, 15.2, [transportCell(input), notifyCell(plan, words)], EDGE);
	return terms(sheet, y, input, part);
}

/** Two cells beside each other with a rule between and one below; answers where they end. */
export function pair(sheet: Sheet, y: number, least: number, cells: readonly [Cell, Cell], below: number | 'none'): number {
	const height = Math.max(least, ...cells.map((cell) => heightOf(cell, HALF)));
	drawCell(sheet, LEFT, y, HALF, cells[0]);
	drawCell(sheet, MIDDLE, y, HALF, cells[1]);
	sheet.rule(MIDDLE, y, MIDDLE, y + height, HAIRLINE);
	if (below !== 'none') sheet.rule(LEFT, y + height, RIGHT, y + height, below);
	return y + height;
}

const line = (text: string, type = BODY): Line => ({ text, type });

/** `after` follows the value on its last line. */
type Reference = { readonly label: Label; readonly value: string; readonly bold?: boolean; readonly figure?: string; readonly after?: string };

function references(input: PapersInput, { centres, cartons }: Part): Reference[] {
	const { plan, issuedOn, words: { say } } = input;
	const shipments = (plan.destinations ?? []).filter(({ fulfillmentCenter }) => centres.includes(fulfillmentCenter)).map(({ amazonShipmentId }) => amazonShipmentId || DASH);
	const basis = plan.importer?.basis === 'name-only' ? undefined : plan.importer?.basis;
	return [
		{ label: say('invoice.number'), value: orDash(invoiceNumber(plan, input.centre)), bold: true },
		{ label: say('invoice.made'), value: orDash(joined(', ', issuedOn === NO_DAY ? '' : issuedOn, placeOf(plan.shipper?.address))) },
		{ label: say('invoice.orders'), value: orDash(shipments.join('  ·  ')), bold: true },
		{ label: say('invoice.contract'), value: orDash(basis && say(`invoice.contract-of.${basis}`)[0]) },
		{ label: say('invoice.reason'), value: orDash(basis && say(`invoice.reason-of.${basis}`)[0]) },
		{
			label: say('invoice.consignee'),
			value: orDash(plan.importer && orDash(plan.importer.name)),
			figure: 'consignee',
			...(plan.importer && { after: ` ${say('invoice.is-importer')[0]}` })
		},
		{
			label: say('invoice.packing-list'),
			value: `${orDash(plan.reference)} ${inSentence(say('frame.revision-short', { letter: letterOf(input.revision), number: input.revision })[0])}, ${cartonCount(cartons.length, input.words)}`
		},
		{ label: say('invoice.waybill'), value: orDash(plan.carrier?.trackingNumbers?.filter((number) => number !== '').join(', ')) }
	];
}

const cartonCount = (cartons: number, { say }: PaperWords): string => (cartons === 0 ? say('invoice.cartons-unknown', { dash: DASH })[0] : say('invoice.cartons', { cartons })[0]);

const REFERENCE_AT = 146;
const REFERENCE_LEADING = 3.55;
const REFERENCE_WIDTH = RIGHT - REFERENCE_AT - 1;

const typeOf = ({ bold }: Reference) => (bold ? SMALL_BOLD : SMALL);

/** The value of a row in lines, and what comes after it on the last of them or on a line of its own. */
function linesOf(row: Reference): { readonly lines: readonly string[]; readonly after: 'beside' | 'below' | 'none' } {
	const lines = wrap(row.value, typeOf(row), REFERENCE_WIDTH);
	if (row.after === undefined) return { lines, after: 'none' };
	return { lines, after: widthOf((lines.at(-1) ?? '') + row.after, typeOf(row)) <= REFERENCE_WIDTH ? 'beside' : 'below' };
}

function shipperAndReferences(sheet: Sheet, y: number, input: PapersInput, part: Part): number {
	const cell = shipperCell(input.plan, input.words);
	const rows = references(input, part).map((row) => ({ row, ...linesOf(row) }));
	const lineCount = rows.reduce((n, { lines, after }) => n + lines.length + (after === 'below' ? 1 : 0), 0);
	const height = Math.max(26, heightOf(cell, HALF), 3.6 + REFERENCE_LEADING * (lineCount - 1) + 1.6);
	drawCell(sheet, LEFT, y, HALF, cell);
	let at = y + 3.6;
	for (const { row, lines, after } of rows) {
		label(sheet, MIDDLE + PAD, at, row.label);
		let end = REFERENCE_AT;
		for (const part of lines) {
			end = sheet.text(REFERENCE_AT, at, part, typeOf(row), row.figure ? { figure: row.figure } : {});
			at += REFERENCE_LEADING;
		}
		if (after === 'beside') sheet.text(end + widthOf(' ', typeOf(row)), at - REFERENCE_LEADING, (row.after ?? '').trim(), typeOf(row));
		if (after === 'below') {
			sheet.text(REFERENCE_AT, at, (row.after ?? '').trim(), typeOf(row));
			at += REFERENCE_LEADING;
		}
	}
	sheet.rule(MIDDLE, y, MIDDLE, y + height, HAIRLINE);
	sheet.rule(LEFT, y + height, RIGHT, y + height, HAIRLINE);
	return y + height;
}

export function deliveryCells(input: PapersInput, { centres }: Part, key: Elsewhere = 'and-more'): [Cell, Cell] {
	const { say } = input.words;
	const [first, second] = centres;
	const more = centres.length - PLACES_ON_FIRST_PAGE;
	const right = second === undefined ? storageOnly(input.words) : deliveryCell(input, second, key);
	const left = first === undefined ? { label: say('delivery.place-unknown'), lines: [line(DASH, BODY_BOLD)] } : deliveryCell(input, first, key);
	const rest = line(both(say('delivery.more', { more }), ' '), BODY_MEDIUM);
	return [left, more > 0 ? { ...right, lines: [...right.lines, rest] } : right];
}

function storageOnly({ say }: PaperWords): Cell {
	const [lead, beside] = say('delivery.storage');
	const [not, notBeside] = say('delivery.storage-not');
	return { label: say('delivery.role'), lines: [line(lead, BODY_MEDIUM), line(not), line(beside === '' ? '' : beside + notBeside, SMALL)] };
}

function transportCell({ plan: { transport, carrier, dates, shipper, importer }, words: { say } }: PapersInput): Cell {
	const from = shipper?.address.city;
	const country = shipper?.address.country ?? importer?.address.country;
	const one = (key: string, facts: Readonly<Record<string, string>>): string => say(key, facts)[0];
	return {
		label: say('transport.label'),
		lines: [
			line(joined(', ', both(say(`transport.by.${transport}`), ' '), from && one('transport.from', { city: from }), `ETD ${orDash(dates?.ship)}`)),
			line(joined('   ', one('transport.carrier', { name: orDash(joined(' ', carrier?.name, carrier?.service)) }), `ETA ${orDash(dates?.arrive)}`), SMALL),
			line(joined('   ', one('transport.dispatch', { country: orDash(country && joined(' ', country, nameOf(country))) }), one('transport.destination', { country: 'JP Japan' })), SMALL)
		]
	};
}

const nameOf = (country: string): string => (countryName(country) === country ? '' : countryName(country));

/** The currencies of a paper, that of the plan first, each with its rate and the days that it holds. */
function ratesFor(input: PapersInput, { lines }: Part): { readonly currency: string; readonly text: string }[] {
	const { plan: { currency, exchangeRates = [] }, words: { say } } = input;
	const used = [currency ?? '', ...lines.map(({ unitValue }) => unitValue?.currency ?? ''), ...chargesIn(input).map(({ amount }) => amount.currency)];
	const named = [...new Set(used)].filter((code) => code !== '');
	return named.map((currency) => {
		const rate = exchangeRates.find((rate) => rate.currency === currency);
		if (rate) return { currency, text: `${rate.per} ${currency} = ${rate.jpy} JPY, ${rate.from.slice(5)} ${say('terms.to')[0]} ${rate.to.slice(5)}` };
		return { currency, text: named.length > 1 && currency !== 'JPY' ? `${currency} ${DASH}` : '' };
	});
}

function termCells(input: PapersInput, part: Part): Cell[] {
	const { plan, words: { say } } = input;
	const { incoterm, dutiesPaidBy, importer, valuation, carrier } = plan;
	const throughAcp = dutiesPaidBy === 'importer' && importer?.kind === 'non-resident-with-acp';
	const how = joined(' ', throughAcp ? say('payer.through-acp')[0] : '', say(`payer.how.${dutiesPaidBy}`)[0]);
	const rates = ratesFor(input, part);
	return [
		{
			label: say('terms.delivery'),
			lines: [
				{ ...line(incoterm ? `${incoterm.rule} ${orDash(incoterm.place)}` : DASH, TERM), figure: 'incoterm' },
				line(incoterm ? `Incoterms ${incoterm.edition}` : '', SMALL)
			]
		},
		{
			label: say('terms.payer'),
			lines: [line(say(`payer.name.${dutiesPaidBy}`)[0], TERM), line(how, SMALL), line(carrier?.dutiesAccount ? say('payer.account', { account: carrier.dutiesAccount })[0] : '', SMALL)]
		},
		{
			label: say('terms.value'),
			lines: [line(valuation ? say(`method.name.${valuation.method}`)[0] : DASH, TERM), line(valuation ? joinedLaw(say(`method.article.${valuation.method}`)) : '', SMALL)]
		},
		{
			label: say('terms.currency'),
			lines: [line(orDash(rates.map(({ currency }) => currency).join(', ')), TERM), ...rates.map(({ text }) => line(text, SMALL))]
		}
	];
}

/** The article of the Customs Tariff Act, in Japanese where the paper has Japanese: there is one law. */
const joinedLaw = ([lead, beside]: Label): string => beside || lead;

function terms(sheet: Sheet, y: number, input: PapersInput, part: Part): number {
	const cells = termCells(input, part);
	const width = (RIGHT - LEFT) / cells.length;
	const height = Math.max(15.2, ...cells.map((cell) => heightOf(cell, width)));
	cells.forEach((cell, i) => {
		drawCell(sheet, LEFT + width * i, y, width, cell);
		if (i > 0) sheet.rule(LEFT + width * i, y, LEFT + width * i, y + height, HAIRLINE);
	});
	return y + height;
}
