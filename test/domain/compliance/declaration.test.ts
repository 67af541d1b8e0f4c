import { describe, expect, test } from 'vitest';
import { inspect, judge } from '$lib/domain/compliance/inspect';
import type { Plan } from '$lib/domain/shipment/plan';
import { messageOf } from '$lib/i18n/tell';
import { DECLARED, destination, shipment } from '../../samples';
import { foundBy } from './found';

const CODE = 'declaration.platform-code';
const untold = (changes: Partial<Plan> = {}): Plan => shipment({ waivers: [], ...changes });
const NRT1 = 'NRT1 Amazon Ichikawa FC, 2-13-1 Shiohama, Ichikawa-shi, Chiba 272-0193, Japan';

describe(CODE, () => {
	test('what the broker needs', () =>
		expect(foundBy(CODE, untold())).toEqual([{ subject: 'shipment', platform: 'Amazon', code: 'PUS001', mailOrder: 'yes', centres: 1, places: NRT1 }]));

	test.each([['2025-10-11', 0], ['2025-10-12', 1], ['2026-12-08', 1]])('declared on %s', (on, n) => expect(foundBy(CODE, untold(), on)).toHaveLength(n));

	test.each<[string, Plan['destinations'], string | undefined]>([
		['none', [], undefined], ['not given', undefined, undefined], ['a blank row', [{ fulfillmentCenter: ' ' }], undefined],
		['an address of its own', [destination({ address: { lines: ['1 Dock'], city: 'Ichikawa', region: 'Chiba', postalCode: '272-0001', country: 'JP' } })], 'NRT1 Amazon Ichikawa FC, 1 Dock, Ichikawa, Chiba 272-0001, Japan'],
		['a code without a known address', [{ fulfillmentCenter: 'TYO9' }], 'TYO9'],
		['a code nobody knows, with an address', [{ fulfillmentCenter: 'ABC9', address: { lines: ['1 Dock'], city: 'Kobe', postalCode: '650-0001', country: 'JP' } }], 'ABC9, 1 Dock, Kobe, 650-0001, Japan'],
		['two', [destination(), { fulfillmentCenter: 'TYO9' }], `${NRT1}; TYO9`]
	])('destinations: %s', (_, destinations, places) => expect(foundBy(CODE, untold({ destinations })).map((facts) => facts['places'])).toEqual(places === undefined ? [] : [places]));

	test('it is information, from customs, and told with its figures', () => {
		const finding = inspect(untold(), DECLARED).find(({ code }) => code === CODE)!;
		expect([finding.severity, finding.source.standing, finding.from]).toEqual(['info', 'official', '2025-10-12']);
		expect(messageOf('en', finding)).toBe(`For the declaration: platform code PUS001 (Amazon), mail-order cargo: yes, place of delivery ${NRT1}`);
	});

	test('a clerk ticks it off once the broker has it', () => {
		const waiver = { code: CODE, subject: 'shipment', reason: 'Told to the broker', by: 'CM', on: '2026-11-21' };
		const { findings, waived } = judge(untold({ waivers: [waiver] }), DECLARED);
		expect([findings.some(({ code }) => code === CODE), waived.map(({ finding }) => finding.code)]).toEqual([false, [CODE]]);
	});
});
