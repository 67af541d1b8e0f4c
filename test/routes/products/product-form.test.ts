import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TRAIT_FLAGS, type Product } from '$lib/domain/catalog/product';
import { readProductForm, textsOf } from '../../../src/routes/products/product-form';
import { TRAIT_GROUPS } from '../../../src/routes/products/trait-groups';

const full: Product = {
	sku: 'MUG-01', asin: 'B0ABCDEFGH', fnsku: 'X000ABCDEF', gtin: '4901234567894', title: { en: 'Mug', ja: '𠮷﨑髙' }, customsDescription: { en: 'Ceramic mug' }, brand: 'Nyuko',
	hsCode: '691200000', countryOfOrigin: 'PT', unit: { sizeMm: [120, 90, 105], weightG: 380, netWeightG: 350 }, value: { amount: '4.20', currency: 'EUR' }, duty: { kind: 'free' }, consumptionTax: 'standard',
	prep: { category: 'FRAGILE', owner: 'SELLER', done: ['ITEM_BUBBLEWRAP'] },
	traits: { glass: true, battery: { chemistry: 'li-ion', packed: 'in', wattHours: 7.4 }, storageC: [-2.5, 25], polyBag: { openingMm: 130, thicknessUm: 40, warning: true }, setOf: 2, originMarked: 'PT', flashPointC: -4 },
	evidence: [{ kind: 'food-contact-notice', reference: 'A-1', validUntil: '2028-03-31' }, { kind: 'brand', reference: '' }],
	packing: { turn: 'upright', nothingOnTop: true, maxLoadG: 4000 }
};

test('a product shown in the form and saved unchanged is the same product', () => {
	expect(readProductForm(textsOf(full), full)).toEqual({ product: full, problems: {} });
	expect(readProductForm(textsOf({ sku: 'A' }))).toEqual({ product: { sku: 'A' }, problems: {} });
	const measures = fc.record({ sizeMm: fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 })), weightG: fc.integer({ min: 1, max: 1_999_999 }) });
	fc.assert(fc.property(measures, (unit) => void expect(readProductForm(textsOf({ ...full, unit })).product.unit).toEqual(unit)));
});

test('an emptied field is emptied, what the form does not show stays', () => {
	const { product } = readProductForm({ ...textsOf(full), weight: '', 'net-weight': '', brand: ' ', 'trait-glass': '' }, full);
	expect(product.unit).toEqual({ sizeMm: [120, 90, 105] });
	expect(product.brand).toBeUndefined();
	expect(product.traits?.glass).toBeUndefined();
	expect(product.duty).toEqual({ kind: 'free' });
	expect(product.prep?.done).toEqual(['ITEM_BUBBLEWRAP']);
});

test.each([
	['weight', '12 stone', 'weight-unit-unknown'], ['size', '12,5x', 'size-sides'], ['origin', 'Atlantis', 'country-unknown'], ['value', 'free', 'not-a-number'], ['hs-code', 'mug', 'hs-not-digits'],
	['set-of', '0', 'quantity-zero'], ['evidence-until-0', 'soon', 'not-a-day'], ['chemistry', '', 'battery-incomplete'], ['store-to', '', 'storage-incomplete'], ['bag-opening', '', 'poly-bag-incomplete'], ['sku', ' ', 'sku-missing']
])('%s “%s” is refused: %s', (name, typed, code) => {
	expect(Object.values(readProductForm({ ...textsOf(full), [name]: typed }, full).problems).map((because) => because.code)).toContain(code);
});

test('the duty stands in the form as JSON: kept, changed, emptied; what is none is taken for empty', () => {
	const duty = (typed: string | undefined) => {
		const { duty: _, ...texts } = textsOf(full);
		return readProductForm(typed === undefined ? texts : { ...texts, duty: typed }, full).product.duty;
	};
	const higher = { kind: 'higher-of', of: [{ kind: 'ad-valorem', rate: '0.3' }, { kind: 'specific', jpy: '4300', per: 'pair', quantity: 0 }] };
	expect([duty(undefined), duty(JSON.stringify(higher)), duty('')]).toEqual([{ kind: 'free' }, higher, undefined]);
	expect(['{', 'null', '{"kind":"gift"}', '{"kind":"ad-valorem","rate":"-1"}', '{"kind":"sum","of":[]}'].map(duty)).toEqual(Array(5).fill(undefined));
});

test('every trait stands in one group', () => {
	expect(Object.values(TRAIT_GROUPS).flat().toSorted()).toEqual([...TRAIT_FLAGS].toSorted());
});
