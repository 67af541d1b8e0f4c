import { isLithium, type ProductBatteries } from './batteries';
import { ranges } from './cartons';
import { columnsTable, type CellLine, type Column } from './columns-table';
import { count, kilograms } from './figures';
import { wordsIn } from './paper-words';
import { joined, orDash, type PapersInput } from './papers';
import type { Table } from './table';
import { BODY, BODY_BOLD, BODY_MEDIUM, ID, SMALL } from './types';

/** Watt-hours of an ion battery, grams of lithium of a metal one. */
function measureOf({ battery }: ProductBatteries): string {
	if (!battery) return '–';
	if (battery.chemistry === 'li-metal') return battery.lithiumG ? `${battery.lithiumG} g Li` : '–';
	return battery.wattHours ? `${battery.wattHours} Wh` : '–';
}

/** How many batteries stand in one carton: `8`, or `4–8`. */
function perCarton({ cartons }: ProductBatteries): string {
	const counts = cartons.map(({ batteries }) => batteries);
	const known = counts.filter((n) => n !== undefined);
	if (known.length === 0 || known.length < counts.length) return '–';
	const [least, most] = [Math.min(...known), Math.max(...known)];
	return least === most ? count(least) : `${count(least)}–${count(most)}`;
}

/** The batteries of a shipment by product. */
export function batteryTable({ words: { say, language } }: PapersInput, found: readonly ProductBatteries[]): Table {
	const columns: readonly Column[] = [
		{ head: say('battery.un'), from: 18, to: 60 },
		{ head: say('battery.goods'), from: 61, to: 108 },
		{ head: say('battery.instruction'), from: 109, to: 127 },
		{ head: say('battery.measure'), from: 127, to: 143, end: true },
		{ head: say('battery.count'), from: 143, to: 158, end: true },
		{ head: say('battery.net'), from: 158, to: 170, end: true },
		{ head: say('battery.cartons'), from: 173, to: 198 }
	];
	const rows = found.map((one) => {
		const { product, classed, battery, units, batteries, netG, cartons, isMarked, testSummary } = one;
		const [lead, beside] = wordsIn(language, product.customsDescription ?? product.title);
		const first: CellLine[] = classed
			? [{ text: classed.un ?? say('battery.not-restricted')[0], type: BODY_BOLD }, { text: classed.name, type: SMALL }]
			: [{ text: say('battery.not-classed')[0], type: BODY_BOLD }, { text: say('battery.not-classed')[1], type: SMALL }];
		const mark = !isLithium(one) ? '' : say('battery.mark', { isMarked: classed?.isRegulated ? 'full' : isMarked === undefined ? 'open' : isMarked ? 'yes' : 'no' })[0];
		return [
			first,
			[{ text: orDash(lead) }, { text: beside, type: SMALL }, { text: product.sku, type: ID }, { text: isLithium(one) ? say('battery.summary', { reference: orDash(testSummary) })[0] : '', type: SMALL }],
			[{ text: orDash(classed?.provision), type: BODY_MEDIUM }, { text: classed?.section ? say('battery.section', { section: classed.section })[0] : '', type: SMALL }],
			[{ text: measureOf(one) }],
			[{ text: orDash(batteries === undefined ? undefined : count(batteries)), type: BODY_MEDIUM }, { text: battery?.count ? `${battery.count} × ${count(units)}` : '', type: SMALL }],
			[{ text: netG === undefined ? '–' : kilograms(netG, 3) }],
			[
				{ text: orDash(ranges(cartons.map(({ serial }) => serial))), type: BODY_MEDIUM },
				{ text: joined(' ', say('battery.each')[0], perCarton(one)), type: SMALL }, { text: mark, type: SMALL }
			]
		];
	});
	return columnsTable(columns, [{ head: ['', ''], rows }], 'traits.battery');
}
