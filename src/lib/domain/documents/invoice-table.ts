import type { Battery, Product, Words } from '../catalog/product';
import type { Plan } from '../shipment/plan';
import { countryName } from './addresses';
import { destinationOf } from './cartons';
import { centreTitle, placeTo, serialsTo } from './delivery';
import { amountOf, count, harmonised, kilograms, unitValue } from './figures';
import { LEFT, RIGHT } from './frame';
import type { InvoiceLine, LineGroup } from './lines';
import type { Type } from './page';
import { DASH, joined, orDash } from './papers';
import type { Sheet } from './sheet';
import type { Row, Table } from './table';
import { cut, sizeToFit, wrap } from './text';
import { lineTotals, weightPlaces, type LineTotals } from './totals';
import { BODY, BODY_BOLD, BODY_MEDIUM, EDGE, HAIRLINE, HEAD_JA, ID, LABEL, SECOND, SECTION, SMALL, TOTAL } from './types';
import type { Label } from './words';

/** Left edges of what is read and right edges of what is counted. */
const AT = { number: 19, description: 25, hs: 108, quantity: 143, net: 158, unit: 175, amount: 197 };
const DESCRIPTION_WIDTH = 80;
const HS_WIDTH = 24;
const LINES = { description: 4, material: 3, japanese: 3 };

type Column = { readonly x: number; readonly label: Label; readonly counted: boolean };

const columns = (currency: string | undefined): Column[] => [
	{ x: AT.number, label: ['No.', '番号'], counted: false },
	{ x: AT.description, label: ['Description · material · use · article ids', '品名・材質・用途・商品番号'], counted: false },
	{ x: AT.hs, label: ['HS code · origin', '税番・原産国'], counted: false },
	{ x: AT.quantity, label: ['Qty', '数量'], counted: true },
	{ x: AT.net, label: ['Net kg', '正味'], counted: true },
	{ x: AT.unit, label: [joined(' ', 'Unit', currency ?? 'value'), '単価'], counted: true },
	{ x: AT.amount, label: [joined(' ', 'Amount', currency), '金額'], counted: true }
];

/** The edge over a table head is two rules, so that it is seen from afar. */
export function tableEdge(sheet: Sheet, y: number): void {
	sheet.rule(LEFT, y, RIGHT, y, EDGE);
	sheet.rule(LEFT, y + 0.2, RIGHT, y + 0.2, 0.3);
}

const headRow = (currency: string | undefined): Row => ({
	height: 8.6,
	draw: (sheet, y) => {
		tableEdge(sheet, y);
		for (const { x, label, counted } of columns(currency)) {
			const align = counted ? ({ align: 'end' } as const) : {};
			sheet.text(x, y + 3.7, label[0], LABEL, align);
			sheet.text(x, y + 6.9, label[1], HEAD_JA, align);
		}
		sheet.rule(LEFT, y + 8.6, RIGHT, y + 8.6, SECTION);
	}
});

/** The line over the rows of one fulfilment centre. */
const groupRow = (plan: Plan, { centre }: LineGroup): Row => ({
	height: 6,
	draw: (sheet, y) => {
		const shipment = destinationOf(plan, centre)?.amazonShipmentId;
		const place = centre === undefined ? undefined : placeTo(plan, centre);
		const x = sheet.text(AT.number, y + 4.3, `PO / FBA shipment ${orDash(shipment)}`, BODY_BOLD) + 3;
		const rest = joined(
			'  ·  ',
			`to ${place ? centreTitle(place) : DASH}`,
			`cartons ${orDash(serialsTo(plan, centre))}`,
			place?.nameJa && `納品先 ${place.nameJa}`
		);
		sheet.text(x, y + 4.3, cut(rest, SMALL, AT.amount - x), SMALL);
		sheet.rule(LEFT, y + 6, RIGHT, y + 6, HAIRLINE);
	}
});

/** English or whatever there is: customs prefers a description of its own to the title of the offer. */
const described = ({ customsDescription, title }: Partial<Product>, language: keyof Words): string =>
	customsDescription?.[language] || title?.[language] || '';

const PACKED: Record<Battery['packed'], string> = { alone: 'packed alone', with: 'packed with equipment', in: 'in equipment' };

