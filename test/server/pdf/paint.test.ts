import { PDFDocument, PDFName } from 'pdf-lib';
import { expect, test } from 'vitest';
import { cartonLabels, type Stock } from '$lib/domain/documents/carton-labels';
import { numbered } from '$lib/domain/documents/cartons';
import { commercialInvoice } from '$lib/domain/documents/commercial-invoice';
import type { DrawnPage } from '$lib/domain/documents/drawn-page';
import type { Page } from '$lib/domain/documents/page';
import { packingList } from '$lib/domain/documents/packing-list';
import type { Plan } from '$lib/domain/shipment/plan';
import { drawn } from '$lib/server/pdf/drawn';
import { paint } from '$lib/server/pdf/paint';
import { lyonShipment, papersOf } from '../../domain/documents/lyon';
import { inkIn, oneBit, rendered, scanned, textOf } from './look';
import { reference, runsIn } from './reference';

const MM_PER_POINT = 25.4 / 72;
const META = { title: 'A paper', subject: '書類', issuedOn: '2026-12-01', planSha256: '9f3a61c70b5ed248'.repeat(4) };

const draw = (pages: readonly Page[]): DrawnPage[] => {
	const result = drawn(pages, 'test');
	if (!result.ok) throw new Error(JSON.stringify(result.rejection));
	return result.value;
};
const painted = (pages: readonly Page[]): Promise<Uint8Array> => paint(draw(pages), META);

const labelsOf = (plan: Plan, stock: Stock = '4x6'): Page[] => cartonLabels(papersOf(plan), { stock });

/** Amazon's id, a short id of ours, and one so long that its bars are two dots wide. */
const mixedIds = (): Plan => {
	const plan = lyonShipment();
	const [first, second, third] = plan.cartons ?? [];
	if (!first || !second || !third) throw new Error('no cartons');
	return {
		...plan,
		cartons: [first, { ...second, boxId: undefined }, { ...third, boxId: 'LONG-BOX-ID-OF-A-CARRIER-29' }]
	};
};

test.each([203, 300])('every carton label is read by a scanner at %i dpi in black and white', { timeout: 120_000 }, async (dpi) => {
	const plan = mixedIds();
	const pictures = await rendered(await painted(labelsOf(plan)), dpi);
	const read = [];
	for (const picture of pictures) read.push(await scanned(oneBit(picture)));
	expect(read).toEqual(numbered(plan).map(({ boxId }) => [{ text: boxId, format: 'Code128' }]));
});

test('labels that lie on their side on A4 are read too, two to a sheet', { timeout: 120_000 }, async () => {
	const plan = mixedIds();
	const pictures = await rendered(await painted(labelsOf(plan, 'a4')), 300);
	const read = [];
	for (const picture of pictures) read.push((await scanned(oneBit(picture))).map(({ text }) => text).sort());
	const ids = numbered(plan).map(({ boxId }) => boxId);
	expect(read).toEqual([ids.slice(0, 2).sort(), ids.slice(2)]);
});

test('the QR code of a paper says what it is, of which plan, and whether it is a draft', { timeout: 120_000 }, async () => {
	const [page] = await rendered(await painted(packingList(papersOf(lyonShipment(), { draft: true }))), 300, [0]);
	if (!page) throw new Error('no page');
	expect(await scanned(oneBit(page))).toEqual([{ text: 'NYUKO:PAR-2026-118:D3:packing-list:9f3a61c70b5ed248', format: 'QRCode' }]);
});

test('bars are whole dots of a 203 dpi printer and begin on one', () => {
	const bars = draw(labelsOf(mixedIds())).map(({ marks }) => marks.find((mark) => mark.kind === 'bars'));
	for (const mark of bars) {
		if (mark?.kind !== 'bars') throw new Error('no bars');
		for (const [x, , width] of mark.rects) {
			expect(x / 0.125).toBeCloseTo(Math.round(x / 0.125), 6);
			expect(width / 0.125).toBeCloseTo(Math.round(width / 0.125), 6);
		}
	}
	const narrowest = bars.map((mark) => (mark?.kind === 'bars' ? Math.min(...mark.rects.map(([, , width]) => width)) : 0));
	expect(narrowest.map((mm) => mm.toFixed(3))).toEqual(['0.375', '0.375', '0.250']);
});

