import { expect, test } from 'vitest';
import { readPlan } from '$lib/plan-file/read';
import * as ledger from '$lib/server/label-ledger';
import * as shipments from '$lib/server/shipments';
import { shipment } from '../samples';
import { eachDatabase } from '../setup/each-database';

const read = readPlan(shipment());
if (!read.ok) throw new Error(read.rejection.errors[0]?.message);
const plan = read.value;
const { reference } = plan;
const moment = { now: new Date('2026-11-24T03:00:00Z'), today: '2026-11-24' };
const later = new Date('2026-11-24T04:00:00Z');
const [A, B] = ['FBA15TEST0001U000001', 'FBA15TEST0001U000002'];
const run = (name: string, labels: readonly ledger.PrintedLabel[]): ledger.PrintRun => ({ run: name, kind: 'carton-labels', stock: '4x6', by: 'Aki', labels });
const cartons = [{ carton: 1, boxId: A }, { carton: 2, boxId: B, copies: 4 }];

eachDatabase('label ledger', (opened) => {
	const voided = (boxId: string, why = 'torn') => ledger.voidBoxId(opened.db, reference, { boxId, why, by: 'Ken', now: later });

	test('a run is listed label by label, the last run first, and stands once however often it is sent', async () => {
		await shipments.create(opened.db, plan, moment);
		expect(await ledger.record(opened.db, reference, run('r1', cartons), moment.now)).toEqual({ ok: true, value: undefined });
		await ledger.record(opened.db, reference, run('r1', cartons), later);
		await ledger.record(opened.db, reference, { run: 'r2', kind: 'item-labels', stock: 'A4_24i', by: '', labels: [{ sku: 'MUG-01', copies: 24 }] }, later);
		const at = moment.now.toISOString();
		expect(await ledger.list(opened.db, reference)).toEqual([
			{ run: 'r2', place: 1, kind: 'item-labels', sku: 'MUG-01', stock: 'A4_24i', copies: 24, printedAt: later.toISOString(), printedBy: '' },
			{ run: 'r1', place: 1, kind: 'carton-labels', carton: 1, boxId: A, stock: '4x6', copies: 1, printedAt: at, printedBy: 'Aki' },
			{ run: 'r1', place: 2, kind: 'carton-labels', carton: 2, boxId: B, stock: '4x6', copies: 4, printedAt: at, printedBy: 'Aki' }
		]);
		expect(await ledger.list(opened.db, 'ANOTHER')).toEqual([]);
	});

	test('a run of five thousand labels', { timeout: 60_000 }, async () => {
		await shipments.create(opened.db, plan, moment);
		const many = Array.from({ length: 5000 }, (_, i) => ({ carton: i + 1, boxId: `FBA15TEST0001U${String(i + 1).padStart(6, '0')}` }));
		await ledger.record(opened.db, reference, run('big', many), moment.now);
		const listed = await ledger.list(opened.db, reference);
		expect(listed.map(({ carton }) => carton)).toEqual(many.map(({ carton }) => carton));
		await voided('FBA15TEST0001U004999');
		expect([...(await ledger.voidedAmong(opened.db, many.map(({ boxId }) => boxId))).keys()]).toEqual(['FBA15TEST0001U004999']);
	});

	test('a voided id is void however it is written, is not printed again, and its first reason stands', async () => {
		await shipments.create(opened.db, plan, moment);
		await ledger.record(opened.db, reference, run('r1', cartons), moment.now);
		const first = { boxId: A, at: later.toISOString(), by: 'Ken', why: 'torn' };
		expect(await voided(` ${A.toLowerCase()}\n`)).toEqual({ ok: true, value: first });
		expect(await voided(A, 'wet')).toEqual({ ok: true, value: first });
		expect([await ledger.isVoid(opened.db, A.toLowerCase()), await ledger.isVoid(opened.db, B)]).toEqual([true, false]);
		expect((await ledger.list(opened.db, reference)).map(({ voided }) => voided)).toEqual([first, undefined]);
		expect(await ledger.record(opened.db, reference, run('r2', [{ carton: 2, boxId: B }, { carton: 1, boxId: A }]), later)).toEqual({
			ok: false, rejection: { code: 'label-voided', boxId: A, why: 'torn' }
		});
		expect(await ledger.list(opened.db, reference)).toHaveLength(2);
	});

	test('an id may be voided that was never printed here, not without a reason, and a slip is taken back', async () => {
		await shipments.create(opened.db, plan, moment);
		expect(await voided(B, '  ')).toEqual({ ok: false, rejection: { code: 'void-reason-missing', boxId: B } });
		await voided(B);
		expect(await ledger.isVoid(opened.db, B)).toBe(true);
		expect(await ledger.unvoid(opened.db, reference, B)).toEqual({ ok: true, value: undefined });
		expect(await ledger.isVoid(opened.db, B)).toBe(false);
		expect(await ledger.unvoid(opened.db, reference, B)).toMatchObject({ ok: false, rejection: { code: 'not-found', what: 'label' } });
	});

	test('nothing is noted of a shipment that is not there', async () => {
		expect(await ledger.record(opened.db, 'NONE', run('r1', cartons), moment.now)).toMatchObject({ ok: false, rejection: { code: 'not-found', what: 'shipment' } });
		expect(await ledger.voidBoxId(opened.db, 'NONE', { boxId: A, why: 'x', by: '', now: later })).toMatchObject({ ok: false });
		expect(await ledger.isVoid(opened.db, A)).toBe(false);
	});

	test('the ledger goes with a shipment to its new reference, and outlives one that is removed and comes back', async () => {
		await shipments.create(opened.db, plan, moment);
		await ledger.record(opened.db, reference, run('r1', cartons), moment.now);
		await voided(A);
		expect((await shipments.rename(opened.db, reference, 'TEST-RENAMED', moment)).ok).toBe(true);
		expect(await ledger.list(opened.db, reference)).toEqual([]);
		expect((await ledger.list(opened.db, 'TEST-RENAMED')).map(({ boxId }) => boxId)).toEqual([A, B]);
		expect([...(await ledger.voidedFor(opened.db, { reference: 'TEST-RENAMED' })).keys()]).toEqual([A]);
		const now = await shipments.version(opened.db, 'TEST-RENAMED');
		await shipments.remove(opened.db, 'TEST-RENAMED', now?.version ?? 0, moment);
		expect(await ledger.isVoid(opened.db, A)).toBe(true);
		await shipments.restore(opened.db, 'TEST-RENAMED', moment);
		expect(await ledger.list(opened.db, 'TEST-RENAMED')).toHaveLength(2);
	});

	test('an id that is void under one shipment is refused to the carton of another', async () => {
		await shipments.create(opened.db, plan, moment);
		await voided(A);
		const [carton] = plan.cartons ?? [];
		if (!carton) throw new Error('the sample has a carton');
		const other = { reference: 'OTHER', cartons: [{ ...carton, boxId: A }, { ...carton, number: 2, boxId: B }] };
		expect([...(await ledger.voidedFor(opened.db, other)).keys()]).toEqual([A]);
		expect([...(await ledger.voidedFor(opened.db, { reference: 'OTHER' })).keys()]).toEqual([]);
	});
});
