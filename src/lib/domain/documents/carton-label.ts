import { grossOf } from '../shipment/carton-weight';
import { destinationOf, type Numbered } from './cartons';
import { exactKilograms, sizeInCentimetres, volumeOf } from './figures';
import { addressesBeside, type Addresses } from './labels/carton-addresses';
import { contentOnLabel, SSCC_HEIGHT, SSCC_MORE, ssccBars } from './labels/carton-content';
import { cartonGoods } from './labels/carton-goods';
import { dotted, modulesOfBox, type Look } from './labels/look';
import { lay } from './labels/moved';
import type { Type } from './page';
import { DASH, joined, orDash, type LabelsInput } from './papers';
import { Sheet } from './sheet';
import { widthOf } from './text';
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

/** The label of one carton, laid out as Amazon's own; what stands below long addresses makes room for them. */
export function cartonLabel(input: LabelsInput): (carton: Numbered, look?: Look) => Sheet {
	const goods = cartonGoods(input.plan);
	const known = new Map<string, Addresses>();
	const addresses = (code: string, most: number, { scale }: Look, field: string): Addresses => {
		const key = `${code} ${most} ${scale}`;
		const found = known.get(key) ?? addressesBeside(input, { code, most, scale, field });
		known.set(key, found);
		return found;
	};
	return (numbered, look = {}) => {
		const sheet = new Sheet(LABEL.width, LABEL.height);
		const { carton } = numbered;
		draftStrip(sheet, input);
		head(sheet, numbered);
		const free = look.symbol ? 0 : goods.freeBelow(carton);
		const more = look.sscc === 'shown' && !look.symbol ? SSCC_MORE : 0;
		const spare = Math.max(0, free - more);
		const fromBars = barHeight(numbered, look) - LEAST_BARS;
		const { grown, draw } = addresses(carton.fulfillmentCenter, spare + fromBars, look, `carton:${carton.number}:fulfillmentCenter`);
		draw(sheet);
		const lower = Math.min(grown, spare);
		const middle = new Sheet(LABEL.width, LABEL.height);
		nameBar(middle, input, numbered);
		boxId(middle, numbered, look, grown - lower);
		lay(sheet, middle, { x: 0, y: grown });
		if (look.symbol) contentOnLabel(sheet, numbered, look.symbol);
		else {
			const below = new Sheet(LABEL.width, LABEL.height);
			goods.draw(below, numbered, lower + more);
			lay(sheet, below, { x: 0, y: lower + more });
		}
		foot(sheet, input, numbered);
		return sheet;
	};
}

/** On every label of a draft, above what it says. */
export function draftStrip(sheet: Sheet, input: LabelsInput): void {
	if (!input.draft) return;
	sheet.fill({ x: LEFT, y: 0.8, width: RIGHT - LEFT, height: 3.5 });
	sheet.text(MIDDLE, 3.3, `${DRAFT_STRIP_SHORT}  ·  D${input.revision}`, bold(6.8), { ink: 'white', align: 'middle' });
}

function head(sheet: Sheet, { inCentre, ofCentre, carton, serial }: Numbered): void {
	sheet.text(LEFT, 11.5, 'FBA', bold(24));
	sheet.text(24, 8, 'PLEASE LEAVE THIS', medium(6.5));
	sheet.text(24, 10.8, 'LABEL UNCOVERED', medium(6.5));
	sheet.text(24, 13.6, 'このラベルを覆わないこと', regular(6.5));
	sheet.fitted(RIGHT, 8.7, `Box ${inCentre} of ${ofCentre}`, bold(13), { width: 46, field: 'cartons' }, { align: 'end' });
	const size = volumeOf(carton.outerMm) > 0 ? `${sizeInCentimetres(carton.outerMm)} cm` : `${DASH} cm`;
	const x = RIGHT - widthOf(size, medium(8.5));
	sheet.text(RIGHT, 13.4, size, medium(8.5), { align: 'end', figure: `carton/${serial}/size` });
	const weight = grossOf(carton) > 0 ? `${exactKilograms(grossOf(carton))} kg` : `${DASH} kg`;
	sheet.text(x - 2, 13.4, weight, medium(8.5), { align: 'end', figure: `carton/${serial}/gross` });
	sheet.rule(LEFT, 15.6, RIGHT, 15.6, 0.5);
}

function nameBar(sheet: Sheet, { plan }: LabelsInput, { carton }: Numbered): void {
	const destination = destinationOf(plan, carton.fulfillmentCenter);
	const name = orDash(destination?.name || destination?.amazonShipmentId);
	sheet.fill({ x: LEFT, y: 46.4, width: RIGHT - LEFT, height: 7.2 });
	sheet.fitted(MIDDLE, 51.4, name, bold(10), { width: RIGHT - LEFT - 4, field: 'destinations' }, { align: 'middle', ink: 'white' });
}

const LEAST_BARS = 13.8;

const barHeight = ({ isAmazons }: Numbered, look: Look): number => (look.symbol !== undefined || look.sscc === 'shown' ? LEAST_BARS : isAmazons ? 27 : 20);

/** The id of the box and its bars, so much lower than usual. */
function boxId(sheet: Sheet, box: Numbered, look: Look, less: number): void {
	const { boxId, isAmazons, carton, serial } = box;
	const field = `carton:${carton.number}:boxId`;
	const isCrowded = look.sscc === 'shown' && look.symbol === undefined;
	sheet.fitted(MIDDLE, 59.8, boxId, mono(12.5, 700), { width: RIGHT - LEFT, field }, { align: 'middle', figure: `carton/${serial}/id` });
	const height = barHeight(box, look) - less;
	sheet.barcode({ at: { x: 0, y: 62.6, width: LABEL.width, height }, data: boxId, modules: modulesOfBox(look), field, ...dotted(look) });
	if (look.symbol) return sheet.rule(LEFT, 79.4, RIGHT, 79.4, 0.5);
	if (isCrowded) ssccBars(sheet, carton, look, { y: 79.8, height: SSCC_HEIGHT, text: 91.7 + SSCC_MORE });
	if (!isAmazons) {
		sheet.frame({ x: LEFT + 0.3, y: 85.9 - less, width: RIGHT - LEFT - 0.6, height: 5.8 }, 0.6);
		sheet.text(MIDDLE, 90 - less, NOT_AMAZONS_ID, bold(9.5), { align: 'middle' });
	}
	const end = 93.2 - less + (isCrowded ? SSCC_MORE : 0);
	sheet.rule(LEFT, end, RIGHT, end, 0.5);
}

function foot(sheet: Sheet, { plan }: LabelsInput, { serial, of }: Numbered): void {
	const terms = joined('  ·  ', orDash(plan.incoterm?.rule), `duties paid by ${PAYERS[plan.dutiesPaidBy].short}`);
	sheet.text(RIGHT, 149.6, terms, medium(7.5), { align: 'end' });
	const width = RIGHT - LEFT - widthOf(terms, medium(7.5)) - 2;
	sheet.fitted(LEFT, 149.6, `${orDash(plan.reference)}  carton ${serial}/${of}`, medium(7.5), { width, field: 'reference', least: 5 });
}
