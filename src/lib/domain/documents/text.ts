import { advance, runsOf } from './fonts';
import type { Face, Type, Weight } from './page';

const MM_PER_POINT = 25.4 / 72;

/** Size in points, as millimetres. */
export const mm = (points: number): number => points * MM_PER_POINT;

/** Spaces of all kinds but the Japanese one, which is a letter's width on purpose. */
const SPACES = /[\p{Cc}\p{Zl}\p{Zp}]|(?!\u3000)\p{Zs}/gu;
/**
 * What says nothing on paper. Marks that turn the direction of writing and selectors of another form of a letter stay: they would
 * change what is read, no font of the papers heeds them, and so they are refused by name.
 */
const INVISIBLE = /(?![\u202a-\u202e\u2066-\u2069])\p{Cf}|[\ufe0e\ufe0f]/gu;
const MARKED_LETTER = /\P{M}\p{M}+/gu;

/**
 * Text as it can be set: accents on their letters, one kind of space, nothing invisible. Letters are not replaced by their
 * relatives, as NFC would do with kanji that stand in family names.
 */
export const printable = (text: string): string =>
	PLAIN.test(text)
		? text
		: text
				.replace(INVISIBLE, '')
				.replace(MARKED_LETTER, (letter) => letter.normalize('NFC'))
				.replace(SPACES, ' ')
				.replace(/ {2,}/g, ' ')
				.trim();

/** Words of ASCII with single spaces between them, which nearly all texts of a long plan are. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** The same value with every text in it printable; what is so already stays the same object. */
export function printableThroughout<T>(value: T): T {
	if (typeof value === 'string') return printable(value) as T;
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).map(([key, part]) => [key, printableThroughout<unknown>(part), part] as const);
	if (entries.every(([, now, part]) => now === part)) return value;
	if (Array.isArray(value)) return entries.map(([, now]) => now) as T;
	return Object.fromEntries(entries) as T;
}

/** The labels of a shipment measure the same words over and over. */
const measured: Record<Face, Record<Weight, Map<string, number>>> = {
	sans: { 400: new Map(), 500: new Map(), 700: new Map() },
	mono: { 400: new Map(), 500: new Map(), 700: new Map() }
};
const KEPT = 10_000;

function thousandths(text: string, { weight, face = 'sans' }: Type): number {
	const widths = measured[face][weight];
	const known = widths.get(text);
	if (known !== undefined) return known;
	let width = 0;
	for (const run of runsOf(face, text)) for (const character of run.text) width += advance(run.font ?? 'noto-sans-jp', weight, character);
	if (widths.size >= KEPT) widths.clear();
	widths.set(text, width);
	return width;
}

/** Width in millimetres by plain advance widths: no kerning, no ligatures. */
export const widthOf = (text: string, type: Type): number => mm((thousandths(text, type) * type.size) / 1000);

/** Nothing on the papers is smaller than this, in points. */
export const LEAST_SIZE = 6.2;

/** The largest size, down to `least`, at which the text is no wider than `width`; undefined when there is none. */
export function sizeToFit(text: string, type: Type, width: number, least = LEAST_SIZE): number | undefined {
	const needed = widthOf(text, type);
	if (needed <= width) return type.size;
	const size = Math.floor(((type.size * width) / needed) * 100) / 100;
	return size >= least ? size : undefined;
}

/** The longest beginning of the text that fits with … after it. */
export function cut(text: string, type: Type, width: number): string {
	if (widthOf(text, type) <= width) return text;
	const characters = [...text];
	let kept = characters.length;
	while (kept > 0 && widthOf(`${characters.slice(0, kept).join('').trimEnd()}…`, type) > width) kept--;
	return `${characters.slice(0, kept).join('').trimEnd()}…`;
}

const NOT_FIRST = /[、。，．・：；？！ー～〜々ゝゞ’”）〕］｝〉》」』】°′″℃％ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ!),.:;?\]}%]/u;
const NOT_LAST = /[‘“（〔［｛〈《「『【([{〒]/u;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** How a line may end between two characters: after a space, between Japanese letters, or only when nothing else helps. */
function mayBreak(before: string, after: string): 'space' | 'between' | undefined {
	if (NOT_FIRST.test(after) || NOT_LAST.test(before)) return undefined;
	if (before === ' ' || before === '\u3000') return 'space';
	if (after === ' ') return undefined;
	return EAST_ASIAN.test(before) || EAST_ASIAN.test(after) ? 'between' : undefined;
}

/** Where to end the line of which `fits` characters have room: a space past this share of them is better than a break inside a word. */
const SPACE_SHARE = 0.55;

function lineEnd(characters: readonly string[], fits: number): number {
	let space = 0;
	let between = 0;
	for (let at = 1; at <= fits; at++) {
		const how = mayBreak(characters[at - 1] ?? '', characters[at] ?? '');
		if (how === 'space') space = at;
		if (how === 'between') between = at;
	}
	if (space > fits * SPACE_SHARE || (space > 0 && between === 0)) return space;
	return between || space || Math.max(1, fits);
}

type Wrapped = { readonly type: Type; readonly width: number; readonly lines: readonly string[] };

/** By text: the addresses of a shipment stand on each of its labels. */
const wrapped = new Map<string, Wrapped[]>();

const isSameType = (a: Type, b: Type): boolean => a.size === b.size && a.weight === b.weight && a.face === b.face;

/** Lines no wider than `width`. A word that is too long for a line of its own is broken. */
export function wrap(text: string, type: Type, width: number): string[] {
	const before = wrapped.get(text) ?? [];
	const known = before.find((other) => other.width === width && isSameType(other.type, type));
	if (known) return [...known.lines];
	const lines = linesOf(text, type, width);
	if (wrapped.size >= KEPT) wrapped.clear();
	wrapped.set(text, [...before, { type, width, lines }]);
	return [...lines];
}

function linesOf(text: string, type: Type, width: number): string[] {
	const lines: string[] = [];
	let rest = [...text.trim()];
	while (rest.length > 0) {
		const fits = fitting(rest, type, width);
		if (fits === rest.length) return [...lines, rest.join('').trim()];
		const end = lineEnd(rest, fits);
		lines.push(rest.slice(0, end).join('').trim());
		rest = [...rest.slice(end).join('').trimStart()];
	}
	return lines;
}

/** How many characters of the text have room; a space at the end of a line needs none. */
function fitting(characters: readonly string[], type: Type, width: number): number {
	if (widthOf(characters.join(''), type) <= width) return characters.length;
	let low = 0;
	let high = characters.length;
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if (widthOf(characters.slice(0, middle).join('').trimEnd(), type) <= width) low = middle;
		else high = middle;
	}
	return low;
}
