import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from '$lib/plan-file/json';

test.each([
	['nothing', '', 'empty'],
	['blanks', ' \n', 'empty'],
	['an open object', '{', 'line 1, column 2 the text ends too early'],
	['a trailing comma', '{\n\t"a": 1,\n}', 'line 3, column 1 a key in double quotes is expected'],
	['a trailing comma in a list', '[1,]', 'line 1, column 4 a value is expected'],
	['a single-quoted key', "{'a': 1}", 'line 1, column 2 a key in double quotes is expected'],
	['a missing colon', '{"a" 1}', 'line 1, column 6 ":" is expected'],
	['a missing comma', '[1 2]', 'line 1, column 4 "," or "]" is expected'],
	['a misspelt word', '{"a": tru}', 'line 1, column 7 a value is expected'],
	['an open text', '{"a": "b}', 'line 1, column 7 a text is not closed'],
	['a line break in a text', '{"a": "b\nc"}', 'line 1, column 7 a text is not closed'],
	['something after the end', '{} {}', 'line 1, column 4 the document has ended already'],
	['a number with a leading zero', '[01]', 'line 1, column 3 "," or "]" is expected'],
	['a key given twice', '{\r\n"a": 1, "\\u0061": 2}', 'line 2, column 9 the key "a" stands for the second time'],
	['a text that nests without end', '['.repeat(100_000), 'it nests deeper than 24 levels']
])('%s', (_, text, told) => {
	const read = parseJson(text);
	expect(!read.ok && read.rejection.message).toContain(told);
});

test('agrees with JSON.parse on what is JSON', () => {
	const damaged = fc.tuple(fc.json({ maxDepth: 4 }), fc.nat(), fc.constantFrom('', '"', ',', '}', ']', '\\', '0', ' ', 'x'), fc.nat(1)).map(
		([text, at, mark, cut]) => text.slice(0, at % (text.length + 1)) + mark + text.slice((at % (text.length + 1)) + cut)
	);
	fc.assert(
		fc.property(damaged, (text) => {
			let value: unknown;
			let isJson = true;
			try {
				value = JSON.parse(text);
			} catch {
				isJson = false;
			}
			const read = parseJson(text);
			if (!read.ok && read.rejection.code === 'duplicate-key') return;
			expect(read.ok).toBe(isJson);
			if (read.ok) expect(read.value).toEqual(value);
		}),
		{ numRuns: 1_000 }
	);
});

test('a byte order mark is no part of the text', () => {
	expect(parseJson('\ufeff{"a":1}')).toEqual({ ok: true, value: { a: 1 } });
});
