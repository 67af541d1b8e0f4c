import { describe, expect, test } from 'vitest';
import type { Product } from '../../../src/lib/domain/catalog/product';
import { readTable } from '../../../src/lib/domain/catalog/read-table';
import { importReport } from '../../../src/lib/domain/catalog/report';

const table = (text: string) => readTable(text.trim().split('\n').map((line) => line.split('\t')));
const mug: Product = { sku: 'MUG-01', title: { en: 'Mug', ja: 'マグ' }, hsCode: '691200000', unit: { sizeMm: [120, 90, 100], weightG: 380 }, value: { amount: '4.20', currency: 'EUR' }, traits: { glass: true } };

describe('what an import would do', () => {
	test('adds, changes, leaves alone', () => {
		const report = importReport(table('sku\ttitle\tvalue (EUR)\nMUG-01\tMug\t4.20\nMUG-02\tBowl\t5\nMUG-03\tCup\t6'), [mug, { sku: 'MUG-03', title: { en: 'Old cup' } }]);
		expect(report.added).toEqual([{ sku: 'MUG-02', title: { en: 'Bowl' }, value: { amount: '5.00', currency: 'EUR' } }]);
		expect(report.changed.map(({ sku, changes }) => [sku, changes])).toEqual([['MUG-03', [{ field: 'title.en', from: 'Old cup', to: 'Cup' }, { field: 'value', from: '', to: '6.00 EUR' }]]]);
		expect(report.unchanged).toBe(1);
	});

	test('only the columns of the file change anything, and an empty cell erases nothing', () => {
		const report = importReport(table('sku\ttitle en\tweight (g)\tsize (cm)\nMUG-01\t\t400\t'), [mug]);
		expect(report.changed[0]?.after).toEqual({ ...mug, unit: { sizeMm: [120, 90, 100], weightG: 400 } });
		expect(report.changed[0]?.changes).toEqual([{ field: 'unit.weightG', from: '380 g', to: '400 g' }]);
	});

	test('the same amount written otherwise is no change', () => {
		expect(importReport(table('sku\tvalue (EUR)\nMUG-01\t4,2'), [mug]).unchanged).toBe(1);
	});

	test('rows of one line are added up', () => {
		expect(importReport(table('sku\tquantity\tfc\nA\t10\tNRT1\nA\t5\tNRT1\nA\t1\tFSZ1'), []).lines).toEqual([
			{ sku: 'A', quantity: 15, fulfillmentCenter: 'NRT1' },
			{ sku: 'A', quantity: 1, fulfillmentCenter: 'FSZ1' }
		]);
	});
});
