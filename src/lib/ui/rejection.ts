import { hasWords, type Told } from '$lib/i18n/words';
import type { Say } from './words';

/** The sentence for a refusal: what was refused, why, and what to do. */
export function sayRejection(t: Say, rejection: { readonly code: string }): string {
	const told = Object.fromEntries(Object.entries(rejection).filter(([, value]) => typeof value === 'string' || typeof value === 'number')) as Told;
	const key = [`rejections.${rejection.code}`, `catalog.because.${rejection.code}`].find((key) => hasWords(t.language, key));
	return key ? t(key, told) : rejection.code;
}
