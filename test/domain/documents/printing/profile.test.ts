import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dotOf } from '$lib/domain/documents/labels/dots';
import { printerCalibration } from '$lib/domain/documents/labels/printer-calibration';
import { labelAt, stockOf } from '$lib/domain/documents/labels/stocks';
import type { BarcodeMark, Mark, Page, SymbolMark } from '$lib/domain/documents/page';
import { forPrinter } from '$lib/domain/documents/printing/for-printer';
import { correctionOf, leastReadable, measured, profileOf, type PrinterProfile } from '$lib/domain/documents/printing/profile';

const lengths = (ruler: number, left: number, top: number) => ({
	ruler: { measuredMm: ruler, shouldBeMm: 170 }, fromLeft: { measuredMm: left, shouldBeMm: 10 }, fromTop: { measuredMm: top, shouldBeMm: 10 }
});
const profile = (changes: Partial<PrinterProfile> = {}): PrinterProfile => ({
	name: 'Laser', dpi: 300, offsetRightMm: 0, offsetDownMm: 0, scale: 10_000, readableMm: [0.19], measuredOn: '2026-11-24', by: '', ...changes
});

describe('two measures', () => {
	test.each([
		['as it should be', lengths(170, 10, 10), { scale: 10_000, offsetRightMm: 0, offsetDownMm: 0 }],
		['a little long, to the right and up', lengths(170.5, 11.2, 9.5), { scale: 10_029, offsetRightMm: 1.17, offsetDownMm: -0.53 }],
		['a little short', lengths(169, 10, 10), { scale: 9_941, offsetRightMm: 0.06, offsetDownMm: 0.06 }],
		['as far off as is taken', lengths(166.6, 14.8, 4.8), { scale: 9_800, offsetRightMm: 5, offsetDownMm: -5 }]
	])('%s', (_, given, expected) => {
		expect(measured(given)).toEqual({ ok: true, value: expected });
	});

	test.each([
		['no ruler', lengths(Number.NaN, 10, 10), { code: 'measure-missing', what: 'ruler' }],
		['nothing from the left', lengths(170, 0, 10), { code: 'measure-missing', what: 'fromLeft' }],
		['less than nothing from the top', lengths(170, 10, -1), { code: 'measure-missing', what: 'fromTop' }],
		['fitted to the page', lengths(164.9, 10, 10), { code: 'print-fitted', measuredMm: 164.9, shouldBeMm: 170, percent: '97.0' }],
		['just too short', lengths(166.5, 10, 10), { code: 'print-fitted', measuredMm: 166.5, shouldBeMm: 170, percent: '97.9' }],
		['too far to the right', lengths(170, 15.1, 10), { code: 'print-offset', way: 'right', offsetMm: 5.1, mostMm: 5 }],
		['too far up', lengths(170, 10, 4.9), { code: 'print-offset', way: 'down', offsetMm: -5.1, mostMm: 5 }]
	])('%s is refused', (_, given, rejection) => {
		expect(measured(given)).toEqual({ ok: false, rejection });
	});

	test('what a printer does is found again to a hundredth', () => {
		fc.assert(
			fc.property(fc.integer({ min: 9_810, max: 10_190 }), fc.integer({ min: -480, max: 480 }), fc.integer({ min: -480, max: 480 }), (scale, right, down) => {
				const at = (mm: number, off = 0): number => (mm * scale) / 10_000 + off / 100;
				const found = measured(lengths(at(170), at(10, right), at(10, down)));
				expect(found).toEqual({ ok: true, value: { scale, offsetRightMm: expect.closeTo(right / 100, 5) as number, offsetDownMm: expect.closeTo(down / 100, 5) as number } });
				if (found.ok) expect(profileOf(profile(found.value)).ok).toBe(true);
			})
		);
	});
});

test.each<[string, Partial<PrinterProfile>, string]>([
	['a day that is none', { measuredOn: '2026-02-30' }, 'measuredOn'],
	['a resolution that no printer has', { dpi: 204 as never }, 'dpi'],
	['an offset that is too large', { offsetDownMm: 5.01 }, 'offsetDownMm'],
	['an offset finer than is measured', { offsetRightMm: 0.001 }, 'offsetRightMm'],
	['a scale that is no whole number', { scale: 9_999.5 }, 'scale'],
	['bars as wide as a hand', { readableMm: [0.25, 80] }, 'readableMm']
])('%s is refused', (_, changes, field) => {
	expect(profileOf(profile(changes))).toEqual({ ok: false, rejection: { code: 'printer-profile-wrong', field } });
});

const bars: BarcodeMark = { kind: 'barcode', symbology: 'code-128', at: { x: 10, y: 20, width: 90, height: 15 }, data: 'FBA15TEST0001U000001', modules: [0.375, 0.25], field: 'carton:1:boxId' };
const page = (...marks: Mark[]): Page => ({ width: 101.6, height: 152.4, marks });
const firstOf = <T extends Mark>(pages: Page): T => pages.marks[0] as T;

