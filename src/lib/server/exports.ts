import { unzipSync, zipSync, type Zippable } from 'fflate';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import writeExcelFile, { type Row } from 'write-excel-file/node';
import type { Finding } from '$lib/domain/compliance/finding';
import { inspect, ready } from '$lib/domain/compliance/inspect';
import { exported } from '$lib/domain/exports/exported';
import { ABOUT, type Format, type Writing } from '$lib/domain/exports/formats';
import { jsonText } from '$lib/domain/exports/json-text';
import { textOf, type Cell, type Lack, type Made, type Note, type Sheet, type Values } from '$lib/domain/exports/made';
import type { Plan } from '$lib/domain/shipment/plan';
import { asCp932 } from '$lib/domain/values/cp932';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { MTIME } from '$lib/server/archive';
import { judgedAsOf, sha256 } from '$lib/server/paper-pages';
import type { Blocked } from '$lib/server/papers';
import { cellOf, heading } from '$lib/server/template';

/** What lacks in a file. */
export type LacksOf = { readonly format: Format; readonly lacks: readonly Lack[] };

/** Something lacks in files: the first of it by name, and all, each with its file. */
export type ExportLacks = {
	readonly code: 'export-lacks';
	/** The files that lack something, by name. */
	readonly format: string;
	readonly n: number;
	readonly because: Lack['because'];
	readonly column: string;
	readonly subject: string;
	readonly given: string;
	readonly length: number;
	readonly most: number;
	readonly lines: number;
	readonly characters: string;
	readonly lacks: readonly (Lack & { readonly format: Format })[];
};

export type ExportFile = { readonly format: Format; readonly name: string; readonly bytes: Uint8Array; readonly sha256: string; readonly notes: readonly Note[] };
export type ExportAsked = { readonly plan: Plan; readonly formats: readonly Format[]; readonly values: Values; readonly draft: boolean };

/** A file as far as it could be made, with all that it lacks. */
export const madeOf = (plan: Plan, format: Format, values: Values): Made => exported(format, { plan, on: judgedAsOf(plan), values });

/** Files of a plan that are fit to go out, and what the others lack. Nothing is written while something blocks, unless as a draft, nor what its reader would cut or refuse. */
export async function exportEach({ plan, formats, values, draft }: ExportAsked): Promise<Result<{ readonly files: readonly ExportFile[]; readonly lacking: readonly LacksOf[] }, Blocked>> {
	const blocks = blocksOf(plan);
	if (!draft && blocks.length > 0) return reject({ code: 'blocked', findings: blocks });
	const files: ExportFile[] = [];
	const lacking: LacksOf[] = [];
	for (const format of formats) {
		const made = madeOf(plan, format, values);
		if (made.lacks.length > 0) {
			lacking.push({ format, lacks: made.lacks });
			continue;
		}
		const bytes = await bytesOf(format, made);
		files.push({ format, name: fileName(format, draft && blocks.length > 0), bytes, sha256: sha256(bytes), notes: made.notes });
	}
	return accept({ files, lacking });
}

/** Files of a plan: all of them, or what each lacks. */
export async function exportFiles(asked: ExportAsked): Promise<Result<readonly ExportFile[], Blocked | ExportLacks>> {
	const made = await exportEach(asked);
	if (!made.ok) return made;
	const { files, lacking } = made.value;
	const [first] = lacking;
	return first ? reject(refusalOf(first, lacking)) : accept(files);
}

function refusalOf({ lacks: [first] }: LacksOf, lacking: readonly LacksOf[]): ExportLacks {
	if (!first) throw new Error('nothing lacks');
	const { because, column, subject, given, length, most, lines = 1, characters } = first;
	const all = lacking.flatMap(({ format, lacks }) => lacks.map((lack) => ({ ...lack, format })));
	return { code: 'export-lacks', format: lacking.map(({ format }) => format).join(', '), n: all.length, because, column, subject, given, length, most, lines, characters, lacks: all };
}

export const blocksOf = (plan: Plan): Finding[] => inspect(plan, judgedAsOf(plan)).filter((finding) => !ready([finding]));

/** `broker-sheet.csv`, and `broker-sheet-draft.csv` of a shipment that something blocks: the file itself carries no mark. */
export const fileName = (format: Format, isDraft: boolean): string => (isDraft ? format.replace(/(\.\w+)$/, '-draft$1') : format);

export const MEDIA: Readonly<Record<Writing['as'], string>> = {
	csv: 'text/csv',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	json: 'application/json'
};

/** Type and letters of a file, as HTTP names them. */
export function mediaOf(format: Format): string {
	const { writing } = ABOUT[format];
	if (writing.as !== 'csv') return MEDIA[writing.as];
	return `${MEDIA.csv}; charset=${writing.encoding === 'cp932' ? 'Shift_JIS' : 'utf-8'}; header=${writing.header ? 'present' : 'absent'}`;
}

async function bytesOf(format: Format, { content }: Made): Promise<Uint8Array> {
	const { writing } = ABOUT[format];
	if (content.kind === 'json') return new TextEncoder().encode(`${jsonText(content.tree)}\n`);
	if (writing.as === 'xlsx') return workbook(content.sheets);
	if (writing.as === 'json') throw new Error(`${format} is no table`);
	return encoded(csvText(content.sheets[0], writing), writing.encoding);
}

type Csv = Writing & { as: 'csv' };

function csvText({ heads, rows }: Sheet, { header, quotes, guarded }: Csv): string {
	const texts = rows.map((row) => row.map((cell) => (guarded && typeof cell === 'string' ? guard(cell) : textOf(cell))));
	const text = Papa.unparse([...(header ? [[...heads]] : []), ...texts], { newline: '\r\n', quotes: quotes === 'all' });
	return text === '' ? '' : `${text}\r\n`;
}

/** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
const guard = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const encoded = (text: string, encoding: Csv['encoding']): Uint8Array =>
	encoding === 'cp932' ? new Uint8Array(iconv.encode(asCp932(text), 'cp932')) : new TextEncoder().encode(encoding === 'utf-8-bom' ? `\ufeff${text}` : text);

/** More digits than a workbook's number holds stay text. */
const LARGEST = 15;
const inWorkbook = (cell: Cell): ReturnType<typeof cellOf> => {
	if (typeof cell === 'string') return cellOf(cell);
	return cell.figure.replace(/\D/g, '').length > LARGEST ? cellOf(cell.figure) : cellOf(Number(cell.figure));
};

async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
	const made = writeExcelFile(
		sheets.map(({ name, heads, rows }) => ({
			data: [heads.map((head) => heading(head)), ...rows.map((row): Row => row.map(inWorkbook))],
			sheet: name,
			columns: heads.map((_, i) => ({ width: widthOf([heads[i] ?? '', ...rows.map((row) => textOf(row[i] ?? ''))]) })),
			stickyRowsCount: 1
		}))
	);
	return stamped(new Uint8Array(await made.toBuffer()));
}

/** The same cells are the same bytes on any day: the writer puts the clock into the archive, which nobody reads. */
function stamped(workbook: Uint8Array): Uint8Array {
	const entries: Zippable = Object.fromEntries(Object.entries(unzipSync(workbook)).map(([name, bytes]) => [name, [bytes, { level: 6, mtime: MTIME }]]));
	return new Uint8Array(zipSync(entries));
}

const widthOf = (texts: readonly string[]): number => Math.min(50, Math.max(8, ...texts.map((text) => [...text].length + 2)));
