import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkReport, type Judging } from '$lib/domain/documents/check-report';
import { subjectsInWords } from '$lib/domain/documents/check-report-findings';
import type { Page } from '$lib/domain/documents/page';
import { settable } from '$lib/domain/documents/settable';
import type { Plan } from '$lib/domain/shipment/plan';
import { anyDraft } from '../../arbitraries';
import { importer, product, shipment } from '../../samples';
import { FEW_RULES, judgingAll, judgingFew } from './judging';
import { lyonShipment, papersOf } from './lyon';
import { collisions, strays, textsOf, textsOn } from './reading';

const report = (plan: Plan, changes: Partial<Judging> = {}): Page[] => checkReport(papersOf(plan), { ...judgingFew, ...changes });
const textOf = (plan: Plan, changes: Partial<Judging> = {}): string => textsOf(report(plan, changes)).join('\n');
const sound = (pages: readonly Page[]): void => {
	for (const page of pages) expect([page.misfits ?? [], collisions(page), strays(page, 12)]).toEqual([[], [], []]);
};

test('a shipment of which nothing is found says so plainly, for each thing that could stop it', () => {
	const text = textOf(shipment(), { rules: [] });
	expect(text).toContain('May be released');
	expect(text).toContain('0 rules looked at, nothing found.');
	expect(text.match(/Nothing found\. {2}指摘事項はありません。/g)).toHaveLength(3);
	expect(text).toContain('Guidance, not legal advice. The importer of record answers for the declaration.');
});

test('a finding has its sign in words, its code, subject, sentences, remedy and source', () => {
	const text = textOf(shipment({ waivers: [] }));
	for (const part of [
		'Must not be released', 'Block', '要修正', 'test.goods', 'product:MUG-01', 'Something is wrong by test.goods with MUG-01', 'test.goodsの指摘です（MUG-01）',
		'Put it right.', '修正してください。', 'Warning', '注意', 'carton:1–2', 'Note', 'our inference 当方の推定', 'trade practice 実務', 'checked 確認 2026-11-21',
		'At customs', 'Sale in Japan', 'Amazon fulfilment', 'Rules of 2026-11-22, judged for the declaration of 2026-12-08.'
	]) {
		expect(text).toContain(part);
	}
	const order = ['At customs', 'declaration.platform-code', 'Sale in Japan', 'test.goods', 'Amazon fulfilment', 'test.parcel', 'Waivers', 'Papers in hand'].map((part) => text.indexOf(`\n${part}`));
	expect(order).toEqual(order.toSorted((a, b) => a - b));
});

test('what was waived is printed with its reason, name and days, and no longer counts', () => {
	const waiver = { code: 'declaration.platform-code', subject: 'shipment', reason: 'The broker was told', by: 'C. Ferrand', on: '2026-11-21', until: '2027-01-31' };
	const text = textOf(shipment({ waivers: [waiver] }));
	expect(text).toContain('Reason 理由: “The broker was told”');
	expect(text).toContain('C. Ferrand, 2026-11-21, until 2027-01-31 まで');
	const ended = textOf(shipment({ waivers: [{ ...waiver, until: '2026-12-07' }] }));
	expect(ended).not.toContain('The broker was told');
});

test.each([
	{ until: '2026-12-07', says: '期限切れ' },
	{ until: '2026-12-08', says: '期限間近' },
	{ until: '2027-01-10', says: '期限間近' },
	{ until: '2027-01-11', says: undefined },
	{ until: undefined, says: undefined }
])('a paper valid until $until, for goods that arrive on 2026-12-11: $says', ({ until, says }) => {
	const text = textOf(shipment({ products: [product({ evidence: [{ kind: 'x', reference: 'N-1', ...(until && { validUntil: until }) }] })] }));
	expect(text).toContain('Paper x');
	expect(text).toContain(until ? `until ${until} まで` : 'no end day 期限なし');
	expect(['期限切れ', '期限間近', '有効期間前'].filter((state) => text.includes(state))).toEqual(says ? [says] : []);
});

