import { describe, expect, test } from 'vitest';
import { inspect } from '$lib/domain/compliance/inspect';
import type { Importer, Plan } from '$lib/domain/shipment/plan';
import { isMyNumber } from '$lib/domain/compliance/my-number';
import { isCorporateNumber } from '$lib/domain/values/identifiers';
import { messageOf } from '$lib/i18n/tell';
import { acp, addressInPorto, addressInTokyo, carrier, DECLARED, importer, importerInJapan, shipment, shipper } from '../../samples';
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
		expect(codesOf(shipment({ importer: changed })).filter((code) => code.startsWith('importer.'))).toEqual(['importer.missing']);
	});
});

describe('importer.is-amazon', () => {
	test.each([importer(), importerInJapan(), importer({ name: 'Amazonia Coffee Ltd' }), importer({ name: 'Amazonas Foods', nameJa: 'アマゾンカフェ' }), importer({ name: 'Selva SAS', address: addressInPorto({ region: 'Amazon', country: 'CO' }) }), importer({ name: 'Casa Lousa Lda', address: addressInPorto({ lines: ['c/o Casa Lousa', 'Rua 1'] }) })])(
		'$name is not',
		(changed) => expect(by('importer.is-amazon', changed)).toEqual([])
	);
	test.each([
		['its name', importer({ name: 'Amazon Japan G.K.' }), { how: 'name', name: 'Amazon Japan G.K.', centre: '' }],
		['its Japanese name', importerInJapan({ nameJa: 'アマゾンジャパン合同会社' }), { how: 'name', name: 'アマゾンジャパン合同会社', centre: '' }],
		['half width', importerInJapan({ name: 'ｱﾏｿﾞﾝ' }), { how: 'name', name: 'ｱﾏｿﾞﾝ', centre: '' }],
		['its address', importer({ address: addressInTokyo({ lines: ['c/o Amazon Japan', '1-8-1 Shimomeguro'] }) }), { how: 'address', name: 'c/o Amazon Japan', centre: '' }],
		['in care of its town', importerInJapan({ address: addressInTokyo({ city: 'Amazon NRT1' }) }), { how: 'address', name: 'Amazon NRT1', centre: '' }],
		['in care of a centre', importer({ address: addressInPorto({ lines: ['c/o NRT1', 'Rua 1'] }) }), { how: 'address', name: 'c/o NRT1', centre: '' }],
		['in care, in Japanese', importerInJapan({ address: addressInTokyo({ linesJa: ['神田2-7-4', 'アマゾンジャパン合同会社内'] }) }), { how: 'address', name: 'アマゾンジャパン合同会社内', centre: '' }],
		['a centre’s street', importerInJapan({ address: { lines: ['2-13-1 Shiohama'], city: 'Ichikawa-shi', country: 'JP' } }), { how: 'site', name: 'Kanda Tableware K.K.', centre: 'NRT1' }]
	])('by %s', (_, changed, facts) => expect(by('importer.is-amazon', changed)).toEqual([{ subject: 'party:importer', ...facts }]));
	test('its ACP is another finding’s', () => expect(by('importer.is-amazon', importer({ acp: acp({ name: 'Amazon' }) }))).toEqual([]));
});

describe('importer.acp-is-amazon', () => {
	test.each([
		['its name', { name: 'Amazon Services International' }, { how: 'name', name: 'Amazon Services International', centre: '' }],
		['its Japanese name', { nameJa: 'アマゾンジャパン合同会社' }, { how: 'name', name: 'アマゾンジャパン合同会社', centre: '' }],
		['a centre’s code', { name: 'NRT1' }, { how: 'name', name: 'NRT1', centre: '' }],
		['its address', { address: { lines: ['4-5-1 Ogi-cho'], city: 'Odawara-shi', country: 'JP' } }, { how: 'site', name: 'Kanda Customs Office K.K.', centre: 'FSZ1' }]
	])('by %s', (_, changes, facts) => expect(by('importer.acp-is-amazon', importer({ acp: acp(changes) }))).toEqual([{ subject: 'party:importer', ...facts }]));
	test.each([importer(), importer({ name: 'Amazon' }), importerInJapan({ acp: acp({ name: 'Amazon' }) }), importer({ acp: acp({ name: 'Amazonia Customs K.K.' }) })])('$name', (changed) =>
		expect(by('importer.acp-is-amazon', changed)).toEqual([])
	);
	test('an importer that is Amazon as well brings both', () =>
		expect(codesOf(shipment({ importer: importer({ name: 'Amazon Japan G.K.', acp: acp({ name: 'Amazon Japan G.K.' }) }) })).filter((code) => code.endsWith('is-amazon'))).toEqual(['importer.is-amazon', 'importer.acp-is-amazon']));
});

