import { describe, expect, test } from 'vitest';
import type { Product } from '$lib/domain/catalog/product';
import { goods, shipment } from '../../samples';
import { foundBy } from './found';

const by = (code: string, changes: Partial<Product>, on?: string) => foundBy(code, shipment({ products: [goods({ prep: { category: 'NONE' }, fnsku: undefined, ...changes })] }), on);
const GTIN = '4901234567894';
const FNSKU = 'X001ABC2DE';

describe('FNSKU missing', () => {
	const [BEFORE, SINCE] = ['2026-03-30', '2026-03-31'];
	const missing = (changes: Partial<Product>, on: string) => by('label.fnsku-missing', changes, on).map((facts) => facts['because']);

	test.each<[string, Partial<Product>, string[], string[]]>([
		['an FNSKU', { fnsku: FNSKU }, [], []],
		['a barcode alone', { gtin: GTIN }, [], ['barcodeNotEnough']],
		['a barcode, labels by the seller', { gtin: GTIN, prep: { labelOwner: 'SELLER' } }, [], ['barcodeNotEnough']],
		['a barcode, labels by nobody', { gtin: GTIN, prep: { labelOwner: 'NONE' } }, [], []],
		['a barcode, labels by Amazon', { gtin: GTIN, prep: { labelOwner: 'AMAZON' } }, [], []],
		['nothing', {}, ['noBarcode'], ['noBarcode']],
		['nothing, labels by Amazon', { prep: { labelOwner: 'AMAZON' } }, [], []],
		['nothing, labels by nobody', { prep: { labelOwner: 'NONE' } }, ['noBarcode'], ['noBarcode']],
		['blank ones', { fnsku: ' ', gtin: '' }, ['noBarcode'], ['noBarcode']]
	])('%s', (_, changes, before, since) => {
		expect(missing(changes, BEFORE)).toEqual(before);
		expect(missing(changes, SINCE)).toEqual(since);
	});
});

test.each([
	['X000TST001', 0], ['X0015ABC2D', 0], ['x000tst001', 0], ['X000-TST-001', 0], ['Ｘ０００ＴＳＴ００１', 0], ['B0CORKMAT4', 0], ['4101026178', 0], ['410102617X', 0],
	['X000TST01', 1], ['X000TST0012', 1], ['4901234567894', 1], ['Y000TST001', 1], ['FBA15TEST1', 1], ['MUG-01', 1], ['A0CORKMAT4', 1], ['XO00TST001', 1]
])('FNSKU %s', (fnsku, n) => expect(by('label.fnsku-invalid', { fnsku })).toHaveLength(n));
test('no FNSKU is not an invalid one', () => expect(by('label.fnsku-invalid', { fnsku: '' })).toEqual([]));

test.each<[string, Partial<Product>, number]>([
	['a barcode beside the label', { gtin: GTIN, fnsku: FNSKU }, 1], ['covered', { gtin: GTIN, fnsku: FNSKU, prep: { done: ['ITEM_BLANKSTK'] } }, 0], ['no barcode', { fnsku: FNSKU }, 0], ['no label', { gtin: GTIN }, 0],
	['kept by the maker’s barcode', { gtin: GTIN, fnsku: 'B0CORKMAT4' }, 0], ['nobody labels', { gtin: GTIN, fnsku: FNSKU, prep: { labelOwner: 'NONE' } }, 0], ['Amazon labels', { gtin: GTIN, fnsku: FNSKU, prep: { labelOwner: 'AMAZON' } }, 0]
])('%s', (_, changes, n) => expect(by('label.barcode-must-be-covered', changes)).toHaveLength(n));
