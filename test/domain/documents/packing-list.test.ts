import { expect, test } from 'vitest';
import { packingList } from '$lib/domain/documents/packing-list';
import { carton, product, shipment } from '../../samples';
import { lyonShipment, papersOf } from './lyon';
import { textMarks, textsOf } from './reading';

test('the packing list shows every carton: contents, weights, size, volume, marks', () => {
	const texts = textsOf(packingList(papersOf(lyonShipment())));
	for (const text of [
		'10–13', 'alike 同一', 'CAR-80-CLR', 'X002KQ7B3R', 'FBA15LQ7T2KDU000010 – U000013', '重量超過', '16.30', '65.20', '51.2×39.2×37.2', '0.2988',
		'Mixed carton  混載', 'Best before 賞味期限 2028-06-30   lot L6182', '要期限管理商品', 'FSZ1 cartons', 'NRT1 cartons', '351.24', '120.48', '471.72'
	]) {
		expect(texts).toContain(text);
	}
});

test('columns of the packing list add up as printed', () => {
	const marks = packingList(papersOf(lyonShipment())).flatMap((page) => textMarks(page.marks));
	const [total = 0] = marks.filter(({ figure }) => figure === 'volume').map(({ text }) => Number(text));
	const ranges = marks.filter(({ figure = '' }) => /^range\/\d+\/volume$/.test(figure)).map(({ text }) => Number(text));
	expect(ranges).toHaveLength(9);
	expect(ranges.reduce((sum, n) => sum + n, 0)).toBeCloseTo(total, 6);
});

test('a carton of more SKUs than a page has lines for titles still stands in one piece', () => {
	const skus = Array.from({ length: 120 }, (_, i) => `RING-${i}`);
	const contents = skus.map((sku) => ({ sku, quantity: 2 }));
	const pages = packingList(papersOf(shipment({ cartons: [carton({ contents })], products: skus.map((sku) => product({ sku })) })));
	expect(pages.flatMap(({ misfits }) => misfits ?? [])).toEqual([]);
	const text = textsOf(pages).join(' ');
	for (const sku of skus) expect(text).toContain(`${sku} × 2`);
});
