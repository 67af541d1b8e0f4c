import { rejectionFacts } from '$lib/i18n/rejection-facts';
import { hasWords } from '$lib/i18n/words';
import type { Say } from './words';

/** The sentence for a refusal: what was refused, why, and what to do. */
export function sayRejection(t: Say, rejection: { readonly code: string }): string {
	const key = [`rejections.${rejection.code}`, `catalog.because.${rejection.code}`].find((key) => hasWords(t.language, key));
	return key ? t(key, rejectionFacts(t.language, rejection)) : rejection.code;
}
