import patterns from '../../../data/pdf417-patterns.json' with { type: 'json' };
import { wordsOf } from './pdf417-words';

/** Rows of dark and light modules; a row is drawn at least three modules high. */
export type Stacked = { readonly columns: number; readonly rows: readonly Uint8Array[]; readonly width: number; readonly level: number };

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
const START = [1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0];
const END = [1, 1, 1, 1, 1, 1, 1, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 1];

/** Modules across a symbol: start, two row indicators, the codewords, stop. */
export const widthOf = (columns: number): number => 17 * columns + 69;

const correctionWords = (level: number): number => 2 ** (level + 1);

/** Rows that so many codewords take, their length and error correction included; more than MOST_ROWS: they do not fit. */
export const rowsFor = (words: number, { level, columns }: Pdf417Options): number => Math.max(3, Math.ceil((words + correctionWords(level) + 1) / columns));

const generators = new Map<number, Int32Array>();

/** Coefficients of the product of x − 3ⁱ for i from 1 to n, modulo 929, taken from 929, the highest left out. */
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
	const without = coefficients.slice(0, n).map((coefficient) => (929 - coefficient) % 929);
	generators.set(n, without);
	return without;
}

/** Codewords for error correction, highest power first. */
function corrections(words: readonly number[], n: number): number[] {
	const g = generator(n);
	const rest = new Int32Array(n);
	for (const word of words) {
		const lead = (word + rest[n - 1]!) % 929;
		for (let j = n - 1; j > 0; j--) rest[j] = (rest[j - 1]! + lead * g[j]!) % 929;
		rest[0] = (lead * g[0]!) % 929;
	}
	return Array.from(rest, (word) => (929 - word) % 929).reverse();
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
	const filled = [room, ...words, ...Array.from({ length: room - words.length - 1 }, () => 900)];
	const all = [...filled, ...corrections(filled, correctionWords(level))];
	const rows = Array.from({ length: height }, (_, row) => drawnRow(all.slice(row * columns, (row + 1) * columns), { row, height, level, columns }));
	return { columns, rows, width: widthOf(columns), level };
}

type Shape = { readonly row: number; readonly height: number; readonly level: number; readonly columns: number };

function drawnRow(words: readonly number[], { row, height, level, columns }: Shape): Uint8Array {
	const base = 30 * Math.floor(row / 3);
	const told = [base + Math.floor((height - 1) / 3), base + 3 * level + ((height - 1) % 3), base + columns - 1];
	const cluster = row % 3;
	const modules = new Uint8Array(widthOf(columns));
	modules.set(START);
	let at = START.length;
	for (const word of [told[cluster]!, ...words, told[(cluster + 2) % 3]!]) {
		const bars = CLUSTERS[cluster]![word]!;
		for (let bit = 16; bit >= 0; bit--) modules[at++] = (bars >> bit) & 1;
	}
	modules.set(END, at);
	return modules;
}
