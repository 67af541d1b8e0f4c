import { describe, expect, test } from 'vitest';
import { createdOn } from '$lib/domain/compliance/created-on';
import { inspect } from '$lib/domain/compliance/inspect';
import { RULES } from '$lib/domain/compliance/rules';
import { TRANSPORTS, type Carrier, type Plan } from '$lib/domain/shipment/plan';
import { messageOf } from '$lib/i18n/tell';
import { addressInTokyo, carrier, DECLARED, destination, shipment, shipper } from '../../samples';
import { foundBy } from './found';

const of = (code: string, changes: Partial<Plan>) => inspect(shipment(changes), DECLARED, RULES.filter((rule) => rule.code === code));

test.each([['courier', 0], ['air-freight', 0], ['sea-lcl', 0], ['sea-fcl', 1]] as const)('a container: %s', (transport, n) =>
	expect(of('transport.no-ocean-container', { transport }).map(({ severity, subject, source }) => [severity, subject, source.standing])).toEqual(n ? [['warn', 'shipment', 'amazon']] : [])
);

describe('delivery.booking-needed', () => {
	const by = (transport: Plan['transport'], changed: Carrier | undefined) => of('delivery.booking-needed', { transport, carrier: changed }).map(({ severity, subject, facts }) => [severity, subject, facts['because'], facts['carrier'], facts['listed']]);
	test.each([
		'UPS', 'U.P.S.', 'FedEx', 'Federal Express', 'DHL Express', 'DHL', 'Yamato Transport', 'ヤマト運輸株式会社', '佐川急便', 'Sagawa Express', 'Nippon Express', '日本通運', '福山通運', 'Fukuyama Transporting', '西濃運輸', 'Seino Transportation', '名鉄運輸', 'カトーレック', 'Katolec', 'Toll Express Japan', 'エコ配', 'Ecohai'
	])('%s, courier: books by itself', (name) => expect(by('courier', carrier({ name }))).toEqual([]));
	test.each([
		['SF Express', 'info'], ['EMS Japan Post', 'info'], ['顺丰速运', 'info'], ['OCS', 'info'], ['YunExpress', 'warn'], ['Kintetsu World Express', 'warn'], ['Rapid Parcels Ltd', 'warn'], ['UPSALA Trading', 'warn'], ['Amazonas Cargo', 'warn']
	])('%s, courier: %s', (name, severity) => expect(by('courier', carrier({ name }))).toEqual([[severity, 'party:carrier', 'notListed', name, 'no']]));
	test('a courier nobody has chosen yet', () => expect([by('courier', undefined), by('courier', carrier({ name: ' ' }))]).toEqual([[], []]));
	test.each(TRANSPORTS.filter((transport) => transport !== 'courier'))('%s is always booked', (transport) => {
		expect(by(transport, undefined)).toEqual([['warn', 'party:carrier', 'freight', 'none', 'no']]);
		expect(by(transport, carrier({ name: 'Rapid Freight' }))).toEqual([['warn', 'party:carrier', 'freight', 'Rapid Freight', 'no']]);
		expect(by(transport, carrier({ name: 'Nippon Express' }))).toEqual([['info', 'party:carrier', 'freight', 'Nippon Express', 'yes']]);
	});
});

describe('the day in a shipment’s name', () => {
	test.each([
		['FBA STA (2026/11/21 10:40)-NRT1', '2026-11-21'], ['FBA STA (2024/8/4 10:40)-TYO9', '2024-08-04'], ['FBA STA (2026-11-21 10:40)-NRT1', '2026-11-21'], ['ＦＢＡ （２０２６／１１／２１ 10:40）', '2026-11-21'], ['FBA (10/30/19 10:55 AM) - 1', '2019-10-30'], ['FBA STA (11/21/2026 10:40 AM)-NRT1', '2026-11-21'],
		['FBA STA (2026/13/45 10:40)-NRT1', undefined], ['Christmas 2026/11/21', undefined], ['NRT1', undefined], ['', undefined]
	])('%s: %s', (name, day) => expect(createdOn(name)).toBe(day));
});

