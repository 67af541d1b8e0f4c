import { columnLetters, columnNumber, readCell } from '$lib/domain/exports/forwarder/cell-names';
import type { RowKind } from '$lib/domain/exports/forwarder/keys';
import type { ColumnMark, RepeatMark, SheetMarks, TemplateMarks } from '$lib/domain/exports/forwarder/marks';
import type { ForwarderTemplate } from '$lib/server/forwarder-templates';

type Offer = { readonly kind: RowKind; readonly columns: readonly ColumnMark[]; readonly examples?: number };
export type SaveState = { readonly kind: 'saved' | 'saving' } | { readonly kind: 'failed'; readonly why: string };

const WAIT_MS = 500;

/** The marks of a template while somebody works on them: each change is saved, and can be undone. */
export class Marking {
	readonly #template: Pick<ForwarderTemplate, 'id' | 'name' | 'forwarder'>;
	marks: TemplateMarks = $state.raw({ sheets: [], yes: '', no: '' });
	state: SaveState = $state.raw({ kind: 'saved' });
	#version: number;
	#before: TemplateMarks[] = $state.raw([]);
	#timer: ReturnType<typeof setTimeout> | undefined;
	#sending: Promise<void> = Promise.resolve();
	readonly #why: { readonly stale: string; readonly unreached: string };

	constructor({ id, name, forwarder, version, marks }: ForwarderTemplate, why: { readonly stale: string; readonly unreached: string }) {
		this.#template = { id, name, forwarder };
		this.#version = version;
		this.#why = why;
		this.marks = marks;
	}

	get canUndo(): boolean {
		return this.#before.length > 0;
	}

	sheet(name: string): SheetMarks {
		return this.marks.sheets.find(({ sheet }) => sheet === name) ?? { sheet: name, cells: [] };
	}

	/** The mark of a cell, alone or as a column of the repeating row. */
	at(name: string, cell: string): { readonly text: string; readonly required?: boolean } | undefined {
		const { cells, repeat } = this.sheet(name);
		const at = readCell(cell);
		if (at && repeat?.row === at.row) return repeat.columns.find(({ column }) => columnNumber(column) === at.column);
		return cells.find((one) => one.at === cell);
	}

	mark(name: string, cell: string, given: { readonly text: string; readonly required?: boolean } | undefined): void {
		const sheet = this.sheet(name);
		const at = readCell(cell);
		if (!at) return;
		if (sheet.repeat?.row === at.row) {
			const column = columnLetters(at.column);
			const others = sheet.repeat.columns.filter((one) => one.column !== column);
			this.#put({ ...sheet, repeat: { ...sheet.repeat, columns: given ? [...others, { column, ...given }].toSorted((a, b) => columnNumber(a.column) - columnNumber(b.column)) : others } });
		} else {
			const others = sheet.cells.filter((one) => one.at !== cell);
			this.#put({ ...sheet, cells: given ? [...others, { at: cell, ...given }] : others });
		}
	}

	/** Marks a row as the repeating one with what the headings above it offer, or takes that away. */
	repeat(name: string, row: number, offer: Offer | undefined): void {
		const { repeat, ...sheet } = this.sheet(name);
		if (repeat?.row === row) return this.#put(sheet);
		const cells = sheet.cells.filter(({ at }) => readCell(at)?.row !== row);
		this.#put({ ...sheet, cells, repeat: { row, kind: offer?.kind ?? 'items-in-cartons', columns: offer?.columns ?? repeat?.columns ?? [], over: 'merge', fold: false, ...(offer?.examples && { examples: offer.examples }) } });
	}

	change(name: string, change: Partial<RepeatMark>): void {
		const sheet = this.sheet(name);
		if (sheet.repeat) this.#put({ ...sheet, repeat: { ...sheet.repeat, ...change } });
	}

	/** So many rows below the repeating one are examples and go; none of them without a number. */
	examples(name: string, examples: number | undefined): void {
		const sheet = this.sheet(name);
		if (!sheet.repeat) return;
		const { examples: before, ...repeat } = sheet.repeat;
		if (before !== examples) this.#put({ ...sheet, repeat: { ...repeat, ...(examples && { examples }) } });
	}

	words(yes: string, no: string): void {
		this.#set({ ...this.marks, yes, no });
	}

	all(marks: TemplateMarks): void {
		this.#set(marks);
	}

	undo(): void {
		const last = this.#before.at(-1);
		if (!last) return;
		this.#before = this.#before.slice(0, -1);
		this.marks = last;
		this.#later();
	}

	#put(sheet: SheetMarks): void {
		const isEmpty = sheet.cells.length === 0 && !sheet.repeat;
		const there = this.marks.sheets.some((one) => one.sheet === sheet.sheet);
		const sheets = there ? this.marks.sheets.flatMap((one) => (one.sheet !== sheet.sheet ? [one] : isEmpty ? [] : [sheet])) : isEmpty ? this.marks.sheets : [...this.marks.sheets, sheet];
		this.#set({ ...this.marks, sheets });
	}

	#set(marks: TemplateMarks): void {
		this.#before = [...this.#before, this.marks].slice(-100);
		this.marks = marks;
		this.#later();
	}

	#later(): void {
		this.state = { kind: 'saving' };
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), WAIT_MS);
	}

	flush(): Promise<void> {
		clearTimeout(this.#timer);
		this.#sending = this.#sending.then(() => this.#send());
		return this.#sending;
	}

	async #send(): Promise<void> {
		const { id, name, forwarder } = this.#template;
		const sent = this.marks;
		try {
			const answer = await fetch(`/api/v1/forwarder-templates/${id}`, {
				method: 'PUT', headers: { 'content-type': 'application/json', 'if-match': `"${this.#version}"` }, body: JSON.stringify({ name, forwarder, marks: sent })
			});
			const said = await answer.json();
			if (answer.ok) {
				this.#version = said.version;
				if (this.marks === sent) this.state = { kind: 'saved' };
			} else this.state = { kind: 'failed', why: answer.status === 412 ? this.#why.stale : String(said.detail) };
		} catch {
			this.state = { kind: 'failed', why: this.#why.unreached };
		}
	}
}
