import guide from '../../../data/amazon/label-guide.json';
import type { SymbolShape } from '../page';
import { accept, reject, type Result } from '../../values/result';
import { MOST_ROWS, mostWords, pdf417, rowsFor, widthOf } from '../symbols/pdf417';
import { wordsOf } from '../symbols/pdf417-words';
import { dataMatrixWords, MATRIX_WORDS } from './data-matrix-words';
import { dotOf, narrowest, type Printer } from './dots';

/** The kinds of 2D barcode that Amazon reads, the one it prefers first. */
export const CONTENT_SYMBOLS = ['pdf417', 'qr', 'data-matrix'] as const;
export type ContentSymbology = (typeof CONTENT_SYMBOLS)[number];

/** Millimetres of the page; `scale` is how much larger than it was laid out the label lies there. */
export type ContentRoom = Printer & { readonly width: number; readonly height: number; readonly scale?: number };

/** A symbol that fits, its size without the quiet zone in millimetres, which is so wide on each side. */
export type ContentSymbol = { readonly shape: SymbolShape; readonly module: number; readonly width: number; readonly height: number; readonly quiet: number } & Drawn;

/** What is in it, for which dots, on a label laid down so much larger. */
type Drawn = { readonly data: string; readonly dot: number; readonly scale: number };

const drawnIn = (data: string, { dpi, scale = 1 }: ContentRoom): Drawn => ({ data, dot: dotOf(dpi), scale });

/** Too much is in a carton for one symbol: what it takes and what there is, by the limit that is met first, and whether a larger label helps. */
export type ContentTooLong = {
	readonly code: 'content-too-long';
	readonly symbology: ContentSymbology;
	readonly characters: number;
	readonly needs: number;
	readonly most: number;
	readonly unit: 'rows' | 'characters' | 'codewords';
	readonly larger: 'helps' | 'no-use';
};

const moduleFor = (symbology: ContentSymbology, printer: Printer): number => narrowest(guide.content2d[symbology].moduleMm, printer);

/** Bytes that a QR code of versions 1 to 40 holds at level H (ISO/IEC 18004, table 7). */
const QR_BYTES = [
	7, 14, 24, 34, 44, 58, 64, 84, 98, 119, 137, 155, 177, 194, 220, 250, 280, 310, 338, 382, 403, 439, 461, 511, 535, 593, 625, 658, 698, 742,
	790, 842, 898, 958, 983, 1051, 1093, 1139, 1219, 1273
];

/** The symbol of a text that has room, with modules of whole dots no narrower than Amazon asks. */
export function contentSymbol(text: string, symbology: ContentSymbology, room: ContentRoom): Result<ContentSymbol, ContentTooLong> {
	return symbology === 'pdf417' ? stacked(text, room) : symbology === 'qr' ? quick(text, room) : matrix(text, room);
}

type Pdf417Room = { readonly columns: number; readonly rows: number; readonly module: number; readonly quiet: number };

/** The widest PDF417 for a room, and how many rows it has. */
function stackedRoom({ width, height, ...printer }: ContentRoom): Pdf417Room {
	const { rowModules, quietModules } = guide.content2d.pdf417;
	const module = moduleFor('pdf417', printer);
	let columns = 0;
	while (columns < 30 && (widthOf(columns + 1) + 2 * quietModules) * module <= width + 0.0005) columns++;
	return { columns, rows: Math.min(MOST_ROWS, Math.floor((height + 0.0005) / (rowModules * module) - (2 * quietModules) / rowModules)), module, quiet: quietModules * module };
}

function stacked(text: string, room: ContentRoom): Result<ContentSymbol, ContentTooLong> {
	const { rowModules, level } = guide.content2d.pdf417;
	const { columns, rows, module, quiet } = stackedRoom(room);
	const made = columns > 0 ? pdf417(text, { level, columns }) : undefined;
	if (!made || made.rows.length > rows || made.level < level) return reject(tooLongToStack(text, { columns, rows }));
	return accept({ shape: { symbology: 'pdf417', columns, level, rowModules }, module, width: made.width * module, height: made.rows.length * rowModules * module, quiet, ...drawnIn(text, room) });
}

