import type { Words } from '../catalog/product';
import type { Label } from './words';

/** English with Japanese beside it, one of them alone, or another language for the seller's own copy. */
export const PAPER_LANGUAGES = ['en-ja', 'en', 'ja', 'fr', 'zh'] as const;
export type PaperLanguage = (typeof PAPER_LANGUAGES)[number];
export const isPaperLanguage = (text: string): text is PaperLanguage => (PAPER_LANGUAGES as readonly string[]).includes(text);

export type Facts = Readonly<Record<string, string | number>>;

/** What a paper says in its languages. Its sentences are kept with those of the pages, and come in as an argument. */
export type PaperWords = {
	readonly language: PaperLanguage;
	/** A sentence in the language that leads, and in the one beside it; '' where there is none. Throws on a key without words. */
	readonly say: (key: string, facts?: Facts) => Label;
	/** What a kind of evidence is called. */
	readonly evidence: (kind: string) => Label;
};

/** The languages of a paper: the one that leads, and the one beside it. */
export const tonguesOf = (language: PaperLanguage): readonly [lead: keyof Words, beside?: keyof Words] => (language === 'en-ja' ? ['en', 'ja'] : [language]);

/** What stands in the plan in several languages, as a paper says it: the leading one (else English, else any), and the one beside it. */
export function wordsIn(language: PaperLanguage, words: Words | undefined): Label {
	const [lead, beside] = tonguesOf(language);
	const first = words?.[lead] || words?.en || words?.ja || words?.zh || words?.fr || '';
	const second = (beside && words?.[beside]) || '';
	return [first, second === first ? '' : second];
}

/** Both languages of a sentence on one line. */
export const both = ([lead, beside]: Label, gap = '  '): string => (beside === '' ? lead : `${lead}${gap}${beside}`);

/** `Rev. C` inside a sentence: `rev. C`. */
export const inSentence = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Papers for customs are English, Japanese or both; any other language is the seller's own copy. */
export const isSellersCopy = (language: PaperLanguage): boolean => language === 'fr' || language === 'zh';

/** Whether a paper speaks Japanese: it then has the names and addresses as they are written in Japan. */
export const isInJapanese = (language: PaperLanguage): boolean => language === 'en-ja' || language === 'ja';
