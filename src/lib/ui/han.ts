/** `zh` for a text in Han letters without kana, so that it is set in letters that have all of its signs. */
export const langOf = (text: string): 'zh' | undefined => (/\p{Script=Han}/u.test(text) && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? 'zh' : undefined);

/** A sentence in parts: what it quotes may be in another language than its own. */
export const quotedIn = (sentence: string): { readonly text: string; readonly lang: 'zh' | undefined }[] =>
	sentence.split(/(?<=[“「«])([^“”「」«»]*)(?=[”」»])/u).map((text, i) => ({ text, lang: i % 2 === 1 ? langOf(text) : undefined }));
