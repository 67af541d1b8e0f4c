import { describe, expect, test } from 'vitest';
import type { Plan } from '$lib/domain/shipment/plan';
import { acp, carrier, importer, importerInJapan, product, shipment, shipper } from '../../samples';
import { foundBy } from './found';

const factsOf = (code: string, changes: Partial<Plan>) => foundBy(`carrier-data.${code}`, shipment(changes));
const by = (name: string): Partial<Plan> => ({ carrier: carrier({ name }) });

describe('UPS and an importer abroad', () => {
	test.each<[string, Partial<Plan>, number]>([
		['UPS, importer abroad', by('UPS Japan Co., Ltd.'), 1],
		['UPS, importer in Japan', { ...by('UPS'), importer: importerInJapan() }, 0],
		['DHL, importer abroad', by('DHL Express'), 0],
		['nobody knows the carrier', by('Lousa Trucks'), 0]
	])('%s', (_, changes, found) => expect(factsOf('ups-sold-to', changes)).toHaveLength(found));
});

test.each<[string, 'DPU' | 'DDP', number]>([['UPS', 'DPU', 1], ['UPS', 'DDP', 0], ['DHL', 'DPU', 0]])('%s and %s', (name, rule, found) =>
	expect(factsOf('term-unknown', { ...by(name), incoterm: { rule, place: 'Ichikawa', edition: 2020 } })).toHaveLength(found));

test.each<[string, number, number]>([['UPS', 100, 0], ['UPS', 101, 1], ['DHL', 101, 0], ['DHL', 1_000, 1], ['FedEx', 1_000, 1]])('%s with %d lines', (name, lines, found) => {
	const skus = Array.from({ length: lines }, (_, i) => `SKU-${i}`);
	const given = factsOf('too-many-lines', { ...by(name), products: skus.map((sku) => product({ sku })), lines: skus.map((sku) => ({ sku, quantity: 1, fulfillmentCenter: 'NRT1' })) });
	expect(given.map((facts) => [facts['lines'], facts.subject])).toEqual(found === 0 ? [] : [[lines, 'destination:NRT1']]);
});

const words = (letters: number): string => 'abcd '.repeat(letters / 5).trim();

test.each<[string, Partial<Plan>, [string, unknown, unknown][]]>([
	['a name for DHL', { shipper: shipper({ name: 'A'.repeat(100) }), ...by('DHL') }, []],
	['a name too long for DHL', { shipper: shipper({ name: 'A'.repeat(101) }), ...by('DHL') }, [['party:shipper', 'name', 100]]],
	['a name too long for UPS', { shipper: shipper({ name: 'A'.repeat(36) }), ...by('UPS') }, [['party:shipper', 'name', 35]]],
	['the ACP on the form of UPS', { importer: importer({ acp: acp({ name: 'A'.repeat(36) }) }), ...by('UPS') }, [['party:acp', 'name', 35]]],
	['the ACP is on no form of FedEx', { importer: importer({ acp: acp({ name: 'A'.repeat(36) }) }), ...by('FedEx') }, []],
	['a description for UPS', { products: [product({ customsDescription: { en: words(105) } })], ...by('UPS') }, []],
	['a description too long for UPS', { products: [product({ customsDescription: { en: words(120) } })], ...by('UPS') }, [['product:MUG-01', 'description', 105]]],
	['the same for FedEx', { products: [product({ customsDescription: { en: words(120) } })], ...by('FedEx') }, []]
])('%s', (_, changes, found) => expect(factsOf('too-long', changes).map(({ subject, what, most }) => [subject, what, most])).toEqual(found));

test('letters that are not Latin are named; accents are not', () => {
	expect(factsOf('characters', { ...by('DHL'), shipper: shipper({ name: 'Éclat Lda' }) })).toEqual([]);
	expect(factsOf('characters', { ...by('DHL'), products: [product({ customsDescription: { en: 'Mug 丸' } })] })).toMatchObject([{ subject: 'product:MUG-01', characters: '丸' }]);
});

test.each([['4.20', 0], ['4.2000', 0], ['4.2055', 1]])('a unit value of %s', (amount, found) =>
	expect(factsOf('unit-or-line', { ...by('DHL'), products: [product({ value: { amount, currency: 'EUR' } })] })).toHaveLength(found));
