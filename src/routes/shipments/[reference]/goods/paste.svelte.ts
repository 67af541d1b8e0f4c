import { headerKey } from '$lib/domain/catalog/headers';
import { knownSkuColumn, understand, withColumn, type Block } from '$lib/domain/shipment/goods-block';
import type { GoodsColumn } from '$lib/domain/shipment/goods-cells';
import { applyBlock, type Proposal } from '$lib/domain/shipment/goods-paste';
import type { Unread } from '$lib/domain/shipment/goods';
import type { At, Range } from '$lib/ui/grid/selection';
import { readTsv } from '$lib/ui/grid/tsv';
import type { Draft } from '../draft.svelte';
import type { Catalogue } from './catalogue.svelte';
import { ordinals, typedKey } from './fields';
import { keepHeader, rememberedHeaders } from './memory';

/** Up to so many cells laid over existing ones go in at once; undo takes them back. */
const SMALL = 200;

type Open = { readonly block: Block; readonly at: number; readonly remembered: boolean };

/** A block from a spreadsheet: shown in the grid as it would be, then applied or left. */
export class Paste {
	#open: Open | undefined = $state.raw();
	readonly #draft: Draft;
	readonly #catalogue: Catalogue;

	constructor(draft: Draft, catalogue: Catalogue) {
		this.#draft = draft;
		this.#catalogue = catalogue;
	}

