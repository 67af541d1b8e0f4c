import { describe, expect, test } from 'vitest';
import { RULES } from '$lib/domain/compliance/rules';
import type { Importer } from '$lib/domain/shipment/plan';
import { isCorporateNumber } from '$lib/domain/values/identifiers';
import { acp, addressInPorto, addressInTokyo, carrier, importer, importerInJapan, shipment } from '../../samples';
import { codesOf, foundBy } from './found';

const by = (code: string, changed: Importer | undefined, on?: string) => foundBy(code, shipment({ importer: changed }), on);

describe('importer.missing', () => {
	test('an importer with a name is there', () => expect(by('importer.missing', importer())).toEqual([]));
	test.each([
		['none', undefined],
		['an empty form', importer({ name: ' ', address: addressInPorto({ lines: [''], city: '' }), acp: undefined })],
		['an empty form with half an ACP', importer({ name: '', address: { lines: [], city: '', country: 'PT' } })]
	])('%s', (_, changed) => {
		expect(by('importer.missing', changed)).toEqual([{ subject: 'shipment' }]);
		expect(codesOf(shipment({ importer: changed }))).toEqual(['importer.missing']);
	});
});

describe('importer.is-amazon', () => {
	test.each([importer(), importerInJapan(), importer({ name: 'Amazonia Coffee Ltd' }), importer({ name: 'Amazonas Foods', nameJa: 'アマゾンカフェ' }), importer({ name: 'Selva SAS', address: addressInPorto({ region: 'Amazon', country: 'CO' }) }), importer({ name: 'Casa Lousa Lda', address: addressInPorto({ lines: ['c/o Casa Lousa', 'Rua 1'] }) })])(
		'$name is not',
		(changed) => expect(by('importer.is-amazon', changed)).toEqual([])
	);
	test.each([
		['its name', importer({ name: 'Amazon Japan G.K.' }), { role: 'importer', how: 'name', name: 'Amazon Japan G.K.', centre: '' }],
		['its Japanese name', importerInJapan({ nameJa: 'アマゾンジャパン合同会社' }), { role: 'importer', how: 'name', name: 'アマゾンジャパン合同会社', centre: '' }],
		['half width', importerInJapan({ name: 'ｱﾏｿﾞﾝ' }), { role: 'importer', how: 'name', name: 'ｱﾏｿﾞﾝ', centre: '' }],
		['its address', importer({ address: addressInTokyo({ lines: ['c/o Amazon Japan', '1-8-1 Shimomeguro'] }) }), { role: 'importer', how: 'address', name: 'c/o Amazon Japan', centre: '' }],
		['in care of its town', importerInJapan({ address: addressInTokyo({ city: 'Amazon NRT1' }) }), { role: 'importer', how: 'address', name: 'Amazon NRT1', centre: '' }],
		['in care of a centre', importer({ address: addressInPorto({ lines: ['c/o NRT1', 'Rua 1'] }) }), { role: 'importer', how: 'address', name: 'c/o NRT1', centre: '' }],
		['in care, in Japanese', importerInJapan({ address: addressInTokyo({ linesJa: ['神田2-7-4', 'アマゾンジャパン合同会社内'] }) }), { role: 'importer', how: 'address', name: 'アマゾンジャパン合同会社内', centre: '' }],
		['a centre’s street', importerInJapan({ address: { lines: ['2-13-1 Shiohama'], city: 'Ichikawa-shi', country: 'JP' } }), { role: 'importer', how: 'site', name: 'Kanda Tableware K.K.', centre: 'NRT1' }],
		['its ACP', importer({ acp: acp({ name: 'Amazon Services International' }) }), { role: 'acp', how: 'name', name: 'Amazon Services International', centre: '' }],
		['its ACP’s address', importer({ acp: acp({ address: { lines: ['4-5-1 Ogi-cho'], city: 'Odawara-shi', country: 'JP' } }) }), { role: 'acp', how: 'site', name: 'Kanda Customs Office K.K.', centre: 'FSZ1' }]
	])('by %s', (_, changed, facts) => expect(by('importer.is-amazon', changed)).toEqual([{ subject: 'party:importer', ...facts }]));
	test('both are told once', () =>
		expect(by('importer.is-amazon', importer({ name: 'Amazon', acp: acp({ name: 'Amazon' }) }))).toHaveLength(1));
	test('the ACP of a resident importer is not looked at', () =>
		expect(by('importer.is-amazon', importerInJapan({ acp: acp({ name: 'Amazon' }) }))).toEqual([]));
});

