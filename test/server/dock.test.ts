import { expect, test } from 'vitest';
import { readPlan } from '$lib/plan-file/read';
import * as dock from '$lib/server/dock';
import * as shipments from '$lib/server/shipments';
import { shipment } from '../samples';
import { eachDatabase } from '../setup/each-database';

const read = readPlan(shipment());
if (!read.ok) throw new Error(read.rejection.errors[0]?.message);
const plan = read.value;
const { reference } = plan;
const moment = { now: new Date('2026-11-24T03:00:00Z'), today: '2026-11-24' };
const scan = (id: string, n = 1, carton = 1, sku = 'MUG-01'): dock.Scan => ({ id, carton, sku, n });

eachDatabase('dock', (opened) => {
	const take = async (...scans: dock.Scan[]) => {
		const taken = await dock.take(opened.db, reference, scans, moment.now);
		if (!taken.ok) throw new Error(taken.rejection.code);
		return taken.value;
	};

	test('scans add up by carton and SKU, and one that is sent twice counts once', async () => {
		await shipments.create(opened.db, plan, moment);
		expect(await take(scan('a'), scan('b', 3), scan('c', 1, 2))).toEqual({ counts: { 1: { 'MUG-01': 4 }, 2: { 'MUG-01': 1 } }, refused: [] });
		expect(await take(scan('b', 3), scan('d', -1), scan('d', -1))).toEqual({ counts: { 1: { 'MUG-01': 3 }, 2: { 'MUG-01': 1 } }, refused: [] });
		expect(await take(scan('e', -3))).toMatchObject({ counts: { 2: { 'MUG-01': 1 } } });
		expect(await dock.counts(opened.db, reference)).toEqual({ 2: { 'MUG-01': 1 } });
	});

	test('never more than the plan, never less than none, nothing that does not belong', async () => {
		await shipments.create(opened.db, plan, moment);
		expect(await take(scan('a', 12), scan('b'), scan('c', 1, 9), scan('d', 1, 2, 'TOWEL'), scan('e', -1, 2))).toEqual({
			counts: { 1: { 'MUG-01': 12 } }, refused: ['b', 'c', 'd', 'e']
		});
	});

	test('two tables that put the last unit in at once: one of them is refused', async () => {
		await shipments.create(opened.db, plan, moment);
		await take(scan('a', 11));
		const both = await Promise.all([take(scan('b')), take(scan('c'))]);
		expect(both.flatMap(({ refused }) => refused)).toHaveLength(1);
		expect(await dock.counts(opened.db, reference)).toEqual({ 1: { 'MUG-01': 12 } });
	});

	test('counts go with a shipment to its new reference, and on from there', async () => {
		await shipments.create(opened.db, plan, moment);
		await take(scan('a', 2), scan('b', 1, 2));
		const renamed = await shipments.rename(opened.db, reference, 'TEST-RENAMED', moment);
		expect(renamed.ok).toBe(true);
		expect(await dock.counts(opened.db, 'TEST-RENAMED')).toEqual({ 1: { 'MUG-01': 2 }, 2: { 'MUG-01': 1 } });
		expect(await dock.counts(opened.db, reference)).toEqual({});
		const more = await dock.take(opened.db, 'TEST-RENAMED', [scan('a', 2), scan('c')], moment.now);
		expect(more.ok && more.value.counts).toEqual({ 1: { 'MUG-01': 3 }, 2: { 'MUG-01': 1 } });
	});

	test('counts stay when the plan is saved and go with the shipment', async () => {
		await shipments.create(opened.db, plan, moment);
		await take(scan('a'));
		const saved = await shipments.save(opened.db, { ...plan, notes: 'x' }, 1, moment);
		expect(await dock.counts(opened.db, reference)).toEqual({ 1: { 'MUG-01': 1 } });
		await shipments.remove(opened.db, reference, saved.ok ? saved.value.version : 0, moment);
		expect(await dock.counts(opened.db, reference)).toEqual({});
		const gone = await dock.take(opened.db, reference, [scan('b')], moment.now);
		expect(!gone.ok && gone.rejection.code).toBe('not-found');
	});
});
