import { expect, test } from 'vitest';
import { readPlan } from '$lib/plan-file/read';
import { sha256 } from '$lib/server/paper-pages';
import type { Release } from '$lib/server/papers';
import * as releases from '$lib/server/releases';
import * as shipments from '$lib/server/shipments';
import { shipment } from '../samples';
import { eachDatabase } from '../setup/each-database';

const read = readPlan(shipment());
if (!read.ok) throw new Error(read.rejection.errors[0]?.message);
const plan = read.value;
const { reference } = plan;
const moment = { now: new Date('2026-11-24T03:00:00Z'), today: '2026-11-24' };
const { now } = moment;
const by = 'Camille';
const text = new TextEncoder();

const release = (revision: number): Release => ({
	reference, revision, issuedOn: '2026-12-02', ruleset: '2026-11-21', planSha256: 'a'.repeat(64), draft: false,
	documents: [{ kind: 'packing-list', file: 'packing-list.pdf', pages: 1, sha256: sha256('a paper') }],
	agreement: { ok: true, compared: [] } as unknown as Release['agreement']
});
const files = [{ name: 'packing-list.pdf', bytes: text.encode('a paper') }, { name: 'release.json', bytes: text.encode('{}') }];

eachDatabase('releases', (opened) => {
	test('a release is kept with its plan, and the shipment stands as released until it changes', async () => {
		await shipments.create(opened.db, plan, moment);
		expect(await releases.revisionFor(opened.db, reference)).toBe(1);
		expect((await releases.release(opened.db, { plan, version: 1, release: release(1), files, by, now })).ok).toBe(true);
		expect(await shipments.find(opened.db, reference)).toMatchObject({ version: 1, state: 'released', revision: 1 });
		expect(await releases.revisionFor(opened.db, reference)).toBe(1);
		expect(await releases.find(opened.db, reference, 1)).toEqual({ revision: 1, releasedAt: now.toISOString(), by, release: release(1), plan });

		await shipments.save(opened.db, { ...plan, notes: 'x' }, 1, moment);
		expect(await shipments.find(opened.db, reference)).toMatchObject({ version: 2, state: 'ready', revision: 1 });
		expect(await releases.revisionFor(opened.db, reference)).toBe(2);
		expect((await releases.find(opened.db, reference, 1))?.plan).toEqual(plan);
	});

	test('saving the same plan again leaves it released; releasing it again changes nothing', async () => {
		await shipments.create(opened.db, plan, moment);
		await releases.release(opened.db, { plan, version: 1, release: release(1), files, by, now });
		await shipments.save(opened.db, plan, 1, moment);
		const later = new Date('2026-11-25T03:00:00Z');
		expect(await releases.release(opened.db, { plan, version: 1, release: release(1), files, by, now: later })).toEqual({
			ok: true, value: { revision: 1, releasedAt: now.toISOString(), by, release: release(1), stood: true }
		});
		expect(await releases.list(opened.db, reference)).toHaveLength(1);
	});

	test.each([
		['another version', { plan, version: 7, release: release(1), files, by, now }, 'stale'],
		['another plan than is saved', { plan: { ...plan, notes: 'other' }, version: 1, release: release(1), files, by, now }, 'stale'],
		['a revision that is not the next', { plan, version: 1, release: release(3), files, by, now }, 'stale'],
		['a shipment there is not', { plan: { ...plan, reference: 'NOBODY' }, version: 1, release: release(1), files, by, now }, 'not-found']
	])('%s is refused', async (_, releasing, code) => {
		await shipments.create(opened.db, plan, moment);
		const result = await releases.release(opened.db, releasing);
		expect(!result.ok && result.rejection.code).toBe(code);
		expect(await releases.list(opened.db, reference)).toEqual([]);
	});

	test('a draft is never kept as a release', async () => {
		await shipments.create(opened.db, plan, moment);
		await expect(releases.release(opened.db, { plan, version: 1, release: { ...release(1), draft: true }, files, by, now })).rejects.toThrow('draft');
	});

	test('a file that is not the one its release speaks of keeps nothing', async () => {
		await shipments.create(opened.db, plan, moment);
		const other = [{ name: 'packing-list.pdf', bytes: text.encode('another paper') }];
		await expect(releases.release(opened.db, { plan, version: 1, release: release(1), files: other, by, now })).rejects.toThrow('packing-list.pdf');
		expect(await releases.list(opened.db, reference)).toEqual([]);
	});

	test('two people who release at once make one release', async () => {
		await shipments.create(opened.db, plan, moment);
		const dbs = [opened.db, await opened.again(), await opened.again()];
		const results = await Promise.all(dbs.map((db) => releases.release(db, { plan, version: 1, release: release(1), files, by, now })));
		expect(results.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1);
		expect(await releases.list(opened.db, reference)).toHaveLength(1);
	});

	test('a reference used again goes on counting its releases', async () => {
		await shipments.create(opened.db, plan, moment);
		await releases.release(opened.db, { plan, version: 1, release: release(1), files, by, now });
		await shipments.remove(opened.db, reference, 1, moment);
		await shipments.create(opened.db, plan, moment);
		expect(await releases.revisionFor(opened.db, reference)).toBe(2);
		expect((await releases.release(opened.db, { plan, version: 2, release: release(2), files, by, now })).ok).toBe(true);
		expect((await releases.list(opened.db, reference)).map(({ revision }) => revision)).toEqual([2, 1]);
	});
});
