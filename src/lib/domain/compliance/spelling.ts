import list from '../../data/words/spellings.json';

const entriesOf = (forms: Readonly<Record<string, readonly string[]>>): (readonly [string, string])[] =>
	Object.entries(forms).flatMap(([form, others]) => others.map((other) => [other, form] as const));

const phrases = entriesOf(list.phrases).toSorted(([a], [b]) => b.length - a.length);
const inNames = new Map(entriesOf(list.words));
const inAddresses = new Map(entriesOf(list.addressWords));
/** A form itself too, so that it stands apart from the name: 株式会社 神田食器. */
const cjkForms = [...entriesOf(list.cjkForms), ...Object.keys(list.cjkForms).map((form) => [form, form] as const)];
const signs = new Map(Object.entries(list.signs).flatMap(([sign, others]) => [...others].map((other) => [other, sign] as const)));
const legalForms = new Set(list.legalForms);
const towns = new RegExp(`(?<=[a-z])-(?:${list.towns.join('|')})(?![a-z])`, 'g');

const SMALL_KANA = 'ァィゥェォッャュョヮ';
const LARGE_KANA = 'アイウエオツヤユヨワ';
const WORD = /[a-z]+|\d+|&|[\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}ー々]+/gu;

/** One width, one case, no marks on letters; small kana as large; characters in their common shape. */
const folded = (text: string): string =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replaceAll('ß', 'ss')
		.normalize('NFD')
		.replace(/(?<=[a-z])\p{M}+/gu, '')
		.normalize('NFC')
		.replace(/[ァィゥェォッャュョヮ]/g, (kana) => LARGE_KANA.charAt(SMALL_KANA.indexOf(kana)))
		.replace(/\p{sc=Han}/gu, (sign) => signs.get(sign) ?? sign)
		.replace(/[\u2010-\u2015\u2212\uff0d]/g, '-')
		.replace(/(?<=\d)ー(?=\d)/g, '-');

/** "S.A.S." and "K.K." are letters of one word. */
const withoutPoints = (text: string): string => text.replace(/\b[a-z](?:\.[a-z]\b)+\.?/g, (letters) => letters.replaceAll('.', ''));

const withForms = (text: string): string => {
	const forms = cjkForms.reduce((rest, [other, form]) => rest.replaceAll(other, ` ${form} `), text);
	return phrases.reduce((rest, [other, form]) => (rest.includes(other) ? rest.replace(new RegExp(`\\b${other}\\b`, 'g'), form) : rest), forms);
};

const wordsOf = (text: string, known: ReadonlyMap<string, string>): string[] => (text.match(WORD) ?? []).map((word) => known.get(word) ?? word);

/** The words of a name in the form that all its spellings share. */
export const nameWords = (name: string): readonly string[] =>
	wordsOf(withForms(withoutPoints(folded(name)).replace(/[.,]/g, ' ').replace(/\s+/g, ' ')), inNames);

/** The words of an address likewise: house numbers with hyphens, "-ku" and "-cho" out, "Hauptstr." as "Hauptstraße". */
export const addressWords = (address: string): readonly string[] =>
	wordsOf(
		withForms(
			withoutPoints(folded(address))
				.replace(/(?<=\d)\s*(?:丁目|番地の?|番|号|-?\s*chome\b|-?\s*banchi\b)\s*-?\s*/g, '-')
				.replace(/(?<=\d)(?:st|nd|rd|th)\b/g, '')
				.replace(towns, '')
				.replace(/(?<=[a-z]{3})str(?:asse)?\b\.?/g, 'str')
				.replace(/[.,]/g, ' ')
				.replace(/\s+/g, ' ')
		),
		inAddresses
	);

export const isLegalForm = (word: string): boolean => legalForms.has(word);

/** One text of the words; only two numbers beside each other are kept apart. */
export const joined = (parts: readonly string[]): string =>
	parts.reduce((text, word) => text + (/\d$/.test(text) && /^\d/.test(word) ? ' ' : '') + word, '');
