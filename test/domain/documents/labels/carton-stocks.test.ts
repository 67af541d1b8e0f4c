import { describe, expect, test } from 'vitest';
import { CARTON_STOCKS, cartonLabels, type CartonLabelOptions } from '$lib/domain/documents/carton-labels';
import { numbered } from '$lib/domain/documents/cartons';
import { boxContent } from '$lib/domain/documents/labels/box-content';
import type { Mark, Page } from '$lib/domain/documents/page';
import { ssccOf } from '$lib/domain/values/sscc';
import type { Plan } from '$lib/domain/shipment/plan';
import { drawn } from '$lib/server/pdf/drawn';
import { carton, product, shipment } from '../../../samples';
import { lyonShipment, papersOf } from '../lyon';
import { collisions, textMarks, textsOf } from '../reading';
import { draw, printed, readAll, textsRead } from './looking';

/** Heavy, mixed, dated; the second has no id of Amazon's. */
const WANTED = [10, 23, 30];
const plan = (): Plan => {
	const lyon = lyonShipment();
	return { ...lyon, cartons: lyon.cartons!.map((box, i) => ({ ...box, sscc: ssccOf({ extension: 0, prefix: '3760123', serial: i + 1 }), ...(i === 22 && { boxId: undefined }) })) };
};
const ids = (): string[] => numbered(plan()).filter(({ carton: { number } }) => WANTED.includes(number)).map(({ boxId }) => boxId);
const labels = (options: CartonLabelOptions): Page[] => cartonLabels(papersOf(plan()), { cartons: WANTED, ...options });
const contents = (): string[] => plan().cartons!.filter(({ number }) => WANTED.includes(number)).map((box) => {
	const made = boxContent(plan(), box, { withExpiry: true });
	return made.ok ? made.value.text : '';
});
const ssccs = (): string[] => plan().cartons!.filter(({ number }) => WANTED.includes(number)).map(({ sscc }) => `(00)${sscc}`);

describe.each(CARTON_STOCKS)('%s', (stock) => {
	test('every box id is read at 203 dpi', { timeout: 120_000 }, async () => {
		expect((await textsRead(labels({ stock, dpi: 203 }), 203)).flat().sort()).toEqual(ids().sort());
	});
	test.each([203, 300] as const)('with SSCC and PDF417 everything is read at %i dpi', { timeout: 120_000 }, async (dpi) => {
		const pages = labels({ stock, dpi, sscc: 'shown', content: 'pdf417' });
		expect((await textsRead(pages, dpi)).flat().sort()).toEqual([...ids(), ...contents(), ...ssccs()].sort());
	});
	test('nothing stands on something else, nothing is left out', () => {
		for (const options of [{}, { dpi: 203, sscc: 'shown', content: 'pdf417' }, { dpi: 300, content: 'qr' }] as const) {
			const pages = labels({ stock, ...options });
			expect(pages.flatMap((page) => [...collisions(page), ...(page.misfits ?? [])])).toEqual([]);
		}
	});
});

test('QR codes of contents are read at both resolutions', { timeout: 120_000 }, async () => {
	for (const dpi of [203, 300] as const) {
		const read = (await textsRead(labels({ stock: '100x150', dpi, content: 'qr' }), dpi)).flat();
		expect(read.filter((text) => text.startsWith('AMZN')).sort()).toEqual(contents().sort());
	}
});

test('a Data Matrix of few figures is read', { timeout: 60_000 }, async () => {
	const small = shipment({
		destinations: [{ fulfillmentCenter: 'NRT1', amazonShipmentId: 'FBA1234567' }], products: [product({ fnsku: undefined, gtin: '49012347', prep: { labelOwner: 'NONE' } })],
		cartons: [carton({ boxId: 'FBA1234567U000001', contents: [{ sku: 'MUG-01', quantity: 4 }] })]
	});
	const pages = cartonLabels(papersOf(small), { stock: '4x6', dpi: 300, content: 'data-matrix' });
	const made = drawn(pages, 'carton-labels');
	if (!made.ok) throw new Error(JSON.stringify(made.rejection));
	const read = (await Promise.all((await printed(pages, 300)).map((picture) => readAll(picture, 300)))).flat();
	expect(read.filter(({ format }) => format === 'DataMatrix').map(({ text }) => text)).toEqual(['AMZN,PO:FBA1234567,EAN:49012347,QTY:4']);
});

