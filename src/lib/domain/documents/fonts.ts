import jp from '../../data/fonts/noto-sans-jp.json';
import latin from '../../data/fonts/noto-sans.json';
import mono from '../../data/fonts/noto-sans-mono.json';
import sc from '../../data/fonts/noto-sans-sc.json';
import { WEIGHTS, type Face, type FontName, type Weight } from './page';

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
	if (usualCodes.has(code)) return usual;
	return others.get(code)?.[WEIGHTS.indexOf(weight)] ?? 1000;
}

/** Text that one font sets; a Latin word stays in one font as a whole. `font` is undefined where no font has the character. */
export type Run = { readonly font: FontName | undefined; readonly text: string };

const PIECES = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Mn}]+|[^]/gu;

const fontOf = (face: Face, characters: readonly string[]): FontName | undefined => {
	const [only = ''] = characters;
	if (face === 'sans' && characters.length === 1 && FROM_MONO.has(only)) return 'noto-sans-mono';
	return CHAIN[face].find((font) => characters.every((character) => has(font, character)));
};

function piecesOf(face: Face, text: string): Run[] {
	return (text.match(PIECES) ?? []).flatMap((piece) => {
		const characters = [...piece];
		const font = fontOf(face, characters);
		if (font || characters.length === 1) return [{ font, text: piece }];
		return characters.map((character) => ({ font: fontOf(face, [character]), text: character }));
	});
}

/** The text in the fewest runs of one font each. */
export function runsOf(face: Face, text: string): Run[] {
	const runs: { font: FontName | undefined; text: string }[] = [];
	for (const piece of piecesOf(face, text)) {
		const last = runs.at(-1);
		if (last && last.font === piece.font) last.text += piece.text;
		else runs.push({ ...piece });
	}
	return runs;
}

/** The first character that no font of the papers has. */
export const missingIn = (face: Face, text: string): string | undefined => {
	const run = runsOf(face, text).find(({ font }) => font === undefined);
	return run && [...run.text][0];
};