test('a box id whose bars have no room is refused by name', () => {
	const plan = lyonShipment();
	const cartons = (plan.cartons ?? []).slice(0, 1).map((carton) => ({ ...carton, boxId: 'THIS-BOX-ID-IS-FAR-TOO-LONG-TO-BE-SCANNED' }));
	expect(drawn(labelsOf({ ...plan, cartons }), 'carton-labels')).toEqual({
		ok: false,
		rejection: { code: 'does-not-fit', document: 'carton-labels', field: 'carton:1:boxId', text: 'THIS-BOX-ID-IS-FAR-TOO-LONG-TO-BE-SCANNED' }
	});
});

test.each([
	['🍵', 'U+1F375'],
	['한', 'U+D55C'],
	['ไ', 'U+0E44']
])('a name with %s is refused, naming the character and where it stands', (character, codePoint) => {
	const plan = lyonShipment();
	const name = `Atelier ${character}`;
	expect(drawn(commercialInvoice(papersOf({ ...plan, shipper: { ...plan.shipper!, name } })), 'commercial-invoice')).toEqual({
		ok: false,
		rejection: { code: 'glyph-missing', character, codePoint, document: 'commercial-invoice', field: expect.any(String) as string, text: name }
	});
});

test('a box id that bars cannot say is refused like a missing glyph', () => {
	const plan = lyonShipment();
	const cartons = (plan.cartons ?? []).slice(0, 1).map((carton) => ({ ...carton, boxId: '箱-1' }));
	expect(drawn(labelsOf({ ...plan, cartons }), 'carton-labels')).toMatchObject({ ok: false, rejection: { code: 'glyph-missing', character: '箱' } });
});

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

test('every Japanese word is there as ink, as dark as from the whole font', { timeout: 120_000 }, async () => {
	const [page] = draw(commercialInvoice(papersOf({ ...lyonShipment(), shipper: { ...lyonShipment().shipper!, nameJa: '𠮷田髙﨑商店' } })));
	if (!page) throw new Error('no page');
	const runs = runsIn(page.marks).filter(({ font, text }) => font === 'noto-sans-jp' && JAPANESE.test(text));
	expect(runs.length).toBeGreaterThan(40);
	const dpi = 300;
	const [ours] = await rendered(await paint([page], META), dpi);
	const [theirs] = await rendered(await reference(page, runs), dpi);
	if (!ours || !theirs) throw new Error('no pictures');
	for (const { x, y, width, size, text } of runs) {
		const em = size * MM_PER_POINT;
		const box = { x, y: y - em * 0.86, width, height: em * 0.96 };
		const expected = inkIn(theirs, dpi, box);
		expect(expected, text).toBeGreaterThan(0.05 * width * em);
		expect(Math.abs(inkIn(ours, dpi, box) - expected) / expected, text).toBeLessThan(0.04);
	}
});

test('rare kanji, Chinese and Latin letters beyond Japanese fonts stand in the text layer', { timeout: 120_000 }, async () => {
	const plan = lyonShipment();
	const name = '𠮷田髙﨑 深圳鑫骉们 Łódź Muğla';
	const [first = ''] = await textOf(await painted(commercialInvoice(papersOf({ ...plan, shipper: { ...plan.shipper!, name } }))));
	for (const word of ['𠮷田髙﨑', '深圳鑫骉', 'Łódź', 'Muğla', 'PAR-2026-118', '6912.00.000', '株式会社日比谷通関管理', 'FBA15LQ7T2KD']) expect(first).toContain(word);
});

test('the same pages make the same bytes, with the day and the plan in them', { timeout: 120_000 }, async () => {
	const pages = commercialInvoice(papersOf(lyonShipment()));
	const [one, two] = [await painted(pages), await painted(pages)];
	expect(Buffer.compare(one, two)).toBe(0);
	const document = await PDFDocument.load(one, { updateMetadata: false });
	expect(document.getTitle()).toBe('A paper');
	expect(document.getSubject()).toBe('書類');
	expect(document.getProducer()).toBe('Nyuko');
	expect(document.getCreationDate()).toEqual(new Date('2026-12-01T00:00:00Z'));
	expect(document.getModificationDate()).toEqual(new Date('2026-12-01T00:00:00Z'));
	expect(document.catalog.get(PDFName.of('Lang'))?.toString()).toBe('(en)');
	expect(document.catalog.getViewerPreferences()?.getPrintScaling()).toBe('None');
	const other = await PDFDocument.load(await paint(draw(pages), { ...META, planSha256: '0' }), { updateMetadata: false });
	const idOf = ({ context }: PDFDocument): string => String(context.trailerInfo.ID);
	expect(idOf(document)).toMatch(/^\[ <[0-9a-f]{32}> <[0-9a-f]{32}> \]$/);
	expect(idOf(other)).not.toBe(idOf(document));
});