describe('importer.is-fulfillment-center', () => {
	const street = { lines: ['2-13-1 Shiohama'], city: 'Ichikawa-shi', country: 'JP' };
	test.each([
		['a code', importer({ name: 'NRT1' }), { role: 'importer', how: 'name', name: 'NRT1', centre: 'NRT1' }],
		['a code, broken up', importer({ name: 'Ｎｒｔ-１' }), { role: 'importer', how: 'name', name: 'Ｎｒｔ-１', centre: 'NRT1' }],
		['Amazon and a code', importer({ name: 'Amazon Japan NRT1' }), { role: 'importer', how: 'name', name: 'Amazon Japan NRT1', centre: 'NRT1' }],
		['a town', importer({ name: 'Odawara Fulfillment Center' }), { role: 'importer', how: 'name', name: 'Odawara Fulfillment Center', centre: 'FSZ1' }],
		['a town in Japanese', importerInJapan({ nameJa: 'アマゾン 小田原FC 入庫係' }), { role: 'importer', how: 'name', name: 'アマゾン 小田原FC 入庫係', centre: 'FSZ1' }],
		['a longer town', importerInJapan({ nameJa: 'アマゾン流山おおたかの森FC' }), { role: 'importer', how: 'name', name: 'アマゾン流山おおたかの森FC', centre: 'Amazon Nagareyama Otakanomori FC' }],
		['a centre without a town', importer({ name: 'Amazon Fulfillment Center' }), { role: 'importer', how: 'name', name: 'Amazon Fulfillment Center', centre: '' }],
		['a warehouse', importer({ name: 'Amazon warehouse' }), { role: 'importer', how: 'name', name: 'Amazon warehouse', centre: '' }],
		['in care of one', importer({ address: addressInPorto({ lines: ['c/o FSZ1', 'Rua 1'] }) }), { role: 'importer', how: 'address', name: 'c/o FSZ1', centre: 'FSZ1' }],
		['a name in care of one', importer({ name: 'Casa Lousa c/o Amazon NRT1' }), { role: 'importer', how: 'name', name: 'Casa Lousa c/o Amazon NRT1', centre: 'NRT1' }],
		['in care, in Japanese', importerInJapan({ address: addressInTokyo({ linesJa: ['神田2-7-4', 'アマゾン市川FC気付'] }) }), { role: 'importer', how: 'address', name: 'アマゾン市川FC気付', centre: 'NRT1' }],
		['a line of the address', importerInJapan({ address: addressInTokyo({ lines: ['Amazon Odawara FC', '1-1'] }) }), { role: 'importer', how: 'address', name: 'Amazon Odawara FC', centre: 'FSZ1' }],
		['the street', importerInJapan({ address: street }), { role: 'importer', how: 'site', name: 'Kanda Tableware K.K.', centre: 'NRT1' }],
		['the ACP’s name', importer({ acp: acp({ name: 'Amazon FSZ1' }) }), { role: 'acp', how: 'name', name: 'Amazon FSZ1', centre: 'FSZ1' }],
		['the ACP’s street', importer({ acp: acp({ address: street }) }), { role: 'acp', how: 'site', name: 'Kanda Customs Office K.K.', centre: 'NRT1' }]
	])('by %s', (_, changed, facts) => expect(by('importer.is-fulfillment-center', changed)).toEqual([{ subject: 'party:importer', ...facts }]));

	test.each([
		importer(), importerInJapan(), importer({ name: 'Amazon Japan G.K.' }), importer({ name: 'Fulfillment by Amazon' }), importer({ name: 'NRT1 Design Studio' }), importer({ name: 'Fulfillment Partners GmbH' }), importer({ name: 'Odawara Porcelain K.K.' }), importerInJapan({ nameJa: '小田原商店' }), importerInJapan({ nameJa: '横浜FC' }),
		importerInJapan({ nameJa: '楽天フルフィルメントセンター' }), importer({ name: 'Kobe Trading Center' }), importerInJapan({ address: addressInTokyo({ lines: ['2-13-2 Shiohama'], city: 'Ichikawa-shi' }) }), importerInJapan({ acp: acp({ name: 'NRT1' }) })
	])('$name $nameJa is none', (changed) => expect(by('importer.is-fulfillment-center', changed)).toEqual([]));

	test('a centre is Amazon too', () => {
		for (const changes of [{ name: 'NRT1' }, { address: street }]) expect(codesOf(shipment({ importer: importer(changes) })).filter((code) => code.startsWith('importer.is'))).toEqual(['importer.is-amazon', 'importer.is-fulfillment-center']);
	});
	test('a destination that only this plan knows', () => {
		const address = { lines: ['9-1 Minato'], city: 'Kobe', country: 'JP' };
		const plan = (changes: Partial<Importer>) => shipment({ destinations: [{ fulfillmentCenter: 'UKB9', address }], importer: importerInJapan(changes) });
		expect(foundBy('importer.is-fulfillment-center', plan({ address: { lines: ['9 - 1 MINATO'], city: 'Kobe', country: 'JP' } }))).toEqual([expect.objectContaining({ how: 'site', centre: 'UKB9' })]);
		expect(foundBy('importer.is-fulfillment-center', plan({ name: 'UKB9' }))).toEqual([expect.objectContaining({ how: 'name', centre: 'UKB9' })]);
		expect(foundBy('importer.is-fulfillment-center', plan({}))).toEqual([]);
	});
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

describe('importer.code-invalid', () => {
	test.each([['123456789018', true], ['123456789012', false], ['12345678901', false], ['000000000000', true], ['1234567890188', false]])('My Number %s: %s', (number, valid) => expect(isMyNumber(number)).toBe(valid));

	const told = (importerCode: string | undefined, corporateNumber?: string) =>
		by('importer.code-invalid', importerInJapan({ importerCode, corporateNumber })).map(({ subject, because, code, number }) => [subject, because, code, number]);
	test.each([
		undefined, '', ' ', '7123456789012', '7123456789012 0001', '71234567890120001', '7１23456789012－0000', '1A2B3C4D0000', '1a2b-3c4d-0000', '123456780000', '123456789012', 'C1234567890ABCDEF', 'P12345678901', 'P00ABC123450', '123456700000'
	])('%s', (code) => expect(told(code)).toEqual([]));
	test.each([
		['7123456789013', 'checkDigit'], ['71234567890130001', 'checkDigit'], ['0123456789012', 'checkDigit'], ['712345678901', 'format', true], ['ABC', 'format'], ['12345', 'format'], ['71234567890120', 'format'], ['C123', 'format'], ['P1234567890', 'format'], ['A1234567CN01', 'shipperCode'], ['Z0ABCDEFPT01', 'shipperCode'], ['1A2B3C4D000', 'format']
	].filter(([, , skip]) => !skip))('%s: %s', (code, because) => expect(told(String(code))).toEqual([['party:importer', because, code, '']]));
	test('a My Number is refused and not repeated', () => {
		for (const code of ['123456789018', '1234 5678 9018', '１２３４５６７８９０１８']) expect(told(code)).toEqual([['party:importer', 'myNumber', '', '']]);
		const { nameJa: _, ...person } = importerInJapan({ kind: 'japanese-individual', corporateNumber: undefined, importerCode: '123456789018' });
		expect(JSON.stringify(by('importer.code-invalid', person))).not.toContain('9018');
	});
	test('a customs-issued code of a head office ends in four noughts, whatever digit that is', () => {
		const code = Array.from({ length: 100 }, (_, i) => `${12345600 + i}0000`).find(isMyNumber);
		expect(code).toBeDefined();
		expect(told(code)).toEqual([]);
	});
	test('another company’s', () => {
		expect(told('5010401067252', '7123456789012')).toEqual([['party:importer', 'differs', '5010401067252', '7123456789012']]);
		expect(told('50104010672520001', '7123456789012')).toEqual([['party:importer', 'differs', '50104010672520001', '7123456789012']]);
		expect(told('71234567890120001', '7123-4567-89012')).toEqual([]);
		expect(told('5010401067252', '7123456789013')).toEqual([]);
		expect(told('P12345678901', '7123456789012')).toEqual([]);
	});
});

describe('importer.invoice-number-invalid', () => {
	const told = (changes: Partial<Importer>) => by('importer.invoice-number-invalid', importerInJapan(changes)).map(({ because }) => because);
	test.each<[string, Partial<Importer>, string | undefined]>([
		['the sample', {}, undefined], ['none', { invoiceRegistrationNumber: undefined }, undefined], ['empty', { invoiceRegistrationNumber: ' ' }, undefined], ['small letter, hyphens', { invoiceRegistrationNumber: 't7123-4567-89012' }, undefined], ['full width', { invoiceRegistrationNumber: 'Ｔ７１２３４５６７８９０１２' }, undefined],
		['no T', { invoiceRegistrationNumber: '7123456789012' }, 'format'], ['12 digits', { invoiceRegistrationNumber: 'T712345678901' }, 'format'], ['14 digits', { invoiceRegistrationNumber: 'T71234567890120' }, 'format'],
		['a corporation, check digit', { invoiceRegistrationNumber: 'T8123456789012' }, 'checkDigit'], ['a corporation, another one’s', { invoiceRegistrationNumber: 'T5010401067252' }, 'differs'], ['a corporation without a number', { invoiceRegistrationNumber: 'T5010401067252', corporateNumber: undefined }, undefined],
		['a person: any digits', { kind: 'japanese-individual', invoiceRegistrationNumber: 'T8123456789012' }, undefined], ['not resident: any digits', { kind: 'non-resident-with-acp', invoiceRegistrationNumber: 'T1234567890123' }, undefined], ['a person: too few', { kind: 'japanese-individual', invoiceRegistrationNumber: 'T812345678901' }, 'format']
	])('%s', (_, changes, because) => expect(told(changes)).toEqual(because ? [because] : []));
});

describe('importer.notify-incomplete', () => {
	const code = 'importer.notify-incomplete';
	const broker = shipper({ name: 'Kanda Brokers K.K.', address: addressInTokyo(), phone: '+81 3 5555 0199' });
	const found = (changes: Partial<Plan>) => foundBy(code, shipment(changes)).map(({ subject, role, because, name, address, phone }) => [subject, role, because, ...(because === 'lacks' ? [name, address, phone] : [])]);
	const ok = 'given';
	const no = 'lacking';
	test.each<[string, Partial<Plan>, unknown[]]>([
		['the sample', {}, []], ['an importer in Japan', { importer: importerInJapan() }, []], ['a broker', { broker }, []], ['nobody', { importer: undefined, shipper: undefined }, []],
		['a broker without a phone', { broker: { ...broker, phone: '' } }, [['party:broker', 'broker', 'lacks', ok, ok, no]]],
		['a broker without an address', { broker: { ...broker, address: addressInTokyo({ lines: [] }) } }, [['party:broker', 'broker', 'lacks', ok, no, ok]]],
		['a broker with a Japanese name alone', { broker: { ...broker, name: '', nameJa: '神田通関' } }, [['party:broker', 'broker', 'lacks', no, ok, ok]]],
		['a phone without digits', { broker: { ...broker, phone: 'n/a' } }, [['party:broker', 'broker', 'lacks', ok, ok, no]]],
		['a phone in full width', { broker: { ...broker, phone: '０３－５５５５－０１９９' } }, []],
		['an empty broker: the ACP', { broker: shipper({ name: ' ', phone: '' }), importer: importer({ acp: acp({ phone: undefined }) }) }, [['party:acp', 'acp', 'lacks', ok, ok, no]]],
		['no ACP named: the importer', { importer: importer({ acp: undefined, phone: '' }) }, [['party:importer', 'importer', 'lacks', ok, ok, no]]],
		['a broker whole, an ACP without a phone', { broker, importer: importer({ acp: acp({ phone: '' }) }) }, []],
		['the importer has no phone, the courier asks', { importer: importer({ phone: undefined }) }, [['party:importer', 'importer', 'phone']]],
		['the importer has no phone, freight', { importer: importer({ phone: undefined }), transport: 'air-freight' }, []],
		['the shipper has no phone, the courier asks', { shipper: shipper({ phone: ' ' }) }, [['party:shipper', 'shipper', 'phone']]],
		['the shipper has no phone, freight', { shipper: shipper({ phone: ' ' }), transport: 'sea-lcl' }, []],
		['ACP and importer', { importer: importer({ phone: '', acp: acp({ phone: '' }) }) }, [['party:acp', 'acp', 'lacks', ok, ok, no], ['party:importer', 'importer', 'phone']]],
		['SAME AS CONSIGNEE', { broker: { ...broker, name: 'SAME AS CONSIGNEE' } }, [['party:broker', 'broker', 'sameAs']]],
		['same as above', { broker: { ...broker, name: 'Same as above' } }, [['party:broker', 'broker', 'sameAs']]],
		['同上', { broker: { ...broker, nameJa: '同上' } }, [['party:broker', 'broker', 'sameAs']]],
		['荷受人に同じ', { importer: importer({ acp: acp({ nameJa: '荷受人に同じ' }) }) }, [['party:acp', 'acp', 'sameAs']]],
		['a name like it', { broker: { ...broker, name: 'Sameas Customs K.K.', nameJa: '同志通関' } }, []]
	])('%s', (_, changes, expected) => expect(found(changes)).toEqual(expected));

	test('what lacks is said', () => {
		const finding = inspect(shipment({ broker: { ...broker, phone: '' } }), DECLARED).find((one) => one.code === code)!;
		expect(messageOf('en', finding)).toBe('The broker is notified on arrival and lacks: phone number');
		expect(messageOf('ja', finding)).toBe('到着通知先となる通関業者の未入力の項目：［電話番号］');
		expect(messageOf('fr', finding)).toBe('Le commissionnaire est notifié à l’arrivée et il lui manque : téléphone');
		expect(finding.severity).toBe('warn');
	});
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
