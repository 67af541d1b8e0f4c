import { nameKey, type CaseField, type CasePackTemplate } from './case-pack';
import { columnOf, type CaseColumn, type ReadColumn } from './case-pack-columns';
import { decimalMarkOf, type DecimalMark } from './decimals';
import type { LengthUnit } from './measures';
import type { Product } from './product';
import { readCasePack, type CaseTexts } from './read-case-pack';
import { isBlank, textOf, type Because, type Cell, type Refusal, type Rows } from './table';
import { readSku } from './values';

export type CaseRow = { readonly row: number; readonly template: CasePackTemplate };

export type CasePackReading = {
	/** Row of the headers, from 1; 0 when no column holds the SKU. */
	readonly headerRow: number;
	readonly columns: readonly ReadColumn[];
	/** Headers that nobody understands. */
	readonly unknown: readonly string[];
	readonly rows: readonly CaseRow[];
	readonly refused: readonly Refusal[];
};

const SEARCHED = 40;
const FIGURES: readonly CaseColumn[] = ['length', 'width', 'height', 'inner-length', 'inner-width', 'inner-height', 'size', 'inner', 'weight', 'tare'];

/** Reads a sheet of case packs; `productOf` tells what is known of a SKU, and a SKU that is unknown is refused. */
export function readCasePacks(rows: Rows, productOf: (sku: string) => Product | undefined): CasePackReading {
	const { at, columns } = headerOf(rows);
	const unknown = (rows[at] ?? []).map(textOf).filter((header, i) => header.trim() !== '' && !columns.some((column) => column.at === i));
	if (at < 0) return { headerRow: 0, columns, unknown, rows: [], refused: [] };
	const body = rows.slice(at + 1).map((cells, i) => ({ cells, row: at + 2 + i })).filter(({ cells }) => !isBlank(cells));
	const mark = decimalMarkOf(body.flatMap(({ cells }) => columns.filter(({ column }) => FIGURES.includes(column)).map((column) => textOf(cells[column.at]))));
	const read: CaseRow[] = [];
	const refused: Refusal[] = [];
	for (const { cells, row } of body) {
		const one = readCaseRow(cells, row, { columns, mark, productOf });
		if ('template' in one) read.push(one);
		else refused.push(...one.refused);
	}
	const { kept, twice } = refuseTwice(read, columns.find(({ column }) => column === 'name')?.header ?? columns.find(({ column }) => column === 'sku')?.header ?? 'SKU');
	return { headerRow: at + 1, columns, unknown, rows: kept, refused: [...refused, ...twice].toSorted((a, b) => a.row - b.row) };
}

/** The SKUs that a sheet names, so that their products can be looked up before it is read. */
export function skusIn(rows: Rows): readonly string[] {
	const { at, columns } = headerOf(rows);
	const column = columns.find((one) => one.column === 'sku');
	if (!column) return [];
	return [...new Set(rows.slice(at + 1).map((cells) => plainText(cells[column.at])).filter((sku) => sku !== ''))];
}

/** The row that names the SKU and most other columns; a column that is named twice is read once. */
function headerOf(rows: Rows): { at: number; columns: readonly ReadColumn[] } {
	let best: { at: number; columns: readonly ReadColumn[] } = { at: -1, columns: [] };
	rows.slice(0, SEARCHED).forEach((cells, at) => {
		const seen = new Set<CaseColumn>();
		const columns = cells.flatMap((cell, i): ReadColumn[] => {
			const found = columnOf(textOf(cell));
			if (!found || seen.has(found.column)) return [];
			seen.add(found.column);
			return [{ at: i, header: textOf(cell).trim(), ...found }];
		});
		if (seen.has('sku') && columns.length > Math.max(1, best.columns.length)) best = { at, columns };
	});
	return best;
}

/** A text as it was before it was guarded against being taken for a formula. */
const plainText = (cell: Cell | undefined): string => textOf(cell).trim().replace(/^'(?=['=+\-@])/, '');

type Known = { readonly columns: readonly ReadColumn[]; readonly mark: DecimalMark | undefined; readonly productOf: (sku: string) => Product | undefined };