test('at 203 dpi the PDF417 is a second label; at 300 it shares that of a carton that needs no room for dates or marks', () => {
	const at = (dpi: 203 | 300, cartons: number[]) => cartonLabels(papersOf(plan()), { stock: '4x6', dpi, content: 'pdf417', cartons }).length;
	expect([at(203, [1]), at(300, [1]), at(300, [10]), at(300, [30])]).toEqual([2, 1, 2, 2]);
	const [shared] = cartonLabels(papersOf(plan()), { stock: '4x6', dpi: 300, content: 'pdf417', cartons: [1] });
	const symbol = shared!.marks.find((mark) => mark.kind === 'symbol')!;
	expect(symbol).toMatchObject({ symbology: 'pdf417', columns: 6, level: 6, module: 6 * (25.4 / 300) });
});

const barsIn = (marks: readonly Mark[]): Extract<Mark, { kind: 'barcode' }>[] => marks.flatMap((mark) => (mark.kind === 'barcode' ? [mark] : mark.kind === 'turned' ? barsIn(mark.marks) : []));

test.each(CARTON_STOCKS)('bars of box ids on %s are 13 mm high and more, of whole dots, 6.4 mm quiet', (stock) => {
	for (const dpi of [203, 300, 600] as const) {
		for (const page of labels({ stock, dpi, sscc: 'shown' })) {
			for (const { at, modules, symbology, dot } of barsIn(page.marks)) {
				expect(dot).toBeCloseTo(dpi === 203 ? 0.125 : 25.4 / dpi, 9);
				for (const module of modules) expect(Math.abs(module / dot! - Math.round(module / dot!))).toBeLessThan(1e-6);
				expect(at.height, symbology).toBeGreaterThan(12.9);
			}
		}
		expect(draw(labels({ stock, dpi })).length).toBeGreaterThan(0);
	}
});

test('what contents cannot be said is named on the label, and so is a wrong SSCC', () => {
	const bad = shipment({ destinations: [{ fulfillmentCenter: 'NRT1' }], cartons: [carton({ boxId: 'FBA15TEST0001U000001', sscc: '123456789012345678' })] });
	const [page] = cartonLabels(papersOf(bad), { stock: '4x6', dpi: 300, content: 'pdf417', sscc: 'shown' });
	expect(page!.misfits).toEqual([{ field: 'carton:1:sscc', text: '123456789012345678' }, { field: 'carton:1:contents', text: 'content-no-shipment-id' }]);
});

test('an address of twelve lines and rare kanji stand on every stock', () => {
	const address = {
		lines: ['Unit 12', 'Building C', 'Harbour Logistics Park', 'North Gate', '3rd floor', 'Bay 7', 'Dock 2', 'Road 14', 'Zone East', 'Phase II'], city: 'Porto', postalCode: '4050-032', country: 'PT'
	};
	const long = { ...plan(), shipper: { name: '𠮷田髙﨑商店 Atelier', address } };
	for (const stock of CARTON_STOCKS) {
		const pages = cartonLabels(papersOf(long), { stock, cartons: [1] });
		expect(pages.flatMap(({ misfits = [] }) => misfits), stock).toEqual([]);
		expect(textsOf(pages).join(' ')).toContain('𠮷田髙﨑商店');
		expect(drawn(pages, 'carton-labels').ok).toBe(true);
	}
});

test('second labels of a draft say so too', () => {
	const pages = cartonLabels(papersOf(plan(), { draft: true }), { stock: '100x150', dpi: 203, content: 'pdf417', cartons: [1] });
	for (const page of pages) expect(textsOf([page]).join()).toContain('DRAFT');
});

