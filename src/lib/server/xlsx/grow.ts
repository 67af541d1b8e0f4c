import type { Document, Element } from '@xmldom/xmldom';
import { areaName, readArea, readCell, type Area } from '$lib/domain/exports/forwarder/cell-names';
import type { Cells } from './cells';
import { below, child, children, made, numberIn, placed, rootOf } from './dom';
import { grownRows, moved, translated, type Growth } from './formula';

/** Elements of a sheet that come after its merged cells. */
export const AFTER_MERGES = [
	'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties',
	'cellWatches', 'ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing', 'legacyDrawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst'
];

export const mergesIn = (document: Document): Area[] => {
	const all = child(rootOf(document), 'mergeCells');
	return (all ? children(all, 'mergeCell') : []).flatMap((merge) => readArea(merge.getAttribute('ref') ?? '') ?? []);
};

export function setMerges(document: Document, areas: readonly Area[]): void {
	const root = rootOf(document);
	const old = child(root, 'mergeCells');
	if (areas.length === 0) return void (old && root.removeChild(old));
	const all = old ?? made(root, 'mergeCells');
	if (!old) placed(root, all, AFTER_MERGES);
	for (const merge of children(all, 'mergeCell')) all.removeChild(merge);
	for (const area of areas) all.appendChild(made(all, 'mergeCell', { ref: areaName(area) }));
	all.setAttribute('count', String(areas.length));
}

const grownArea = ({ from, to }: Area, growth: Growth): Area => {
	const rows = grownRows(from.row, to.row, growth);
	return { from: { ...from, row: rows.from }, to: { ...to, row: rows.to } };
};

/** `A1:B2 C3` after rows came in. */
const grownAreas = (text: string, growth: Growth): string =>
	text.split(/\s+/).map((name) => { const area = readArea(name); return area ? areaName(grownArea(area, growth)) : name; }).join(' ');

/** Formulas that Excel keeps once for several cells stand on their own in each. */
export function spellOut(cells: Cells): void {
	const masters = new Map<string, { readonly text: string; readonly row: number; readonly column: number }>();
	for (const row of cells.rows) {
		for (const cell of children(row, 'c')) {
			const formula = child(cell, 'f');
			const at = readCell(cell.getAttribute('r') ?? '');
			if (!formula || !at || formula.getAttribute('t') !== 'shared') continue;
			const index = formula.getAttribute('si') ?? '';
			const own = formula.textContent ?? '';
			if (own !== '') masters.set(index, { text: own, ...at });
			const master = masters.get(index);
			if (master) formula.textContent = translated(master.text, at.row - master.row, at.column - master.column);
			for (const name of ['t', 'si', 'ref']) formula.removeAttribute(name);
		}
	}
}

/** Formulas of a sheet after rows came in, on it or on another. Answers whether one changed. */
export function moveFormulas(document: Document, growth: Growth, home: string): boolean {
	let isChanged = false;
	const holders = [...below(rootOf(document), 'f'), ...below(rootOf(document), 'formula'), ...below(rootOf(document), 'formula1'), ...below(rootOf(document), 'formula2')];
	for (const formula of holders) {
		const before = formula.textContent ?? '';
		const after = before === '' ? before : moved(before, growth, home);
		if (after === before) continue;
		formula.textContent = after;
		isChanged = true;
	}
	return isChanged;
}

const REFERRING = new Set(['mergeCell', 'conditionalFormatting', 'dataValidation', 'hyperlink', 'autoFilter', 'dimension', 'protectedRange', 'ignoredError', 'sortState', 'sortCondition', 'cellWatch', 'table']);

function moveRanges(element: Element, growth: Growth): void {
	for (const inner of children(element)) {
		if (inner.localName === 'sheetData' || inner.localName === 'sheetViews') continue;
		moveRange(inner, growth);
		moveRanges(inner, growth);
	}
}

export function moveRange(element: Element, growth: Growth): void {
	if (REFERRING.has(element.localName ?? ''))
		for (const name of ['ref', 'sqref', 'r']) {
			const given = element.getAttribute(name);
			if (given) element.setAttribute(name, grownAreas(given, growth));
		}
	// areas of later versions' rules stand as texts
	if (element.localName === 'sqref') element.textContent = grownAreas(element.textContent ?? '', growth);
}

function moveBreaks(root: Element, { after, by }: Growth): void {
	const breaks = child(root, 'rowBreaks');
	for (const one of breaks ? children(breaks, 'brk') : []) if (numberIn(one, 'id') > after) one.setAttribute('id', String(numberIn(one, 'id') + by));
}

/** Makes room below a row: whatever lies below moves down with its merges, rules and breaks; what spans the place grows. */
export function insertRows(document: Document, cells: Cells, growth: Growth): void {
	cells.moveDown(growth.after, growth.by);
	moveRanges(rootOf(document), growth);
	moveBreaks(rootOf(document), growth);
	moveFormulas(document, growth, growth.sheet);
}
