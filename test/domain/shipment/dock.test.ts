import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dock, START, type DockEvent, type DockState } from '$lib/domain/shipment/dock';
import { countedIn, countOf, isComplete, isVerified, jobOf, withMeasured, type Job } from '$lib/domain/shipment/dock-job';
import type { Plan } from '$lib/domain/shipment/plan';
import { carton, cartonType, product, shipment } from '../../samples';

const MUG = product({ sku: 'MUG-01', fnsku: 'X000TST001', asin: 'B0TESTMUG1', gtin: '4901234567894', unit: { sizeMm: [120, 90, 100], weightG: 380 } });
const TOWEL = product({ sku: 'TOWEL', fnsku: 'X000TST002', asin: 'B0TESTTWL1', gtin: '036000291452', unit: { sizeMm: [300, 200, 80], weightG: 600 } });
const BOWL = product({ sku: 'BOWL', fnsku: 'X000TST003', asin: 'B0TESTMUG1', gtin: undefined, unit: { sizeMm: [100, 100, 60], weightG: 250 } });

const one = carton({ number: 1, boxId: 'FBA15TEST0001U000001', sscc: '003012345678901234', grossWeightG: 780 + 3 * 380 + 2 * 600, contents: [{ sku: 'MUG-01', quantity: 2, expiry: '2028-03-31' }, { sku: 'TOWEL', quantity: 2 }, { sku: 'MUG-01', quantity: 1, expiry: '2028-03-31', lot: 'B' }] });
const two = carton({ number: 2, boxId: 'FBA15TEST0001U000002', grossWeightG: 780 + 2 * 250 + 380, contents: [{ sku: 'BOWL', quantity: 2 }, { sku: 'MUG-01', quantity: 1 }] });
const plan: Plan = shipment({ products: [MUG, TOWEL, BOWL], cartonTypes: [cartonType()], cartons: [one, two], lines: [{ sku: 'MUG-01', quantity: 4 }, { sku: 'TOWEL', quantity: 2 }, { sku: 'BOWL', quantity: 2 }] });

/** What the machine asks for is done to the plan, as the page does it. */
const weighedPlan = (before: Plan, number: number, grams: number | undefined): Plan =>
	withMeasured(before, number, grams === undefined ? undefined : { grossWeightG: grams, on: '2026-12-01T00:00:00Z', by: '' });
type World = { readonly plan: Plan; readonly state: DockState; readonly said: string };
const jobIn = ({ plan }: Pick<World, 'plan'>): Job => jobOf(plan, { ownBoxIds: new Map([[2, 'TEST-2026-001-C002']]) });
const next = (world: World, event: DockEvent): World => {
	const { state, say, measured } = dock(jobIn(world), world.state, event);
	const said = say.kind === 'stop' ? say.stop.code : say.kind;
	return { plan: measured ? weighedPlan(world.plan, measured.carton, measured.grams) : world.plan, state, said };
};
const begin: World = { plan, state: START, said: '' };
const scans = (world: World, ...codes: string[]): World => codes.reduce((before, code) => next(before, { kind: 'scan', code }), world);
const inOne = scans(begin, '1');
const FULL = ['X000TST001', 'X000TST001', 'X000TST001', 'X000TST002', 'X000TST002'];
const full = scans(inOne, ...FULL);

