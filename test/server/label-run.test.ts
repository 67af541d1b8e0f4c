import { expect, test } from 'vitest';
import type { Page } from '$lib/domain/documents/page';
import { Sheet } from '$lib/domain/documents/sheet';
import type { Carton, Plan } from '$lib/domain/shipment/plan';
import { draftRun, streamedRun } from '$lib/server/label-run';
import { writePapers } from '$lib/server/papers';
import { lyonShipment } from '../domain/documents/lyon';

const META = { title: 'Labels', subject: 'ラベル', issuedOn: '2026-12-01', planSha256: '9f3a61c70b5ed248'.repeat(4) };
const VOIDED = new Map();

/** Forty cartons over and over. */
const many = (count: number, change: (carton: Carton, i: number) => Partial<Carton> = () => ({})): Plan => {
	const lyon = lyonShipment();
	const cartons = Array.from({ length: count }, (_, i) => {
		const carton = { ...lyon.cartons![i % 40]!, number: i + 1, boxId: `FBA15LQ7T2KDU${String(i + 1).padStart(6, '0')}` };
		return { ...carton, ...change(carton, i) };
	});
	return { ...lyon, cartons };
};

const bytesOf = async (stream: ReadableStream<Uint8Array>): Promise<Buffer> => {
	const pieces: Uint8Array[] = [];
	for await (const piece of stream) pieces.push(piece);
	return Buffer.concat(pieces);
};

test.each(['carton-labels', 'carton-labels-a4', 'carton-notices', 'item-labels', 'pallet-labels'] as const)('a streamed draft of %s is that of the papers, byte for byte', async (kind) => {
	const plan = lyonShipment();
	const run = draftRun({ plan, revision: 2, kind, voided: VOIDED });
	if (!run.ok) throw new Error(run.rejection.code);
	const papers = await writePapers({ plan, revision: 2, draft: true, only: [kind] });
	expect(papers.ok && Buffer.from(papers.value.files[0]!.bytes).equals(await bytesOf(run.value))).toBe(true);
});

test('what cannot be printed is refused before anything is written, on the last carton too', () => {
	const plan = many(200, (_, i) => (i === 199 ? { boxId: 'FBA箱200' } : {}));
	expect(draftRun({ plan, revision: 1, kind: 'carton-labels', voided: VOIDED })).toMatchObject({ ok: false, rejection: { code: 'glyph-missing', character: '箱' } });
	const long = many(200, (_, i) => (i === 199 ? { boxId: 'FBA15LQ7T2KDU0001990000000000000000000000000000000000000000000' } : {}));
	expect(draftRun({ plan: long, revision: 1, kind: 'carton-labels', voided: VOIDED })).toMatchObject({ ok: false, rejection: { code: 'does-not-fit', field: 'carton:200:boxId' } });
});

test('a voided box id is refused', () => {
	const voided = new Map([['FBA15LQ7T2KDU000007', { boxId: 'FBA15LQ7T2KDU000007', at: '2026-11-20', by: 'Aiko', why: 'torn' }]]);
	expect(draftRun({ plan: many(10), revision: 1, kind: 'carton-labels', voided })).toEqual({ ok: false, rejection: { code: 'label-voided', boxId: 'FBA15LQ7T2KDU000007', why: 'torn' } });
});

function* pages(count: number, { misfit, made = [] }: { misfit?: number; made?: number[] } = {}): Generator<Page> {
	for (let i = 1; i <= count; i++) {
		made.push(i);
		const sheet = new Sheet(101.6, 152.4);
		sheet.text(5, 10, `Label ${i}`, { size: 9, weight: 400 });
		if (i === misfit) sheet.misfit('name', `Label ${i}`);
		yield sheet.page();
	}
}

test('the first pages are looked at before the answer; no more is laid out than is read', async () => {
	const made: number[] = [];
	const run = streamedRun(pages(10_000, { made }), { document: 'labels', meta: META });
	if (!run.ok) throw new Error(run.rejection.code);
	expect(made.length).toBeLessThan(30);
	const reader = run.value.getReader();
	expect((await reader.read()).value?.length).toBeGreaterThan(0);
	expect(made.length).toBeLessThan(30);
	await reader.cancel();
	expect(made.length).toBeLessThan(30);
	expect(streamedRun(pages(100, { misfit: 20 }), { document: 'labels', meta: META })).toEqual({ ok: false, rejection: { code: 'does-not-fit', document: 'labels', field: 'name', text: 'Label 20' } });
});

test('a fault in a later page breaks the stream', async () => {
	const run = streamedRun(pages(100, { misfit: 80 }), { document: 'labels', meta: META });
	if (!run.ok) throw new Error(run.rejection.code);
	await expect(bytesOf(run.value)).rejects.toThrow(/Label 80/);
	expect(streamedRun(pages(100, { misfit: 80 }), { document: 'labels', meta: META, first: 'all' })).toMatchObject({ ok: false });
});
