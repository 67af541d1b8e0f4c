import { grossOf } from '../shipment/carton-weight';
import type { Carton } from '../shipment/plan';
import { addressInJapanese, addressInTwo, addressLines, placeOfDelivery, postcode } from './addresses';
import { careMarks, type CareMark } from './care';
import { destinationOf, packedIn, type Numbered, type Packed } from './cartons';
import { expiries } from './expiry-dates';
import { exactKilograms, sizeInCentimetres, volumeOf, count } from './figures';
import { flowed, type Said } from './flowed';
import { contentOnLabel, ssccBars } from './labels/carton-content';
import { dotted, modulesOfBox, type Look } from './labels/look';
import { productsOf } from './lines';
import type { Type } from './page';
import { DASH, joined, orDash, type PapersInput } from './papers';
import { Sheet } from './sheet';
import { cut, sizeToFit, widthOf, wrap } from './text';
import { DRAFT_STRIP_SHORT, NOT_AMAZONS_ID, PAYERS } from './words';

/** 4 × 6 inches, the stock of label printers. */
export const LABEL = { width: 101.6, height: 152.4 };
const LEFT = 4;
const RIGHT = 97.6;
const MIDDLE = 50.8;

const bold = (size: number): Type => ({ size, weight: 700 });
const medium = (size: number): Type => ({ size, weight: 500 });
const regular = (size: number): Type => ({ size, weight: 400 });
const mono = (size: number, weight: 500 | 700 = 500): Type => ({ size, weight, face: 'mono' });

/** The label of one carton, laid out as Amazon's own. */
export function cartonLabel(input: PapersInput): (carton: Numbered, look?: Look) => Sheet {
	const careOf = careMarks(input.plan);
	const products = productsOf(input.plan);
	return (numbered, look = {}) => {
		const sheet = new Sheet(LABEL.width, LABEL.height);
		const { carton } = numbered;
		draftStrip(sheet, input);
		head(sheet, numbered);
		shipFrom(sheet, input);
		shipTo(sheet, input, numbered);
		nameBar(sheet, input, numbered);
		boxId(sheet, numbered, look);
		if (look.symbol) {
			contentOnLabel(sheet, numbered, look.symbol);
			foot(sheet, input, numbered);
			return sheet;
		}
		const marks = careOf(carton);
		const dated = carton.contents.filter(({ expiry }) => expiry);
		const isHeavy = marks.some(({ code }) => code === 'heavy');
		const y = contents(sheet, packedIn(carton), products, dated.length > 0 && isHeavy);
		outside(sheet, expiries(sheet, y, dated, { isHeavy, bottom: MARKS_END - heightOf(marks) }), numbered, marks);
		foot(sheet, input, numbered);
		return sheet;
	};
}

/** On every label of a draft, above what it says. */
export function draftStrip(sheet: Sheet, input: PapersInput): void {
	if (!input.draft) return;
	sheet.fill({ x: LEFT, y: 0.8, width: RIGHT - LEFT, height: 3.5 });
	sheet.text(MIDDLE, 3.3, `${DRAFT_STRIP_SHORT}  ·  D${input.revision}`, bold(6.8), { ink: 'white', align: 'middle' });
}

function head(sheet: Sheet, { inCentre, ofCentre, carton }: Numbered): void {
	sheet.text(LEFT, 11.5, 'FBA', bold(24));
	sheet.text(24, 8, 'PLEASE LEAVE THIS', medium(6.5));
	sheet.text(24, 10.8, 'LABEL UNCOVERED', medium(6.5));
	sheet.text(24, 13.6, 'このラベルを覆わないこと', regular(6.5));
	sheet.fitted(RIGHT, 8.7, `Box ${inCentre} of ${ofCentre}`, bold(13), { width: 46, field: 'cartons' }, { align: 'end' });
	const size = volumeOf(carton.outerMm) > 0 ? `${sizeInCentimetres(carton.outerMm)} cm` : `${DASH} cm`;
	const x = RIGHT - widthOf(size, medium(8.5));
	sheet.text(RIGHT, 13.4, size, medium(8.5), { align: 'end', figure: 'size' });
	const weight = grossOf(carton) > 0 ? `${exactKilograms(grossOf(carton))} kg` : `${DASH} kg`;
	sheet.text(x - 2, 13.4, weight, medium(8.5), { align: 'end', figure: 'gross' });
	sheet.rule(LEFT, 15.6, RIGHT, 15.6, 0.5);
}

