import type { Sheet } from '$lib/domain/catalog/table';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { decodeText } from './encoding';
import type { FileRejection } from './limits';
import { readSheet } from './sheet';
import { attribute, unescapeCell, walkXml } from './xml';
import type { Archive } from './zip';

/** More sheets than a person looks through; the rest of such a book is left unread. */
const MOST_SHEETS = 20;

/** The sheets of an XLSX workbook in the order of their tabs. */
export function readWorkbook(archive: Archive): Result<Sheet[], FileRejection> {
	const xmlOf = (part: string): Result<string, FileRejection> => {
		const bytes = archive.unpack(part);
		return bytes.ok ? accept(decodeText(bytes.value).text) : bytes;
	};
	const book = xmlOf('xl/workbook.xml');
	if (!book.ok) return book;
	const relations = xmlOf('xl/_rels/workbook.xml.rels');
	if (!relations.ok) return relations;
	const parts = partsOf(relations.value);
	const strings = parts.strings && archive.has(parts.strings) ? xmlOf(parts.strings) : accept('');
	if (!strings.ok) return strings;
	const styles = parts.styles && archive.has(parts.styles) ? xmlOf(parts.styles) : accept('');
	if (!styles.ok) return styles;
	const texts = stringsOf(strings.value);
	// without all of its texts a sheet would come in with holes
	if (!texts) return reject({ code: 'file-damaged', part: parts.strings ?? '' });
	const { tabs, epoch1904 } = bookOf(book.value);
	const shared = { strings: texts, dateStyles: dateStylesOf(styles.value), epoch1904 };

	const sheets: Sheet[] = [];
	for (const { name, relation } of tabs.slice(0, MOST_SHEETS)) {
		const part = parts.sheets.get(relation);
		if (!part) continue;
		const xml = xmlOf(part);
		if (!xml.ok) return xml;
		const rows = readSheet(xml.value, shared);
		if (!rows.ok) return rows;
		sheets.push({ name, rows: rows.value });
	}
	return sheets.length > 0 ? accept(sheets) : reject({ code: 'file-damaged', part: 'xl/workbook.xml' });
}

type Book = { tabs: { name: string; relation: string }[]; epoch1904: boolean };

function bookOf(xml: string): Book {
	const book: Book = { tabs: [], epoch1904: false };
	const open = (tag: string, attributes: string) => {
		if (tag === 'workbookPr') book.epoch1904 = ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '');
		else if (tag === 'sheet') book.tabs.push({ name: attribute(attributes, 'name') ?? '', relation: /\s\w+:id\s*=\s*["']([^"']*)/.exec(attributes)?.[1] ?? '' });
	};
	walkXml(xml, { open, close: () => {}, text: () => {} });
	return book;
}

function partsOf(xml: string): { sheets: Map<string, string>; strings?: string; styles?: string } {
	const parts: { sheets: Map<string, string>; strings?: string; styles?: string } = { sheets: new Map() };
	const open = (tag: string, attributes: string) => {
		if (tag !== 'Relationship') return;
		const target = attribute(attributes, 'Target') ?? '';
		const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
		const type = attribute(attributes, 'Type')?.split('/').at(-1);
		if (type === 'worksheet') parts.sheets.set(attribute(attributes, 'Id') ?? '', path);
		else if (type === 'sharedStrings') parts.strings = path;
		else if (type === 'styles') parts.styles = path;
	};
	walkXml(xml, { open, close: () => {}, text: () => {} });
	return parts;
}

/** Shared texts, or nothing where they break off; readings in kana above kanji (rPh) are no part of the text. */
function stringsOf(xml: string): string[] | undefined {
	const strings: string[] = [];
	let text = '';
	let inText = false;
	let reading = 0;
	const isWhole = walkXml(xml, {
		open: (tag) => {
			if (tag === 'si') text = '';
			else if (tag === 'rPh') reading++;
			else if (tag === 't') inText = reading === 0;
		},
		close: (tag) => {
			if (tag === 'si') strings.push(unescapeCell(text));
			else if (tag === 'rPh') reading--;
			else if (tag === 't') inText = false;
		},
		text: (piece) => {
			if (inText) text += piece;
		}
	});
	return isWhole ? strings : undefined;
}

const DATE_FORMATS = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, ...Array.from({ length: 10 }, (_, i) => 27 + i), 45, 46, 47, ...Array.from({ length: 9 }, (_, i) => 50 + i)]);

/** Whether a number format shows a day: letters d, m, y (or their Japanese signs) outside quotes, brackets and escapes. */
const isDateFormat = (code: string): boolean =>
	!/general/i.test(code) && /[dmyge年月日]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').replace(/0\.?0*E[+-]0+/gi, ''));

/** Indexes of cell styles that show days. */
export function dateStylesOf(xml: string): ReadonlySet<number> {
	const custom = new Map<number, boolean>();
	const dates = new Set<number>();
	let inCells = false;
	let index = 0;
	walkXml(xml, {
		open: (tag, attributes) => {
			if (tag === 'numFmt') custom.set(Number(attribute(attributes, 'numFmtId')), isDateFormat(attribute(attributes, 'formatCode') ?? ''));
			else if (tag === 'cellXfs') inCells = true;
			else if (tag === 'xf' && inCells) {
				const format = Number(attribute(attributes, 'numFmtId'));
				if (custom.get(format) ?? DATE_FORMATS.has(format)) dates.add(index);
				index++;
			}
		},
		close: (tag) => {
			if (tag === 'cellXfs') inCells = false;
		},
		text: () => {}
	});
	return dates;
}
