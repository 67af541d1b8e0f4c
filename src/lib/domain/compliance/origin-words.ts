import list from '../../data/words/origin-words.json';
import { countryCode } from '../catalog/countries';
import { isPlainLatin, plainText } from './names';

/** A country that a text says the goods were made in: its code, or that of a group of countries, and what it says. */
export type Claim = { readonly country: string; readonly said: string };

/** Cheap: texts with none of these say nothing of an origin. */
const TELLING = /made|manufactured|produced?\s|product\s|crafted|country|fabriqu|fabrication|fait\s|prodotto|hecho|feito|hergestellt|ｍａｄｅ|Ｍａｄｅ|ＭＡＤＥ/i;
const TELLING_SIGNS = /[製産产地]|制造/;

const words = (phrases: readonly string[]): string =>
	phrases.toSorted((a, b) => b.length - a.length).map((phrase) => phrase.replaceAll(' ', '[\\s-]+')).join('|');
const MADE = new RegExp(`(?:([a-z]+)[\\s-]+)?\\b(${words(list.made)})\\b[\\s:]*(?:the\\s+)?((?:[a-z.&'-]+[ /]*){1,6})`, 'g');
const ADJECTIVE = new RegExp(`\\b(${words(Object.keys(list.adjectives))})[\\s-]+(?:hand[\\s-]?)?made\\b[\\s-]*([a-z]*)`, 'g');
const ADJECTIVE_AFTER = new RegExp(`\\bfabrication[\\s-]+(${words(Object.keys(list.adjectivesAfter))})\\b`, 'g');

const names = new Map(Object.entries({ ...list.names, ...list.groups }));
const ambiguous = new Set(list.ambiguous);
const notFollowedBy = new Set(list.notFollowedBy);
const notPrecededBy = new Set(list.notPrecededBy);
const adjectives = new Map(Object.entries(list.adjectives));
const adjectivesAfter = new Map(Object.entries(list.adjectivesAfter));
const groups = new Map(Object.entries(list.members));

/** Two and three letters are words of a language before they are codes: "made in no time". */
function codeOfWords(name: string): string | undefined {
	const known = names.get(name);
	if (known) return known;
	return name.length > 3 && !ambiguous.has(name) ? countryCode(name) : undefined;
}

type Read = { readonly country: string; readonly length: number };

/** The longest name of a country at the beginning of some words. */
function countryAt(parts: readonly string[]): Read | undefined {
	for (let length = Math.min(parts.length, 5); length > 0; length--) {
		const country = codeOfWords(parts.slice(0, length).join(' '));
		if (country) return { country, length };
	}
	return undefined;
}

const AND = new Set(['and', 'or', '&', 'et', '/', 'und']);

/** "Made in Portugal and Spain" claims both. */
function claimsAfter(made: string, tail: string): Claim[] {
	const parts = tail.replace(/\./g, ' ').replaceAll('/', ' / ').trim().split(/\s+/);
	const claims: Claim[] = [];
	for (let at = 0; at < parts.length; ) {
		const read = countryAt(parts.slice(at));
		if (!read) break;
		const next = parts[at + read.length] ?? '';
		if (notFollowedBy.has(next)) break;
		claims.push({ country: read.country, said: `${made} ${parts.slice(at, at + read.length).join(' ')}` });
		if (!AND.has(next)) break;
		at += read.length + 1;
	}
	return claims;
}

function claimsInLatin(text: string, typed: string): Claim[] {
	const claims: Claim[] = [];
	for (const [, before = '', made = '', tail = ''] of text.matchAll(MADE)) {
		if (notPrecededBy.has(before)) continue;
		claims.push(...claimsAfter(made, tail));
		if (claims.length === 0 && /^us?\b/.test(tail) && /\b(?:US\b|U\.S\.)/.test(typed)) claims.push({ country: 'US', said: `${made} US` });
	}
	for (const [said, adjective = '', next = ''] of text.matchAll(ADJECTIVE)) {
		const country = adjectives.get(adjective);
		if (country && !notFollowedBy.has(next)) claims.push({ country, said: said.slice(0, said.length - next.length).trim() });
	}
	for (const [said, adjective = ''] of text.matchAll(ADJECTIVE_AFTER)) {
		const country = adjectivesAfter.get(adjective);
		if (country) claims.push({ country, said });
	}
	return claims;
}