describe('delivery.window', () => {
	const abroad = shipper();
	const domestic = shipper({ address: addressInTokyo() });
	const by = (changes: Partial<Plan>, name: string | undefined) => foundBy('delivery.window', shipment({ ...changes, destinations: [destination({ name })] })).map(({ subject, since, day, days, limitDays, route }) => [subject, since, day, days, limitDays, route]);
	const arriving = (arrive: string, ship = '2026-10-01') => ({ dates: { ship, declare: DECLARED, arrive } });

	test.each<[string, Partial<Plan>, string | undefined, unknown[]]>([
		['the sample', {}, 'FBA STA (2026/11/20 09:12)-NRT1', []],
		['from abroad, the 75th day', { shipper: abroad, ...arriving('2026-12-15') }, 'FBA STA (2026/10/01 10:40)-NRT1', []],
		['from abroad, a day later', { shipper: abroad, ...arriving('2026-12-16') }, 'FBA STA (2026/10/01 10:40)-NRT1', [['destination:NRT1', 'created', '2026-10-01', 76, 75, 'international']]],
		['within Japan, the 45th day', { shipper: domestic, ...arriving('2026-12-15') }, 'FBA STA (2026/10/31 10:40)-NRT1', []],
		['within Japan, a day later', { shipper: domestic, ...arriving('2026-12-16') }, 'FBA STA (2026/10/31 10:40)-NRT1', [['destination:NRT1', 'created', '2026-10-31', 46, 45, 'domestic']]],
		['no name: from the ship day', { shipper: abroad, ...arriving('2026-12-16') }, undefined, [['destination:NRT1', 'ship', '2026-10-01', 76, 75, 'international']]],
		['no name: from the ship day, in time', { shipper: abroad, ...arriving('2026-12-15') }, 'spring', []],
		['the shipment was made long before it left', { shipper: abroad, ...arriving('2026-12-15', '2026-12-01') }, 'FBA STA (2026/09/01 10:40)-NRT1', [['destination:NRT1', 'created', '2026-09-01', 105, 75, 'international']]],
		['neither name nor ship day', { dates: { declare: DECLARED, arrive: '2026-12-31' } }, undefined, []],
		['nobody knows from where: the shorter one', { shipper: undefined, ...arriving('2026-12-15') }, 'FBA STA (2026/10/30 10:40)-NRT1', [['destination:NRT1', 'created', '2026-10-30', 46, 45, 'domestic']]]
	])('%s', (_, changes, name, found) => expect(by(changes, name)).toEqual(found));

	test('each destination for itself, as a warning from practice', () => {
		const plan = { destinations: [destination({ name: 'FBA STA (2026/09/01 10:40)-NRT1' }), destination({ fulfillmentCenter: 'FSZ1' })] };
		expect(of('delivery.window', plan).map(({ severity, subject, source, facts }) => [severity, subject, source.standing, facts['lastDay']])).toEqual([['warn', 'destination:NRT1', 'practice', '2026-11-15']]);
		expect(messageOf('en', of('delivery.window', plan)[0]!)).toBe('NRT1: 101 days from the creation of the shipment (2026-09-01) to the arrival (2026-12-11); from abroad 75 are allowed, to 2026-11-15');
	});
});

describe('pallets', () => {
	test.each(TRANSPORTS)('%s', (transport) => {
		const n = transport === 'courier' ? 0 : 1;
		expect(of('pallet.labels', { transport }).map(({ severity, facts }) => [severity, facts['labels']])).toEqual(n ? [['info', 4]] : []);
		expect(of('pallet.limits-unverified', { transport }).map(({ severity, source, facts }) => [severity, source.standing, facts])).toEqual(
			n ? [['info', 'our-inference', { lengthCm: 110, widthCm: 110, heightFromCm: 150, heightToCm: 160, weightKg: 1_000 }]] : []
		);
	});
});
