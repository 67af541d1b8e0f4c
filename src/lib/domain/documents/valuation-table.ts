import type { ShipmentAssessment } from '../customs/assess-shipment';
import type { FormedLine } from '../customs/shipment-lines';
import { methodOf } from '../customs/shipment-value';
import type { Plan } from '../shipment/plan';
import { drawSet, heightOfSet, wrapped, type Set } from './check-report-findings';
import { NONE } from './customs-working-table';
import { count, harmonised } from './figures';
import { LEFT, RIGHT } from './frame';
import { joined, orDash } from './papers';
import type { Sheet } from './sheet';
import type { Group, Row, Table } from './table';
import { widthOf } from './text';
import { BODY, BODY_BOLD, BODY_MEDIUM, EDGE, HAIRLINE, HEAD_JA, ID, LABEL, SECOND, SECTION, SMALL, TERM } from './types';
import { lineValueOf, rowOf, type ValuedRow } from './valuation-rows';
import type { Label } from './words';

type Column = { readonly end: number; readonly width: number; readonly head: Label };
const column = (end: number, width: number, en: string, ja: string): Column => ({ end, width, head: [en, ja] });

const WAYS: Record<ValuedRow['way'], readonly Column[]> = {
	sale: [
		column(80, 12, 'P Price', '販売価格'), column(92, 11, 'R Referral', '販売手数料'), column(103, 10, 'F FBA', 'FBA手数料'), column(114, 10, 'O Other', 'その他'),
		column(126, 11, 'N Net', '控除後'), column(141, 14, 'd Duty', '関税率'), column(151, 9, 'c Tax', '消費税率')
	],
	price: [
		column(94, 26, 'Price of a unit', '単価'), column(108, 13, 'Rate', '換算率'),
		column(123, 14, '¥', '円価'), column(137, 13, 'Additions', '加算額'), column(151, 13, 'Taken out', '控除税額')
	]
};
const FOUND = { unit: column(167, 15, 'V per unit', '1個の課税価格'), units: column(178, 10, 'Units', '数量'), line: column(197, 18, 'V × units', '課税価格') };

const GOODS = { x: LEFT + 1, end: 64 };
const WAY_X = 68;

const head = (way: ValuedRow['way']): Row => ({
	height: 9,
	draw: (sheet, y) => {
		sheet.text(GOODS.x, y + 3.6, 'SKU, ASIN, goods', LABEL);
		sheet.text(GOODS.x, y + 6.8, '商品番号・ASIN・品名', HEAD_JA);
		for (const { end, width, head: [en, ja] } of [...WAYS[way], ...Object.values(FOUND)]) {
			sheet.text(end, y + 3.6, en, LABEL, { align: 'end' });
			sheet.fitted(end, y + 6.8, ja, HEAD_JA, { width: width + 1.5, field: 'head', least: 4 }, { align: 'end' });
		}
		sheet.rule(LEFT, y + 8.6, RIGHT, y + 8.6, SECTION);
	}
});

const put = (sheet: Sheet, y: number, { end, width }: Column, text: string, type = BODY): void =>
	void sheet.fitted(end, y, text, type, { width, field: 'lines', least: 4 }, { align: 'end' });

/** Figures of another way than that of the head are said in a sentence. */
const inSentence = ({ way, figures }: ValuedRow): string => (way === 'price' ? `Stated value 申告価格 ${figures[0]} × ${figures[1]}` : '');