const batteryOf = (battery: Battery | undefined): string =>
	battery
		? joined(
				', ',
				`battery ${battery.chemistry} ${PACKED[battery.packed]}`,
				battery.wattHours === undefined ? '' : `${battery.wattHours} Wh`,
				battery.lithiumG === undefined ? '' : `${battery.lithiumG} g lithium`,
				battery.count === undefined ? '' : `${battery.count} per unit`
			)
		: '';

type Text = { readonly lines: readonly string[]; readonly type: Type; readonly leading: number };

/** Wrapped text of no more lines than a row has room for; what is too long is named, not cut silently. */
function wrapped(text: string, type: Type, most: number): { readonly lines: string[]; readonly tooLong: boolean } {
	const lines = wrap(text, type, DESCRIPTION_WIDTH);
	return { lines: lines.slice(0, most), tooLong: lines.length > most };
}

function idLines(product: Product | undefined, sku: string): { readonly lines: string[]; readonly type: Type } {
	const ids = [sku, product?.asin, product?.fnsku].filter((id) => id !== undefined && id !== '');
	const together = ids.join('   ');
	const size = sizeToFit(together, ID, DESCRIPTION_WIDTH, ID.size * 0.8);
	if (size !== undefined) return { lines: [together], type: { ...ID, size } };
	return { lines: [...wrap(sku, ID, DESCRIPTION_WIDTH), ...wrap(ids.slice(1).join('   '), ID, DESCRIPTION_WIDTH)], type: ID };
}

const LEAD = { first: 4.4, english: 3.6, second: 3.5, below: 2 };

function lineRow(line: InvoiceLine, places: 2 | 3, oneCurrency: boolean): Row {
	const { product, sku } = line;
	const english = wrapped(described(product ?? {}, 'en') || DASH, BODY_MEDIUM, LINES.description);
	const brand = joined(', ', product?.brand && `brand ${product.brand}`, product?.model && `model ${product.model}`);
	const material = wrapped(joined('; ', product?.material?.en, product?.use?.en, brand, batteryOf(product?.traits?.battery)) || DASH, SECOND, LINES.material);
	const used = joined('、', product?.material?.ja, product?.use?.ja);
	const japanese = wrapped(joined('　', described(product ?? {}, 'ja'), used), SECOND, LINES.japanese);
	const ids = idLines(product, sku);
	const texts: Text[] = [
		{ lines: english.lines, type: BODY_MEDIUM, leading: LEAD.english },
		{ lines: material.lines, type: SECOND, leading: LEAD.second },
		{ lines: japanese.lines, type: SECOND, leading: LEAD.second },
		{ lines: ids.lines, type: ids.type, leading: LEAD.second }
	];
	const rows = texts.flatMap(({ lines, leading, type }) => lines.map((text) => ({ text, type, leading })));
	const height = LEAD.first + rows.slice(0, -1).reduce((sum, { leading }) => sum + leading, 0) + LEAD.below;
	return {
		height,
		draw: (sheet, y) => {
			let at = y + LEAD.first;
			for (const { text, type, leading } of rows) {
				sheet.text(AT.description, at, text, type);
				at += leading;
			}
			const field = `product:${sku}:customsDescription`;
			if (english.tooLong) sheet.misfit(field, described(product ?? {}, 'en'));
			if (material.tooLong) sheet.misfit(`product:${sku}:material`, joined('; ', product?.material?.en, product?.use?.en, brand));
			if (japanese.tooLong) sheet.misfit(field, joined('　', described(product ?? {}, 'ja'), used));
			figures(sheet, y + LEAD.first, line, places, oneCurrency);
			sheet.rule(LEFT, y + height, RIGHT, y + height, HAIRLINE);
		}
	};
}

