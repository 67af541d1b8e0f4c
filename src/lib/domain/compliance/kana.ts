import contexts from '../../data/kinds/contexts.json';
import { signsOf, type Reading } from './reading';

/**
 * Short words of kana stand inside many others: パン in パンダ, くみん in 楽しくみんなで. They tell only in the kana they are
 * written with, and at the end of a run of it: メロンパン, 食パン. The shortest in hiragana, which spells all else too, are a run of their own.
 */

const SHORT = 3;
const KATAKANA = /^[\u30a1-\u30fa\u30fc]+$/;
const HIRAGANA = /^[\u3041-\u3096\u30fc]+$/;

export type Kana = 'katakana' | 'hiragana';

export const shortKana = (said: string): Kana | undefined => {
	if (signsOf(said).length > SHORT) return undefined;
	return KATAKANA.test(said) ? 'katakana' : HIRAGANA.test(said) ? 'hiragana' : undefined;
};

/** The signs of a reading before kana are made one, and where a blank was left out. */
type Written = { readonly signs: string; readonly apart: ReadonlySet<number> };

const IS_STOP = /[,;:.()[\]{}|/!?–—・、。「」【】（）~〜]/;
const IS_BLANK = /[\s\p{P}]/u;

function writtenIn(texts: readonly string[]): Written {
	let signs = '';
	const apart = new Set<number>();
	for (const text of texts) {
		let before = '';
		for (const sign of text.normalize('NFKC').toLowerCase()) {
			if (IS_STOP.test(sign)) signs += before !== '' && IS_STOP.test(before) ? '' : '|';
			else if (IS_BLANK.test(sign)) apart.add(signs.length);
			else signs += sign;
			before = sign;
		}
		signs += '|';
	}
	return { signs, apart };
}

const known = new WeakMap<Reading, Written>();
function writtenOf(reading: Reading): Written {
	let written = known.get(reading);
	if (!written) known.set(reading, (written = writtenIn(reading.inSigns)));
	return written;
}

const isOf = (kana: Kana, signs: string): boolean => (kana === 'katakana' ? KATAKANA : HIRAGANA).test(signs);
const TAILS = contexts.kanaTails;

export function standsAlone(kana: Kana, from: number, to: number, reading: Reading): boolean {
	const { signs, apart } = writtenOf(reading);
	// Put together from parts, as half-width kana are: there is nothing to tell by.
	if (signs.length !== reading.cjk.length) return true;
	if (!isOf(kana, signs.slice(from, to))) return false;
	const ends = apart.has(to) || !isOf(kana, signs.charAt(to)) || TAILS.some((tail) => signs.startsWith(tail, to));
	const isNameEnough = kana === 'katakana' || to - from >= SHORT;
	return ends && (isNameEnough || apart.has(from) || !isOf(kana, signs.charAt(from - 1)));
}
