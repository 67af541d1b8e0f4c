import type { Plan } from '../shipment/plan';
import { addressLines, addressText, postcode } from './addresses';
import { centresOf, destinationOf, ranges as runsOfNumbers } from './cartons';
import { drawCell, heightOf, sectionHead, tag, type Cell, type Line } from './cells';
import { column, MARKS_LABEL, RIGHT_COLUMN, sections, shippingMarks, signature, SIGNATURE_HEIGHT } from './closing';
import { placeTo, serialsTo } from './delivery';
import { count, kilograms } from './figures';
import { careMarks, type CareMark } from './care';
import { folded, type Range } from './folding';
import { FIRST_TOP, firstPage, footed, LEFT, RIGHT, type Paper } from './frame';
import { tableEdge } from './invoice-table';
import { linesByCentre, productsOf } from './lines';
import { AT, rangeFigures, rangeRows } from './packing-list-rows';
import type { Page, Type } from './page';
import { joined, orDash, DASH, type PapersInput } from './papers';
import type { Sheet } from './sheet';
import { layBlocks, layTable, type Row, type Table } from './table';
import { cut, printableThroughout } from './text';
import { cartonTotals, lineTotals, totalsWith, weightPlaces, type CartonTotals } from './totals';
import { BODY, BODY_BOLD, BODY_MEDIUM, EDGE, HAIRLINE, HEAD_JA, LABEL, SECOND, SECTION, SMALL } from './types';
import type { Label } from './words';

/** Packing list, 包装明細書: what is in which carton, and what it weighs and measures. */
export function packingList(given: PapersInput): Page[] {
	const input = { ...given, plan: printableThroughout(given.plan) };
	const { plan, revision } = input;
	const paper: Paper = {
		kind: 'packing-list',
		input,
		subtitle: `Belongs to commercial invoice ${orDash(plan.reference)} revision ${revision}.  仕入書と同一の版です。`
	};
	const first = firstPage(paper);
	const table = layTable(paper, { sheets: [first], y: head(first, plan) + 0.4 }, cartonTable(plan));
	return footed(paper, layBlocks(paper, table, closing(input), 'closing').sheets);
}

const line = (text: string, type: Type = BODY): Line => ({ text, type });
const NAMED: Type = { size: 8.5, weight: 700 };

function headCells(plan: Plan): Cell[] {
	const { shipper, importer, incoterm, carrier, dates } = plan;
	const acp = importer?.kind === 'non-resident-with-acp' ? importer.acp : undefined;
	const centres = centresOf(plan);
	return [
		{
			label: ['Shipper / exporter', '輸出者'],
			lines: [line(orDash(shipper?.name), NAMED), ...addressLines(shipper?.address).map((text) => line(text)), line(orDash(shipper?.phone))]
		},
		{
			label: ['Importer of record', '輸入者'],
			lines: [
				line(orDash(importer?.name), NAMED),
				line(addressText(importer?.address)),
				line(acp ? `c/o ACP ${orDash(acp.name)}` : '', BODY_MEDIUM),
				line(acp?.nameJa ? `${acp.nameJa}（税関事務管理人）` : '', SECOND),
				line(importer?.importerCode ? `Code ${importer.importerCode}` : (importer?.corporateNumber && `法人番号 ${importer.corporateNumber}`) || '', SMALL)
			]
		},
		{
			label: ['Ship to', '納品先'],
			lines: [
				line(orDash(centres.map(orDash).join(', ')), NAMED),
				line(`C/O ${orDash(importer?.name)}`),
				line(incoterm ? `${incoterm.rule} ${orDash(incoterm.place)} (Incoterms ${incoterm.edition})` : DASH),
				line(carrier?.trackingNumbers?.length ? `Waybill ${carrier.trackingNumbers.join(', ')}` : ''),
				line(`Ship ${orDash(dates?.ship)}, arrive ${orDash(dates?.arrive)}`, SMALL)
			]
		}
	];
}

function head(sheet: Sheet, plan: Plan): number {
	const cells = headCells(plan);
	const width = (RIGHT - LEFT) / cells.length;
	const height = Math.max(26.5, ...cells.map((cell) => heightOf(cell, width)));
	cells.forEach((cell, i) => {
		const x = LEFT + width * i;
		drawCell(sheet, x, FIRST_TOP, width, cell);
		if (i > 0) sheet.rule(x, FIRST_TOP, x, FIRST_TOP + height, HAIRLINE);
	});
	sheet.rule(LEFT, FIRST_TOP + height, RIGHT, FIRST_TOP + height, SECTION);
	return FIRST_TOP + height;
}

