import { IntlMessageFormat } from 'intl-messageformat';
import { LANGUAGES, type Language } from '$lib/i18n/languages';
import type { Told } from '$lib/i18n/words';
import en from './words/en.json';
import fr from './words/fr.json';
import ja from './words/ja.json';
import zh from './words/zh.json';

/** Words that only the command line says; what it shares with the pages stands in `lib/i18n`. */
export const WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, ja, fr, zh };

const LOCALE: Record<Language, string> = { en: 'en-GB', ja: 'ja-JP', fr: 'fr-FR', zh: 'zh-CN' };

/** A sentence of the command line, ICU message syntax. */
export type Say = (key: string, told?: Told) => string;

export const sayIn =
	(language: Language): Say =>
	(key, told = {}) => {
		const sentence = WORDS[language][key];
		if (sentence === undefined) throw new Error(`no words for "${key}" in ${language}`);
		const format = new IntlMessageFormat(sentence, LOCALE[language], undefined, { ignoreTag: true });
		return String(format.format(told as Record<string, string | number>));
	};

/** `en, ja, fr, zh`, for sentences that list what may be chosen. */
export const LANGUAGE_LIST = LANGUAGES.join(', ');
