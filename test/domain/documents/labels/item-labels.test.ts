import { describe, expect, test } from 'vitest';
import guide from '$lib/data/amazon/label-guide.json';
import { barsIn, RESOLUTIONS, type Resolution } from '$lib/domain/documents/labels/dots';
import { itemMetrics } from '$lib/domain/documents/labels/item-label';
import { barsOn as fitOn, itemLabels, type ItemOptions } from '$lib/domain/documents/labels/item-labels';
import { countsByCarton, countsBySku } from '$lib/domain/documents/labels/item-counts';
import { labelAt, perSheet, stockOf, STOCKS, type Stock } from '$lib/domain/documents/labels/stocks';
import type { Plan } from '$lib/domain/shipment/plan';
import { product } from '../../../samples';
import { lyonShipment, papersOf } from '../lyon';
import { collisions, textMarks, textsOf } from '../reading';
import { barsOn, draw, inkEdge, part, printed, readAll } from './looking';

const stock = (name: string): Stock => {
	const found = stockOf(name);
	if (!found) throw new Error(name);
	return found;
};

const made = (plan: Plan, options: ItemOptions, draft = false) => {
	const result = itemLabels(papersOf(plan, { draft }), options);
	if (!result.ok) throw new Error(JSON.stringify(result.rejection));
	return result.value;
};

const counts = [{ sku: 'MUG-35-SLT', quantity: 10 }, { sku: 'TEA-ERL-20', quantity: 9, expiry: '2028-06-30' }];

describe('the template, 66.0 × 33.9 mm', () => {
	const page = made(lyonShipment(), { stock: stock('A4_24i'), dpi: 300, start: 6, counts }).pages[0]!;
	const at = (text: string) => textMarks(page.marks).find((mark) => mark.text === text)!;
	const [x0, y0] = [6 + 2 * 66, 12.9 + 33.9];

	test('text stands where the template has it, ± 0.2 mm', () => {
		expect(Math.abs(at('X002KQ7B2P').y - y0 - 18.9)).toBeLessThan(0.2);
		expect(at('X002KQ7B2P').tracking).toBe(0.35);
		const title = at('マグカップ 炻器 施釉 350ml 飲用');
		expect([title.size, Math.abs(title.x - x0 - 3) < 0.2, Math.abs(title.y - y0 - 22.9) < 0.2]).toEqual([7, true, true]);
		expect([Math.abs(at('新品').y - y0 - 30.7) < 0.2, Math.abs(at('MUG-35-SLT').x - x0 - 10) < 0.2]).toEqual([true, true]);
		expect(textsOf([page])).toEqual(expect.arrayContaining(['ポルトガル製', '賞味期限 2028/06/30']));
	});

	test('bars are 145 modules of four dots at 300 dpi, 49.1 mm, 12 mm high, 8.4 mm quiet to the nearest dot', () => {
		const [bars] = barsOn(draw([page])[0]!);
		const { rects } = bars!;
		const last = rects.at(-1)!;
		const [left, top, , height] = rects[0]!;
		expect([left - x0, top - y0, last[0] + last[2] - left, height].map((mm) => Math.round(mm * 10) / 10)).toEqual([8.5, 3.2, 49.1, 12]);
		for (const [x, , width] of rects) for (const mm of [x, width]) expect(Math.abs(mm / (25.4 / 300) - Math.round(mm / (25.4 / 300)))).toBeLessThan(1e-6);
	});
});

describe.each(STOCKS.map((one) => ({ name: one.name, one })))('$name', ({ one }) => {
	test('its grid lies on its sheet, in the middle', () => {
		const last = labelAt(one, perSheet(one) - 1);
		const first = labelAt(one, 0);
		expect(first.x + last.x + one.labelMm[0]).toBeCloseTo(one.sheetMm[0], 6);
		expect(first.y + last.y + one.labelMm[1]).toBeCloseTo(one.sheetMm[1], 6);
	});
	test.each(RESOLUTIONS)('bars, quiet zones and heights at %i dpi are Amazon’s, or warned about', (dpi) => {
		const fit = fitOn(one, { dpi }, { sku: 'A', fnsku: 'X002KQ7C1W' });
		if (!fit.ok) throw new Error(JSON.stringify(fit.rejection));
		const { warnings } = made(lyonShipment(), { stock: one, dpi, counts: [counts[0]!] });
		const warned = new Set(warnings.map(({ code }) => code));
		expect(fit.value.quiet).toBeGreaterThanOrEqual(10 * fit.value.module - 0.001);
		expect(warned.has('quiet-narrower-than-guide')).toBe(fit.value.quiet < guide.item.quietMm - 0.001);
		expect(warned.has('bars-narrower-than-guide')).toBe(fit.value.module < guide.item.moduleMm[dpi] - 0.001);
		expect(itemMetrics(one.labelMm).barsHeight).toBeGreaterThan(guide.item.barHeightMm);
	});
});

