import contexts from '../../data/kinds/contexts.json';
import type { Product, TRAIT_FLAGS } from '../catalog/product';
import { normalised } from '../values/identifiers';
import { KIND_DATA, type KindData, type Spellings } from './kind-data';
import { shortKana, standsAlone, type Kana } from './kana';
import { hasCjk } from './names';
import { materialsOf, readingOf, signsOf, textsOf, wordsOf, type Reading } from './reading';
import { isBare, isWhole, isWholeInSigns, purposeOf } from './standing';

/** What showed that goods are of a kind: a trait that was set, a heading of their code, or words in their title, description or material. */
export type Hit = { readonly trigger: 'trait' | 'heading' | 'word'; readonly what: string };

/** The kinds of goods that a product is, each with what showed it. */
export type Kinds = ReadonlyMap<string, Hit>;

type Flag = (typeof TRAIT_FLAGS)[number];
type Phrase = {
	readonly kind: string;
	readonly said: string;
	/** Words, or signs of Japanese and Chinese. */
	readonly words: readonly string[];
	readonly signs: string;
	/** What it covers says nothing of its kind. */
	readonly masks: boolean;
	/** Only goods with a code below one of these. */
	readonly headings: readonly string[];
	/** `whole` and `bare` of `KindData`. */
	readonly only: 'whole' | 'bare' | undefined;
	/** Short enough to stand inside other words. */
	readonly kana: Kana | undefined;
};

const kindsInOrder: readonly (readonly [string, KindData])[] = Object.entries(KIND_DATA);
const dataOf = new Map(kindsInOrder);

const grouped = <T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> => {
	const groups = new Map<string, T[]>();
	for (const [key, value] of entries) groups.set(key, [...(groups.get(key) ?? []), value]);
	return groups;
};

const kindsByTrait = grouped(kindsInOrder.flatMap(([kind, { traits = [] }]) => traits.map((flag) => [flag, kind] as const)));
const kindsByHeading = grouped(kindsInOrder.flatMap(([kind, { headings = [] }]) => headings.map((heading) => [heading, kind] as const)));
const notByHeading = grouped(kindsInOrder.flatMap(([kind, { notHeadings = [] }]) => notHeadings.map((heading) => [heading, kind] as const)));

const spelt = (spellings: Spellings | undefined): readonly string[] => Object.values(spellings ?? {}).flat();

type More = { readonly masks?: boolean; readonly headings?: readonly string[]; readonly only?: 'whole' | 'bare' };

function phrases(kind: string, spellings: Spellings | undefined, { masks = false, headings = [], only }: More = {}): Phrase[] {
	return spelt(spellings).map((said) => {
		const inSigns = hasCjk(said);
		return { kind, said, words: inSigns ? [] : wordsOf(said), signs: inSigns ? signsOf(said) : '', masks, headings, only, kana: inSigns && !masks ? shortKana(said) : undefined };
	});
}

/** Phrases by their steps, one after the other, so that a text is walked along them once from every place. */
type Node<Step> = { readonly next: Map<Step, Node<Step>>; readonly ends: Phrase[] };
const node = <Step>(): Node<Step> => ({ next: new Map(), ends: [] });

/** By words, and by pairs of signs: few pairs begin a phrase, so that most places of a text are passed over at once. */
type Index = { readonly byWord: Node<string>; readonly bySign: Node<number> };

function plant<Step>(root: Node<Step>, steps: readonly Step[], phrase: Phrase): void {
	let at = root;
	for (const step of steps) {
		let next = at.next.get(step);
		if (!next) at.next.set(step, (next = node()));
		at = next;
	}
	if (at !== root) at.ends.push(phrase);
}

/** The first two signs as one step, the others one by one; a phrase of one sign is a step by itself, below all pairs. */
const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
const signSteps = (signs: string): number[] =>
	signs.length < 2 ? [...signs].map((sign) => sign.charCodeAt(0)) : [pairAt(signs, 0), ...Array.from(signs.slice(2), (_, i) => signs.charCodeAt(i + 2))];

function indexOf(all: readonly Phrase[]): Index {
	const index: Index = { byWord: node(), bySign: node() };
	for (const phrase of all) {
		plant(index.byWord, phrase.words, phrase);
		plant(index.bySign, signSteps(phrase.signs), phrase);
	}
	return index;
}

