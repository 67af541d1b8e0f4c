import type { Statement } from '$lib/domain/documents/agreement';
import { advance } from '$lib/domain/documents/fonts';
import { mm } from '$lib/domain/documents/text';
import type { ExpectedPage, ExpectedText } from './expected';
import type { Letter } from './letters';
import { NOTHING, type Misread } from './misread';

/** One character of a text where it should stand, in its own frame; `key` is its font, weight and itself. */
export type Place = { readonly character: string; readonly key: string; readonly x: number; readonly width: number };
export type TextPlaces = { readonly text: ExpectedText; readonly places: readonly Place[] };

const isBlank = (character: string): boolean => character === ' ' || character === '\u3000' || character.trim() === '';

/** The characters of each text of a page. */
export const placesOn = ({ texts }: ExpectedPage): TextPlaces[] => texts.map((text) => ({ text, places: placesOf(text) }));

function placesOf({ runs, size, weight }: ExpectedText): Place[] {
	const places: Place[] = [];
	for (const { font, x, text } of runs) {
		let at = x;
		for (const character of text) {
			const width = mm((advance(font, weight, character) * size) / 1000);
			places.push({ character, key: `${font} ${weight} ${character}`, x: at, width });
			at += width;
		}
	}
	return places;
}

/** Letters by where they lie; how far from its place one may be read, in millimetres. */
const NEAR = 0.15;
const ROW = 4096;

class Ground {
	private readonly cells = new Map<number, Letter[]>();
	private readonly taken = new Set<Letter>();

	constructor(private readonly letters: readonly Letter[]) {
		for (const letter of letters) {
			const key = Math.round(letter.y) * ROW + Math.round(letter.x);
			const cell = this.cells.get(key);
			if (cell) cell.push(letter);
			else this.cells.set(key, [letter]);
		}
	}

	/** What stands at a place; a letter that is asked for before whatever else stands there. */
	at(x: number, y: number, wanted: string): string {
		const [column, row] = [Math.round(x), Math.round(y)];
		let other: Letter | undefined;
		for (const key of [row * ROW + column, ...around(row, column)]) {
			for (const letter of this.cells.get(key) ?? []) {
				if (Math.abs(letter.x - x) > NEAR || Math.abs(letter.y - y) > NEAR || this.taken.has(letter)) continue;
				if (letter.text === wanted) return this.take(letter);
				if (!isBlank(letter.text)) other ??= letter;
			}
		}
		return other ? this.take(other) : '';
	}

	/** What is left when every text has been found. */
	get rest(): string {
		return this.letters.filter((letter) => !this.taken.has(letter) && !isBlank(letter.text)).map(({ text }) => text).join('');
	}

	private take(letter: Letter): string {
		this.taken.add(letter);
		return letter.text;
	}
}

function* around(row: number, column: number): Generator<number> {
	for (let i = row - 1; i <= row + 1; i++) for (let j = column - 1; j <= column + 1; j++) if (i !== row || j !== column) yield i * ROW + j;
}

export type TextsRead = { readonly misread: Misread | undefined; readonly said: readonly Statement[] };

/** Holds the letters of a finished page against the texts that should stand there, and the other way round. */
export function readTexts(letters: readonly Letter[], texts: readonly TextPlaces[], { page, document }: { readonly page: number; readonly document: string }): TextsRead {
	const ground = new Ground(letters);
	const said: Statement[] = [];
	for (const { text, places } of texts) {
		const { frame, y, figure } = text;
		let isRead = true;
		let read = '';
		for (const { character, x } of places) {
			const found = isBlank(character) ? ' ' : frame ? ground.at(frame.x + y, frame.y + frame.width - x, character) : ground.at(x, y, character);
			read += found;
			isRead &&= isBlank(character) || found === character;
		}
		if (!isRead) return { said, misread: { page, field: figure ?? 'text', expected: places.map(({ character }) => character).join(''), read: read.trim() || NOTHING } };
		if (figure !== undefined) said.push({ document, page, figure, text: read });
	}
	const { rest } = ground;
	return { said, misread: rest === '' ? undefined : { page, field: 'page', expected: NOTHING, read: rest.slice(0, 200) } };
}