describe('a page for a printer', () => {
	test('what the printer does to it puts every mark where it was laid out', () => {
		fc.assert(
			fc.property(fc.integer({ min: 9_800, max: 10_200 }), fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }), (scale, right, down) => {
				const made = profile({ scale, offsetRightMm: right / 100, offsetDownMm: down / 100 });
				const comesOut = (mm: number, off: number): number => (mm * scale) / 10_000 + off / 100;
				const [laid] = printerCalibration({ draft: false, revision: 1 }, { paper: 'a4' });
				const sent = forPrinter(laid!, made);
				laid!.marks.forEach((mark, i) => {
					const other = sent.marks[i];
					if (mark.kind !== 'rule' || other?.kind !== 'rule') return;
					for (const end of ['from', 'to'] as const) {
						expect(Math.abs(comesOut(other[end][0], right) - mark[end][0])).toBeLessThan(0.002);
						expect(Math.abs(comesOut(other[end][1], down) - mark[end][1])).toBeLessThan(0.002);
					}
				});
				const label = labelAt(stockOf('A4_24i')!, 23, correctionOf(made));
				const should = labelAt(stockOf('A4_24i')!, 23);
				const half = stockOf('A4_24i')!.labelMm[0] / 2;
				expect(comesOut(label.x + half, right)).toBeCloseTo(should.x + half, 6);
			}),
			{ numRuns: 30 }
		);
	});

	test('a true printer that reads all changes nothing but the dots', () => {
		const [laid] = printerCalibration({ draft: false, revision: 1 }, { paper: '4x6', dpi: 203 });
		const sent = forPrinter(laid!, profile({ dpi: 203, readableMm: [0.1] }));
		expect(sent.marks).toEqual(laid!.marks);
		expect(sent.misfits).toEqual(laid!.misfits);
	});

	test.each<[string, Partial<PrinterProfile>, number[]]>([
		['three and two dots at 203', { dpi: 203, readableMm: [0.2] }, [3, 2]],
		['the two-dot bars were not read', { dpi: 203, readableMm: [0.375] }, [3]],
		['four and three dots at 300', { dpi: 300, readableMm: [0.254] }, [4, 3]],
		['eight to six dots at 600', { dpi: 600, readableMm: [0.254, 0.508] }, [8, 7, 6]],
		['bars do not stretch with the page', { dpi: 203, readableMm: [0.2], scale: 9_800 }, [3, 2]]
	])('bars: %s', (_, changes, dots) => {
		const made = profile(changes);
		const mark = firstOf<BarcodeMark>(forPrinter(page(bars), made));
		expect(mark.modules.map((module) => module / dotOf(made.dpi))).toEqual(dots.map((n) => expect.closeTo(n, 6) as number));
		expect(mark.dot).toBe(dotOf(made.dpi));
		for (const module of mark.modules) expect(module).toBeGreaterThanOrEqual(leastReadable(made) - 0.001);
	});

	test('bars that this printer cannot print to be read are a misfit, turned ones too', () => {
		const made = profile({ dpi: 203, readableMm: [0.5] });
		const misfits = [{ field: 'carton:1:boxId', text: 'FBA15TEST0001U000001' }];
		expect(forPrinter(page(bars), made).misfits).toEqual(misfits);
		expect(forPrinter(page({ kind: 'turned', x: 0, y: 0, width: 90, marks: [bars] }), made).misfits).toEqual(misfits);
	});

	test.each([9_800, 10_050, 10_100, 10_200])('the room of bars is not stretched: scale %i', (scale) => {
		const { at } = firstOf<BarcodeMark>(forPrinter(page(bars), profile({ scale })));
		expect(at.width).toBeCloseTo(90, 2);
		expect(((at.x + at.width / 2) * scale) / 10_000).toBeCloseTo(55, 2);
	});

	test('a symbol keeps its modules where they are whole dots, and is a misfit where not', () => {
		const symbol: SymbolMark = { kind: 'symbol', symbology: 'qr', version: 2, level: 'H', x: 5, y: 5, module: 0.508, data: 'AMZN', field: 'carton:1:content', dot: dotOf(300) };
		expect(forPrinter(page(symbol), profile({ dpi: 600 }))).toMatchObject({ marks: [{ module: 0.508, dot: dotOf(600) }] });
		expect(forPrinter(page(symbol), profile({ dpi: 600 })).misfits).toBeUndefined();
		expect(forPrinter(page(symbol), profile({ dpi: 203 })).misfits).toEqual([{ field: 'carton:1:content', text: 'AMZN' }]);
		expect(forPrinter(page(symbol), profile({ readableMm: [0.6] })).misfits).toEqual([{ field: 'carton:1:content', text: 'AMZN' }]);
	});
});
