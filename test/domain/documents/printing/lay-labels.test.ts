import { describe, expect, test } from 'vitest';
import { layLabels, type LaidLabels } from '$lib/domain/documents/printing/lay-labels';
import { stocksFor, usualJob, type LabelJob } from '$lib/domain/documents/printing/label-job';
import { contentRoom } from '$lib/domain/documents/printing/content-room';
import { lackingFnsku, neededLabels } from '$lib/domain/documents/printing/needed';
import { stockFits } from '$lib/domain/documents/printing/stock-fits';
import type { Plan } from '$lib/domain/shipment/plan';
import { carton, product, shipment } from '../../../samples';
import { papersOf } from '../lyon';

const MUG = product();
const BOWL = product({ sku: 'BOWL-01', fnsku: 'X000TST002', traits: { ...product().traits, setOf: 2 } });
const withoutFnsku = ({ fnsku: _, ...rest }: typeof MUG): typeof MUG => rest;
const plan: Plan = shipment({
	products: [MUG, BOWL],
	lines: [{ sku: 'MUG-01', quantity: 16, fulfillmentCenter: 'NRT1' }, { sku: 'BOWL-01', quantity: 10, fulfillmentCenter: 'NRT1' }],
	cartons: [
		carton({ contents: [{ sku: 'MUG-01', quantity: 12 }] }),
		carton({ number: 2, contents: [{ sku: 'BOWL-01', quantity: 10 }] }),
		carton({ number: 3, contents: [{ sku: 'MUG-01', quantity: 4 }] })
	]
});
const job = (changes: Partial<LabelJob> & Pick<LabelJob, 'kind'>): LabelJob => ({ ...usualJob(changes.kind, changes.stock), ...changes });
const laid = (changes: Partial<LabelJob> & Pick<LabelJob, 'kind'>): LaidLabels => {
	const made = layLabels(papersOf(plan), job(changes));
	if (!made.ok) throw new Error(made.rejection.code);
	return made.value;
};
const refused = (changes: Partial<LabelJob> & Pick<LabelJob, 'kind'>) => {
	const made = layLabels(papersOf(plan), job(changes));
	return made.ok ? undefined : made.rejection;
};
const cartons = ({ printed }: LaidLabels) => printed.map((label) => label.carton);

describe('carton labels', () => {
	test.each([
		['by carton', {}, [1, 2, 3]],
		['by SKU', { order: 'by-sku' }, [1, 3, 2]],
		['some, by carton', { cartons: [3, 1] }, [1, 3]],
		['some, as they stand', { cartons: [3, 1], order: 'as-they-stand' }, [3, 1]]
	] as const)('%s', (_, changes, expected) => {
		const made = laid({ kind: 'carton', ...changes });
		expect(cartons(made)).toEqual(expected);
		expect(made.pages).toHaveLength(expected.length);
	});

	test('copies come one after the other, and share sheets', () => {
		expect(laid({ kind: 'carton', copies: 2 })).toMatchObject({ labels: 6, printed: [{ carton: 1, copies: 2 }, { carton: 2, copies: 2 }, { carton: 3, copies: 2 }] });
		expect(laid({ kind: 'carton', copies: 2, stock: 'a4-4' }).pages).toHaveLength(2);
	});

	test('what is not there is refused', () => {
		expect(refused({ kind: 'carton', cartons: [2, 7] })).toEqual({ code: 'label-carton-unknown', carton: 7, most: 3 });
		expect(refused({ kind: 'item', skus: ['NOPE'] })).toEqual({ code: 'label-sku-unknown', sku: 'NOPE' });
		expect(refused({ kind: 'carton', stock: 'A4_24i' })).toMatchObject({ code: 'label-stock-unknown', stock: 'A4_24i' });
	});
});

