import { choiceFor } from '$lib/domain/catalog/headers';
import { isBlank, textOf, type Rows, type Sheet } from '$lib/domain/catalog/table';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { readDelimited } from './tables/delimited';
import { decodeText } from './tables/encoding';
import { LIMITS, type FileRejection } from './tables/limits';
import { readWorkbook } from './tables/workbook';
import { openZip } from './tables/zip';

/** A file as rows of cells; `rows` are those of the sheet that holds the goods. */
export type Table = {
	readonly name: string;
	readonly format: 'xlsx' | 'csv' | 'tsv' | 'pasted';
	readonly encoding: string;
	readonly sheets: readonly Sheet[];
	/** Name of the chosen sheet; empty for text. */
	readonly sheet: string;
	readonly rows: Rows;
};

/** A spreadsheet or text file, whatever its name says: bytes tell what it is. */
export async function readFile(bytes: Uint8Array, name: string): Promise<Result<Table, FileRejection>> {
	if (bytes.length === 0) return reject({ code: 'empty-file' });
	if (bytes.length > LIMITS.bytes) return reject({ code: 'file-too-large', bytes: bytes.length, limitBytes: LIMITS.bytes, most: LIMITS.bytes / 1024 / 1024 });
	const kind = kindOf(bytes);
	if (kind === 'zip') return readXlsx(bytes, name);
	if (kind === 'ole') return reject(isEncryptedOffice(bytes) ? { code: 'encrypted' } : { code: 'old-excel' });
	if (kind) return reject({ code: 'not-a-spreadsheet', looksLike: kind });
	const { text, encoding } = decodeText(bytes);
	return readText(text, { name, encoding });
}

/** Text that was pasted, or decoded from a file. */
export function readText(text: string, file?: { readonly name: string; readonly encoding: string }): Result<Table, FileRejection> {
	if (text.trim() === '') return reject({ code: 'empty-file' });
	if (/^\s*<(!doctype|html|\?xml)/i.test(text)) return reject({ code: 'not-a-spreadsheet', looksLike: 'HTML' });
	// no spreadsheet writes zero bytes into text
	if (text.includes('\u0000')) return reject({ code: 'not-a-spreadsheet', looksLike: 'binary' });
	const delimited = readDelimited(text);
	if (!delimited.ok) return delimited;
	const { rows, delimiter } = delimited.value;
	const format = file ? (delimiter === '\t' ? 'tsv' : 'csv') : 'pasted';
	return accept({ name: file?.name ?? '', format, encoding: file?.encoding ?? 'utf-8', sheets: [{ name: '', rows }], sheet: '', rows });
}

function readXlsx(bytes: Uint8Array, name: string): Result<Table, FileRejection> {
	const archive = openZip(bytes);
	if (!archive.ok) return archive;
	if (!archive.value.has('xl/workbook.xml')) {
		const looksLike = archive.value.has('xl/workbook.bin') ? 'XLSB' : archive.value.has('content.xml') ? 'ODS' : 'ZIP';
		return reject({ code: 'not-a-spreadsheet', looksLike });
	}
	const sheets = readWorkbook(archive.value);
	if (!sheets.ok) return sheets;
	const sheet = chosen(sheets.value);
	if (!sheet) return reject({ code: 'empty-file' });
	return accept({ name, format: 'xlsx', encoding: '', sheets: sheets.value, sheet: sheet.name, rows: sheet.rows });
}

/** The manifest's template tab (its example tab has the same headers), else the first sheet that names a SKU, else the first with anything. */
function chosen(sheets: readonly Sheet[]): Sheet | undefined {
	const filled = sheets.filter(({ rows }) => rows.some((row) => !isBlank(row)));
	const plainName = ({ name }: Sheet) => name.normalize('NFKC').toLowerCase().replace(/[\s‐-―-]+/g, ' ').trim();
	return (
		filled.find((sheet) => plainName(sheet) === 'create workflow template') ??
		filled.find(({ rows }) => rows.slice(0, 40).some((row) => row.some((cell) => choiceFor(textOf(cell))?.field === 'sku'))) ??
		filled[0]
	);
}

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
	['zip', [0x50, 0x4b, 0x03, 0x04]],
	['zip', [0x50, 0x4b, 0x05, 0x06]],
	['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
	['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
	['PNG', [0x89, 0x50, 0x4e, 0x47]],
	['JPEG', [0xff, 0xd8, 0xff]],
	['GIF', [0x47, 0x49, 0x46, 0x38]],
	['GZIP', [0x1f, 0x8b, 0x08]],
	['RAR', [0x52, 0x61, 0x72, 0x21, 0x1a]],
	['7Z', [0x37, 0x7a, 0xbc, 0xaf]],
	['EXE', [0x4d, 0x5a, 0x90]]
];

/** What the first bytes of a file tell of it. */
export const kindOf = (bytes: Uint8Array): string | undefined => SIGNATURES.find(([, start]) => start.every((byte, i) => bytes[i] === byte))?.[0];

/** Excel wraps a workbook with a password into an OLE file that names its stream in UTF-16. */
export const isEncryptedOffice = (bytes: Uint8Array): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
