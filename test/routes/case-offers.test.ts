import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CasePackTemplate } from '$lib/domain/catalog/case-pack';
import { packAsCases } from '$lib/domain/packing/cases';
import type { Plan } from '$lib/domain/shipment/plan';
import { CaseOffers } from '../../src/routes/shipments/[reference]/pack/case-packs.svelte';
import { Draft } from '../../src/routes/shipments/[reference]/draft.svelte';
import { destination, product, shipment } from '../samples';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const template = (name: string, units: number, sku = 'MUG-01'): CasePackTemplate => ({ sku, name, units, carton: { outerMm: [412, 392, 352] }, grossWeightG: 12_000 });
const plan: Plan = shipment({
	destinations: [destination()], products: [product(), product({ sku: 'TEA' })], cartons: [],
	lines: [{ sku: 'MUG-01', quantity: 50, fulfillmentCenter: 'NRT1' }, { sku: 'TEA', quantity: 7, fulfillmentCenter: 'NRT1' }]
});
const offersOf = (...templates: CasePackTemplate[]): CaseOffers => {
	const offers = new CaseOffers();
	offers.templates = templates;
	return offers;
};

test('the template that packs most is offered first, another when it is chosen', () => {
	const offers = offersOf(template('24', 24), template('10', 10), template('25', 25));
	expect(offers.of(plan).map(({ sku, template: { name }, cases }) => [sku, name, cases])).toEqual([['MUG-01', '25', 2]]);
	offers.choose('MUG-01', '24');
	expect(offers.of(plan)[0]).toMatchObject({ template: { name: '24' }, cases: 2, counts: [{ centre: 'NRT1', left: 50, cases: 2, over: 2 }] });
});

test('where no case can be made, the reason is told; what is packed is offered no more', () => {
	const offers = offersOf(template('25', 25), template('8', 8, 'TEA'));
	expect(offers.of(plan)[1]).toMatchObject({ sku: 'TEA', cases: 0, refused: { code: 'cases-too-few', left: 7 } });
	const packed = packAsCases(plan, offers.of(plan));
	expect(packed.ok && offers.of(packed.value).map(({ sku }) => sku)).toEqual(['TEA']);
});

test('cases are one step of work: one undo brings back what was, a redo makes them again', () => {
	const draft = new Draft({ plan, version: 1, savedAt: '', today: '2026-11-24', language: () => 'en' });
	const offers = offersOf(template('24', 24), template('2', 2, 'TEA')).of(plan);
	draft.change('pack.did.cases', (before) => {
		const packed = packAsCases(before, offers);
		return packed.ok ? packed.value : before;
	});
	const packed = draft.plan;
	expect(packed.cartons?.map(({ number, contents }) => [number, contents[0]?.sku])).toEqual([[1, 'MUG-01'], [2, 'MUG-01'], [3, 'TEA'], [4, 'TEA'], [5, 'TEA']]);
	draft.undo();
	expect([draft.plan === plan, draft.canUndo]).toEqual([true, false]);
	draft.redo();
	expect(draft.plan).toBe(packed);
});
