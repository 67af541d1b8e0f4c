import lists from '../../../data/forwarders/lists.json';
import { textOf, type Rows } from '../../catalog/table';
import { cellName, columnLetters, isIn, type Area } from './cell-names';
import { examplesFrom } from './examples';
import { isRequired, markOfHeading, secondMark } from './headings';
import { keyOfPlaceholder, type Place, type RowKind, type SheetKey } from './keys';
import { braced, keysIn, type CellMark, type ColumnMark, type RepeatMark, type SheetMarks, type TemplateMarks } from './marks';

/** A sheet as it was uploaded. */
export type GivenSheet = {
	readonly name: string;
	readonly rows: Rows;
	readonly merges: readonly Area[];
	/** Formulas by their cells, as far as each stands on its own. */
	readonly formulas?: ReadonlyMap<string, string>;
};

const PLACEHOLDER = /\{\{\s*([^{}]+?)\s*\}\}|\$\{\s*([^{}]+?)\s*\}|\{\s*([^{}]+?)\s*\}|#([\p{L}\p{N}_.]+)#?/gu;
const LISTS = new Map(Object.entries(lists.lists as Record<string, RowKind>));

/** The list that a placeholder names before its field, and the field. */
function parted(name: string): { readonly kind?: RowKind; readonly field: string } {
	for (const [list, kind] of LISTS) if (name.startsWith(list)) return { kind, field: name.slice(list.length).replace(/^[.。·:：_-]+/, '') };
	return { field: name };
}

export type Placeholders = { readonly text: string; readonly keys: readonly SheetKey[]; readonly kind?: RowKind };

/** A text with placeholders in our form; nothing where it names no key. */
export function readPlaceholders(text: string, place: Place): Placeholders | undefined {
	const keys: SheetKey[] = [];
	let kind: RowKind | undefined;
	const read = text.replace(PLACEHOLDER, (whole, ...groups: (string | undefined)[]) => {
		const { kind: list, field } = parted(groups.slice(0, 4).find((name) => name !== undefined) ?? '');
		const key = keyOfPlaceholder(field, list ?? place);
		if (!key) return whole;
		keys.push(key);
		kind ??= list;
		return braced(key.key);
	});
	return keys.length > 0 ? { text: read.trim(), keys, ...(kind && { kind }) } : undefined;
}

/** Which kind of row asks for such keys. */
export function kindFor(keys: readonly SheetKey[]): RowKind {
	const names = new Set(keys.map(({ key }) => key));
	const ofItem = keys.some(({ of }) => of === 'item');
	const ofCarton = keys.some(({ of }) => of === 'carton');
	return ofItem && ofCarton ? 'items-in-cartons' : ofCarton ? 'cartons' : ofItem || !names.has('carton_no') ? 'items' : 'cartons';
}

type Headed = { readonly column: number; readonly text: string; readonly heading: string };

/** One column for each key; a heading of two meanings takes the one that is left. */
function columnsOf(cells: readonly Headed[]): ColumnMark[] {
	const taken = new Set<string>();
	const inTurn = [...cells.filter(({ heading }) => !secondMark(heading)), ...cells.filter(({ heading }) => secondMark(heading))];
	const found = inTurn.flatMap(({ column, text, heading }) => {
		const free = [text, secondMark(heading)].find((mark) => mark !== undefined && !taken.has(mark));
		if (free === undefined) return [];
		taken.add(free);
		return [{ column, text: free, required: isRequired(heading) }];
	});
	return found.toSorted((a, b) => a.column - b.column).map(({ column, text, required }) => ({ column: columnLetters(column), text, ...(required && { required }) }));
}

const textsIn = (rows: Rows, i: number): string[] => (rows[i] ?? []).map(textOf);

/** The headings of a row as marks of a repeating row below it. */
function headingsIn(rows: Rows, i: number): { readonly kind: RowKind; readonly columns: readonly ColumnMark[] } {
	const texts = textsIn(rows, i);
	const read = (place: Place) => texts.flatMap((text, c) => {
		const mark = text.trim() === '' ? undefined : markOfHeading(text, place);
		return mark === undefined ? [] : [{ column: c + 1, text: mark, heading: text }];
	});
	const kind = kindFor(read('items-in-cartons').flatMap(({ text }) => keysIn(text)));
	return { kind, columns: columnsOf(read(kind)) };
}

const HEAD_ROWS = 60;
const LEAST_HEADINGS = 3;

/** The row with most headings; where the next repeats them in another language, that one. */
function headingRow(rows: Rows): number | undefined {
	const counts = rows.slice(0, HEAD_ROWS).map((_, i) => headingsIn(rows, i).columns.filter(({ text }) => keysIn(text).some(({ of }) => of !== 'shipment')).length);
	const most = Math.max(0, ...counts);
	if (most < LEAST_HEADINGS) return undefined;
	const first = counts.indexOf(most);
	return (counts[first + 1] ?? 0) * 2 > most ? first + 1 : first;
}

const merged = (merges: readonly Area[], column: number, row: number): Area =>
	merges.find((area) => isIn({ column, row }, area)) ?? { from: { column, row }, to: { column, row } };

