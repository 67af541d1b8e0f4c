import { grossOf } from '../../shipment/carton-weight';
import { addressInJapanese, placeOfDelivery, postcode } from '../addresses';
import { careMarks, type CareMark } from '../care';
import { destinationOf, type Numbered } from '../cartons';
import { count, exactKilograms, sizeInCentimetres, volumeOf } from '../figures';
import { flowed } from '../flowed';
import { productsOf } from '../lines';
import type { Type } from '../page';
import { DASH, joined, orDash, type PapersInput } from '../papers';
import { Sheet } from '../sheet';
import { cut, sizeToFit, widthOf, wrap } from '../text';
import { DRAFT_STRIP_SHORT, NOT_AMAZONS_ID, PAYERS } from '../words';
import { contentLine, kindOfContents } from './carton-content';
import { onGoods } from './item-label';
import { dotted, modulesOfBox, type Look } from './look';

/** A sixth of A4. */
export const COMPACT = { width: 105, height: 99 };
const LEFT = 6;
const RIGHT = 99;
const MIDDLE = 52.5;

const bold = (size: number): Type => ({ size, weight: 700 });
const medium = (size: number): Type => ({ size, weight: 500 });
const regular = (size: number): Type => ({ size, weight: 400 });
const mono = (size: number, weight: 500 | 700 = 500): Type => ({ size, weight, face: 'mono' });

/** The label of one carton where there is less height: the same statements in the same order, the sender on two lines. */
export function compactLabel(input: PapersInput): (carton: Numbered, look?: Look) => Sheet {
	const careOf = careMarks(input.plan);
	const products = productsOf(input.plan);
	return (numbered, look = {}) => {
		const sheet = new Sheet(COMPACT.width, COMPACT.height);
		head(sheet, input, numbered);
		delivery(sheet, input, numbered);
		name(sheet, input, numbered);
		box(sheet, numbered, look);
		goods(sheet, numbered, products.get(numbered.carton.contents[0]?.sku ?? ''));
		marks(sheet, numbered, careOf(numbered.carton));
		foot(sheet, input, numbered);
		return sheet;
	};
}

function head(sheet: Sheet, input: PapersInput, { inCentre, ofCentre, carton }: Numbered): void {
	if (input.draft) {
		sheet.fill({ x: LEFT, y: 1.2, width: RIGHT - LEFT, height: 3 });
		sheet.text(MIDDLE, 3.4, `${DRAFT_STRIP_SHORT}  ·  D${input.revision}`, bold(6.2), { ink: 'white', align: 'middle' });
	}
	sheet.text(LEFT, 11.6, 'FBA', bold(19));
	sheet.text(23, 8.2, 'PLEASE LEAVE THIS LABEL UNCOVERED', medium(6.2));
	sheet.text(23, 11.4, 'このラベルを覆わないこと', regular(6.2));
	sheet.text(RIGHT, 8.4, `Box ${inCentre} of ${ofCentre}`, bold(11), { align: 'end' });
	const size = volumeOf(carton.outerMm) > 0 ? `${sizeInCentimetres(carton.outerMm)} cm` : `${DASH} cm`;
	const x = RIGHT - widthOf(size, medium(7));
	sheet.text(RIGHT, 12, size, medium(7), { align: 'end', figure: 'size' });
	sheet.text(x - 2, 12, grossOf(carton) > 0 ? `${exactKilograms(grossOf(carton))} kg` : `${DASH} kg`, medium(7), { align: 'end', figure: 'gross' });
	sheet.rule(LEFT, 13.6, RIGHT, 13.6, 0.5);
}

const CENTRE = { x: 79, y: 15.4, width: 20, height: 10.6 };
const ADDRESS_END = 38.6;

function delivery(sheet: Sheet, { plan }: PapersInput, { carton }: Numbered): void {
	const code = carton.fulfillmentCenter;
	const place = placeOfDelivery(destinationOf(plan, code) ?? { fulfillmentCenter: code });
	const number = postcode(place.address);
	const { shipper, importer } = plan;
	const from = joined(', ', orDash(shipper?.name), ...(shipper?.address.lines ?? []), shipper?.address.city, shipper?.address.postalCode, shipper?.address.country);
	const said = [
		{ text: `FROM 発送元  ${from}`, type: regular(6.4), after: 3 },
		{ text: `TO 納品先  FBA: ${orDash(shipper?.name)}`, type: bold(7.6), after: 3.5 },
		{ text: joined('  ', orDash(place.nameJa || place.name), number && `〒${number}`), type: bold(8), after: 3.4 },
		{ text: addressInJapanese(place.address) || joined(', ', ...(place.address?.lines ?? []), place.address?.city, place.address?.region), type: regular(7), after: 3.2 },
		{ text: `C/O ${orDash(importer?.name)} (IOR)`, type: medium(7), after: 3.1 }
	];
	flowed(sheet, LEFT, said, 16.8, ADDRESS_END, 'destinations', (y) => (y < CENTRE.y + CENTRE.height + 2.4 ? CENTRE.x - 1.5 : RIGHT) - LEFT);
	sheet.frame(CENTRE, 0.6);
	const size = sizeToFit(orDash(code), bold(15), CENTRE.width - 2, 6.5);
	if (size === undefined) sheet.misfit(`carton:${carton.number}:fulfillmentCenter`, code);
	const type = bold(size ?? 6.5);
	sheet.text(CENTRE.x + CENTRE.width / 2, CENTRE.y + CENTRE.height / 2 + type.size * 0.122, cut(orDash(code), type, CENTRE.width - 2), type, { align: 'middle' });
}

