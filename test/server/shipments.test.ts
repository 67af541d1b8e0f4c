import { RULESET } from '$lib/domain/compliance/inspect';
import { describe, expect, test } from 'vitest';
import { emptyPlan, type Plan } from '$lib/domain/shipment/plan';
import { accept, reject } from '$lib/domain/values/result';
import { readPlan } from '$lib/plan-file/read';
import * as shipments from '$lib/server/shipments';
import { shipment as sample } from '../samples';
import { eachDatabase } from '../setup/each-database';

const read = readPlan(sample());
if (!read.ok) throw new Error(read.rejection.errors[0]?.message);
const good = read.value;
const as = (reference: string, changes: Partial<Plan> = {}): Plan => ({ ...good, reference, ...changes });

const TODAY = '2026-11-24';
const at = (minute: number) => ({ now: new Date(Date.UTC(2026, 10, 24, 3, minute)), today: TODAY });

const must = <T>(result: { ok: true; value: T } | { ok: false; rejection: { code: string } }): T => {
	if (!result.ok) throw new Error(result.rejection.code);
	return result.value;
};
const codeOf = (result: { ok: boolean; rejection?: { code: string } }): string | undefined => result.rejection?.code;

eachDatabase('shipments', (opened) => {
	test('what is kept is found again as it was', async () => {
		expect(must(await shipments.create(opened.db, good, at(0)))).toEqual({ version: 1, savedAt: '2026-11-24T03:00:00.000Z' });
		expect(await shipments.find(opened.db, good.reference)).toEqual({
			plan: good, version: 1, savedAt: '2026-11-24T03:00:00.000Z', state: 'ready', revision: 0
		});
		expect(await shipments.find(opened.db, 'NOBODY')).toBeUndefined();
	});

	test('names with emoji, rare characters and HTML come back letter by letter', async () => {
		const odd = as('茶碗/“1”', { notes: '☕️ 𠮷﨑髙 <b>x</b> \\ % _ \' "' });
		must(await shipments.create(opened.db, odd, at(0)));
		expect((await shipments.find(opened.db, odd.reference))?.plan).toEqual(odd);
	});

	test('a reference is taken once', async () => {
		must(await shipments.create(opened.db, good, at(0)));
		expect(codeOf(await shipments.create(opened.db, good, at(1)))).toBe('reference-taken');
	});

	test('nothing is kept that could not be read again', async () => {
		const broken = as('X', { notes: 'a\u0000b' });
		expect(codeOf(await shipments.create(opened.db, broken, at(0)))).toBe('not-a-plan');
		must(await shipments.create(opened.db, as('X'), at(0)));
		expect(codeOf(await shipments.save(opened.db, broken, 1, at(1)))).toBe('not-a-plan');
		expect((await shipments.find(opened.db, 'X'))?.plan).toEqual(as('X'));
	});

	test('a save counts the version on; one over an older version is stale and changes nothing', async () => {
		must(await shipments.create(opened.db, good, at(0)));
		expect(must(await shipments.save(opened.db, { ...good, notes: 'one' }, 1, at(1)))).toEqual({ version: 2, savedAt: '2026-11-24T03:01:00.000Z' });
		const late = await shipments.save(opened.db, { ...good, notes: 'two' }, 1, at(2));
		expect(late).toEqual(reject({ code: 'stale', version: 2, savedAt: '2026-11-24T03:01:00.000Z' }));
		expect((await shipments.find(opened.db, good.reference))?.plan.notes).toBe('one');
		expect(codeOf(await shipments.save(opened.db, as('NOBODY'), 1, at(3)))).toBe('not-found');
	});

	test('a plan that did not change keeps its version', async () => {
		must(await shipments.create(opened.db, good, at(0)));
		expect(must(await shipments.save(opened.db, good, 1, at(5)))).toEqual({ version: 1, savedAt: '2026-11-24T03:00:00.000Z' });
	});

	test('of people who save the same version at once, one is first and the others are told', async () => {
		must(await shipments.create(opened.db, good, at(0)));
		const dbs = [opened.db, await opened.again(), await opened.again(), await opened.again()];
		const results = await Promise.all(dbs.map((db, i) => shipments.save(db, { ...good, notes: `by ${i}` }, 1, at(1))));
		expect(results.map((result) => codeOf(result) ?? 'saved').sort()).toEqual(['saved', 'stale', 'stale', 'stale']);
		const winner = results.findIndex(({ ok }) => ok);
		expect(await shipments.find(opened.db, good.reference)).toMatchObject({ version: 2, plan: { notes: `by ${winner}` } });
	});

	test('of people who take the same reference at once, one has it', async () => {
		const dbs = [opened.db, await opened.again(), await opened.again()];
		const results = await Promise.all(dbs.map((db) => shipments.create(db, good, at(0))));
		expect(results.map((result) => codeOf(result) ?? 'created').sort()).toEqual(['created', 'reference-taken', 'reference-taken']);
	});

	test('a change is a pure function over what is kept; its refusal is passed on', async () => {
		must(await shipments.create(opened.db, good, at(0)));
		must(await shipments.change(opened.db, good.reference, (before) => accept({ ...before, notes: 'changed' }), at(1)));
		expect(await shipments.find(opened.db, good.reference)).toMatchObject({ version: 2, plan: { notes: 'changed' } });
		expect(codeOf(await shipments.change(opened.db, good.reference, () => reject({ code: 'no' }), at(2)))).toBe('no');
		expect(codeOf(await shipments.change(opened.db, 'NOBODY', accept, at(2)))).toBe('not-found');
	});

	test('what was removed can be brought back, and counts on', async () => {
		must(await shipments.create(opened.db, good, at(0)));
		expect(codeOf(await shipments.remove(opened.db, good.reference, 7, at(1)))).toBe('stale');
		must(await shipments.remove(opened.db, good.reference, 1, at(1)));
		expect(await shipments.find(opened.db, good.reference)).toBeUndefined();
		expect(codeOf(await shipments.remove(opened.db, good.reference, 1, at(1)))).toBe('not-found');
		must(await shipments.restore(opened.db, good.reference, at(1)));
		expect(await shipments.find(opened.db, good.reference)).toMatchObject({ version: 2, plan: good });
		expect(codeOf(await shipments.restore(opened.db, 'NOBODY', at(1)))).toBe('not-found');
	});

	test('the last fifty versions of a plan are kept', async () => {
		must(await shipments.create(opened.db, good, at(0)));
		for (let version = 1; version <= 60; version++) must(await shipments.save(opened.db, { ...good, notes: `${version}` }, version, at(1)));
		const kept = await opened.db.selectFrom('shipmentHistory').select('version').orderBy('version').execute();
		expect([kept.length, kept[0]?.version, kept.at(-1)?.version]).toEqual([50, 11, 60]);
	});

	test('a shipment takes another reference unless somebody has it', async () => {
		must(await shipments.create(opened.db, as('A'), at(0)));
		must(await shipments.create(opened.db, as('B'), at(0)));
		expect(codeOf(await shipments.rename(opened.db, 'A', 'B', at(1)))).toBe('reference-taken');
		must(await shipments.rename(opened.db, 'A', 'C', at(1)));
		expect(await shipments.find(opened.db, 'A')).toBeUndefined();
		expect((await shipments.find(opened.db, 'C'))?.plan).toEqual(as('C'));
	});

	test('an earlier shipment is the start of a new one', async () => {
		must(await shipments.create(opened.db, good, at(0)));
		must(await shipments.duplicate(opened.db, good.reference, 'NEXT', at(1)));
		const next = await shipments.find(opened.db, 'NEXT');
		expect(next?.plan).toMatchObject({ reference: 'NEXT', lines: good.lines, products: good.products, importer: good.importer, destinations: [{ fulfillmentCenter: 'NRT1' }] });
		expect([next?.plan.dates, next?.plan.cartons, next?.plan.charges, next?.plan.destinations?.[0]?.amazonShipmentId]).toEqual([undefined, undefined, undefined, undefined]);
	});

	test('references count on by year', async () => {
		expect(await shipments.nextReference(opened.db, TODAY)).toBe('NYK-2026-001');
		for (const reference of ['NYK-2026-001', 'NYK-2026-041', 'NYK-2025-900', 'NYK-2026-9x', 'OTHER-1']) must(await shipments.create(opened.db, as(reference), at(0)));
		expect(await shipments.nextReference(opened.db, TODAY)).toBe('NYK-2026-042');
		expect(await shipments.nextReference(opened.db, '2027-01-01')).toBe('NYK-2027-001');
	});

	describe('the list', () => {
		const fill = async (): Promise<void> => {
			must(await shipments.create(opened.db, as('GONE-BY', { dates: { ship: '2026-11-01', declare: '2026-11-08', arrive: '2026-11-11' } }), at(1)));
			must(await shipments.create(opened.db, as('SOON', { dates: { ship: '2026-11-20', declare: '2026-11-26', arrive: '2026-11-29' } }), at(2)));
			must(await shipments.create(opened.db, as('LATER', { dates: { ship: '2026-12-15' } }), at(3)));
			must(await shipments.create(opened.db, emptyPlan('EMPTY_1'), at(4)));
		};
		const references = async (query: Partial<shipments.ListQuery>): Promise<string[]> =>
			(await shipments.list(opened.db, { today: TODAY, ...query })).rows.map(({ reference }) => reference);

		test('rows sum up a plan', async () => {
			must(await shipments.create(opened.db, good, at(0)));
			const { rows: [row], total } = await shipments.list(opened.db, { today: TODAY });
			expect([row, total]).toEqual([
				{
					reference: 'TEST-2026-001', version: 1, state: 'ready', transport: 'courier', shipDay: '2026-12-02', declareDay: '2026-12-08',
					arriveDay: '2026-12-11', centres: ['NRT1'], shipperCity: 'Porto', skus: 1, units: 24, cartons: 2, grossWeightG: 10_680, blocks: 0,
					warns: row?.warns, ...(row?.first && { first: row.first }), revision: 0, ruleset: RULESET, createdAt: '2026-11-24T03:00:00.000Z', updatedAt: '2026-11-24T03:00:00.000Z'
				},
				1
			]);
		});

		test('what blocks is counted, and the worst of it told', async () => {
			must(await shipments.create(opened.db, as('X', { importer: undefined }), at(0)));
			const { rows: [row], counts } = await shipments.list(opened.db, { today: TODAY });
			expect(row).toMatchObject({ state: 'blocked', blocks: 1, first: { code: 'importer.missing' } });
			expect(counts).toEqual({ blocked: 1, ready: 0, released: 0, open: 1, all: 1 });
		});

		test('orders: by change, by reference, by the next day to come', async () => {
			await fill();
			expect(await references({})).toEqual(['EMPTY_1', 'LATER', 'SOON', 'GONE-BY']);
			expect(await references({ sort: 'reference' })).toEqual(['EMPTY_1', 'GONE-BY', 'LATER', 'SOON']);
			expect(await references({ sort: 'deadline' })).toEqual(['SOON', 'LATER', 'EMPTY_1', 'GONE-BY']);
		});

		test('pages', async () => {
			await fill();
			expect(await references({ sort: 'reference', size: 3 })).toEqual(['EMPTY_1', 'GONE-BY', 'LATER']);
			expect(await references({ sort: 'reference', size: 3, page: 2 })).toEqual(['SOON']);
			expect(await references({ sort: 'reference', size: 3, page: 3 })).toEqual([]);
		});

		test.each([
			['a reference in small letters', 'gone-b', ['GONE-BY']],
			['an FBA shipment id', 'fba15test0001', ['GONE-BY', 'LATER', 'SOON']],
			['a SKU in full width', 'ＭＵＧ', ['GONE-BY', 'LATER', 'SOON']],
			['two words in any order', 'nrt1 soon', ['SOON']],
			['a mark that a database would read as a wildcard', '_1', ['EMPTY_1']],
			['a percent sign', '%', []],
			['a backslash and a quote', "\\'", []],
			['something else', 'zebra', []]
		])('finds by %s', async (_, search, expected) => {
			await fill();
			expect(await references({ search, sort: 'reference' })).toEqual(expected);
		});

		test('by state, with counts of what was searched for', async () => {
			await fill();
			expect(await references({ state: 'blocked', sort: 'reference' })).toContain('EMPTY_1');
			const { counts, total } = await shipments.list(opened.db, { today: TODAY, search: 'EMPTY', state: 'ready' });
			expect([counts.all, counts.blocked, counts.open, total]).toEqual([1, 1, 1, 0]);
		});
	});
});
