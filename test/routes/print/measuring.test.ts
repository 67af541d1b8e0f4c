import { describe, expect, test } from 'vitest';
import { printerCalibration, rungsOf } from '$lib/domain/documents/labels/printer-calibration';
import { RESOLUTIONS } from '$lib/domain/documents/labels/dots';
import { leftIn } from '../../../src/routes/print/left';
import { readMm } from '../../../src/routes/print/lengths';
import { barKey, barScanned, fieldOf, figuresOf, fittedIn, PAPERS, profileFrom, shouldBe, type Typed } from '../../../src/routes/print/measures';
import { documentIn, typedIn } from '../../../src/routes/print/print-form';

const typed: Typed = { name: 'Bench 2', dpi: 300, paper: 'a4', ruler: '169.6', fromLeft: '10,4 mm', fromTop: '0.95 cm', bars: [0.254, 0.339], by: 'Aki' };

describe('a length', () => {
	test.each([
		['169.5', 169.5], ['169,5', 169.5], [' 170 mm', 170], ['17cm', 170], ['6.7 in', 170.18], ['6.7"', 170.18], ['１７０', 170],
		['', undefined], ['-3', undefined], ['1e3', undefined], ['ten', undefined], ['17 0', undefined]
	])('%s', (text, mm) => {
		expect(readMm(text)).toBe(mm);
	});
});

test('a page that was fitted is told by its ruler alone, and nothing else is', () => {
	const alone: Typed = { ...typed, fromLeft: '', fromTop: '' };
	expect(fittedIn({ ...alone, ruler: '164' })).toMatchObject({ code: 'print-fitted', percent: '96.5' });
	for (const ruler of ['', 'soon', '169.6']) expect(fittedIn({ ...alone, ruler })).toBeUndefined();
});

test('what was left of a measuring is taken up, and nothing that is no such thing', () => {
	const left = { name: 'Bench 2', dpi: 203, paper: '4x6', ruler: '79,8', fromLeft: 'soon', fromTop: '', read: [0.25] };
	expect(leftIn(JSON.stringify(left))).toEqual(left);
	for (const text of [null, '', '{', '[]', '{"name":"x"}', JSON.stringify({ ...left, dpi: 72 })]) expect(leftIn(text)).toBeUndefined();
});

describe('the page that is measured', () => {
	test('says what the form asks for: the lengths of each paper', () => {
		expect(PAPERS.map((paper) => [shouldBe(paper, 'ruler'), shouldBe(paper, 'fromLeft'), shouldBe(paper, 'fromTop')])).toEqual([[170, 10, 10], [80, 5, 5]]);
	});

	test.each(PAPERS.flatMap((paper) => RESOLUTIONS.map((dpi) => ({ paper, dpi }))))('has the bars that the form lists, each of which ticks itself: $paper at $dpi dpi', (options) => {
		const [page] = printerCalibration({ draft: false, revision: 1 }, options);
		const onPage = (page?.marks ?? []).flatMap((mark) => (mark.kind === 'barcode' ? [mark] : []));
		const listed = rungsOf(options).map(({ module }) => barKey(module));
		expect(onPage.map(({ data }) => barScanned(`${data}\r`))).toEqual(listed);
		expect(onPage.map(({ modules }) => barKey(modules[0] ?? 0))).toEqual(listed);
		expect(listed.length).toBeGreaterThanOrEqual(3);
		expect(listed).toEqual([...new Set(listed)].sort((a, b) => a - b));
	});

	test('its narrowest bars are not skipped at the usual resolutions', () => {
		expect(rungsOf({ paper: 'a4', dpi: 203 }).map(({ module }) => barKey(module))).toEqual([0.125, 0.25, 0.375, 0.5, 0.625]);
		expect(rungsOf({ paper: 'a4', dpi: 300 }).map(({ module }) => barKey(module))).toEqual([0.169, 0.254, 0.339, 0.423, 0.508]);
	});

	test.each(['X0018QK3R5', 'NYUKO-NEXT', 'NYUKO-25', 'NYUKO:calibration:a4', ''])('%s is no bar of it', (code) => {
		expect(barScanned(code)).toBeUndefined();
	});
});

describe('what was typed', () => {
	test('becomes the printer', () => {
		expect(profileFrom(typed, '2026-11-24')).toEqual({
			ok: true,
			value: { name: 'Bench 2', dpi: 300, offsetRightMm: 0.42, offsetDownMm: -0.48, scale: 9_976, readableMm: [0.254, 0.339], measuredOn: '2026-11-24', by: 'Aki' }
		});
	});

	test.each<[string, Partial<Typed>, string, string]>([
		['no ruler', { ruler: '' }, 'measure-missing', 'ruler'],
		['a top edge that is no length', { fromTop: 'ten' }, 'measure-missing', 'fromTop'],
		['a page that was fitted', { ruler: '164.9' }, 'print-fitted', 'ruler'],
		['paper far to the right', { fromLeft: '16' }, 'print-offset', 'fromLeft'],
		['paper far down', { fromTop: '16' }, 'print-offset', 'fromTop']
	])('%s is told beside its field', (_, changes, code, field) => {
		const figures = figuresOf({ ...typed, ...changes });
		expect(figures.ok ? undefined : [figures.rejection.code, fieldOf(figures.rejection)]).toEqual([code, field]);
	});

	test('comes out of the form, and nothing else does', () => {
		const form = new FormData();
		for (const [name, value] of Object.entries({ ...typed, bars: '', dpi: '300' })) form.append(name, String(value));
		for (const bar of typed.bars) form.append('bar', String(bar));
		expect(typedIn(form)).toEqual(typed);
		form.set('dpi', '72');
		form.set('paper', 'letter');
		form.set('bar', 'wide');
		form.set('name', 'x'.repeat(500));
		expect(typedIn(form)).toEqual({ ...typed, dpi: 300, paper: 'a4', bars: [], name: '' });
	});

	test('a removed printer that is given back as something else is nothing', () => {
		const form = new FormData();
		form.set('document', '{"name":');
		expect(documentIn(form)).toBeUndefined();
	});
});