const COLUMNS: readonly { readonly x: number; readonly label: Label; readonly counted: boolean }[] = [
	{ x: AT.number, label: ['Cartons', '箱番号'], counted: false },
	{ x: AT.contents, label: ['Contents · box ids · marks', '内容・箱ID・表示'], counted: false },
	{ x: AT.units, label: ['Units', '数量'], counted: true },
	{ x: AT.net, label: ['Net kg', '正味'], counted: true },
	{ x: AT.gross, label: ['Gross kg', '総重量'], counted: true },
	{ x: AT.size, label: ['L × W × H cm', '外寸'], counted: true },
	{ x: AT.allUnits, label: ['Units', '数量'], counted: true },
	{ x: AT.allNet, label: ['Net kg', '正味'], counted: true },
	{ x: AT.allGross, label: ['Gross kg', '総重量'], counted: true },
	{ x: AT.volume, label: ['m³', '容積'], counted: true }
];

const tableHead: Row = {
	height: 12.2,
	draw: (sheet, y) => {
		tableEdge(sheet, y);
		for (const [from, to, text] of [[101, 154.5, 'one carton  1箱あたり'], [157, 197, 'all of the range  計']] as const) {
			sheet.text((from + to) / 2, y + 3.5, text, LABEL, { align: 'middle' });
			sheet.rule(from, y + 4.7, to, y + 4.7, HAIRLINE);
		}
		for (const { x, label, counted } of COLUMNS) {
			const align = counted ? ({ align: 'end' } as const) : {};
			sheet.text(x, y + 8, label[0], LABEL, align);
			sheet.text(x, y + 11, label[1], HEAD_JA, align);
		}
		sheet.rule(LEFT, y + 12.2, RIGHT, y + 12.2, SECTION);
	}
};

const centreRow = (plan: Plan, centre: string): Row => ({
	height: 6,
	draw: (sheet, y) => {
		const { nameJa, address } = placeTo(plan, centre);
		const x = sheet.text(AT.number, y + 4.3, `${orDash(centre)}  ·  PO / FBA shipment ${orDash(destinationOf(plan, centre)?.amazonShipmentId)}`, BODY_BOLD) + 3;
		const rest = joined('  ·  ', joined('  ', nameJa, postcode(address) && `〒${postcode(address)}`), `cartons ${serialsTo(plan, centre)}`);
		sheet.text(x, y + 4.3, cut(rest, SMALL, AT.volume - x), SMALL);
		sheet.rule(LEFT, y + 6, RIGHT, y + 6, HAIRLINE);
	}
});

type SumsForm = { readonly height: number; readonly baseline: number; readonly type: Type; readonly edge: number; readonly named?: boolean };

const sumsRow = (label: Label, totals: CartonTotals, places: 2 | 3, { height, baseline, type, edge, named }: SumsForm): Row => ({
	height,
	draw: (sheet, top) => {
		const y = top + baseline;
		sheet.text(AT.number, y, count(totals.cartons), type, named ? { figure: 'cartons' } : {});
		sheet.text(sheet.text(AT.contents, y, label[0], type) + 2, y, label[1], SMALL);
		rangeFigures(sheet, y, totals, places, type, type, named ?? false);
		sheet.rule(LEFT, top + height, RIGHT, top + height, edge);
	}
});

const SUBTOTAL: SumsForm = { height: 6, baseline: 4.2, type: BODY_MEDIUM, edge: SECTION };

