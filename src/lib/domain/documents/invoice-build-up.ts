import { amountInWords } from './amount-in-words';
import { sectionHead } from './cells';
import { chargesIn, taxesIn, type Taxes } from './charges';
import { column, sections, SIGN_X } from './closing';
import { amountOf, count, cubicMetres, kilograms } from './figures';
import { LEFT, RIGHT } from './frame';
import type { Amount } from './lines';
import { both, tonguesOf } from './paper-words';
import { DASH, joined, type PapersInput } from './papers';
import type { Part } from './part';
import type { Sheet } from './sheet';
import type { Row } from './table';
import { sizeToFit, widthOf } from './text';
import { amountTotals, cartonTotals, invoiceTotals, lineTotals, weightPlaces, type ChargeLine } from './totals';
import { BODY, BODY_MEDIUM, EDGE, SECOND, SECTION, SMALL, TOTAL } from './types';
import type { Label } from './words';

const NUMBERS_END = 121;
const INSIDE_END = 104;
const LEADING = 4.4;

type Entry = { readonly label: Label; readonly amount: string; readonly isHeld: boolean; readonly figure?: string };

type Reckoned = { readonly goods: readonly Amount[] | undefined; readonly charges: readonly ChargeLine[]; readonly totals: readonly Amount[] };

export function reckonedFor(input: PapersInput, { lines }: Part): Reckoned {
	const goods = lineTotals(lines).amounts;
	const charges = chargesIn(input);
	return { goods, charges, totals: goods && goods.length > 0 ? invoiceTotals(goods, charges) : [] };
}

const isOneCurrency = ({ goods, charges }: Reckoned): boolean => amountTotals([...(goods ?? []), ...charges.map(({ amount }) => amount)]).length <= 1;

function entries(input: PapersInput, reckoned: Reckoned): Entry[] {
	const { plan: { priceTerm }, words: { say } } = input;
	const { goods, charges } = reckoned;
	const single = isOneCurrency(reckoned);
	const textOf = ({ minor, currency }: Amount): string => (single ? amountOf(minor, currency) : `${currency} ${amountOf(minor, currency)}`);
	const name = priceTerm ? say('invoice.goods-term', { term: priceTerm }) : say('invoice.goods');
	const ofGoods: Entry[] = goods && goods.length > 0 ? goods.map((amount) => ({ label: name, amount: textOf(amount), isHeld: false })) : [{ label: name, amount: DASH, isHeld: false }];
	const ofCharges = charges.map(({ charge, amount, isHeld }): Entry => ({
		label: say(isHeld ? `charge.held.${charge}` : `charge.${charge}`), amount: textOf(amount), isHeld, figure: `charge/${charge}`
	}));
	return [...ofGoods, ...ofCharges, ...taxEntries(input)];
}

const TAXES = ['duty', 'consumptionTax', 'localConsumptionTax'] as const satisfies readonly string[];

/** Customs takes duty and taxes off a price that holds them, when they are shown. */
function taxEntries(input: PapersInput): Entry[] {
	const { say } = input.words;
	const taxes = taxesIn(input);
	if (taxes === 'none') return [];
	if (taxes === 'unknown') return [{ label: say('charge.taxes-unknown'), amount: DASH, isHeld: true }];
	const yen = (tax: (typeof TAXES)[number], { [`${tax}Jpy` as keyof Taxes]: jpy }: Taxes): string => `JPY ${amountOf(BigInt(jpy), 'JPY')}`;
	return TAXES.map((tax) => ({ label: say(`charge.held.${tax}`), amount: yen(tax, taxes), isHeld: true, figure: `charge/${tax}` }));
}

/** How the amount of the invoice is built up, beside what the shipment weighs. */
export function buildUpAndTotals(input: PapersInput, part: Part): Row {
	const { say } = input.words;
	const reckoned = reckonedFor(input, part);
	const { goods, totals } = reckoned;
	const rows = entries(input, reckoned);
	const boxRows = shipmentRows(input, part);
	const entryAt = rows.map((_, i) => rows.slice(0, i).reduce((sum, row) => sum + entryHeight(row), 0));
	const entriesEnd = (entryAt.at(-1) ?? 0) + entryHeight(rows.at(-1)!) - LEADING;
	const bottom = 7 + 6 + Math.max(entriesEnd, LEADING * (boxRows.length - 2)) + 1.8;
	const height = bottom + 6.2 + 4 * Math.max(0, totals.length - 1);
	const currency = goods?.length === 1 && isOneCurrency(reckoned) ? goods[0]?.currency : undefined;
	const [lead, beside] = say('invoice.build-up');
	return {
		height,
		draw: (sheet, y) => {
			sectionHead(sheet, LEFT, NUMBERS_END + 1, y + 7, [joined(', ', lead, currency), beside]);
			rows.forEach((row, i) => drawEntry(sheet, y + 13 + (entryAt[i] ?? 0), row));
			sheet.rule(LEFT, y + bottom, NUMBERS_END + 1, y + bottom, SECTION);
			drawTotal(sheet, y + bottom + 4.2, input, totals);
			sheet.rule(LEFT, y + height, NUMBERS_END + 1, y + height, EDGE);
			shipmentTotals(sheet, y, bottom, { rows: boxRows, title: say(part.share ? 'invoice.part-totals' : 'invoice.shipment-totals') });
		}
	};
}

const entryRoom = ({ amount, isHeld }: Entry): number => (isHeld ? INSIDE_END : NUMBERS_END) - widthOf(amount, BODY) - 2 - LEFT;