describe('what is said to a scan', () => {
	test.each<[string, string[], string]>([
		['a carton by its number', ['2'], 'opened'],
		['a carton by its box id', ['FBA15TEST0001U000002'], 'opened'],
		['a carton by its SSCC with identifier', ['00003012345678901234'], 'opened'],
		['a carton by the id that we printed', ['TEST-2026-001-C002'], 'opened'],
		['the next carton by command', ['NYUKO-NEXT'], 'opened'],
		['a unit before any carton', ['X000TST001'], 'no-carton'],
		['FNSKU', ['1', 'X000TST001'], 'counted'],
		['FNSKU in small letters with a control character', ['1', '\u0002x000tst001\u0003'], 'counted'],
		['FNSKU in full width', ['1', 'Ｘ０００ＴＳＴ００１'], 'counted'],
		['JAN', ['1', '4901234567894'], 'counted'],
		['JAN with AIM prefix', ['1', ']E04901234567894'], 'counted'],
		['GTIN-14 of the same JAN', ['1', '04901234567894'], 'counted'],
		['UPC without its leading zero', ['1', '36000291452'], 'counted'],
		['UPC as EAN-13', ['1', '0036000291452'], 'counted'],
		['GTIN in GS1 with expiry', ['1', ']d2010490123456789417280331'], 'counted'],
		['ASIN that two SKUs share: the one that belongs here', ['2', 'B0TESTMUG1'], 'counted'],
		['SKU', ['1', 'towel'], 'counted'],
		['a unit that belongs in another carton', ['1', 'X000TST003'], 'wrong-carton'],
		['a unit that belongs in an earlier carton', ['2', 'X000TST002'], 'wrong-carton'],
		['a unit that every carton has already', ['1', 'TOWEL', 'TOWEL', 'NYUKO-NEXT', 'TOWEL'], 'wrong-item'],
		['one unit too many', ['1', 'TOWEL', 'TOWEL', 'TOWEL'], 'too-many'],
		['a code that nobody knows', ['1', '4009999999999'], 'unknown-code'],
		['another carton in mid-carton', ['1', 'TOWEL', '2'], 'other-carton'],
		['another carton before the first unit', ['1', '2'], 'opened'],
		['the open carton again', ['1', 'TOWEL', 'FBA15TEST0001U000001'], 'same-carton'],
		['done while units are missing', ['1', 'TOWEL', 'NYUKO-DONE'], 'not-complete'],
		['a label while units are missing', ['1', 'TOWEL', 'NYUKO-PRINT'], 'not-complete'],
		['done when all is in', ['1', ...FULL, 'nyuko-done'], 'weigh-now'],
		['a label before the weight', ['1', ...FULL, 'NYUKO-PRINT'], 'not-verified'],
		['a weight from the scale', ['1', ...FULL, '3.12 kg'], 'weighed'],
		['a weight in grams', ['1', ...FULL, '3120'], 'weighed'],
		['a weight with its status', ['1', ...FULL, 'ST,GS,+ 3.120kg'], 'weighed'],
		['a weight as GS1', ['1', ...FULL, '3303003120'], 'weighed'],
		['a weight while units are missing', ['1', 'TOWEL', '3.12 kg'], 'not-complete'],
		['a bare figure while units are missing', ['1', 'TOWEL', '3.12'], 'unknown-code'],
		['a weight before any carton', ['3.12 kg'], 'unknown-code'],
		['a weight that lacks a mug', ['1', ...FULL, '2.740'], 'weight-off'],
		['weigh while units are missing', ['1', 'TOWEL', 'NYUKO-WEIGH'], 'not-complete'],
		['weigh when all is in', ['1', ...FULL, 'NYUKO-WEIGH'], 'weigh-now'],
		['weigh once more when verified', ['1', ...FULL, '3120', 'NYUKO-WEIGH'], 'weigh-now'],
		['weigh before any carton', ['NYUKO-WEIGH'], 'opened'],
		['a label once verified', ['1', ...FULL, '3120', 'NYUKO-PRINT'], 'print'],
		['done once verified', ['1', ...FULL, '3120', 'NYUKO-DONE'], 'opened'],
		['undo with nothing done', ['NYUKO-UNDO'], 'nothing-to-undo']
	])('%s', (_, codes, said) => {
		expect(scans(begin, ...codes).said).toBe(said);
	});

	test('nothing is counted by what stops, and only the right item, undo or a nod goes on', () => {
		const wrong = scans(inOne, 'TOWEL', 'X000TST003');
		expect(wrong.state.counts).toEqual({ 1: { TOWEL: 1 } });
		expect(scans(wrong, 'NYUKO-NEXT').state).toEqual(wrong.state);
		expect(scans(wrong, 'X000TST001').state).toMatchObject({ stop: undefined, counts: { 1: { TOWEL: 1, 'MUG-01': 1 } } });
		expect(next(wrong, { kind: 'acknowledge' }).state).toMatchObject({ stop: undefined, counts: { 1: { TOWEL: 1 } } });
		expect(scans(wrong, 'NYUKO-UNDO').state).toMatchObject({ stop: undefined, counts: { 1: { TOWEL: 1 } } });
	});

	test('× N counts N at once, and none when they are too many', () => {
		expect(next(inOne, { kind: 'scan', code: 'MUG-01', times: 3 }).state.counts).toEqual({ 1: { 'MUG-01': 3 } });
		expect(next(inOne, { kind: 'scan', code: 'MUG-01', times: 4 })).toMatchObject({ said: 'too-many', state: { counts: {}, stop: { left: 3, belongs: [2] } } });
	});

	test('a carton is verified by all its units and a weight, and no longer when a unit comes out', () => {
		const verified = (world: World): boolean => isVerified(jobIn(world).cartons[0]!, world.state.counts);
		expect([full, scans(full, '2.740'), scans(full, '3120')].map(verified)).toEqual([false, false, true]);
		const accepted = next(scans(full, '2.740'), { kind: 'weigh', grams: 2740, accept: true });
		expect([verified(accepted), accepted.plan.cartons?.[0]?.measured?.grossWeightG]).toEqual([true, 2740]);
		const heavier = scans(accepted, '9.000');
		expect([verified(heavier), verified(scans(heavier, 'NYUKO-UNDO'))]).toEqual([false, true]);
		const out = scans(full, '3120', 'NYUKO-UNDO', 'NYUKO-UNDO');
		expect([verified(out), out.plan.cartons?.[0]?.measured]).toEqual([false, undefined]);
		expect(verified(next(scans(full, '3120'), { kind: 'empty' }))).toBe(false);
	});

	test('when every carton is verified there is none to go on to', () => {
		const both = scans(full, '3120', 'NYUKO-DONE', 'BOWL', 'BOWL', 'MUG-01', '1.66');
		expect(scans(both, 'NYUKO-DONE').said).toBe('all-done');
	});
});

