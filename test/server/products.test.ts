import { expect, test } from 'vitest';
import type { Product } from '$lib/domain/catalog/product';
import * as products from '$lib/server/products';
import { product as sample } from '../samples';
import { eachDatabase } from '../setup/each-database';

const now = new Date('2026-11-24T03:00:00Z');
const later = new Date('2026-11-24T04:00:00Z');
const mug = sample();
const many = (n: number): Product[] => Array.from({ length: n }, (_, i) => sample({ sku: `SKU-${String(i).padStart(5, '0')}` }));

eachDatabase('products', (opened) => {
	test('what is kept is found again', async () => {
		expect(await products.save(opened.db, mug, { now })).toEqual({ ok: true, value: { product: mug, version: 1, savedAt: now.toISOString() } });
		expect((await products.find(opened.db, mug.sku))?.product).toEqual(mug);
		expect(await products.find(opened.db, 'NOBODY')).toBeUndefined();
	});

	test('a changed product counts on, an unchanged one does not', async () => {
		await products.saveMany(opened.db, [mug], now);
		await products.saveMany(opened.db, [mug], later);
		expect(await products.find(opened.db, mug.sku)).toMatchObject({ version: 1, savedAt: now.toISOString() });
		await products.saveMany(opened.db, [{ ...mug, brand: 'Other' }], later);
		expect(await products.find(opened.db, mug.sku)).toMatchObject({ version: 2, savedAt: later.toISOString(), product: { brand: 'Other' } });
	});

	test('a save over another version is stale; 0 stands for a product that is not there', async () => {
		expect(await products.save(opened.db, mug, { now, version: 1 })).toEqual({ ok: false, rejection: { code: 'stale', version: 0, savedAt: '' } });
		expect((await products.save(opened.db, mug, { now, version: 0 })).ok).toBe(true);
		expect((await products.save(opened.db, mug, { now, version: 0 })).ok).toBe(false);
		expect((await products.save(opened.db, { ...mug, brand: 'B' }, { now, version: 1 })).ok).toBe(true);
	});

	test('of two rows for one SKU the last holds', async () => {
		await products.saveMany(opened.db, [mug, { ...mug, brand: 'Last' }], now);
		expect((await products.find(opened.db, mug.sku))?.product.brand).toBe('Last');
	});

	test('a thing that is no product is refused, and nothing of the lot is kept', async () => {
		const result = await products.saveMany(opened.db, [mug, { ...sample({ sku: 'B' }), brand: 'a\u0000' }], now);
		expect(!result.ok && result.rejection.code).toBe('not-a-plan');
		expect(await products.count(opened.db)).toBe(0);
	});

	test('thousands at once, looked up at once, paged by the database', async () => {
		await products.saveMany(opened.db, many(2_500), now);
		expect(await products.count(opened.db)).toBe(2_500);
		expect((await products.findMany(opened.db, [...many(2_500).map(({ sku }) => sku), 'NOBODY'])).size).toBe(2_500);
		const page = await products.list(opened.db, { page: 3, size: 10 });
		expect([page.total, page.rows.length, page.rows[0]?.product.sku]).toEqual([2_500, 10, 'SKU-00020']);
	});

	test.each([
		['SKU', 'mug-02', ['MUG-02']],
		['Japanese title', 'ｸﾞﾗｽ ｶｯﾌﾟ', ['MUG-02']],
		['ASIN', 'b0other', ['MUG-02']],
		['HS code', '691200', ['MUG-01']]
	])('finds by %s', async (_, search, expected) => {
		await products.saveMany(opened.db, [mug, sample({ sku: 'MUG-02', asin: 'B0OTHER0001', hsCode: '701337000', title: { en: 'Glass', ja: 'グラスカップ' } })], now);
		expect((await products.list(opened.db, { search })).rows.map(({ product }) => product.sku)).toEqual(expected);
	});

	test('orders', async () => {
		await products.saveMany(opened.db, [sample({ sku: 'A', title: { en: 'zinc' } }), sample({ sku: 'B', title: { en: 'Apple' } })], now);
		await products.saveMany(opened.db, [sample({ sku: 'C', title: { en: 'middle' } })], later);
		const by = async (sort: products.ProductQuery['sort']) => (await products.list(opened.db, { sort })).rows.map(({ product }) => product.sku).join('');
		expect([await by('sku'), await by('title'), await by('changed')]).toEqual(['ABC', 'BCA', 'CAB']);
	});

	test('is taken out under its version only', async () => {
		await products.saveMany(opened.db, [mug], now);
		expect((await products.remove(opened.db, mug.sku, 5)).ok).toBe(false);
		expect((await products.remove(opened.db, mug.sku, 1)).ok).toBe(true);
		expect(await products.remove(opened.db, mug.sku, 1)).toEqual({ ok: false, rejection: { code: 'not-found', what: 'product', id: mug.sku } });
	});
});
