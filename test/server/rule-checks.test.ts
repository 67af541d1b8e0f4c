import { expect, test } from 'vitest';
import { RULESET } from '$lib/domain/compliance/inspect';
import type { Plan } from '$lib/domain/shipment/plan';
import { readPlan } from '$lib/plan-file/read';
import * as checks from '$lib/server/rule-checks';
import * as shipments from '$lib/server/shipments';
import { goods, shipment as sample } from '../samples';
import { eachDatabase } from '../setup/each-database';

const read = readPlan(sample());
if (!read.ok) throw new Error(read.rejection.errors[0]?.message);
const good = read.value;
const TODAY = '2026-11-24';
const at = (minute: number) => ({ now: new Date(Date.UTC(2026, 10, 24, 3, minute)), today: TODAY });
/** A thermos without its notice: a rule of the second set speaks of it. */
const thermos = (reference: string): Plan => ({ ...good, reference, products: good.products.map((product) => ({ ...goods({ sku: product.sku }), title: { en: 'Stainless steel thermos' } })) });

eachDatabase('rule checks', (opened) => {
	const older = (reference: string, ruleset: string, more: object = {}) => opened.db.updateTable('shipment').set({ ruleset, ...more }).where('reference', '=', reference).execute();
	const rowOf = async (reference: string) => (await shipments.list(opened.db)).rows.find((row) => row.reference === reference);

	test('a shipment keeps the rules it was judged by, and a save judges it by those in use', async () => {
		await shipments.create(opened.db, good, at(0));
		expect((await rowOf(good.reference))?.ruleset).toBe(RULESET);
		await older(good.reference, '2026-11-21');
		expect((await rowOf(good.reference))?.ruleset).toBe('2026-11-21');
		await shipments.save(opened.db, { ...good, notes: 'one' }, 1, at(1));
		expect((await rowOf(good.reference))?.ruleset).toBe(RULESET);
	});

	test('open shipments of older rules are listed, those of no noted rules as of the first; released ones are not', async () => {
		for (const [i, reference] of ['A', 'B', 'C', 'D'].entries()) await shipments.create(opened.db, { ...good, reference }, at(i));
		await older('A', '2026-11-21');
		await older('B', '');
		await older('C', '2026-11-21', { state: 'released' });
		expect((await checks.outdated(opened.db, 10)).map(({ reference, ruleset }) => [reference, ruleset])).toEqual([['B', '2026-11-21'], ['A', '2026-11-21']]);
		expect(await checks.outdated(opened.db, 1)).toHaveLength(1);
		expect(await checks.countOutdated(opened.db)).toBe(2);
	});

	test('what new rules say of a shipment is told without keeping anything', async () => {
		await shipments.create(opened.db, thermos('T'), at(0));
		await older('T', '2026-11-21', { state: 'ready', blocks: 0, firstCode: null });
		const found = await checks.touches(opened.db, 'T', TODAY);
		const told = found.ok ? found.value.map(({ finding, since }) => [finding.code, since]) : [];
		expect(told).toContainEqual(['evidence.food-contact-notice', 'added']);
		expect(told.map(([code]) => code)).not.toContain('product.hs-code-missing');
		expect(await rowOf('T')).toMatchObject({ state: 'ready', blocks: 0, ruleset: '2026-11-21' });
	});

	test('checked again, how it stands is kept, and neither plan, version nor day of change is another', async () => {
		await shipments.create(opened.db, thermos('T'), at(0));
		const before = await rowOf('T');
		await older('T', '', { state: 'ready', blocks: 0, warns: 0, firstCode: null, firstSubject: null, firstFacts: null });
		const checked = await checks.recheck(opened.db, 'T', TODAY);
		expect(checked.ok && checked.value).toEqual({ state: 'blocked', blocks: before?.blocks, warns: before?.warns });
		expect(await rowOf('T')).toEqual(before);
		expect(await checks.outdated(opened.db, 10)).toEqual([]);
		expect((await shipments.find(opened.db, 'T'))?.version).toBe(1);
	});

	test('what was released or is not there is not judged anew', async () => {
		await shipments.create(opened.db, good, at(0));
		await older(good.reference, '2026-11-21', { state: 'released' });
		for (const reference of [good.reference, 'NOBODY']) {
			expect(await checks.recheck(opened.db, reference, TODAY)).toMatchObject({ ok: false, rejection: { code: 'not-found' } });
			expect(await checks.touches(opened.db, reference, TODAY)).toMatchObject({ ok: false });
		}
		expect((await rowOf(good.reference))?.state).toBe('released');
	});
});
