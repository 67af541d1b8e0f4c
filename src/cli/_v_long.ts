import type { Plan } from '$lib/domain/shipment/plan';
export default (plan: Plan): Plan => ({
  ...plan,
  shipper: { ...plan.shipper!, name: 'Łódzkie Zakłady Ceramiczne „Żółw” Spółka z o.o. — Dział eksportu', nameJa: '𠮷田髙﨑商店' },
  importer: { ...plan.importer!, name: '深圳市鑫骉供应链管理有限公司', nameJa: '𠮷田髙﨑商店株式会社' },
  priceTerm: 'CIP',
  destinations: [...plan.destinations!, { fulfillmentCenter: 'KIX4', amazonShipmentId: 'FBA15LQ9ZZZZ' }, { fulfillmentCenter: 'TPX9', amazonShipmentId: 'FBA15LQ9YYYY' }],
  lines: [...plan.lines, ...Array.from({ length: 52 }, (_, i) => ({ sku: `LONG-${i}`, quantity: 10 + i, fulfillmentCenter: i % 3 ? 'KIX4' : 'FSZ1' }))],
  products: [...plan.products.map((p) => ({ ...p, value: p.sku.startsWith('TEA') ? { amount: '3.125', currency: 'USD' } : p.value! })),
   ...Array.from({ length: 52 }, (_, i) => ({ ...plan.products[i % 8]!, sku: `LONG-${i}`,
    ...(i % 4 === 1 && { customsDescription: { en: 'Coffee mug with handle, glazed stoneware, matt slate outside and glossy white inside, 350 ml, dishwasher and microwave safe, single piece in printed carton', ja: 'マグカップ 取っ手付き 炻器（磁器・ボーンチャイナを除く）施釉 外側マットスレート 内側白 350ml 食洗機・電子レンジ対応 1個 印刷箱入り' }, material: { en: 'Stoneware fired at 1,240 °C (not porcelain or bone china), lead-free and cadmium-free glaze' } }) }))],
  cartons: plan.cartons!.map((c, i) => i % 2 ? { ...c, boxId: undefined } : c)
});
