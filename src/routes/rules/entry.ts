import type { Rule } from '$lib/domain/compliance/finding';
import { sourceOf, type Source } from '$lib/domain/values/source';
import type { Say } from '$lib/ui/words';

/** A rule as the book shows it, and all that a search may hit. */
export type Entry = { readonly rule: Rule; readonly title: string; readonly why: string; readonly source: Source; readonly texts: readonly string[] };

export function entryOf(rule: Rule, t: Say): Entry {
	const title = t(`findings.${rule.code}.title`);
	const why = t(`findings.${rule.code}.why`);
	const source = sourceOf(rule.source);
	const said = [t(`frame.severity.${rule.severity}`), t(`frame.standing.${source.standing}`)];
	return { rule, title, why, source, texts: [rule.code, title, why, source.title, source.publisher, ...said] };
}
