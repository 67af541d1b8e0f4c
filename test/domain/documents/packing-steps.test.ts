import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coversOf, facesOf, farthestFirst, isInside } from '$lib/domain/documents/isometric';
import { packingSteps } from '$lib/domain/documents/packing-steps';
import type { Page } from '$lib/domain/documents/page';
import { pack } from '$lib/domain/packing/pack';
import type { Carton, Placement, Plan } from '$lib/domain/shipment/plan';
import { carton, product, shipment } from '../../samples';
import { papersOf } from './lyon';
import { collisions, strays, textMarks, textsOf, textsOn } from './reading';

const mugs = (nx: number, ny: number, nz: number): Placement[] =>
	Array.from({ length: nx * ny * nz }, (_, i) => ({
		sku: 'MUG-01', atMm: [(i % nx) * 120, (Math.floor(i / nx) % ny) * 90, Math.floor(i / nx / ny) * 100], sizeMm: [120, 90, 100]
	}));
const arranged = (changes: Partial<Carton> = {}): Carton => carton({ placements: mugs(3, 2, 2), ...changes });
const pagesOf = (plan: Plan): Page[] => packingSteps(papersOf(plan));
const textOf = (plan: Plan): string => textsOf(pagesOf(plan)).join('\n');

test('twelve mugs are one step: how many, what, how they lie, in how many layers, how heavy', () => {
	const texts = textsOf(pagesOf(shipment({ cartons: [arranged()] })));
	for (const text of [
		'Carton 1', '12 ×', 'MUG-01', 'Stoneware mug, 300 ml', '天面を上に', 'Right way up', '高さ 100 mm high', '2 layers of 6  2段×6個',
		'5.34 kg', 'First', '12 × MUG-01', '12 units 個  ·  1 steps 手順  ·  5.34 kg', '取扱注意', 'Planned 計画 5.34 kg'
	]) {
		expect(texts).toContain(text);
	}
});

test('a turned unit says so, and signs are drawn for what must stay up and bear nothing', () => {
	const goods = product({ packing: { turn: 'upright', nothingOnTop: true } });
	const turned: Placement[] = [{ sku: 'MUG-01', atMm: [0, 0, 0], sizeMm: [120, 100, 90] }];
	const text = textOf(shipment({ products: [goods], cartons: [carton({ contents: [{ sku: 'MUG-01', quantity: 1 }], placements: turned })] }));
	for (const part of ['横に倒す', 'Turned on its side', 'Nothing on top', '上積み禁止', 'This side up', '天地無用', 'nothing on top of 上積み禁止 1']) expect(text).toContain(part);
	const loaded = product({ packing: { maxLoadG: 4000 } });
	expect(textOf(shipment({ products: [loaded], cartons: [arranged()] }))).toContain('上積み4.0 kgまで');
});

test('cartons that are packed alike are told once, others each on pages of their own', () => {
	const alike = pagesOf(shipment({ cartons: [arranged(), arranged({ number: 2 })] }));
	expect(alike).toHaveLength(1);
	expect(textsOf(alike)).toContain('箱 1–2（2箱とも同じ）');
	const shifted = mugs(3, 2, 2).map((unit): Placement => ({ ...unit, atMm: [unit.atMm[0] + 20, unit.atMm[1], unit.atMm[2]] }));
	const pages = pagesOf(shipment({ cartons: [arranged(), arranged({ number: 2, placements: shifted })] }));
	expect(pages.map((page) => textsOn(page).find((text) => text.startsWith('Carton ')))).toEqual(['Carton 1', 'Carton 2']);
});

test('how many layers of how many is never cut short', () => {
	const sheets = Array.from({ length: 1152 }, (_, i): Placement => ({
		sku: 'MUG-01', atMm: [(i % 6) * 60, (Math.floor(i / 6) % 4) * 90, Math.floor(i / 24) * 7], sizeMm: [60, 90, 7]
	}));
	const goods = product({ unit: { sizeMm: [60, 90, 7], weightG: 9 } });
	const texts = textsOf(pagesOf(shipment({ products: [goods], cartons: [carton({ contents: [{ sku: 'MUG-01', quantity: 1152 }], placements: sheets })] })));
	expect(texts).toEqual(expect.arrayContaining(['1152 ×', '48×24 48段×24個']));
});

test('cartons that are packed alike are told once, however each was weighed', () => {
	const weighed = (grossWeightG: number) => ({ measured: { grossWeightG, on: '2026-11-21T04:12:00Z', by: '' } });
	const pages = pagesOf(shipment({ cartons: [arranged(weighed(5_310)), arranged({ number: 2, ...weighed(5_390) })] }));
	expect(pages).toHaveLength(1);
	expect(textsOf(pages)).toContain('Planned 計画 5.34 kg each 各');
});

