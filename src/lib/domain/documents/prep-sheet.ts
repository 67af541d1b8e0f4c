import type { Plan } from '../shipment/plan';
import { destinationOf } from './cartons';
import { sectionHead } from './cells';
import { placeTo, serialsTo } from './delivery';
import { count } from './figures';
import { FIRST_TOP, firstPage, footed, LEFT, RIGHT, type Paper } from './frame';
import { tableEdge } from './invoice-table';
import type { Page, Type } from './page';
import { DASH, joined, orDash, type PapersInput } from './papers';
import { added, sheetsOf, thinnestBag, wrapArea, type MaterialKind, type Needed } from './prep-materials';
import { AT, prepRow } from './prep-sheet-rows';
import { materialInWords, sizeInWords } from './prep-words';
import { neededFor, prepWork, type PrepGroup, type PrepLine } from './prep-work';
import { settableThroughout } from './settable';
import { layBlocks, layTable, type Row, type Table } from './table';
import { cut, sizeToFit } from './text';
import { BODY, BODY_BOLD, BODY_MEDIUM, EDGE, HAIRLINE, HEAD_JA, LABEL, SECTION, SMALL } from './types';
import type { Label } from './words';

/** Prep sheet, 納品前準備表: what to do to every unit before it goes into a carton, to be signed off SKU by SKU. */
export function prepSheet(given: PapersInput): Page[] {
	const { products, lines } = settableThroughout({ products: given.plan.products, lines: given.plan.lines });
	const plan = { ...given.plan, products, lines };
	const paper: Paper = {
		kind: 'prep-sheet',
		input: given,
		subtitle: 'One row is one SKU: tick, then sign. A: Amazon does it.  1行1商品です。□にチェックし署名してください（A：アマゾンが作業）。'
	};
	const first = firstPage(paper);
	const work = prepWork(plan);
	const all = work.flatMap((group) => group.lines);
	const table = layTable(paper, { sheets: [first], y: FIRST_TOP + 0.4 }, prepTable(plan, work));
	return footed(paper, layBlocks(paper, table, [...materials(neededFor(all), all), SIGNATURES], 'closing').sheets);
}

const COLUMNS: readonly { readonly x: number; readonly label: Label; readonly counted?: true }[] = [
	{ x: LEFT + 1, label: ['Done', '済'] },
	{ x: AT.goods, label: ['SKU · label code · goods', '商品'] },
	{ x: AT.units, label: ['Units', '数量'], counted: true },
	{ x: AT.tasks, label: ['Do to every unit, in this order', '作業手順（全数）'] },
	{ x: AT.cartons, label: ['Cartons · signature', '箱番号・署名'] }
];

const tableHead: Row = {
	height: 8.6,
	draw: (sheet, y) => {
		tableEdge(sheet, y);
		for (const { x, label, counted } of COLUMNS) {
			const align = counted ? ({ align: 'end' } as const) : {};
			sheet.text(x, y + 3.8, label[0], LABEL, align);
			sheet.text(x, y + 7, label[1], HEAD_JA, align);
		}
		sheet.rule(LEFT, y + 8.6, RIGHT, y + 8.6, SECTION);
	}
};

const NONE: Row = { height: 0, draw: () => undefined };

const centreRow = (plan: Plan, centre: string | undefined): Row => ({
	height: 6.4,
	draw: (sheet, y) => {
		const named = centre === undefined ? 'No fulfilment centre yet  納品先未定' : `${centre}  ·  ${orDash(destinationOf(plan, centre)?.amazonShipmentId)}`;
		const x = sheet.text(LEFT + 1, y + 4.6, named, BODY_BOLD) + 3;
		const rest = centre === undefined ? '' : joined('  ·  ', placeTo(plan, centre).nameJa, `cartons 箱 ${serialsTo(plan, centre) || DASH}`);
		sheet.text(x, y + 4.6, cut(rest, SMALL, RIGHT - x), SMALL);
		sheet.rule(LEFT, y + 6.4, RIGHT, y + 6.4, HAIRLINE);
	}
});

const NO_GOODS: Row = {
	height: 8,
	draw: (sheet, y) => void sheet.text(AT.goods, y + 5.2, 'No goods yet.  商品がまだありません。', BODY)
};

function prepTable(plan: Plan, work: readonly PrepGroup[]): Table {
	const all = work.flatMap(({ lines }) => lines);
	const groups = work.map(({ centre, lines }) => ({ head: work.length > 1 ? centreRow(plan, centre) : NONE, rows: lines.map(prepRow) }));
	return {
		head: tableHead,
		groups: groups.length > 0 ? groups : [{ head: NONE, rows: [NO_GOODS] }],
		carried: () => NONE,
		brought: () => NONE,
		total: totalRow(plan, all),
		wholeGroups: false,
		field: 'lines'
	};
}

