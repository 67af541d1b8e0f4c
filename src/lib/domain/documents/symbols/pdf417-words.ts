/** Codewords of PDF417 (ISO/IEC 15438): text in pairs of base 30, long runs of digits in base 900, the rest in bytes. */

const LOWER = -1, MIXED = -2, ALPHA = -3, PUNCTUATION = -4, SHIFT_TO_ALPHA = -5, SHIFT_TO_PUNCTUATION = -6;

const codes = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));
const SUBMODES: readonly (readonly number[])[] = [
	[...codes('ABCDEFGHIJKLMNOPQRSTUVWXYZ '), LOWER, MIXED, SHIFT_TO_PUNCTUATION],
	[...codes('abcdefghijklmnopqrstuvwxyz '), SHIFT_TO_ALPHA, MIXED, SHIFT_TO_PUNCTUATION],
	[...codes('0123456789&\r\t,:#-.$/+%*=^'), PUNCTUATION, 32, LOWER, ALPHA, SHIFT_TO_PUNCTUATION],
	[...codes(';<>@[\\]_`~!\r\t,:\n-.$/"|*()?{}\''), ALPHA]
];
/** By submode, the value of each code; latches and shifts stand before the characters. */
const BELOW = 6;
const VALUES = SUBMODES.map((list) => {
	const values = new Int8Array(BELOW + 256).fill(-1);
	for (const [value, code] of list.entries()) values[BELOW + code] = value;
	return values;
});
const TEXT = new Set(SUBMODES.flat().filter((code) => code >= 0));

/** What leads from one submode (row) to another, and what one character of another submode costs before it. */
const LATCHES: readonly (readonly (readonly number[])[])[] = [
	[[], [LOWER], [MIXED], [MIXED, PUNCTUATION]],
	[[MIXED, ALPHA], [], [MIXED], [MIXED, PUNCTUATION]],
	[[ALPHA], [LOWER], [], [PUNCTUATION]],
	[[ALPHA], [ALPHA, LOWER], [ALPHA, MIXED], []]
];
const mayShift = (from: number, to: number): boolean => from !== 3 && (to === 3 || (to === 0 && from === 1));
const submodeAfter = (code: number, now: number): number => (code === ALPHA ? 0 : code === LOWER ? 1 : code === MIXED ? 2 : code === PUNCTUATION ? 3 : now);

/** A way to write what was read so far, told from its end. */
type Way = { readonly length: number; readonly code: number; readonly before: Way | undefined };
const NO_WAY: Way = { length: Infinity, code: 0, before: undefined };

const then = (before: Way, code: number): Way => ({ length: before.length + 1, code, before });

/** The shortest way to write some text, from a submode: characters with latches and shifts between them. */
function shortest(text: readonly number[], submode: number): readonly number[] {
	let ways = [0, 1, 2, 3].map((x): Way => (x === submode ? { ...NO_WAY, length: 0 } : NO_WAY));
	for (const character of text) {
		latch(ways);
		const next = [NO_WAY, NO_WAY, NO_WAY, NO_WAY];
		for (let x = 0; x < 4; x++) {
			if (VALUES[x]![BELOW + character]! < 0) continue;
			if (ways[x]!.length + 1 < next[x]!.length) next[x] = then(ways[x]!, character);
			for (let y = 0; y < 4; y++) {
				if (mayShift(y, x) && ways[y]!.length + 2 < next[y]!.length) next[y] = then(then(ways[y]!, x === 0 ? SHIFT_TO_ALPHA : SHIFT_TO_PUNCTUATION), character);
			}
		}
		ways = next;
	}
	let way = ways.reduce((best, other) => (other.length < best.length ? other : best));
	const codes = new Array<number>(way.length);
	for (let i = way.length - 1; i >= 0; i--, way = way.before ?? NO_WAY) codes[i] = way.code;
	return codes;
}

