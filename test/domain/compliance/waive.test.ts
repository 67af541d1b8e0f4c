import { expect, test } from 'vitest';
import { isWaivable, judge } from '$lib/domain/compliance/inspect';
import { ruleOf, RULES } from '$lib/domain/compliance/rules';
import { alikeWaived, hasRoomFor, keyOf, lastDayFor, takeBack, waive, waiversOf } from '$lib/domain/compliance/waive';
import type { Plan, Waiver } from '$lib/domain/shipment/plan';
import { DECLARED, product, shipment } from '../../samples';

const answer = { reason: 'The broker accepts it', by: 'C. Moreira', on: '2026-11-22', until: '2026-12-31' };
const VAGUE = ['product:BOX-1', 'product:BOX-2'];
const vague = (changes: Partial<Plan> = {}): Plan =>
	shipment({
		products: ['BOX-1', 'BOX-2'].map((sku) => product({ sku, customsDescription: { en: 'Gift' } })),
		lines: ['BOX-1', 'BOX-2'].map((sku) => ({ sku, quantity: 12, fulfillmentCenter: 'NRT1' })),
		waivers: undefined,
		...changes
	});
const found = (plan: Plan, code = 'description.vague', on = DECLARED) => judge(plan, on).findings.filter((finding) => finding.code === code);
const waiver = (changes: Partial<Waiver> = {}): Waiver => ({ ...answer, code: 'description.vague', subject: 'product:BOX-1', ...changes });
const states = (plan: Plan, on = DECLARED) => waiversOf(plan, judge(plan, on), on).map(({ state }) => state);

test('all of one code are waived at once, with reason, name and days', () => {
	const plan = vague();
	expect(found(plan).map(({ subject }) => subject)).toEqual(VAGUE);
	const waived = waive(plan, found(plan), { ...answer, reason: '  The broker accepts it ', by: ' C. Moreira' });
	expect(waived.waivers).toEqual(VAGUE.map((subject) => waiver({ subject })));
	expect(found(waived)).toEqual([]);
	expect(judge(waived, DECLARED).waived.filter(({ finding }) => finding.code === 'description.vague')).toHaveLength(2);
});

test.each([
	{ what: 'on its last day', on: '2026-12-31', left: 0 },
	{ what: 'the day after', on: '2027-01-01', left: 2 }
])('a waiver counts $what: $left findings are left', ({ on, left }) => {
	const plan = vague();
	expect(found(waive(plan, found(plan), answer), 'description.vague', on)).toHaveLength(left);
});

test('a new answer takes the place of an earlier one; other waivers stay', () => {
	const other = waiver({ code: 'carton.heavy', subject: 'carton:1' });
	const plan = vague({ waivers: [waiver({ reason: 'old', until: '2026-11-30' }), other] });
	const [first] = found(plan);
	expect(waive(plan, [first!], answer).waivers).toEqual([other, waiver()]);
});

test('importer, terms and prohibited goods are never waived', () => {
	const plan = shipment({ importer: undefined, incoterm: undefined });
	const findings = judge(plan, DECLARED).findings;
	expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['importer.missing', 'terms.not-ddp']));
	expect(waive(plan, findings.filter(({ code }) => /^(importer|terms)\./.test(code)), answer)).toBe(plan);
	expect(RULES.filter(({ code, waivable }) => waivable && /^(importer|terms|prohibited)\./.test(code)).map(({ code }) => code)).toEqual([]);
});

test('what is taken back counts again, and an empty list goes', () => {
	const plan = vague();
	const waived = waive(plan, found(plan), answer);
	const half = takeBack(waived, [waiver()]);
	expect(found(half).map(keyOf)).toEqual(['description.vague@product:BOX-1']);
	expect(takeBack(half, half.waivers!)).toEqual((({ waivers: _, ...rest }) => rest)(plan));
	expect(takeBack(plan, [waiver()])).toBe(plan);
});

test('the sample has a rule of each sort that the next test speaks of', () => {
	expect(isWaivable({ code: 'description.vague' })).toBe(true);
	expect(ruleOf('description.missing')?.waivable).toBe(false);
});

test.each([
	{ what: 'counts', is: waiver() },
	{ what: 'counts', is: waiver({ until: undefined }) },
	{ what: 'runOut', is: waiver({ until: '2026-12-07' }) },
	{ what: 'gone', is: waiver({ subject: 'product:BOX-9' }) },
	{ what: 'gone', is: waiver({ subject: 'product:BOX-9', until: '2026-12-07' }) },
	{ what: 'gone', is: waiver({ code: 'no.such-rule' }) },
	{ what: 'notAllowed', is: waiver({ code: 'description.missing', subject: 'product:BOX-3' }) },
	{ what: 'incomplete', is: waiver({ reason: ' ' }) },
	{ what: 'incomplete', is: waiver({ by: '' }) }
])('a waiver of $is.code until $is.until by “$is.by” for “$is.reason” on $is.subject: $what', ({ what, is }) => {
	const plan = vague();
	const lacking = { ...plan, products: [...plan.products, product({ sku: 'BOX-3', customsDescription: undefined })], lines: [...plan.lines, { sku: 'BOX-3', quantity: 1, fulfillmentCenter: 'NRT1' }] };
	expect(states({ ...lacking, waivers: [is] })).toEqual([what]);
});

test('what was waived the same way stands together, what counts first', () => {
	const plan = vague({ waivers: [waiver({ until: '2026-12-01' }), ...VAGUE.map((subject) => waiver({ subject, reason: 'seen' }))] });
	const told = waiversOf({ ...plan, waivers: [plan.waivers![0]!, plan.waivers![2]!] }, judge({ ...plan, waivers: [plan.waivers![0]!, plan.waivers![2]!] }, DECLARED), DECLARED);
	expect(alikeWaived(told).map(({ state, waivers }) => [state, waivers.length])).toEqual([['counts', 1], ['runOut', 1]]);
	const both = waive(vague(), found(vague()), answer);
	expect(alikeWaived(waiversOf(both, judge(both, DECLARED), DECLARED)).map(({ waivers }) => waivers.length)).toEqual([2]);
});

test.each([
	{ what: 'the declaration day', declare: '2026-12-08', day: '2026-12-08' },
	{ what: 'the declaration day, today', declare: '2026-11-22', day: '2026-11-22' },
	{ what: 'thirty days, when it is past', declare: '2026-11-21', day: '2026-12-22' },
	{ what: 'thirty days, when it is not known', declare: undefined, day: '2026-12-22' }
])('the last day offered is $what', ({ declare, day }) => {
	expect(lastDayFor(shipment({ dates: declare ? { declare } : undefined }), '2026-11-22')).toBe(day);
});

test('a plan holds five thousand waivers and no more', () => {
	const findings = found(vague());
	const full = (n: number) => vague({ waivers: Array.from({ length: n }, (_, i) => waiver({ subject: `product:${i}` })) });
	expect(hasRoomFor(full(4_998), findings)).toBe(true);
	expect(hasRoomFor(full(4_999), findings)).toBe(false);
	expect(hasRoomFor({ ...full(4_998), waivers: [...full(4_998).waivers!, waiver()] }, findings)).toBe(true);
});
