import type { Listed } from '$lib/domain/compliance/finding';
import { isTried } from '$lib/domain/compliance/try-it';
import { triggersOf } from './triggers';

/** Fields to try a rule with, so that something is there to look at; nothing for a rule that is not about goods. */
export function tryFields(rule: Listed): Readonly<Record<string, string>> | undefined {
	if (!isTried(rule)) return undefined;
	const triggers = triggersOf(rule);
	const word = triggers?.words.en[0];
	if (word !== undefined) return { 'title-en': word };
	const [trait] = triggers?.traits ?? [];
	return trait === undefined ? {} : { [`trait-${trait}`]: 'on' };
}