/** The second language has no room beside the first. */
const isInTwo = (entry: Entry): boolean => widthOf(entry.label[0], BODY) + 2 + widthOf(entry.label[1], SECOND) > entryRoom(entry) && entry.label[1] !== '';

const entryHeight = (entry: Entry): number => (isInTwo(entry) ? LEADING + 3.2 : LEADING);

function drawEntry(sheet: Sheet, y: number, entry: Entry): void {
	const { label: [lead, beside], amount, isHeld, figure } = entry;
	const end = isHeld ? INSIDE_END : NUMBERS_END;
	const x = sheet.fitted(LEFT, y, lead, BODY, { width: entryRoom(entry), field: 'charges' }) + 2;
	if (isInTwo(entry)) sheet.text(LEFT, y + 3.2, beside, SECOND);
	else sheet.text(x, y, beside, SECOND);
	sheet.fitted(end, y, amount, BODY, { width: 34, field: 'charges' }, { align: 'end', ...(figure && { figure }) });
}

function drawTotal(sheet: Sheet, y: number, { plan, words: { say } }: PapersInput, totals: readonly Amount[]): void {
	const texts: readonly { readonly text: string; readonly figure?: string }[] = totals.length === 0 ? [{ text: DASH }] : totals.map(({ minor, currency }) => ({ text: `${currency} ${amountOf(minor, currency)}`, figure: `invoice-total/${currency}` }));
	texts.forEach((total, i) =>
		sheet.fitted(NUMBERS_END, y + 4 * i, total.text, TOTAL, { width: 38, field: 'charges' }, { align: 'end', ...(total.figure && { figure: total.figure }) })
	);
	const x = sheet.text(LEFT, y, say('invoice.total')[0], TOTAL) + 1.6;
	// Under DDP the price of the goods holds Japan's duty and taxes; under every other term they come on top.
	const duties = say(plan.priceTerm === 'DDP' ? 'invoice.with-duties' : 'invoice.without-duties');
	const room = NUMBERS_END - 2 - x - widthOf(texts[0]?.text ?? '', TOTAL);
	const [lead] = duties;
	const whole = both(duties, ' ');
	const shown = widthOf(whole, SECOND) <= room ? whole : lead;
	const size = sizeToFit(shown, SECOND, room);
	if (size !== undefined) sheet.text(x, y, shown, { ...SECOND, size });
	if (totals.length > 1) sheet.text(LEFT, y + 3.6, both(say('invoice.not-added'), ' '), SECOND);
}

type Figure = { readonly label: Label; readonly text: string; readonly figure?: string };

function shipmentRows({ plan, words: { say } }: PapersInput, { lines, cartons }: Part): Figure[] {
	const places = weightPlaces(plan);
	const goods = lineTotals(lines);
	const packed = cartonTotals(plan, cartons);
	const known = packed.cartons > 0;
	const kg = (grams: number | undefined) => (grams === undefined ? DASH : `${kilograms(grams, places)} kg`);
	return [
		{ label: say('total.cartons'), text: known ? count(packed.cartons) : DASH, figure: 'cartons' },
		{ label: say('total.units'), text: `${count(goods.units)} ${say('invoice.pieces')[0]}` },
		{ label: say('total.net'), text: kg(goods.netG) },
		{ label: say('total.gross'), text: known ? kg(packed.grossG) : DASH, figure: 'gross' },
		{ label: say('total.volume'), text: known && packed.decilitres !== undefined ? `${cubicMetres(packed.decilitres)} m³` : DASH, figure: 'volume' },
		{ label: ['', ''], text: both(say(`invoice.${agreement(goods, packed)}`), ' ') }
	];
}

const agreement = (goods: ReturnType<typeof lineTotals>, packed: ReturnType<typeof cartonTotals>): string => {
	if (packed.cartons === 0) return 'no-packing-list';
	return goods.units === packed.units && goods.netG === packed.netG ? 'agrees' : 'differs';
};

function shipmentTotals(sheet: Sheet, y: number, bottom: number, { rows, title }: { readonly rows: readonly Figure[]; readonly title: Label }): void {
	sectionHead(sheet, SIGN_X, RIGHT, y + 7, title);
	const note = rows.at(-1)?.text ?? '';
	rows.slice(0, -1).forEach(({ label: [lead, beside], text, figure }, i) => {
		const at = y + 13 + LEADING * i;
		sheet.text(sheet.text(SIGN_X, at, lead, BODY) + 2, at, beside, SECOND);
		sheet.text(RIGHT - 1, at, text, BODY_MEDIUM, { align: 'end', ...(figure && { figure }) });
	});
	sheet.rule(SIGN_X, y + bottom, RIGHT, y + bottom, EDGE);
	sheet.text(SIGN_X, y + bottom + 4, note, { ...SECOND, size: sizeToFit(note, SECOND, RIGHT - SIGN_X) ?? 6.2 });
}

/** The total of each currency in words: English where the paper speaks it, 金…円也 for yen in Japanese alone, figures elsewhere. */
export function totalsInWords(input: PapersInput, part: Part): Row {
	const { say, language } = input.words;
	const [lead] = tonguesOf(language);
	const { totals } = reckonedFor(input, part);
	const texts = totals.map(({ minor, currency }) => {
		const figures = `${currency} ${amountOf(minor, currency)}`;
		if (lead === 'en') return `${figures}:  ${amountInWords(minor, currency)}`;
		return lead === 'ja' && currency === 'JPY' ? `金${amountOf(minor, currency)}円也` : figures;
	});
	return sections(column('whole', say(lead === 'en' ? 'invoice.in-words' : 'invoice.in-figures'), texts.length > 0 ? texts : [DASH], SMALL));
}
