import { describe, expect, test } from 'vitest';
import type { Product, Traits } from '$lib/domain/catalog/product';
import { inspect } from '$lib/domain/compliance/inspect';
import { RULES } from '$lib/domain/compliance/rules';
import type { Plan, ShipmentLine } from '$lib/domain/shipment/plan';
import { carton, destination, goods, shipment } from '../../samples';
import { foundBy } from './found';

const line = (changes: Partial<ShipmentLine> = {}): ShipmentLine => ({ sku: 'MUG-01', quantity: 12, fulfillmentCenter: 'NRT1', ...changes });
const plan = (changes: Partial<Product>, lines: readonly ShipmentLine[] = [line()], more: Partial<Plan> = {}): Plan => shipment({ products: [goods(changes)], lines: [...lines], cartons: [], ...more });

describe('a date is asked for', () => {
	const missing = (changes: Partial<Product>, lines?: readonly ShipmentLine[]) => foundBy('expiry.missing', plan(changes, lines)).map(({ subject }) => subject);

	test.each<[string, Traits, boolean]>([
		['expiry-controlled goods', { expiryControlled: true }, true], ['food', { food: true }, true], ['drink', { drink: true }, true], ['a supplement', { supplement: true }, true], ['pet food', { petFood: true }, true], ['chocolate', { chocolate: true }, true],
		['a cosmetic with a date', { cosmetic: true, expiryControlled: true }, true], ['a cosmetic', { cosmetic: true }, false], ['a toy', { toyForUnderSix: true }, false], ['a mug', { foodContact: true }, false], ['a battery', { battery: { chemistry: 'alkaline', packed: 'alone' } }, false],
		['alcohol', { alcohol: true }, false], ['drink with alcohol', { drink: true, alcohol: true }, false], ['alcohol with a date', { drink: true, alcohol: true, expiryControlled: true }, true], ['food with alcohol', { food: true, alcohol: true }, true],
		['salt said to have none', { food: true, expiryControlled: false }, false], ['nothing told', {}, false]
	])('%s', (_, traits, found) => expect(missing({ traits })).toEqual(found ? ['line:MUG-01'] : []));

	test('pet food by its heading', () => expect(missing({ hsCode: '230910000' })).toEqual(['line:MUG-01']));
	test('a mug by its heading', () => expect(missing({ hsCode: '691200000' })).toEqual([]));
	test('a line that has one', () => expect(missing({ traits: { food: true } }, [line({ expiry: '2028-03-31' })])).toEqual([]));
	test('an empty one is none', () => expect(missing({ traits: { food: true } }, [line({ expiry: ' ' })])).toEqual(['line:MUG-01']));
	test('one line of two', () => expect(missing({ traits: { food: true } }, [line({ expiry: '2028-03-31' }), line({ fulfillmentCenter: 'FSZ1' })])).toEqual(['line:MUG-01']));
	test('a SKU nobody knows', () => expect(foundBy('expiry.missing', plan({}, [line({ sku: 'WHO' })]))).toEqual([]));
});

describe('days left on arrival, 2026-12-11', () => {
	const short = (expiry: string, changes: Partial<Product> = {}) => foundBy('expiry.too-short', plan({ traits: { food: true }, ...changes }, [line({ expiry })]));

	test.each<[string, string | undefined, number]>([
		['2027-02-09', undefined, 60], ['2027-02-08', 'short', 59], ['2027-01-26', 'short', 46], ['2027-01-25', 'removed', 45], ['2026-12-12', 'removed', 1], ['2026-12-11', 'removed', 0], ['2026-12-10', 'expired', 0], ['2025-01-01', 'expired', 0], ['2030-01-01', undefined, 0]
	])('%s: %s', (expiry, because, daysLeft) => expect(short(expiry).map((facts) => [facts['because'], facts['daysLeft']])).toEqual(because ? [[because, daysLeft]] : []));

	test('the day Amazon takes it out is told', () => expect(short('2027-02-08')[0]).toMatchObject({ removedOn: '2026-12-25', leastDays: 60, arrival: '2026-12-11' }));
	test('a date that is none is no matter of days', () => expect(short('2027-13-40')).toEqual([]));
	test('goods with a date count whatever they are', () => expect(short('2026-12-20', { traits: {} })).toHaveLength(1));

	test('of two lines the one that expires first is told', () => {
		const found = foundBy('expiry.too-short', plan({ traits: { food: true } }, [line({ expiry: '2027-02-08' }), line({ expiry: '2026-12-01' })]));
		expect(found.map((facts) => facts['because'])).toEqual(['expired']);
	});

	const applied = { evidence: [{ kind: 'too-short', reference: 'Application 2026-11' }] };
	test.each([['2027-02-08', 0], ['2027-01-10', 0], ['2027-01-09', 1]])('with an application, %s', (expiry, n) => expect(short(expiry, applied)).toHaveLength(n));

	test('what is expired blocks, what is short warns', () => {
		const rule = RULES.filter(({ code }) => code === 'expiry.too-short');
		const severity = (expiry: string) => inspect(plan({ traits: { food: true } }, [line({ expiry })]), '2026-12-08', rule)[0]?.severity;
		expect([severity('2026-12-01'), severity('2026-12-20'), severity('2027-02-08')]).toEqual(['block', 'warn', 'warn']);
	});
});