function figures(sheet: Sheet, y: number, line: InvoiceLine, places: 2 | 3, oneCurrency: boolean): void {
	const { product, sku } = line;
	const origin = product?.countryOfOrigin;
	const end = { align: 'end' } as const;
	const value = (x: number, text: string, type: Type, width: number) =>
		sheet.fitted(x, y, text, type, { width, field: `product:${sku}:value` }, end);
	sheet.text(AT.number, y, String(line.number), BODY);
	sheet.fitted(AT.hs, y, harmonised(product?.hsCode), BODY_MEDIUM, { width: HS_WIDTH, field: `product:${sku}:hsCode` });
	wrap(origin ? joined(' ', origin, countryName(origin) === origin ? '' : countryName(origin)) : DASH, SECOND, HS_WIDTH)
		.slice(0, 3)
		.forEach((text, i) => sheet.text(AT.hs, y + LEAD.english + LEAD.second * i, text, SECOND));
	sheet.text(AT.quantity, y, count(line.quantity), BODY_MEDIUM, end);
	sheet.text(AT.quantity, y + LEAD.english, 'pcs', SECOND, end);
	sheet.text(AT.net, y, kilograms(line.netG, places), BODY, end);
	value(AT.unit, line.unitValue ? unitValue(line.unitValue) : DASH, BODY, AT.unit - AT.net - 1.5);
	value(AT.amount, line.amount ? amountOf(line.amount.minor, line.amount.currency) : DASH, BODY_MEDIUM, AT.amount - AT.unit - 1.5);
	if (oneCurrency) return;
	const currency = line.unitValue?.currency ?? '';
	sheet.text(AT.unit, y + LEAD.english, currency, SECOND, end);
	sheet.text(AT.amount, y + LEAD.english, currency, SECOND, end);
}

type Sums = { readonly label: Label; readonly totals: LineTotals; readonly places: 2 | 3; readonly oneCurrency: boolean };

/** Amounts as a column of one line for each currency; a dash when a value is missing. */
const amountLines = ({ totals: { amounts }, oneCurrency }: Sums): string[] => {
	if (!amounts || amounts.length === 0) return [DASH];
	return amounts.map(({ minor, currency }) => (oneCurrency ? amountOf(minor, currency) : `${currency} ${amountOf(minor, currency)}`));
};

const STACKED = 4;

/** Carried forward, brought forward or total: the sums of what stands above. */
function sumsRow(sums: Sums, type: Type, heightOfOne: number, baseline: number, edge: number, named: boolean): Row {
	const amounts = amountLines(sums);
	const height = heightOfOne + STACKED * (amounts.length - 1);
	return {
		height,
		draw: (sheet, y) => {
			const end = (figure: string) => ({ align: 'end' as const, ...(named && { figure }) });
			const x = sheet.text(AT.description, y + baseline, sums.label[0], type);
			sheet.text(x + 2, y + baseline, sums.label[1], SMALL);
			sheet.fitted(AT.quantity, y + baseline, count(sums.totals.units), type, { width: 24, field: 'lines' }, end('units'));
			sheet.fitted(AT.net, y + baseline, kilograms(sums.totals.netG, sums.places), type, { width: AT.net - AT.quantity - 1, field: 'lines' }, end('net'));
			amounts.forEach((amount, i) =>
				sheet.fitted(AT.amount, y + baseline + STACKED * i, amount, type, { width: AT.amount - AT.net - 2, field: 'lines' }, { align: 'end' })
			);
			sheet.rule(LEFT, y + height, RIGHT, y + height, edge);
		}
	};
}

/** The table of the goods, centre by centre. */
export function invoiceTable(plan: Plan, groups: readonly LineGroup[]): Table {
	const lines = groups.flatMap((group) => group.lines);
	const currencies = new Set(lines.flatMap(({ unitValue }) => unitValue?.currency ?? []));
	const oneCurrency = currencies.size <= 1;
	const [currency] = currencies;
	const places = weightPlaces(plan);
	const sums = (label: Label, upTo: number): Sums => ({ label, totals: lineTotals(lines.slice(0, upTo)), places, oneCurrency });
	return {
		head: headRow(oneCurrency ? currency : undefined),
		groups: groups.map((group) => ({ head: groupRow(plan, group), rows: group.lines.map((line) => lineRow(line, places, oneCurrency)) })),
		carried: (rows) => sumsRow(sums(['Carried forward', '次頁へ繰越'], rows || lines.length), BODY_MEDIUM, 6, 4.2, SECTION, false),
		brought: (rows) => sumsRow(sums(['Brought forward', '前頁より繰越'], rows), BODY_MEDIUM, 6, 4.2, SECTION, false),
		total: sumsRow(sums(['Total', '合計'], lines.length), TOTAL, 7.4, 5, EDGE, true),
		wholeGroups: false,
		field: 'lines'
	};
}