test.each(STOCKS.flatMap(({ name }) => ([203, 300] as const).map((dpi) => ({ name, dpi }))))('every label of $name is read at $dpi dpi', { timeout: 120_000 }, async ({ name, dpi }) => {
	const one = stock(name);
	const isRoll = perSheet(one) === 1;
	const { pages } = made(lyonShipment(), { stock: one, dpi, counts: isRoll ? counts.map((count) => ({ ...count, quantity: 1 })) : counts });
	const pictures = await printed(pages, dpi);
	const read: string[] = [];
	for (let i = 0; i < (isRoll ? 2 : 19); i++) {
		const { x, y } = labelAt(one, isRoll ? 0 : i);
		const label = part(pictures[isRoll ? i : 0]!, dpi, { x, y, width: one.labelMm[0], height: one.labelMm[1] });
		read.push(...(await readAll(label, dpi)).map(({ text }) => text));
	}
	expect(read).toEqual(isRoll ? ['X002KQ7B2P', 'X002KQ7C1W'] : [...Array<string>(10).fill('X002KQ7B2P'), ...Array<string>(9).fill('X002KQ7C1W')]);
});

test.each(['A4_21', 'A4_24_70x37', 'A4_27', 'A4_44_48x25', 'Letter_30'])('bars on %s stand where the table says, ± 0.2 mm on the pixels', { timeout: 60_000 }, async (name) => {
	const one = stock(name);
	const dpi: Resolution = 300;
	const [picture] = await printed(made(lyonShipment(), { stock: one, dpi, counts: [{ sku: 'MUG-35-SLT', quantity: perSheet(one) }] }).pages, dpi);
	const fit = barsIn(145, one.labelMm[0], { dpi })!;
	const { barsHeight } = itemMetrics(one.labelMm);
	for (const place of [0, one.columns - 1, perSheet(one) - 1]) {
		const { x, y } = labelAt(one, place);
		const edge = inkEdge(picture!, dpi, { x, y: y + 3, width: one.labelMm[0], height: barsHeight });
		expect(Math.abs(edge.left - x - fit.quiet)).toBeLessThan(0.2);
		expect(Math.abs(edge.right - x - fit.quiet - fit.length)).toBeLessThan(0.2);
		expect(Math.abs(edge.top - y - 3.2)).toBeLessThan(0.2);
	}
});

test('a stock too narrow for a code is refused with figures and the next that has room', () => {
	const plan = { ...lyonShipment(), products: [product({ sku: 'LONG', fnsku: 'X0-2KQ7B2P-EXTRA' })] };
	const asked = { dpi: 203, counts: [{ sku: 'LONG', quantity: 1 }] } as const;
	expect(itemLabels(papersOf(plan), { stock: stock('A4_44_48x25'), ...asked })).toEqual({
		ok: false,
		rejection: {
			code: 'label-stock-too-narrow', sku: 'LONG', fnsku: 'X0-2KQ7B2P-EXTRA', stock: 'A4_44_48x25', widthMm: 48.5, dpi: 203, moduleMm: 0.25, narrowest: 'allowed', needsMm: 57.75, instead: 'A4_21'
		}
	});
	expect(itemLabels(papersOf(plan), { stock: stock('A4_21'), ...asked }).ok).toBe(true);
});

test('a printer that prints no finer bars to be read: what they need, and the next stock that has it', () => {
	const asked = { dpi: 203, leastModuleMm: 0.375, counts: [{ sku: 'MUG-35-SLT', quantity: 1 }] } as const;
	expect(itemLabels(papersOf(lyonShipment()), { stock: stock('A4_44_48x25'), ...asked })).toMatchObject({
		ok: false, rejection: { code: 'label-stock-too-narrow', moduleMm: 0.375, narrowest: 'printer', needsMm: 61.875, instead: 'A4_21' }
	});
	const [bars] = barsOn(draw(made(lyonShipment(), { stock: stock('A4_21'), ...asked }).pages)[0]!);
	expect(bars?.code?.module).toBe(0.375);
	expect(itemLabels(papersOf(lyonShipment()), { stock: stock('A4_24_70x37'), ...asked, leastModuleMm: 0.45 })).toMatchObject({ rejection: { moduleMm: 0.5, needsMm: 82.5, instead: 'none' } });
});

