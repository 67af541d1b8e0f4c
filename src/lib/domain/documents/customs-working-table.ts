import type { ShipmentAssessment } from '../customs/assess-shipment';
import { sumOf, type AssessedLine, type Figure } from '../customs/assessment';
import { dutyOnPaper } from '../customs/duty-text';
import type { FormedLine } from '../customs/shipment-lines';
import { taxRates } from '../customs/tax-rates';
import { fraction, shown, times } from '../values/fraction';
import type { PlainDate } from '../values/plain-date';
import { drawSet, heightOfSet, wrapped, type Set } from './check-report-findings';
import { count, harmonised } from './figures';
import { LEFT, RIGHT } from './frame';
import type { Type } from './page';
import { orDash } from './papers';
import type { Sheet } from './sheet';
import type { Row, Table } from './table';
import { BODY, BODY_BOLD, BODY_MEDIUM, EDGE, HAIRLINE, HEAD_JA, ID, LABEL, SECOND, SECTION, SMALL } from './types';
import type { Label } from './words';

export const NONE: Row = { height: 0, draw: () => undefined };

const AT = { number: 24, code: 26, goods: 46, rate: 84 };
const GOODS_END = 82;
const RATE_END = 101;

type Column = { readonly end: number; readonly width: number; readonly head: Label; readonly how: string; readonly of: (line: AssessedLine) => number };
const COLUMNS: readonly Column[] = [
	{ end: 118, width: 16, head: ['A Customs value', '課税価格'], how: '', of: (line) => line.customsValueJpy },
	{ end: 133, width: 14, head: ['Duty base', '課税標準'], how: 'A to ¥1,000', of: (line) => line.dutyBaseJpy },
	{ end: 147, width: 13, head: ['B Duty', '関税額'], how: '× rate', of: (line) => line.dutyJpy },
	{ end: 165, width: 17, head: ['C Tax base', '消費税課税標準'], how: 'A + B*, to ¥1,000', of: (line) => line.consumptionTaxBaseJpy },
	{ end: 181, width: 15, head: ['D National', '消費税額'], how: 'C × tax', of: (line) => line.consumptionTaxJpy },
	{ end: 197, width: 15, head: ['E Local', '地方消費税額'], how: 'D* × share', of: (line) => line.localConsumptionTaxJpy }
];

const head: Row = {
	height: 12.6,
	draw: (sheet, y) => {
		const left: readonly (readonly [x: number, label: Label])[] = [
			[AT.code, ['Code, origin', '税番・原産地']], [AT.goods, ['Goods, SKU', '品名・商品番号']], [AT.rate, ['Rate', '税率']]
		];
		sheet.text(AT.number, y + 3.6, 'No', LABEL, { align: 'end' });
		sheet.text(AT.number, y + 6.8, '欄', HEAD_JA, { align: 'end' });
		for (const [x, [en, ja]] of left) {
			sheet.text(x, y + 3.6, en, LABEL);
			sheet.text(x, y + 6.8, ja, HEAD_JA);
		}
		for (const { end, head: [en, ja], how } of COLUMNS) {
			sheet.text(end, y + 3.6, en, LABEL, { align: 'end' });
			sheet.text(end, y + 6.8, ja, HEAD_JA, { align: 'end' });
			sheet.text(end, y + 10, how, HEAD_JA, { align: 'end' });
		}
		sheet.rule(LEFT, y + 12, RIGHT, y + 12, SECTION);
	}
};

const figure = (sheet: Sheet, y: number, { end, width }: Column, yen: number | bigint | string, type: Type): void =>
	void sheet.fitted(end, y, typeof yen === 'string' ? yen : count(Number(yen)), type, { width, field: 'lines', least: 4.5 }, { align: 'end' });

/** So many SKUs are named in the table; the valuation statement has them all. */
const SKUS = 8;

const skusInWords = (skus: readonly string[]): string =>
	skus.length > SKUS ? `${skus.slice(0, SKUS).join(', ')} + ${skus.length - SKUS} more 他` : skus.join(', ');

const taxPercent = ({ line }: FormedLine, on: PlainDate): string =>
	shown(times(taxRates(line.consumptionTax, on).national, fraction(100)), 2).replace(/\.?0+$/, '');

