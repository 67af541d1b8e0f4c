import { describe, expect, test } from 'vitest';
import { addressLikeness, addressLikenessJa, nameLikeness } from '$lib/domain/compliance/same-party';
import type { Address } from '$lib/domain/shipment/plan';
import { acp, addressInPorto, addressInTokyo, importer, importerInJapan, shipment, shipper } from '../../samples';
import { foundBy } from './found';

describe('one name, spelt otherwise', () => {
	test.each([
		['Maria C. Lousa', 'Maria Lousa'], ['Maria C Lousa', 'MARIA LOUSA'], ['Maria Clara Lousa', 'Maria C. Lousa'], ['John A. B. Smith', 'John A. Smith'], ['John F. Smith', 'John Smith'], ['John E Smith', 'John Smith'],
		['Casa Lousa Co., Ltd.', 'Casa Lousa Company Limited'], ['Casa Lousa Co Ltd', 'Casa Lousa Co., Limited'], ['Atelier Coquelande S.A.S.', 'Atelier Coquelande SAS'], ['Atelier Coquelande S. A. S', 'Atelier Coquelande SAS'],
		['Kanda Tableware K.K.', 'Kanda Tableware Kabushiki Kaisha'], ['Kanda Tableware K.K.', 'Kanda Tableware KK'], ['Ｋａｎｄａ Tableware K.K.', 'Kanda Tableware K.K.'], ['Kanda　Tableware', 'Kanda Tableware'], ['CasaLousa Lda', 'Casa Lousa Lda'], ['Casa-Lousa Lda', 'Casa Lousa Lda'],
		['Smith & Sons Ltd', 'Smith and Sons Limited'], ['Lousa Mfg. Corp.', 'Lousa Manufacturing Corporation'], ['Lousa Intl Trading Ltd', 'Lousa International Trading Ltd'], ['Lousa Bros. Inc.', 'Lousa Brothers, Inc.'], ['Móveis Lousa Lda', 'Moveis Lousa Limitada'],
		['株式会社神田食器', '㈱神田食器'], ['株式会社神田食器', '（株）神田食器'], ['株式会社 神田食器', '株式会社神田食器'], ['ＡＢＣ商事株式会社', 'ABC商事株式会社'], ['ｶﾝﾀﾞ食器株式会社', 'カンダ食器株式会社'], ['キヤンドル工房', 'キャンドル工房'], ['髙橋陶器', '高橋陶器'], ['山﨑商店', '山崎商店'], ['有限会社澤田', '(有)沢田']
	])('%s | %s', (a, b) => {
		expect(nameLikeness(a, b, false)).toBe('spelt');
		expect(nameLikeness(b, a, false)).toBe('spelt');
	});

	test.each([
		['Casa Lousa Lda', 'Casa Lousa Lda'], ['Casa Lousa Lda', 'CASA LOUSA LDA'], ['casa lousa lda', ' Casa  Lousa Lda '], ['Café Lousa Lda', 'CAFE LOUSA LDA'], ['株式会社神田食器', '株式会社神田食器']
	])('%s | %s is no difference', (a, b) => expect(nameLikeness(a, b, true)).toBe('same'));

	test.each([
		['Casa Lousa Lda', 'Kanda Customs Office K.K.'], ['Kanda Tableware K.K.', 'Kanda Customs Office K.K.'], ['Lousa Ltd', 'Lousa Japan Ltd'], ['Lousa GmbH', 'Lousa K.K.'], ['Lousa SAS', 'Lousa SARL'], ['Maria Lousa', 'Mario Lousa'], ['Maria Lousa', 'Maria Costa'], ['Maria A. Lousa', 'Maria B. Lousa'],
		['Plan B Design Ltd', 'Plan Design Ltd'], ['Lousa 1', 'Lousa 2'], ['Lousa 1 2', 'Lousa 12'], ['A. Lousa', 'B. Lousa'], ['Tokyo Trading K.K.', 'Kyoto Trading K.K.'], ['株式会社神田食器', '神田食器株式会社'], ['株式会社神田食器', '有限会社神田食器'], ['さくら商事', 'サクラ商事'], ['神田食器', '神田通商'], ['Lousa', ''], ['&', '-'],
		['Acme Trading', 'Acme Training'], ['North Star Ltd', 'East Star Ltd'], ['Lousa Industrial Ltd', 'Lousa Industries Ltd'], ['John F. Smith', 'John E. Smith']
	])('%s | %s are two', (a, b) => expect(nameLikeness(a, b, true)).toBe('other'));

	test.each([
		['Casa Lousa', 'Casa Lousa Lda'], ['Kanda Customs Office', 'Kanda Customs Office K.K.'], ['Lousa Co.', 'Lousa Co., Ltd.'], ['神田食器', '株式会社神田食器']
	])('%s | %s: one in one country, perhaps two in two', (a, b) => expect([nameLikeness(a, b, true), nameLikeness(a, b, false)]).toEqual(['spelt', 'other']));
});

const at = (lines: string, city = 'Porto', changes: Partial<Address> = {}): Address => ({ lines: [lines], city, country: 'PT', ...changes });