function name(sheet: Sheet, { plan }: PapersInput, { carton }: Numbered): void {
	const destination = destinationOf(plan, carton.fulfillmentCenter);
	sheet.fill({ x: LEFT, y: 39.6, width: RIGHT - LEFT, height: 5.6 });
	const type = bold(8.5);
	sheet.fitted(MIDDLE, 43.5, orDash(destination?.name || destination?.amazonShipmentId), type, { width: RIGHT - LEFT - 4, field: 'destinations' }, { align: 'middle', ink: 'white' });
}

function box(sheet: Sheet, { boxId, isAmazons, carton }: Numbered, look: Look): void {
	const field = `carton:${carton.number}:boxId`;
	sheet.fitted(MIDDLE, 50.2, boxId, mono(11, 700), { width: RIGHT - LEFT, field }, { align: 'middle' });
	sheet.barcode({ at: { x: 0, y: 53.4, width: COMPACT.width, height: isAmazons ? 15.2 : 13.4 }, data: boxId, modules: modulesOfBox(look), field, ...dotted(look) });
	if (!isAmazons) sheet.text(MIDDLE, 71.6, NOT_AMAZONS_ID, bold(7.5), { align: 'middle' });
	sheet.rule(LEFT, 72.8, RIGHT, 72.8, 0.5);
}

const GOODS_WIDTH = 66;

function goods(sheet: Sheet, { carton }: Numbered, product: ReturnType<ReturnType<typeof productsOf>['get']>): void {
	const skus = new Set(carton.contents.map(({ sku }) => sku));
	const units = carton.contents.reduce((sum, { quantity }) => sum + quantity, 0);
	sheet.text(LEFT, 76, kindOfContents(carton), medium(7));
	if (skus.size === 1) {
		const [sku = ''] = skus;
		sheet.fitted(LEFT, 80.2, sku, mono(10, 700), { width: GOODS_WIDTH, field: `line:${sku}:sku`, least: 5 });
		const title = product?.title?.ja || product?.title?.en || product?.customsDescription?.ja || product?.customsDescription?.en || '';
		sheet.text(LEFT, 83.8, cut(joined('  ', product?.fnsku, title), regular(7), GOODS_WIDTH), regular(7));
	} else {
		const lines = wrap(contentLine(carton), mono(6.8), GOODS_WIDTH);
		const shown = lines.length > 2 ? [lines[0] ?? '', cut(lines.slice(1).join(' '), mono(6.8), GOODS_WIDTH)] : lines;
		shown.forEach((text, i) => sheet.text(LEFT, 79.8 + 3.6 * i, text, mono(6.8)));
	}
	sheet.rule(74, 74.2, 74, 84.4, 0.2);
	sheet.text(76, 76, 'Qty 入数', medium(7));
	sheet.fitted(RIGHT, 84, count(units), bold(20), { width: 22, field: 'cartons' }, { align: 'end', figure: 'units' });
	sheet.rule(LEFT, 85.6, RIGHT, 85.6, 0.25);
}

/** The earliest date, then what must stand on the outside, on one line. */
function marks(sheet: Sheet, { carton }: Numbered, care: readonly CareMark[]): void {
	const days = [...new Set(carton.contents.flatMap(({ expiry }) => (expiry ? [expiry] : [])))].toSorted();
	const [earliest] = days;
	const date = earliest && `${days.length > 1 ? '期限 最短' : '賞味期限'} ${onGoods(earliest)}`;
	const words = care.map(({ code, label: [, ja] }) => (code === 'heavy' ? `${ja} ${exactKilograms(grossOf(carton))} kg` : ja));
	sheet.fitted(LEFT, 90.4, joined('   ', date, ...words), bold(11), { width: RIGHT - LEFT, field: `carton:${carton.number}` });
}

function foot(sheet: Sheet, { plan }: PapersInput, { serial, of }: Numbered): void {
	const terms = joined('  ·  ', orDash(plan.incoterm?.rule), `duties paid by ${PAYERS[plan.dutiesPaidBy].short}`);
	sheet.text(RIGHT, 94.2, terms, medium(6.5), { align: 'end' });
	const width = RIGHT - LEFT - widthOf(terms, medium(6.5)) - 2;
	sheet.fitted(LEFT, 94.2, `${orDash(plan.reference)}  carton ${serial}/${of}`, medium(6.5), { width, field: 'reference', least: 4.6 });
}
