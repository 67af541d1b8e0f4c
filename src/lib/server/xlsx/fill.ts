import type { Document } from '@xmldom/xmldom';
import { cellName, columnNumber, readCell, type Area } from '$lib/domain/exports/forwarder/cell-names';
import type { RepeatContents, SheetContents } from '$lib/domain/exports/forwarder/contents';
import { markedCells, type Placed, type PlacedSheet } from '$lib/domain/exports/forwarder/placed';
import { accept, reject, type Result } from '$lib/domain/values/result';
import type { FileRejection } from '$lib/server/tables/limits';
import { moveNames, reckonAnew, relationsOf, styleOf, tabsOf, type BookStyle, type Tab } from './book';
import { Cells, fillCell, isBare } from './cells';
import { child, children, parsed, rootOf, serialized, XmlDamaged } from './dom';
import type { Growth } from './formula';
import { insertRows, mergesIn, moveFormulas, moveRange, setMerges, spellOut } from './grow';
import { moveDrawings, placePictures, type Picture, type PlacedPicture } from './pictures';
import { openParts, type Parts } from './parts';
import { roomOf } from './room';

/** Why a template cannot be filled, and where. */
export type CannotFill =
	| { readonly code: 'sheet-missing'; readonly sheet: string }
	| { readonly code: 'sheet-not-filled'; readonly sheet: string; readonly cell: string; readonly because: 'formula' | 'merge' | 'array' | 'comment' | 'mark' };

export type FilledSheet = { readonly bytes: Uint8Array<ArrayBuffer>; readonly placed: Placed };

/** Cells that are cleared need no style. */
const BARE: BookStyle = { dates: new Set(), epoch1904: false };

type Work = { readonly parts: Parts; readonly style: BookStyle; readonly pictures: ReadonlyMap<string, Picture>; readonly tabs: readonly Tab[] };
type Open = { readonly tab: Tab; readonly document: Document; readonly cells: Cells };

const refused = (sheet: string, cell: string, because: Extract<CannotFill, { because: string }>['because']) => reject<CannotFill>({ code: 'sheet-not-filled', sheet, cell, because });

/** Merges over several rows that begin in the repeating row, in columns that are merged over each carton: the template draws them for one carton. */
function drawnMerges(document: Document, { mark, merged }: RepeatContents): Area[] {
	return mergesIn(document).filter(({ from, to }) => from.row === mark.row && to.row > mark.row && merged.includes(from.column));
}

/** Examples below the repeating row go, with their merges. */
function clearExamples({ document, cells }: Open, { mark }: RepeatContents): void {
	const last = mark.row + (mark.examples ?? 0);
	for (let row = mark.row + 1; row <= last; row++) for (const cell of children(cells.row(row) ?? cells.data, 'c')) fillCell(cell, undefined, BARE);
	const merges = mergesIn(document);
	const left = merges.filter(({ from, to }) => from.row <= mark.row || to.row > last);
	if (left.length < merges.length) setMerges(document, left);
}

/** Rows right below that are drawn like the repeating one and empty, or held examples: they are filled before new ones come in. */
function spareRows({ document, cells }: Open, contents: RepeatContents): number {
	const { mark } = contents;
	const first = cells.row(mark.row);
	if (!first) return 0;
	const styles = (row: number): string => { const element = cells.row(row); return element ? children(element, 'c').map((cell) => `${readCell(cell.getAttribute('r') ?? '')?.column}:${cell.getAttribute('s')}`).join() : ''; };
	const wanted = styles(mark.row);
	const drawn = drawnMerges(document, contents);
	const lastDrawn = Math.max(mark.row + (mark.examples ?? 0), ...drawn.map(({ to }) => to.row));
	const merges = mergesIn(document).filter((area) => !drawn.some(({ from }) => from.column === area.from.column && from.row === area.from.row));
	let n = 0;
	for (let row = mark.row + 1; row <= lastDrawn || (wanted.includes(':') && !/:null/.test(wanted)); row++, n++) {
		const element = cells.row(row);
		if (row <= lastDrawn && (!element || children(element, 'c').every(isBare)) && !merges.some(({ from, to }) => from.row < row && to.row >= row)) continue;
		if (!element || styles(row) !== wanted || !children(element, 'c').every(isBare) || merges.some(({ from, to }) => from.row <= row && to.row >= row)) return n;
	}
	return n;
}