test('a carton without places is a list in an order that can be packed, and says that it is one', () => {
	const products = [
		product({ sku: 'TOP', packing: { nothingOnTop: true } }),
		product({ sku: 'LIGHT', traits: {}, unit: { sizeMm: [50, 50, 50], weightG: 90 } }),
		product({ sku: 'HEAVY', traits: {}, unit: { sizeMm: [200, 150, 90], weightG: 2000 } }),
		product({ sku: 'GLASS', traits: { glass: true }, unit: { sizeMm: [90, 90, 200], weightG: 5000 } })
	];
	const contents = products.map(({ sku }) => ({ sku, quantity: 2 }));
	const plan = shipment({ products, cartons: [carton({ contents, grossWeightG: 16_000 })] });
	const skus = textsOf(pagesOf(plan)).filter((text) => contents.some(({ sku }) => sku === text));
	expect(skus).toEqual(['HEAVY', 'LIGHT', 'GLASS', 'TOP']);
	expect(textOf(plan)).toContain('配置が決まっていないため図はありません');
});

test('units that lack a place among placed ones are listed after them', () => {
	const text = textOf(shipment({ cartons: [arranged({ contents: [{ sku: 'MUG-01', quantity: 14 }] })] }));
	expect(text).toContain('2 ×');
	expect(text).toContain('図に含まれていません');
});

test('the weight so far is a dash where one is missing, and the last ends at the gross weight', () => {
	const unknown = product({ unit: { sizeMm: [120, 90, 100] } });
	expect(textsOf(pagesOf(shipment({ products: [unknown], cartons: [arranged()] })))).toContain('–');
	const last = textMarks(pagesOf(shipment({ cartons: [arranged({ grossWeightG: 5_999 })] }))[0]!.marks);
	expect(last.some(({ text }) => text === '6.00 kg')).toBe(true);
});

test('a shipment as the packer packs it: many SKUs, nothing off the page, nothing over something else', () => {
	const products = Array.from({ length: 14 }, (_, i) =>
		product({
			sku: i % 5 === 0 ? `A-VERY-LONG-SKU-WITH-SEASON-SIZE-AND-COLOUR-NUMBER-${i}` : `SKU-${i}`,
			unit: { sizeMm: [60 + 13 * i, 50 + 7 * (i % 6), 40 + 11 * (i % 5)], weightG: 150 + 40 * i },
			packing: { turn: i % 3 ? 'any' : 'upright', nothingOnTop: i % 4 === 1, ...(i % 4 === 2 && { maxLoadG: 3000 }) }
		})
	);
	const plan = shipment({ products, lines: products.map(({ sku }, i) => ({ sku, quantity: 8 + i, fulfillmentCenter: 'NRT1', expiry: '2028-03-31', lot: `L${i}` })), cartons: [] });
	const { cartons } = pack(plan, { seed: 1 });
	expect(cartons.length).toBeGreaterThan(2);
	const pages = pagesOf({ ...plan, cartons });
	for (const page of pages) expect([page.misfits ?? [], collisions(page), strays(page, 12)]).toEqual([[], [], []]);
	const units = textsOf(pages).filter((text) => /^\d+ ×$/.test(text)).reduce((sum, text) => sum + parseInt(text, 10), 0);
	expect(units).toBe(cartons.flatMap(({ contents }) => contents).reduce((sum, { quantity }) => sum + quantity, 0));
});

test('the nearer box is drawn over the farther one', () => {
	const corner = fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4));
	fc.assert(
		fc.property(corner, corner, (a, b) => {
			fc.pre(a.join() !== b.join());
			const boxes = [a, b].map((atMm) => ({ atMm, sizeMm: [1, 1, 1] as const }));
			const depth = ({ atMm }: (typeof boxes)[number]): number => atMm[0] + atMm[1] + atMm[2];
			const [first, last] = farthestFirst(boxes);
			const tops = boxes.map((box) => facesOf(box).top);
			const isSamePlace = tops[0]!.every(([x, y], i) => Math.abs(x - tops[1]![i]![0]) < 1e-9 && Math.abs(y - tops[1]![i]![1]) < 1e-9);
			if (isSamePlace) expect(depth(first!)).toBeLessThan(depth(last!));
		})
	);
});

test('a face flush under another box is not seen', () => {
	const [low, high] = [{ atMm: [0, 0, 0], sizeMm: [2, 2, 2] }, { atMm: [0, 0, 2], sizeMm: [3, 2, 1] }] as const;
	const covers = coversOf([low, high]);
	expect(covers.get(low)?.top).toEqual([high]);
	expect(covers.get(high)?.top).toEqual([]);
	expect(isInside([0, 0], [[-1, -1], [1, -1], [1, 1], [-1, 1]])).toBe(true);
	expect(isInside([2, 0], [[-1, -1], [1, -1], [1, 1], [-1, 1]])).toBe(false);
});
