import { expect, test } from 'vitest';
import type { DrawnMark } from '$lib/domain/documents/drawn-page';
import { Bitmap } from '$lib/domain/documents/zpl/bitmap';
import { fillContours } from '$lib/domain/documents/zpl/fill';
import { packed } from '$lib/domain/documents/zpl/graphic';
import { zplOf } from '$lib/domain/documents/zpl/zpl';
import { printed } from '../../../server/zpl-reader';

/** Every letter is a square of half an em on the baseline, with a hole in it. */
const outlineOf = () => [[0, 0, 0, 0.5, 0.5, 0.5, 0.5, 0], [0.125, 0.125, 0.375, 0.125, 0.375, 0.375, 0.125, 0.375]];

const zpl = (marks: readonly DrawnMark[], size = { width: 4, height: 3 }): string => {
	const text = zplOf([{ ...size, marks }], { dpi: 203, outlineOf });
	if (!text.ok) throw new Error(text.rejection.code);
	return text.value;
};

const picture = (marks: readonly DrawnMark[]): string[] => {
	const [label] = printed(zpl(marks));
	if (!label) throw new Error('no label');
	const { width, height, dots } = label.picture;
	return Array.from({ length: height }, (_, y) => [...dots.subarray(y * width, (y + 1) * width)].map((dot) => (dot === 0 ? '#' : '.')).join(''));
};

const bitmap = (...rows: string[]): Bitmap => {
	const made = new Bitmap(rows[0]!.length, rows.length);
	rows.forEach((row, y) => [...row].forEach((dot, x) => dot === '#' && made.blacken(x, y)));
	return made;
};

/** Letters of 16 dots, so that the square is eight. */
const text = (x: number, y: number, ink: 'black' | 'white', word = 'A'): DrawnMark => ({
	kind: 'text', y, size: (2 * 72) / 25.4, weight: 400, ink, runs: [{ font: 'noto-sans', x, width: 1, text: word }]
});
const box = (x: number, y: number, width: number, height: number, ink: 'black' | 'white' = 'black'): DrawnMark => ({ kind: 'box', at: { x, y, width, height }, ink });

test('a label is as wide and long as its page, and boxes, rules and frames are boxes of whole dots', () => {
	expect(zpl([
		box(0.5, 0.25, 1, 0.5), { kind: 'rule', from: [0, 2], to: [4, 2], width: 0.2 }, { kind: 'rule', from: [1, 0], to: [1, 1], width: 0.01 },
		{ kind: 'box', at: { x: 1, y: 1, width: 2, height: 1.5 }, line: 0.25 }
	])).toBe([
		'^XA', '^PW32', '^LL24', '^LH0,0', '^FO4,2^GB8,4,4^FS', '^FO0,15^GB32,2,2^FS', '^FO8,0^GB1,8,1^FS',
		'^FO7,7^GB18,2,2^FS', '^FO7,19^GB18,2,2^FS', '^FO7,7^GB2,14,2^FS', '^FO23,7^GB2,14,2^FS', '^PQ1', '^XZ', ''
	].join('\n'));
});

test('white is left out of what was black before it, and of nothing that comes after', () => {
	const rule: DrawnMark = { kind: 'rule', from: [0, 1], to: [1, 1], width: 0.125 };
	const rows = picture([text(0, 1, 'white'), box(0, 0, 2, 2), text(0.5, 1.5, 'white'), rule]);
	expect(rows.slice(0, 17).map((row) => row.slice(0, 18))).toEqual([
		'################..', '################..', '################..', '################..',
		'####........####..', '####........####..', '####..####..####..', '####..####..####..',
		'##########..####..', '####..####..####..', '####........####..', '####........####..',
		'################..', '################..', '################..', '################..', '..................'
	]);
	expect(zpl([box(0, 0, 1, 1), box(0, 0, 1, 1, 'white')])).not.toContain('^FO');
});

test('marks that lie a quarter turn to the left lie so on the label', () => {
	const turned: DrawnMark = { kind: 'turned', x: 1, y: 0.5, width: 2, marks: [box(0, 0, 2, 0.25), box(0, 0, 0.25, 1)] };
	expect(zpl([turned]).match(/\^FO.*/g)).toEqual(['^FO8,4^GB2,16,2^FS', '^FO8,18^GB8,2,2^FS']);
});

test('bars keep their modules and move as one; those of other dots are refused, square ones made smaller', () => {
	const bars = (module: number): DrawnMark => ({ kind: 'bars', rects: [[0.06, 0, module, 1], [0.06 + 2 * module, 0, 3 * module, 1]] });
	expect(picture([bars(0.25)])[0]).toBe('##..######......................');
	expect(picture([bars(0.25)])[8]).toBe('.'.repeat(32));
	expect(zplOf([{ width: 4, height: 3, marks: [bars(0.2)] }], { dpi: 203, outlineOf })).toEqual({ ok: false, rejection: { code: 'bars-between-dots', dpi: 203 } });
	const square: DrawnMark = { kind: 'bars', rects: [[0, 0, 0.9, 0.3], [0, 0.3, 0.3, 0.3], [0.6, 0.6, 0.3, 0.3]] };
	expect(picture([square]).slice(0, 7).map((row) => row.slice(0, 8))).toEqual(['........', '.######.', '.######.', '.##.....', '.##.....', '.....##.', '.....##.']);
});

test('equal rows, white ends and digits that come again are packed', () => {
	expect(packed(bitmap('########........', '########........', '................', '#.#.#.#.########'))).toBe('FF,:,AAFF');
	expect(packed(new Bitmap(8 * 250, 1).fill(0, 0, 8 * 250, 1))).toBe('zkF');
	expect(packed(new Bitmap(8 * 12, 1).fill(0, 0, 8 * 11, 1))).toBe('gHF,');
});

test('a stroke thinner than a dot is drawn wherever it lies', () => {
	for (let at = 0; at < 1; at += 0.05) {
		const dots = new Bitmap(4, 4);
		fillContours(dots, [[0, 1 + at, 4, 1 + at, 4, 1.95 + at, 0, 1.95 + at]]);
		expect(dots.bytes.filter((row) => row === 0xf0).length, `at ${at}`).toBeGreaterThan(0);
	}
});

test('graphics of several labels are sent once, equal labels are one with copies', () => {
	const page = (x: number) => ({ width: 40, height: 10, marks: [text(1, 5, 'black', 'TWELVE TIMES THE SAME LINE OF TEXT'), box(x, 8, 1, 1)] });
	const [one, two] = [page(1), page(2)];
	const written = zplOf([one, one, two], { dpi: 203, outlineOf, copies: 2 });
	if (!written.ok) throw new Error(written.rejection.code);
	expect(written.value.match(/~DG/g)).toHaveLength(1);
	expect(written.value.match(/\^XGR:NYUKO001\.GRF,1,1/g)).toHaveLength(2);
	expect(written.value).toMatch(/\^IDR:NYUKO\*\.GRF\^FS\^XZ\n$/);
	expect(printed(written.value).map(({ copies }) => copies)).toEqual([4, 2]);
});
