import { grossOf } from '../../shipment/carton-weight';
import { labelMarks, type CareMark } from '../care';
import { destinationOf, type Numbered } from '../cartons';
import { count, exactKilograms, sizeInCentimetres, volumeOf } from '../figures';
import { productsOf } from '../lines';
import type { Type } from '../page';
import { DASH, joined, orDash, type LabelsInput } from '../papers';
import { Sheet } from '../sheet';
import { cut, sizeToFit, widthOf } from '../text';
import { DRAFT_STRIP_SHORT, NOT_AMAZONS_ID, PAYERS } from '../words';
import { addressesBelow } from './carton-addresses';
import { contentLines, kindOfContents } from './carton-content';
import { onGoods } from './item-label';
import { dotted, modulesOfBox, type Look } from './look';
import { lay } from './moved';

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
export function compactLabel(input: LabelsInput): (carton: Numbered, look?: Look) => Sheet {
	const careOf = labelMarks(input.plan);
	const products = productsOf(input.plan);
	return (numbered, look = {}) => {
		const sheet = new Sheet(COMPACT.width, COMPACT.height);
		const { carton } = numbered;
		const care = careOf(carton);
		head(sheet, input, numbered);
		const free = care.length > 0 || carton.contents.some(({ expiry }) => expiry) ? 0 : MARKS_HEIGHT;
		const most = free + barHeight(numbered) - LEAST_BARS;
		const { grown, draw } = addressesBelow(input, { code: carton.fulfillmentCenter, most, scale: look.scale, field: `carton:${carton.number}:fulfillmentCenter` });
		draw(sheet);
		const lower = Math.min(grown, free);
		const below = new Sheet(COMPACT.width, COMPACT.height);
		name(below, input, numbered);
		box(below, numbered, look, grown - lower);
		lay(sheet, below, { x: 0, y: grown });
		const lowest = new Sheet(COMPACT.width, COMPACT.height);
		goods(lowest, numbered, products.get(carton.contents[0]?.sku ?? ''));
		marks(lowest, numbered, care);
		lay(sheet, lowest, { x: 0, y: lower });
		foot(sheet, input, numbered);
		return sheet;
	};
}

function head(sheet: Sheet, input: LabelsInput, { inCentre, ofCentre, carton, serial }: Numbered): void {
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
	sheet.text(RIGHT, 12, size, medium(7), { align: 'end', figure: `carton/${serial}/size` });
	sheet.text(x - 2, 12, grossOf(carton) > 0 ? `${exactKilograms(grossOf(carton))} kg` : `${DASH} kg`, medium(7), { align: 'end', figure: `carton/${serial}/gross` });
	sheet.rule(LEFT, 13.6, RIGHT, 13.6, 0.5);
}

function name(sheet: Sheet, { plan }: LabelsInput, { carton }: Numbered): void {
	const destination = destinationOf(plan, carton.fulfillmentCenter);
	sheet.fill({ x: LEFT, y: 39.6, width: RIGHT - LEFT, height: 5.6 });
	const type = bold(8.5);
	sheet.fitted(MIDDLE, 43.5, orDash(destination?.name || destination?.amazonShipmentId), type, { width: RIGHT - LEFT - 4, field: 'destinations' }, { align: 'middle', ink: 'white' });
}

const MARKS_HEIGHT = 5.2;
const LEAST_BARS = 13.2;
const barHeight = ({ isAmazons }: Numbered): number => (isAmazons ? 15.2 : 13.4);

