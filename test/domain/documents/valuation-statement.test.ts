import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Product } from '$lib/domain/catalog/product';
import type { Page } from '$lib/domain/documents/page';
import { valuationStatement } from '$lib/domain/documents/valuation-statement';
import { AGENT_FORMULAS, type AgentFormulaName, type Plan } from '$lib/domain/shipment/plan';
import { destination, importerInJapan, product, shipment } from '../../samples';
import { papersOf } from './lyon';
import { collisions, strays, textsOf } from './reading';
import { telling } from './telling';

const sale: NonNullable<Product['sale']> = { priceJpy: 2480, referralFeeJpy: 372, fbaFeeJpy: 434, otherDomesticJpy: 30, evidence: 'Product page of 2026-11-18' };
const statement = (plan: Plan): Page[] => valuationStatement(papersOf(plan), telling);
const textOf = (plan: Plan): string => textsOf(statement(plan)).join('\n');
const sold = (changes: Partial<Product> = {}): Product => product({ sale, ...changes });
const bought = (changes: Partial<Plan> = {}): Plan => shipment({ importer: importerInJapan(), valuation: { method: 'transaction' }, ...changes });
const fixed = (plan: Plan): Plan => ({ ...plan, destinations: [destination({ address: plan.importer?.address })] });
const sound = (pages: readonly Page[]): void => {
	for (const page of pages) expect([page.misfits ?? [], collisions(page), strays(page, 12)]).toEqual([[], [], []]);
};

const COMPUTED = { productionCost: { amount: '3.10', currency: 'EUR' }, profitAndExpenses: { amount: '0.90', currency: 'EUR' } };
const METHODS: readonly (readonly [name: string, plan: () => Plan])[] = [
	['deductive', () => shipment({ products: [sold()] })],
	['transaction', () => bought()],
	['computed', () => shipment({ valuation: { method: 'computed' }, products: [product({ computed: COMPUTED })] })]
];

test.each(METHODS)('the statement by the %s method is as approved', (name, plan) => {
	const pages = `${JSON.stringify(statement(fixed(plan())), null, '\t')}\n`;
	const file = new URL(`../../golden/pages/valuation-statement-${name}.json`, import.meta.url);
	if (process.env.APPROVE) writeFileSync(file, pages);
	expect(pages).toBe(readFileSync(file, 'utf8'));
});

test('the deductive method shows its inputs, its article, and that the value closes on the price', () => {
	const text = textOf(shipment({ products: [sold()] }));
	// 2480 − 372 − 434 − 30 = 1644; ÷ 1.023 ÷ 1.1 = 1460.9438…; × 24 = 35062.65
	for (const part of [
		'Deductive method', '関税定率法 第4条の3第1項', 'Customs Tariff Act art. 4-3(1)', '2,480', '372', '434', '1,644', '2.3 %', '10 %', '1,460.94', '35,062.65', '¥35,062',
		'1,460.94 × 1.023 × 1.10 + 372 + 434 + 30 = 2,480.00 = P 一致', 'Product page of 2026-11-18', 'MUG-01 / B0TESTMUG1', 'Kanda Customs Office', 'on 確認日 2026-11-18',
		'no sale', '株式会社神田税関事務所', 'Date, name, title, signature, stamp'
	]) {
		expect(text).toContain(part);
	}
});

test.each([
	['a duty of yen for each piece', { kind: 'specific', jpy: '100', per: 'piece', quantity: 0 }, '(1,394.5455 + duty 関税 100.0000) × 1.10 + 372 + 434 + 30 = 2,480.00 = P'],
	['whichever is higher', { kind: 'higher-of', of: [{ kind: 'ad-valorem', rate: '0.3' }, { kind: 'specific', jpy: '100', per: 'piece', quantity: 0 }] }, '(1,149.6503 + duty 関税 344.8951) × 1.10'],
	['free', { kind: 'free' }, '1,494.55 × 1 × 1.10 + 372 + 434 + 30 = 2,480.01 ≈ P 一致（端数）']
] as const)('%s closes too', (_, duty, check) => {
	const pages = statement(shipment({ products: [sold({ duty })] }));
	expect(textsOf(pages).join('\n')).toContain(check);
	sound(pages);
});

test('a transaction value shows the price, the rate of its week, and what the Incoterm adds', () => {
	const text = textOf(bought());
	expect(text).not.toContain('販売価格');
	// (24 × 4.20 + 96.00) × 163.42 = 32161.056
	for (const part of [
		'Transaction value', '関税定率法 第4条第1項', 'EUR 4.20', '163.42', '686.36', '653.68', '32,161.06', '¥32,161', 'Price term 価格条件: FCA', '686.3640 + 653.6800 = 1,340.0440', 'Invoice value of the goods 仕入書価格（貨物代金）: EUR 100.80.',
		'Added 加算: International freight 国際運賃: EUR 96.00 = ¥15,688.32.', 'week 適用週 2026-12-06 – 2026-12-12, Japan Customs weekly rate', 'Not needed 不要', 'Not confirmed yet'
	]) {
		expect(text).toContain(part);
	}
});

test('the computed method shows cost and profit', () => {
	const text = textOf(shipment({ valuation: { method: 'computed' }, products: [product({ computed: COMPUTED })] }));
	for (const part of ['Computed method', 'EUR 3.10 + EUR 0.90', '関税定率法 第4条の3第2項', '653.68', '¥31,376']) expect(text).toContain(part);
});