describe('item labels', () => {
	test('one a unit, by SKU or as packed; spare once a SKU', () => {
		expect(laid({ kind: 'item' })).toMatchObject({ labels: 26, printed: [{ sku: 'MUG-01', copies: 16 }, { sku: 'BOWL-01', copies: 10 }], next: 3 });
		expect(laid({ kind: 'item', order: 'by-carton', spare: 2 })).toMatchObject({ labels: 30, printed: [{ sku: 'MUG-01', copies: 18 }, { sku: 'BOWL-01', copies: 12 }] });
		expect(laid({ kind: 'item', cartons: [3] })).toMatchObject({ labels: 4 });
		expect(laid({ kind: 'item', skus: ['BOWL-01'] })).toMatchObject({ labels: 10 });
	});

	test('a begun sheet is gone on with, and the next free label is told', () => {
		const made = laid({ kind: 'item', start: 23 });
		expect(made.pages).toHaveLength(2);
		expect(made.next).toBeUndefined();
		expect(laid({ kind: 'item', start: 24 })).toMatchObject({ next: 2 });
		expect(refused({ kind: 'item', start: 25 })).toEqual({ code: 'label-start-beyond-sheet', start: 25, most: 24 });
	});

	test.each([['carton', '4x6'], ['carton', 'a4-4'], ['item', 'roll-76x51'], ['pallet', 'a5'], ['notice', 'a5'], ['set', 'roll-76x51']] as const)('%s on %s begins at the first label', (kind, stock) => {
		expect(refused({ kind, stock, start: 3 })).toEqual({ code: 'label-start-beyond-sheet', start: 3, most: 1 });
	});

	test('where none can be made the page says which SKUs lack what, on every stock', () => {
		const bare: Plan = { ...plan, products: [withoutFnsku(MUG), { ...withoutFnsku(BOWL), gtin: '4901234567894', prep: { labelOwner: 'NONE' } }] };
		for (const stock of stocksFor('item')) {
			const made = layLabels(papersOf(bare), job({ kind: 'item', stock }));
			if (!made.ok) throw new Error(made.rejection.code);
			const [page] = made.value.pages;
			const texts = page!.marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
			const said = texts.map(({ text }) => text).join(' ');
			expect(said, stock).toContain('FNSKU is missing');
			expect(said, stock).toMatch(stock.startsWith('roll') ? /MUG-01|No FNSKU.*1 SKU/ : /No FNSKU.*MUG-01.*Maker’s barcode.*BOWL-01/);
			for (const { y } of texts) expect(y > 0 && y < page!.height, stock).toBe(true);
			expect(made.value.labels).toBe(0);
		}
		expect(lackingFnsku(bare)).toBeGreaterThanOrEqual(16);
		expect(lackingFnsku(plan)).toBe(0);
	});

	test('bars are told in whole dots', () => {
		const { moduleMm = 0 } = laid({ kind: 'item' }).bars ?? {};
		const dots = moduleMm / (25.4 / 300);
		expect(Math.abs(dots - Math.round(dots))).toBeLessThan(1e-9);
	});
});

test('what a shipment needs of each kind is what its labels are', () => {
	const needed = neededLabels(plan);
	expect(needed).toMatchObject({ carton: 3, item: 26, pallet: 0, set: 10, suffocation: 0, expiry: 0, 'case-pack': 3 });
	for (const kind of ['carton', 'item', 'notice', 'set', 'suffocation', 'expiry', 'case-pack'] as const) expect(laid({ kind }).labels, kind).toBe(needed[kind]);
});

