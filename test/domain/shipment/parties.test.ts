import { expect, test } from 'vitest';
import {
	authorityOn, blankImporter, choose, corporateNumberState, editAddress, editCarrier, editParty, importerCodeKind, importerFromShipper,
	isSameParty, partyIn, registrationNumberState, setImporterKind, shipperFromImporter, withParty, BLANK_PARTY
} from '$lib/domain/shipment/parties';
import { emptyPlan } from '$lib/domain/shipment/plan';
import { acp, addressInTokyo, importer, importerInJapan, shipment, shipper } from '../../samples';

const empty = emptyPlan('TEST-1');

test('the first letter makes a party, the last one taken away unmakes it', () => {
	const one = editParty(empty, 'broker', { name: 'K' });
	expect(one.broker).toEqual({ name: 'K', address: { lines: [], city: '', country: '' } });
	expect(editParty(one, 'broker', { name: '' })).toEqual(empty);
	const placed = editAddress(one, 'broker', { region: 'Tokyo' });
	expect(editAddress(placed, 'broker', { region: '' })).toEqual(one);
});

test('an importer keeps its kind and basis when its name goes', () => {
	const plan = editParty(editParty(empty, 'importer', { name: 'A', basis: 'bought-from-shipper' }), 'importer', { name: '' });
	expect(plan.importer).toMatchObject({ name: '', basis: 'bought-from-shipper', kind: 'non-resident-with-acp' });
});

test('an ACP hangs from the importer and leaves with the last of its words', () => {
	const plan = editParty(empty, 'acp', { name: 'Kanda', customsOffice: 'Tokyo' });
	expect(plan.importer?.acp).toMatchObject({ name: 'Kanda', customsOffice: 'Tokyo' });
	expect(withParty(plan, 'acp', BLANK_PARTY).importer).not.toHaveProperty('acp');
	expect(setImporterKind(shipment(), 'japanese-corporation').importer).not.toHaveProperty('acp');
	expect(setImporterKind(shipment(), 'non-resident-with-acp')).toEqual(shipment());
});

test('the first guess at an importer follows the shipper’s country', () => {
	expect(blankImporter(shipment()).kind).toBe('non-resident-with-acp');
	expect(blankImporter(shipment({ shipper: shipper({ address: addressInTokyo() }) })).kind).toBe('japanese-corporation');
});

test('importer same as shipper: the same words, owning its goods, through its ACP', () => {
	const plan = importerFromShipper(shipment({ importer: importerInJapan() }));
	const { taxId: _, ...who } = shipper();
	expect(plan.importer).toMatchObject({ ...who, basis: 'own-goods', kind: 'non-resident-with-acp' });
	expect(plan.importer).not.toHaveProperty('taxId');
	expect(isSameParty(plan.importer, plan.shipper)).toBe(true);
	const inJapan = importerFromShipper(shipment({ shipper: shipper({ address: addressInTokyo() }) }));
	expect(inJapan.importer?.kind).toBe('japanese-corporation');
	expect(inJapan.importer).not.toHaveProperty('acp');
	expect(importerFromShipper(empty)).toBe(empty);
});

test('shipper same as importer takes who it is and nothing that belongs to an importer', () => {
	const plan = shipperFromImporter(shipment({ importer: importerInJapan() }));
	expect(Object.keys(plan.shipper ?? {}).sort()).toEqual(['address', 'email', 'name', 'nameJa', 'phone']);
	expect(isSameParty(plan.shipper, plan.importer)).toBe(true);
	expect(isSameParty(undefined, plan.importer)).toBe(false);
});

test('a kept party takes the whole card', () => {
	expect(choose(shipment(), 'importer', importerInJapan()).importer).toEqual(importerInJapan());
	expect(choose(shipment(), 'importer', importer({ acp: acp({ name: 'Other' }) })).importer?.acp?.name).toBe('Other');
	const asParty = choose(empty, 'importer', shipper());
	expect(asParty.importer).toEqual({ kind: 'non-resident-with-acp', basis: 'own-goods', ...shipper() });
	expect(partyIn(choose(shipment(), 'acp', acp({ validUntil: '2028-04-30' })), 'acp').validUntil).toBe('2028-04-30');
});

test('a carrier with nothing said about it is absent', () => {
	const plan = editCarrier(empty, { name: 'FedEx', trackingNumbers: ['1'] });
	expect(plan.carrier).toEqual({ name: 'FedEx', trackingNumbers: ['1'] });
	expect(editCarrier(editCarrier(plan, { trackingNumbers: [] }), { name: '' })).toEqual(empty);
	expect(editCarrier(empty, { taxKind: 'all-in' }).carrier).toEqual({ name: '', taxKind: 'all-in' });
});

test.each([
	['2026-04-30', 'not-yet'],
	['2026-05-01', 'in-force'],
	['2027-04-30', 'in-force'],
	['2027-05-01', 'ended']
])('on %s the notice of the sample ACP is %s', (day, state) => expect(authorityOn(acp(), day)).toBe(state));

test('a notice without a last day holds on; one without acceptance is none', () => {
	expect(authorityOn(acp({ validUntil: undefined }), '2040-01-01')).toBe('in-force');
	expect(authorityOn(acp({ acceptedOn: undefined }), '2026-12-08')).toBe('no-notice');
});

// 7123456789012 is the worked example of the check digit in the National Tax Agency's notice.
test.each([
	['', 'empty'],
	['７１２３-４５６７', 'short'],
	['7123 4567 89012', 'good'],
	['7123456789013', 'wrong'],
	['71234567890123', 'long'],
	['T7123456789012', 'wrong']
])('corporate number %s: %s', (typed, state) => expect(corporateNumberState(typed)).toBe(state));

test.each([
	['', 'japanese-corporation', 'empty'],
	['T', 'japanese-corporation', 'short'],
	['T7123456789012', 'japanese-corporation', 'good'],
	['T7123456789013', 'japanese-corporation', 'wrong'],
	['T1234567890123', 'japanese-individual', 'good'],
	['7123456789012', 'japanese-corporation', 'wrong']
] as const)('registration number %s of a %s: %s', (typed, kind, state) => expect(registrationNumberState(typed, kind)).toBe(state));

test.each([
	['7123456789012', 'corporate'],
	['7123456789012 0001', 'corporate'],
	['7123456789013', undefined],
	['C0000000123450000', 'customs-issued'],
	['1ABCDEFG0000', 'customs-issued'],
	['P00ABCDEFGHI', 'jastpro'],
	['123', undefined]
])('importer code %s: %s', (typed, kind) => expect(importerCodeKind(typed)).toBe(kind));
