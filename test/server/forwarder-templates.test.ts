import { expect, test } from 'vitest';
import * as templates from '$lib/server/forwarder-templates';
import { readFile } from '$lib/server/tables';
import * as images from '$lib/server/sku-images';
import * as shipments from '$lib/server/shipments';
import { carton, shipment } from '../samples';
import { eachDatabase } from '../setup/each-database';
import { asJson, call } from './api';
import { j1, j2, placeholders } from './forwarder-sheets';

const now = new Date('2026-11-24T03:00:00Z');
const PNG = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));
const plan = () => shipment({ cartons: [1, 2].map((number) => carton({ number, boxId: `FBA15TEST0001U00000${number}` })) });

eachDatabase('forwarder templates', (opened) => {
	const added = async (bytes = j1()) => {
		const kept = await templates.add(opened.db, { bytes, name: 'Hayashi  sheet.xlsx' }, now);
		if (!kept.ok) throw new Error(kept.rejection.code);
		return kept.value;
	};

	test('are kept with what was recognised, saved by version, removed and brought back', async () => {
		const kept = await added();
		expect(kept).toMatchObject({ version: 1, name: 'Hayashi sheet', marks: { sheets: [{ sheet: '日本发票', repeat: { row: 5 } }] } });
		expect(await templates.bytesOf(opened.db, kept.id)).toEqual(new Uint8Array(j1()));
		const change = { name: 'J1', forwarder: '林道', marks: kept.marks };
		expect(await templates.save(opened.db, kept.id, change, { now, version: 1 })).toMatchObject({ ok: true, value: { version: 2, name: 'J1' } });
		expect(await templates.save(opened.db, kept.id, change, { now, version: 1 })).toMatchObject({ ok: false, rejection: { code: 'stale', version: 2 } });
		expect(await templates.save(opened.db, kept.id, { ...change, marks: { sheets: [{ sheet: 'S', cells: [{ at: 'A1', text: 'no key' }] }], yes: '', no: '' } }, { now, version: 2 })).toMatchObject({ ok: false, rejection: { code: 'marks-wrong' } });
		expect(await templates.save(opened.db, kept.id, { ...change, name: ' ' }, { now, version: 2 })).toMatchObject({ ok: false, rejection: { code: 'template-name-missing' } });
		expect(await templates.remove(opened.db, kept.id, { now, version: 2 })).toMatchObject({ ok: true });
		expect(await templates.list(opened.db)).toEqual([]);
		expect(await templates.restore(opened.db, kept.id)).toMatchObject({ ok: true, value: { name: 'J1' } });
		expect(await templates.add(opened.db, { bytes: new TextEncoder().encode('a,b'), name: 'x' }, now)).toMatchObject({ ok: false, rejection: { code: 'not-a-workbook' } });
	});

	test('pictures are told by their content and kept once for each SKU', async () => {
		expect(await images.keep(opened.db, 'MUG-01', new TextEncoder().encode('<svg/>'), now)).toMatchObject({ ok: false, rejection: { code: 'not-a-picture' } });
		for (const sku of ['MUG-01', 'BOWL']) expect(await images.keep(opened.db, sku, PNG, now)).toMatchObject({ ok: true });
		expect(await opened.db.selectFrom('evidenceFile').select('sha256').execute()).toHaveLength(1);
		expect((await images.picturesOf(opened.db, ['MUG-01', 'NONE'])).get('MUG-01')).toMatchObject({ type: 'image/png', width: 1, height: 1 });
	});

	test('over HTTP: kept, changed over a version, and filled; errors stop it unless a reason is given', async () => {
		await shipments.create(opened.db, plan(), { now, today: '2026-11-24' });
		const posted = await call(opened.db, '/forwarder-templates?name=Common&forwarder=Somebody', { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: new Uint8Array(placeholders()) });
		expect(posted.status).toBe(201);
		const address = (posted.headers.get('location') ?? '').replace('/api/v1', '');
		const document = await posted.json();
		expect(document.id).toBe(Number(address.split('/').at(-1)));
		expect((await call(opened.db, address, asJson(document, {}, 'PUT'))).status).toBe(428);
		const put = await call(opened.db, address, asJson(document, { 'if-match': '"1"' }, 'PUT'));
		expect([put.status, put.headers.get('etag')]).toEqual([200, '"2"']);
		expect(await (await call(opened.db, '/forwarder-templates')).json()).toMatchObject([{ name: 'Common', forwarder: 'Somebody', version: 2, sheets: ['Sheet1'] }]);
		const id = address.split('/').at(-1);
		const sheet = await call(opened.db, `/shipments/TEST-2026-001/forwarder/${id}`);
		expect([sheet.status, sheet.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('FedEx_TEST-2026-001_NRT1_2ctn.xlsx')]);
		const table = await readFile(new Uint8Array(await sheet.arrayBuffer()), 'x');
		expect(table.ok && table.value.rows[5]).toEqual(['1', 'MUG-01', 'Drinking mugs of glazed stoneware, 300 ml, household use', '4.2', '12', '5.34', '41.2', '39.2', '35.2', '691200000']);

		const found = await shipments.find(opened.db, 'TEST-2026-001');
		await shipments.save(opened.db, { ...found!.plan, lines: [{ ...found!.plan.lines[0]!, quantity: 30 }] }, found!.version, { now, today: '2026-11-24' });
		const refused = await call(opened.db, `/shipments/TEST-2026-001/forwarder/${id}`);
		expect(refused.status).toBe(409);
		expect(await refused.json()).toMatchObject({ code: 'sheet-wrong', n: 1, errors: [{ path: 'Sheet1!E6', code: 'units-differ', message: 'Units add up to 24; the plan has 30. Compare what is packed with the lines.' }] });
		const forced = await call(opened.db, `/shipments/TEST-2026-001/forwarder/${id}?reason=${encodeURIComponent('Six follow')}`);
		expect([forced.status, decodeURIComponent(forced.headers.get('nyuko-note') ?? '')]).toEqual([200, 'Six follow']);
		const nowhere = await call(opened.db, `/shipments/TEST-2026-001/forwarder/${id}?centre=ZZZ9&reason=x`);
		expect([nowhere.status, (await nowhere.json()).code]).toEqual([422, 'centre-unknown']);
		expect((await call(opened.db, address, { method: 'DELETE', headers: { 'if-match': '"2"' } })).status).toBe(204);
		expect((await call(opened.db, address)).status).toBe(404);
		expect((await added(j2())).marks.sheets).toHaveLength(4);
	});
});