describe('stocks that are offered', () => {
	test('one that is too narrow says so and names the next', () => {
		const long: Plan = { ...plan, products: [product({ fnsku: 'X000TST001ABCDEFGHIJ' }), BOWL] };
		const fits = stockFits(long, 'item', { dpi: 203 });
		const narrow = fits.find(({ name }) => name === 'A4_44_48x25')?.refused;
		expect(narrow).toMatchObject({ code: 'label-stock-too-narrow', sku: 'MUG-01' });
		const instead = fits.find(({ name }) => name === narrow?.instead);
		expect(instead).toBeDefined();
		expect(instead?.refused).toBeUndefined();
		expect(stockFits(long, 'item', { dpi: 203, skus: ['BOWL-01'] }).every((fit) => !fit.refused)).toBe(true);
	});

	test('what the printer prints to be read decides, for units as for cartons', () => {
		const fits = stockFits(plan, 'item', { dpi: 203, leastModuleMm: 0.375 });
		const laidOn = (stock: string) => layLabels(papersOf(plan), job({ kind: 'item', stock, dpi: 203, leastModuleMm: 0.375 })).ok;
		for (const { name, refused } of fits) expect(laidOn(name), name).toBe(!refused);
		const narrow = fits.find(({ name }) => name === 'A4_44_48x25')?.refused;
		expect(narrow).toMatchObject({ narrowest: 'printer', moduleMm: 0.375 });
		expect(laidOn(narrow!.instead)).toBe(true);
		const cartons = stockFits(plan, 'carton', { dpi: 203, leastModuleMm: 0.5 });
		for (const { name, refused } of cartons) expect(layLabels(papersOf(plan), job({ kind: 'carton', stock: name, dpi: 203, leastModuleMm: 0.5 })).ok, name).toBe(!refused);
		expect(cartons.find(({ name }) => name === '4x6')?.refused).toMatchObject({ code: 'label-carton-too-narrow', carton: 1, moduleMm: 0.5, narrowest: 'printer', instead: 'a4-1' });
		expect(stockFits(plan, 'carton', { dpi: 203, leastModuleMm: 0.625 }).map(({ refused }) => refused?.instead)).toEqual(Array<string>(7).fill('none'));
		expect(stockFits(plan, 'carton', { dpi: 203 }).every((fit) => !fit.refused)).toBe(true);
	});

	test('sizes and labels on a sheet', () => {
		const sizes = Object.fromEntries(stockFits(plan, 'carton', { dpi: 203 }).map(({ name, labelMm, perSheet }) => [name, [...labelMm, perSheet]]));
		expect(sizes).toMatchObject({ '4x6': [101.6, 152.4, 1], '100x150': [100, 150, 1], a6: [105, 148, 1], 'a4-2': [101.6, 152.4, 2] });
		expect(stockFits(plan, 'notice', { dpi: 300 }).map(({ labelMm }) => labelMm)).toEqual([[210, 148], [297, 210]]);
		expect(stockFits(plan, 'item', { dpi: 300 }).find(({ name }) => name === 'A4_24i')).toMatchObject({ perSheet: 24, unsure: 'size', on: 'sheet' });
	});
});

describe('room for the contents of the fullest carton', () => {
	const many = (n: number): Plan => {
		const products = Array.from({ length: n }, (_, i) => product({ sku: `S${i}`, fnsku: `X00${String(2_000_000 + i)}` }));
		return { ...plan, products, lines: [], cartons: [carton(), carton({ number: 2, contents: products.map(({ sku }) => ({ sku, quantity: 1 })) })].slice(n > 0 ? 1 : 0) };
	};
	const room = (of: Plan) => contentRoom(papersOf(of), { ...job({ kind: 'carton', dpi: 300 }), content: 'pdf417' });

	test('is told with what fits', () => {
		const told = room(many(3));
		expect(told).toMatchObject({ ok: true, value: { carton: 2, ids: 3 } });
		if (told.ok && told.value) expect(told.value.mostIds).toBeGreaterThan(told.value.ids);
	});

	test('is refused where there is none', () => {
		expect(room(many(90))).toMatchObject({ ok: false, rejection: { code: 'content-too-long', carton: 2 } });
		expect(room({ ...many(2), destinations: [] })).toMatchObject({ ok: false, rejection: { code: 'content-no-shipment-id' } });
	});
});
