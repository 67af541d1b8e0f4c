import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import fc from 'fast-check';
import {
	daysLeft, EVIDENCE_GROUPS, EVIDENCE_KINDS, isEvidenceKind, isSamePaper, isValidOn, lastingOf, papersToAdd, replacePaper, withoutPaper, withPapers
} from '$lib/domain/catalog/evidence';
import { readPaperFile } from '$lib/domain/catalog/paper-file';
import type { Evidence } from '$lib/domain/catalog/product';
import { RULES } from '$lib/domain/compliance/rules';
import { LANGUAGES } from '$lib/i18n/languages';
import { hasWords } from '$lib/i18n/words';
import { product } from '../../samples';

const asBytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
	Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'utf8')] : [...part])));

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

test.each<[string, Uint8Array, string]>([
	['a PDF', asBytes('%PDF-1.7\n%âãÏÓ\n'), 'application/pdf'],
	['a PDF after a byte order mark and a blank line', asBytes([0xef, 0xbb, 0xbf], '\r\n', '%PDF-1.4'), 'application/pdf'],
	['a PNG', asBytes(PNG, [0, 0, 0, 13], 'IHDR', [0, 0, 0, 1]), 'image/png'],
	['a JPEG of a camera (Exif)', asBytes([0xff, 0xd8, 0xff, 0xe1, 0, 24], 'Exif'), 'image/jpeg'],
	['a JPEG (JFIF)', asBytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF'), 'image/jpeg']
])('%s is told by its content', (_, bytes, type) => {
	expect(readPaperFile(bytes)).toEqual({ ok: true, value: type });
});

test.each<[string, Uint8Array, string]>([
	['nothing', new Uint8Array(), 'empty'],
	['a ZIP or DOCX', asBytes('PK', [3, 4, 20, 0]), 'zip'],
	['an old DOC', asBytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'office'],
	['a GIF', asBytes('GIF89a'), 'gif'],
	['a WebP', asBytes('RIFF', [1, 0, 0, 0], 'WEBPVP8 '), 'webp'],
	['a TIFF', asBytes('II', [0x2a, 0, 8, 0]), 'tiff'],
	['a TIFF from a Mac', asBytes('MM', [0, 0x2a, 0, 8]), 'tiff'],
	['a HEIC of a telephone', asBytes([0, 0, 0, 24], 'ftypheic'), 'heic'],
	['a BMP', asBytes('BM', [0x36, 0, 0, 0, 0]), 'bmp'],
	['an SVG', asBytes('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), 'svg'],
	['a web page', asBytes('<!DOCTYPE html><p>%PDF-1.7'), 'html'],
	['a script in a page', asBytes('  <script>alert(1)</script>'), 'html'],
	['XML', asBytes('<?xml version="1.0"?><a/>'), 'xml'],
	['text that speaks of PDF', asBytes('This is no %PDF-1.7'), 'text'],
	['Japanese text', asBytes('輸入届出書'), 'text'],
	['a Windows program', asBytes('MZ', [0x90, 0, 3]), 'program'],
	['a shell script', asBytes('#!/bin/sh\n'), 'program'],
	['half a PNG signature', asBytes(PNG.slice(0, 6)), 'unknown'],
	['a PNG signature without an image', asBytes(PNG, [0, 0, 0, 0, 1, 2, 3, 4]), 'unknown'],
	['the first two bytes of a JPEG', asBytes([0xff, 0xd8]), 'unknown']
])('%s is refused as what it is: %s', (_, bytes, looksLike) => {
	expect(readPaperFile(bytes)).toEqual({ ok: false, rejection: { code: 'not-a-paper-file', looksLike } });
});

test('any bytes are told to be something', () => {
	fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => void expect(readPaperFile(bytes).ok).toBeTypeOf('boolean')));
});

test.each<[string, Partial<Evidence>, string, number | undefined, boolean]>([
	['on its last day', { validUntil: '2026-12-08' }, 'runs-out', 0, true],
	['a day after', { validUntil: '2026-12-07' }, 'run-out', -1, false],
	['90 days before its end', { validUntil: '2027-03-08' }, 'runs-out', 90, true],
	['91 days before its end', { validUntil: '2027-03-09' }, 'valid', 91, true],
	['without an end', {}, 'no-end', undefined, true],
	['on its first day', { validFrom: '2026-12-08' }, 'no-end', undefined, true],
	['a day before its first', { validFrom: '2026-12-09', validUntil: '2027-12-08' }, 'not-yet', 365, false]
])('%s: %s', (_, days, lasting, left, valid) => {
	expect([lastingOf(days, '2026-12-08'), daysLeft(days, '2026-12-08'), isValidOn(days, '2026-12-08')]).toEqual([lasting, left, valid]);
});

const paper = (changes: Partial<Evidence> = {}): Evidence => ({ kind: 'food-contact-notice', reference: 'FC-1', ...changes });

test('the same kind and reference is the same paper, whatever its width, case and blanks', () => {
	expect(isSamePaper(paper({ reference: 'ＦＣ－1 ' }), paper({ reference: 'fc-1' }))).toBe(true);
	expect(isSamePaper(paper(), paper({ kind: 'pse' }))).toBe(false);
	expect(isSamePaper(paper(), paper({ reference: 'FC-2' }))).toBe(false);
});

test('papers that a product lacks are added, those it has take the kept days and file, nothing else moves', () => {
	const mug = product({ evidence: [paper(), paper({ kind: 'pse', reference: 'P' })] });
	const kept = [paper({ reference: 'fc-1', validUntil: '2027-01-31', file: 'a' }), paper({ kind: 'sds', reference: 'S' })];
	const after = withPapers(mug, kept);
	expect(after.evidence).toEqual([{ ...kept[0] }, paper({ kind: 'pse', reference: 'P' }), kept[1]]);
	expect(withPapers(after, kept)).toBe(after);
	expect([papersToAdd(mug, kept), papersToAdd(after, kept)]).toEqual([kept, []]);
	expect(withPapers(product({ evidence: undefined }), kept).evidence).toEqual(kept);
	// a day that the kept paper does not say is not taken away
	expect(withPapers(after, [paper()])).toBe(after);
});

test('a paper is taken off, and the list with the last one', () => {
	const mug = product({ evidence: [paper()] });
	expect(withoutPaper(mug, paper({ reference: 'FC-2' }))).toBe(mug);
	expect(withoutPaper(mug, paper({ reference: 'fc-1' }))).not.toHaveProperty('evidence');
});

test('a renamed paper takes the place of what it was', () => {
	const before = product({ evidence: [paper(), paper({ kind: 'sds', reference: 'S' })] });
	const after = replacePaper(before, paper(), paper({ reference: 'FC-2', validUntil: '2028-01-01' }));
	expect(after.evidence).toEqual([paper({ reference: 'FC-2', validUntil: '2028-01-01' }), paper({ kind: 'sds', reference: 'S' })]);
	expect(replacePaper(before, undefined, paper({ kind: 'pse' })).evidence).toHaveLength(3);
	expect(replacePaper(before, paper(), paper({ kind: 'sds', reference: 's' })).evidence).toEqual([paper({ kind: 'sds', reference: 's' })]);
});

test('every rule that asks for evidence has its kind of paper', () => {
	const asked = RULES.map(({ code }) => code).filter((code) => code.startsWith('evidence.') && code !== 'evidence.expired');
	expect(asked.map((code) => code.slice('evidence.'.length)).filter((kind) => !isEvidenceKind(kind))).toEqual([]);
});

test('every paper that a rule looks for can be kept', () => {
	const folder = join(import.meta.dirname, '../../../src/lib/domain/compliance/rules');
	const asked = readdirSync(folder).flatMap((file) => {
		const source = readFileSync(join(folder, file), 'utf8');
		const papers = [...source.matchAll(/paperOf\(\w+, '([\w-]+)'\)/g)].map(([, kind]) => kind!);
		const codes = [...source.matchAll(/paperFor\(\{\s*code: '[\w-]+\.([\w-]+)'/g)].map(([, kind]) => kind!);
		return [...papers, ...codes];
	});
	expect(asked.filter((kind) => !isEvidenceKind(kind))).toEqual([]);
});

test('kinds stand once, in a group, with a name in every language', () => {
	const kinds = EVIDENCE_KINDS.map(({ kind }) => kind);
	expect(new Set(kinds).size).toBe(kinds.length);
	expect(EVIDENCE_KINDS.filter(({ group }) => !EVIDENCE_GROUPS.includes(group))).toEqual([]);
	for (const language of LANGUAGES) expect(kinds.filter((kind) => !hasWords(language, `evidence.kind.${kind}`))).toEqual([]);
});
