import type { Product } from '$lib/domain/catalog/product';
import { placeOf } from '$lib/domain/compliance/place';
import type { Finding } from '$lib/domain/compliance/finding';
import { fillFacts } from '$lib/domain/shipment/goods-catalogue';
import { addLines, removeLines, setCell, setCells, type CellEdit } from '$lib/domain/shipment/goods';
import { cellText, type GoodsColumn } from '$lib/domain/shipment/goods-cells';
import type { Plan } from '$lib/domain/shipment/plan';
import type { GridActs, GridCell, GridRow, GridTotal, Suggestion } from '$lib/ui/grid/grid';
import type { At, Range } from '$lib/ui/grid/selection';
import type { Say } from '$lib/ui/words';
import type { Draft } from '../draft.svelte';
import { becauseOf, gridCell, sayBecause } from './cells';
import { Catalogue } from './catalogue.svelte';
import { countrySuggestions, currencySign, goodsColumns, skuWidth, SWITCHED, USUAL, type GoodsGridColumn } from './columns';
import { fieldOf, ordinals, placeIn, typedKey } from './fields';
import { keepShownColumns, shownColumns } from './memory';
import { Paste } from './paste.svelte';
import { suggestCentres, suggestCodes, titleOf } from './suggest';
import { currencyOfAll, totalsOf } from './totals';

const NONE: readonly Finding[] = [];

/** The goods of a shipment as a grid: what each cell shows, and what each act does to the draft. */
export class Sheet {
	readonly draft: Draft;
	readonly t: Say;
	readonly catalogue: Catalogue;
	readonly paste: Paste;
	/** What just happened beside the cell that was edited, for the line under the grid. */
	note: string = $state('');
	#shown: ReadonlySet<GoodsColumn> = $state.raw(new Set(USUAL));
	#edits = 0;

	constructor(draft: Draft, t: Say) {
		this.draft = draft;
		this.t = t;
		this.catalogue = new Catalogue(draft.plan.reference);
		this.paste = new Paste(draft, this.catalogue);
	}

