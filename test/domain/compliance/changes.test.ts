import { expect, test } from 'vitest';
import { changesSince, codesInForce, noted, RULE_SETS, type RuleSet } from '$lib/domain/compliance/changes';
import { RULESET } from '$lib/domain/compliance/inspect';
import { RULES } from '$lib/domain/compliance/rules';
import { isPlainDate } from '$lib/domain/values/plain-date';
import { LANGUAGES } from '$lib/i18n/languages';
import { hasWords } from '$lib/i18n/words';

const codes = RULES.map(({ code }) => code);
const sorted = (all: Iterable<string>): string[] => [...all].sort();

test('every rule is in a set, and every set speaks of rules only: whoever adds a rule says so in data/rule-changes.json', () => {
	expect(sorted(codesInForce())).toEqual(sorted(codes));
});

test('sets are named by days that follow each other, and the last is the one that judges', () => {
	const days = RULE_SETS.map(({ ruleset }) => ruleset);
	expect(days.every(isPlainDate)).toBe(true);
	expect(days).toEqual([...new Set(days)].sort());
	expect(days.at(-1)).toBe(RULESET);
});

test('a set adds what was not there, and changes and withdraws what was', () => {
	RULE_SETS.forEach(({ added, changed, withdrawn }, i) => {
		const before = codesInForce(RULE_SETS.slice(0, i));
		expect(added.filter((code) => before.has(code))).toEqual([]);
		expect(new Set(added).size).toBe(added.length);
		expect([...changed.map(({ code }) => code), ...withdrawn].filter((code) => !before.has(code))).toEqual([]);
	});
});

test.each(LANGUAGES)('what changed can be told in %s', (language) => {
	const keys = RULE_SETS.flatMap(({ changed }) => changed.map(({ what }) => `library.change.${what}`));
	expect(keys.filter((key) => !hasWords(language, key))).toEqual([]);
});

const sets: readonly RuleSet[] = [
	{ ruleset: '2026-01-01', added: ['a', 'b', 'c'], changed: [], withdrawn: [] },
	{ ruleset: '2026-02-01', added: ['d', 'e'], changed: [{ code: 'a', what: 'x' }], withdrawn: ['c'] },
	{ ruleset: '2026-03-01', added: ['f'], changed: [{ code: 'd', what: 'x' }, { code: 'b', what: 'x' }], withdrawn: ['e'] }
];

test.each([
	{ since: '2026-01-01', found: { a: 'changed', b: 'changed', d: 'added', f: 'added' } },
	{ since: '2026-02-01', found: { b: 'changed', d: 'changed', f: 'added' } },
	{ since: '2026-02-15', found: { b: 'changed', d: 'changed', f: 'added' } },
	{ since: '2026-03-01', found: {} },
	{ since: '2026-12-31', found: {} },
	{ since: '2025-12-31', found: { a: 'added', b: 'added', d: 'added', f: 'added' } }
])('since $since: $found', ({ since, found }) => {
	expect(Object.fromEntries([...changesSince(since, sets)].sort())).toEqual(found);
});

test('what was withdrawn is in force no more', () => {
	expect(sorted(codesInForce(sets))).toEqual(['a', 'b', 'd', 'f']);
});

test('a shipment judged before sets were noted was judged by the first', () => {
	expect(noted('')).toBe('2026-11-21');
	expect([...changesSince('')]).toEqual([...changesSince('2026-11-21')]);
	expect(changesSince('').has('evidence.pse')).toBe(true);
	expect(changesSince('').get('importer.is-amazon')).toBe('changed');
	expect(changesSince('').has('importer.missing')).toBe(false);
	expect(changesSince(RULESET).size).toBe(0);
});
