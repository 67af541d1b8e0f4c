import { expect, test } from 'vitest';
import type { PrinterProfile } from '$lib/domain/documents/printing/profile';
import { LANGUAGES } from '$lib/i18n/languages';
import { problemSchema } from '$lib/server/api/answers';
import { printedListSchema, voidedSchema } from '$lib/server/api/labels';
import { printerListSchema, printerSchema } from '$lib/server/api/printer';
import { sentenceOf } from '$lib/server/http';
import * as ledger from '$lib/server/label-ledger';
import * as shipments from '$lib/server/shipments';
import { readPlan } from '$lib/plan-file/read';
import { shipment } from '../samples';
import { eachDatabase } from '../setup/each-database';
import { asJson, call } from './api';

const read = readPlan(shipment());
if (!read.ok) throw new Error(read.rejection.errors[0]?.message);
const plan = read.value;
const moment = { now: new Date('2026-11-24T02:00:00Z'), today: '2026-11-24' };
const at = `/shipments/${encodeURIComponent(plan.reference)}/labels`;
const [A, B] = ['FBA15TEST0001U000001', 'FBA15TEST0001U000002'];
const codeOf = async (answer: Response) => [answer.status, problemSchema.parse(await answer.json()).code];

const zebra: PrinterProfile = {
	name: 'Zebra ZD421 / bench 2', dpi: 203, offsetRightMm: -0.75, offsetDownMm: 1.2, scale: 9_970, readableMm: [0.25, 0.375], measuredOn: '2026-11-24', by: 'Aki'
};
const zebraAt = `/printers/${encodeURIComponent(zebra.name)}`;

