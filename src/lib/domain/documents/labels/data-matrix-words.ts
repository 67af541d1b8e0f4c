/** Codewords that a square Data Matrix holds, by the modules of its side (ISO/IEC 16022, table 7). */
export const MATRIX_WORDS: Readonly<Record<number, number>> = { 14: 8, 16: 12, 18: 18, 20: 22, 22: 30 };

/** In twelfths of a codeword: what a character costs in a mode, and what it costs to get there. */
const WORD = 12;
const EDIFACT = 9;
const C40 = 8;

const isDigit = (character: string | undefined): boolean => character !== undefined && /[0-9]/.test(character);

/** Characters that C40 says with one value; others take two. */
const inC40 = (character: string): number => (/[A-Z0-9 ]/.test(character) ? C40 : 2 * C40);

/**
 * The fewest codewords that a text of capital letters, figures and signs can take, by the cheapest change between ASCII (pairs of digits),
 * C40 and EDIFACT. An encoder may need one or two more, never less: what is refused here has no room.
 */
export function dataMatrixWords(text: string): number {
	const characters = [...text];
	let [ascii, c40, edifact, pending] = [0, WORD, WORD, Infinity];
	characters.forEach((character, i) => {
		const pairEnds = pending;
		const startsPair = isDigit(character) && isDigit(characters[i + 1]) ? ascii + WORD : Infinity;
		const next = [Math.min(ascii + WORD, isDigit(character) ? pairEnds : Infinity), c40 + inC40(character), edifact + EDIFACT] as const;
		pending = startsPair;
		ascii = Math.min(next[0], next[1] + WORD, next[2] + EDIFACT);
		c40 = Math.min(next[1], ascii + WORD);
		edifact = Math.min(next[2], ascii + WORD);
	});
	return Math.ceil(Math.min(ascii, c40, edifact) / WORD);
}
