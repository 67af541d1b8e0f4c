import { expect, test } from 'vitest';
import { prepWork } from '$lib/domain/documents/prep-work';
import type { Plan } from '$lib/domain/shipment/plan';
import { destination, goods, shipment } from '../samples';
import { allSignedOff, leftOf, lineOf, openTasks, signedOff, skusOf, takenBack } from '../../src/routes/shipments/[reference]/prep/sign-off';

const plan = (): Plan =>
	shipment({
		products: [
			goods({ sku: 'MUG-01', prep: { category: 'FRAGILE' } }),
			goods({ sku: 'TWL-02', fnsku: 'X000TST002', gtin: '4901234567894', prep: { category: 'TEXTILE', owner: 'AMAZON' } })
		],
		destinations: [destination(), destination({ fulfillmentCenter: 'FSZ1' })],
		lines: [
			{ sku: 'MUG-01', quantity: 4, fulfillmentCenter: 'NRT1' },
			{ sku: 'TWL-02', quantity: 4, fulfillmentCenter: 'NRT1' },
			{ sku: 'MUG-01', quantity: 4, fulfillmentCenter: 'FSZ1' }
		]
	});

const doneOf = ({ products }: Plan, sku: string) => products.find((product) => product.sku === sku)?.prep?.done;
const left = (of: Plan, sku: string) => leftOf(skusOf(prepWork(of)).find((line) => line.sku === sku)!).map(({ type }) => type);

test('a step is signed off once and can be taken back', () => {
	const signed = signedOff(plan(), 'MUG-01', ['ITEM_BUBBLEWRAP']);
	expect(doneOf(signed, 'MUG-01')).toEqual(['ITEM_BUBBLEWRAP']);
	expect(signedOff(signed, 'MUG-01', ['ITEM_BUBBLEWRAP'])).toBe(signed);
	expect(doneOf(takenBack(signed, 'MUG-01', { type: 'ITEM_BUBBLEWRAP', or: ['ITEM_BOXING'] }), 'MUG-01')).toEqual([]);
});

test('taking back a step that something else served takes that back', () => {
	const boxed = signedOff(plan(), 'MUG-01', ['ITEM_BOXING']);
	expect(left(boxed, 'MUG-01')).toEqual(['ITEM_LABELING']);
	expect(doneOf(takenBack(boxed, 'MUG-01', { type: 'ITEM_BUBBLEWRAP', or: ['ITEM_BOXING'] }), 'MUG-01')).toEqual([]);
});

test('signing all leaves what Amazon does and what a label may do', () => {
	const lines = skusOf(prepWork(plan()));
	expect(lines.map(({ sku }) => sku)).toEqual(expect.arrayContaining(['MUG-01', 'TWL-02']));
	expect(lines).toHaveLength(2);
	const signed = allSignedOff(plan(), lines);
	expect(doneOf(signed, 'MUG-01')).toEqual(['ITEM_BUBBLEWRAP', 'ITEM_LABELING']);
	expect(doneOf(signed, 'TWL-02')).toEqual(['ITEM_LABELING']);
	expect(skusOf(prepWork(signed)).every(({ done }) => done)).toBe(true);
	expect(openTasks(skusOf(prepWork(signed)).find(({ sku }) => sku === 'TWL-02')!).map(({ type }) => type)).toEqual(['ITEM_BLANKSTK']);
});

test.each([
	['X000TST002', 'TWL-02'], [' x000tst002 ', 'TWL-02'], ['twl-02', 'TWL-02'], ['4901234567894', 'TWL-02'], ['Ｘ０００ＴＳＴ００２', 'TWL-02'], ['MUG-01', 'MUG-01'], ['X9', undefined], ['', undefined]
])('the code “%s” is that of %s', (code, sku) => {
	const work = prepWork(plan());
	const found = lineOf(work, code);
	expect(found && work[found.group]?.lines[found.line]?.sku).toBe(sku);
});
