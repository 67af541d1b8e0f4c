import type { GridActs, GridCell, GridColumn, GridRow, Suggestion } from './grid';
import { holds, inReadingOrder, inside, oneCell, rangeOf, target, type At, type Selection, type Size } from './selection';
import { writeTsv } from './tsv';

/** `over`: typing replaced the cell, arrows leave it. `in`: the caret moves inside the text. */
export type Editing = { readonly mode: 'over' | 'in'; readonly text: string };

export type GridSource = {
	readonly columns: readonly GridColumn[];
	readonly rows: readonly GridRow[];
	readonly cellOf: (row: number, column: number) => GridCell;
	readonly acts: GridActs;
	readonly locked: boolean;
};

const MOVES_WHILE_TYPING = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown']);

/** What is selected and what is being typed in one grid, and what each key does to it. */
export class GridState {
	#selection: Selection = $state.raw(oneCell({ row: 0, column: 0 }));
	editing: Editing | undefined = $state.raw();
	suggestions: readonly Suggestion[] = $state.raw([]);
	picked = $state(-1);
	/** The reason under the cell was closed with Esc, until the next move. */
	hushed = $state(false);
	/** Rows that fit on the screen; set by the grid. */
	page = 10;
	/** The active cell takes the focus when it is next drawn. */
	wantsFocus = false;
	/** Counts the times the focus was asked for; what holds it listens. */
	asks = $state(0);
	#leaving = false;
	#asked = 0;
	readonly #source: () => GridSource;

	constructor(source: () => GridSource) {
		this.#source = source;
	}

	get source(): GridSource {
		return this.#source();
	}

