import { addressInJapanese, addressInTwo, addressLines, addressText, placeOfDelivery, postcode } from '../addresses';
import { destinationOf } from '../cartons';
import { settled, squeezed, type Column, type Said } from '../flowed';
import type { Type } from '../page';
import { DASH, joined, orDash, type LabelsInput } from '../papers';
import type { Sheet } from '../sheet';
import { cut, LEAST_SIZE, mm, sizeToFit } from '../text';

const bold = (size: number): Type => ({ size, weight: 700 });
const medium = (size: number): Type => ({ size, weight: 500 });
const regular = (size: number): Type => ({ size, weight: 400 });

/** A box that text beside and below it keeps clear of. */
type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const CLEAR = 1;
/** How far letters rise above their line, as a share of their size. */
const RISE = 0.88;

/** The code of the centre in its frame. */
export function centreBox(sheet: Sheet, code: string, box: Area, { line, size: largest, least, field }: { readonly line: number; readonly size: number; readonly least: number; readonly field: string }): void {
	sheet.frame(box, line);
	const size = sizeToFit(orDash(code), bold(largest), box.width - 2.4, least);
	if (size === undefined) sheet.misfit(field, code);
	const type = bold(size ?? least);
	sheet.text(box.x + box.width / 2, box.y + box.height / 2 + type.size * 0.12, cut(orDash(code), type, box.width - 2.4), type, { align: 'middle' });
}

/** Lines from `left` to `right` that keep a millimetre from a framed box on the right. */
const besides = (left: number, right: number, { x, y, height }: Area, line: number): Column['widthAt'] => {
	const off = CLEAR + line / 2;
	return (at, size) => (at - mm(size) * RISE < y + height + off ? x - off : right) - left;
};

/** How addresses are laid out where they have so much more room than usual. */
export type Addresses = { readonly grown: number; readonly draw: (sheet: Sheet) => void };

/** Steps by which the part of the addresses grows. */
const stepsTo = (most: number): number[] => [0, ...[2.5, 5, 7.5, 10, 12.5, 15, 17.5, 20].filter((step) => step < most), ...(most > 0 ? [most] : [])];

/** Least type as it is laid out on a label that is laid down smaller. */
const leastOn = (scale = 1): number => Math.ceil((LEAST_SIZE / Math.min(1, scale)) * 10) / 10;

const fromWays = ({ plan: { shipper } }: LabelsInput): Said[][] => {
	const all = addressLines(shipper?.address);
	const [street = '', town = ''] = all.length > 1 ? all : ['', all[0] ?? ''];
	const parts = town.split(', ');
	const country = parts.pop() ?? '';
	const lines = shipper?.address.lines.filter((line) => line !== '') ?? [];
	const said = (texts: readonly string[]): Said[] => [
		{ text: orDash(shipper?.name), type: bold(7.5), after: 3.5 }, ...texts.map((text) => ({ text, type: regular(7.5) }))
	];
	return [said([...lines, parts.join(', '), country]), said([street, parts.join(', '), country]), said([addressText(shipper?.address)])];
};

function toWays({ plan }: LabelsInput, code: string): Said[][] {
	const place = placeOfDelivery(destinationOf(plan, code) ?? { fulfillmentCenter: code });
	const number = postcode(place.address);
	const said = (latin: readonly string[], head: readonly Said[]): Said[] => [
		{ text: `FBA: ${orDash(plan.shipper?.name)}`, type: bold(8.5), after: 3.9 }, ...head,
		{ text: addressInJapanese(place.address), type: regular(7.5), after: 3.3 },
		...latin.map((text) => ({ text, type: regular(7.5), after: 3.2 })),
		{ text: `C/O ${orDash(plan.importer?.name)} (IOR)`, type: medium(7.5), after: 3.2, figure: 'importer' }
	];
	const name = orDash(place.nameJa || place.name);
	const postal = number === '' ? DASH : `〒${number}`;
	return [
		said(addressInTwo(place.address), [{ text: name, type: bold(9), after: 3.7 }, { text: postal, type: bold(9), after: 3.5 }]),
		said([addressInTwo(place.address).join(', ')], [{ text: `${name}  ${postal}`, type: bold(9), after: 3.7 }])
	];
}

const LEFT = 4;
const RIGHT = 97.6;
const BOX = { x: 76.6, y: 18.8, width: 20.7, height: 12.6 };
const BOX_LINE = 0.7;
const TALL_END = 45.4;
/** Where the line between sender and centre may stand, the usual place first. */
const DIVIDERS = [36, 41, 46, 51, 31, 56];

