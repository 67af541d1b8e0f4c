import { expect, test } from 'vitest';
import { sentenceOf } from '$lib/server/http';

test('a refusal with a sentence of its own says no other', () => {
	expect(sentenceOf('en', { code: 'stale', version: 2, savedAt: '2026-11-22T00:00:00.000Z' })).toBe('Somebody else saved this first. Look at their version, then make your change again.');
	expect(sentenceOf('en', { code: 'not-a-plan', errors: [] })).toBe('This is no plan that Nyuko can read. Mend what is listed and send it again.');
});

test('one of a file says why, and how to mend it', () => {
	expect(sentenceOf('en', { code: 'import-undone', id: 1 })).toBe('This import was taken back already. Nothing to do.');
});
