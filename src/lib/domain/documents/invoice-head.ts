import type { AttorneyForCustomsProcedures, Importer, Party, Plan } from '../shipment/plan';
import { addressLines, addressText, placeOf, postalInJapanese } from './addresses';
import { drawCell, heightOf, label, type Cell, type Line } from './cells';
import { centresOf } from './cartons';
import { deliveryCell } from './delivery';
import { FIRST_TOP, LEFT, MIDDLE, PAD, RIGHT } from './frame';
import { DASH, joined, NO_DAY, orDash, type PapersInput } from './papers';
import type { Sheet } from './sheet';
import { wrap } from './text';
import { BODY, BODY_BOLD, BODY_MEDIUM, EDGE, HAIRLINE, NAME, SEEN, SMALL, SMALL_BOLD, TERM } from './types';
import { BASES, METHODS, PAYERS, STANDINGS, TRANSPORTS_IN_WORDS, type Label } from './words';

const HALF = (RIGHT - LEFT) / 2;

/** Delivery places beyond these two stand on the last page. */
export const PLACES_ON_FIRST_PAGE = 2;

/** Draws the blocks above the table; answers where they end. */
export function invoiceHead(sheet: Sheet, input: PapersInput): number {
	const { plan } = input;
	const importerTop = shipperAndReferences(sheet, FIRST_TOP, input);
	let y = pair(sheet, importerTop, 27, [importerCell(plan), acpCell(plan)], 'none');
	sheet.frame({ x: LEFT, y: importerTop, width: RIGHT - LEFT, height: y - importerTop }, SEEN);
	y = pair(sheet, y, 27, deliveryCells(input), HAIRLINE);
	y = pair(sheet, y, 15.2, [transportCell(plan), notifyCell(plan)], EDGE);
	return terms(sheet, y, plan);
}

/** Two cells beside each other with a rule between and one below; answers where they end. */
function pair(sheet: Sheet, y: number, least: number, cells: readonly [Cell, Cell], below: number | 'none'): number {
	const height = Math.max(least, ...cells.map((cell) => heightOf(cell, HALF)));
	drawCell(sheet, LEFT, y, HALF, cells[0]);
	drawCell(sheet, MIDDLE, y, HALF, cells[1]);
	sheet.rule(MIDDLE, y, MIDDLE, y + height, HAIRLINE);
	if (below !== 'none') sheet.rule(LEFT, y + height, RIGHT, y + height, below);
	return y + height;
}

const line = (text: string, type = BODY): Line => ({ text, type });

/** A name with its Japanese beside it. */
const named = ({ name, nameJa }: { readonly name: string; readonly nameJa?: string }): string => joined('  ', orDash(name), nameJa);

const shipperCell = ({ shipper }: Plan): Cell => ({
	label: ['Shipper / exporter', '輸出者'],
	lines: shipper
		? [
				line(named(shipper), NAME),
				...addressLines(shipper.address).map((text) => line(text)),
				line(joined('   ', orDash(shipper.phone), shipper.email)),
				line(`Tax id 税番号  ${orDash(shipper.taxId)}`, SMALL)
			]
		: [line(DASH, NAME)]
});

type Reference = { readonly label: Label; readonly value: string; readonly bold?: boolean };

function references(input: PapersInput): Reference[] {
	const { plan, issuedOn } = input;
	const shipments = (plan.destinations ?? []).map(({ amazonShipmentId }) => amazonShipmentId || DASH);
	return [
		{ label: ['Invoice no.', '番号'], value: orDash(plan.reference), bold: true },
		{ label: ['Date, place made', '作成日・地'], value: orDash(joined(', ', issuedOn === NO_DAY ? '' : issuedOn, placeOf(plan.shipper?.address))) },
		{ label: ['PO / FBA ids', 'FBA番号'], value: orDash(shipments.join('  ·  ')), bold: true },
		{ label: ['Contract', '契約'], value: orDash(plan.importer && BASES[plan.importer.basis].contract) },
		{ label: ['Consignee', '荷受人'], value: orDash(plan.importer && `${orDash(plan.importer.name)} (importer)`) },
		{ label: ['Packing list', '包装明細書'], value: `${orDash(plan.reference)} rev. ${input.revision}, ${cartonCount(plan)}` },
		{ label: ['Waybill', '運送状番号'], value: orDash(plan.carrier?.trackingNumbers?.filter((number) => number !== '').join(', ')) }
	];
}

