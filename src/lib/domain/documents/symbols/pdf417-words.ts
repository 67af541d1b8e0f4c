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
const IS_TEXT = Uint8Array.from({ length: 256 }, (_, code) => (VALUES.some((values) => values[BELOW + code]! >= 0) ? 1 : 0));

/** What leads from one submode (row) to another. */
const LATCHES: readonly (readonly (readonly number[])[])[] = [
	[[], [LOWER], [MIXED], [MIXED, PUNCTUATION]],
	[[MIXED, ALPHA], [], [MIXED], [MIXED, PUNCTUATION]],
	[[ALPHA], [LOWER], [], [PUNCTUATION]],
	[[ALPHA], [ALPHA, LOWER], [ALPHA, MIXED], []]
];
const submodeAfter = (code: number, now: number): number => (code === ALPHA ? 0 : code === LOWER ? 1 : code === MIXED ? 2 : code === PUNCTUATION ? 3 : now);

/** What it costs to go from one submode to another, row by row. */
const LATCH_COSTS = LATCHES.map((row) => row.map((codes) => codes.length));

/** The code of the shift by which one submode says a character of another, or 0 where it has the character itself; -1: not at all. */
function shiftFor(character: number, submode: number): number {
	const says = (other: number): boolean => VALUES[other]![BELOW + character]! >= 0;
	if (says(submode)) return 0;
	if (submode === 1 && says(0)) return SHIFT_TO_ALPHA;
	return submode !== 3 && says(3) ? SHIFT_TO_PUNCTUATION : -1;
}
const SHIFTS = [0, 1, 2, 3].map((submode) => Int8Array.from({ length: 256 }, (_, character) => shiftFor(character, submode)));

/** For every character and the submode after it, the submode from which the shortest way came; and the submode it ends in. */
type Ways = { readonly from: Uint8Array; readonly last: number };

function cheapest(text: ArrayLike<number>, submode: number): Ways {
	const from = new Uint8Array(4 * text.length);
	const costs = [Infinity, Infinity, Infinity, Infinity];
	costs[submode] = 0;
	const latched = [0, 0, 0, 0];
	for (let i = 0; i < text.length; i++) {
		latch(costs, latched, from, 4 * i);
		for (let x = 0; x < 4; x++) {
			const shift = SHIFTS[x]![text[i]!]!;
			costs[x] = shift < -1 ? latched[x]! + 2 : shift === 0 ? latched[x]! + 1 : Infinity;
		}
	}
	return { from, last: costs.indexOf(Math.min(...costs)) };
}

/** Latches are never dearer by a detour, so one look at each pair is enough. */
function latch(costs: readonly number[], latched: number[], from: Uint8Array, at: number): void {
	for (let y = 0; y < 4; y++) {
		latched[y] = costs[y]!;
		from[at + y] = y;
		for (let x = 0; x < 4; x++) {
			const cost = costs[x]! + LATCH_COSTS[x]![y]!;
			if (cost >= latched[y]!) continue;
			latched[y] = cost;
			from[at + y] = x;
		}
	}
}

/** The shortest way to write some text, from a submode: characters with latches and shifts between them. */
function shortest(text: ArrayLike<number>, submode: number): number[] {
	const { from, last } = cheapest(text, submode);
	const codes: number[] = [];
	for (let i = text.length - 1, now = last; i >= 0; i--) {
		codes.push(text[i]!);
		const shift = SHIFTS[now]![text[i]!]!;
		if (shift !== 0) codes.push(shift);
		const before = from[4 * i + now]!;
		const between = LATCHES[before]![now]!;
		for (let n = between.length - 1; n >= 0; n--) codes.push(between[n]!);
		now = before;
	}
	return codes.reverse();
}

/** Writes text in pairs; an odd value is filled up with one that says nothing. Answers the submode it ends in. */
function writeText(words: number[], text: ArrayLike<number>, from: number): number {
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
		if (IS_TEXT[code]) text[i] = text[i + 1]! + 1;
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
