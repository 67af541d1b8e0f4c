import contexts from '../../data/kinds/contexts.json';
import { hasCjk, plainText } from './names';

export type WordList = { readonly words: readonly string[]; readonly cjk: readonly string[] };
export type GoodsWords = WordList & { readonly after: readonly string[]; readonly masks: readonly string[] };

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "flip-flop" also without its hyphen; "knit*" whatever follows; any word in the plural. */
const latin = (word: string): string => {
	const open = word.endsWith('*');
	const letters = escaped(plainText(open ? word.slice(0, -1) : word)).replace(/[\s-]+/g, '[\\s-]?');
	return open ? `${letters}[a-z]*` : `${letters}(?:e?s)?`;
};

const longestFirst = (words: readonly string[]): readonly string[] => words.toSorted((a, b) => b.length - a.length);
const anyLatin = (words: readonly string[]): string => `\\b(?:${longestFirst(words).map(latin).join('|')})\\b`;
const anyCjk = (words: readonly string[]): string => longestFirst(words.map(plainText)).map(escaped).join('|');

/** Whether a text, folded by `plainText`, has one of some words. */
export function hasWord({ words, cjk }: WordList): (text: string) => boolean {
	const pattern = new RegExp(`${anyLatin(words)}|${anyCjk(cjk)}`);
	return (text) => pattern.test(text);
}

const AFTER = contexts.after.latin;
/** "for": what comes before it is the thing itself. */
const PURPOSE = new Set(contexts.purpose.latin);
const BEFORE = contexts.before.latin;
const AFTER_CJK = contexts.after.cjk;

/** Whether a folded text names goods of a kind: no case for them, no toy of them, and not "for" them. */
export function namesGoods({ words, cjk, after, masks }: GoodsWords): (text: string) => boolean {
	const masked = new RegExp(`${anyLatin(masks.filter((mask) => !hasCjk(mask)))}|${anyCjk(masks.filter(hasCjk))}`, 'g');
	const nextWords = longestFirst([...AFTER, ...after].filter((word) => !PURPOSE.has(word)));
	const before = `(?<!\\b(?:${[...BEFORE, ...contexts.purpose.latin].map(escaped).join('|')})[\\s-]+(?:[a-z]+[\\s-]+){0,1})`;
	const inLatin = new RegExp(`${before}${anyLatin(words)}(?![\\s-]+(?:${nextWords.map(escaped).join('|')})\\b)`);
	const inCjk = new RegExp(`(?:${anyCjk(cjk)})(?!${anyCjk(AFTER_CJK)})`);
	return (text) => {
		const rest = text.replace(masked, '|');
		return inLatin.test(rest) || inCjk.test(rest);
	};
}