const CODES = ['X000TST001', 'X000TST002', 'X000TST003', '4901234567894', 'BOWL', '1', '2', 'nobody', '3120', '1.66', '2.740', 'NYUKO-NEXT', 'NYUKO-PRINT', 'NYUKO-DONE', 'NYUKO-WEIGH', 'NYUKO-UNDO'];
const anyEvent: fc.Arbitrary<DockEvent> = fc.oneof(
	{ weight: 8, arbitrary: fc.record({ kind: fc.constant('scan' as const), code: fc.constantFrom(...CODES), times: fc.integer({ min: 1, max: 3 }) }) },
	{ weight: 1, arbitrary: fc.constant({ kind: 'acknowledge' } as const) },
	{ weight: 1, arbitrary: fc.constant({ kind: 'empty' } as const) }
);
const anyRun = fc.array(anyEvent, { maxLength: 60 });
const facts = ({ plan, state: { carton, counts } }: World) => ({ carton, counts, measured: plan.cartons?.map(({ measured }) => measured?.grossWeightG) });

describe('promises', () => {
	test('never more of a SKU in a carton than the plan puts there, and never less than none', () => {
		fc.assert(
			fc.property(anyRun, (events) => {
				const end = events.reduce(next, begin);
				for (const one of jobIn(end).cartons) {
					for (const sku of Object.keys(end.state.counts[one.number] ?? {})) expect(countOf(end.state.counts, one.number, sku)).toBeLessThanOrEqual(one.wants.get(sku) ?? 0);
				}
				expect(Object.values(end.state.counts).flatMap((counts) => Object.values(counts)).every((n) => n > 0)).toBe(true);
			})
		);
	});

	test('what is sent to the others adds up to what is counted here', () => {
		fc.assert(
			fc.property(anyRun, (events) => {
				let world = begin;
				const sums: Record<string, number> = {};
				for (const event of events) {
					for (const { carton, sku, n } of dock(jobIn(world), world.state, event).counted) sums[`${carton} ${sku}`] = (sums[`${carton} ${sku}`] ?? 0) + n;
					world = next(world, event);
				}
				const here = Object.entries(world.state.counts).flatMap(([number, counts]) => Object.entries(counts).map(([sku, n]) => [`${number} ${sku}`, n]));
				expect(Object.fromEntries(Object.entries(sums).filter(([, n]) => n !== 0))).toEqual(Object.fromEntries(here));
			})
		);
	});

	test('undo is the exact inverse of what it takes back', () => {
		fc.assert(
			fc.property(anyRun, anyEvent, (events, event) => {
				const ran = events.reduce(next, begin);
				const before = { ...ran, state: { ...ran.state, stop: undefined, off: undefined } };
				const after = next(before, event);
				const steps = after.state.past.length - before.state.past.length;
				fc.pre(steps >= 1 && after.state.stop === undefined);
				const back = Array.from({ length: steps }).reduce<World>((world) => next(world, { kind: 'command', command: 'undo' }), after);
				expect(facts(back)).toEqual(facts(before));
				expect(back.state).toEqual(before.state);
			})
		);
	});

	test('any order of right scans, with wrong ones between them, ends the same', () => {
		const right = ['X000TST001', '4901234567894', 'MUG-01', 'TOWEL', 'X000TST002'];
		const wrong = ['X000TST003', 'nobody', 'TOWEL', 'TOWEL'];
		fc.assert(
			fc.property(fc.shuffledSubarray(right, { minLength: 5 }), fc.array(fc.constantFrom(...wrong.slice(0, 2)), { maxLength: 6 }), fc.infiniteStream(fc.nat()), (order, between, dice) => {
				const codes = [...order];
				for (const code of between) codes.splice((dice.next().value as number) % (codes.length + 1), 0, code);
				const end = scans(inOne, ...codes);
				expect(end.state.counts).toEqual(full.state.counts);
				expect(isComplete(jobIn(end).cartons[0]!, end.state.counts)).toBe(true);
				expect(countedIn(end.state.counts, 1)).toBe(5);
			})
		);
	});
});

