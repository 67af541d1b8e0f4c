import type { Language } from '$lib/i18n/languages';
import { hasWords, say, type Told } from '$lib/i18n/words';

export type Coded = { readonly code: string; readonly [fact: string]: unknown };

const told = (rejection: Coded): Told =>
	Object.fromEntries(Object.entries(rejection).filter(([, value]) => typeof value === 'string' || typeof value === 'number')) as Told;

/** What is wrong and how to mend it, in the words the pages have for it: `rejections` of requests, `catalog` of files and their rows. */
export function whyNot(language: Language, rejection: Coded): string {
	const keys = [`rejections.${rejection.code}`, `catalog.because.${rejection.code}`, `catalog.mend.${rejection.code}`];
	return keys
		.filter((key) => hasWords(language, key))
		.map((key) => say(language, key, told(rejection)))
		.join(' ');
}
