import type { Product } from '../catalog/product';
import type { Because } from '../catalog/table';
import { readSku } from '../catalog/values';
import { isStatisticalCode } from '../values/identifiers';
import { centreCode } from './destinations';
import { closed, opened, put, rowOn, type Desk, type Unread } from './goods';
import type { Block } from './goods-block';
import { cellText, type GoodsColumn } from './goods-cells';
import { findCentre } from './fulfillment-centers';
import { centreOf, type Plan } from './plan';

export type Change = { readonly row: number; readonly column: GoodsColumn; readonly was: string };

/** A pasted row that has no place: it names no SKU. `row` counts from 1 as pasted, without the headers. */
export type Missed = { readonly row: number; readonly because: Because };

/** What pasting a block would do, before it is done. Rows are those of `plan`. */
export type Proposal = {
	readonly plan: Plan;
	readonly changed: readonly Change[];
	readonly added: readonly number[];
	/** Kept as pasted and marked: not understood, or understood and still wrong for Japan. */
	readonly kept: readonly Unread[];
	readonly missed: readonly Missed[];
	readonly same: number;
	/** Pasted rows whose units were added to a row of the same goods higher up in the block. */
	readonly summed: number;
};

type Work = {
	readonly desk: Desk;
	readonly block: Block;
	readonly changed: Map<string, Change>;
	readonly added: Set<number>;
	readonly counted: Set<number>;
	readonly kept: Unread[];
	readonly missed: Missed[];
	same: number;
	summed: number;
};

const TOTAL = /^(grand )?(total|sum|totaux|somme|合計|総計|小計|计|合计|总计|小计)\s*[:：]?$/i;

/**
 * Lays a pasted block over the plan. A block that names SKUs finds its rows by them and adds those that are missing; any other
 * goes to the rows from `at` on. Nothing that cannot be read changes anything.
 */
export function applyBlock(plan: Plan, block: Block, { at = 0, known = [] }: { at?: number; known?: readonly Product[] } = {}): Proposal {
	const work: Work = {
		desk: opened(plan, known), block, changed: new Map(), added: new Set(), counted: new Set(), kept: [], missed: [], same: 0, summed: 0
	};
	const sku = block.columns.indexOf('sku');
	for (const [i, cells] of block.rows.entries()) {
		if (cells.every((cell) => cell.trim() === '')) continue;
		const row = sku >= 0 ? rowBySku(work, cells, i) : rowByPlace(work, at + i, i);
		if (row !== undefined) fill(work, row, cells);
	}
	return {
		plan: closed(work.desk), changed: [...work.changed.values()], added: [...work.added], kept: work.kept, missed: work.missed,
		same: work.same, summed: work.summed
	};
}

function rowByPlace({ desk, missed }: Work, row: number, i: number): number | undefined {
	if (row < desk.lines.length) return row;
	missed.push({ row: i + 1, because: { code: 'sku-missing', value: '' } });
	return undefined;
}

const cellIn = ({ block }: Work, cells: readonly string[], column: GoodsColumn): string => {
	const at = block.columns.indexOf(column);
	return at < 0 ? '' : (cells[at] ?? '').trim();
};

/** The row of a SKU, and of its centre, expiry and lot where the block gives them; a new one when there is none. */
function rowBySku(work: Work, cells: readonly string[], i: number): number | undefined {
	const { desk, missed, added } = work;
	const typed = cellIn(work, cells, 'sku');
	const sku = typed === '' ? undefined : readSku(typed);
	if (!sku?.ok || (TOTAL.test(typed) && i === work.block.rows.length - 1)) {
		missed.push({ row: i + 1, because: sku && !sku.ok ? sku.rejection : { code: sku ? 'total-row' : 'sku-missing', value: typed } });
		return undefined;
	}
	const found = placesOf(work, cells, sku.value);
	if (found.length > 0) return found[0];
	desk.lines.push({ sku: sku.value, quantity: 0 });
	added.add(desk.lines.length - 1);
	return desk.lines.length - 1;
}

function placesOf(work: Work, cells: readonly string[], sku: string): number[] {
	const { before, lines } = work.desk;
	const centre = centreCode(cellIn(work, cells, 'fulfillmentCenter'));
	const wanted = centre !== '' && (work.desk.centres.has(centre) || findCentre(centre)) ? centre : undefined;
	const expiry = cellIn(work, cells, 'expiry');
	const lot = cellIn(work, cells, 'lot');
	return lines.flatMap((line, i) => {
		const fits =
			line.sku === sku &&
			(!wanted || (centreOf(before, line) ?? wanted) === wanted) &&
			(!expiry || !line.expiry || line.expiry === expiry) &&
			(!lot || !line.lot || line.lot === lot);
		return fits ? [i] : [];
	});
}

function fill(work: Work, row: number, cells: readonly string[]): void {
	const sku = work.desk.lines[row]!.sku;
	for (const [i, column] of work.block.columns.entries()) {
		const text = (cells[i] ?? '').trim();
		if (!column || column === 'amount' || (column === 'sku' && work.block.columns.includes('sku'))) continue;
		// an empty cell in a list of SKUs says nothing; in a block laid over cells it empties them
		if (text === '' && work.block.columns.includes('sku')) continue;
		if (column === 'quantity') fillUnits(work, row, { text, sku });
		else fillCell(work, row, { column, text });
	}
}

/** Units of several rows of one SKU cannot be told apart by the SKU alone; units given twice for one row are added up. */
function fillUnits(work: Work, row: number, { text, sku }: { text: string; sku: string }): void {
	const { desk, block, counted, kept } = work;
	const bySku = block.columns.includes('sku');
	const rows = desk.lines.filter((line) => line.sku === sku).length;
	if (bySku && rows > 1 && !block.columns.includes('fulfillmentCenter') && !work.added.has(row)) {
		kept.push({ row, column: 'quantity', text, because: { code: 'several-rows', value: text, sku, rows } });
		return;
	}
	const before = desk.lines[row]!.quantity;
	const again = bySku && counted.has(row);
	if (!fillCell(work, row, { column: 'quantity', text })) return;
	if (again) {
		desk.lines[row] = { ...desk.lines[row]!, quantity: desk.lines[row]!.quantity + before };
		work.summed += 1;
	}
	counted.add(row);
}

/** Whether the text went in. Digits that are no Japanese code go in and are still to mend. */
function fillCell(work: Work, row: number, { column, text }: { column: GoodsColumn; text: string }): boolean {
	const { desk, changed, kept } = work;
	const was = cellText(column, rowOn(desk, row)!);
	const because = put(desk, { row, column, text }, work.block.reading);
	if (because) {
		kept.push({ row, column, text, because });
		return false;
	}
	const { product, line, currency } = rowOn(desk, row)!;
	const is = cellText(column, { product, line, currency });
	if (is === was) work.same += 1;
	else if (!work.added.has(row)) changed.set(`${row}/${column}`, { row, column, was: changed.get(`${row}/${column}`)?.was ?? was });
	if (column === 'hsCode' && product.hsCode && !isStatisticalCode(product.hsCode)) {
		kept.push({ row, column, text, because: { code: 'hs-not-nine-digits', value: text, digits: product.hsCode.replace(/\D/g, '').length } });
	}
	return true;
}
