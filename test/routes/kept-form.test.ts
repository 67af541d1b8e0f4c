import { expect, test } from 'vitest';
import { documentOf, partyFrom, Query } from '../../src/routes/parties/kept-form';

const form = (entries: Record<string, string>): FormData => {
	const data = new FormData();
	for (const [name, value] of Object.entries(entries)) data.set(name, value);
	return data;
};
const inTokyo = { 'address.lines': '2-7-4 Kanda\r\n', 'address.city': 'Chiyoda-ku', 'address.country': 'jp', 'address.postalCode': '101-0041' };
const address = { lines: ['2-7-4 Kanda'], city: 'Chiyoda-ku', country: 'JP', postalCode: '1010041' };

test('a filled form becomes a party; what is empty is absent', () => {
	const document = documentOf('broker', form({ name: ' Kanda ', nameJa: '', phone: '+81 3', ...inTokyo }));
	expect(partyFrom('broker', document)).toEqual({ name: 'Kanda', phone: '+81 3', address });
});

test('an importer abroad carries its ACP, one in Japan does not', () => {
	const entries = {
		kind: 'non-resident-with-acp', basis: 'own-goods', name: 'Casa', corporateNumber: '7123-4567-89012', ...inTokyo,
		'acp.name': 'Kanda', 'acp.acceptedOn': '2026/5/1', 'acp.customsOffice': 'Tokyo', 'acp.address.country': 'JP'
	};
	expect(partyFrom('importer', documentOf('importer', form(entries)))).toEqual({
		kind: 'non-resident-with-acp', basis: 'own-goods', name: 'Casa', corporateNumber: '7123456789012', address,
		acp: { name: 'Kanda', acceptedOn: '2026-05-01', customsOffice: 'Tokyo', address: { lines: [], city: '', country: 'JP' } }
	});
	const inJapan = partyFrom('importer', documentOf('importer', form({ ...entries, kind: 'japanese-corporation' })));
	expect(inJapan).not.toHaveProperty('acp');
});

test('a carrier is a name, a service, an account and how it declares', () => {
	expect(partyFrom('carrier', documentOf('carrier', form({ name: 'FedEx', account: '9', taxKind: 'unpaid' })))).toEqual({
		name: 'FedEx', account: '9', taxKind: 'unpaid'
	});
});

test.each([
	['a day that is none', 'acp', { name: 'Kanda', acceptedOn: '08/12/2026', ...inTokyo }],
	['a country that is none', 'shipper', { name: 'Casa', ...inTokyo, 'address.country': 'Atlantis' }],
	['an unknown kind of importer', 'importer', { name: 'Casa', kind: 'friend', basis: 'own-goods', ...inTokyo }]
] as const)('%s makes no party', (_, kind, entries) => expect(partyFrom(kind, documentOf(kind, form(entries)))).toBeUndefined());

test('an address of the page that asks for nonsense shows the first list', () => {
	expect(Query.parse({ kind: 'x', edit: '-3' })).toEqual({ kind: 'importer', search: '', edit: undefined });
	expect(Query.parse({ kind: 'acp', edit: 'new', search: 'a' })).toEqual({ kind: 'acp', search: 'a', edit: 'new' });
	expect(Query.parse({ edit: '12' }).edit).toBe(12);
});
