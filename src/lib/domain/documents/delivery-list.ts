import { postalInJapanese } from './addresses';
import { centresOf, destinationOf } from './cartons';
import { placeTo, serialsTo } from './delivery';
import { LEFT, RIGHT } from './frame';
import { addressIn, centreIn, heightOf, draw, set, speaksJapaneseBeside, type Part, type SetLine } from './paper-parts';
import { joined, orDash, type PapersInput } from './papers';
import type { Row } from './table';
import { BODY, BODY_BOLD, BODY_MEDIUM, HAIRLINE, ID, SMALL } from './types';

const X = LEFT + 9;

/** A delivery place as it stands on a slip: the centre, C/O the importer, its address, the purchase order, its cartons. */
function placeLines(input: PapersInput, centre: string): SetLine[] {
	const { plan, words: { say } } = input;
	const place = placeTo(plan, centre);
	const id = destinationOf(plan, centre)?.amazonShipmentId;
	const serials = serialsTo(plan, centre);
	const japanese = speaksJapaneseBeside(input) ? joined('  ', place.nameJa, postalInJapanese(place.address)) : '';
	const order: Part[] = [
		{ text: say('letter.po')[0], type: SMALL }, { text: orDash(id), type: { ...ID, size: 8 }, ...(id && { figure: `po/${centre}` }) },
		{ text: say('letter.cartons-numbered', { numbers: orDash(serials) })[0], type: SMALL }
	];
	return [
		...set(X, RIGHT, [{ text: centreIn(input, place), type: BODY_BOLD, figure: `delivery/${centre}` }, { text: `C/O ${orDash(plan.importer?.name)}`, type: BODY_MEDIUM }], { down: 4.4, leading: 3.7 }),
		...set(X, RIGHT, [{ text: addressIn(input, place.address), type: BODY }], { down: 3.7, leading: 3.7 }),
		...set(X, RIGHT, [{ text: japanese, type: SMALL }], { down: 3.6, leading: 3.6 }),
		...set(X, RIGHT, order, { down: 3.8, leading: 3.7 })
	];
}

/** The delivery places of a shipment, one under the other; none is split over two pages. */
export const deliveryRows = (input: PapersInput): Row[] =>
	centresOf(input.plan).map((centre, i) => {
		const lines = placeLines(input, centre);
		return {
			height: heightOf(lines) + 2,
			field: 'destinations',
			draw: (sheet, y) => {
				sheet.text(LEFT + 6, y + 4.4, String(i + 1), BODY_BOLD, { align: 'end' });
				draw(sheet, y, lines);
				sheet.rule(LEFT, y + heightOf(lines) + 2, RIGHT, y + heightOf(lines) + 2, HAIRLINE);
			}
		};
	});
