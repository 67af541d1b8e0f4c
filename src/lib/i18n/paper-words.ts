import { tonguesOf, type PaperLanguage, type PaperWords } from '$lib/domain/documents/paper-words';
import type { Language } from './languages';
import { hasWords, say } from './words';

/** A kind of evidence by its name; one of somebody's own by its key. */
const evidenceIn = (language: Language, kind: string): string => {
	const key = `evidence.kind.${kind}`;
	return hasWords(language, key) ? say(language, key) : kind.replaceAll('-', ' ');
};

/** The sentences of the papers (`paper.*`) in the languages of a paper. */
export function paperWords(language: PaperLanguage): PaperWords {
	const [lead, beside] = tonguesOf(language);
	return {
		language,
		say: (key, facts) => [say(lead, `paper.${key}`, facts), beside ? say(beside, `paper.${key}`, facts) : ''],
		evidence: (kind) => [evidenceIn(lead, kind), beside ? evidenceIn(beside, kind) : '']
	};
}