const ADDRESS_BOTTOM = 45.4;

function shipFrom(sheet: Sheet, { plan: { shipper } }: PapersInput): void {
	sheet.text(LEFT, 19.2, 'SHIP FROM  発送元', medium(6.5));
	const [street = '', town = ''] = addressLines(shipper?.address);
	const parts = town.split(', ');
	const country = parts.pop() ?? '';
	const said = [
		{ text: orDash(shipper?.name), type: bold(7.5), after: 3.5 },
		...[street, parts.join(', '), country].map((text) => ({ text, type: regular(7.5) }))
	];
	flowed(sheet, LEFT, said, 23.2, ADDRESS_BOTTOM, 'shipper.address', () => 31);
	sheet.rule(36, 17.1, 36, 44.1, 0.2);
}

const BOX = { x: 76.6, y: 18.8, width: 20.7, height: 12.6 };

function shipTo(sheet: Sheet, { plan }: PapersInput, { carton }: Numbered): void {
	const code = carton.fulfillmentCenter;
	const place = placeOfDelivery(destinationOf(plan, code) ?? { fulfillmentCenter: code });
	const number = postcode(place.address);
	sheet.text(38.5, 19.2, 'SHIP TO  納品先', medium(6.5));
	const said: Said[] = [
		{ text: `FBA: ${orDash(plan.shipper?.name)}`, type: bold(8.5), after: 3.9 },
		{ text: orDash(place.nameJa || place.name), type: bold(9), after: 3.7 },
		{ text: number === '' ? DASH : `〒${number}`, type: bold(9), after: 3.5 },
		{ text: addressInJapanese(place.address), type: regular(7.5), after: 3.3 },
		...addressInTwo(place.address).map((text) => ({ text, type: regular(7.5), after: 3.2 })),
		{ text: `C/O ${orDash(plan.importer?.name)} (IOR)`, type: medium(7.5), after: 3.2 }
	];
	const beside = BOX.x - 38.5 - 0.6;
	flowed(sheet, 38.5, said, 23.6, ADDRESS_BOTTOM, 'destinations', (y) => (y < BOX.y + BOX.height + 2.6 ? beside : RIGHT - 38.5));
	sheet.frame(BOX, 0.7);
	const size = sizeToFit(orDash(code), bold(18), BOX.width - 2.4, 7);
	if (size === undefined) sheet.misfit(`carton:${carton.number}:fulfillmentCenter`, code);
	const type = bold(size ?? 7);
	sheet.text(BOX.x + BOX.width / 2, BOX.y + BOX.height / 2 + type.size * 0.117, cut(orDash(code), type, BOX.width - 2.4), type, { align: 'middle' });
}

function nameBar(sheet: Sheet, { plan }: PapersInput, { carton }: Numbered): void {
	const destination = destinationOf(plan, carton.fulfillmentCenter);
	const name = orDash(destination?.name || destination?.amazonShipmentId);
	sheet.fill({ x: LEFT, y: 46.4, width: RIGHT - LEFT, height: 7.2 });
	sheet.fitted(MIDDLE, 51.4, name, bold(10), { width: RIGHT - LEFT - 4, field: 'destinations' }, { align: 'middle', ink: 'white' });
}