describe('one address, spelt otherwise', () => {
	test.each<[Address, Address]>([
		[at('12 Market St.'), at('12 Market Street')], [at('210 R. do Almada'), at('210 Rua do Almada')], [at('5 Kanda Bldg. 3F'), at('5 Kanda Building 3rd Floor')], [at('1 Ocean Ave'), at('1 Ocean Avenue')], [at('9 Haupt Str.'), at('9 Haupt Street')], [at('Hauptstr. 9'), at('Hauptstraße 9')],
		[at('２－７－４ Kanda'), at('2-7-4 Kanda')], [at('2-chome 7-4 Kanda'), at('2-7-4 Kanda')], [at('2-13-1 Shiohama', 'Ichikawa-shi'), at('2-13-1 Shiohama', 'Ichikawa')], [at('Bd Haussmann 4'), at('Boulevard Haussmann 4')]
	])('%j | %j', (a, b) => expect(addressLikeness(a, b)).toBe('spelt'));

	test.each<[Address, Address]>([
		[at('Rua do Almada 210'), at('RUA DO ALMADA 210')], [at('Rua do Almada, 210'), at('Rua do Almada 210')], [at('12 MarketPlace'), at('12 Market Place')], [{ lines: ['Rua do Almada', '210'], city: 'Porto', country: 'PT' }, at('Rua do Almada 210')], [at('2-7-4 Kanda', 'X', { postalCode: '101-0041' }), at('2-7-4 Kanda', 'X', { postalCode: '1010041' })], [at('14 quai des Tanneurs', 'Nantes'), at('14 Quai des Tanneurs,', 'NANTES')]
	])('%j | %j is no difference', (a, b) => expect(addressLikeness(a, b)).toBe('same'));

	test.each<[Address, Address]>([
		[at('12 Market Street'), at('14 Market Street')], [at('1 2 Market St'), at('12 Market Street')], [at('12 Market Street'), at('12 Market Road')], [at('12 Market Street'), at('12 Market St', 'Lisboa')], [at('12 Market Street'), at('12 Market St', 'Porto', { country: 'JP' })],
		[at('12 Market St', 'Porto', { postalCode: '1' }), at('12 Market Street', 'Porto', { postalCode: '2' })], [at('Market St'), at('Market Street')], [at('', ''), at('', '')]
	])('%j | %j are two', (a, b) => expect(addressLikeness(a, b)).toBe('other'));

	const ja = (...linesJa: string[]): Address => addressInTokyo({ linesJa });
	test.each<[Address, Address, string]>([
		[ja('神田2-7-4'), ja('神田2丁目7番4号'), 'spelt'], [ja('神田２－７－４'), ja('神田2-7-4'), 'spelt'], [ja('神田2-7-4'), ja('神田', '2-7-4'), 'same'], [ja('神田2-7-4'), ja('神田2-7-5'), 'other'], [ja('神田2-7-4'), addressInPorto(), 'other']
	])('in Japanese: %j | %j: %s', (a, b, likeness) => expect(addressLikenessJa(a, b)).toBe(likeness));
});

describe('party.spelling-differs', () => {
	const by = (changes: Parameters<typeof shipment>[0]) => foundBy('party.spelling-differs', shipment(changes));
	test('the sample, and an importer in Japan', () => expect([by({}), by({ importer: importerInJapan() })]).toEqual([[], []]));
	test('shipper and importer', () =>
		expect(by({ shipper: shipper({ name: 'Casa Lousa, Limitada' }) })).toEqual([
			{ subject: 'party:importer', what: 'name', firstParty: 'shipper', secondParty: 'importer', firstText: 'Casa Lousa, Limitada', secondText: 'Casa Lousa Lda', more: 0 }
		]));
	test('name and address: the name is told, and that there is more', () =>
		expect(by({ shipper: shipper({ name: 'Casa-Lousa Lda', address: addressInPorto({ lines: ['R. do Almada 210'] }) }) })).toEqual([expect.objectContaining({ what: 'name', more: 1 })]));
	test('an address alone', () =>
		expect(by({ shipper: shipper({ address: addressInPorto({ lines: ['R. do Almada 210'] }) }) })).toEqual([
			expect.objectContaining({ subject: 'party:importer', what: 'address', firstText: 'R. do Almada 210, Porto', secondText: 'Rua do Almada 210, Porto' })
		]));
	test('ACP and broker, in Japanese too', () => {
		expect(by({ broker: acp({ name: 'Kanda Customs Office KK' }) })).toEqual([expect.objectContaining({ subject: 'party:broker', what: 'name', firstParty: 'acp', more: 0 })]);
		expect(by({ broker: acp({ nameJa: '（株）神田税関事務所' }) })).toEqual([expect.objectContaining({ subject: 'party:broker', what: 'nameJa', secondText: '（株）神田税関事務所' })]);
		expect(by({ broker: acp({ address: addressInTokyo({ linesJa: ['神田2丁目7番4号'] }) }) })).toEqual([expect.objectContaining({ subject: 'party:broker', what: 'addressJa' })]);
		expect(by({ broker: acp() })).toEqual([]);
	});
	test('the ACP of a resident importer is not looked at', () => expect(by({ importer: importerInJapan({ acp: acp({ name: 'Kanda Tableware KK' }) }) })).toEqual([]));
	test('an importer with a middle initial', () =>
		expect(by({ shipper: shipper({ name: 'Maria Lousa' }), importer: importer({ name: 'Maria C. Lousa' }) })).toHaveLength(1));
	test('capitals alone', () => expect(by({ shipper: shipper({ name: 'CASA LOUSA LDA', address: addressInPorto({ lines: ['RUA DO ALMADA 210'], city: 'PORTO' }) }) })).toEqual([]));
});