function box(sheet: Sheet, numbered: Numbered, look: Look, less: number): void {
	const { boxId, isAmazons, carton, serial } = numbered;
	const field = `carton:${carton.number}:boxId`;
	sheet.fitted(MIDDLE, 50.2, boxId, mono(11, 700), { width: RIGHT - LEFT, field }, { align: 'middle', figure: `carton/${serial}/id` });
	sheet.barcode({ at: { x: 0, y: 53.4, width: COMPACT.width, height: barHeight(numbered) - less }, data: boxId, modules: modulesOfBox(look), field, ...dotted(look) });
	if (!isAmazons) sheet.text(MIDDLE, 71.6 - less, NOT_AMAZONS_ID, bold(7.5), { align: 'middle' });
	sheet.rule(LEFT, 72.8 - less, RIGHT, 72.8 - less, 0.5);
}

const GOODS_WIDTH = 66;

function goods(sheet: Sheet, { carton, serial }: Numbered, product: ReturnType<ReturnType<typeof productsOf>['get']>): void {
	const skus = new Set(carton.contents.map(({ sku }) => sku));
	const units = carton.contents.reduce((sum, { quantity }) => sum + quantity, 0);
	sheet.text(LEFT, 76, kindOfContents(carton), medium(7));
	if (skus.size === 1) {
		const [sku = ''] = skus;
		sheet.fitted(LEFT, 80.2, sku, mono(10, 700), { width: GOODS_WIDTH, field: `line:${sku}:sku`, least: 5 });
		const title = product?.title?.ja || product?.title?.en || product?.customsDescription?.ja || product?.customsDescription?.en || '';
		sheet.text(LEFT, 83.8, cut(joined('  ', product?.fnsku, title), regular(7), GOODS_WIDTH), regular(7));
	} else {
		contentLines(carton, mono(6.8), GOODS_WIDTH, 2).forEach((text, i) => sheet.text(LEFT, 79.8 + 3.6 * i, text, mono(6.8)));
	}
	sheet.rule(74, 74.2, 74, 84.4, 0.2);
	sheet.text(76, 76, 'Qty 入数', medium(7));
	sheet.fitted(RIGHT, 84, count(units), bold(20), { width: 22, field: 'cartons' }, { align: 'end', figure: `carton/${serial}/units` });
	sheet.rule(LEFT, 85.6, RIGHT, 85.6, 0.25);
}

/** The earliest date, then what must stand on the outside, each in a frame, on one line. */
function marks(sheet: Sheet, { carton }: Numbered, care: readonly CareMark[]): void {
	const days = [...new Set(carton.contents.flatMap(({ expiry }) => (expiry ? [expiry] : [])))].toSorted();
	const [earliest] = days;
	const date = earliest && `${days.length > 1 ? '期限 最短' : '賞味期限'} ${onGoods(earliest)}`;
	const words = care.map(({ code, label: [, ja] }) => (code === 'heavy' ? `${ja} ${exactKilograms(grossOf(carton))} kg` : ja));
	const type = bold(sizeToFit([date ?? '', ...words].join('   '), bold(11), RIGHT - LEFT - 3 * words.length) ?? 6.2);
	let x = LEFT;
	if (date) x = sheet.text(x, 90.4, date, type) + 2;
	for (const word of words) {
		const width = widthOf(word, type) + 2.4;
		if (x + width > RIGHT + 0.01) sheet.misfit(`carton:${carton.number}`, word);
		sheet.frame({ x: x + 0.2, y: 86.7, width: width - 0.4, height: 4.9 }, 0.4);
		sheet.text(x + 1.2, 88.9 + type.size * 0.13, word, type);
		x += width + 1;
	}
}

function foot(sheet: Sheet, { plan }: LabelsInput, { serial, of }: Numbered): void {
	const terms = joined('  ·  ', orDash(plan.incoterm?.rule), `duties paid by ${PAYERS[plan.dutiesPaidBy].short}`);
	sheet.text(RIGHT, 94.2, terms, medium(6.5), { align: 'end' });
	const width = RIGHT - LEFT - widthOf(terms, medium(6.5)) - 2;
	sheet.fitted(LEFT, 94.2, `${orDash(plan.reference)}  carton ${serial}/${of}`, medium(6.5), { width, field: 'reference', least: 4.6 });
}