function boxId(sheet: Sheet, { boxId, isAmazons, carton }: Numbered, look: Look): void {
	const field = `carton:${carton.number}:boxId`;
	const crowded = look.symbol !== undefined || look.sscc === 'shown';
	sheet.fitted(MIDDLE, 59.8, boxId, mono(12.5, 700), { width: RIGHT - LEFT, field }, { align: 'middle' });
	const height = crowded ? 13.8 : isAmazons ? 27 : 20;
	sheet.barcode({ at: { x: 0, y: 62.6, width: LABEL.width, height }, data: boxId, modules: modulesOfBox(look), field, ...dotted(look) });
	if (look.symbol) return sheet.rule(LEFT, 79.4, RIGHT, 79.4, 0.5);
	if (crowded) ssccBars(sheet, carton, look, { y: 79.8, height: 8.6, text: 91.7 });
	if (!isAmazons) {
		sheet.frame({ x: LEFT + 0.3, y: 85.9, width: RIGHT - LEFT - 0.6, height: 5.8 }, 0.6);
		sheet.text(MIDDLE, 90, NOT_AMAZONS_ID, bold(9.5), { align: 'middle' });
	}
	sheet.rule(LEFT, 93.2, RIGHT, 93.2, 0.5);
}

type Products = ReturnType<typeof productsOf>;

/** What is in the carton; answers where the part below begins. */
function contents(sheet: Sheet, packed: readonly Packed[], products: Products, crowded: boolean): number {
	const [only] = packed;
	const single = packed.length === 1 ? only : undefined;
	sheet.text(LEFT, 97.4, single ? 'Single SKU  単品' : packed.length === 0 ? `Contents ${DASH} 内容未定` : 'Mixed SKU  混載', medium(8));
	if (single) singleSku(sheet, single, products);
	else mixedSku(sheet, packed);
	const units = packed.reduce((sum, { quantity }) => sum + quantity, 0);
	sheet.rule(71, 95.7, 71, 117.2, 0.2);
	sheet.text(RIGHT, 97.4, 'Qty  入数', medium(8), { align: 'end' });
	sheet.fitted(RIGHT, 110.8, count(units), bold(32), { width: 25, field: 'cartons' }, { align: 'end', figure: 'units' });
	sheet.text(RIGHT, 116, 'pcs 個', regular(8), { align: 'end' });
	const y = crowded ? 118.2 : 119.8;
	sheet.rule(LEFT, y, RIGHT, y, 0.25);
	return y;
}

const CONTENTS_WIDTH = 65.5;

function singleSku(sheet: Sheet, { sku }: Packed, products: Products): void {
	const product = products.get(sku);
	const room = { width: CONTENTS_WIDTH, field: `line:${sku}:sku` };
	const size = sizeToFit(sku, mono(13, 700), CONTENTS_WIDTH, 7.5);
	if (size !== undefined) sheet.text(LEFT, 103.8, sku, mono(size, 700));
	else wrap(sku, mono(7.5, 700), CONTENTS_WIDTH).forEach((text, i) => sheet.text(LEFT, 101.4 + 3.2 * i, text, mono(7.5, 700)));
	if (product?.fnsku) sheet.fitted(LEFT, 108.4, product.fnsku, mono(9), room);
	const title = product?.title?.en || product?.customsDescription?.en || DASH;
	sheet.text(LEFT, 112.4, cut(title, regular(7.5), CONTENTS_WIDTH), regular(7.5));
	const japanese = product?.title?.ja || product?.customsDescription?.ja || '';
	sheet.text(LEFT, 116, cut(japanese, regular(7.5), CONTENTS_WIDTH), regular(7.5));
}

const MIXED = { rows: 5, leading: 3.6, top: 101.8 };

/** As many SKUs as there is room for, each with its units; the packing list has them all. */
function mixedSku(sheet: Sheet, packed: readonly Packed[]): void {
	const columns = packed.length > MIXED.rows ? 2 : 1;
	const width = CONTENTS_WIDTH / columns - (columns - 1) * 2;
	const type = mono(columns === 1 ? 8 : 6.6);
	const room = MIXED.rows * columns;
	const shown = packed.length > room ? packed.slice(0, room - 1) : packed;
	shown.forEach(({ sku, quantity }, i) => {
		const x = LEFT + (CONTENTS_WIDTH / columns + 1) * Math.floor(i / MIXED.rows);
		const y = MIXED.top + MIXED.leading * (i % MIXED.rows);
		const units = `× ${count(quantity)}`;
		sheet.text(x, y, `${cut(sku, type, width - widthOf(` ${units}`, type))} ${units}`, type);
	});
	const more = packed.length - shown.length;
	if (more > 0) sheet.text(LEFT + CONTENTS_WIDTH / 2 + 1, MIXED.top + MIXED.leading * (MIXED.rows - 1), `and ${more} more ほか${more}点`, regular(7));
}