const TOTAL: Type = { size: 10, weight: 700 };

const totalRow = (plan: Plan, lines: readonly PrepLine[]): Row => ({
	height: 8.4,
	draw: (sheet, y) => {
		const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
		const done = lines.filter((line) => line.done).length;
		sheet.text(sheet.text(AT.goods, y + 5.6, 'Total', BODY_BOLD) + 2, y + 5.6, '合計', SMALL);
		sheet.fitted(AT.units, y + 5.6, count(units), TOTAL, { width: 30, field: 'lines' }, { align: 'end', figure: 'units' });
		sheet.text(AT.tasks, y + 5.6, `${done} of ${lines.length} done  済 ${done}/${lines.length}`, BODY);
		sheet.text(AT.cartons, y + 5.6, `${count(plan.cartons?.length ?? 0)} cartons 箱`, BODY_BOLD);
		sheet.rule(LEFT, y + 8.4, RIGHT, y + 8.4, EDGE);
	}
});

const MATERIAL_AT = { name: LEFT, size: 88, note: 128, count: RIGHT };

type Bought = { readonly label: Label; readonly size: string; readonly note: string; readonly amount: string };

function noteOn(kind: MaterialKind, units: number): string {
	if (kind === 'label') return `${count(sheetsOf(units))} A4 sheets of 24  24面シート${count(sheetsOf(units))}枚`;
	if (kind === 'blank-label') return 'at most  最大';
	return kind === 'bag' ? `${(thinnestBag() / 1000).toFixed(3)} mm or thicker  厚さ以上` : '';
}

/** What to have at hand: counted, or bubble wrap by its area. */
function boughtOf(needed: readonly Needed[]): Bought[] {
	return added(needed).map(({ material, units }) => {
		const label = materialInWords(material);
		const area = `${(wrapArea(needed) / 100).toFixed(2)} m²`;
		if (material.kind === 'bubble-wrap') return { label, size: '', note: `${count(units)} units 個`, amount: area };
		return { label, size: sizeInWords(material), note: noteOn(material.kind, units), amount: count(units) };
	});
}

const materialRow = ({ label: [en, ja], size, note, amount }: Bought): Row => ({
	height: 5.4,
	draw: (sheet, y) => {
		sheet.text(sheet.text(MATERIAL_AT.name, y + 3.9, ja, BODY_BOLD) + 2.4, y + 3.9, en, SMALL);
		sheet.text(MATERIAL_AT.size, y + 3.9, size, BODY);
		sheet.text(MATERIAL_AT.note, y + 3.9, note, { ...SMALL, size: sizeToFit(note, SMALL, 52) ?? 6.2 });
		sheet.text(MATERIAL_AT.count, y + 3.9, amount, BODY_MEDIUM, { align: 'end' });
		sheet.rule(LEFT, y + 5.4, RIGHT, y + 5.4, HAIRLINE);
	}
});

function materials(needed: readonly Needed[], lines: readonly PrepLine[]): Row[] {
	const head: Row = {
		height: 11,
		draw: (sheet, y) => sectionHead(sheet, LEFT, RIGHT, y + 8, ['Materials for what is still to do by the seller', '出品者の残り作業に要る資材'])
	};
	const unsized = lines.filter(({ tasks }) => tasks.some(({ state, owner, material }) => state === 'open' && owner === 'seller' && !material)).length;
	const rows = boughtOf(needed).map(materialRow);
	const nothing: Row = { height: 5.6, draw: (sheet, y) => void sheet.text(LEFT, y + 4, 'None.  ありません。', BODY) };
	const left: Row = {
		height: 5.6,
		draw: (sheet, y) => void sheet.text(LEFT, y + 4, `Not counted: ${unsized} SKUs without a size.  寸法のない${unsized}商品は含みません。`, SMALL)
	};
	return [head, ...(rows.length === 0 && unsized === 0 ? [nothing] : rows), ...(unsized > 0 ? [left] : [])];
}

const SIGNATURES: Row = {
	height: 16,
	draw: (sheet, top) => {
		const y = top + 12;
		for (const [from, to, [en, ja]] of [
			[LEFT, 98, ['Prepared by', '作業者']], [103, 162, ['Checked by', '確認者']], [166, RIGHT, ['Day', '日付']]
		] as const) {
			const x = sheet.text(sheet.text(from, y, en, SMALL) + 1, y, ja, SMALL) + 2;
			sheet.rule(x, y + 1, to, y + 1, HAIRLINE);
		}
	}
};
