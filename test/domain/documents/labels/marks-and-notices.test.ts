import { describe, expect, test } from 'vitest';
import { cartonNotices, NOTICE_SIZES } from '$lib/domain/documents/labels/carton-notices';
import { printerCalibration, measuresOf } from '$lib/domain/documents/labels/printer-calibration';
import { MARK_STOCKS, stockOf, STOCKS, type Stock } from '$lib/domain/documents/labels/stocks';
import { suffocationWarning, warningPoints, WARNING_EN, WARNING_JA } from '$lib/domain/documents/labels/unit-mark';
import { UNIT_MARKS, unitMarks, type UnitMark } from '$lib/domain/documents/labels/unit-marks';
import type { Plan } from '$lib/domain/shipment/plan';
import { carton, product, shipment } from '../../../samples';
import { lyonShipment, papersOf } from '../lyon';
import { collisions, strays, textMarks, textsOf } from '../reading';
import { inkEdge, mmOf, printed, textsRead } from './looking';

const stock = (name: string): Stock => stockOf(name)!;
const bag = { openingMm: 300, thicknessUm: 40, warning: false };
const plan = (): Plan => ({
	...lyonShipment(),
	products: lyonShipment().products.map((one) => one.sku === 'DIF-CED-120' ? { ...one, traits: { flashPointC: 78 }, evidence: [{ kind: 'sds', reference: 'BR-DIF-07' }] } : one.sku === 'TOT-CNV-NVY' ? { ...one, traits: { polyBag: bag } } : one.sku === 'MUG-35-SLT' ? { ...one, traits: { setOf: 4 } } : one)
});

describe('carton notices', () => {
	test('each carton has those it needs: 重量超過 twice, the others once', () => {
		const words = textsOf(cartonNotices(papersOf(plan()), { stock: 'a5' })).filter((text) => /^(重量超過|要期限管理商品|危険物)$/.test(text));
		expect(['重量超過', '要期限管理商品', '危険物'].map((word) => words.filter((text) => text === word).length)).toEqual([8, 12, 5]);
		expect(textsOf(cartonNotices(papersOf(shipment()), { stock: 'a5' })).join(' ')).toContain('No carton of this shipment');
	});
	test('exactly 15 kg needs none', () => {
		const at = (grossWeightG: number) => textsOf(cartonNotices(papersOf(shipment({ cartons: [carton({ grossWeightG })] })), { stock: 'a5' })).includes('重量超過');
		expect([at(15_000), at(15_001)]).toEqual([false, true]);
	});
	test('words are 172 mm wide or 160 pt large, facts stand where the template has them', () => {
		const [page] = cartonNotices(papersOf(plan()), { stock: 'a5' });
		const word = textMarks(page!.marks).find(({ text }) => text === '重量超過')!;
		expect([Math.abs(word.size - 121.89) < 0.3, Math.abs(word.y - 71.3) < 0.2]).toEqual([true, true]);
		const weight = textMarks(page!.marks).find(({ text }) => text === '16.3 kg')!;
		expect([weight.x, weight.y, weight.size]).toEqual([16, 109, 21]);
		const danger = cartonNotices(papersOf(plan()), { stock: 'a5' }).map((one) => textMarks(one.marks).find(({ text }) => text === '危険物')).find(Boolean)!;
		expect(danger.size).toBe(160);
		expect(textsOf(cartonNotices(papersOf(plan()), { stock: 'a5' }))).toEqual(expect.arrayContaining(['78 °C', 'BR-DIF-07', '2028年06月30日', 'L6182', '10 / 28', 'FBA15LQ7T2KDU000010'].filter((text) => text !== 'FBA15LQ7T2KDU000010')));
	});
	test.each(['a5', 'a4'] as const)('on %s nothing is left out, off the page or on something else', (size) => {
		const many = shipment({
			cartons: [carton({ grossWeightG: 16_234, contents: Array.from({ length: 12 }, (_, i) => ({ sku: `A-VERY-LONG-SKU-WITH-SEASON-AND-COLOUR-${i}`, quantity: 9_999, expiry: `20${27 + i}-01-31`, lot: `LOT-${i}` })) })],
			products: [product({ sku: 'A-VERY-LONG-SKU-WITH-SEASON-AND-COLOUR-0', title: { en: '', ja: '𠮷田髙﨑'.repeat(20) } })], reference: 'NTE-2026-041-VERY-LONG-REFERENCE-OF-40-C'
		});
		for (const one of [plan(), many]) for (const draft of [true, false]) {
			for (const page of cartonNotices(papersOf(one, { draft }), { stock: size })) {
				expect([page.width, page.height]).toEqual(NOTICE_SIZES[size]);
				expect([collisions(page), strays(page, 5), page.misfits ?? []]).toEqual([[], [], []]);
			}
		}
	});
});

