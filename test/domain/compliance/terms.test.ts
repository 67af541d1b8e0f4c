import { describe, expect, test } from 'vitest';
import { INCOTERM_RULES, type Destination, type Plan } from '$lib/domain/shipment/plan';
import { addressInPorto, addressInTokyo, carrier, destination, shipment, shipper } from '../../samples';
import { codesOf, foundBy } from './found';

describe('terms', () => {
	test.each(INCOTERM_RULES)('%s', (rule) =>
		expect(foundBy('terms.not-ddp', shipment({ incoterm: { rule, place: 'Odawara, Japan', edition: 2020 } }))).toEqual(rule === 'DDP' ? [] : [{ subject: 'shipment', rule }])
	);
	test('no term at all is one finding', () => expect(codesOf(shipment({ incoterm: undefined }))).toEqual(['terms.not-ddp']));
	test.each([['Odawara', 0], ['', 1], ['  ', 1]])('the place “%s”', (place, n) =>
		expect(foundBy('terms.place-missing', shipment({ incoterm: { rule: 'DDP', place, edition: 2020 } }))).toHaveLength(n)
	);
	test.each<[string, Partial<Plan>, string | undefined]>([
		['the importer pays', { dutiesPaidBy: 'importer' }, undefined],
		['the shipper pays', { dutiesPaidBy: 'shipper' }, undefined],
		['the broker pays', { dutiesPaidBy: 'broker', broker: shipper({ name: 'Kanda Brokers' }) }, undefined],
		['an unnamed broker pays', { dutiesPaidBy: 'broker' }, undefined],
		['the receiver pays', { dutiesPaidBy: 'receiver' }, 'receiver'],
		['the channel leaves it unpaid', { carrier: carrier({ taxKind: 'unpaid' }) }, 'unpaidChannel'],
		['a broker called Amazon pays', { dutiesPaidBy: 'broker', broker: shipper({ name: 'Amazon Japan' }) }, 'payerIsAmazon'],
		['the importer pays, the broker is Amazon', { broker: shipper({ name: 'Amazon Japan' }) }, undefined]
	])('%s', (_, changes, how) => expect(foundBy('terms.duties-billed-to-receiver', shipment(changes)).map((facts) => facts['how'])).toEqual(how ? [how] : []));
});

describe('shipper and dates', () => {
	test.each<[string, Plan['shipper'], number]>([
		['whole', shipper(), 0], ['none', undefined, 1], ['no name', shipper({ name: '' }), 1], ['no street', shipper({ address: addressInPorto({ lines: [] }) }), 1], ['no country', shipper({ address: addressInPorto({ country: ' ' }) }), 1]
	])('shipper: %s', (_, changed, n) => expect(foundBy('shipper.missing', shipment({ shipper: changed }))).toHaveLength(n));

	test.each<[string, Plan['dates'], object | undefined]>([
		['all', { ship: '2026-12-01', declare: '2026-12-08', arrive: '2026-12-11' }, undefined],
		['none', undefined, { ship: 'lacking', declare: 'lacking', arrive: 'lacking' }],
		['no arrival', { ship: '2026-12-01', declare: '2026-12-08' }, { ship: 'given', declare: 'given', arrive: 'lacking' }],
		['an empty day', { ship: '', declare: '2026-12-08', arrive: '2026-12-11' }, { ship: 'lacking', declare: 'given', arrive: 'given' }]
	])('dates: %s', (_, dates, lacks) => expect(foundBy('dates.missing', shipment({ dates }))).toEqual(lacks ? [{ subject: 'shipment', ...lacks }] : []));

	test.each<[string, Plan['dates'], string[] | undefined]>([
		['in order', { ship: '2026-12-01', declare: '2026-12-08', arrive: '2026-12-11' }, undefined],
		['all on a day', { ship: '2026-12-01', declare: '2026-12-01', arrive: '2026-12-01' }, undefined],
		['declared before it is sent', { ship: '2026-12-09', declare: '2026-12-08', arrive: '2026-12-11' }, ['ship', 'declare']],
		['delivered before it is declared', { ship: '2026-12-01', declare: '2026-12-08', arrive: '2026-12-07' }, ['declare', 'arrive']],
		['delivered before it is sent', { ship: '2026-12-09', arrive: '2026-12-07' }, ['ship', 'arrive']],
		['unknown', undefined, undefined]
	])('order: %s', (_, dates, order) =>
		expect(foundBy('dates.order', shipment({ dates })).map((facts) => [facts['first'], facts['second']])).toEqual(order ? [order] : [])
	);

	test.each([['2020-01-01', 0], ['2019-12-31', 1], ['0206-12-08', 1]])('declared on %s', (on, n) =>
		expect(foundBy('dates.too-early', shipment(), on)).toHaveLength(n)
	);
	test('a slip of the year does not open the gate', () => expect(codesOf(shipment({ incoterm: undefined, importer: undefined }), '2006-12-08')).toEqual(['dates.too-early']));
});