	get #size(): Size {
		const { rows, columns } = this.source;
		return { rows: rows.length, columns: columns.length, page: this.page };
	}

	/** Always inside the grid, whatever rows and columns went meanwhile. */
	selection: Selection = $derived.by(() => inside(this.#selection, this.#size));
	range = $derived.by(() => rangeOf(this.selection));
	active: At = $derived.by(() => this.selection.active);
	single = $derived(this.range.top === this.range.bottom && this.range.left === this.range.right);

	selects = (row: number, column: number): boolean => holds(this.range, row, column);

	/** The keys belong to the grid again, wherever they were. */
	focus(): void {
		this.wantsFocus = true;
		this.asks += 1;
	}

	go(at: At, how: 'move' | 'extend' = 'move'): void {
		this.commit();
		this.#selection = how === 'extend' ? { anchor: this.selection.anchor, active: at } : oneCell(at);
		this.#leaving = false;
		this.hushed = false;
		this.focus();
	}

	selectRows(top: number, bottom: number): void {
		this.commit();
		this.#selection = { anchor: { row: bottom, column: this.#size.columns - 1 }, active: { row: top, column: 0 } };
		this.focus();
	}

	/** Writing begins: on top of what is there, or inside it. */
	begin(mode: Editing['mode'], text: string): void {
		const { locked, columns } = this.source;
		if (locked || columns[this.active.column]?.readonly) return;
		this.editing = { mode, text };
		this.#suggest(text);
	}

	typed(text: string): void {
		if (!this.editing) return this.begin('over', text);
		this.editing = { ...this.editing, text };
		this.#suggest(text);
	}

	commit(chosen?: string): void {
		const text = chosen ?? this.suggestions[this.picked]?.value ?? this.editing?.text;
		if (!this.editing || text === undefined) return;
		const at = this.active;
		this.#stop();
		if (text !== this.source.cellOf(at.row, at.column).text) this.source.acts.edit(at, text);
	}

	cancel(): void {
		this.#stop();
		this.focus();
	}

	/** The selected cells as a spreadsheet takes them. */
	copied(): string {
		const { cellOf } = this.source;
		const { top, bottom, left, right } = this.range;
		const texts: string[][] = [];
		for (let row = top; row <= bottom; row += 1) {
			texts.push(Array.from({ length: right - left + 1 }, (_, i) => cellOf(row, left + i).text));
		}
		return writeTsv(texts);
	}

	/** Answers a key; what it takes, neither the browser nor the page's own keys see. */
	key(event: KeyboardEvent): void {
		if (event.isComposing || event.keyCode === 229) return;
		const taken = this.editing ? this.#keyWhileTyping(event) : this.#keyWhileMoving(event);
		if (taken) event.preventDefault();
		if (taken || this.editing) event.stopPropagation();
	}

	#stop(): void {
		this.#asked += 1;
		this.editing = undefined;
		this.suggestions = [];
		this.picked = -1;
	}

	async #suggest(typed: string): Promise<void> {
		const { columns } = this.source;
		const asked = (this.#asked += 1);
		this.picked = -1;
		const offered = (await columns[this.active.column]?.suggest?.(this.active.row, typed)) ?? [];
		if (asked === this.#asked && this.editing) this.suggestions = offered;
	}

	#keyWhileTyping(event: KeyboardEvent): boolean {
		const { key, shiftKey } = event;
		const offers = this.suggestions.length;
		if (offers > 0 && (key === 'ArrowDown' || key === 'ArrowUp')) {
			this.picked = ((this.picked + 1 + (key === 'ArrowDown' ? 1 : -1) + offers + 1) % (offers + 1)) - 1;
			return true;
		}
		if (key === 'Escape') {
			this.cancel();
			return true;
		}
		if (key === 'F2') {
			this.editing = { ...this.editing!, mode: this.editing!.mode === 'in' ? 'over' : 'in' };
			return true;
		}
		if (key === 'Enter') return this.#leaveCell(shiftKey ? 'ArrowUp' : 'ArrowDown');
		if (key === 'Tab') return this.#tab(shiftKey ? -1 : 1);
		return this.editing!.mode === 'over' && MOVES_WHILE_TYPING.has(key) ? this.#leaveCell(key) : false;
	}

	#keyWhileMoving(event: KeyboardEvent): boolean {
		const { key, shiftKey, altKey } = event;
		const ctrl = event.ctrlKey || event.metaKey;
		if (altKey && key !== 'ArrowDown') return false;
		if (key === 'Tab') return this.#leaving ? false : this.#tab(shiftKey ? -1 : 1);
		if (key === 'Enter') return this.#leaveCell(shiftKey ? 'ArrowUp' : 'ArrowDown');
		if (key === 'F2' || (altKey && key === 'ArrowDown')) {
			this.begin('in', this.source.cellOf(this.active.row, this.active.column).text);
			return true;
		}
		if (ctrl && this.#command(key.toLowerCase(), shiftKey)) return true;
		if (key === 'Delete' || key === 'Backspace') return this.#act((acts) => acts.clear(this.range));
		if (key === 'Escape') {
			this.#leaving = true;
			this.hushed = true;
			this.source.acts.escape();
			return true;
		}
		const to = target(this.active, key, ctrl, this.#size);
		if (to) this.go(to, shiftKey ? 'extend' : 'move');
		return to !== undefined;
	}

	#command(key: string, shift: boolean): boolean {
		const { acts, rows, columns } = this.source;
		if (key === 'z' && !shift) return this.#always(acts.undo);
		if (key === 'y' || (key === 'z' && shift)) return this.#always(acts.redo);
		if (key === 'd') return this.#act(() => acts.fillDown(this.range));
		if (key === '-' || key === '−') return this.#act(() => acts.removeRows(this.range));
		if (key === 'a') {
			const bottom = Math.max(0, rows.findLastIndex(({ tone }) => tone !== 'blank'));
			this.#selection = { anchor: { row: bottom, column: columns.length - 1 }, active: { row: 0, column: 0 } };
			this.focus();
			return true;
		}
		return false;
	}

	#always(act: () => void): true {
		act();
		this.focus();
		return true;
	}

	#act(act: (acts: GridActs) => void): true {
		const { acts, locked } = this.source;
		if (!locked) act(acts);
		this.focus();
		return true;
	}

	/** What was typed goes in first: it may bring a row to go to. */
	#leaveCell(key: string): true {
		this.commit();
		this.go(target(this.active, key, false, this.#size) ?? this.active);
		return true;
	}

	/** Past either end Tab goes on through the page: nobody is kept in. */
	#tab(by: 1 | -1): boolean {
		this.commit();
		const to = inReadingOrder(this.active, by, this.#size);
		if (to) this.go(to);
		return to !== undefined;
	}
}