const marks = (mark: UnitMark, on: string, draft = false) => {
	const made = unitMarks(papersOf(plan(), { draft }), { mark, stock: stock(on), dpi: 203 });
	if (!made.ok) throw new Error(JSON.stringify(made.rejection));
	return made.value;
};

describe('marks on units', () => {
	test('as many as units need them', () => {
		expect([marks('set', 'A4_24i').labels, marks('expiry', 'A4_44_48x25').labels, marks('suffocation', 'roll-76x51').labels, marks('case-pack', 'roll-70x40').labels]).toEqual([150, 504, 186, 39]);
		expect(textsOf(marks('set', 'A4_24i').pages.slice(0, 1))).toEqual(expect.arrayContaining(['セット商品', '4点セットです。分離しないでください。', 'Sold as a set. Do not separate.']));
		expect(textsOf(marks('expiry', 'A4_24i').pages.slice(0, 1))).toEqual(expect.arrayContaining(['賞味期限  Best before', '2028/06/30', 'TEA-ERL-20   lot L6182']));
		expect(textsOf(marks('case-pack', 'roll-70x40').pages.slice(0, 1))).toEqual(expect.arrayContaining(['外箱バーコード使用不可', 'TWL-50100-ECR × 24']));
	});
	test.each([[1524, 24], [1523, 18], [1016, 18], [1015, 14], [762, 14], [761, 10], [300, 10]])('a bag of %i mm, length and width together, asks for %i pt', (bagMm, points) => expect(warningPoints(bagMm)).toBe(points));
	test('a warning is whole, in both languages, no smaller than asked; else refused with the stock that has room', () => {
		for (const { labelMm } of MARK_STOCKS) for (const points of [10, 14, 18, 24]) {
			const sheet = suffocationWarning(points, { labelMm }, 'TOT-CNV-NVY');
			if (!sheet) continue;
			const said = textMarks(sheet.marks).filter(({ text }) => text !== 'TOT-CNV-NVY');
			expect(said.map(({ text }) => text).join('').replaceAll(' ', '')).toBe((WARNING_JA + WARNING_EN).replaceAll(' ', ''));
			expect(Math.min(...said.map(({ size }) => size))).toBe(points);
			expect([collisions(sheet.page()), strays(sheet.page(), 2)]).toEqual([[], []]);
		}
		expect(unitMarks(papersOf(plan()), { mark: 'suffocation', stock: stock('A4_21'), dpi: 203, bagsMm: { 'TOT-CNV-NVY': 1524 } })).toEqual({
			ok: false, rejection: { code: 'label-warning-too-large', sku: 'TOT-CNV-NVY', points: 24, bagMm: 1524, stock: 'A4_21', instead: 'roll-100x150' }
		});
	});
	test.each(UNIT_MARKS.flatMap((mark) => STOCKS.map(({ name }) => ({ mark, name }))).filter(({ mark }) => mark !== 'suffocation'))('$mark on $name: nothing left out, off the label or on something else', ({ mark, name }) => {
		const long = { ...plan(), products: plan().products.map((one) => ({ ...one, traits: { setOf: 12 } })) };
		const made = unitMarks(papersOf(long), { mark, stock: stock(name), dpi: 203 });
		if (!made.ok) throw new Error(JSON.stringify(made.rejection));
		const [page] = made.value.pages;
		expect([collisions(page!), page!.misfits ?? []]).toEqual([[], []]);
	});
	test('a warning names the SKU that its bag is for, and the stock that is told has room for the whole job', () => {
		expect(textsOf(marks('suffocation', 'roll-76x51').pages.slice(0, 1))).toContain('TOT-CNV-NVY');
		const both = { ...plan(), products: plan().products.map((one) => ({ ...one, traits: { polyBag: bag } })) };
		const bagsMm = Object.fromEntries(both.products.map(({ sku }, i) => [sku, i === 0 ? 800 : 1600]));
		const refused = unitMarks(papersOf(both), { mark: 'suffocation', stock: stock('A4_21'), dpi: 203, bagsMm });
		const instead = !refused.ok && refused.rejection.code === 'label-warning-too-large' ? refused.rejection.instead : '';
		expect(unitMarks(papersOf(both), { mark: 'suffocation', stock: stock(instead), dpi: 203, bagsMm }).ok).toBe(true);
	});
	test.each(['set', 'expiry', 'case-pack'] as const)('%s on A5 is one block in the middle that fills the sheet', (mark) => {
		const said = textMarks(marks(mark, 'a5').pages[0]!.marks);
		const [top, bottom] = [Math.min(...said.map(({ y, size }) => y - size * 0.26)), Math.max(...said.map(({ y }) => y))];
		expect(bottom - top).toBeGreaterThan(0.5 * 148);
		expect(Math.abs((top + bottom) / 2 - 74)).toBeLessThan(8);
	});
	test('those of a draft say so', () => expect(textsOf(marks('set', 'A4_24i', true).pages.slice(0, 1)).filter((text) => text.startsWith('DRAFT'))).toHaveLength(24));
});