test('a paper that several SKUs share stands once, with all of them', () => {
	const evidence = [{ kind: 'food-import-notice', reference: 'N-118' }];
	const skus = ['A-1', 'B-2', 'C-3'];
	const text = textOf(shipment({ products: skus.map((sku) => product({ sku, evidence })), lines: skus.map((sku) => ({ sku, quantity: 1 })) }));
	expect(text).toContain('A-1, B-2, C-3');
	expect(text.match(/N-118/g)).toHaveLength(1);
});

test('subjects are told in as few words as there are', () => {
	expect(subjectsInWords(['shipment'])).toBe('shipment');
	expect(subjectsInWords(['carton:4', 'carton:2', 'carton:3', 'carton:9'])).toBe('carton:2–4, 9');
	expect(subjectsInWords(['product:A', 'product:B', 'shipment'])).toBe('product:A, B   shipment');
});

test('names in a script that the papers cannot set are shown as 〓 and stop nothing', () => {
	expect(settable('아틀리에 Brume 🏺')).toBe('〓〓〓〓 Brume 〓');
	const pages = report(shipment({ waivers: [{ code: 'declaration.platform-code', subject: 'shipment', reason: '아 🏺', by: 'K', on: '2026-11-21' }] }));
	expect(textsOf(pages)).toContain('Reason 理由: “〓 〓”');
});

const long = {
	en: 'The description “Set of four hand-thrown coffee mugs with handle, glazed stoneware, matt slate outside” does not say of what the goods are made, so that no customs officer can tell the heading',
	ja: '品名「マグカップ4個セット 取っ手付き 手びねり 炻器 施釉 外側マットスレート」からは材質が分からないため、税関は統計品目番号を判断できません。素材と用途を書き足してください'
};

test.each([1, 60, 400])('%i long findings on as many pages as they need, none over another', (n) => {
	const skus = Array.from({ length: n }, (_, i) => (i % 9 ? `SKU-${i}` : `A-VERY-LONG-SKU-WITH-SEASON-AND-SIZE-AND-COLOUR-NUMBER-${i}`));
	const plan = shipment({ products: skus.map((sku) => product({ sku })), lines: skus.map((sku) => ({ sku, quantity: 1 })) });
	const tell: Judging['tell'] = ({ subject }) => ({ message: [`${subject}: ${long.en}`, `${subject}: ${long.ja}`], remedy: [long.en, long.ja] });
	const pages = report(plan, { tell });
	sound(pages);
	const text = textsOf(pages).join('');
	for (const sku of skus.slice(0, 20)) expect(text).toContain(`product:${sku}`);
	pages.forEach((page, i) => expect(textsOn(page)).toContain(`Page ${i + 1} of ${pages.length}`));
});

test('findings that say the same are said once, of all they touch', () => {
	const skus = Array.from({ length: 150 }, (_, i) => `SKU-${i}`);
	const plan = shipment({ products: skus.map((sku) => product({ sku })), lines: skus.map((sku) => ({ sku, quantity: 1 })) });
	const pages = report(plan, { tell: () => ({ message: ['The same', '同じ'], remedy: ['Mend', '修正'] }), rules: FEW_RULES.slice(1, 2) });
	sound(pages);
	expect(textsOf(pages).filter((text) => text === 'The same')).toHaveLength(3);
	expect(textsOf(pages).join(' ')).toContain('SKU-149');
});

test.each([
	['a good shipment', shipment()],
	['forty cartons', lyonShipment()],
	['an importer that blocks', shipment({ importer: importer({ name: 'Amazon Japan G.K.' }) })]
])('%s, judged by all rules, in the program’s own words', (_, plan) => sound(checkReport(papersOf(plan, { draft: true }), judgingAll)));

test('any draft whatever has a report', { timeout: 120_000 }, () => {
	fc.assert(
		fc.property(anyDraft, (plan) => {
			const pages = checkReport(papersOf(plan), judgingAll);
			expect(textsOf(pages).join()).not.toMatch(/undefined|NaN|\[object/);
		}),
		{ numRuns: 100 }
	);
});