	proposal: Proposal | undefined = $derived.by(() =>
		this.#open && applyBlock(this.#draft.plan, this.#open.block, { at: this.#open.at, known: this.#catalogue.products })
	);
	block = $derived.by(() => this.#open?.block);
	remembered = $derived.by(() => this.#open?.remembered ?? false);
	pastedColumns: ReadonlySet<GoodsColumn> = $derived.by(() => new Set(this.#open?.block.columns.filter((column) => column !== undefined && column !== 'sku') as GoodsColumn[]));
	touched: ReadonlySet<number> = $derived.by(() => new Set(this.proposal?.changed.map(({ row }) => row)));
	#was: ReadonlyMap<string, string> = $derived.by(() => new Map(this.proposal?.changed.map(({ row, column, was }) => [`${row}/${column}`, was])));
	#kept: ReadonlyMap<string, Unread> = $derived.by(() => new Map(this.proposal?.kept.map((unread) => [`${unread.row}/${unread.column}`, unread])));

	wasAt = (row: number, column: GoodsColumn): string | undefined => this.#was.get(`${row}/${column}`);
	keptAt = (row: number, column: GoodsColumn): Unread | undefined => this.#kept.get(`${row}/${column}`);

	/** Takes a text from the clipboard. A single cell is handed back; a block is applied or opened for a look. */
	take(text: string, { at, range, over }: { at: At; range: Range; over: readonly GoodsColumn[] }): string | undefined {
		const { plan } = this.#draft;
		const listed = over[0] === 'sku' || at.row >= plan.lines.length;
		const cells = listed ? loosened(readTsv(text)) : readTsv(text);
		if (cells.length === 1 && cells[0]!.length === 1) return cells[0]![0]!;
		const remembered = rememberedHeaders();
		const named = listed || knownSkuColumn(columnsOf(cells), plan) >= 0;
		const tiles = named ? cells : tiled(cells, range);
		const block = understand(tiles, { plan, over: named ? undefined : over, remembered });
		const bySku = block.headers !== undefined || block.columns.includes('sku');
		if (!bySku && tiles.flat().length <= SMALL && at.row + tiles.length <= plan.lines.length) {
			this.#apply(block, at.row);
			return undefined;
		}
		this.open(block, at.row, Object.keys(remembered).some((key) => block.headers?.some((header) => headerKey(header) === key)));
		return undefined;
	}

	/** A list from elsewhere (the box for pasting, a dropped text): always shown before it goes in. */
	read(text: string): boolean {
		const cells = loosened(readTsv(text.trimEnd()));
		if (cells.every((row) => row.every((cell) => cell.trim() === ''))) return false;
		const single = cells.every((row) => row.length === 1);
		const block = understand(cells, { plan: this.#draft.plan, remembered: rememberedHeaders() });
		this.open(single && !block.headers ? { ...block, columns: ['sku'] } : block, this.#draft.plan.lines.length, false);
		return true;
	}

	open(block: Block, at: number, remembered: boolean): void {
		this.#open = { block, at, remembered };
		this.#lookUp(block);
	}

	setColumn(at: number, column: GoodsColumn | undefined): void {
		if (!this.#open) return;
		const header = this.#open.block.headers?.[at];
		if (header !== undefined) keepHeader(headerKey(header), column ?? 'ignored');
		this.open(withColumn(this.#open.block, at, column), this.#open.at, this.#open.remembered);
	}

	apply(): void {
		const open = this.#open;
		this.#open = undefined;
		if (open) this.#apply(open.block, open.at);
	}

	close(): void {
		this.#open = undefined;
	}

	/** New SKUs get their facts from the catalogue while the paste is being looked at. */
	#lookUp({ rows, columns }: Block): void {
		const at = columns.indexOf('sku');
		if (at >= 0) void this.#catalogue.lookUp(rows.map((row) => (row[at] ?? '').trim()).filter(Boolean));
	}

	#apply(block: Block, at: number): void {
		const known = this.#catalogue.products;
		const { plan, changed, added, kept } = applyBlock(this.#draft.plan, block, { at, known });
		this.#draft.change({ key: 'goods.did.pasted', told: { n: changed.length + added.length } }, () => plan);
		const nth = ordinals(plan);
		const keyOf = (row: number, column: GoodsColumn): string => typedKey(plan.lines[row]?.sku ?? '', column, nth[row] ?? 0);
		for (const { row, column } of changed) this.#draft.forgetTyped(keyOf(row, column));
		// digits that are no Japanese code are in the plan already, and a finding is about them
		for (const { row, column, text, because } of kept) if (because.code !== 'hs-not-nine-digits') this.#draft.keepTyped(keyOf(row, column), text);
	}
}

const columnsOf = (cells: readonly (readonly string[])[]): string[][] =>
	Array.from({ length: Math.max(0, ...cells.map((row) => row.length)) }, (_, i) => cells.map((row) => (row[i] ?? '').trim()).filter(Boolean));

/** A small block over a selection that it fits a whole number of times is repeated, as a spreadsheet does. */
function tiled(cells: readonly (readonly string[])[], { top, bottom, left, right }: Range): string[][] {
	const width = Math.max(...cells.map((row) => row.length));
	const down = (bottom - top + 1) % cells.length === 0 ? (bottom - top + 1) / cells.length : 1;
	const across = (right - left + 1) % width === 0 ? (right - left + 1) / width : 1;
	const wide = cells.map((row) => Array.from({ length: across }, () => row).flat());
	return Array.from({ length: down }, () => wide).flat();
}

const SEPARATORS = [/\s*;\s*/, /\s*,\s*/, /\s{2,}/];

/** Lines of an e-mail, "MUG-01, 24" or "MUG-01 24", as cells; what has tabs stays as it is. */
function loosened(cells: string[][]): string[][] {
	const lines = cells.map((row) => row[0]?.trim() ?? '').filter(Boolean);
	if (cells.some((row) => row.length > 1) || lines.length === 0) return cells;
	for (const separator of SEPARATORS) {
		const split = lines.map((line) => line.split(separator));
		if (split[0]!.length > 1 && split.every((row) => row.length === split[0]!.length)) return split;
	}
	const pairs = lines.map((line) => /^(\S.*?)\s+[x×]?\s*(\d+)$/.exec(line));
	return pairs.every((pair) => pair !== null) ? pairs.map((pair) => [pair![1]!, pair![2]!]) : cells;
}