function lineRow(number: number, formed: FormedLine, assessed: AssessedLine, { on }: ShipmentAssessment): Row {
	const { line, applied, goods } = formed;
	const described = goods[0]?.product;
	const set = (x: number, end: number, text: string, type: Type, down: number): Set[] => wrapped(x, text, type, { down, leading: 3.3, end });
	const rate = dutyOnPaper(applied);
	const columns = [
		[...set(AT.code, AT.goods - 1, harmonised(line.hsCode), ID, 4.4), ...set(AT.code, AT.goods - 1, orDash(goods[0]?.origin), SECOND, 3.4)],
		[
			...set(AT.goods, GOODS_END, orDash(described?.customsDescription?.en || described?.title?.en), SMALL, 4.4),
			...set(AT.goods, GOODS_END, described?.customsDescription?.ja ?? described?.title?.ja ?? '', HEAD_JA, 3.2),
			...set(AT.goods, GOODS_END, skusInWords(line.skus ?? []), { ...ID, size: 6 }, 3.2)
		],
		[...set(AT.rate, RATE_END, rate, BODY_MEDIUM, 4.4), ...set(AT.rate, RATE_END, `tax ${taxPercent(formed, on)} %`, SECOND, 3.4)]
	];
	const height = Math.max(...columns.map(heightOfSet)) + 2;
	return {
		height,
		field: 'lines',
		draw: (sheet, y) => {
			sheet.text(AT.number, y + 4.4, String(number), BODY_MEDIUM, { align: 'end' });
			for (const lines of columns) drawSet(sheet, y, lines);
			for (const column of COLUMNS) figure(sheet, y + 4.4, column, column.of(assessed), BODY);
			sheet.rule(LEFT, y + height, RIGHT, y + height, HAIRLINE);
		}
	};
}

const NAMED: readonly (Figure | undefined)[] = ['customsValueJpy', undefined, 'dutyJpy', undefined, 'consumptionTaxJpy', 'localConsumptionTaxJpy'];

function totalRow({ lines, totals }: ShipmentAssessment): Row {
	return {
		height: 25,
		draw: (sheet, y) => {
			sheet.rule(LEFT, y, RIGHT, y, EDGE);
			sheet.text(sheet.text(AT.code, y + 4.6, 'Sum of the lines', BODY_BOLD) + 2, y + 4.6, '合計', BODY);
			sheet.text(sheet.text(AT.code, y + 9.4, 'Payable, each cut to ¥100', BODY_BOLD) + 2, y + 9.4, '納付税額（100円未満切捨て）', BODY);
			NAMED.forEach((name, i) => {
				const column = COLUMNS[i];
				if (!name || !column) return;
				figure(sheet, y + 4.6, column, sumOf(lines, name), BODY_MEDIUM);
				if (name !== 'customsValueJpy') figure(sheet, y + 9.4, column, totals[name], BODY_BOLD);
			});
			sheet.rule(LEFT, y + 11.6, RIGHT, y + 11.6, SECTION);
			sheet.text(sheet.text(AT.code, y + 17, 'To pay', { size: 11, weight: 700 }) + 2, y + 17, '納付税額合計', BODY_MEDIUM);
			sheet.text(RIGHT - 1, y + 17, `¥${count(totals.payableJpy)}`, { size: 12, weight: 700 }, { align: 'end' });
			sheet.rule(LEFT, y + 19.4, RIGHT, y + 19.4, EDGE);
			sheet.text(LEFT, y + 23.2, 'to ¥1,000: cut down. B*, D*: cut to ¥100 before they go on.  課税標準は千円未満切捨て。B・Dは百円未満を切り捨てて次の計算に用います。', SECOND);
		}
	};
}

/** The declaration line by line, as on the form: sums under it and what is payable. */
export function workingTable(assessment: ShipmentAssessment): Table {
	const rows = assessment.formed.map((formed, i) => ({ formed, assessed: assessment.lines[i] }))
		.flatMap(({ formed, assessed }, i) => (assessed ? [lineRow(i + 1, formed, assessed, assessment)] : []));
	return { head, groups: [{ head: NONE, rows }], carried: () => NONE, brought: () => NONE, total: totalRow(assessment), wholeGroups: false, field: 'lines' };
}