describe('destinations', () => {
	const to = (...destinations: Destination[]): Plan => shipment({ destinations });
	test.each<[string, Plan, number]>([
		['one', to(destination()), 0], ['none', to(), 1], ['not given', shipment({ destinations: undefined }), 1], ['a blank row', to({ fulfillmentCenter: ' ' }), 1], ['a blank row beside one', to(destination(), { fulfillmentCenter: '' }), 0]
	])('missing: %s', (_, plan, n) => expect(foundBy('destination.missing', plan)).toHaveLength(n));

	test.each<[string, Destination, string | undefined]>([
		['a code with a known site', { fulfillmentCenter: 'NRT1' }, undefined],
		['the same in small letters', { fulfillmentCenter: 'nrt1' }, undefined],
		['a code without a known site', { fulfillmentCenter: 'TYO9' }, 'addressNotKnown'],
		['a code whose site is inferred', { fulfillmentCenter: 'NGO3' }, 'addressNotKnown'],
		['a code without a known site, with the address', { fulfillmentCenter: 'TYO9', address: addressInTokyo() }, undefined],
		['a new code', { fulfillmentCenter: 'ABC9' }, 'notInDirectory'],
		['a new code with its address', { fulfillmentCenter: 'ABC9', address: addressInTokyo() }, undefined],
		['a new code with half an address', { fulfillmentCenter: 'ABC9', address: addressInTokyo({ city: '' }) }, 'notInDirectory'],
		['a transfer centre', { fulfillmentCenter: 'XHD4' }, undefined]
	])('unknown: %s', (_, given, because) => expect(foundBy('destination.unknown', to(given)).map((facts) => facts['because'])).toEqual(because ? [because] : []));

	test('it says which', () => expect(foundBy('destination.unknown', to(destination(), { fulfillmentCenter: 'TYO9' }))).toEqual([{ subject: 'destination:TYO9', code: 'TYO9', because: 'addressNotKnown', index: 1 }]));
	test.each([['FBA15TEST0001', 0], ['', 1], [undefined, 1]])('shipment id %s', (amazonShipmentId, n) =>
		expect(foundBy('destination.shipment-id-missing', to(destination({ amazonShipmentId })))).toHaveLength(n)
	);
});

describe('lines', () => {
	test('none is one finding', () => expect(codesOf(shipment({ lines: [], cartons: [] }))).toEqual(['line.missing']));
	test('an unknown SKU is told once', () =>
		expect(foundBy('line.unknown-sku', shipment({ lines: [{ sku: 'MUG-1', quantity: 3 }, { sku: 'MUG-1', quantity: 4 }, { sku: 'MUG-01', quantity: 1 }] }))).toEqual([{ subject: 'line:MUG-1', sku: 'MUG-1', quantity: 3 }]));
	test.each([[1, 0], [0, 1], [-2, 1], [1.5, 1]])('a quantity of %s', (quantity, n) => expect(foundBy('line.quantity-missing', shipment({ lines: [{ sku: 'MUG-01', quantity }] }))).toHaveLength(n));
	const two = [destination(), destination({ fulfillmentCenter: 'FSZ1' })];
	test.each<[string, Partial<Plan>, string | undefined]>([
		['the only one, unnamed', { lines: [{ sku: 'MUG-01', quantity: 1 }] }, undefined],
		['one of two', { destinations: two, lines: [{ sku: 'MUG-01', quantity: 1, fulfillmentCenter: 'FSZ1' }] }, undefined],
		['none of two', { destinations: two, lines: [{ sku: 'MUG-01', quantity: 1 }] }, 'noneNamed'],
		['a blank', { destinations: two, lines: [{ sku: 'MUG-01', quantity: 1, fulfillmentCenter: '' }] }, 'noneNamed'],
		['another', { lines: [{ sku: 'MUG-01', quantity: 1, fulfillmentCenter: 'KIX1' }] }, 'noDestination'],
		['no destinations: another finding’s', { destinations: [], lines: [{ sku: 'MUG-01', quantity: 1 }] }, undefined]
	])('to %s', (_, changes, because) => expect(foundBy('line.destination-missing', shipment(changes)).map((facts) => facts['because'])).toEqual(because ? [because] : []));
});