describe('two dates', () => {
	const two = (lines: readonly ShipmentLine[], more: Partial<Plan> = {}) => foundBy('expiry.two-dates', plan({ traits: { food: true } }, lines, more)).map((facts) => [facts['centre'], facts['first'], facts['last']]);
	const [early, late] = ['2027-06-30', '2027-12-31'];

	test('at one centre', () => expect(two([line({ expiry: late }), line({ expiry: early })])).toEqual([['NRT1', early, late]]));
	test('at two centres', () => expect(two([line({ expiry: late }), line({ expiry: early, fulfillmentCenter: 'FSZ1' })])).toEqual([]));
	test('the same date twice', () => expect(two([line({ expiry: late }), line({ expiry: late, lot: 'B' })])).toEqual([]));
	test('one line without', () => expect(two([line({ expiry: late }), line()])).toEqual([]));
	test('at the only centre, unnamed on one line', () => expect(two([line({ expiry: late }), line({ expiry: early, fulfillmentCenter: undefined })])).toHaveLength(1));
	test('in the cartons, while the lines have none', () => {
		const cartons = [carton({ contents: [{ sku: 'MUG-01', quantity: 6, expiry: early }] }), carton({ number: 2, contents: [{ sku: 'MUG-01', quantity: 6, expiry: late }] })];
		expect(two([line()], { cartons })).toEqual([['NRT1', early, late]]);
		expect(two([line({ expiry: late })], { cartons })).toEqual([]);
	});
});

describe('expiry goods among ordinary goods', () => {
	const products: Product[] = [goods({ sku: 'TEA', traits: { food: true } }), goods({ sku: 'MUG' }), goods({ sku: 'SAKE', traits: { alcohol: true, drink: true } }), goods({ sku: 'CREAM', traits: { cosmetic: true } })];
	const mixed = (...lines: ShipmentLine[]) => foundBy('expiry.mixed-with-ordinary', shipment({ products, lines, cartons: [], destinations: [destination(), destination({ fulfillmentCenter: 'FSZ1' })] })).map(({ subject }) => subject);

	test.each<[string, ShipmentLine[], string[]]>([
		['tea and a mug', [line({ sku: 'TEA' }), line({ sku: 'MUG' })], ['destination:NRT1']],
		['tea and a mug for two centres', [line({ sku: 'TEA' }), line({ sku: 'MUG', fulfillmentCenter: 'FSZ1' })], []],
		['two of each at two centres', [line({ sku: 'TEA' }), line({ sku: 'MUG' }), line({ sku: 'TEA', fulfillmentCenter: 'FSZ1' }), line({ sku: 'MUG', fulfillmentCenter: 'FSZ1' })], ['destination:NRT1', 'destination:FSZ1']],
		['tea alone', [line({ sku: 'TEA' })], []],
		['a mug alone', [line({ sku: 'MUG' })], []],
		['cream with a date beside a mug', [line({ sku: 'CREAM', expiry: '2028-01-31' }), line({ sku: 'MUG' })], ['destination:NRT1']],
		['cream without a date beside a mug', [line({ sku: 'CREAM' }), line({ sku: 'MUG' })], []],
		['sake beside a mug', [line({ sku: 'SAKE' }), line({ sku: 'MUG' })], []],
		['sake beside tea', [line({ sku: 'SAKE' }), line({ sku: 'TEA' })], []],
		['tea beside a SKU nobody knows', [line({ sku: 'TEA' }), line({ sku: 'WHO' })], []]
	])('%s', (_, lines, found) => expect(mixed(...lines)).toEqual(found));
});
