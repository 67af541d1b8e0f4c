import jp from '../../data/fonts/noto-sans-jp.json';
import latin from '../../data/fonts/noto-sans.json';
import mono from '../../data/fonts/noto-sans-mono.json';
import sc from '../../data/fonts/noto-sans-sc.json';
import { WEIGHTS, type Face, type FontName, type Han, type Weight } from './page';

/** What `src/cli/fonts.ts` reads out of a font. */
type Table = {
	readonly usual: number;
	readonly usualCodes: string;
	readonly others: { readonly [hex: string]: readonly number[] | undefined };
};

/** The code points of `gap+length gap …`, each number in base 36. */
function codesOf(runs: string): Set<number> {
	const codes = new Set<number>();
	let at = 0;
	for (const run of runs.split(' ').filter((text) => text !== '')) {
		const [gap = '0', length = '1'] = run.split('+');
		at += parseInt(gap, 36);
		for (const end = at + parseInt(length, 36); at < end; at++) codes.add(at);
	}
	return codes;
}

type Metrics = { readonly usual: number; readonly usualCodes: ReadonlySet<number>; readonly others: ReadonlyMap<number, readonly number[]> };

const metrics = ({ usual, usualCodes, others }: Table): Metrics => ({
	usual,
	usualCodes: codesOf(usualCodes),
	others: new Map(Object.entries(others).map(([hex, widths]) => [parseInt(hex, 16), widths ?? []]))
});

const FONT_METRICS: Record<FontName, Metrics> = {
	'noto-sans-jp': metrics(jp as Table),
	'noto-sans': metrics(latin as Table),
	'noto-sans-sc': metrics(sc as Table),
	'noto-sans-mono': metrics(mono as Table)
};

/** Which font is asked first, second, …: Japanese forms before Chinese ones; Noto Sans has the Latin letters of Łódź and Muğla. */
const CHAIN: Record<Face, readonly FontName[]> = {
	sans: ['noto-sans-jp', 'noto-sans', 'noto-sans-sc'],
	mono: ['noto-sans-mono', 'noto-sans-jp', 'noto-sans-sc']
};

/** These are a whole em wide in Noto Sans JP, which tears figures apart. */
const FROM_MONO = new Set(['×', '…']);

const has = (font: FontName, character: string): boolean => {
	const code = character.codePointAt(0) ?? 0;
	return FONT_METRICS[font].usualCodes.has(code) || FONT_METRICS[font].others.has(code);
};

/** Width of a character in thousandths of an em; a whole em where the font does not have it. */
export function advance(font: FontName, weight: Weight, character: string): number {
	const { usual, usualCodes, others } = FONT_METRICS[font];
	const code = character.codePointAt(0) ?? 0;
	const widths = others.get(code);
	if (widths) return widths[WEIGHTS.indexOf(weight)] ?? 1000;
	return usualCodes.has(code) ? usual : 1000;
}

/** Text that one font sets; a Latin word stays in one font as a whole. `font` is undefined where no font has the character. */
export type Run = { readonly font: FontName | undefined; readonly text: string };

/** A Latin, Cyrillic or Greek word stays in one font, accents on their letters. */
const LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Mn}]/u;

/** What a face makes of a character: a bit for each font of its chain that has it, one for the mono font alone, one for letters of words. */
const FROM_MONO_BIT = 1 << 8;
const LETTER_BIT = 1 << 9;
const FONT_BITS = FROM_MONO_BIT - 1;
const traits: Record<Face, Map<number, number>> = { sans: new Map(), mono: new Map() };

function traitsOf(face: Face, code: number): number {
	const known = traits[face].get(code);
	if (known !== undefined) return known;
	const character = String.fromCodePoint(code);
	const fonts = CHAIN[face].reduce((bits, font, i) => (has(font, character) ? bits | (1 << i) : bits), 0);
	const mono = face === 'sans' && FROM_MONO.has(character) ? FROM_MONO_BIT : 0;
	const found = fonts | mono | (LETTER.test(character) ? LETTER_BIT : 0);
	traits[face].set(code, found);
	return found;
}

/** The first font of a chain by its bits. */
const fontOf = (face: Face, found: number): FontName | undefined =>
	found & FROM_MONO_BIT ? 'noto-sans-mono' : CHAIN[face][31 - Math.clz32(found & -found & FONT_BITS)];

/** A text is measured, looked through for what is missing, and set. */
const known: Record<Han, Record<Face, Map<string, readonly Run[]>>> = {
	jp: { sans: new Map(), mono: new Map() },
	sc: { sans: new Map(), mono: new Map() }
};
const KEPT = 10_000;

/** The text in the fewest runs of one font each. What Japanese and Chinese share is an em wide in both, so either measures the other. */
export function runsOf(face: Face, text: string, han: Han = 'jp'): readonly Run[] {
	const kept = known[han][face];
	const before = kept.get(text);
	if (before) return before;
	const runs = divided(face, text, han);
	if (kept.size >= KEPT) kept.clear();
	kept.set(text, runs);
	return runs;
}

/** Characters and stops that Chinese draws in its own way. */
const SHARED = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

const fontFor = (face: Face, text: string, at: number, han: Han): FontName | undefined => {
	const code = text.codePointAt(at)!;
	const character = String.fromCodePoint(code);
	return han === 'sc' && SHARED.test(character) && has('noto-sans-sc', character) ? 'noto-sans-sc' : fontOf(face, traitsOf(face, code));
};

function divided(face: Face, text: string, han: Han): Run[] {
	const runs: { font: FontName | undefined; from: number; to: number }[] = [];
	const add = (font: FontName | undefined, from: number, to: number): void => {
		const last = runs.at(-1);
		if (last && last.font === font) last.to = to;
		else runs.push({ font, from, to });
	};
	for (let at = 0; at < text.length; ) {
		const { end, inAll } = wordAt(face, text, at);
		if (inAll !== 0 && end > after(text, at)) add(fontOf(face, inAll), at, end);
		else for (let i = at; i < end; i = after(text, i)) add(fontFor(face, text, i, han), i, after(text, i));
		at = end;
	}
	return runs.map(({ font, from, to }) => ({ font, text: text.slice(from, to) }));
}

const after = (text: string, at: number): number => at + (text.codePointAt(at)! > 0xffff ? 2 : 1);

/** Where a word that begins at a place ends, and which fonts have all of it; anything but letters is a word of its own. */
function wordAt(face: Face, text: string, at: number): { readonly end: number; readonly inAll: number } {
	let found = traitsOf(face, text.codePointAt(at)!);
	let inAll = found & (FONT_BITS | FROM_MONO_BIT);
	let end = after(text, at);
	while (found & LETTER_BIT && end < text.length) {
		found = traitsOf(face, text.codePointAt(end)!);
		if (!(found & LETTER_BIT)) break;
		inAll &= found;
		end = after(text, end);
	}
	return { end, inAll };
}

/** Marks that turn the direction of writing: some fonts have a glyph for them, and none turns anything. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/u;

/** The first character that the papers cannot print. */
export const missingIn = (face: Face, text: string): string | undefined => {
	const [turning] = TURNING.exec(text) ?? [];
	if (turning !== undefined) return turning;
	const run = runsOf(face, text).find(({ font }) => font === undefined);
	return run && [...run.text][0];
};
