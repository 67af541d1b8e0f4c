import { expect, test } from 'vitest';
import type { Product } from '$lib/domain/catalog/product';
import type { Page } from '$lib/domain/documents/page';
import { added, materialFor, sheetsOf } from '$lib/domain/documents/prep-materials';
import { prepSheet } from '$lib/domain/documents/prep-sheet';
import { prepWork, tasksOf } from '$lib/domain/documents/prep-work';
import type { Plan } from '$lib/domain/shipment/plan';
import { carton, destination, goods, product, shipment } from '../../samples';
import { lyonShipment, papersOf } from './lyon';
import { collisions, strays, textsOf } from './reading';

const textOf = (plan: Plan): string => textsOf(prepSheet(papersOf(plan))).join('\n');
const sound = (pages: readonly Page[]): void => {
	for (const page of pages) expect([page.misfits ?? [], collisions(page), strays(page, 12)]).toEqual([[], [], []]);
};
const of = (changes: Partial<Product>, plan: Partial<Plan> = {}): Plan =>
	shipment({ products: [goods({ ...changes, sku: 'MUG-01' })], ...plan });

const statesOf = (changes: Partial<Product>): Record<string, string> =>
	Object.fromEntries(tasksOf(goods(changes)).map(({ type, state, owner }) => [type, owner === 'amazon' ? `amazon ${state}` : state]));

test.each<{ what: string; product: Partial<Product>; states: Record<string, string> }>([
	{
		what: 'a fragile mug, nothing done', product: { prep: { category: 'FRAGILE' } },
		states: { ITEM_BUBBLEWRAP: 'open', ITEM_LABELING: 'open' }
	},
	{
		what: 'the same, boxed instead of wrapped', product: { prep: { category: 'FRAGILE', done: ['ITEM_BOXING'] } },
		states: { ITEM_BUBBLEWRAP: 'signed', ITEM_LABELING: 'open' }
	},
	{
		what: 'the same, sold in a box', product: { prep: { category: 'FRAGILE' }, traits: { boxed: true } },
		states: { ITEM_BUBBLEWRAP: 'comes-so', ITEM_LABELING: 'open' }
	},
	{
		what: 'a towel that Amazon bags and labels', product: { prep: { category: 'TEXTILE', owner: 'AMAZON', labelOwner: 'AMAZON' } },
		states: { ITEM_POLYBAGGING: 'amazon open', ITEM_LABELING: 'amazon open' }
	},
	{
		what: 'a set with a maker’s barcode', product: { prep: { category: 'SET' }, gtin: '4901234567894' },
		states: { ITEM_SETSTK: 'open', ITEM_BLANKSTK: 'open', ITEM_LABELING: 'open' }
	}
])('$what', ({ product: changes, states }) => expect(statesOf(changes)).toEqual(states));

test('the steps of a product stand in the order of work, labels last', () => {
	const tasks = tasksOf(goods({ prep: { category: 'LIQUID' }, gtin: '4901234567894', traits: { setOf: 2, fragile: true } }));
	expect(tasks.map(({ type }) => type)).toEqual(['ITEM_BUBBLEWRAP', 'ITEM_POLYBAGGING', 'ITEM_SETSTK', 'ITEM_BLANKSTK', 'ITEM_LABELING']);
});

const sized = (sizeMm: readonly [number, number, number], weightG = 300): Product => goods({ unit: { sizeMm, weightG } });

test.each([
	{ size: [200, 150, 20], bag: { number: '10', openingMm: 180, lengthMm: 270 } },
	{ size: [20, 200, 150], bag: { number: '10', openingMm: 180, lengthMm: 270 } },
	{ size: [150, 30, 10], bag: { number: '3', openingMm: 80, lengthMm: 150 + 50 } },
	{ size: [400, 300, 200], bag: { number: undefined, openingMm: 510, lengthMm: 630 } }
] as const)('a unit of $size mm goes into a bag it fits', ({ size, bag }) => {
	const found = materialFor(sized(size), 'ITEM_POLYBAGGING');
	if (found?.kind !== 'bag') throw new Error('no bag');
	const [longest = 0, middle = 0, shortest = 0] = size.toSorted((a, b) => b - a);
	const sides = [found.openingMm, found.lengthMm].toSorted((a, b) => a - b);
	expect(sides[0]).toBeGreaterThanOrEqual(middle + shortest);
	expect(sides[1]).toBeGreaterThanOrEqual(longest + shortest);
	if (size[0] !== 150) expect(found).toMatchObject(bag);
});

test('a box of more than 4.5 kg has a double wall', () => {
	expect(materialFor(sized([200, 100, 50], 4_500), 'ITEM_BOXING')).toEqual({ kind: 'box', innerMm: [230, 130, 80], wall: 'single' });
	expect(materialFor(sized([200, 100, 50], 4_501), 'ITEM_BOXING')).toMatchObject({ wall: 'double' });
});

test('a unit without a size has no bag, and the sheet says so', () => {
	expect(materialFor(goods({ unit: { weightG: 3 } }), 'ITEM_POLYBAGGING')).toBeUndefined();
	const text = textOf(of({ prep: { category: 'TEXTILE' }, unit: {} }));
	expect(text).toContain('unit size not known 寸法未入力');
	expect(text).toContain('Not counted: 1 SKUs without a size.  寸法のない1商品は含みません。');
});

test('materials are added up by size, and labels in sheets of 24', () => {
	const bag = (openingMm: number) => ({ kind: 'bag', number: '9', openingMm, lengthMm: 250 }) as const;
	expect(added([{ material: bag(150), units: 10 }, { material: { kind: 'label' }, units: 5 }, { material: bag(120), units: 1 }, { material: bag(150), units: 4 }])).toEqual([
		{ material: bag(120), units: 1 }, { material: bag(150), units: 14 }, { material: { kind: 'label' }, units: 5 }
	]);
	expect([1, 24, 25].map(sheetsOf)).toEqual([1, 1, 2]);
});

