import type { Facts } from '$lib/domain/compliance/finding';
import type { Because, Refusal } from '$lib/domain/catalog/table';
import type { Language } from './languages';
import { say } from './words';

/** Why a value or a file cannot be taken. */
export const sayBecause = (language: Language, because: { readonly code: string }): string => say(language, `catalog.because.${because.code}`, because as Facts);

/** How to mend it. */
export const sayMend = (language: Language, because: { readonly code: string }): string => say(language, `catalog.mend.${because.code}`, because as Facts);

/** A refused value as an answer gives it: the sentence, and the reason as data beside it. */
export const toldRefusal = (language: Language, refusal: Refusal) => ({ ...refusal, because: tellRefusal(language, refusal), reason: refusal.because });

/** Both in one breath, for a terminal or an answer over HTTP. */
export const tellRefusal = (language: Language, { because }: Pick<Refusal, 'because'> | { readonly because: Because }): string =>
	`${sayBecause(language, because)}${language === 'ja' || language === 'zh' ? '' : ' '}${sayMend(language, because)}`;