describe('a label that holds no longer', () => {
	const voided = ['fba15test0001u000002'];
	const weighed = withMeasured(plan, 2, { grossWeightG: two.grossWeightG, on: '2026-12-01T00:00:00Z', by: '' });
	const job = (of: Plan): Job => jobOf(of, { voided });
	const said = (of: Plan, state: DockState, event: DockEvent): string => {
		const { say } = dock(job(of), state, event);
		return say.kind === 'stop' ? `${say.stop.code} ${'boxId' in say.stop ? say.stop.boxId : ''}`.trim() : say.kind;
	};

	test.each<[string, DockEvent, string]>([
		['is refused', { kind: 'scan', code: 'FBA15TEST0001U000002' }, 'label-voided FBA15TEST0001U000002'],
		['in small letters too', { kind: 'scan', code: ' fba15test0001u000002\r' }, 'label-voided FBA15TEST0001U000002'],
		['another label is not', { kind: 'scan', code: 'FBA15TEST0001U000001' }, 'opened'],
		['its carton is opened by its number', { kind: 'scan', code: '2' }, 'opened'],
		['its carton is not labelled', { kind: 'command', command: 'print' }, 'label-voided FBA15TEST0001U000002']
	])('%s', (_, event, expected) => {
		const counts = { 2: { BOWL: 2, 'MUG-01': 1 } };
		expect(said(weighed, event.kind === 'command' ? { ...START, carton: 2, counts } : START, event)).toBe(expected);
	});

	test('is refused when no carton of the plan has it any more', () => {
		const renamed = { ...plan, cartons: [one, { ...two, boxId: 'FBA15TEST0001U000003' }] };
		expect(said(renamed, START, { kind: 'scan', code: 'FBA15TEST0001U000002' })).toBe('label-voided FBA15TEST0001U000002');
		expect(said(renamed, START, { kind: 'scan', code: 'FBA15TEST0001U000003' })).toBe('opened');
	});

	test('counts nothing and is passed over like any other stop', () => {
		const { state, counted } = dock(job(plan), START, { kind: 'scan', code: 'FBA15TEST0001U000002' });
		expect([counted, state.carton, state.counts]).toEqual([[], undefined, {}]);
		expect(dock(job(plan), state, { kind: 'acknowledge' }).state.stop).toBeUndefined();
	});
});
