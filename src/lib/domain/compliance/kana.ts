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

/** The signs of a reading before kana are made one, each by its class, and where a blank was left out. */
type Written = { readonly classes: readonly number[]; readonly apart: ReadonlySet<number> };

const IS_STOP = /[,;:.()[\]{}|/!?–—・、。「」【】（）~〜]/;
const IS_BLANK = /[\s\p{P}]/u;
const [STOP, BLANK, OTHER, KATAKANA_SIGN, HIRAGANA_SIGN, LONG] = [1, 2, 3, 4, 5, 6] as const;
/** The class of each sign: 0 while it was never met. */
const CLASSES = new Uint8Array(0x10000);

function classOf(code: number): number {
	const sign = String.fromCharCode(code);
	const kana = sign === 'ー' ? LONG : KATAKANA.test(sign) ? KATAKANA_SIGN : HIRAGANA.test(sign) ? HIRAGANA_SIGN : OTHER;
	const found = IS_STOP.test(sign) ? STOP : IS_BLANK.test(sign) ? BLANK : kana;
	return (CLASSES[code] = found);
}

function writtenIn(texts: readonly string[]): Written {
	const classes: number[] = [];
	const apart = new Set<number>();
	for (const text of texts) {
		const plain = text.normalize('NFKC');
		let before = 0;
		for (let i = 0; i < plain.length; i++) {
			const code = plain.charCodeAt(i);
			const found = CLASSES[code] || classOf(code);
			if (found === BLANK) apart.add(classes.length);
			else if (found !== STOP || before !== STOP) classes.push(found);
			before = found;
		}
		classes.push(STOP);
	}
	return { classes, apart };
}

const known = new WeakMap<Reading, Written>();
function writtenOf(reading: Reading): Written {
	let written = known.get(reading);
	if (!written) known.set(reading, (written = writtenIn(reading.inSigns)));
	return written;
}

const TAILS = contexts.kanaTails.map(signsOf);

export function standsAlone(kana: Kana, from: number, to: number, reading: Reading): boolean {
	const { classes, apart } = writtenOf(reading);
	// Put together from parts, as half-width kana are: there is nothing to tell by.
	if (classes.length !== reading.cjk.length) return true;
	const own = kana === 'katakana' ? KATAKANA_SIGN : HIRAGANA_SIGN;
	const isOwn = (at: number): boolean => classes[at] === own || classes[at] === LONG;
	for (let at = from; at < to; at++) if (!isOwn(at)) return false;
	const ends = apart.has(to) || !isOwn(to) || TAILS.some((tail) => reading.cjk.startsWith(tail, to));
	const isNameEnough = kana === 'katakana' || to - from >= SHORT;
	return ends && (isNameEnough || apart.has(from) || !isOwn(from - 1));
}