const cartonCount = ({ cartons = [] }: Plan): string => (cartons.length === 0 ? `${DASH} cartons` : `${cartons.length} ${cartons.length === 1 ? 'carton' : 'cartons'}`);

const REFERENCE_AT = 146;
const REFERENCE_LEADING = 3.55;

function shipperAndReferences(sheet: Sheet, y: number, input: PapersInput): number {
	const cell = shipperCell(input.plan);
	const rows = references(input).map((row) => ({ ...row, lines: wrap(row.value, row.bold ? SMALL_BOLD : SMALL, RIGHT - REFERENCE_AT - 1) }));
	const lineCount = rows.reduce((n, { lines }) => n + lines.length, 0);
	const height = Math.max(26, heightOf(cell, HALF), 3.6 + REFERENCE_LEADING * (lineCount - 1) + 1.6);
	drawCell(sheet, LEFT, y, HALF, cell);
	let at = y + 3.6;
	for (const { label: text, lines, bold } of rows) {
		label(sheet, MIDDLE + PAD, at, text);
		for (const part of lines) {
			sheet.text(REFERENCE_AT, at, part, bold ? SMALL_BOLD : SMALL);
			at += REFERENCE_LEADING;
		}
	}
	sheet.rule(MIDDLE, y, MIDDLE, y + height, HAIRLINE);
	sheet.rule(LEFT, y + height, RIGHT, y + height, HAIRLINE);
	return y + height;
}

function importerCell({ importer }: Plan): Cell {
	const label: Label = ['Importer of record', '輸入者'];
	if (!importer) return { label, lines: [line(DASH, NAME)] };
	const abroad = importer.kind === 'non-resident-with-acp';
	const standing = STANDINGS[importer.basis];
	return {
		label,
		lines: [
			line(named(importer), NAME),
			line(addressText(importer.address)),
			line(postalInJapanese(importer.address), SMALL),
			line(abroad && importer.acp?.name ? `c/o ${joined(', ', importer.acp.name, importer.acp.address.region || importer.acp.address.city)}` : '', BODY_MEDIUM),
			...codesOf(importer).map((text) => line(text)),
			line(importer.phone ?? ''),
			line(abroad ? standing.abroad : standing.inJapan, SMALL)
		]
	};
}

/** Lines that no number is parted from its name in. */
const codesOf = ({ importerCode, corporateNumber, invoiceRegistrationNumber, taxId }: Importer): string[] => [
	joined('', importerCode && `Importer code 輸出入者コード ${importerCode}`),
	joined('   ', corporateNumber && `法人番号 ${corporateNumber}`, invoiceRegistrationNumber && `登録番号 ${invoiceRegistrationNumber}`),
	joined('', !importerCode && !corporateNumber ? taxId && `Tax id ${taxId}` : '')
];

const ACP: Label = ['Attorney for customs procedures (ACP)', '税関事務管理人'];

function acpCell({ importer }: Plan): Cell {
	if (importer && importer.kind !== 'non-resident-with-acp')
		return { label: ACP, lines: [line('Not needed', BODY_BOLD), line('The importer is established in Japan.'), line('輸入者は日本に所在するため不要です。', SMALL)] };
	return importer?.acp ? { label: ACP, lines: acpLines(importer.acp) } : { label: ACP, lines: [line(DASH, BODY_BOLD)] };
}

const acpLines = (acp: AttorneyForCustomsProcedures): Line[] => [
	line(named(acp), BODY_BOLD),
	line(addressText(acp.address)),
	line(postalInJapanese(acp.address), SMALL),
	line(joined('   ', acp.phone, acp.email)),
	line(`Notice accepted 届出受理  ${acp.customsOffice ? `${acp.customsOffice} Customs` : DASH}, ${orDash(acp.acceptedOn)}`, SMALL),
	line(acp.validUntil ? `valid until 有効期限  ${acp.validUntil}` : '', SMALL)
];

