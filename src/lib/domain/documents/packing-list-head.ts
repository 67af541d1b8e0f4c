import { addressLines, addressText } from './addresses';
import { drawCell, heightOf, type Cell, type Line } from './cells';
import { FIRST_TOP, LEFT, RIGHT } from './frame';
import { deliveryCells, pair } from './invoice-head';
import { acpCell, notifyCell } from './invoice-parties';
import type { Type } from './page';
import { both } from './paper-words';
import { DASH, joined, orDash, type PapersInput } from './papers';
import type { Part } from './part';
import type { Sheet } from './sheet';
import { BODY, HAIRLINE, SECTION, SMALL } from './types';

const line = (text: string, type: Type = BODY): Line => ({ text, type });
const NAMED: Type = { size: 8.5, weight: 700 };

function partyCells({ plan, words: { say } }: PapersInput): Cell[] {
	const { shipper, importer, incoterm, carrier, dates } = plan;
	const code = importer?.importerCode
		? `${say('packing.code')[0]} ${importer.importerCode}`
		: importer?.corporateNumber && `${both(say('party.corporate-number'), ' ')} ${importer.corporateNumber}`;
	const transport = joined(', ', both(say(`transport.by.${plan.transport}`), ' '), joined(' ', carrier?.name, carrier?.service));
	return [
		{
			label: say('party.shipper'),
			lines: [{ ...line(orDash(shipper?.name), NAMED), figure: 'shipper' }, ...addressLines(shipper?.address).map((text) => line(text)), line(orDash(shipper?.phone))]
		},
		{
			label: say('packing.importer'),
			lines: [
				{ ...line(orDash(importer?.name), NAMED), figure: 'importer' }, line(addressText(importer?.address)),
				line(joined('   ', importer?.phone, importer?.email), SMALL), line(code || '', SMALL)
			]
		},
		{
			label: say('transport.label'),
			lines: [
				line(transport),
				line(incoterm ? `${incoterm.rule} ${orDash(incoterm.place)} (Incoterms ${incoterm.edition})` : DASH),
				line(carrier?.trackingNumbers?.length ? say('packing.waybill', { numbers: carrier.trackingNumbers.join(', ') })[0] : ''),
				line(say('packing.days', { ship: orDash(dates?.ship), arrive: orDash(dates?.arrive) })[0], SMALL)
			]
		}
	];
}

/** Draws the blocks above the table: who sends to whom, where to, and who is told; answers where they end. */
export function packingListHead(sheet: Sheet, input: PapersInput, part: Part): number {
	const cells = partyCells(input);
	const width = (RIGHT - LEFT) / cells.length;
	const height = Math.max(20, ...cells.map((cell) => heightOf(cell, width)));
	cells.forEach((cell, i) => {
		const x = LEFT + width * i;
		drawCell(sheet, x, FIRST_TOP, width, cell);
		if (i > 0) sheet.rule(x, FIRST_TOP, x, FIRST_TOP + height, HAIRLINE);
	});
	sheet.rule(LEFT, FIRST_TOP + height, RIGHT, FIRST_TOP + height, HAIRLINE);
	const { plan, words } = input;
	const places = pair(sheet, FIRST_TOP + height, 20, deliveryCells(input, part, 'and-more-below'), HAIRLINE);
	return pair(sheet, places, 15.2, [acpCell(plan, words), notifyCell(plan, words)], SECTION);
}