/** Beside so much error correction a symbol holds so many codewords, whatever its rows; else it is rows that are missing. */
function tooLongToStack(text: string, { columns, rows }: Pick<Pdf417Room, 'columns' | 'rows'>): ContentTooLong {
	const { level } = guide.content2d.pdf417;
	const words = wordsOf(text).length;
	const said = { code: 'content-too-long', symbology: 'pdf417', characters: text.length } as const;
	if (words > mostWords(level)) return { ...said, needs: words, most: mostWords(level), unit: 'codewords', larger: 'no-use' };
	return { ...said, needs: rowsFor(words, { level, columns: Math.max(1, columns) }), most: Math.max(0, rows), unit: 'rows', larger: 'helps' };
}

function quick(text: string, room: ContentRoom): Result<ContentSymbol, ContentTooLong> {
	const { width, height } = room;
	const { quietModules } = guide.content2d.qr;
	const module = moduleFor('qr', room);
	const modules = Math.floor((Math.min(width, height) + 0.0005) / module) - 2 * quietModules;
	const largest = Math.min(40, Math.floor((modules - 17) / 4));
	const version = QR_BYTES.findIndex((bytes) => bytes >= text.length) + 1;
	if (version === 0 || version > largest)
		return reject({
			code: 'content-too-long', symbology: 'qr', characters: text.length, needs: text.length, most: QR_BYTES[largest - 1] ?? 0, unit: 'characters', larger: version === 0 ? 'no-use' : 'helps'
		});
	const side = (17 + 4 * version) * module;
	return accept({ shape: { symbology: 'qr', version, level: 'H' }, module, width: side, height: side, quiet: quietModules * module, ...drawnIn(text, room) });
}

function matrix(text: string, room: ContentRoom): Result<ContentSymbol, ContentTooLong> {
	const { width, height } = room;
	const { sides, quietModules } = guide.content2d['data-matrix'];
	const module = moduleFor('data-matrix', room);
	const words = dataMatrixWords(text);
	const fitting = sides.filter((side) => (side + 2 * quietModules) * module <= Math.min(width, height) + 0.0005);
	const side = fitting.find((modules) => (MATRIX_WORDS[modules] ?? 0) >= words);
	if (side === undefined)
		return reject({
			code: 'content-too-long', symbology: 'data-matrix', characters: text.length, needs: words, most: MATRIX_WORDS[fitting.at(-1) ?? 0] ?? 0, unit: 'codewords',
			larger: words > (MATRIX_WORDS[sides.at(-1) ?? 0] ?? 0) ? 'no-use' : 'helps'
		});
	return accept({ shape: { symbology: 'data-matrix', side }, module, width: side * module, height: side * module, quiet: quietModules * module, ...drawnIn(text, room) });
}

/** How many units of one id each a symbol holds at most in a room: told before anything is printed. */
export function capacityIn(symbology: ContentSymbology, room: ContentRoom): { readonly ids: number; readonly characters: number } {
	const most = guide.content2d.mostIds;
	const fits = (ids: number): string | undefined => {
		const text = sampleOf(ids);
		return contentSymbol(text, symbology, room).ok ? text : undefined;
	};
	let ids = 0;
	let characters = 0;
	for (let text = fits(1); text !== undefined; text = ids < most ? fits(ids + 1) : undefined) {
		ids++;
		characters = text.length;
	}
	return { ids, characters };
}

/** A text of so many FNSKUs, as a carton of single units has it. */
const sampleOf = (ids: number): string =>
	`AMZN,PO:FBA15LQ7T2KD${Array.from({ length: ids }, (_, i) => `,FNSKU:X00${String(2_468_013 + 7919 * i).padStart(7, '0')},QTY:12`).join('')}`;