const MARKS_END = 146.6;
const HEAVY_HEIGHT = 18.6;
const FRAMED_HEIGHT = 15.6;

const heightOf = (marks: readonly CareMark[]): number =>
	marks.some(({ code }) => code === 'heavy') ? HEAVY_HEIGHT : marks.length > 0 ? FRAMED_HEIGHT : 0;

/** What the outside of the carton must say as well. */
function outside(sheet: Sheet, top: number, { carton }: Numbered, marks: readonly CareMark[]): void {
	const isHeavy = marks.some(({ code }) => code === 'heavy');
	const others = marks.filter(({ code }) => code !== 'heavy');
	if (isHeavy) heavy(sheet, top + (top > 122 ? 1.2 : 1.6), carton, others);
	else framed(sheet, top + 2.6, others);
}

/** A reminder beside the weight; the two notices on the carton are still needed. */
function heavy(sheet: Sheet, y: number, carton: Carton, others: readonly CareMark[]): void {
	const crowded = y > 122 && others.length > 0;
	const height = crowded ? 14.4 : 17.4;
	const middle = y + 0.6 + height / 2;
	sheet.frame({ x: LEFT + 0.6, y: y + 0.6, width: RIGHT - LEFT - 1.2, height }, 1.2);
	sheet.text(8, middle + 4.6, '重量超過', bold(35));
	sheet.text(93.6, middle - 1.5, 'HEAVY PACKAGE', bold(10.5), { align: 'end' });
	sheet.text(93.6, middle + 5.3, `${exactKilograms(grossOf(carton))} kg`, bold(16), { align: 'end' });
	const below = y + height + (crowded ? 4.9 : 5.4);
	const both = others.map(({ label: [, ja], plate }) => `${ja}  ${plate}`).join('   ');
	const words = sizeToFit(both, bold(8.5), RIGHT - LEFT, 7) === undefined ? others.map(({ label }) => label[1]).join('   ') : both;
	sheet.fitted(LEFT, below, words, bold(8.5), { width: RIGHT - LEFT, field: `carton:${carton.number}`, least: 7 });
}

/** Each mark in a frame of its own, as many beside each other as there are. */
function framed(sheet: Sheet, y: number, marks: readonly CareMark[]): void {
	const width = (RIGHT - LEFT - 2 * (marks.length - 1)) / Math.max(2, marks.length);
	marks.forEach(({ label: [, ja], plate }, i) => {
		const x = LEFT + (width + 2) * i;
		const middle = x + width / 2;
		const size = sizeToFit(ja, bold(15), width - 4, 7) ?? 7;
		sheet.frame({ x: x + 0.35, y, width: width - 0.7, height: 13 }, 0.7);
		sheet.text(middle, y + 6.8, ja, bold(size), { align: 'middle' });
		sheet.text(middle, y + 10.8, plate, bold(7), { align: 'middle' });
	});
}

function foot(sheet: Sheet, { plan }: PapersInput, { serial, of }: Numbered): void {
	const terms = joined('  ·  ', orDash(plan.incoterm?.rule), `duties paid by ${PAYERS[plan.dutiesPaidBy].short}`);
	sheet.text(RIGHT, 149.6, terms, medium(7.5), { align: 'end' });
	const width = RIGHT - LEFT - widthOf(terms, medium(7.5)) - 2;
	sheet.fitted(LEFT, 149.6, `${orDash(plan.reference)}  carton ${serial}/${of}`, medium(7.5), { width, field: 'reference', least: 5 });
}
