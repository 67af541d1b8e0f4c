export const LANGUAGES = ['en', 'ja', 'fr', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (text: string | undefined | null): text is Language => LANGUAGES.includes(text as Language);

/** The first of a browser's languages that we speak; English otherwise. */
export const preferred = (acceptLanguage: string | null): Language =>
	(acceptLanguage ?? '')
		.split(',')
		.map((part) => part.trim().slice(0, 2).toLowerCase())
		.find(isLanguage) ?? 'en';
