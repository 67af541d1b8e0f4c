import type { Document, Element } from '@xmldom/xmldom';
import { cellName, readCell, type At } from '$lib/domain/exports/forwarder/cell-names';
import type { CellValue } from '$lib/domain/exports/forwarder/figures';
import type { BookStyle } from './book';
import { child, children, emptied, made, numberIn, rootOf, XmlDamaged } from './dom';

/** Control characters that XML cannot hold have no place in a cell. */
// eslint-disable-next-line no-control-regex
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const DAY_MS = 86_400_000;
/** Days since 1899-12-30, or since 1904-01-01 in books from old Macs. */
const serialOf = (day: string, epoch1904: boolean): number => (Date.parse(`${day}T00:00:00Z`) - (epoch1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / DAY_MS;

/** The rows and cells of one sheet, found by number and made where they lack. */
export class Cells {
	readonly data: Element;
	readonly #rows = new Map<number, Element>();

	constructor(document: Document) {
		const data = child(rootOf(document), 'sheetData');
		if (!data) throw new XmlDamaged('no sheetData');
		this.data = data;
		this.#number();
	}

	/** Numbers rows and cells that leave their numbers to their order. */
	#number(): void {
		let row = 0;
		for (const element of children(this.data, 'row')) {
			row = numberIn(element, 'r') || row + 1;
			element.setAttribute('r', String(row));
			let column = 0;
			for (const cell of children(element, 'c')) {
				column = readCell(cell.getAttribute('r') ?? '')?.column ?? column + 1;
				cell.setAttribute('r', cellName({ column, row }));
			}
			this.#rows.set(row, element);
		}
	}

	get rows(): Element[] {
		return children(this.data, 'row');
	}

	row(row: number): Element | undefined {
		return this.#rows.get(row);
	}

	/** Gives rows below one other numbers. */
	moveDown(after: number, by: number): void {
		const all = [...this.#rows].filter(([row]) => row > after).sort(([a], [b]) => b - a);
		for (const [row, element] of all) {
			this.#rows.delete(row);
			this.#renumber(element, row + by);
		}
	}

	/** Puts a copy of a row, with its styles and what stands in it, in a place that is free or taken by an empty one. */
	copyRow(from: Element, to: number): void {
		const copy = from.cloneNode(true) as Element;
		const there = this.#rows.get(to);
		if (there) this.data.removeChild(there);
		this.#rows.delete(to);
		const next = this.rows.find((element) => numberIn(element, 'r') > to);
		this.data.insertBefore(copy, next ?? null);
		this.#renumber(copy, to);
	}

	#renumber(element: Element, row: number): void {
		element.setAttribute('r', String(row));
		for (const cell of children(element, 'c')) cell.setAttribute('r', cellName({ column: readCell(cell.getAttribute('r') ?? '')?.column ?? 1, row }));
		this.#rows.set(row, element);
	}

	cell({ column, row }: At): Element {
		const element = this.#rows.get(row) ?? this.#newRow(row);
		const cells = children(element, 'c');
		const columnOf = (cell: Element): number => readCell(cell.getAttribute('r') ?? '')?.column ?? 0;
		const found = cells.find((cell) => columnOf(cell) === column);
		if (found) return found;
		element.removeAttribute('spans');
		const cell = made(element, 'c', { r: cellName({ column, row }) });
		element.insertBefore(cell, cells.find((other) => columnOf(other) > column) ?? null);
		return cell;
	}

	#newRow(row: number): Element {
		const element = made(this.data, 'row', { r: String(row) });
		this.data.insertBefore(element, this.rows.find((other) => numberIn(other, 'r') > row) ?? null);
		this.#rows.set(row, element);
		return element;
	}
}

/** Fills a cell and leaves its style as it is: texts as texts, numbers as numbers, days as the style shows them. */
export function fillCell(cell: Element, value: CellValue | undefined, { dates, epoch1904 }: BookStyle): void {
	emptied(cell);
	for (const name of ['t', 'cm', 'vm']) cell.removeAttribute(name);
	if (value === undefined || value.kind === 'image') return;
	if (value.kind === 'number' || (value.kind === 'day' && dates.has(numberIn(cell, 's') || 0))) {
		const number = made(cell, 'v');
		number.textContent = value.kind === 'number' ? value.text : String(serialOf(value.day, epoch1904));
		cell.appendChild(number);
		return;
	}
	cell.setAttribute('t', 'inlineStr');
	const inline = made(cell, 'is');
	const text = made(cell, 't');
	text.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
	// an underscore that Excel would take for the start of a code is written as its own
	text.textContent = (value.kind === 'day' ? value.day : value.text).replace(UNFIT, '').replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
	inline.appendChild(text);
	cell.appendChild(inline);
}

/** Whether a cell shows nothing and reckons nothing. */
export const isBare = (cell: Element): boolean => child(cell, 'f') === undefined && (child(cell, 'v')?.textContent ?? '') === '' && child(cell, 'is') === undefined;