describe('importer.is-carrier', () => {
	test.each([importer(), importerInJapan({ name: 'Yamato Tableware K.K.' }), importer({ acp: acp({ name: 'Nippon Express Co., Ltd.' }) }), importer({ address: addressInPorto({ lines: ['Rua DHL 3'] }) })])(
		'$name is not',
		(changed) => expect(by('importer.is-carrier', changed)).toEqual([])
	);
	test.each([
		['a courier', importer({ name: 'DHL Express' }), { role: 'importer', name: 'DHL Express', carrier: 'DHL', kind: 'courier' }],
		['in Japanese', importerInJapan({ nameJa: '佐川急便株式会社' }), { role: 'importer', name: '佐川急便株式会社', carrier: 'Sagawa Express', kind: 'courier' }],
		['a forwarder', importer({ name: 'YunExpress Ltd' }), { role: 'importer', name: 'YunExpress Ltd', carrier: 'YunExpress', kind: 'forwarder' }],
		['in care of one', importer({ address: addressInTokyo({ lines: ['c/o FedEx Japan', '1-1'] }) }), { role: 'importer', name: 'FedEx Japan', carrier: 'FedEx', kind: 'courier' }],
		['a name in care of one', importer({ name: 'Casa Lousa c/o DHL' }), { role: 'importer', name: 'Casa Lousa c/o DHL', carrier: 'DHL', kind: 'courier' }],
		['a courier as ACP', importer({ acp: acp({ name: 'UPS Japan' }) }), { role: 'acp', name: 'UPS Japan', carrier: 'UPS', kind: 'courier' }]
	])('%s', (_, changed, facts) => expect(by('importer.is-carrier', changed)).toEqual([{ subject: 'party:importer', ...facts }]));
});

describe('importer.in-name-only', () => {
	test.each([
		['own goods', '2026-12-08', 'own-goods', 0],
		['bought', '2026-12-08', 'bought-from-shipper', 0],
		['a lent name', '2026-12-08', 'name-only', 1],
		['a lent name on the first day', '2023-10-01', 'name-only', 1],
		['a lent name a day earlier', '2023-09-30', 'name-only', 0]
	] as const)('%s on %s', (_, on, basis, n) => expect(by('importer.in-name-only', importerInJapan({ basis }), on)).toHaveLength(n));
});

describe('importer.incomplete', () => {
	test('whole', () => expect(by('importer.incomplete', importer())).toEqual([]));
	test.each([
		['name', { name: '' }, { name: 'lacking', address: 'given', country: 'given' }],
		['street', { address: addressInPorto({ lines: [' '] }) }, { name: 'given', address: 'lacking', country: 'given' }],
		['town', { address: addressInPorto({ city: '' }) }, { name: 'given', address: 'lacking', country: 'given' }],
		['country', { address: addressInPorto({ country: '' }) }, { name: 'given', address: 'given', country: 'lacking' }]
	])('lacks %s', (_, changes, facts) => expect(by('importer.incomplete', importer(changes))).toEqual([{ subject: 'party:importer', ...facts }]));
});

describe('importer.address-not-in-japan', () => {
	test.each([
		['a company in Japan', importerInJapan(), 0],
		['a person in Japan', importerInJapan({ kind: 'japanese-individual' }), 0],
		['a company abroad with ACP', importer(), 0],
		['a Japanese company abroad', importerInJapan({ address: addressInPorto() }), 1],
		['a Japanese person abroad', importerInJapan({ kind: 'japanese-individual', address: addressInPorto() }), 1],
		['small letters', importerInJapan({ address: addressInTokyo({ country: 'jp' }) }), 0],
		['no country: another finding’s', importerInJapan({ address: addressInPorto({ country: '' }) }), 0]
	])('%s', (_, changed, n) => expect(by('importer.address-not-in-japan', changed)).toHaveLength(n));
});

