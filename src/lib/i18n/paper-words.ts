import { tonguesOf, type PaperLanguage, type PaperWords } from '$lib/domain/documents/paper-words';
import { say } from './words';

/** The sentences of the papers (`paper.*`) in the languages of a paper. */
export function paperWords(language: PaperLanguage): PaperWords {
	const [lead, beside] = tonguesOf(language);
	return { language, say: (key, facts) => [say(lead, `paper.${key}`, facts), beside ? say(beside, `paper.${key}`, facts) : ''] };
}