/** What stands in the way of repeating a row. */
function hindrance({ tab: { name, part }, document, cells }: Open, { mark }: RepeatContents, { growth, parts }: { growth: Growth; parts: Parts }): CannotFill | undefined {
	const marked = new Set(mark.columns.map(({ column }) => columnNumber(column)));
	const is = (cell: string, because: Extract<CannotFill, { because: string }>['because']): CannotFill => ({ code: 'sheet-not-filled', sheet: name, cell, because });
	const row = cells.row(mark.row);
	for (const cell of row ? children(row, 'c') : []) {
		const at = cell.getAttribute('r') ?? '';
		if (child(cell, 'f') && !marked.has(readCell(at)?.column ?? 0)) return is(at, 'formula');
	}
	const merge = mergesIn(document).find(({ from, to }) => from.row !== to.row && to.row >= mark.row && from.row <= growth.after);
	if (merge) return is(cellName(merge.from), 'merge');
	if (growth.by === 0) return undefined;
	for (const element of cells.rows) {
		const array = children(element, 'c').find((cell) => ['array', 'dataTable'].includes(child(cell, 'f')?.getAttribute('t') ?? ''));
		if (array) return is(array.getAttribute('r') ?? '', 'array');
	}
	const comment = relationsOf(parts, part).filter(({ type, part: to }) => /comment/i.test(type) && parts.has(to))
		.flatMap((relation) => [...rootOf(parsed(parts.text(relation.part))).getElementsByTagNameNS('*', '*')])
		.map((one) => one.getAttribute('ref') ?? '').find((ref) => (readCell(ref)?.row ?? 0) > growth.after);
	return comment ? is(comment, 'comment') : undefined;
}

/** Merges of the repeating row for every row of it, and one over the rows of each carton where that is wanted. */
function mergeRows(document: Document, { mark, rows, merged }: RepeatContents): void {
	const last = mark.row + rows.length - 1;
	const before = mergesIn(document).filter(({ from, to }) => from.row !== to.row || from.row <= mark.row || from.row > last);
	const across = before.filter(({ from, to }) => from.row === mark.row && to.row === mark.row);
	const spanning = new Set(merged);
	const added: Area[] = rows.flatMap(({ row: { span, isFirst } }, i) => {
		const at = mark.row + i;
		const single = across.filter(({ from }) => span === 1 || !spanning.has(from.column)).map(({ from, to }) => ({ from: { ...from, row: at }, to: { ...to, row: at } }));
		const over = span > 1 && isFirst ? merged.map((column) => ({ from: { column, row: at }, to: { column: across.find(({ from }) => from.column === column)?.to.column ?? column, row: at + span - 1 } })) : [];
		return [...single, ...over];
	});
	if (added.length > 0 || across.length > 0 || before.length < mergesIn(document).length) setMerges(document, [...before.filter((area) => !across.includes(area)), ...added]);
}

function repeatRow(open: Open, contents: RepeatContents, work: Work): Result<{ growth: Growth; pictures: PlacedPicture[] }, CannotFill> {
	const { cells, document, tab } = open;
	const { mark, rows } = contents;
	clearExamples(open, contents);
	const spare = Math.min(spareRows(open, contents), Math.max(0, rows.length - 1));
	const growth: Growth = { sheet: tab.name, after: mark.row + spare, by: Math.max(0, rows.length - 1 - spare) };
	const drawn = drawnMerges(document, contents).filter(({ to }) => to.row <= growth.after || to.row <= mark.row + spareRows(open, contents));
	if (drawn.length > 0) setMerges(document, mergesIn(document).filter((area) => !drawn.some(({ from }) => from.column === area.from.column && from.row === area.from.row)));
	const stands = hindrance(open, contents, { growth, parts: work.parts });
	if (stands) return reject(stands);
	const first = cells.row(mark.row) ?? (cells.cell({ column: 1, row: mark.row }).parentNode as typeof cells.data);
	for (const { column } of mark.columns) fillCell(cells.cell({ column: columnNumber(column), row: mark.row }), undefined, work.style);
	if (growth.by > 0) insertRows(document, cells, growth);
	for (let i = 1; i < rows.length; i++) cells.copyRow(first, mark.row + i);
	rows.forEach(({ cells: filled }, i) => filled.forEach(({ column, value }) => fillCell(cells.cell({ column, row: mark.row + i }), value, work.style)));
	mergeRows(document, contents);
	return accept({ growth, pictures: picturesOf(open, contents, work) });
}

