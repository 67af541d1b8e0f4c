import type { Plan } from '../../src/lib/domain/shipment/plan';
import { carton, product, shipment } from '../samples';

/** A shipment of so many SKUs to two centres, each SKU in several cartons. */
export function planOf(skus: number, cartons: number): Plan {
	const centres = ['NRT1', 'FSZ1'] as const;
	const boxes = Array.from({ length: cartons }, (_, i) => {
		const centre = centres[i < cartons / 2 ? 0 : 1]!;
		const contents = [0, 1, 2].map((k) => ({ sku: `SKU-${String((i * 3 + k) % skus).padStart(3, '0')}`, quantity: 4 + ((i + k) % 5) }));
		const merged = [...new Set(contents.map(({ sku }) => sku))].map((sku) => contents.find((one) => one.sku === sku)!);
		return carton({
			number: i + 1, fulfillmentCenter: centre, contents: merged, grossWeightG: 900 + merged.reduce((sum, { quantity }) => sum + quantity * 390, 0),
			boxId: `${centre === 'NRT1' ? 'FBA15TEST0001' : 'FBA15TEST0002'}U${String(i + 1).padStart(6, '0')}`
		});
	});
	const counts = new Map<string, number>();
	for (const { fulfillmentCenter, contents } of boxes) {
		for (const { sku, quantity } of contents) counts.set(`${fulfillmentCenter} ${sku}`, (counts.get(`${fulfillmentCenter} ${sku}`) ?? 0) + quantity);
	}
	const lines = [...counts].map(([key, quantity]) => ({ fulfillmentCenter: key.split(' ')[0]!, sku: key.split(' ')[1]!, quantity }));
	const used = [...new Set(lines.map(({ sku }) => sku))].sort();
	return shipment({
		products: used.map((sku, i) => product({ sku, asin: `B0TEST${String(i).padStart(4, '0')}`, fnsku: `X00TST${String(i).padStart(4, '0')}` })),
		destinations: [{ fulfillmentCenter: 'NRT1', amazonShipmentId: 'FBA15TEST0001' }, { fulfillmentCenter: 'FSZ1', amazonShipmentId: 'FBA15TEST0002' }],
		lines, cartons: boxes
	});
}