test('where no sheet is wide enough, a roll is named', () => {
	const fnsku = 'X002KQ7B2P-EXTRA-LONG';
	const fit = fitOn(stock('A4_24_70x37'), { dpi: 203 }, { sku: 'LONG', fnsku });
	expect(fit).toMatchObject({ ok: false, rejection: { instead: 'roll-76x51' } });
	expect(fitOn(stock('roll-50x25'), { dpi: 203 }, { sku: 'LONG', fnsku })).toMatchObject({ ok: false, rejection: { instead: 'roll-76x51' } });
});

test('FNSKUs of one length have bars of one length, however many figures they end in', async () => {
	const fnskus = ['X002KQ7B2P', 'X001234567', 'B000000000'];
	const plan = { ...lyonShipment(), products: fnskus.map((fnsku) => product({ sku: fnsku, fnsku })) };
	const { pages } = made(plan, { stock: stock('A4_24i'), dpi: 300, counts: fnskus.map((sku) => ({ sku, quantity: 1 })) });
	expect(barsOn(draw(pages)[0]!).map(({ code }) => Math.round(code!.at.width / code!.module))).toEqual([145, 145, 145]);
	const [picture] = await printed(pages, 300);
	expect((await readAll(picture!, 300)).map(({ text }) => text).toSorted()).toEqual(fnskus.toSorted());
});

test('a part-used sheet begins at any label, says which is free after it, and refuses one that is not there', () => {
	const sheet = stock('A4_24i');
	const result = made(lyonShipment(), { stock: sheet, dpi: 300, start: 6, counts });
	expect([result.labels, result.pages.length, result.next]).toEqual([19, 1, undefined]);
	const fnskus = textMarks(result.pages[0]!.marks).filter(({ tracking }) => tracking !== undefined);
	expect(fnskus).toHaveLength(19);
	expect(Math.min(...fnskus.map(({ y }) => y))).toBeGreaterThan(12.9 + 33.9);
	expect(made(lyonShipment(), { stock: sheet, dpi: 300, start: 24, counts }).pages).toHaveLength(2);
	for (const start of [0, 25, 1.5]) expect(itemLabels(papersOf(lyonShipment()), { stock: sheet, dpi: 300, start, counts })).toMatchObject({ ok: false, rejection: { code: 'label-start-beyond-sheet', most: 24 } });
});

test('labels are as many as units, by SKU or carton by carton, with copies and spares', () => {
	const plan = lyonShipment();
	const units = plan.lines.reduce((sum, { quantity }) => sum + quantity, 0);
	const sum = (list: readonly { quantity: number }[]) => list.reduce((all, { quantity }) => all + quantity, 0);
	expect([sum(countsBySku(plan)), sum(countsByCarton(plan))]).toEqual([units, units]);
	expect(countsBySku(plan).map(({ sku }) => sku)).toEqual(plan.products.map(({ sku }) => sku).toSorted((a, b) => plan.lines.findIndex((line) => line.sku === a) - plan.lines.findIndex((line) => line.sku === b)));
	expect(countsByCarton(plan)).toHaveLength(43);
	const small = { ...plan, cartons: undefined, lines: [{ sku: 'MUG-35-SLT', quantity: 5 }, { sku: 'TEA-ERL-20', quantity: 2 }, { sku: 'TEA-ERL-20', quantity: 1, expiry: '2028-06-30' }] };
	expect(made(small, { stock: stock('A4_21'), dpi: 300, copies: 2, spare: 3 }).labels).toBe(2 * 8 + 2 * 3);
});

test('units that are labelled by others, or have no FNSKU, are named', () => {
	const plan = { ...lyonShipment(), products: lyonShipment().products.map((one, i) => (i === 0 ? { ...one, prep: { labelOwner: 'AMAZON' } } : i === 1 ? { ...one, fnsku: '' } : i === 2 ? { ...one, gtin: '4901234567894', prep: { labelOwner: 'NONE' } } : one)) };
	expect(made(plan, { stock: stock('A4_21'), dpi: 300 }).without).toEqual([
		{ sku: 'TWL-50100-ECR', because: 'amazon-labels' }, { sku: 'MUG-35-SLT', because: 'no-fnsku' }, { sku: 'CAR-80-CLR', because: 'makers-barcode' }
	]);
	expect(textsOf(made({ ...plan, products: [] }, { stock: stock('roll-50x25'), dpi: 203 }).pages).join(' ')).toContain('FNSKU');
});