function valuedRow(row: ValuedRow, way: ValuedRow['way']): Row {
	const { goods: { product, quantity }, figures, check, evidence } = row;
	const isLong = (text: string, i: number): boolean => i === 5 && text.length > 9;
	const longDuty = row.way === 'sale' && figures.some(isLong) ? `d = ${figures[5]};  ` : '';
	const goods: Set[] = [
		...wrapped(GOODS.x, joined(' / ', product.sku, product.asin), ID, { down: 4.4, leading: 3.2, end: GOODS.end }),
		...wrapped(GOODS.x, orDash(product.customsDescription?.en || product.title?.en), SMALL, { down: 3.4, leading: 3.3, end: GOODS.end }),
		...wrapped(GOODS.x, product.customsDescription?.ja || product.title?.ja || '', HEAD_JA, { down: 3.2, leading: 3, end: GOODS.end })
	];
	const below: Set[] = [
		...wrapped(WAY_X, `Check 検算: ${longDuty}${check}`, SMALL, { down: 8.8, leading: 3.4 }),
		...wrapped(WAY_X, `Price from 価格の根拠: ${evidence}`, SECOND, { down: 3.6, leading: 3.2 })
	];
	const height = Math.max(heightOfSet(goods), heightOfSet(below)) + 2.2;
	return {
		height,
		field: `product:${product.sku}`,
		draw: (sheet, y) => {
			drawSet(sheet, y, goods);
			if (row.way === way) {
				WAYS[way].forEach((column, i) => put(sheet, y + 4.4, column, isLong(figures[i] ?? '', i) ? '↓' : (figures[i] ?? ''), BODY));
			} else sheet.fitted(WAY_X, y + 4.4, inSentence(row), SMALL, { width: 82, field: 'lines', least: 4 });
			put(sheet, y + 4.4, FOUND.unit, row.unitValue, BODY_MEDIUM);
			put(sheet, y + 4.4, FOUND.units, count(quantity));
			put(sheet, y + 4.4, FOUND.line, row.lineValue, BODY_MEDIUM);
			drawSet(sheet, y, below);
			sheet.rule(LEFT, y + height, RIGHT, y + height, HAIRLINE);
		}
	};
}

const groupRow = (number: number, { line, goods }: FormedLine): Row => ({
	height: 6.6,
	draw: (sheet, y) => {
		const x = sheet.text(GOODS.x, y + 4.8, `Line 第${number}欄`, BODY_BOLD) + 3;
		sheet.text(x, y + 4.8, joined('   ', harmonised(line.hsCode), orDash(goods[0]?.origin)), BODY_MEDIUM);
		sheet.rule(LEFT, y + 6.4, RIGHT, y + 6.4, HAIRLINE);
	}
});

function subtotalRow(number: number, formed: FormedLine, on: ShipmentAssessment['on']): Row {
	const { exact, yen } = lineValueOf(formed, on);
	return {
		height: 7,
		draw: (sheet, y) => {
			sheet.text(FOUND.line.end, y + 4.4, `¥${yen}`, BODY_BOLD, { align: 'end' });
			const end = Math.min(FOUND.units.end, FOUND.line.end - widthOf(`¥${yen}`, BODY_BOLD) - 3);
			sheet.text(end, y + 4.4, `Customs value of line 第${number}欄の課税価格:  ${exact} cut to ¥1 円未満切捨て`, SMALL, { align: 'end' });
			sheet.rule(LEFT, y + 6.2, RIGHT, y + 6.2, SECTION);
		}
	};
}

const totalRow = ({ totals, formed }: ShipmentAssessment): Row => ({
	height: 9,
	draw: (sheet, y) => {
		sheet.text(sheet.text(GOODS.x, y + 5.6, 'Customs value in all', TERM) + 2, y + 5.6, `課税価格合計   ${formed.length} lines 欄`, BODY);
		sheet.text(FOUND.line.end, y + 5.6, `¥${count(totals.customsValueJpy)}`, TERM, { align: 'end' });
		sheet.rule(LEFT, y + 8, RIGHT, y + 8, EDGE);
	}
});

/** Every SKU under the line on which it is declared, with the figures that make its value. */
export function valuationTable(plan: Plan, assessment: ShipmentAssessment): Table {
	const { formed, on } = assessment;
	const rows = formed.map((one) => one.goods.map((goods) => rowOf(plan, on, one, goods)));
	const method = methodOf(plan);
	const way = method === 'deductive' || (method === 'other' && rows.flat().some((row) => row.way === 'sale')) ? 'sale' : 'price';
	const groups = formed.map((one, i): Group => ({
		head: groupRow(i + 1, one), rows: (rows[i] ?? []).map((row) => valuedRow(row, way)), subtotal: subtotalRow(i + 1, one, on)
	}));
	return { head: head(way), groups, carried: () => NONE, brought: () => NONE, total: totalRow(assessment), wholeGroups: false, field: 'lines' };
}
