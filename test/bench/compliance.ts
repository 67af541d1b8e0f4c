// CPU time of the check, medians: npx tsx test/bench/compliance.ts
// A plan of 2,000 products in 5,000 cartons, and the rules about products alone on products never seen before.
// The peer in the same run is zod reading the same data: what any program must do before it can say a word about it.

import process from 'node:process';
import type { Product } from '../../src/lib/domain/catalog/product';
import { inspect } from '../../src/lib/domain/compliance/inspect';
import { RULES } from '../../src/lib/domain/compliance/rules';
import { planSchema, productSchema } from '../../src/lib/plan-file/schema';
import { carton, product, shipment } from '../samples';

const RUNS = 9;
const ON = '2026-12-08';

const TITLES: readonly (readonly [string, string])[] = [
	['Stoneware mug, 300 ml, glazed, dishwasher safe', 'ストーンウェア マグカップ 300ml 食洗機対応'],
	['Women’s woven cotton shirt, long sleeves, blue stripes', 'レディース 織物 綿シャツ 長袖 ブルーストライプ'],
	['Wireless earbuds with charging case, Bluetooth 5.3', 'ワイヤレスイヤホン 充電ケース付き Bluetooth5.3'],
	['Dark chocolate 70 %, 100 g bar, cocoa from Ghana', 'ダークチョコレート70% 100g ガーナ産カカオ'],
	['Wooden toy train for ages 6 and up, twelve wagons', '木製おもちゃ 電車セット 対象年齢6歳以上 12両'],
	['Phone case for iPhone 15, transparent, shock absorbing', 'iPhone15用ケース 透明 耐衝撃'],
	['LED desk lamp, 100 V, dimmable, aluminium arm', 'LEDデスクライト 100V 調光 アルミアーム'],
	['Notebook A5, dotted, 120 pages, linen cover', 'ノート A5 ドット罫 120ページ 布表紙']
];

const fresh = (count: number): Product[] =>
	Array.from({ length: count }, (_, i) => {
		const [en, ja] = TITLES[i % TITLES.length]!;
		return product({ sku: `SKU-${i}`, title: { en: `${en} ${i}`, ja: `${ja} ${i}` }, customsDescription: { en, ja } });
	});

function medianMs(work: () => unknown, prepare: () => void = () => undefined): number {
	const times: number[] = [];
	for (let run = 0; run < RUNS; run++) {
		prepare();
		const before = process.cpuUsage();
		work();
		const { user, system } = process.cpuUsage(before);
		times.push((user + system) / 1000);
	}
	return times.toSorted((a, b) => a - b)[RUNS >> 1]!;
}

const planOf = (products: readonly Product[], cartons: number) =>
	shipment({
		products,
		lines: products.map(({ sku }) => ({ sku, quantity: 20, fulfillmentCenter: 'NRT1' })),
		cartons: Array.from({ length: cartons }, (_, i) =>
			carton({ number: i + 1, contents: [0, 1, 2, 3].map((j) => ({ sku: products[(i * 4 + j) % products.length]!.sku, quantity: 2 })) })
		)
	});

let big = planOf(fresh(2_000), 5_000);
const checked = medianMs(() => inspect(big, ON), () => (big = planOf(fresh(2_000), 5_000)));
const read = medianMs(() => planSchema.parse(big));
console.log(`2,000 products in 5,000 cartons: checked in ${checked.toFixed(0)} ms of CPU (to reach: 300), ${(checked / read).toFixed(2)} × zod reading the same plan (${read.toFixed(0)} ms); ${inspect(big, ON).length} findings`);

const rules = RULES.filter(({ family }) => ['prohibited', 'goods', 'laws', 'sale', 'fba', 'prep'].includes(family));
const COUNT = 20_000;
let many = shipment({ products: fresh(COUNT), lines: [], cartons: [] });
const renewed = (): void => {
	const products = fresh(COUNT);
	many = shipment({ products, lines: products.map(({ sku }) => ({ sku, quantity: 1, fulfillmentCenter: 'NRT1' })), cartons: [] });
};
const judged = medianMs(() => inspect(many, ON, rules), renewed);
const again = medianMs(() => inspect(many, ON, rules));
const parsed = medianMs(() => many.products.forEach((one) => productSchema.parse(one)));
const perSecond = (ms: number): string => Math.round((COUNT / ms) * 1_000).toLocaleString('en');
console.log(`${rules.length} rules about products: ${perSecond(judged)} products a second never seen before, ${perSecond(again)} seen before (to reach: 100,000); ${(judged / parsed).toFixed(2)} × zod reading them (${perSecond(parsed)} a second)`);
