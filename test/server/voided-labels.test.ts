import { expect, test } from 'vitest';
import { numbered } from '$lib/domain/documents/cartons';
import { LANGUAGES } from '$lib/i18n/languages';
import { cartonLabelFile } from '$lib/server/dock-papers';
import * as dock from '$lib/server/dock';
import { sentenceOf, statusOf } from '$lib/server/http';
import * as ledger from '$lib/server/label-ledger';
import { writePapers } from '$lib/server/papers';
import * as shipments from '$lib/server/shipments';
import { shipment } from '../samples';
import { eachDatabase } from '../setup/each-database';

const plan = shipment();
const { reference } = plan;
const moment = { now: new Date('2026-11-24T03:00:00Z'), today: '2026-11-24' };
const [first, second] = numbered(plan);
if (!first || !second) throw new Error('the sample has two cartons');
const voided = new Map([[second.boxId, { boxId: second.boxId, at: '', by: '', why: 'crushed' }]]);
const rejection = { code: 'label-voided', boxId: second.boxId, why: 'crushed' };

test.each([true, false])('carton labels with a voided id are not made (draft: %s)', { timeout: 60_000 }, async (draft) => {
	for (const kind of ['carton-labels', 'carton-labels-a4'] as const) {
		expect(await writePapers({ plan, revision: 1, draft, only: ['packing-list', kind], voided })).toEqual({ ok: false, rejection });
	}
	expect(await writePapers({ plan, revision: 1, draft, only: ['packing-list'], voided })).toMatchObject({ ok: true });
	expect(await writePapers({ plan, revision: 1, draft, only: ['carton-labels'] })).toMatchObject({ ok: true });
});

test('the label of another carton is made at the packing table', { timeout: 60_000 }, async () => {
	expect(await cartonLabelFile(plan, { revision: 1, number: second.carton.number, voided })).toEqual({ ok: false, rejection });
	expect(await cartonLabelFile(plan, { revision: 1, number: first.carton.number, voided })).toMatchObject({ ok: true });
});

test('the refusal is said in every language with the id and the reason', () => {
	const refusal = { code: 'label-voided', boxId: 'FBA1', why: 'crushed' } as const;
	expect(statusOf(refusal)).toBe(409);
	for (const language of LANGUAGES) {
		const said = sentenceOf(language, refusal);
		expect(said).toContain('FBA1');
		expect(said).toContain('crushed');
	}
	expect(new Set(LANGUAGES.map((language) => sentenceOf(language, { code: 'measure-missing', what: 'fromTop' }))).size).toBe(LANGUAGES.length);
});

eachDatabase('voided labels', (opened) => {
	test('the packing table is told which labels hold no longer, and a voided id is refused on paper until it is replaced', { timeout: 60_000 }, async () => {
		await shipments.create(opened.db, plan, moment);
		expect(await dock.standing(opened.db, reference)).toEqual({ counts: {}, voided: [] });
		await ledger.voidBoxId(opened.db, reference, { boxId: second.boxId, why: 'crushed', by: '', now: moment.now });
		expect(await dock.standing(opened.db, reference)).toEqual({ counts: {}, voided: [second.boxId] });
		const draft = { revision: 1, draft: true, only: ['carton-labels'] as const };
		expect(await writePapers({ plan, ...draft, voided: await ledger.voidedFor(opened.db, plan) })).toEqual({ ok: false, rejection });
		const renewed = { ...plan, cartons: (plan.cartons ?? []).map((carton) => (carton.number === second.carton.number ? { ...carton, boxId: 'FBA15NEWLABELU000001' } : carton)) };
		expect(await writePapers({ plan: renewed, ...draft, voided: await ledger.voidedFor(opened.db, renewed) })).toMatchObject({ ok: true });
	});
});