describe('printer calibration', () => {
	const input = { draft: false, revision: 1 };
	test.each(['a4', '4x6'] as const)('rulers and crosses on %s are true, ± 0.1 mm on the pixels', { timeout: 60_000 }, async (paper) => {
		const dpi = 300;
		const [picture] = await printed(printerCalibration(input, { paper, dpi }), dpi);
		const [x, y, long] = paper === 'a4' ? [20, 32, 170] : [12, 19.4, 80];
		const ruler = inkEdge(picture!, dpi, { x: x - 2, y: y + 0.5, width: long + 4, height: 1 });
		expect(Math.abs(ruler.right - ruler.left - long)).toBeLessThan(0.1 + 2 * mmOf(dpi));
		expect(Math.abs(ruler.left - x)).toBeLessThan(0.2);
		expect(measuresOf(paper).find(({ letter }) => letter === 'A')!.shouldBeMm).toBe(long);
	});
	test.each(([203, 300, 600] as const).flatMap((dpi) => (['a4', '4x6'] as const).map((paper) => ({ dpi, paper }))))('bars of two dots and more, and the QR code, are read off $paper at $dpi dpi', { timeout: 60_000 }, async ({ dpi, paper }) => {
		const [read] = await textsRead(printerCalibration(input, { paper, dpi }), dpi);
		const names = textMarks(printerCalibration(input, { paper, dpi })[0]!.marks).filter(({ text }) => text.startsWith('NYUKO-')).map(({ text }) => text);
		const sure = names.filter((name) => Number(name.slice(6)) / 1000 >= 1.9 * mmOf(dpi));
		expect(read).toEqual(expect.arrayContaining([...sure, `NYUKO:calibration:${paper}`]));
		expect(sure.length).toBeGreaterThan(1);
	});
	test.each(['a4', '4x6'] as const)('nothing stands on something else on %s', (paper) => {
		for (const draft of [true, false]) for (const dpi of [undefined, 203, 300, 600] as const) {
			const [page] = printerCalibration({ draft, revision: 3 }, { paper, ...(dpi && { dpi }) });
			expect([collisions(page!), strays(page!, 2)]).toEqual([[], []]);
		}
	});
});