const LINES = [
	'Building A, 1 rue du Port', 'Building B, 2 rue du Port', 'Entrance 3, North Gate', 'Harbour Logistics Park', 'Third floor, corridor 7', 'Unit 12, Bay 7', 'Dock 2, Road 14',
	'Zone East, Phase II', 'Quai de la Fosse 44', 'Port industriel de Nantes', 'Hall 9, left side', 'Gate 31 behind the mill'
];
const LINES_JA = ['第二物流センター', '東棟入口三番', '北門守衛所前', '港湾物流団地内', '三階七番通路', '十二号室', '二番バース', '東区画第二期', '一丁目四十四番', '港町工業団地', '左側九番倉庫', '水車裏三十一番門'];
const NAME = 'Société Générale des Ateliers Coquelande et Fils Import Exporta';
const together = (pages: readonly Page[]): string => textsOf(pages).join('').replace(/[ ,]/g, '');

describe.each(CARTON_STOCKS)('addresses of twelve ordinary lines on %s', (stock) => {
	const from = { name: NAME, address: { lines: LINES, city: 'Nantes', postalCode: '44000', country: 'FR' } };
	const to = { lines: LINES, city: 'Odawara', region: 'Kanagawa', postalCode: '2508560', country: 'JP', linesJa: LINES_JA, cityJa: '小田原市', regionJa: '神奈川県' };
	const box = carton({ boxId: 'FBA15TEST0001U000001' });
	test('of a sender with a name of 63 letters, whole and no smaller than 6.2 pt', () => {
		const pages = cartonLabels(papersOf(shipment({ shipper: from, cartons: [box] }), { draft: false }), { stock, dpi: 203 });
		expect(pages.flatMap((page) => [...collisions(page), ...(page.misfits ?? [])])).toEqual([]);
		expect(together(pages)).toContain([NAME, ...LINES].join('').replace(/[ ,]/g, ''));
		for (const { text, size } of pages.flatMap(({ marks }) => textMarks(marks))) if (LINES.some((line) => text.includes(line))) expect(size, text).toBeGreaterThan(6.15);
	});
	test('of a centre in Japanese', () => {
		const pages = cartonLabels(papersOf(shipment({ destinations: [{ fulfillmentCenter: 'NRT1', amazonShipmentId: 'FBA15TEST0001', address: to }], cartons: [box] }), { draft: false }), { stock });
		expect(pages.flatMap((page) => [...collisions(page), ...(page.misfits ?? [])])).toEqual([]);
		expect(together(pages)).toContain(LINES_JA.join(''));
		if (stock !== 'a4-6') expect(together(pages)).toContain(LINES.join('').replace(/[ ,]/g, ''));
	});
	test('what finds no room is named where it is', () => {
		const endless = Array.from({ length: 12 }, (_, i) => `${i} ${'a very long street '.repeat(12)}`);
		const misfits = (plan: Plan): string[] => cartonLabels(papersOf(plan), { stock }).flatMap(({ misfits = [] }) => misfits.map(({ field }) => field));
		expect(misfits(shipment({ shipper: { ...from, address: { ...from.address, lines: endless } }, cartons: [box] }))).toEqual(['shipper.address']);
		expect(misfits(shipment({ destinations: [{ fulfillmentCenter: 'NRT1', address: { ...to, lines: endless, linesJa: LINES_JA.map((line) => line.repeat(12)) } }], cartons: [box] }))).toEqual(['destinations']);
	});
});

test.each(['4x6', 'a4-6'] as const)('on %s a carton of sixty SKUs says how many find no room, none of them in part', (stock) => {
	const contents = Array.from({ length: 60 }, (_, i) => ({ sku: `FX-${100 + i}`, quantity: 1 }));
	const texts = textsOf(cartonLabels(papersOf(shipment({ cartons: [carton({ contents })] })), { stock }));
	const listed = texts.join('  ').match(/FX-\d+ × 1(?!\d)/g)?.length ?? 0;
	expect(texts.join(' ')).toContain(`and ${60 - listed} more ほか${60 - listed}点`);
	expect(texts).toContain('Mixed SKUs  混載');
});

test.each(['4x6', 'a4-6'] as const)('on %s dangerous goods are marked beside what else is', (stock) => {
	const dangerous = product({ traits: { flashPointC: 20, fragile: true } });
	const pages = cartonLabels(papersOf(shipment({ products: [dangerous], cartons: [carton()] })), { stock });
	expect(textsOf(pages)).toEqual(expect.arrayContaining(['危険物', '取扱注意']));
	expect(pages.flatMap((page) => [...collisions(page), ...(page.misfits ?? [])])).toEqual([]);
});
