import { decimalMarkOf } from './decimals';
import { choiceOf, UNITS, type Choice, type Field } from './fields';
import { columnKey, dayOrderIn, headerKey, signatureOf } from './headers';
import { assumedWeightUnit, readRow, type Column, type GoodRow } from './read-row';
import { columnsOf, isListingsByShape, sourceOf, type SourceKind } from './sources';
import { isBlank, textOf, type Because, type Cell, type Refusal, type Rows } from './table';
import { refuseContradictions } from './twice';
import { readCount, readOwner, readText } from './values';

/** What a person said about the columns of a file: `columns` by header key, each a choice such as "weight:g". */
export type Mapping = { readonly columns: Readonly<Record<string, string>>; readonly currency?: string | undefined };

/** A column of the file as a person sees it; without a choice nobody knows yet what it holds. */
export type TableColumn = { readonly at: number; readonly header: string; readonly key: string; readonly choice?: Choice; readonly sample: readonly string[] };

export type TableReading = {
	readonly kind: SourceKind;
	/** Row of the headers, from 1; 0 when the file has none. */
	readonly headerRow: number;
	readonly signature: string;
	readonly columns: readonly TableColumn[];
	readonly rows: readonly GoodRow[];
	readonly refused: readonly Refusal[];
	/** What was understood in a way worth telling. */
	readonly notes: readonly Because[];
};

/** Headers that are understood, and nothing below them. */
export const hasNoRows = ({ kind, rows, refused }: TableReading): boolean => kind !== 'unknown' && rows.length + refused.length === 0;

const SEARCHED = 40;

/** Reads one sheet: finds its header row, understands its columns, and takes or refuses each row as a whole. */
export function readTable(rows: Rows, mapping?: Mapping): TableReading {
	const header = headerOf(rows, mapping);
	const body = rows.slice(header.at + 1).map((cells, i) => ({ cells, row: header.at + 2 + i })).filter(({ cells }) => !isBlank(cells));
	const columns = header.cells.map((cell, at): TableColumn => {
		const choice = header.choices[at];
		const sample = body.slice(0, 200).map(({ cells }) => textOf(cells[at]).trim()).filter(Boolean).slice(0, 3);
		return { at, header: textOf(cell).trim(), key: columnKey(cell, at), ...(choice ? { choice } : {}), sample };
	}).filter(({ header, sample }) => header !== '' || sample.length > 0);
	const base = { kind: header.kind, headerRow: header.at + 1, signature: signatureOf(header.cells), columns };
	if (!columns.some(({ choice }) => choice?.field === 'sku')) return { ...base, kind: 'unknown', rows: [], refused: [], notes: [] };

	const { read, mark, notes } = understood(columns, body.map(({ cells }) => cells), header.kind);
	const options = { mark, currency: mapping?.currency };
	const defaults = header.kind === 'manifest' ? ownersAbove(rows, header.at) : {};
	const good: GoodRow[] = [];
	const refused: Refusal[] = [];
	for (const { cells, row } of body) {
		const reading = readRow(cells, row, read, options);
		if (reading.ok) good.push(withOwners(reading.value, defaults));
		else refused.push(...reading.refused);
	}
	const kept = refuseContradictions(good, columns.find(({ choice }) => choice?.field === 'sku')?.header ?? 'SKU');
	return { ...base, rows: kept.rows, refused: [...refused, ...kept.refused].toSorted((a, b) => a.row - b.row), notes: [...notes, ...kept.notes] };
}

type Header = { readonly at: number; readonly kind: SourceKind; readonly cells: readonly Cell[]; readonly choices: readonly (Choice | undefined)[] };

function headerOf(rows: Rows, mapping: Mapping | undefined): Header {
	const candidates = rows.slice(0, SEARCHED).map((cells, at) => headerAt(rows, cells, at, mapping));
	const best = candidates.reduce<{ score: number; header: Header } | undefined>((found, each) => (each.score > (found?.score ?? 0) ? each : found), undefined);
	const known = best && best.header.choices.some((choice) => choice?.field === 'sku');
	return known ? best.header : (headerless(rows) ?? (best?.header || { at: 0, kind: 'unknown', cells: [], choices: [] }));
}

/** How well a row would do as the header: one that names the SKU before all, then the one with most columns known. */
function headerAt(rows: Rows, cells: readonly Cell[], at: number, mapping: Mapping | undefined): { score: number; header: Header } {
	const byShape = at === 0 && sourceOf(cells) === 'unknown' && isListingsByShape(cells, rows.slice(1, 6).filter((row) => !isBlank(row)));
	const kind = byShape ? 'listings-report' : sourceOf(cells);
	const seen = new Set<Field>();
	let mapped = 0;
	const choices = columnsOf(kind, cells, byShape).map((found, i) => {
		const said = mapping?.columns[columnKey(cells[i], i)];
		if (said !== undefined) mapped++;
		const choice = said === undefined ? found : choiceOf(said);
		if (!choice || choice.field === 'ignored') return choice;
		// a second column of the same name is left for a person to decide
		if (seen.has(choice.field)) return undefined;
		seen.add(choice.field);
		return choice;
	});
	const filled = cells.filter((cell) => textOf(cell).trim() !== '').length;
	const score = filled === 0 ? 0 : 0.001 * filled + seen.size + mapped + (seen.has('sku') ? 1000 : 0) - 0.00001 * at;
	return { score, header: { at, kind: kind === 'unknown' && seen.has('sku') ? 'table' : kind, cells, choices } };
}

