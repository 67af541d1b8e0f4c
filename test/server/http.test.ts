import { expect, test } from 'vitest';
import { sentenceOf } from '$lib/server/http';

test('a refusal with a sentence of its own says no other', () => {
	expect(sentenceOf('en', { code: 'stale', version: 2, savedAt: '2026-11-22T00:00:00.000Z' })).toBe('Somebody else saved this first. Look at their version, then make your change again.');
	expect(sentenceOf('en', { code: 'not-a-plan', errors: [] })).toBe('This is no plan that Nyuko can read. Mend what is listed and send it again.');
});

test('one of a file says why, and how to mend it', () => {
	expect(sentenceOf('en', { code: 'import-undone', id: 1 })).toBe('This import was taken back already. Nothing to do.');
});

test.each([
	['en', 'Page 2 of Packing list · NRT1', 'is nothing'],
	['ja', '包装明細書', '読み取りなし']
] as const)('a refusal names papers as people do, and explains a dash only where one is shown (%s)', (language, name, dash) => {
	const refusal = { code: 'text-not-read', document: 'packing-list-NRT1', page: 2, field: 'x', expected: '10', read: '1' } as const;
	expect(sentenceOf(language, refusal)).toContain(name);
	expect(sentenceOf(language, refusal)).not.toContain(dash);
	expect(sentenceOf(language, { ...refusal, read: '–' })).toContain(dash);
});