	/** The plan on the screen: with an open paste, as it would become. */
	plan: Plan = $derived.by(() => this.paste.proposal?.plan ?? this.draft.plan);
	#products: ReadonlyMap<string, Product> = $derived.by(() => new Map(this.plan.products.toReversed().map((product) => [product.sku, product])));
	#nth = $derived.by(() => ordinals(this.plan));
	#currency = $derived.by(() => currencyOfAll(this.plan));
	findings = $derived.by(() => this.draft.findings.filter((finding) => placeOf(finding).step === 'goods'));
	#byField: ReadonlyMap<string, readonly Finding[]> = $derived.by(() => {
		const found = new Map<string, Finding[]>();
		for (const finding of this.findings) {
			const { field } = placeOf(finding);
			found.set(field, [...(found.get(field) ?? []), finding]);
		}
		return found;
	});
	#skuWidth = $derived.by(() => skuWidth(this.plan.lines.map(({ sku }) => sku)));
	columns: readonly GoodsGridColumn[] = $derived.by(() =>
		goodsColumns({
			shown: this.#shown,
			t: this.t,
			currency: this.#currency && currencySign(this.#currency),
			skuWidth: this.#skuWidth,
			suggest: {
				sku: (_, typed) => this.#suggestSkus(typed),
				hsCode: (row) => suggestCodes(this.plan, this.productAt(row)),
				fulfillmentCenter: (_, typed) => suggestCentres(this.plan, typed, this.t.language),
				countryOfOrigin: (_, typed) => countrySuggestions(typed, this.t.language)
			}
		})
	);
	rows: readonly GridRow[] = $derived.by(() => {
		const added = new Set(this.paste.proposal?.added);
		const rows = this.plan.lines.map(({ sku }, i): GridRow => ({
			id: String(i), mark: added.has(i) ? '+' : String(i + 1), name: sku, ...(added.has(i) && { tone: 'new' as const })
		}));
		return this.paste.proposal ? rows : [...rows, { id: String(rows.length), mark: '+', name: this.t('goods.newRow'), tone: 'blank' }];
	});
	totals: Readonly<Record<string, GridTotal>> = $derived.by(() => {
		const now = totalsOf(this.plan, this.#products);
		const before = this.paste.proposal && this.draft.plan.lines.length > 0 && totalsOf(this.draft.plan, new Map(this.draft.plan.products.map((product) => [product.sku, product])));
		const total = (key: keyof typeof now): GridTotal => ({ text: now[key], ...(before && before[key] !== now[key] && { was: before[key] }) });
		return { quantity: total('units'), weight: total('kg'), amount: total('amount') };
	});

	/** After the page has come alive: the columns of the last visit. */
	restore(): void {
		const kept = shownColumns();
		if (kept) this.#shown = new Set(kept.includes('sku') ? kept : USUAL);
	}

	shows = (column: GoodsColumn): boolean => this.#shown.has(column);

	toggle(column: GoodsColumn, on: boolean): void {
		this.#shown = new Set(on ? [...this.#shown, column] : [...this.#shown].filter((shown) => shown !== column));
		keepShownColumns([...this.#shown]);
	}

	productAt = (row: number): Product => this.#products.get(this.plan.lines[row]?.sku ?? '') ?? { sku: this.plan.lines[row]?.sku ?? '' };

	findingsAt({ row, column }: At): readonly Finding[] {
		const line = this.plan.lines[row];
		const key = this.columns[column]?.key;
		return (line && key && this.#byField.get(fieldOf(line.sku, key))) ?? NONE;
	}

	cellOf = (row: number, column: number): GridCell => {
		const key = this.columns[column]?.key;
		const line = this.plan.lines[row];
		if (!key) return { text: '' };
		if (!line) return this.#blankCell(key);
		const { proposal, pastedColumns } = this.paste;
		const product = this.productAt(row);
		const kept = proposal ? this.paste.keptAt(row, key) : undefined;
		const text = proposal ? undefined : this.draft.typed[typedKey(line.sku, key, this.#nth[row] ?? 0)];
		const because = text === undefined ? undefined : becauseOf(text, { plan: this.plan, line, product, column: key });
		return gridCell({
			plan: this.plan, line, product, column: key, field: fieldOf(line.sku, key),
			typed: kept ?? (text === undefined ? undefined : { text, because }),
			was: this.paste.wasAt(row, key),
			pasted: pastedColumns.has(key) && this.paste.touched.has(row),
			findings: proposal ? NONE : this.findingsAt({ row, column }),
			oneCurrency: this.#currency !== undefined
		}, this.t);
	};

	/** Row and column of a field that the address names; its column is brought out when it is put away. */
	find(at: string): At | undefined {
		if (at === 'lines') return { row: this.draft.plan.lines.length, column: 0 };
		const place = placeIn(this.draft.plan, at);
		if (!place) return undefined;
		const name = place.name as GoodsColumn;
		if ((USUAL.includes(name) || SWITCHED.includes(name)) && !this.#shown.has(name)) this.#shown = new Set([...this.#shown, name]);
		const column = this.columns.findIndex(({ key }) => fieldOf('', key).endsWith(`:${name}`));
		return { row: place.row, column: Math.max(0, column) };
	}

	/** A cell's text in the plan on the screen. */
	textAt(row: number, column: GoodsColumn): string {
		const line = this.plan.lines[row];
		return line ? cellText(column, { line, product: this.productAt(row), currency: this.plan.currency }) : '';
	}

	/** What the plan holds while a text that was not understood stands in the cell. */
	standing = (row: number, column: GoodsColumn): string => (row < this.draft.plan.lines.length ? this.textAt(row, column) : '');

	readonly acts: GridActs = {
		edit: (at, text) => this.edit(at, text),
		clear: (range) => this.#setMany(this.#cellsIn(range).filter(({ column }) => column !== 'sku').map((cell) => ({ ...cell, text: '' })), 'goods.did.cleared'),
		paste: (text, at, range) => this.#paste(text, at, range),
		fillDown: (range) => this.#fillDown(range),
		removeRows: (range) => this.remove(range),
		undo: () => this.draft.undo(),
		redo: () => this.draft.redo(),
		escape: () => this.paste.close()
	};

	edit({ row, column }: At, text: string): void {
		const key = this.columns[column]?.key;
		if (!key) return;
		if (row >= this.draft.plan.lines.length) return this.#append(key, text);
		const line = this.draft.plan.lines[row]!;
		const kept = typedKey(line.sku, key, this.#nth[row] ?? 0);
		const set = setCell(this.draft.plan, { row, column: key, text }, this.catalogue.products);
		if (!set.ok) return this.draft.keepTyped(kept, text);
		this.draft.forgetTyped(kept);
		const before = this.draft.plan.destinations?.length ?? 0;
		const join = `goods-${(this.#edits += 1)}`;
		this.draft.change('goods.did.edited', () => set.value, { merge: join });
		const { fulfillmentCenter: centre } = this.draft.plan.lines[row] ?? {};
		this.note = (this.draft.plan.destinations?.length ?? 0) > before && centre ? this.t('goods.centreAdded', { centre }) : '';
		if (key === 'sku') void this.#fillNew(set.value.lines[row]!.sku, join);
	}

	/** A SKU typed into the last row makes a row; anything else there waits for its SKU. */
	#append(column: GoodsColumn, text: string): void {
		if (text.trim() === '') return this.draft.forgetTyped(typedKey('', column, 0));
		if (column !== 'sku') return this.draft.keepTyped(typedKey('', column, 0), text);
		const waiting = this.columns.flatMap(({ key }) => {
			const typed = this.draft.typed[typedKey('', key, 0)];
			return typed === undefined || key === 'sku' ? [] : [{ row: this.draft.plan.lines.length, column: key, text: typed }];
		});
		const join = `goods-${(this.#edits += 1)}`;
		const row = this.draft.plan.lines.length;
		const open: Plan = { ...this.draft.plan, lines: [...this.draft.plan.lines, { sku: '', quantity: 0 }] };
		const set = setCell(open, { row, column: 'sku', text }, this.catalogue.products);
		if (!set.ok) return this.draft.keepTyped(typedKey('', 'sku', 0), text);
		for (const { key } of this.columns) this.draft.forgetTyped(typedKey('', key, 0));
		const there = this.draft.plan.lines.findIndex(({ sku }) => sku === text.trim());
		this.note = there >= 0 ? this.t('goods.alreadyThere', { sku: text.trim(), row: there + 1 }) : '';
		this.draft.change('goods.did.edited', () => set.value, { merge: join });
		if (waiting.length > 0) this.#setMany(waiting, 'goods.did.edited', join);
		void this.#fillNew(set.value.lines[row]!.sku, join);
	}

	/** Facts of a SKU that has just come, from the catalogue, in the same step of undo. */
	async #fillNew(sku: string, join: string): Promise<void> {
		const found = await this.catalogue.lookUp([sku]);
		if (found.length > 0) this.draft.change('goods.did.edited', (plan) => fillFacts(plan, found), { merge: join });
	}

	remove({ top, bottom }: Range): void {
		const rows = new Set(Array.from({ length: bottom - top + 1 }, (_, i) => top + i).filter((row) => row < this.draft.plan.lines.length));
		if (rows.size > 0) this.draft.change({ key: 'goods.did.removed', told: { n: rows.size } }, (plan) => removeLines(plan, rows));
	}

	add(lines: Parameters<typeof addLines>[1], known: readonly Product[]): void {
		this.catalogue.take(known);
		this.draft.change({ key: 'goods.did.added', told: { n: lines.length } }, (plan) => addLines(plan, lines, known));
	}

	/** Rows of the selection that hold goods. */
	rowsIn = ({ top, bottom }: Range): number[] =>
		Array.from({ length: bottom - top + 1 }, (_, i) => top + i).filter((row) => row < this.draft.plan.lines.length);

	#cellsIn(range: Range): { row: number; column: GoodsColumn }[] {
		const columns = this.columns.filter((column, i) => i >= range.left && i <= range.right && !column.readonly);
		return this.rowsIn(range).flatMap((row) => columns.map(({ key }) => ({ row, column: key })));
	}

	/** The top row over the rest; of a single row, the row above it. */
	#fillDown(range: Range): void {
		const from = range.top === range.bottom ? range.top - 1 : range.top;
		if (from < 0) return;
		const edits = this.#cellsIn(range).filter(({ row, column }) => row !== from && column !== 'sku').map(({ row, column }) => {
			const at = this.columns.findIndex(({ key }) => key === column);
			return { row, column, text: this.cellOf(from, at).text };
		});
		this.#setMany(edits, 'goods.did.filledDown');
	}

	#setMany(edits: readonly CellEdit[], what: string, join?: string): void {
		if (edits.length === 0) return;
		const { plan, unread } = setCells(this.draft.plan, edits, this.catalogue.products);
		for (const { row, column } of edits) this.draft.forgetTyped(this.#typedKeyAt(row, column));
		const options = join ? { merge: join } : edits.length === 1 ? { merge: `goods-${(this.#edits += 1)}` } : {};
		this.draft.change({ key: what, told: { n: edits.length - unread.length } }, () => plan, options);
		for (const { row, column, text } of unread) this.draft.keepTyped(this.#typedKeyAt(row, column), text);
	}

	#typedKeyAt(row: number, column: GoodsColumn): string {
		return typedKey(this.draft.plan.lines[row]?.sku ?? '', column, this.#nth[row] ?? 0);
	}

	#paste(text: string, at: At, range: Range): void {
		const one = this.paste.take(text, { at, range, over: this.columns.slice(at.column).map(({ key }) => key) });
		if (one === undefined) return;
		const blank = range.bottom >= this.draft.plan.lines.length;
		if (blank && range.top === range.bottom) return this.edit(at, one);
		const targets = this.#cellsIn(range).filter(({ column }) => column !== 'sku' || (range.top === range.bottom && range.left === range.right));
		this.#setMany(targets.map((cell) => ({ ...cell, text: one })), 'goods.did.pastedCells');
	}

	#blankCell(column: GoodsColumn): GridCell {
		const text = this.draft.typed[typedKey('', column, 0)];
		const field = fieldOf('', column);
		if (text === undefined) return column === 'sku' ? { text: '', shown: this.t('goods.typeSku'), tone: 'quiet', field } : { text: '', field };
		const line = { sku: '', quantity: 0 };
		const because = column === 'sku' ? becauseOf(text, { plan: this.plan, line, product: { sku: '' }, column }) : ({ code: 'sku-first', value: text } as const);
		return { text, tone: 'wrong', field, says: because ? sayBecause(this.t, because) : this.t('goods.typedStands') };
	}

	async #suggestSkus(typed: string): Promise<readonly Suggestion[]> {
		const words = typed.trim();
		if (words === '') return [];
		const found = await this.catalogue.search(words);
		return (found?.rows ?? []).slice(0, 8).map((product) => ({ value: product.sku, says: titleOf(product, this.t.language) }));
	}
}