function latch(ways: Way[]): void {
	for (let better = true; better; ) {
		better = false;
		for (let x = 0; x < 4; x++) {
			for (let y = 0; y < 4; y++) {
				const between = LATCHES[x]![y]!;
				if (ways[x]!.length + between.length >= ways[y]!.length) continue;
				ways[y] = between.reduce(then, ways[x]!);
				better = true;
			}
		}
	}
}

/** Writes text in pairs; an odd value is filled up with one that says nothing. Answers the submode it ends in. */
function writeText(words: number[], text: readonly number[], from: number): number {
	let submode = from;
	let inSubmode = from;
	const values: number[] = [];
	for (const code of shortest(text, from)) {
		values.push(VALUES[inSubmode]![BELOW + code]!);
		if (code === SHIFT_TO_ALPHA || code === SHIFT_TO_PUNCTUATION) {
			inSubmode = code === SHIFT_TO_ALPHA ? 0 : 3;
			continue;
		}
		submode = submodeAfter(code, submode);
		inSubmode = submode;
	}
	if (values.length % 2 === 1) {
		values.push(29);
		if (submode === 3) submode = 0;
	}
	for (let i = 0; i < values.length; i += 2) words.push(values[i]! * 30 + values[i + 1]!);
	return submode;
}

function writeDigits(words: number[], digits: string): void {
	for (let i = 0; i < digits.length; i += 44) {
		let rest = BigInt(`1${digits.slice(i, i + 44)}`);
		const part: number[] = [];
		for (; rest > 0n; rest /= 900n) part.unshift(Number(rest % 900n));
		words.push(...part);
	}
}

function writeBytes(words: number[], bytes: readonly number[]): void {
	const whole = bytes.length - (bytes.length % 6);
	for (let i = 0; i < whole; i += 6) {
		let rest = bytes.slice(i, i + 6).reduce((all, byte) => all * 256n + BigInt(byte), 0n);
		const part: number[] = [];
		for (let n = 0; n < 5; n++, rest /= 900n) part.unshift(Number(rest % 900n));
		words.push(...part);
	}
	words.push(...bytes.slice(whole));
}

const DIGITS = 13, DIGITS_ALONE = 8, TEXT_ENOUGH = 5;

/** How many digits, text characters and others follow one another from each place. */
function runsIn(data: readonly number[]): { digits: Int32Array; text: Int32Array; bytes: Int32Array } {
	const [digits, text, bytes] = [0, 0, 0].map(() => new Int32Array(data.length + 1)) as [Int32Array, Int32Array, Int32Array];
	for (let i = data.length - 1; i >= 0; i--) {
		const code = data[i]!;
		if (code >= 48 && code <= 57) digits[i] = digits[i + 1]! + 1;
		if (digits[i]! >= DIGITS) continue;
		if (TEXT.has(code)) text[i] = text[i + 1]! + 1;
		if (text[i]! < TEXT_ENOUGH) bytes[i] = bytes[i + 1]! + 1;
	}
	return { digits, text, bytes };
}

/** The codewords of ASCII text, without length, filling and error correction. */
export function wordsOf(data: string): number[] {
	const all = codes(data);
	const runs = runsIn(all);
	const words: number[] = [];
	let mode: 'text' | 'digits' | 'bytes' = 'text';
	let submode = 0;
	for (let at = 0; at < all.length; ) {
		const [digits, text, bytes] = [runs.digits[at]!, runs.text[at]!, runs.bytes[at]!];
		if (digits >= DIGITS || (digits === all.length && digits >= DIGITS_ALONE)) {
			words.push(902);
			writeDigits(words, data.slice(at, at + digits));
			mode = 'digits';
			at += digits;
		} else if (text >= TEXT_ENOUGH) {
			if (mode !== 'text') {
				words.push(900);
				submode = 0;
			}
			submode = writeText(words, all.slice(at, at + text), submode);
			mode = 'text';
			at += text;
		} else if (bytes === 1 && mode === 'text') {
			words.push(913, all[at]!);
			at += 1;
		} else {
			words.push(bytes % 6 === 0 ? 924 : 901);
			writeBytes(words, all.slice(at, at + bytes));
			mode = 'bytes';
			at += bytes;
		}
	}
	return words;
}
