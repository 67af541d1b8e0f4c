import { skuOf } from '$lib/domain/compliance/alike';
import type { Facts, Finding } from '$lib/domain/compliance/finding';
import { LANGUAGES, type Language } from './languages';
import { hasWords, say } from './words';

type InFour = Readonly<Record<Language, string>>;

/** A finding with its sentences, as PLAN.md §3 publishes it. */
export type ToldFinding = Finding & { readonly message: InFour; readonly remedy: InFour };

/** A list of which any part may be left out begins with a comma: the first one goes. */
const sentence = (language: Language, key: string, facts: Facts): string =>
	say(language, key, withNames(language, withSeen(language, facts))).replace(/:, /, ': ');

/** What showed the kind of goods, as a clause of its own: `{seen}` in the sentence of any rule that a trait, a heading or a word brings up. */
function withSeen(language: Language, facts: Facts): Facts {
	const { trigger, what } = facts;
	if (trigger === undefined || what === undefined) return facts;
	const label = trigger === 'trait' && hasWords(language, `catalog.traits.${what}`) ? say(language, `catalog.traits.${what}`) : what;
	return { ...facts, seen: say(language, 'check.seen', { trigger, what: label }) };
}

/** Prep types and a prep category by their names: `{steps}` and `{suggestedName}`. */
function withNames(language: Language, facts: Facts): Facts {
	const { prepTypes, suggested } = facts;
	if (suggested !== undefined) return { ...facts, suggestedName: say(language, `prep.category.${suggested}`) };
	if (prepTypes === undefined) return facts;
	const steps = String(prepTypes).split(', ').map((type) => say(language, `prep.type.${type}`));
	return { ...facts, steps: steps.join(language === 'ja' || language === 'zh' ? '、' : ', ') };
}

const inFour = (key: string, facts: Facts): InFour =>
	Object.fromEntries(LANGUAGES.map((language) => [language, sentence(language, key, facts)])) as InFour;

export const messageOf = (language: Language, { code, facts }: Pick<Finding, 'code' | 'facts'>): string => sentence(language, `findings.${code}.message`, facts);
/** For a list that mixes subjects: some sentences speak of the goods without naming them. */
export function namedMessageOf(language: Language, finding: Pick<Finding, 'code' | 'facts' | 'subject'>): string {
	const [sku, message] = [skuOf(finding), messageOf(language, finding)];
	return sku === undefined || message.includes(sku) ? message : `${sku} · ${message}`;
}
export const remedyOf = (language: Language, { code, facts }: Finding): string => sentence(language, `findings.${code}.remedy`, facts);
export const whyOf = (language: Language, { code, facts }: Finding): string => sentence(language, `findings.${code}.why`, facts);

export const told = (finding: Finding): ToldFinding => ({
	...finding,
	message: inFour(`findings.${finding.code}.message`, finding.facts),
	remedy: inFour(`findings.${finding.code}.remedy`, finding.facts)
});
