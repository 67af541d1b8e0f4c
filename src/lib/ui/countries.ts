import { COUNTRIES } from '$lib/domain/values/codes';
import { LANGUAGES, type Language } from '$lib/i18n/languages';
import type { Choice } from './choices';

const LOCALE: Record<Language, string> = { en: 'en-GB', ja: 'ja-JP', fr: 'fr-FR', zh: 'zh-CN' };
const names = new Map<Language, Intl.DisplayNames>();
const namesIn = (language: Language): Intl.DisplayNames => {
	const kept = names.get(language) ?? new Intl.DisplayNames(LOCALE[language], { type: 'region' });
	names.set(language, kept);
	return kept;
};

export const countryName = (code: string, language: Language): string => (COUNTRIES.includes(code) ? (namesIn(language).of(code) ?? code) : code);

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** The code of a country by its code or its name in any of our languages. */
export function countryCode(typed: string): string | undefined {
	const wanted = plain(typed);
	return COUNTRIES.find((code) => plain(code) === wanted || LANGUAGES.some((language) => plain(countryName(code, language)) === wanted));
}

const choices = new Map<Language, readonly Choice<string>[]>();

/** Every country, in the order of the reader's language. */
export function countryChoices(language: Language): readonly Choice<string>[] {
	const kept =
		choices.get(language) ??
		COUNTRIES.map((code) => ({
			value: code,
			label: countryName(code, language),
			detail: code,
			words: [code, ...LANGUAGES.map((other) => countryName(code, other))].join(' ')
		})).toSorted((a, b) => a.label.localeCompare(b.label, LOCALE[language]));
	choices.set(language, kept);
	return kept;
}