const names = indexOf(
	kindsInOrder.flatMap(([kind, { words, whole, bare, butNot, together = [] }]) => [
		...phrases(kind, words),
		...phrases(kind, whole, { only: 'whole' }),
		...phrases(kind, bare, { only: 'bare' }),
		...phrases(kind, butNot, { masks: true }),
		...together.flatMap((pair) => phrases(kind, pair.words, { headings: pair.headings }))
	])
);
const substances = indexOf(kindsInOrder.flatMap(([kind, { materials, butNotMaterials }]) => [...phrases(kind, materials), ...phrases(kind, butNotMaterials, { masks: true })]));

const wordSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.flatMap(wordsOf));
const AFTER = wordSet(contexts.after.latin);
/** Spellings by one of their signs: most places of a text are decided by it alone. */
const bySignAt = (spellings: readonly string[], at: 0 | -1): ReadonlyMap<string, readonly string[]> => grouped(spellings.map((spelling) => [spelling.at(at) ?? '', spelling] as const));
const startsWithAny = (spellings: ReadonlyMap<string, readonly string[]>, text: string, at: number): boolean =>
	spellings.get(text.charAt(at))?.some((spelling) => text.startsWith(spelling, at)) ?? false;
const endsWithAny = (spellings: ReadonlyMap<string, readonly string[]>, text: string, at: number): boolean =>
	spellings.get(text.charAt(at - 1))?.some((spelling) => text.endsWith(spelling, at)) ?? false;

const AFTER_SIGNS = bySignAt(contexts.after.cjk.map(signsOf), 0);
const BEFORE = wordSet(contexts.before.latin);
const BEFORE_SIGNS = bySignAt(contexts.before.cjk.map(signsOf), -1);
/** What a kind says of its own about the words after a name of it. */
const own = new Map(
	kindsInOrder.map(([kind, { after, keeps }]) => [
		kind,
		{ words: wordSet(spelt(after).filter((word) => !hasCjk(word))), signs: bySignAt(spelt(after).filter(hasCjk).map(signsOf), 0), keeps: wordSet(spelt(keeps)) }
	])
);

type Found = { readonly phrase: Phrase; readonly from: number; readonly to: number };

const hasPrefix = (code: string, prefixes: readonly string[]): boolean => prefixes.length === 0 || prefixes.some((prefix) => code.startsWith(prefix));

function wordPhrases(words: readonly string[], { byWord }: Index, code: string): Found[] {
	const found: Found[] = [];
	for (let from = 0; from < words.length; from++) {
		let at = byWord.next.get(words[from]!);
		for (let to = from + 1; at; at = to < words.length ? at.next.get(words[to]!) : undefined, to++)
			for (const phrase of at.ends) if (hasPrefix(code, phrase.headings)) found.push({ phrase, from, to });
	}
	return found;
}

function signPhrases(cjk: string, { bySign }: Index, code: string): Found[] {
	const found: Found[] = [];
	for (let from = 0; from + 1 < cjk.length; from++) {
		const alone = bySign.next.get(cjk.charCodeAt(from));
		if (alone) for (const phrase of alone.ends) if (hasPrefix(code, phrase.headings)) found.push({ phrase, from, to: from + 1 });
		let at = bySign.next.get(pairAt(cjk, from));
		for (let to = from + 2; at; at = to < cjk.length ? at.next.get(cjk.charCodeAt(to)) : undefined, to++)
			for (const phrase of at.ends) if (hasPrefix(code, phrase.headings)) found.push({ phrase, from, to });
	}
	return found;
}

/** A mask within a longer name leaves it alone: "matcha green" is a colour, "matcha green tea" is not. */
const isMasked = (one: Found, all: readonly Found[]): boolean =>
	all.some(({ phrase, from, to }) => phrase.masks && phrase.kind === one.phrase.kind && from < one.to && one.from < to && !isWithin(from, to, one));

const isWithin = (from: number, to: number, one: Found): boolean => one.from <= from && to <= one.to && one.to - one.from > to - from;

const hasContext = (kind: string): boolean => dataOf.get(kind)?.context !== false;

function isThingFor({ phrase: { kind }, from, to }: Found, words: readonly string[], purpose: ReadonlySet<number>): boolean {
	const next = words[to] ?? '';
	const ofKind = own.get(kind);
	if (ofKind?.words.has(next)) return true;
	if (!hasContext(kind)) return false;
	// "Cigars, box of 25" are cigars.
	const makesAnother = AFTER.has(next) && !ofKind?.keeps.has(next) && words[to + 1] !== 'of';
	return makesAnother || BEFORE.has(words[from - 1] ?? '') || purpose.has(from);
}