describe('importer.corporate-number-invalid', () => {
	test.each([
		['7123456789012', true], ['8123456789012', false], ['7123456789013', false], ['7123456789021', false], ['0123456789012', false], ['712345678901', false], ['71234567890123', false], ['', false],
		['1180301018771', true], ['5010401067252', true], ['5010401067253', false], ['7 123456789012', false]
	])('%s: %s', (number, valid) => expect(isCorporateNumber(number)).toBe(valid));

	test.each([
		['absent', undefined, 0], ['empty', '', 0], ['valid', '7123456789012', 0], ['valid in full width with hyphens', '７１２３４-５６７８９－０１２', 0], ['one digit off', '7123456789013', 1], ['a My Number', '123456789018', 1], ['letters', 'ABC', 1]
	])('%s', (_, corporateNumber, n) => expect(by('importer.corporate-number-invalid', importerInJapan({ corporateNumber }))).toHaveLength(n));
});

describe('the ACP', () => {
	test.each([
		['there', importer(), 0], ['none', importer({ acp: undefined }), 1], ['an empty form', importer({ acp: acp({ name: '', nameJa: '', address: { lines: [], city: '', country: 'JP' } }) }), 1],
		['none, but resident', importerInJapan(), 0]
	])('missing: %s', (_, changed, n) => expect(by('importer.acp-missing', changed)).toHaveLength(n));

	test('a missing ACP is one finding', () => expect(codesOf(shipment({ importer: importer({ acp: undefined }) }))).toEqual(['importer.acp-missing']));

	test.each([
		['from its first day', { acceptedOn: '2026-12-08' }, []],
		['to its last day', { validUntil: '2026-12-08' }, []],
		['without an end', { validUntil: undefined }, []],
		['accepted tomorrow', { acceptedOn: '2026-12-09' }, [{ because: 'notYet', day: '2026-12-09' }]],
		['run out yesterday', { validUntil: '2026-12-07' }, [{ because: 'runOut', day: '2026-12-07' }]],
		['never accepted', { acceptedOn: undefined }, [{ because: 'notAccepted', day: '' }]],
		['accepted on no day', { acceptedOn: '' }, [{ because: 'notAccepted', day: '' }]]
	])('valid: %s', (_, changes, found) =>
		expect(by('importer.acp-not-valid', importer({ acp: acp(changes) }))).toEqual(
			found.map((facts) => ({ subject: 'party:importer', name: 'Kanda Customs Office K.K.', on: '2026-12-08', ...facts }))
		)
	);

	test.each([
		['whole', {}, 0], ['no office', { customsOffice: '' }, 1], ['no address', { address: addressInTokyo({ lines: [] }) }, 1], ['a Japanese name alone', { name: '' }, 1]
	])('incomplete: %s', (_, changes, n) => expect(by('importer.acp-incomplete', importer({ acp: acp(changes) }))).toHaveLength(n));

	test.each([['in Japan', addressInTokyo(), 0], ['abroad', addressInPorto(), 1]])('%s', (_, address, n) =>
		expect(by('importer.acp-not-in-japan', importer({ acp: acp({ address }) }))).toHaveLength(n)
	);
});

describe('importer.all-in-channel', () => {
	test.each([['importer-of-record', 0], ['all-in', 1], ['unpaid', 0], [undefined, 0]] as const)('%s', (taxKind, n) =>
		expect(foundBy('importer.all-in-channel', shipment({ carrier: carrier({ taxKind }) }))).toHaveLength(n)
	);
	test('no carrier', () => expect(foundBy('importer.all-in-channel', shipment({ carrier: undefined }))).toEqual([]));
});

test('only the importer in name only and the coverage itself have days of their own', () =>
	expect(RULES.filter(({ from }) => from !== '2020-01-01').map(({ code, from }) => [code, from])).toEqual([
		['importer.in-name-only', '2023-10-01'],
		['dates.too-early', '0001-01-01']
	]));