eachDatabase('printing over HTTP', (opened) => {
	const put = (body: unknown, address = zebraAt) => call(opened.db, address, asJson(body, {}, 'PUT'));
	const voiding = (body: unknown) => call(opened.db, `${at}/void`, asJson(body));

	test('a printer is kept, read, measured again and removed', async () => {
		expect(await codeOf(await call(opened.db, zebraAt))).toEqual([404, 'not-found']);
		const made = await put(zebra);
		expect([made.status, printerSchema.parse(await made.json())]).toEqual([201, zebra]);
		expect((await put({ ...zebra, scale: 10_010 })).status).toBe(200);
		expect(printerSchema.parse(await (await call(opened.db, zebraAt)).json()).scale).toBe(10_010);
		expect(printerListSchema.parse(await (await call(opened.db, '/printers')).json())).toMatchObject([{ profile: { name: zebra.name } }]);
		expect((await call(opened.db, zebraAt, { method: 'DELETE' })).status).toBe(204);
		expect(await codeOf(await call(opened.db, zebraAt, { method: 'DELETE' }))).toEqual([404, 'not-found']);
	});

	test.each<[string, unknown, [number, string]]>([
		['of another name', { ...zebra, name: 'Brother' }, [422, 'name-differs']],
		['off which nothing was read', { ...zebra, readableMm: [] }, [422, 'printer-reads-nothing']],
		['whose page was fitted to the paper', { ...zebra, scale: 9_700 }, [422, 'printer-profile-wrong']],
		['of a resolution that none has', { ...zebra, dpi: 150 }, [422, 'body-not-valid']],
		['with an unknown key', { ...zebra, tray: 2 }, [422, 'body-not-valid']]
	])('a printer %s is refused', async (_, body, expected) => {
		expect(await codeOf(await put(body))).toEqual(expected);
		expect(await (await call(opened.db, '/printers')).json()).toEqual([]);
	});

	test('the ledger is listed, searched and paged; a void is given, stands once, and is taken back', async () => {
		expect(await codeOf(await call(opened.db, at))).toEqual([404, 'not-found']);
		await shipments.create(opened.db, plan, moment);
		await ledger.record(opened.db, plan.reference, { run: 'r1', kind: 'carton', stock: '4x6', by: 'Aki', labels: [{ carton: 1, boxId: A }, { carton: 2, boxId: B }] }, moment.now);

		const given = await voiding({ boxId: ` ${A.toLowerCase()}`, why: 'torn', by: 'Ken' });
		expect([given.status, voidedSchema.parse(await given.json())]).toEqual([200, { boxId: A, at: '2026-11-24T03:00:00.000Z', by: 'Ken', why: 'torn' }]);
		expect(voidedSchema.parse(await (await voiding({ boxId: A, why: 'wet' })).json()).why).toBe('torn');

		const all = printedListSchema.parse(await (await call(opened.db, `${at}?size=1&page=2`)).json());
		expect([all.total, all.rows.map(({ boxId }) => boxId), all.voided.map(({ boxId }) => boxId)]).toEqual([2, [B], [A]]);
		const found = async (query: string) => printedListSchema.parse(await (await call(opened.db, `${at}?${query}`)).json()).rows.map(({ carton }) => carton);
		expect([await found('search=2'), await found('search=u000001'), await found('void=1'), await found('search=nobody')]).toEqual([[2], [1], [1], []]);

		expect((await call(opened.db, `${at}/void/${A}`, { method: 'DELETE' })).status).toBe(204);
		expect(await codeOf(await call(opened.db, `${at}/void/${A}`, { method: 'DELETE' }))).toEqual([404, 'not-found']);
		expect(await found('void=1')).toEqual([]);
	});

	test('a void without a reason, without an id, or of a shipment that is not there is refused', async () => {
		expect(await codeOf(await voiding({ boxId: A, why: 'torn' }))).toEqual([404, 'not-found']);
		await shipments.create(opened.db, plan, moment);
		expect(await codeOf(await voiding({ boxId: A, why: ' ' }))).toEqual([422, 'void-reason-missing']);
		expect(await codeOf(await voiding({ boxId: ' ', why: 'torn' }))).toEqual([404, 'not-found']);
		expect(await codeOf(await voiding({ boxId: A, why: 'x'.repeat(201) }))).toEqual([422, 'body-not-valid']);
		expect(await codeOf(await voiding({ boxId: 'nope', why: 'torn' }))).toEqual([422, 'box-id-unknown']);
		expect(await ledger.isVoid(opened.db, 'NOPE')).toBe(false);
		expect((await voiding({ boxId: 'nope', why: 'torn', unknown: true })).status).toBe(200);
		expect((await voiding({ boxId: 'nope', why: 'torn' })).status).toBe(200);
		expect(await codeOf(await call(opened.db, `${at}?size=501`))).toEqual([400, 'parameter-not-valid']);
		expect(await ledger.isVoid(opened.db, A)).toBe(false);
	});

	test('labels of a run come as PDF or ZPL; a void one, an unknown stock and another format are refused', async () => {
		await shipments.create(opened.db, plan, moment);
		const pdf = await call(opened.db, `${at}/pdf?stock=a4-4&cartons=1`);
		expect([pdf.status, pdf.headers.get('content-type'), Buffer.from(await pdf.arrayBuffer()).subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
		const zpl = await call(opened.db, `${at}/zpl?dpi=300&copies=3`);
		expect([zpl.status, zpl.headers.get('content-type')]).toEqual([200, 'application/zpl; charset=utf-8']);
		expect(await zpl.text()).toContain('^PQ3');
		expect(await codeOf(await call(opened.db, `${at}/png`))).toEqual([404, 'no-such-document']);
		expect(await codeOf(await call(opened.db, `${at}/pdf?stock=a3`))).toEqual([422, 'label-stock-unknown']);
		expect(await codeOf(await call(opened.db, `${at}/pdf?cartons=99`))).toEqual([422, 'label-carton-unknown']);
		expect(await codeOf(await call(opened.db, `${at}/pdf?kind=item&sku=NOPE`))).toEqual([422, 'label-sku-unknown']);
		expect(await codeOf(await call(opened.db, `${at}/pdf?start=3`))).toEqual([422, 'label-start-beyond-sheet']);
		expect(await codeOf(await call(opened.db, `${at}/pdf?printer=nobody`))).toEqual([404, 'not-found']);
		const [carton] = plan.cartons ?? [];
		await voiding({ boxId: carton?.boxId ?? `${plan.reference}-C001`, why: 'torn' });
		expect(await codeOf(await call(opened.db, `${at}/zpl`))).toEqual([409, 'label-voided']);
	});

	test('several are voided in one act, all or none; what was void keeps its reason', async () => {
		await shipments.create(opened.db, plan, moment);
		await voiding({ boxId: A, why: 'torn', unknown: true });
		const both = { boxIds: [B, ` ${A} `, B], why: 'repacked', by: 'Ken', now: moment.now };
		expect(await ledger.voidBoxIds(opened.db, plan.reference, { ...both, why: '' })).toMatchObject({ ok: false, rejection: { code: 'void-reason-missing' } });
		expect(await ledger.voidBoxIds(opened.db, plan.reference, { ...both, boxIds: [B, ' '] })).toMatchObject({ ok: false, rejection: { code: 'not-found' } });
		expect(await ledger.isVoid(opened.db, B)).toBe(false);
		const done = await ledger.voidBoxIds(opened.db, plan.reference, both);
		expect(done.ok && done.value.map(({ boxId, why }) => [boxId, why])).toEqual([[B, 'repacked'], [A, 'torn']]);
		expect((await ledger.voidedUnder(opened.db, plan.reference)).map(({ boxId }) => boxId)).toEqual([A, B]);
	});
});

test('a name that differs from its address is told in every language without saying of what', () => {
	for (const language of LANGUAGES) expect(sentenceOf(language, { code: 'name-differs', given: 'Brother', expected: 'Zebra' })).toMatch(/Brother.*Zebra/);
});