function picturesOf({ document, cells }: Open, { mark, rows }: RepeatContents, { pictures }: Work): PlacedPicture[] {
	return rows.flatMap(({ cells: filled }, i) => filled.flatMap(({ column, value }): PlacedPicture[] => {
		const picture = value?.kind === 'image' ? pictures.get(value.sku) : undefined;
		if (!picture || value?.kind !== 'image') return [];
		const at = { column, row: mark.row + i };
		return [{ at, sku: value.sku, picture, room: roomOf(document, cells, at) }];
	}));
}

/** Formulas show nothing until they are worked out anew; what they showed is of other figures. */
function dropShown(cells: Cells): string[] {
	return cells.rows.flatMap((row) => children(row, 'c').filter((cell) => child(cell, 'f')).map((cell) => {
		const shown = child(cell, 'v');
		if (shown) cell.removeChild(shown);
		cell.removeAttribute('t');
		return cell.getAttribute('r') ?? '';
	}));
}

function fillOne(contents: SheetContents, work: Work): Result<{ growth?: Growth; placed: PlacedSheet; tab: Tab }, CannotFill> {
	const tab = work.tabs.find(({ name }) => name === contents.sheet);
	if (!tab) return reject({ code: 'sheet-missing', sheet: contents.sheet });
	const document = parsed(work.parts.text(tab.part));
	const open: Open = { tab, document, cells: new Cells(document) };
	spellOut(open.cells);
	for (const { at, value } of contents.cells) {
		const cell = readCell(at);
		if (!cell || cell.row === contents.repeat?.mark.row) return refused(tab.name, at, 'mark');
		fillCell(open.cells.cell(cell), value, work.style);
	}
	const repeated = contents.repeat && repeatRow(open, contents.repeat, work);
	if (repeated && !repeated.ok) return repeated;
	const formulas = dropShown(open.cells);
	if (repeated) placePictures(work.parts, { part: tab.part, document }, repeated.value.pictures);
	work.parts.set(tab.part, serialized(document));
	const shown = new Set((repeated?.value.pictures ?? []).map(({ at }) => cellName(at)));
	const growth = repeated && repeated.value.growth.by > 0 ? repeated.value.growth : undefined;
	return accept({ ...(growth && { growth }), placed: markedCells(contents, { growth, formulas, pictures: shown }), tab });
}

/** What other sheets and the book say of rows that moved. */
function follow({ parts, tabs }: Work, growths: readonly { readonly growth: Growth; readonly tab: Tab }[]): void {
	for (const { growth, tab } of growths) {
		moveDrawings(parts, tab.part, growth);
		for (const { part } of relationsOf(parts, tab.part).filter(({ type, part: table }) => type === 'table' && parts.has(table))) {
			const document = parsed(parts.text(part));
			const root = rootOf(document);
			[root, ...children(root, 'autoFilter')].forEach((element) => moveRange(element, growth));
			parts.set(part, serialized(document));
		}
		for (const other of tabs.filter(({ part }) => part !== tab.part)) {
			if (!/<(\w+:)?f[ >]|formula/.test(parts.text(other.part))) continue;
			const document = parsed(parts.text(other.part));
			if (moveFormulas(document, growth, other.name)) parts.set(other.part, serialized(document));
		}
	}
	if (growths.length > 0) moveNames(parts, growths.map(({ growth }) => growth));
}

/** Fills a workbook in place. Only parts that change are written anew; the same contents give the same bytes. */
export function fillWorkbook(bytes: Uint8Array, contents: readonly SheetContents[], pictures: ReadonlyMap<string, Picture> = new Map()): Result<FilledSheet, CannotFill | FileRejection> {
	const parts = openParts(bytes);
	if (!parts.ok) return parts;
	try {
		const work: Work = { parts: parts.value, style: styleOf(parts.value), pictures, tabs: tabsOf(parts.value) };
		const placed: PlacedSheet[] = [];
		const growths: { growth: Growth; tab: Tab }[] = [];
		for (const sheet of contents) {
			const filled = fillOne(sheet, work);
			if (!filled.ok) return filled;
			placed.push(filled.value.placed);
			if (filled.value.growth) growths.push({ growth: filled.value.growth, tab: filled.value.tab });
		}
		follow(work, growths);
		if (placed.some(({ formulas }) => formulas.length > 0)) reckonAnew(parts.value);
		return accept({ bytes: parts.value.zipped(), placed: { sheets: placed } });
	} catch (fault) {
		if (fault instanceof XmlDamaged) return reject({ code: 'file-damaged', part: 'xml' });
		throw fault;
	}
}

