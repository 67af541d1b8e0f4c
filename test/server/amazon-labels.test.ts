import { expect, describe, test } from 'vitest';
import { boxesIn, readAmazonLabels, type Read } from '$lib/server/amazon-labels';
import { amazonPdf, LAYOUTS, type FakeLabel } from './amazon-label-pdf';

const id = (n: number): string => `FBA15TEST0001U${String(n).padStart(6, '0')}`;
const label = (n: number, of: number, changes: Partial<FakeLabel> = {}): FakeLabel => ({ id: id(n), n, of, kg: `${n}.5`, goods: ['Single SKU', `SKU-${n}`, `Qty ${n * 2}`], ...changes });
const scrambled = (of: number): number[] => Array.from({ length: of }, (_, i) => ((i * 7) % of) + 1);

async function read(labels: readonly FakeLabel[], layout: keyof typeof LAYOUTS): Promise<Read> {
	const answer = await readAmazonLabels(await amazonPdf(labels, LAYOUTS[layout]));
	if (!answer.ok) throw new Error(answer.rejection.code);
	return answer.value;
}

describe("Amazon's label PDF", () => {
	test.each(Object.keys(LAYOUTS) as (keyof typeof LAYOUTS)[])('%s: each box with its own contents and weight, past ten, whatever the order', async (layout) => {
		const of = 13;
		const { boxes, notes } = await read(scrambled(of).map((n) => label(n, of)), layout);
		expect(boxes).toEqual(Array.from({ length: of }, (_, i) => ({ id: id(i + 1), n: i + 1, of, grams: (i + 1) * 1000 + 500, contents: [{ code: `SKU-${i + 1}`, quantity: (i + 1) * 2 }] })));
		expect(notes).toEqual([]);
	});

	test('print that is a picture: the bars give the ids', async () => {
		const { boxes, notes } = await read([label(2, 2, { drawnText: true }), label(1, 2, { drawnText: true })], 'thermal');
		expect(boxes).toEqual([{ id: id(1) }, { id: id(2) }]);
		expect(notes).toEqual([{ kind: 'print-unread', page: 1, bars: [id(2)] }, { kind: 'print-unread', page: 2, bars: [id(1)] }]);
	});

	test('bars that cannot be read: the print counts, and it is told', async () => {
		const { boxes, notes } = await read([label(1, 2, { bars: null }), label(2, 2)], 'thermal');
		expect(boxes.map((box) => box.id)).toEqual([id(1), id(2)]);
		expect(notes).toEqual([{ kind: 'bars-unread', page: 1, printed: [id(1)] }]);
	});

	test.each([['thermal', 3], ['a4-4', 1]] as const)('%s: print and bars that disagree are told, and neither is taken', async (layout, page) => {
		const { boxes, notes } = await read([label(1, 4), label(2, 4), label(3, 4, { bars: id(9) }), label(4, 4)], layout);
		expect(boxes.map((box) => box.id)).toEqual([1, 2, 4].map(id));
		expect(notes).toEqual([{ kind: 'differ', page, printed: [id(3)], bars: [id(9)] }]);
	});

	test('labels whose bars were swapped on one sheet are disputed, both', async () => {
		const { boxes, notes } = await read([label(1, 4), label(2, 4, { bars: id(3) }), label(3, 4, { bars: id(2) }), label(4, 4)], 'a4-4');
		expect(boxes.map((box) => box.id)).toEqual([1, 4].map(id));
		expect(notes.map(({ kind }) => kind)).toEqual(['differ', 'differ']);
	});

	test("a carrier's page and bars are no box", async () => {
		const { boxes, notes } = await read([label(1, 1), { ...label(2, 2), id: '1Z999AA10123456784', goods: [] }], 'thermal');
		expect(boxes.map((box) => box.id)).toEqual([id(1)]);
		expect(notes).toEqual([{ kind: 'no-box', page: 2 }]);
	});

	test('it is told how far it is', async () => {
		const steps: string[] = [];
		for await (const step of boxesIn(await amazonPdf([label(1, 2), label(2, 2)], LAYOUTS.thermal))) steps.push(step.kind === 'page' ? `${step.page}/${step.of}` : step.kind);
		expect(steps).toEqual(['0/2', '1/2', '2/2', 'read']);
	});

	test('the server goes on answering meanwhile', async () => {
		const pdf = await amazonPdf(scrambled(24).map((n) => label(n, 24)), LAYOUTS.a4);
		let longest = 0;
		let last = performance.now();
		const ticking = setInterval(() => {
			longest = Math.max(longest, performance.now() - last);
			last = performance.now();
		}, 5);
		await readAmazonLabels(pdf);
		clearInterval(ticking);
		expect(longest).toBeLessThan(250);
	});

	test.each<[string, Uint8Array, string]>([
		['no PDF inside', new TextEncoder().encode('%PDF-1.7\nnothing'), 'labels-damaged']
	])('%s', async (_, bytes, code) => {
		expect(await readAmazonLabels(bytes)).toMatchObject({ ok: false, rejection: { code } });
	});

	test('more pages than anybody prints', async () => {
		const { PDFDocument } = await import('pdf-lib');
		const document = await PDFDocument.create();
		for (let i = 0; i < 501; i++) document.addPage([10, 10]);
		expect(await readAmazonLabels(await document.save())).toMatchObject({ ok: false, rejection: { code: 'labels-too-many-pages', pages: 501, most: 500 } });
	});
});