function cartonTable(plan: Plan): Table {
	const centres = folded(plan);
	const products = productsOf(plan);
	const places = weightPlaces(plan);
	const all = centres.flatMap(({ ranges }) => ranges);
	const row = rangeRows(plan);
	const sums = (label: Label, ranges: readonly Range[], form: SumsForm): Row =>
		sumsRow(label, totalsWith(products, ranges.flatMap(({ cartons }) => cartons.map(({ carton }) => carton))), places, form);
	return {
		head: tableHead,
		groups: centres.map(({ centre, ranges }) => ({
			head: centreRow(plan, centre),
			rows: ranges.map(row),
			subtotal: sums([`${orDash(centre)} cartons`, '小計'], ranges, SUBTOTAL)
		})),
		carried: (rows) => sums(['Carried forward', '次頁へ繰越'], all.slice(0, rows), SUBTOTAL),
		brought: (rows) => sums(['Brought forward', '前頁より繰越'], all.slice(0, rows), SUBTOTAL),
		total: sums(['All cartons', '総計'], all, { height: 7.4, baseline: 5, type: BODY_BOLD, edge: EDGE, named: true }),
		wholeGroups: true,
		field: 'cartons'
	};
}

function closing(input: PapersInput): Row[] {
	const { plan } = input;
	const marks = column('left', MARKS_LABEL, shippingMarks(plan, (centre) => madeIn(plan, centre)), BODY);
	const agreed = agreement(plan);
	const beside = sections(marks);
	return [
		{ height: Math.max(beside.height, agreed.height), draw: (sheet, y) => (beside.draw(sheet, y), agreed.draw(sheet, y)) },
		...careSection(plan),
		{ height: SIGNATURE_HEIGHT + 12, draw: (sheet, y) => signature(sheet, y + 12, input) }
	];
}

function madeIn(plan: Plan, centre: string): string {
	const products = productsOf(plan);
	const here = (plan.cartons ?? []).filter(({ fulfillmentCenter }) => fulfillmentCenter === centre);
	const codes = here.flatMap(({ contents }) => contents.map(({ sku }) => products.get(sku)?.countryOfOrigin || DASH));
	return codes.length === 0 ? '' : `made in ${[...new Set(codes)].join(', ')}`;
}

/** What this list and the invoice both say, side by side with whether they are the same. */
function agreement(plan: Plan): Row {
	const places = weightPlaces(plan);
	const packed = cartonTotals(plan, plan.cartons ?? []);
	const goods = lineTotals(linesByCentre(plan).flatMap(({ lines }) => lines));
	const rows: readonly (readonly [Label, string, boolean])[] = [
		[['Units', '数量'], count(packed.units), packed.units === goods.units],
		[['Net weight', '正味重量'], `${kilograms(packed.netG, places)} kg`, packed.netG === goods.netG]
	];
	return {
		height: 8 + 6.2 + 4.2 * (rows.length - 1) + 2,
		draw: (sheet, y) => {
			sectionHead(sheet, RIGHT_COLUMN.x, RIGHT_COLUMN.end, y + 8, ['Compared with the invoice', '仕入書との照合']);
			rows.forEach(([[en, ja], text, same], i) => {
				const at = y + 14.2 + 4.2 * i;
				sheet.text(sheet.text(RIGHT_COLUMN.x, at, en, BODY) + 2, at, ja, SECOND);
				sheet.text(184, at, text, BODY_MEDIUM, { align: 'end' });
				sheet.text(RIGHT, at, same ? '= 一致' : '≠ 不一致', SMALL, { align: 'end' });
			});
		}
	};
}

/** Cartons that need more than their label on the outside. */
function careSection(plan: Plan): Row[] {
	const marksOn = careMarks(plan);
	const found = new Map<CareMark, Range[]>();
	for (const range of folded(plan).flatMap(({ ranges }) => ranges))
		for (const mark of range.cartons[0] ? marksOn(range.cartons[0].carton) : []) found.set(mark, [...(found.get(mark) ?? []), range]);
	if (found.size === 0) return [];
	const rows = [...found];
	return [
		{
			height: 8 + 3.4 + 6 * rows.length,
			draw: (sheet, y) => {
				sectionHead(sheet, LEFT, RIGHT, y + 8, ['Cartons that need care', '注意を要する箱']);
				rows.forEach(([{ label, strong, how }, ranges], i) => {
					const at = y + 11.4 + 6 * i;
					const x = tag(sheet, LEFT, at, label, strong ? 0.45 : 0.2) + 2.6;
					const serials = ranges.flatMap((range) => range.cartons.map(({ serial }) => serial));
					const numbers = cut(runsOfNumbers(serials), BODY, 112 - x);
					sheet.text(x, at + 3, numbers, BODY);
					sheet.text(114, at + 3, how.join('  '), BODY);
				});
			}
		}
	];
}