/** The cell beside a label, where it is free. */
function besides({ rows, merges }: GivenSheet, c: number, i: number): string | undefined {
	const label = merged(merges, c + 1, i + 1);
	if (label.from.column !== c + 1 || label.from.row !== i + 1) return undefined;
	const column = label.to.column + 1;
	return textOf(rows[i]?.[column - 1]).trim() === '' ? cellName({ column, row: i + 1 }) : undefined;
}

function labelled(sheet: GivenSheet, isBody: (row: number) => boolean): CellMark[] {
	return sheet.rows.slice(0, HEAD_ROWS).flatMap((row, i) =>
		isBody(i + 1) ? [] : row.flatMap((cell, c): CellMark[] => {
			const label = textOf(cell);
			const at = label.trim() === '' ? undefined : besides(sheet, c, i);
			const text = at === undefined ? undefined : markOfHeading(label, 'alone');
			return at === undefined || text === undefined ? [] : [{ at, text, ...(isRequired(label) && { required: true }) }];
		})
	);
}

type Rowed = { readonly kind: RowKind; readonly columns: readonly ColumnMark[] };
/** Rows below the repeating one that the forwarder filled to show how. */
function examplesBelow({ rows }: GivenSheet, row: number, rowed: Rowed): { readonly examples?: number } {
	const examples = examplesFrom(rows, row + 1, rowed);
	return examples > 0 ? { examples } : {};
}

type Held = { readonly row: number; readonly column: number; readonly given: string; readonly found: Placeholders };

function placeholdersIn({ rows }: GivenSheet): Held[] {
	return rows.flatMap((row, i) => row.flatMap((cell, c): Held[] => {
		const given = textOf(cell);
		const found = readPlaceholders(given, 'alone') ?? readPlaceholders(given, 'items-in-cartons');
		return found ? [{ row: i + 1, column: c + 1, given, found }] : [];
	}));
}

const isRepeated = ({ found: { keys, kind } }: Held): boolean => kind !== undefined || keys.some(({ of }) => of !== 'shipment');

/** The marks that placeholders make: the first row that names items or cartons repeats, all else stands alone. */
function byPlaceholders(sheet: GivenSheet, held: readonly Held[]): SheetMarks {
	const repeated = held.find(isRepeated)?.row;
	const inRow = held.filter(({ row }) => row === repeated);
	const kind = inRow.find(({ found }) => found.kind)?.found.kind ?? kindFor(inRow.flatMap(({ found }) => found.keys));
	const above = repeated === undefined ? [] : textsIn(sheet.rows, repeated - 2);
	const columns = inRow.map(({ column, given, found }) => {
		const required = isRequired(above[column - 1] ?? '');
		return { column: columnLetters(column), text: (readPlaceholders(given, kind) ?? found).text, ...(required && { required }) };
	});
	const cells = held.filter(({ row, found }) => row !== repeated && found.keys.every(({ of }) => of === 'shipment')).map(({ row, column, found }) => ({ at: cellName({ column, row }), text: found.text }));
	const repeat: RepeatMark | undefined = repeated === undefined ? undefined : { row: repeated, kind, columns, over: 'each', fold: false, ...examplesBelow(sheet, repeated, { kind, columns }) };
	return { sheet: sheet.name, cells, ...(repeat && { repeat }) };
}

function byHeadings(sheet: GivenSheet): SheetMarks {
	const heading = headingRow(sheet.rows);
	const body = heading === undefined ? undefined : merged(sheet.merges, 1, heading + 1).to.row + 1;
	const found = heading === undefined ? undefined : headingsIn(sheet.rows, heading);
	const repeat: RepeatMark | undefined = body === undefined || !found ? undefined : { row: body, ...found, over: 'merge', fold: false, ...examplesBelow(sheet, body, found) };
	const isBody = (row: number): boolean => body !== undefined && ((row >= body - 1 && row <= body + (repeat?.examples ?? 0)) || row === (heading ?? 0) + 1);
	return { sheet: sheet.name, cells: labelled(sheet, isBody), ...(repeat && { repeat }) };
}

/** What the sheets of a workbook ask for, read off their placeholders, else off their headings. */
export function recognise(sheets: readonly GivenSheet[]): TemplateMarks {
	const found = sheets.map((sheet) => {
		const held = placeholdersIn(sheet);
		return held.length > 0 ? byPlaceholders(sheet, held) : byHeadings(sheet);
	});
	const text = sheets.flatMap(({ rows }) => rows.slice(0, HEAD_ROWS).flatMap((row) => row.map(textOf))).join('');
	const words = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? { yes: '有', no: '無' } : /\p{Script=Han}/u.test(text) ? { yes: '是', no: '否' } : { yes: 'Yes', no: 'No' };
	return { sheets: found.filter(({ cells, repeat }) => cells.length > 0 || repeat), ...words };
}

/** What is offered for the columns of a row when it is marked as the repeating one: by the headings above it. */
export function offeredFor(sheet: GivenSheet, row: number): Rowed & { readonly examples?: number } {
	const near = [row - 2, row - 3, row - 1].filter((i) => i >= 0);
	const best = near.map((i) => headingsIn(sheet.rows, i)).toSorted((a, b) => b.columns.length - a.columns.length)[0] ?? { kind: 'items-in-cartons', columns: [] };
	return { ...best, ...examplesBelow(sheet, row, best) };
}
