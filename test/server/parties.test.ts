import { expect, test } from 'vitest';
import * as parties from '$lib/server/parties';
import * as settings from '$lib/server/settings';
import { acp, addressInPorto, carrier, importer, shipment, shipper } from '../samples';
import { eachDatabase } from '../setup/each-database';

const now = new Date('2026-11-24T03:00:00Z');
const later = new Date('2026-11-25T03:00:00Z');

eachDatabase('parties', (opened) => {
	const names = async (kind: parties.PartyKind) => (await parties.list(opened.db, kind)).map(({ name }) => name);

	test('every complete party of a plan is remembered, each by its kind', async () => {
		await parties.remember(opened.db, shipment({ broker: shipper({ name: 'Broker KK', address: { lines: [], city: '', country: '' } }) }), now);
		const kept = await Promise.all(parties.PARTY_KINDS.map(names));
		expect(kept).toEqual([['Casa Lousa Lda'], ['Casa Lousa Lda'], [], ['FedEx'], ['Kanda Customs Office K.K.']]);
		expect((await parties.list(opened.db, 'importer'))[0]?.party.acp?.name).toBe(acp().name);
	});

	test('whoever a rule refuses as importer or ACP is neither kept nor offered as one', async () => {
		const amazon = importer({ name: 'アマゾンジャパン合同会社' });
		const atCentre = importer({ name: 'Casa Lousa Japan', address: addressInPorto({ lines: ['2-13-1 Shiohama'], city: 'Ichikawa', country: 'JP' }) });
		for (const refused of [importer({ name: 'Amazo' }), importer({ name: 'Amazon Japan' }), amazon, atCentre, importer({ name: 'Casa Lousa', acp: acp({ name: 'Amazon' }) }), importer({ acp: acp({ name: 'DHL Japan' }), name: 'FedEx' })])
			await parties.remember(opened.db, shipment({ importer: refused }), now);
		expect([await names('importer'), await names('acp')]).toEqual([[], ['Kanda Customs Office K.K.']]);
		expect(await parties.save(opened.db, { kind: 'importer', party: amazon, now })).toEqual({ ok: false, rejection: { code: 'no-declarant', name: amazon.name } });
		expect((await parties.save(opened.db, { kind: 'shipper', party: shipper({ name: 'Amazon Export Sales LLC' }), now })).ok).toBe(true);
		// A row kept before the rule knew the name.
		const row = { kind: 'importer', key: 'amazon', name: 'Amazon', doc: JSON.stringify(importer({ name: 'Amazon' })), usedAt: now.toISOString() };
		await opened.db.insertInto('party').values(row).execute();
		expect(await names('importer')).toEqual([]);
	});

	test('numbers of parcels are no part of a carrier', async () => {
		await parties.remember(opened.db, shipment({ carrier: carrier({ trackingNumbers: ['1234'] }) }), now);
		expect((await parties.list(opened.db, 'carrier'))[0]?.party).toEqual(carrier());
	});

	test('a name that is still being typed is one party', async () => {
		for (const name of ['Ca', 'Casa Lo', 'Casa Lousa Lda', 'Kasa Lousa Lda']) await parties.remember(opened.db, shipment({ shipper: shipper({ name }) }), now);
		for (const name of ['DH', 'DHL', 'DHL Express']) await parties.remember(opened.db, shipment({ reference: 'B', carrier: carrier({ name }) }), now);
		expect([await names('shipper'), await names('carrier')]).toEqual([['Casa Lousa Lda', 'Kasa Lousa Lda'], ['DHL Express', 'FedEx']]);
	});

	test('another party in its place is a second one', async () => {
		await parties.remember(opened.db, shipment(), now);
		await parties.remember(opened.db, shipment({ shipper: shipper({ name: 'Moinho SA', address: addressInPorto({ lines: ['Rua Nova 1'] }) }) }), later);
		expect(await names('shipper')).toEqual(['Moinho SA', 'Casa Lousa Lda']);
	});

	test('a party that two shipments know is not renamed by typing in one of them', async () => {
		await parties.remember(opened.db, shipment(), now);
		await parties.remember(opened.db, shipment({ reference: 'OTHER' }), now);
		await parties.remember(opened.db, shipment({ shipper: shipper({ name: 'Casa Lousa Lda Lisboa' }) }), later);
		expect((await names('shipper')).sort()).toEqual(['Casa Lousa Lda', 'Casa Lousa Lda Lisboa']);
	});

	test('the same name in another width or case is the same party, with its newest address', async () => {
		await parties.remember(opened.db, shipment(), now);
		await parties.remember(opened.db, shipment({ reference: 'OTHER', shipper: shipper({ name: 'ＣＡＳＡ lousa lda', phone: '1' }) }), later);
		const kept = await parties.list(opened.db, 'shipper');
		expect(kept.map(({ name, party, usedAt }) => [name, party.phone, usedAt])).toEqual([['ＣＡＳＡ lousa lda', '1', later.toISOString()]]);
	});

	test('kept by hand: added, changed, renamed, refused when the name is taken, removed', async () => {
		const first = await parties.save(opened.db, { kind: 'importer', party: importer(), now });
		const second = await parties.save(opened.db, { kind: 'importer', party: importer({ name: 'Second' }), now });
		if (!first.ok || !second.ok) throw new Error('not kept');
		expect(await parties.save(opened.db, { kind: 'importer', party: importer({ name: 'Second' }), id: first.value, now })).toEqual({
			ok: false, rejection: { code: 'name-taken', name: 'Second' }
		});
		expect((await parties.save(opened.db, { kind: 'importer', party: importer({ name: 'First' }), id: first.value, now })).ok).toBe(true);
		expect((await parties.save(opened.db, { kind: 'importer', party: importer({ name: ' ' }), now })).ok).toBe(false);
		expect((await names('importer')).sort()).toEqual(['First', 'Second']);
		expect((await parties.remove(opened.db, second.value)).ok).toBe(true);
		expect((await parties.remove(opened.db, second.value)).ok).toBe(false);
		expect((await parties.find(opened.db, 'importer', first.value))?.party.name).toBe('First');
	});

	test('settings are kept by key', async () => {
		expect(await settings.find(opened.db, 'scanner')).toBeUndefined();
		await settings.save(opened.db, 'scanner', { suffix: 'Enter' });
		await settings.save(opened.db, 'scanner', { suffix: 'Tab' });
		expect(await settings.find(opened.db, 'scanner')).toEqual({ suffix: 'Tab' });
		await settings.remove(opened.db, 'scanner');
		expect(await settings.find(opened.db, 'scanner')).toBeUndefined();
	});
});
