import { isEvidenceKind } from '$lib/domain/catalog/evidence';
import type { Listed } from '$lib/domain/compliance/finding';
import { RULES } from '$lib/domain/compliance/rules';
import { paperKindOf } from '$lib/domain/compliance/rules/per-product';
import { sourceOf, type Source } from '$lib/domain/values/source';
import type { Language } from '$lib/i18n/languages';
import { outline, say } from '$lib/i18n/words';
import { triggersOf, type Triggers } from './triggers';

/** A rule as the book shows it in one language. */
export type Entry = {
	readonly rule: Listed;
	readonly title: string;
	readonly why: string;
	readonly says: string;
	readonly remedy: string;
	readonly source: Source;
	/** The kinds of papers that answer it. */
	readonly papers: readonly string[];
	readonly triggers: Triggers | undefined;
};

/** An SDS may be replaced by Amazon's own sheet. */
const ALSO: Readonly<Record<string, readonly string[]>> = { sds: ['exemption-sheet'] };

/** The kinds of papers that answer a rule; its code names the first. */
export function papersOf(code: string): readonly string[] {
	const kind = paperKindOf(code);
	return isEvidenceKind(kind) ? [kind, ...(ALSO[kind] ?? [])] : [];
}

const entryOf = (rule: Listed, language: Language): Entry => ({
	rule,
	title: say(language, `findings.${rule.code}.title`),
	why: outline(language, `findings.${rule.code}.why`),
	says: outline(language, `findings.${rule.code}.message`),
	remedy: outline(language, `findings.${rule.code}.remedy`),
	source: sourceOf(rule.source),
	papers: papersOf(rule.code),
	triggers: triggersOf(rule)
});

const made = new Map<Language, readonly Entry[]>();

/** All rules in a language, made once. */
export function entriesIn(language: Language): readonly Entry[] {
	let entries = made.get(language);
	if (!entries) made.set(language, (entries = RULES.map((rule) => entryOf(rule, language))));
	return entries;
}
