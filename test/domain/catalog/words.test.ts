import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/lib/i18n/languages';
import { tellRefusal } from '../../../src/lib/i18n/tell-refusal';
import { hasWords } from '../../../src/lib/i18n/words';

const SRC = join(import.meta.dirname, '../../../src/lib');
const below = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? below(join(folder, entry.name)) : [join(folder, entry.name)]));
// A kept paper is refused in words of its own (rejections).
const sources = [...below(join(SRC, 'domain/catalog')).filter((file) => !file.endsWith('paper-file.ts')), ...below(join(SRC, 'server/tables')), join(SRC, 'server/tables.ts'), join(SRC, 'server/imports.ts')].map((file) => readFileSync(file, 'utf8')).join('\n');

/** Codes as they are written where values and files are refused. */
const CODES = [...new Set([...sources.matchAll(/(?:code: |\bno\()'([a-z0-9-]+)'/g)].map((found) => found[1] ?? ''))];
const NOTES = ['decimal-comma', 'unit-assumed', 'rows-added-up', 'rows-alike'];

test.each(LANGUAGES)('every reason for refusing has words in %s, and how to mend it', (language) => {
	expect(CODES.length).toBeGreaterThan(40);
	const keys = CODES.flatMap((code) => (NOTES.includes(code) ? [`catalog.notes.${code}`] : [`catalog.because.${code}`, `catalog.mend.${code}`]));
	expect(keys.filter((key) => !hasWords(language, key))).toEqual([]);
});

test('a refusal in one breath', () => {
	const because = { code: 'quantity-not-a-number', value: 'oops' };
	expect(tellRefusal('en', { because })).toBe('“oops” is no quantity. Write a whole number of units, such as 240.');
	expect(tellRefusal('ja', { because })).toBe('「oops」は数量ではありません。240 のように整数で入力してください。');
});
