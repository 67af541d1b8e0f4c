import { expect, test } from 'vitest';
import type { Product } from '$lib/domain/catalog/product';
import { customsWorking } from '$lib/domain/documents/customs-working';
import type { Page } from '$lib/domain/documents/page';
import type { Plan } from '$lib/domain/shipment/plan';
import { product, shipment } from '../../samples';
import { papersOf } from './lyon';
import { collisions, strays, textsOf } from './reading';
import { telling } from './telling';

const sale = { priceJpy: 2480, referralFeeJpy: 372, fbaFeeJpy: 434, otherDomesticJpy: 30 };
const sold = (changes: Partial<Product> = {}): Product => product({ sale, ...changes });
const working = (plan: Plan): Page[] => customsWorking(papersOf(plan), telling);
const textOf = (plan: Plan): string => textsOf(working(plan)).join('\n');
const sound = (pages: readonly Page[]): void => {
	for (const page of pages) expect([page.misfits ?? [], collisions(page), strays(page, 12)]).toEqual([[], [], []]);
};

test('every figure of a line, what it is cut to, and what is paid', () => {
	const texts = textsOf(working(shipment({ products: [sold()] })));
	// 35,062 → 35,000 × 2.3 % = 805; 35,062 + 800 → 35,000 × 7.8 % = 2,730; 2,700 × 22/78 = 761
	expect(texts).toEqual(expect.arrayContaining(['6912.00.000', 'PT', '2.3 %', 'tax 7.8 %', '35,062', '35,000', '805', '2,730', '761', '800', '2,700', '700', '¥4,200']));
});

test('the steps are told in both languages, with rates, weeks, sources and what this is not', () => {
	const text = textOf(shipment({ products: [sold()] }));
	for (const part of [
		'Duty: ¥35,062 cut to ¥1,000 = ¥35,000; at 2.3 % = ¥805, cut to ¥1', 'To pay: ¥4,200', '納付税額', 'Line 第1欄', '1 EUR = 163.42 JPY, week 適用週 2026-12-06 – 2026-12-12',
		'the exchange rate has no part in them', 'Customs Answer 1111', 'An estimate, not customs advice', '試算', 'General rates', '2026-12-08'
	]) {
		expect(text).toContain(part);
	}
});

test('a rate of another week is pointed out', () => {
	const rates = [{ currency: 'EUR', jpy: '160', per: 1, from: '2026-11-01', to: '2026-11-07', source: 'Customs' }];
	expect(textOf(shipment({ valuation: { method: 'transaction' }, exchangeRates: rates }))).toContain('Not the week of the declaration');
});

test('a consignment that is let off says so', () => {
	const text = textOf(shipment({ products: [sold()], lines: [{ sku: 'MUG-01', quantity: 2 }] }));
	expect(text).toContain('Let off: worth ¥2,921');
	expect(text).toContain('Customs Answer 1006');
});

test('a plan that lacks something says what on one page', () => {
	const pages = working(shipment({ products: [sold({ duty: { kind: 'text', text: 'see note 4' } })] }));
	expect(pages).toHaveLength(1);
	expect(textsOf(pages).join(' ')).toContain('see note 4');
	expect(textOf(shipment({ dates: { declare: '1990-01-01' } })).length).toBeGreaterThan(100);
	const early = textsOf(customsWorking(papersOf(shipment()), { ...telling, on: '1990-01-01' })).join(' ');
	expect(early).toContain('day-too-early');
});

test('many lines, many SKUs on a line, mixed rates: nothing over another', () => {
	const rate = { kind: 'higher-of', of: [{ kind: 'ad-valorem', rate: '0.3' }, { kind: 'specific', jpy: '4300', per: 'pair', quantity: 0 }] } as const;
	const products = Array.from({ length: 700 }, (_, i) =>
		sold({ sku: `SKU-NUMBER-${i}`, hsCode: i < 500 ? '691200000' : `64${String(i % 60).padStart(7, '0')}`, ...(i >= 500 && { duty: rate }), sale: { ...sale, priceJpy: 98_765 } })
	);
	const pages = working(shipment({ products, lines: products.map(({ sku }) => ({ sku, quantity: 900 })) }));
	sound(pages);
	expect(textsOf(pages).filter((text) => text === 'A Customs value').length).toBeGreaterThan(2);
	expect(textsOf(pages).join('')).toContain('SKU-NUMBER-499');
});

test('the same plan makes the same pages', () => {
	const plan = shipment({ products: [sold()] });
	expect(working(plan)).toEqual(working(plan));
});
