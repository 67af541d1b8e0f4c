import { PAPER_KINDS } from '../domain/documents/papers';
import type { Language } from './languages';
import { say, type Told } from './words';

/** What a paper is called; of one for each centre, with its centre. `plan` and what is no paper stay as they are. */
export function paperName(language: Language, document: string): string {
	const kind = PAPER_KINDS.find((name) => document === name) ?? PAPER_KINDS.find((name) => document.startsWith(`${name}-`));
	if (!kind) return document;
	const name = say(language, `papers.kind.${kind}`);
	return document === kind ? name : `${name} · ${document.slice(kind.length + 1)}`;
}

const PAPERS: ReadonlySet<string> = new Set(['document', 'other']);
const READ: ReadonlySet<string> = new Set(['says', 'otherSays', 'read']);
const DASH = '–';

/** Facts of a refusal that its sentence is told: papers by their names, and whether a dash for nothing is among them. */
export function rejectionFacts(language: Language, rejection: object): Told {
	const facts = Object.entries(rejection).filter((fact): fact is [string, string | number] => typeof fact[1] === 'string' || typeof fact[1] === 'number');
	return {
		...Object.fromEntries(facts.map(([key, value]) => [key, PAPERS.has(key) && typeof value === 'string' ? paperName(language, value) : value])),
		dash: facts.some(([key, value]) => READ.has(key) && value === DASH) ? 'yes' : 'no'
	};
}