test('goods of the fallback method may be valued by a price in Japan or by a stated value, on one paper', () => {
	const products = [sold(), product({ sku: 'CUP-02', sale: undefined })];
	const pages = statement(shipment({ valuation: { method: 'other' }, products, lines: products.map(({ sku }) => ({ sku, quantity: 5 })) }));
	expect(textsOf(pages).join('\n')).toContain('Stated value 申告価格 EUR 4.20 × 163.42');
	sound(pages);
});

describe('an agent’s formula', () => {
	const by = (formula: AgentFormulaName, changes: Partial<NonNullable<Plan['valuation']>> = {}): Plan =>
		shipment({ products: [sold()], valuation: { method: 'other', agentFormula: { formula, agent: 'Minato Agents', on: '2026-11-20' }, ...changes } });
	test('is printed with its agent and day, and does not close', () => {
		// N 1644 at 2.3 %: 1644 ÷ 1.1 − 1644 × 0.023 = 1456.7334…
		const text = textOf(by('tax-divided-duty-subtracted'));
		for (const part of [
			'1,456.73', '34,961.60', 'V = N ÷ (1 + c) − N × d', 'Minato Agents, 2026-11-20', 'agreed on 合意日 2026-11-20', '1,456.73 × 1.023 × 1.10 + 372 + 434 + 30 = 2,475.26 ≠ P 2,480 不一致',
			'Payable by this formula ¥4,100; by the form that closes ¥4,200; difference −¥100.'
		]) {
			expect(text).toContain(part);
		}
	});
	test('that is nobody’s says so', () => expect(textOf(by('net', { agentFormula: { formula: 'net' } }))).toContain('Agent 代理人: not named 記載なし, agreed on 合意日 – not given 記載なし.'));
	test('stated unit values stand as they are', () => {
		const text = textOf(by('stated'));
		for (const part of ['Unit values as stated by the agent.', 'EUR 4.20', '686.36']) expect(text).toContain(part);
		expect(text).not.toContain('不一致');
	});
	test.each(AGENT_FORMULAS)('%s fits its page', (formula) => sound(statement(by(formula))));
});

describe('the evidence pack', () => {
	test('of a seller abroad: held, missing, and this paper', () => {
		const text = textOf(shipment({ products: [sold()], evidence: [{ kind: 'mandate-contract', reference: 'Mandate of 2026-05-01' }] }));
		for (const part of [
			'Evidence: proof of the deduction', 'Product page with price and day 価格と日付の入った商品ページ  –  held あり: Product page of 2026-11-18', 'Fee simulator print FBA料金シミュレーターの印刷  –  MISSING 不足',
			'held あり: Mandate of 2026-05-01', 'Calculation sheet of the value 課税価格計算書  –  this paper 本書'
		]) {
			expect(text).toContain(part);
		}
	});
	test('of an importer in Japan, with the SKUs that lack a paper', () => {
		const products = Array.from({ length: 12 }, (_, i) => product({ sku: `CUP-${i}`, evidence: i === 0 ? [{ kind: 'inventory-screen', reference: 'I' }] : [] }));
		const text = textOf(bought({ products, lines: products.map(({ sku }) => ({ sku, quantity: 2 })) }));
		expect(text).toContain('Evidence: proof of the purchase');
		expect(text.replaceAll('\n', ' ')).toContain('held あり 1 / 12 SKU; MISSING 不足: CUP-1, CUP-2, CUP-3, CUP-4, CUP-5, CUP-6, CUP-7, CUP-8 + 3');
	});
});

test('a plan that lacks something says what on one page', () => {
	const pages = statement(shipment({ products: [product({ sale: undefined })] }));
	expect(pages).toHaveLength(1);
	const text = textsOf(pages).join(' ');
	for (const part of ['Cannot be worked out yet', 'MUG-01 cannot be valued', 'cannot-value', 'lacks sale', 'sku MUG-01']) expect(text).toContain(part);
	expect(textOf(shipment({ products: [sold({ duty: undefined })] }))).toContain('duty-not-known');
	expect(textOf(shipment({ lines: [] }))).toContain('nothing-to-assess');
	expect(textOf(bought({ exchangeRates: [] }))).toContain('lacks rate');
});

test('two hundred products of long names, dear and cheap, on as many pages as they need', () => {
	const products = Array.from({ length: 200 }, (_, i) =>
		sold({
			sku: i % 9 ? `SKU-${i}` : `A-VERY-LONG-SKU-WITH-SEASON-AND-SIZE-AND-COLOUR-NUMBER-${i}`, hsCode: `69120${String(i % 40).padStart(4, '0')}`,
			customsDescription: { en: 'Set of four hand-thrown coffee mugs with handle, glazed stoneware, matt slate outside', ja: 'マグカップ4個セット 取っ手付き 手びねり 炻器 施釉 外側マットスレート' },
			sale: { ...sale, priceJpy: i % 7 ? 2480 : 12_345_678, evidence: 'Product page of 2026-11-18, fee simulator of the same day, inventory screen of 2026-11-17, kept with the plan' }
		})
	);
	const pages = statement(shipment({ products, lines: products.map(({ sku }) => ({ sku, quantity: 1200 })) }));
	sound(pages);
	expect(textsOf(pages).filter((text) => text === 'SKU, ASIN, goods').length).toBeGreaterThanOrEqual(pages.length - 1);
	for (const { sku } of products) expect(textsOf(pages).join('')).toContain(sku.slice(0, 20));
});