type Put = (sheet: Sheet, column: Column) => void;
const drawn = (x: number): Put => (sheet, column) => {
	for (const { y, text, type, figure } of settled(column) ?? squeezed(column)) sheet.text(x, y, text, type, figure === undefined ? {} : { figure });
};

/** Sender and centre beside each other: the line between them moves, then both grow, before a label is refused. */
export function addressesBeside(input: LabelsInput, { code, most, scale, field }: { readonly code: string; readonly most: number; readonly scale?: number | undefined; readonly field: string }): Addresses {
	const [from, to, least] = [fromWays(input), toWays(input, code), leastOn(scale)];
	const columns = (divider: number, grown: number): { from: Column; to: Column } => ({
		from: { top: 23.2, bottom: TALL_END + grown, higher: 1.1, ways: from, least, widthAt: () => divider - 1 - LEFT },
		to: { top: 23.6, bottom: TALL_END + grown, higher: 1.1, ways: to, least, widthAt: besides(divider + 2.5, RIGHT, BOX, BOX_LINE) }
	});
	const tried = stepsTo(most).flatMap((grown) => DIVIDERS.map((divider) => ({ grown, divider, columns: columns(divider, grown) })));
	const found = tried.find(({ columns }) => settled(columns.from) && settled(columns.to));
	const { grown, divider, columns: shown } = found ?? { grown: most, divider: 41, columns: columns(41, most) };
	const isToTooLong = !found && !settled(columns(31, most).to);
	return {
		grown,
		draw: (sheet) => {
			sheet.text(LEFT, 19.2, 'SHIP FROM  発送元', medium(6.5));
			sheet.text(divider + 2.5, 19.2, 'SHIP TO  納品先', medium(6.5));
			sheet.rule(divider, 17.1, divider, 44.1 + grown, 0.2);
			if (!found) sheet.misfit(isToTooLong ? 'destinations' : 'shipper.address', said(isToTooLong ? to : from));
			drawn(LEFT)(sheet, shown.from);
			drawn(divider + 2.5)(sheet, shown.to);
			centreBox(sheet, code, BOX, { line: BOX_LINE, size: 18, least: 7, field });
		}
	};
}

const said = ([first = []]: readonly (readonly Said[])[]): string => first.map(({ text }) => text).filter((text) => text !== '').join(', ');

const CENTRE = { x: 79, y: 15.4, width: 20, height: 10.6 };
const CENTRE_LINE = 0.6;
const SHORT = { left: 6, right: 99, top: 16.8, end: 38.6 };

/** One below the other, over the whole width of a label that has less height. */
export function addressesBelow(input: LabelsInput, { code, most, scale, field }: { readonly code: string; readonly most: number; readonly scale?: number | undefined; readonly field: string }): Addresses {
	const { plan: { shipper, importer } } = input;
	const place = placeOfDelivery(destinationOf(input.plan, code) ?? { fulfillmentCenter: code });
	const number = postcode(place.address);
	const sender = joined(', ', orDash(shipper?.name), ...(shipper?.address.lines ?? []), shipper?.address.city, shipper?.address.postalCode, shipper?.address.country);
	const to: Said[] = [
		{ text: `TO 納品先  FBA: ${orDash(shipper?.name)}`, type: bold(7.6), after: 3.5 },
		{ text: joined('  ', orDash(place.nameJa || place.name), number && `〒${number}`), type: bold(8), after: 3.4 },
		{ text: addressInJapanese(place.address) || joined(', ', ...(place.address?.lines ?? []), place.address?.city, place.address?.region), type: regular(7), after: 3.2 },
		{ text: `C/O ${orDash(importer?.name)} (IOR)`, type: medium(7), after: 3.1, figure: 'importer' }
	];
	const column = (grown: number, statements: readonly Said[]): Column => ({
		top: SHORT.top, bottom: SHORT.end + grown, higher: 0.3, ways: [statements], least: leastOn(scale), widthAt: besides(SHORT.left, SHORT.right, CENTRE, CENTRE_LINE)
	});
	const all: Said[] = [{ text: `FROM 発送元  ${sender}`, type: regular(6.4), after: 3 }, ...to];
	const grown = stepsTo(most).find((step) => settled(column(step, all)));
	const shown = column(grown ?? most, all);
	const isToTooLong = grown === undefined && sender.length < to.reduce((sum, { text }) => sum + text.length, 0) - orDash(shipper?.name).length;
	return {
		grown: grown ?? most,
		draw: (sheet) => {
			if (grown === undefined) sheet.misfit(isToTooLong ? 'destinations' : 'shipper.address', isToTooLong ? said([to]) : sender);
			drawn(SHORT.left)(sheet, shown);
			centreBox(sheet, code, CENTRE, { line: CENTRE_LINE, size: 15, least: 6.5, field });
		}
	};
}
