import { getContext, setContext } from 'svelte';
import type { Language } from '$lib/i18n/languages';
import { say, type Told } from '$lib/i18n/words';

/** The words of the reader's language: `t('goods.title', { n: 3 })`. */
export type Say = ((key: string, told?: Told) => string) & { readonly language: Language };

const KEY = Symbol.for('nyuko.words');

/** Called once, by the outermost layout; the language is read anew on every use. */
export function provideWords(language: () => Language): Say {
	const t = Object.defineProperty((key: string, told?: Told) => say(language(), key, told), 'language', { get: language }) as unknown as Say;
	return setContext(KEY, t);
}

export const useWords = (): Say => getContext<Say>(KEY);
