import type { Language } from '$lib/i18n/languages';
import { rejectionFacts } from '$lib/i18n/rejection-facts';
import { hasWords, say } from '$lib/i18n/words';

export type Coded = { readonly code: string; readonly [fact: string]: unknown };

/** What is wrong and how to mend it, in the words the pages have for it: `rejections` of requests, `catalog` of files and their rows. */
export function whyNot(language: Language, rejection: Coded): string {
	const whole = `rejections.${rejection.code}`;
	const keys = hasWords(language, whole) ? [whole] : [`catalog.because.${rejection.code}`, `catalog.mend.${rejection.code}`];
	return keys
		.filter((key) => hasWords(language, key))
		.map((key) => say(language, key, rejectionFacts(language, rejection)))
		.join(' ');
}