function deliveryCells(input: PapersInput): [Cell, Cell] {
	const centres = centresOf(input.plan);
	const [first, second] = centres;
	const more = centres.length - PLACES_ON_FIRST_PAGE;
	const right = second === undefined ? storageOnly : deliveryCell(input.plan, second, centres);
	const left = first === undefined ? { label: ['Ship to / delivery place', '引渡場所'] as const, lines: [line(DASH, BODY_BOLD)] } : deliveryCell(input.plan, first, centres);
	const rest = line(`and ${more} more on the last page 最終頁にほか${more}か所`, BODY_MEDIUM);
	return [left, more > 0 ? { ...right, lines: [...right.lines, rest] } : right];
}

const storageOnly: Cell = {
	label: ['Role of the delivery place', '引渡場所の役割'],
	lines: [
		line('Amazon stores the goods for the importer of record.', BODY_MEDIUM),
		line('It is not consignee for customs, buyer, importer or payer of duties.'),
		line('Amazonは保管場所です。荷受人・買主・輸入者・関税等の納付者ではありません。', SMALL)
	]
};

function transportCell({ transport, carrier, dates, shipper, importer }: Plan): Cell {
	const from = shipper?.address.city;
	const country = shipper?.address.country ?? importer?.address.country;
	return {
		label: ['Transport', '輸送'],
		lines: [
			line(joined(', ', TRANSPORTS_IN_WORDS[transport].join(' '), from && `from ${from}`, `ETD ${orDash(dates?.ship)}`)),
			line(
				joined('   ', `Carrier ${orDash(joined(' ', carrier?.name, carrier?.service))}`, `country of dispatch ${orDash(country)}`, `ETA ${orDash(dates?.arrive)}`),
				SMALL
			)
		]
	};
}

/** Customs and carrier speak to the broker; without one to whoever answers for the import in Japan, by name and in full. */
const notified = ({ broker, importer }: Plan): Omit<Party, 'taxId'> | undefined =>
	broker ?? (importer?.kind === 'non-resident-with-acp' ? importer.acp : importer);

function notifyCell(plan: Plan): Cell {
	const party = notified(plan);
	const label: Label = plan.broker ? ['Notify party / customs broker', '着荷通知先・通関業者'] : ['Notify party', '着荷通知先'];
	if (!party) return { label, lines: [line(DASH)] };
	return { label, lines: [line(named(party)), line(joined('   ', addressText(party.address), party.phone), SMALL)] };
}

function termCells({ incoterm, dutiesPaidBy, importer, valuation, currency, exchangeRates }: Plan): Cell[] {
	const payer = PAYERS[dutiesPaidBy];
	const throughAcp = dutiesPaidBy === 'importer' && importer?.kind === 'non-resident-with-acp';
	const rate = exchangeRates?.find((rate) => rate.currency === currency);
	const method = valuation && METHODS[valuation.method];
	return [
		{
			label: ['Delivery terms', '引渡条件'],
			lines: [line(incoterm ? `${incoterm.rule} ${orDash(incoterm.place)}` : DASH, TERM), line(incoterm ? `Incoterms ${incoterm.edition}` : '', SMALL)]
		},
		{
			label: ['Duties and taxes paid by', '納付者'],
			lines: [line(payer.name, TERM), line(throughAcp ? `Through the ACP. ${payer.how}` : payer.how, SMALL)]
		},
		{ label: ['Value basis', '評価方法'], lines: [line(orDash(method?.name), TERM), line(method?.articleJa ?? '', SMALL)] },
		{
			label: ['Currency · rate', '通貨・換算率'],
			lines: [line(orDash(currency), TERM), line(rate ? `${rate.per} ${rate.currency} = ${rate.jpy} JPY, ${rate.from.slice(5)} to ${rate.to.slice(5)}` : '', SMALL)]
		}
	];
}

function terms(sheet: Sheet, y: number, plan: Plan): number {
	const cells = termCells(plan);
	const width = (RIGHT - LEFT) / cells.length;
	const height = Math.max(15.2, ...cells.map((cell) => heightOf(cell, width)));
	cells.forEach((cell, i) => {
		drawCell(sheet, LEFT + width * i, y, width, cell);
		if (i > 0) sheet.rule(LEFT + width * i, y, LEFT + width * i, y + height, HAIRLINE);
	});
	return y + height;
}
