import { beforeEach, expect, test } from 'vitest';
import type { Product } from '$lib/domain/catalog/product';
import { readTable } from '$lib/domain/catalog/read-table';
import { emptyPlan } from '$lib/domain/shipment/plan';
import * as imports from '$lib/server/imports';
import * as products from '$lib/server/products';
import * as shipments from '$lib/server/shipments';
import { eachDatabase } from '../setup/each-database';

const table = (text: string) => readTable(text.trim().split('\n').map((line) => line.split('\t')));
const moment = { now: new Date('2026-11-22T01:00:00Z'), today: '2026-11-22' };
const mug: Product = { sku: 'MUG-01', title: { en: 'Mug' }, hsCode: '691200000' };

eachDatabase('imports', (opened) => {
	beforeEach(async () => {
		await products.saveMany(opened.db, [mug], moment.now);
	});
	const kept = async (sku: string): Promise<Product | undefined> => (await products.find(opened.db, sku))?.product;
	const taken = async (text: string, to?: string) => {
		const done = await imports.apply(opened.db, table(text), { name: 'goods.csv', to }, moment);
		if (!done.ok) throw new Error(done.rejection.code);
		return done.value;
	};

	test('an import is taken in one step, and one undo takes it back exactly', async () => {
		const { id, ...figures } = await taken('sku\ttitle\torigin\nMUG-01\t\tPT\nBOWL-02\t𠮷のボウル\tFR');
		expect(figures).toEqual({ added: 1, changed: 1, lines: 0 });
		expect(await kept('MUG-01')).toEqual({ ...mug, countryOfOrigin: 'PT' });
		expect(await kept('BOWL-02')).toEqual({ sku: 'BOWL-02', title: { en: '', ja: '𠮷のボウル' }, countryOfOrigin: 'FR' });
		expect(await imports.undo(opened.db, id, moment)).toEqual({ ok: true, value: { restored: 1, removed: 1, left: [] } });
		expect(await kept('MUG-01')).toEqual(mug);
		expect(await kept('BOWL-02')).toBeUndefined();
		expect(await imports.undo(opened.db, id, moment)).toMatchObject({ ok: false, rejection: { code: 'import-undone' } });
		expect(await imports.recent(opened.db)).toMatchObject([{ id, name: 'goods.csv', added: 1, changed: 1, undoneAt: moment.now.toISOString() }]);
	});

	test('what was edited since is named and left alone when only the rest is taken back', async () => {
		const { id } = await taken('sku\torigin\nMUG-01\tPT\nBOWL-02\tFR');
		await products.saveMany(opened.db, [{ ...mug, countryOfOrigin: 'ES' }], moment.now);
		expect(await imports.undo(opened.db, id, moment)).toEqual({ ok: false, rejection: { code: 'import-changed-since', id, n: 1, skus: 'MUG-01' } });
		expect(await imports.undo(opened.db, id, moment, 'untouched')).toEqual({ ok: true, value: { restored: 0, removed: 1, left: ['MUG-01'] } });
		expect(await kept('MUG-01')).toEqual({ ...mug, countryOfOrigin: 'ES' });
	});

	test('quantities go into a shipment together with what the catalogue knows; undo takes both back', async () => {
		await shipments.create(opened.db, emptyPlan('P-1'), moment);
		const { id, lines } = await taken('sku\tquantity\torigin\nMUG-01\t12\tPT\nBOWL-02\t3\tFR', 'P-1');
		expect(lines).toBe(2);
		const plan = (await shipments.find(opened.db, 'P-1'))?.plan;
		expect(plan?.lines).toEqual([{ sku: 'MUG-01', quantity: 12 }, { sku: 'BOWL-02', quantity: 3 }]);
		expect(plan?.products).toEqual([{ ...mug, countryOfOrigin: 'PT' }, { sku: 'BOWL-02', countryOfOrigin: 'FR' }]);
		expect(await imports.undo(opened.db, id, moment)).toMatchObject({ ok: true, value: { left: [] } });
		expect((await shipments.find(opened.db, 'P-1'))?.plan).toEqual(emptyPlan('P-1'));
	});

	test('a shipment that was edited since keeps its edits, and is named', async () => {
		await shipments.create(opened.db, emptyPlan('P-1'), moment);
		const { id } = await taken('sku\tquantity\nMUG-01\t12', 'P-1');
		await shipments.change(opened.db, 'P-1', (plan) => ({ ok: true, value: { ...plan, notes: 'mine' } }), moment);
		expect(await imports.undo(opened.db, id, moment)).toMatchObject({ ok: true, value: { left: ['P-1'] } });
		expect((await shipments.find(opened.db, 'P-1'))?.plan).toMatchObject({ notes: 'mine', lines: [{ sku: 'MUG-01', quantity: 12 }] });
	});

	test('nothing is kept when the shipment cannot take it', async () => {
		const split = { ...emptyPlan('P-1'), products: [mug], lines: [{ sku: 'MUG-01', quantity: 1, fulfillmentCenter: 'NRT1' }, { sku: 'MUG-01', quantity: 2, fulfillmentCenter: 'FSZ1' }] };
		await shipments.create(opened.db, split, moment);
		const refused = await imports.apply(opened.db, table('sku\tquantity\torigin\nMUG-01\t12\tPT'), { name: 'x', to: 'P-1' }, moment);
		expect(refused).toEqual({ ok: false, rejection: { code: 'lines-split', skus: 'MUG-01' } });
		expect(await kept('MUG-01')).toEqual(mug);
		expect(await imports.recent(opened.db)).toEqual([]);
	});

	test('a mapping is remembered by the headers', async () => {
		const mapping = { columns: { artikel: 'sku', gewicht: 'weight:g' }, currency: 'EUR' };
		await imports.rememberMapping(opened.db, 'artikel|gewicht', { columns: {} }, moment.now);
		await imports.rememberMapping(opened.db, 'artikel|gewicht', mapping, moment.now);
		expect(await imports.findMapping(opened.db, 'artikel|gewicht')).toEqual({ mapping, usedAt: moment.now.toISOString() });
		expect(await imports.findMapping(opened.db, 'artikel')).toBeUndefined();
	});

	test('an upload waits for a week', async () => {
		const pending = { name: 'a.csv', format: 'csv', encoding: 'utf-8', sheet: '', rows: [['sku'], ['𠮷']] };
		const id = await imports.keepPending(opened.db, pending, new Date('2026-11-01T00:00:00Z'));
		expect(await imports.findPending(opened.db, id)).toEqual(pending);
		await imports.mapPending(opened.db, id, { columns: { a: 'sku' } });
		expect((await imports.findPending(opened.db, id))?.mapping).toEqual({ columns: { a: 'sku' } });
		await imports.keepPending(opened.db, pending, new Date('2026-11-09T00:00:00Z'));
		expect(await imports.findPending(opened.db, id)).toBeUndefined();
	});

	test('10,000 new products are taken and taken back', async () => {
		const rows = Array.from({ length: 10_000 }, (_, i) => `SKU-${i}\tTitle ${i}\tPT`).join('\n');
		const { id, added } = await taken(`sku\ttitle\torigin\n${rows}`);
		expect(added).toBe(10_000);
		expect(await imports.undo(opened.db, id, moment)).toMatchObject({ value: { removed: 10_000 } });
	}, 120_000);
});
