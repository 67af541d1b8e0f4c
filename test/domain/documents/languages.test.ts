import { expect, test } from 'vitest';
import { commercialInvoice, proformaInvoice } from '$lib/domain/documents/commercial-invoice';
import { packingList } from '$lib/domain/documents/packing-list';
import { runsOf } from '$lib/domain/documents/fonts';
import { PAPER_LANGUAGES, type PaperLanguage } from '$lib/domain/documents/paper-words';
import type { Mark, QrMark } from '$lib/domain/documents/page';
import { paperWords } from '$lib/i18n/paper-words';
import { drawn } from '$lib/server/pdf/drawn';
import { qr } from '$lib/server/pdf/barcodes';
import { product, shipment } from '../../samples';
import { lyonShipment, papersOf } from './lyon';
import { collisions, strays, textMarks, textsOf } from './reading';
import { crowded } from './shipments';

const PAPERS = { commercialInvoice, proformaInvoice, packingList };
const each = PAPER_LANGUAGES.flatMap((language) => Object.keys(PAPERS).map((name) => ({ language, name: name as keyof typeof PAPERS })));
const inputOf = (language: PaperLanguage, plan = crowded(), draft = false) => papersOf(plan, { words: paperWords(language), draft });

test.each(each)('$name in $language: nothing off the page, over something else or without a font', ({ language, name }) => {
	for (const draft of [true, false])
		for (const plan of [lyonShipment(), crowded(), shipment({ priceTerm: 'DDP', papers: { signatory: { name: 'Camille Ferrand', title: 'Head of export' } } })]) {
			const pages = PAPERS[name](inputOf(language, plan, draft));
			expect(pages.flatMap((page) => [...collisions(page), ...strays(page, 12), ...(page.misfits ?? [])])).toEqual([]);
			expect(drawn(pages, name).ok).toBe(true);
		}
});

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

test.each(['en', 'fr', 'zh'] as const)('a paper in %s has no Japanese beside it', (language) => {
	const texts = [...textsOf(commercialInvoice(inputOf(language, lyonShipment()))), ...textsOf(packingList(inputOf(language, lyonShipment())))];
	expect(texts.filter((text) => JAPANESE.test(text))).toEqual([]);
});

test('copies for the seller say on every page that customs has another', () => {
	for (const [language, first, later] of [['fr', /Copie pour le vendeur/, /copie du vendeur/], ['zh', /卖方留存副本/, /卖方副本/]] as const) {
		const [page, ...pages] = commercialInvoice(inputOf(language));
		expect(textsOf(page ? [page] : []).join()).toMatch(first);
		for (const other of pages) expect(textsOf([other]).join()).toMatch(later);
	}
	expect(textsOf(commercialInvoice(inputOf('en'))).join()).not.toContain('seller');
});

test('Chinese is set in its own shapes, Japanese in its own, and either measures the other', () => {
	expect(runsOf('sans', '税关事务管理人：直接', 'sc').map(({ font }) => font)).toEqual(['noto-sans-sc']);
	expect(runsOf('sans', '税関事務管理人：直接').map(({ font }) => font)).toEqual(['noto-sans-jp']);
	expect(commercialInvoice(inputOf('zh')).every(({ han }) => han === 'sc')).toBe(true);
	expect(commercialInvoice(inputOf('en-ja')).every(({ han }) => han === undefined)).toBe(true);
});

test('the total stands in words: English in English, 金…円也 in Japanese, figures with a code in the others', () => {
	const plan = shipment({ charges: {}, products: [product({ value: { amount: '2980', currency: 'JPY' } })], currency: 'JPY' });
	const said = (language: PaperLanguage): string => textsOf(commercialInvoice(inputOf(language, plan))).join('\n');
	expect(said('en-ja')).toContain('JPY 71,520:  Seventy-one thousand five hundred and twenty yen');
	expect(said('ja')).toContain('金71,520円也');
	expect(said('fr')).toMatch(/^JPY 71,520$/m);
});

test('the code stands on every page with modules of at least 0.3 mm, its quiet zone free', () => {
	const names = ['PAR-2026-118', 'A'.repeat(40), '出荷番号'.repeat(10)];
	for (const reference of names) {
		const pages = packingList(papersOf({ ...crowded(), reference }));
		expect(pages.length).toBeGreaterThan(2);
		for (const page of pages) {
			const [code] = page.marks.filter((mark: Mark): mark is QrMark => mark.kind === 'qr');
			if (!code) throw new Error('no code');
			expect(code.data).toMatch(/:R3:packing-list:[0-9a-f]{16}$/);
			const module = code.size / qr(code.data).columns;
			expect(module).toBeGreaterThanOrEqual(0.3);
			const quiet = 4 * module - 0.02;
			const near = textMarks(page.marks).filter(({ x, y, align }) => align === 'end' && x > code.x - quiet && x < code.x + code.size && y > code.y - quiet && y < code.y + code.size + quiet);
			expect(near).toEqual([]);
			const filled = page.marks.filter((mark) => mark.kind === 'box' && mark.at.y < code.y + code.size + quiet && mark.at.y + mark.at.height > code.y - quiet && mark.at.x + mark.at.width > code.x - quiet);
			expect(filled).toEqual([]);
		}
	}
});
