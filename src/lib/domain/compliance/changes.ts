import data from '../../data/rule-changes.json';

/** What is new about a rule that was there before; told in words under its key. */
export type RuleChange = { readonly code: string; readonly what: string };

/** A set of rules under the day it is named by, and how it differs from the one before. */
export type RuleSet = {
	readonly ruleset: string;
	readonly added: readonly string[];
	readonly changed: readonly RuleChange[];
	readonly withdrawn: readonly string[];
};

/** Every set there was, oldest first; the last is the one in use. */
export const RULE_SETS: readonly RuleSet[] = data.sets;

const FIRST = RULE_SETS[0]?.ruleset ?? '';

/** The set that a shipment was judged by; those judged before it was noted were judged by the first. */
export const noted = (ruleset: string): string => ruleset || FIRST;

/** The codes that all sets together leave in force. */
export function codesInForce(sets: readonly RuleSet[] = RULE_SETS): ReadonlySet<string> {
	const codes = new Set<string>();
	for (const { added, withdrawn } of sets) {
		for (const code of withdrawn) codes.delete(code);
		for (const code of added) codes.add(code);
	}
	return codes;
}

/** How a rule came to differ from what it was in an earlier set. */
export type Since = 'added' | 'changed';

/** The rules that are new or not what they were since a set; one that came and went in between is neither. */
export function changesSince(ruleset: string, sets: readonly RuleSet[] = RULE_SETS): ReadonlyMap<string, Since> {
	const since = new Map<string, Since>();
	for (const set of sets.filter((one) => one.ruleset > noted(ruleset))) {
		for (const code of set.withdrawn) since.delete(code);
		for (const { code } of set.changed) if (!since.has(code)) since.set(code, 'changed');
		for (const code of set.added) since.set(code, 'added');
	}
	return since;
}
