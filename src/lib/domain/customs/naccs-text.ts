import naccs from '../../data/carriers/naccs.json';
import { notNaccs, toNaccs } from '../values/letters';

/** A text as it is keyed in a declaration, whether it is longer than its field, and the letters of it that cannot be keyed. */
export type Keyed = { readonly text: string; readonly tooLong: boolean; readonly unkeyable: string[] };

const lengths = new Map(
	[...naccs.common, ...naccs.lines].map((field): [string, number] => [field.id, 'most' in field && field.most !== undefined ? field.most : Infinity])
);

/** How many letters a field of the declaration takes; `Infinity` where no length is published. */
export function lengthOf(field: string): number {
	const most = lengths.get(field);
	if (most === undefined) throw new RangeError(`naccs: there is no field ${field}`);
	return most;
}

const INVISIBLE = /[\p{Cf}\p{Cc}\ufe00-\ufe0f]/gu;
const SPACES = /[\s\p{Z}]+/gu;

/** Kana and hangul are left as they are: their marks are no accents. */
const FOLDING = /[^\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu;

const keptApart = (run: string): string => `${/^\s/.test(run) ? ' ' : ''}${toNaccs(run)}${/\s$/.test(run) ? ' ' : ''}`;

/** Folding may bring up letters that fold again. */
function folded(text: string): string {
	let before = text;
	for (let turns = 0; turns < 4; turns++) {
		const after = before.replace(FOLDING, keptApart).replace(SPACES, ' ').trim();
		if (after === before) break;
		before = after;
	}
	return before;
}

/**
 * A text as NACCS takes it: upper-case A–Z, figures and its few signs, accents folded. Nothing is cut or left out: what is
 * longer than `most`, and letters that cannot be keyed, stay in the text and are told.
 */
export function keyed(text: string, most: number): Keyed {
	const found = folded(text.replace(SPACES, ' ').replace(INVISIBLE, ''));
	return { text: found, tooLong: [...found].length > most, unkeyable: notNaccs(found) };
}

/**
 * Lines of an address in so many fields: each in its own where they have room, else all of them broken anew between words.
 * What has no room even then stays in the last field, which is too long.
 */
export function across(lines: readonly string[], lengths: readonly number[]): string[] {
	const own = lines.map((line) => keyed(line, Infinity).text).filter((line) => line !== '');
	const fits = own.length <= lengths.length && own.every((line, i) => line.length <= (lengths[i] ?? 0));
	const found = fits ? own : broken(own.join(' '), lengths);
	return lengths.map((_, i) => found[i] ?? '');
}

function broken(text: string, lengths: readonly number[]): string[] {
	const fields = lengths.map(() => '');
	let at = 0;
	for (const word of text.split(' ')) {
		const longer = fields[at] === '' ? word : `${fields[at]} ${word}`;
		const isFull = longer.length > (lengths[at] ?? 0) && fields[at] !== '' && at < lengths.length - 1;
		if (isFull) fields[++at] = word;
		else fields[at] = longer;
	}
	return fields;
}