function isThingForInSigns({ phrase: { kind }, from, to }: Found, text: string): boolean {
	const ofKind = own.get(kind);
	if (ofKind && startsWithAny(ofKind.signs, text, to)) return true;
	return hasContext(kind) && (startsWithAny(AFTER_SIGNS, text, to) || endsWithAny(BEFORE_SIGNS, text, from));
}

/** What stands inside a longer name of its kind says no more than that. */
const isInside = (one: Found, all: readonly Found[]): boolean =>
	all.some(({ phrase, from, to }) => phrase.kind === one.phrase.kind && from <= one.from && one.to <= to && to - from > one.to - one.from);

type Judge = (found: Found) => boolean;

function tell(found: readonly Found[], isInPlace: Judge, isOther: Judge, add: (kind: string, said: string) => void): void {
	let others: Found[] | undefined;
	const named: Found[] = [];
	for (const one of found) {
		if (one.phrase.masks || isMasked(one, found) || !isInPlace(one)) continue;
		if (isOther(one)) (others ??= []).push(one);
		else named.push(one);
	}
	for (const one of named) if (!others || !isInside(one, others)) add(one.phrase.kind, one.phrase.said);
}

function readKinds(reading: Reading, index: Index, code: string, add: (kind: string, said: string) => void): void {
	const words = wordPhrases(reading.words, index, code);
	const signs = signPhrases(reading.cjk, index, code);
	if (words.length > 0) {
		const purpose = purposeOf(reading.words);
		const isInPlace: Judge = ({ phrase: { only }, from, to }) => only === undefined || (only === 'whole' ? isWhole : isBare)(from, to, reading);
		tell(words, isInPlace, (one) => isThingFor(one, reading.words, purpose), add);
	}
	if (signs.length === 0) return;
	const isInPlace: Judge = ({ phrase: { kana, only }, from, to }) =>
		(kana === undefined || standsAlone(kana, from, to, reading)) && (only === undefined || isWholeInSigns(from, to, reading));
	tell(signs, isInPlace, (one) => isThingForInSigns(one, reading.cjk), add);
}

const DIGITS = /^\d*$/;

/** The digits of a customs code, as typed in any form. */
export const codeOf = ({ hsCode = '' }: Product): string => (DIGITS.test(hsCode) ? hsCode : normalised(hsCode).replaceAll('.', ''));

const prefixes = (code: string): string[] => (/^\d{4,10}$/.test(code) ? [2, 3, 4, 5, 6, 7, 8, 9].filter((length) => length <= code.length).map((length) => code.slice(0, length)) : []);

/** A trait that is said to be false takes a kind away that words or a heading suggest. */
const isDenied = ({ traits }: Product, kind: string): boolean => (dataOf.get(kind)?.traits ?? []).some((flag) => traits?.[flag as Flag] === false);

function reckoned(product: Product): Kinds {
	const kinds = new Map<string, Hit>();
	const add = (trigger: Hit['trigger'], kind: string, what: string): void => {
		if (!kinds.has(kind) && !(trigger !== 'trait' && isDenied(product, kind))) kinds.set(kind, { trigger, what });
	};
	for (const [flag, value] of Object.entries(product.traits ?? {})) if (value === true) for (const kind of kindsByTrait.get(flag) ?? []) add('trait', kind, flag);

	const code = codeOf(product);
	const below = prefixes(code);
	const not = new Set(below.flatMap((prefix) => notByHeading.get(prefix) ?? []));
	for (const prefix of below.toReversed()) for (const kind of kindsByHeading.get(prefix) ?? []) if (!not.has(kind)) add('heading', kind, prefix);

	readKinds(readingOf(textsOf(product)), names, code, (kind, said) => add('word', kind, said));
	readKinds(readingOf(materialsOf(product)), substances, code, (kind, said) => add('word', kind, said));
	return kinds;
}

const known = new WeakMap<Product, Kinds>();

/** What kinds of goods a product is; read once for each product, which is a value and does not change. */
export function kindsOf(product: Product): Kinds {
	if (product === last.product) return last.kinds;
	let kinds = known.get(product);
	if (!kinds) known.set(product, (kinds = reckoned(product)));
	last = { product, kinds };
	return kinds;
}

/** All rules ask about one product before the next. */
let last: { readonly product: Product | undefined; readonly kinds: Kinds } = { product: undefined, kinds: new Map() };

/** What shows that a product is of one of some kinds. */
export function hitOf(product: Product, kinds: readonly string[]): Hit | undefined {
	const found = kindsOf(product);
	if (found.size === 0) return undefined;
	for (const kind of kinds) {
		const hit = found.get(kind);
		if (hit) return hit;
	}
	return undefined;
}
