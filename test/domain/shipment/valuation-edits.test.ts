import { expect, test } from 'vitest';
import { dropFromShipment, keepForProducts, keepForShipment, readYen, setProductPart } from '$lib/domain/shipment/valuation-edits';
import { product, shipment } from '../../samples';

test.each([
	['1980', 1_980], ['1,980', 1_980], ['¥1 980', 1_980], ['１９８０円', 1_980], ['1980.00', 1_980], ['0', 0], ['JPY 500', 500],
	['19.80', undefined], ['', undefined], ['many', undefined], ['-5', undefined], ['9999999999', undefined]
])('“%s” is %j yen', (typed, yen) => expect(readYen(typed)).toBe(yen));

const sale = { priceJpy: 1_980, referralFeeJpy: 297, fbaFeeJpy: 434 };

test('a part of a product is set and taken off; the rest of the plan stays', () => {
	const plan = shipment({ products: [product(), product({ sku: 'CUP-02' })] });
	const set = setProductPart(plan, 'CUP-02', 'sale', sale);
	expect([set.products[0] === plan.products[0], set.products[1]?.sale]).toEqual([true, sale]);
	expect(setProductPart(set, 'CUP-02', 'sale', undefined).products[1]).not.toHaveProperty('sale');
	expect(setProductPart(plan, 'NONE', 'sale', sale)).toBe(plan);
});

test('a paper goes to several products, and takes the place of its own earlier form', () => {
	const plan = shipment({ products: [product({ evidence: undefined }), product({ sku: 'CUP-02' })] });
	const paper = { kind: 'fee-simulator', reference: 'S-1', validFrom: '2026-11-20' };
	const kept = keepForProducts(plan, ['MUG-01', 'CUP-02'], paper);
	expect(kept.products.map(({ evidence }) => evidence?.at(-1))).toEqual([paper, paper]);
	const again = keepForProducts(kept, ['MUG-01'], { ...paper, reference: 's-1', validFrom: '2026-11-21' });
	expect(again.products[0]?.evidence).toEqual([{ ...paper, reference: 's-1', validFrom: '2026-11-21' }]);
});

test('a paper of the shipment comes and goes, and the list with the last one', () => {
	const paper = { kind: 'mandate-contract', reference: 'M-1' };
	const kept = keepForShipment(shipment(), paper);
	expect(kept.evidence).toEqual([paper]);
	expect(keepForShipment(kept, { ...paper, validUntil: '2027-01-01' }).evidence).toEqual([{ ...paper, validUntil: '2027-01-01' }]);
	expect(dropFromShipment(kept, paper)).not.toHaveProperty('evidence');
});