const long = '𠮷田髙﨑 マグカップ 取っ手付き 炻器（磁器・ボーンチャイナを除く）施釉 外側マットスレート 内側白 350ml 食洗機・電子レンジ対応 1個 印刷箱入り ギフト包装可 新生活';

test.each(STOCKS.map(({ name }) => name))('long titles, SKUs and conditions keep apart on %s', (name) => {
	const skus = ['A-VERY-LONG-SKU-WITH-SEASON-AND-SIZE-40-C', 'MUG', 'TEA-ERL-20-LONGER-THAN-USUAL'];
	const products = skus.map((sku, i) => product({ sku, fnsku: `X00000000${i}`, title: i === 2 ? { en: 'Black tea Earl Grey, 20 sachets, in a caddy of tinned steel with an inner lid, from the hills of Sri Lanka' } : { en: '', ja: long } }));
	const plan = { ...lyonShipment(), products };
	const { pages } = made(plan, {
		stock: stock(name), dpi: 203, conditions: { MUG: 'used-very-good' },
		counts: [{ sku: skus[0]!, quantity: 1, expiry: '2028-06-30' }, { sku: 'MUG', quantity: 1 }, { sku: skus[2]!, quantity: 1, expiry: '2028-06-30' }]
	});
	expect(pages.flatMap((page) => [...collisions(page), ...(page.misfits ?? [])])).toEqual([]);
	const texts = textsOf(pages);
	expect(texts.join('\n')).toContain('中古 非常に良い');
	expect(texts.some((text) => text.startsWith('𠮷田髙﨑'))).toBe(true);
	expect(texts.filter((text) => text.endsWith('…')).length).toBeGreaterThan(0);
	expect(texts.some((text) => text === skus[0] || /^A-VERY.*….*40-C$/.test(text))).toBe(true);
	expect(pages.flatMap(({ marks }) => textMarks(marks)).filter(({ size }) => size < 6.2)).toEqual([]);
});

test.each(['A4_24i', 'A4_44_48x25'])('the origin stays beside a SKU of 40 characters on %s', (name) => {
	const plan = { ...lyonShipment(), products: [product({ sku: 'AUTUMN-2026-MUG-350ML-SLATE-GREY-BOX-40C', countryOfOrigin: 'PT' })] };
	const { pages } = made(plan, { stock: stock(name), dpi: 300, counts: [{ sku: 'AUTUMN-2026-MUG-350ML-SLATE-GREY-BOX-40C', quantity: 1 }] });
	expect(textsOf(pages)).toContain('ポルトガル製');
	expect(textsOf(pages).some((text) => /^AUTUMN-2.*40C$/.test(text))).toBe(true);
	expect(pages.flatMap(collisions)).toEqual([]);
});

test('what a printer does to a sheet is undone by moving labels, never by scaling bars', () => {
	const sheet = stock('A4_24i');
	const correction = { offsetMm: [1.5, -0.8], scale: [1.004, 0.998] } as const;
	const { x, y } = labelAt(sheet, 23, correction);
	const middle = { x: (x + 33) * 1.004 + 1.5, y: (y + 16.95) * 0.998 - 0.8 };
	expect([middle.x, middle.y].map((mm) => mm.toFixed(6))).toEqual([(6 + 2.5 * 66).toFixed(6), (12.9 + 7.5 * 33.9).toFixed(6)]);
	const widths = (corrected: boolean) => draw(made(lyonShipment(), { stock: sheet, dpi: 300, counts, ...(corrected && { correction }) }).pages)
		.flatMap((page) => barsOn(page).flatMap(({ rects }) => rects.map((rect) => Math.round(rect[2] * 1e6))));
	expect(widths(true)).toEqual(widths(false));
});

test('sheets that are alike are one page, drawn once', () => {
	const { pages } = made(lyonShipment(), { stock: stock('A4_24i'), dpi: 300, counts: [{ sku: 'MUG-35-SLT', quantity: 24 * 50 }] });
	expect([pages.length, new Set(pages).size, new Set(draw(pages)).size]).toEqual([50, 1, 1]);
});

test('every label of a draft says so', () => {
	const { pages } = made(lyonShipment(), { stock: stock('A4_27'), dpi: 300, counts }, true);
	expect(textsOf(pages).filter((text) => text.startsWith('DRAFT'))).toHaveLength(19);
});
