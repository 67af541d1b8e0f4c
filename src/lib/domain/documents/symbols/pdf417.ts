import patterns from '../../../data/pdf417-patterns.json' with { type: 'json' };
import { wordsOf } from './pdf417-words';

/** Rows of dark and light modules; a row is drawn at least three modules high. */
export type Stacked = {
	readonly columns: number;
	readonly rows: readonly Uint8Array[];
	readonly width: number;
	readonly level: number;
	/** The rows again, seventeen modules a number, the leftmost its highest bit; what is beyond the last module is light. */
	readonly cells: readonly Int32Array[];
};

export type Pdf417Options = {
	/** Error correction, 0 to 8: 2 to 512 codewords. More is taken where the symbol has room for it. */
	readonly level: number;
	/** Codewords in a row, 1 to 30. */
	readonly columns: number;
};

export const MOST_ROWS = 90;
const MOST_WORDS = 926;

const CLUSTERS = patterns.clusters.map((lines) => {
	const hex = lines.join('');
	return Int32Array.from({ length: 929 }, (_, i) => 0x10000 | parseInt(hex.slice(4 * i, 4 * i + 4), 16));
});
const START = 0b11111111010101000;
/** Seventeen modules and a bar in the next cell. */
const END = 0b11111110100010100;
const LAST = 1 << 16;

/** Modules across a symbol: start, two row indicators, the codewords, stop. */
export const widthOf = (columns: number): number => 17 * columns + 69;

const correctionWords = (level: number): number => 2 ** (level + 1);

/** Codewords of data beside the error correction of a level. */
export const mostWords = (level: number): number => MOST_WORDS + 1 - correctionWords(level);

/** Rows that so many codewords take, their length and error correction included; more than MOST_ROWS: they do not fit. */
export const rowsFor = (words: number, { level, columns }: Pdf417Options): number => Math.max(3, Math.ceil((words + correctionWords(level) + 1) / columns));

const generators = new Map<number, Int32Array>();

/** Coefficients of the product of x − 3ⁱ for i from 1 to n, modulo 929, taken from 929: highest power first, that of n left out. */
function generator(n: number): Int32Array {
	const known = generators.get(n);
	if (known) return known;
	let coefficients = Int32Array.of(1);
	for (let i = 1, root = 3; i <= n; i++, root = (root * 3) % 929) {
		const next = new Int32Array(i + 1);
		for (let j = 0; j < i; j++) {
			next[j + 1] = (next[j + 1]! + coefficients[j]!) % 929;
			next[j] = (next[j]! + (929 - root) * coefficients[j]!) % 929;
		}
		coefficients = next;
	}
	const without = coefficients.slice(0, n).map((coefficient) => (929 - coefficient) % 929).reverse();
	generators.set(n, without);
	return without;
}

/** Codewords for error correction of those before a place, written from there on. Sums stay below 2³¹ without a remainder. */
function correct(words: Int32Array, from: number): void {
	const n = words.length - from;
	const g = generator(n);
	const rest = words.slice();
	rest.fill(0, from);
	for (let i = 0; i < from; i += 2) divideTwice(rest, g, i);
	for (let i = from; i < words.length; i++) words[i] = (929 - (rest[i]! % 929)) % 929;
}

/** Two steps of the division in one go through the rest: this is where the time of a symbol goes. An odd last step divides by nothing. */
function divideTwice(rest: Int32Array, g: Int32Array, at: number): void {
	const first = rest[at]! % 929;
	const isLast = at + 1 + g.length === rest.length;
	const second = isLast ? 0 : (rest[at + 1]! + Math.imul(first, g[0]!)) % 929;
	if (isLast) rest[at + 1] = rest[at + 1]! + Math.imul(first, g[0]!);
	let before = g[0]!;
	for (let j = 1; j < g.length; j++) {
		const now = g[j]!;
		rest[at + 1 + j] = (rest[at + 1 + j]! + Math.imul(first, now) + Math.imul(second, before)) | 0;
		before = now;
	}
	if (!isLast) rest[at + 1 + g.length] = rest[at + 1 + g.length]! + Math.imul(second, before);
}

/** The highest level for which there is room beside so many codewords. */
const roomFor = (words: number): number => Math.floor(Math.log2(words)) - 1;

/** PDF417 of ASCII text; undefined when it has more codewords or rows than a symbol can hold. */
export function pdf417(data: string, { level: wanted, columns }: Pdf417Options): Stacked | undefined {
	const words = wordsOf(data);
	if (words.length > MOST_WORDS) return undefined;
	const least = Math.min(wanted, roomFor(927 - words.length));
	const height = rowsFor(words.length, { level: least, columns });
	if (height > MOST_ROWS) return undefined;
	const level = Math.max(least, Math.min(8, roomFor(columns * height - 1 - words.length)));
	const room = columns * height - correctionWords(level);
	if (room > 928) return undefined;
	const all = new Int32Array(columns * height).fill(900);
	all[0] = room;
	all.set(words, 1);
	correct(all, room);
	const cells = Array.from({ length: height }, (_, row) => cellsOf(all, { row, height, level, columns }));
	let rows: readonly Uint8Array[] | undefined;
	return {
		columns, width: widthOf(columns), level, cells,
		get rows() {
			return (rows ??= cells.map((row) => modulesOf(row, this.width)));
		}
	};
}

type Shape = { readonly row: number; readonly height: number; readonly level: number; readonly columns: number };

/** Start, the left indicator, codewords, the right indicator and stop. */
function cellsOf(words: Int32Array, { row, height, level, columns }: Shape): Int32Array {
	const base = 30 * Math.floor(row / 3);
	const told = [base + Math.floor((height - 1) / 3), base + 3 * level + ((height - 1) % 3), base + columns - 1];
	const cluster = row % 3;
	const bars = CLUSTERS[cluster]!;
	const cells = new Int32Array(columns + 5);
	cells[0] = START;
	cells[1] = bars[told[cluster]!]!;
	for (let i = 0; i < columns; i++) cells[i + 2] = bars[words[row * columns + i]!]!;
	cells[columns + 2] = bars[told[(cluster + 2) % 3]!]!;
	cells[columns + 3] = END;
	cells[columns + 4] = LAST;
	return cells;
}

const modulesOf = (cells: Int32Array, width: number): Uint8Array =>
	Uint8Array.from({ length: width }, (_, i) => (cells[Math.floor(i / 17)]! >> (16 - (i % 17))) & 1);