test('a sheet says what, how many, with what, in which cartons, and by when it keeps', () => {
	const plan = of(
		{ prep: { category: 'LIQUID' }, gtin: '4901234567894', title: { en: 'Reed diffuser', ja: 'リードディフューザー' }, traits: { liquid: true } },
		{ lines: [{ sku: 'MUG-01', quantity: 24, fulfillmentCenter: 'NRT1', expiry: '2028-03-31', lot: 'L6182' }] }
	);
	const text = textOf(plan);
	for (const part of [
		'MUG-01', 'X000TST001', 'Reed diffuser', 'リードディフューザー', '24', 'LIQUID 液体  ·  出品者 seller', '透明ポリ袋に入れる', 'Poly bag, sealed', 'JANコードを隠す',
		'unless the label covers it  ラベルで隠れる場合は不要', 'FNSKUラベルを貼る', '落下試験 80cm×5回', '期限 2028/03/31  lot L6182', '期限表示 2028/03/31', '1–2', '12 per carton 入',
		'Name, day 氏名・日付', '1 A4 sheets of 24  24面シート1枚', '0.038 mm or thicker  厚さ以上', '0 of 1 done  済 0/1'
	]) {
		expect(text).toContain(part);
	}
});

test('the dates of the cartons stand for lines that name none', () => {
	const [line] = prepWork(of({}, { cartons: [carton({ contents: [{ sku: 'MUG-01', quantity: 24, expiry: '2027-09-30' }] })] }))[0]?.lines ?? [];
	expect(line?.notes.filter(({ code }) => code === 'expiry')).toEqual([{ code: 'expiry', expiry: '2027-09-30', lot: '', met: false }]);
});

test('what is signed off is ticked and needs no material', () => {
	const plan = of({ prep: { category: 'FRAGILE', done: ['ITEM_BUBBLEWRAP', 'ITEM_LABELING'] } });
	expect(prepWork(plan)[0]?.lines[0]?.done).toBe(true);
	const text = textOf(plan);
	expect(text).toContain('1 of 1 done  済 1/1');
	expect(text).toContain('None.  ありません。');
});

test('several centres have their own parts, one centre needs no heading', () => {
	const plan = shipment({
		destinations: [destination(), destination({ fulfillmentCenter: 'FSZ1', amazonShipmentId: 'FBA15TEST0002' })],
		lines: [{ sku: 'MUG-01', quantity: 12, fulfillmentCenter: 'NRT1' }, { sku: 'MUG-01', quantity: 8, fulfillmentCenter: 'FSZ1' }]
	});
	expect(textOf(plan)).toContain('FSZ1  ·  FBA15TEST0002');
	expect(textOf(shipment())).not.toContain('NRT1  ·');
});

const long = {
	en: 'Set of four hand-thrown coffee mugs with handle, glazed stoneware, matt slate outside and glossy white inside, 350 ml, dishwasher and microwave safe, gift carton',
	ja: 'マグカップ4個セット 取っ手付き 手びねり 炻器（磁器・ボーンチャイナを除く）施釉 外側マットスレート 内側つや白 350ml 食洗機・電子レンジ対応 パルプモールド緩衝材入り'
};
const CATEGORIES = ['FRAGILE', 'TEXTILE', 'LIQUID', 'SET', 'SHARP', 'SMALL', 'BABY', 'ADULT', 'GRANULAR', 'HANGER', 'NONE', undefined];

const many = (): Plan => {
	const skus = Array.from({ length: 300 }, (_, i) => (i % 9 ? `SKU-${i}` : `A-VERY-LONG-SKU-WITH-SEASON-AND-SIZE-AND-COLOUR-NUMBER-${i}`));
	return shipment({
		products: skus.map((sku, i) => {
			const category = CATEGORIES[i % CATEGORIES.length];
			return product({
				sku, ...(i % 5 === 1 && { title: long }), ...(i % 3 === 0 && { gtin: '4901234567894' }), unit: { sizeMm: [100 + i, 80, 30], weightG: 200 + 20 * i },
				traits: { ...(i % 7 === 0 && { setOf: 4, liquid: true, sharp: true, fragile: true, expiryControlled: true }) },
				prep: { ...(category && { category }), owner: i % 11 ? 'SELLER' : 'AMAZON', labelOwner: i % 13 ? 'SELLER' : 'AMAZON' }
			});
		}),
		lines: skus.map((sku, i) => ({ sku, quantity: 1 + i * 400, fulfillmentCenter: 'NRT1', ...(i % 6 === 0 && { expiry: '2028-03-31', lot: `LOT-${i}` }) })),
		cartons: skus.map((sku, i) => carton({ number: i + 1, contents: [{ sku, quantity: 1 + i * 7 }] }))
	});
};

test('three hundred SKUs of every kind, with long titles: nothing off the page, over something else, or left out', () => {
	const pages = prepSheet(papersOf(many()));
	sound(pages);
	const text = textsOf(pages).join('');
	for (const { sku } of many().lines) expect(text).toContain(sku);
	expect(textsOf(pages).filter((line) => /^Page \d+ of \d+$/.test(line))).toHaveLength(pages.length);
});

test('the same plan makes the same pages', () => expect(prepSheet(papersOf(lyonShipment()))).toEqual(prepSheet(papersOf(lyonShipment()))));

test('a title in another script stops no sheet', () => {
	const text = textOf(of({ title: { en: '머그컵 mug 🏺' } }));
	expect(text).toContain('〓〓〓 mug 〓');
});