const { signs } = list;
const LABEL = new RegExp(`(?:${signs.labels.join('|')})\\s*[:：はが]?\\s*([\\p{sc=Katakana}\\p{sc=Han}ーa-zA-Z]{1,12})`, 'gu');
const DOMESTIC = /(?<![\u4e00-\u9fff])国産(?=$|[\s、。・,/|)）】の])/gu;
const LONGEST_NAME = 12;

const isKatakana = (code: number): boolean => code >= 0x30a0 && code <= 0x30ff;
const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
const isNameSign = (code: number): boolean => isKatakana(code) || isLetter(code) || (code >= 0x3400 && code <= 0x9fff);

const codes = new Map<string, string | undefined>();
const MOST_KEPT = 5_000;

/** What stands before 製 is mostly steel and wood, the same again and again. */
function codeOfSigns(name: string): string | undefined {
	if (codes.has(name)) return codes.get(name);
	const code = names.get(name.toLowerCase()) ?? (/^[a-z]+$/i.test(name) ? undefined : countryCode(name));
	if (codes.size >= MOST_KEPT) codes.clear();
	codes.set(name, code);
	return code;
}

/** The country whose name ends at a place: 純日本製, 高品質イタリア製; never a part of a longer word in katakana. */
function countryBefore(text: string, end: number): { readonly country: string; readonly from: number } | undefined {
	let from = end;
	while (from > 0 && end - from < LONGEST_NAME && isNameSign(text.charCodeAt(from - 1))) from--;
	for (; from < end; from++) {
		if (from > 0 && isKatakana(text.charCodeAt(from)) && isKatakana(text.charCodeAt(from - 1))) continue;
		const country = codeOfSigns(text.slice(from, end));
		if (country) return { country, from };
	}
	return undefined;
}

/** What follows makes it a part's origin: スイス製ムーブメント, 日本製の生地を使用. */
function isOfPart(text: string, from: number, to: number): boolean {
	if (signs.notInJapanese.some((word) => text.startsWith(word, from) || text.startsWith(word, to - 1))) return true;
	const rest = text.slice(to).replace(/^の/u, '');
	if (signs.notFollowedBy.some((word) => rest.startsWith(word))) return true;
	const near = /^[^\s、。・,/|()（）【】「」]{0,12}/u.exec(rest)?.[0] ?? '';
	return signs.used.some((word) => near.includes(word));
}

function claimsInSigns(text: string): Claim[] {
	const claims: Claim[] = [];
	for (const made of signs.before)
		for (let at = text.indexOf(made); at >= 0; at = text.indexOf(made, at + made.length)) {
			const read = countryBefore(text, at);
			const end = at + made.length;
			if (read && !isOfPart(text, read.from, end)) claims.push({ country: read.country, said: text.slice(read.from, end) });
		}
	for (const found of text.matchAll(LABEL)) {
		const name = found[1] ?? '';
		for (let length = name.length; length > 0; length--) {
			const country = codeOfSigns(name.slice(0, length).replace(/[製产産]$/u, ''));
			if (!country) continue;
			claims.push({ country, said: found[0].slice(0, found[0].length - name.length + length) });
			break;
		}
	}
	for (const { 0: said } of text.matchAll(DOMESTIC)) claims.push({ country: 'JP', said });
	return claims;
}

/** Where a text says that goods were made; a style, a design or the origin of a part is no claim. */
export function claimsIn(text: string): readonly Claim[] {
	const isPlain = isPlainLatin(text);
	const claims = TELLING.test(text) ? claimsInLatin(isPlain ? text.toLowerCase() : plainText(text), text) : [];
	return !isPlain && TELLING_SIGNS.test(text) ? [...claims, ...claimsInSigns(text.normalize('NFKC'))] : claims;
}

/** Whether a country is what a mark names, or belongs to it: the EU's mark is good for all its members. */
export const isWithin = (country: string, mark: string): boolean => country === mark || (groups.get(mark)?.includes(country) ?? false);

/** The country of a mark however it was typed: `CN`, `Made in China`, 中国製. */
export const countryOfMark = (mark: string): string => {
	const text = mark.trim();
	return groups.has(text.toUpperCase()) ? text.toUpperCase() : (countryCode(text) ?? text.toUpperCase());
};