function readCaseRow(cells: readonly Cell[], row: number, { columns, mark, productOf }: Known): CaseRow | { readonly refused: readonly Refusal[] } {
	const columnFor = (column: CaseColumn): ReadColumn | undefined => columns.find((one) => one.column === column);
	const text = (column: CaseColumn): string => plainText(cells[columnFor(column)?.at ?? -1]);
	const sku = text('sku');
	const refusal = (column: CaseColumn, because: Because, value = text(column)): Refusal => ({ row, ...(sku ? { sku } : {}), column: columnFor(column)?.header ?? '', value, because });

	const bad = columns.flatMap(({ at, column }) => {
		const cell = cells[at];
		return typeof cell === 'object' ? [refusal(column, { code: cell.bad === 'formula' ? 'formula-without-value' : 'cell-error', value: cell.text })] : [];
	});
	if (bad.length > 0) return { refused: bad };
	const known = readSku(sku);
	const product = known.ok ? productOf(known.value) : undefined;
	if (known.ok && known.value !== '' && !product) return { refused: [refusal('sku', { code: 'case-sku-unknown', value: sku })] };

	const outer = sidesOf(text, columnFor, ['length', 'width', 'height'], 'size');
	const inner = sidesOf(text, columnFor, ['inner-length', 'inner-width', 'inner-height'], 'inner');
	const texts: CaseTexts = { sku, name: text('name'), units: text('units'), size: outer.typed, inner: inner.typed, weight: text('weight'), tare: text('tare'), carton: text('carton') };
	const units = { size: outer.unit, inner: inner.unit, weight: columnFor('weight')?.unit, tare: columnFor('tare')?.unit };
	const read = readCasePack(texts, { product, mark, units });
	if (read.ok) return { row, template: read.value };
	const columnOfField = (field: CaseField): CaseColumn => (field === 'size' ? outer.column : field === 'inner' ? inner.column : field);
	return { refused: read.problems.map(({ field, because }) => refusal(columnOfField(field), because, texts[field] ?? '')) };
}

type Sides = { readonly typed: string; readonly unit: LengthUnit | undefined; readonly column: CaseColumn };

/** Three sides in three columns as one size, each with the unit of its column; else the column that holds them all. */
function sidesOf(text: (column: CaseColumn) => string, columnFor: (column: CaseColumn) => ReadColumn | undefined, three: readonly CaseColumn[], whole: CaseColumn): Sides {
	const sides = three.map(text);
	if (sides.every((side) => side === '')) return { typed: text(whole), unit: columnFor(whole)?.unit as LengthUnit | undefined, column: columnFor(whole) ? whole : (three[0] ?? whole) };
	const withUnit = sides.map((side, i) => (/\d\s*$/.test(side) ? `${side} ${columnFor(three[i] ?? whole)?.unit ?? 'cm'}` : side));
	return { typed: withUnit.join(' × '), unit: undefined, column: three[sides.findIndex((side) => side === '')] ?? three[0] ?? whole };
}

/** Rows of one template that say the same count once; those that do not are all refused. */
function refuseTwice(rows: readonly CaseRow[], column: string): { kept: readonly CaseRow[]; twice: readonly Refusal[] } {
	const groups = new Map<string, CaseRow[]>();
	for (const one of rows) {
		const key = JSON.stringify([one.template.sku, nameKey(one.template.name)]);
		groups.set(key, [...(groups.get(key) ?? []), one]);
	}
	const kept: CaseRow[] = [];
	const twice: Refusal[] = [];
	for (const same of groups.values()) {
		const [first] = same;
		if (first && new Set(same.map(({ template }) => JSON.stringify(template))).size === 1) kept.push(first);
		else {
			for (const { row, template } of same) {
				const others = same.filter((other) => other.row !== row).map((other) => other.row).slice(0, 5).join(', ');
				twice.push({ row, sku: template.sku, column, value: template.name, because: { code: 'case-twice', value: template.name, others } });
			}
		}
	}
	return { kept, twice };
}