/** SKU and quantity pasted without headers. */
function headerless(rows: Rows): Header | undefined {
	const filled = rows.filter((row) => !isBlank(row));
	const width = Math.max(0, ...filled.map((row) => row.findLastIndex((cell) => textOf(cell).trim() !== '') + 1));
	const counted = filled.filter((row) => readCount(textOf(row[1])).ok).length;
	const first = filled[0];
	if (!first || width < 2 || width > 3 || !readCount(textOf(first[1])).ok || counted < 0.5 * filled.length) return undefined;
	const centred = width === 3 && filled.every((row) => /^([A-Z]{3}\d{1,2})?$/.test(textOf(row[2]).trim()));
	const choices: (Choice | undefined)[] = [{ field: 'sku' }, { field: 'quantity' }, ...(width === 3 ? [centred ? { field: 'centre' as const } : undefined] : [])];
	return { at: -1, kind: 'sku-quantity', cells: ['SKU', 'Quantity', 'FC'].slice(0, width), choices };
}

const FIGURES: readonly Field[] = ['size', 'length', 'width', 'height', 'weight', 'net-weight', 'value', 'box-length', 'box-width', 'box-height', 'box-weight'];
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const WORDS: readonly Field[] = ['title', 'description', 'material', 'use'];

/** Columns with what only the whole file can tell: decimal mark, units left out, language of names. */
function understood(columns: readonly TableColumn[], body: Rows, kind: SourceKind) {
	const textsOf = (at: number) => body.map((row) => textOf(row[at]).trim()).filter(Boolean);
	const figures = columns.filter(({ choice }) => choice && FIGURES.includes(choice.field));
	const mark = decimalMarkOf(figures.flatMap(({ at }) => textsOf(at)));
	const notes: Because[] = [];
	if (mark === ',') notes.push({ code: 'decimal-comma', cells: figures.flatMap(({ at }) => textsOf(at)).filter((text) => text.includes(',')).length });
	const read = columns.filter(({ choice }) => choice && choice.field !== 'ignored').map((column): Column => {
		const { at, header } = column;
		const choice = column.choice as Choice;
		const bare = choice.unit || !UNITS[choice.field] ? [] : textsOf(at).filter((text) => /[\d.,]$/.test(text));
		const isWeight = choice.field === 'weight' || choice.field === 'net-weight';
		const unit = choice.unit ?? (bare.length > 0 ? (isWeight ? assumedWeightUnit(bare, mark) : choice.field === 'box-weight' ? 'kg' : 'cm') : undefined);
		if (unit && unit !== choice.unit) notes.push({ code: 'unit-assumed', column: header, unit });
		return { ...choice, unit, at, header, dayOrder: dayOrderIn(header) ?? (kind === 'manifest' ? 'month-first' : undefined), han: hanLanguage(choice.field, kind, textsOf(at)) };
	});
	return { read, mark, notes };
}

/** Amazon.co.jp names its goods in Japanese; elsewhere kana in any row tell that Han characters are Japanese, not Chinese. */
function hanLanguage(field: Field, kind: SourceKind, texts: readonly string[]): 'ja' | 'zh' {
	if (kind === 'inventory-report' || kind === 'listings-report') return 'ja';
	return WORDS.includes(field) && !texts.some((text) => KANA.test(text)) ? 'zh' : 'ja';
}

type Owners = { readonly category?: string; readonly owner?: string; readonly labelOwner?: string };

/** Default owners, and in newer manifests a default category, stand above the headers of a manifest, label in the first column, value in the second. */
function ownersAbove(rows: Rows, headerAt: number): Owners {
	const found: { category?: string; owner?: string; labelOwner?: string } = {};
	for (const row of rows.slice(0, headerAt)) {
		const label = headerKey(textOf(row[0]));
		const value = textOf(row[1]).trim();
		if (value !== '' && /^defaultprepcategory$|カテゴリー?$/.test(label)) {
			const category = readText(value, { most: 60 });
			if (category.ok) found.category = category.value;
		}
		const owner = readOwner(value);
		if (!owner.ok) continue;
		if (/^default(labeling|labelling|label)owner$|ラベル/.test(label)) found.labelOwner = owner.value;
		else if (/^defaultprepowner$|梱包準備|準備/.test(label)) found.owner = owner.value;
	}
	return found;
}

const withOwners = (row: GoodRow, owners: Owners): GoodRow =>
	Object.keys(owners).length === 0 ? row : { ...row, facts: { ...row.facts, prep: { ...owners, ...row.facts.prep } } };
