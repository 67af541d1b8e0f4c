import type { Placement, Plan } from '$lib/domain/shipment/plan';
import { carton, destination, product, shipment } from '../../samples';
import { lyonShipment } from './lyon';

/** A dozen mugs, the last of them turned on its side. */
const twelve = Array.from({ length: 12 }, (_, i): Placement => ({
	sku: 'MUG-01', atMm: [(i % 3) * 120, (Math.floor(i / 3) % 2) * 90, Math.floor(i / 6) * 100], sizeMm: i === 11 ? [120, 100, 90] : [120, 90, 100]
}));

/** A small shipment whose addresses stand in the plan, so that a new address in the directory changes nothing here. */
export const small = (): Plan =>
	shipment({
		destinations: [
			destination({
				address: {
					lines: ['2-13-1 Shiohama'], city: 'Ichikawa-shi', region: 'Chiba', postalCode: '272-0193', country: 'JP',
					linesJa: ['塩浜2-13-1'], cityJa: '市川市', regionJa: '千葉県'
				}
			})
		],
		products: [product({ sale: { priceJpy: 2480, referralFeeJpy: 372, fbaFeeJpy: 434, otherDomesticJpy: 30, evidence: 'Product page of 2026-11-18' } })],
		cartons: [carton({ boxId: 'FBA15TEST0001U000001', placements: twelve }), carton({ number: 2, grossWeightG: 16_020 })]
	});

/** Many lines, some of them long in both languages, two currencies, four delivery places. */
export const crowded = (): Plan => {
	const plan = lyonShipment();
	const long = {
		en: 'Coffee mug with handle, glazed stoneware, matt slate outside and glossy white inside, 350 ml, dishwasher and microwave safe, single piece in printed carton',
		ja: 'マグカップ 取っ手付き 炻器（磁器・ボーンチャイナを除く）施釉 外側マットスレート 内側白 350ml 食洗機・電子レンジ対応 1個 印刷箱入り'
	};
	const more = Array.from({ length: 52 }, (_, i) => i);
	return {
		...plan,
		destinations: [...(plan.destinations ?? []), { fulfillmentCenter: 'KIX4', amazonShipmentId: 'FBA15LQ9ZZZZ' }, { fulfillmentCenter: 'TPX9' }],
		priceTerm: 'CIP',
		products: [
			...plan.products,
			...more.map((i) =>
				product({
					sku: i % 9 === 0 ? `A-VERY-LONG-SKU-WITH-SEASON-AND-SIZE-AND-COLOUR-NUMBER-${i}` : `MORE-${i}`,
					...(i % 5 === 1 && { customsDescription: long }),
					value: { amount: i % 7 === 0 ? '12345.125' : '4.20', currency: i % 7 === 0 ? 'USD' : 'EUR' }
				})
			)
		],
		lines: [
			...plan.lines,
			...more.map((i) => ({
				sku: i % 9 === 0 ? `A-VERY-LONG-SKU-WITH-SEASON-AND-SIZE-AND-COLOUR-NUMBER-${i}` : `MORE-${i}`,
				quantity: 10 + i,
				fulfillmentCenter: i % 3 ? 'KIX4' : 'FSZ1'
			}))
		],
		cartons: plan.cartons?.map((box, i) => (i % 2 ? { ...box, boxId: undefined } : box))
	};
};
