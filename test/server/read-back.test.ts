import { expect, test } from 'vitest';
import type { Statement } from '$lib/domain/documents/agreement';
import { cartonLabels, type CartonLabelOptions } from '$lib/domain/documents/carton-labels';
import type { DrawnMark, DrawnPage } from '$lib/domain/documents/drawn-page';
import { itemLabels } from '$lib/domain/documents/labels/item-labels';
import { STOCKS, stockOf } from '$lib/domain/documents/labels/stocks';
import type { Page } from '$lib/domain/documents/page';
import { PAPER_KINDS } from '$lib/domain/documents/papers';
import type { Plan } from '$lib/domain/shipment/plan';
import { ssccOf } from '$lib/domain/values/sscc';
import { inputOf, isLabels, LAID, metaOf } from '$lib/server/paper-pages';
import { writePapers } from '$lib/server/papers';
import { drawn } from '$lib/server/pdf/drawn';
import { paint } from '$lib/server/pdf/paint';
import { wholeRun } from '$lib/server/pdf/run';
import { pagesToRead } from '$lib/server/read-back/expected';
import { readBack, type ReadingOptions } from '$lib/server/read-back/read-back';
import { lyonShipment, papersOf } from '../domain/documents/lyon';
import { shipment } from '../samples';

const META = { title: 'Labels', subject: 'ラベル', issuedOn: '2026-12-01', planSha256: '9f3a61c70b5ed248'.repeat(4) };

function draw(pages: Iterable<Page>): DrawnPage[] {
	const result = drawn([...pages], 'labels');
	if (!result.ok) throw new Error(JSON.stringify(result.rejection));
	return result.value;
}

const withSsccs = (): Plan => {
	const lyon = lyonShipment();
	return { ...lyon, cartons: lyon.cartons!.map((box, i) => ({ ...box, sscc: ssccOf({ extension: 0, prefix: '3760123', serial: i + 1 }) })) };
};
const labels = (options: CartonLabelOptions): DrawnPage[] => draw(cartonLabels(papersOf(withSsccs()), { cartons: [10, 23], ...options }));
const first = (pages: readonly DrawnPage[], change: (marks: readonly DrawnMark[]) => readonly DrawnMark[]): DrawnPage[] =>
	pages.map((page, i) => (i === 0 ? { ...page, marks: change(page.marks) } : page));

/** What is in the file, and what the pages say should be. */
const read = async (inFile: readonly DrawnPage[], said: readonly DrawnPage[] = inFile, options: Partial<ReadingOptions> = {}) =>
	readBack(await wholeRun(inFile, META), said, { document: 'labels', ...options });

test('the codes of all papers of a shipment are read', async () => {
	const input = inputOf({ plan: lyonShipment(), revision: 1, draft: false });
	for (const kind of PAPER_KINDS) {
		const pages = draw([...LAID[kind](input)].slice(0, 2));
		const write = isLabels(kind) ? wholeRun : paint;
		const result = await readBack(await write(pages, metaOf(input, { kind })), pages, { document: kind });
		expect(result, kind).toEqual({ ok: true, value: { pages: pages.length, pagesRead: pages.length, codes: expect.any(Number), texts: expect.any(Number), sampled: false } });
		if (result.ok && kind !== 'carton-notices') expect(result.value.codes, kind).toBeGreaterThan(0);
	}
});

test.each(['4x6', 'a6', 'a4-2', 'a4-4', 'a4-6'] as const)('box ids, SSCC and box contents are read off %s', async (stock) => {
	for (const dpi of [203, 300] as const) {
		const options = { stock, dpi, sscc: 'shown', content: dpi === 203 ? 'pdf417' : 'qr' } as const;
		expect(await read(labels(options))).toMatchObject({ ok: true, value: { codes: 6 } });
	}
});

test('FNSKU labels are read off every stock', async () => {
	const counts = [{ sku: 'TWL-50100-ECR', quantity: 60 }];
	for (const stock of STOCKS) {
		const made = itemLabels(papersOf(lyonShipment()), { stock, dpi: 300, counts });
		if (!made.ok) throw new Error(JSON.stringify(made.rejection));
		const pages = draw(made.value.pages.slice(0, 1));
		expect(await read(pages), stock.name).toMatchObject({ ok: true, value: { pagesRead: 1 } });
	}
});

test('a label whose bars are painted over is named with its page and field', async () => {
	const pages = labels({ stock: '4x6' });
	const { at } = pages[1]!.marks.flatMap((mark) => (mark.kind === 'bars' && mark.code ? [mark.code] : []))[0]!;
	const stripe: DrawnMark = { kind: 'box', at: { x: at.x + at.width / 2, y: at.y - 1, width: 1.2, height: at.height + 2 }, ink: 'white' };
	const painted = [pages[0]!, { ...pages[1]!, marks: [...pages[1]!.marks, stripe] }];
	expect(await read(painted, pages)).toEqual({
		ok: false, rejection: { code: 'code-not-read', document: 'labels', page: 2, field: 'carton:23:boxId', expected: 'FBA15LQ7T2KDU000023', read: '–' }
	});
});

test('a wrong code is named with what it says', async () => {
	const [one, other] = labels({ stock: '4x6' });
	const bars = (page: DrawnPage) => page.marks.filter(({ kind }) => kind === 'bars');
	const mixed = { ...one!, marks: [...one!.marks.filter(({ kind }) => kind !== 'bars'), ...bars(other!)] };
	expect(await read([mixed, other!], [one!, other!])).toMatchObject({
		ok: false, rejection: { page: 1, field: 'carton:10:boxId', expected: 'FBA15LQ7T2KDU000010', read: 'FBA15LQ7T2KDU000023' }
	});
});

test('Code 128 in place of GS1-128 is no SSCC, though it says the same digits', async () => {
	const pages = labels({ stock: '4x6', sscc: 'shown' });
	const plain = labels({ stock: '4x6', sscc: 'shown' }).map((page) => ({
		...page, marks: page.marks.map((mark) => (mark.kind === 'bars' && mark.code?.symbology === 'gs1-128' ? { ...mark, code: { ...mark.code, symbology: 'code-128' as const } } : mark))
	}));
	expect(await read(pages, plain)).toMatchObject({ ok: false, rejection: { page: 1, field: 'carton:10:sscc', expected: expect.stringMatching(/^00\d{18}$/), read: expect.stringMatching(/^00\d{18} \(gs1-128\)$/) } });
});

test('a code that nothing was said of is found', async () => {
	const pages = labels({ stock: '4x6' });
	const silent = first(pages, (marks) => marks.map((mark) => (mark.kind === 'bars' ? { kind: 'bars', rects: mark.rects } : mark)));
	expect(await read(pages, silent)).toMatchObject({ ok: false, rejection: { page: 1, field: 'page', expected: '–', read: 'FBA15LQ7T2KDU000010' } });
});

test('of long runs as many labels are read as of short ones, from the first page to the last', { timeout: 60_000 }, async () => {
	const stock = stockOf('A4_24i')!;
	const made = itemLabels(papersOf(lyonShipment()), { stock, dpi: 300, counts: [{ sku: 'TWL-50100-ECR', quantity: 24 * 60 }] });
	if (!made.ok) throw new Error(JSON.stringify(made.rejection));
	const pages = draw(made.value.pages);
	const chosen = pagesToRead(pages, 'sampled');
	expect([chosen.length, chosen[0], chosen.at(-1)]).toEqual([21, 0, 59]);
	expect(new Set(chosen.slice(1).map((page, i) => page - chosen[i]!))).toEqual(new Set([2, 3]));
	expect(pagesToRead(pages, 'all')).toHaveLength(60);
	expect(pagesToRead(pages.slice(0, 20), 'sampled')).toHaveLength(20);
	const other = draw(cartonLabels(papersOf(lyonShipment()), { stock: '4x6', cartons: [1] }))[0]!;
	expect(await read([...pages.slice(0, -1), other], pages)).toMatchObject({ ok: false, rejection: { page: 60 } });
	const few = [...pages.slice(0, 2), ...Array.from({ length: 2000 }, () => other)];
	expect(pagesToRead(few, 'sampled').length).toBeLessThan(505);
});

test('labels that are alike are each read in their place', async () => {
	const made = itemLabels(papersOf(lyonShipment()), { stock: stockOf('A4_44_48x25')!, dpi: 300, counts: [{ sku: 'TWL-50100-ECR', quantity: 44 }] });
	if (!made.ok) throw new Error(JSON.stringify(made.rejection));
	const pages = draw(made.value.pages);
	expect(await read(pages)).toMatchObject({ ok: true, value: { codes: 44 } });
	const without = first(pages, (marks) => marks.filter((mark, i) => mark.kind !== 'bars' || i !== marks.findIndex(({ kind }) => kind === 'bars') + 5 * (marks.length / 44)));
	expect(without[0]!.marks).toHaveLength(pages[0]!.marks.length - 1);
	expect(await read(without, pages)).toMatchObject({ ok: false, rejection: { page: 1, expected: 'X002KQ7B1N', read: '–' } });
});

test('told as it goes, and given up when nobody waits', async () => {
	const pages = Array.from({ length: 40 }, () => labels({ stock: '4x6' })[0]!);
	const pdf = await wholeRun(pages, META);
	const told: string[] = [];
	const caller = new AbortController();
	const reading = readBack(pdf, pages, {
		document: 'labels', signal: caller.signal,
		told: (done, of) => {
			told.push(`${done}/${of}`);
			if (done === 3) caller.abort();
		}
	});
	await expect(reading).rejects.toThrow(/abort/i);
	expect(told.slice(0, 4)).toEqual(['0/40', '1/40', '2/40', '3/40']);
	expect(told.length).toBeLessThan(40);
	expect(await readBack(pdf, pages.slice(0, 2), { document: 'labels' })).toMatchObject({ ok: true });
});

test('others are answered meanwhile', async () => {
	const pages = labels({ stock: '4x6' });
	const many = Array.from({ length: 60 }, (_, i) => pages[i % 2]!);
	const pdf = await wholeRun(many, META);
	let longest = 0;
	let last = performance.now();
	const clock = setInterval(() => {
		longest = Math.max(longest, performance.now() - last);
		last = performance.now();
	}, 5);
	const begin = performance.now();
	expect(await readBack(pdf, many, { document: 'labels', how: 'all' })).toMatchObject({ ok: true });
	clearInterval(clock);
	expect(longest).toBeLessThan(Math.max(150, (performance.now() - begin) / 2));
});

test('a release says what was read back; a draft is not read', async () => {
	const asked = { plan: shipment(), revision: 1, only: ['carton-labels', 'packing-list'] as const };
	const released = await writePapers({ ...asked, draft: false });
	expect(released).toMatchObject({ ok: true, value: { release: { readBack: { pages: 5, pagesRead: 5, codes: 5, sampled: false } } } });
	const drafted = await writePapers({ ...asked, draft: true });
	expect(drafted.ok && 'readBack' in drafted.value.release).toBe(false);
});

const textsOf = (pages: readonly DrawnPage[]) => pages.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : [])));
const saying = (pages: readonly DrawnPage[], words: string, instead: string): DrawnPage[] =>
	pages.map((page) => ({
		...page,
		marks: page.marks.map((mark) => (mark.kind === 'text' ? { ...mark, runs: mark.runs.map((run) => ({ ...run, text: run.text.replace(words, instead) })) } : mark))
	}));

test('the figures that finished papers state are heard in the order of their pages', async () => {
	const heard: Statement[] = [];
	const pages = labels({ stock: '4x6' });
	expect(await read(pages, pages, { document: 'carton-labels', heard: (said) => heard.push(...said) })).toMatchObject({ ok: true, value: { texts: textsOf(pages).length } });
	expect(heard.filter(({ figure }) => figure.endsWith('/id'))).toEqual([
		{ document: 'carton-labels', page: 1, figure: 'carton/10/id', text: 'FBA15LQ7T2KDU000010' },
		{ document: 'carton-labels', page: 2, figure: 'carton/23/id', text: 'FBA15LQ7T2KDU000023' }
	]);
});

test('a text that says something else is named with its page and figure', async () => {
	const pages = labels({ stock: '4x6' });
	expect(await read(saying(pages, 'U000023', 'U000024'), pages)).toMatchObject({
		ok: false, rejection: { code: 'text-not-read', page: 2, field: 'carton/23/id', expected: 'FBA15LQ7T2KDU000023', read: 'FBA15LQ7T2KDU000024' }
	});
});

test('a text that nothing was said of is found', async () => {
	const pages = labels({ stock: '4x6' });
	const more = first(pages, (marks) => [...marks, { ...textsOf(pages)[0]!, y: 140, figure: undefined as never }]);
	expect(await read(more, pages)).toMatchObject({ ok: false, rejection: { code: 'text-not-read', page: 1, field: 'page', expected: '–' } });
});

test('letters without ink are found, though their text is there', async () => {
	const pages = labels({ stock: '4x6' });
	const [text] = textsOf(pages).filter(({ figure }) => figure === 'carton/10/id');
	const [run] = text!.runs;
	const veil: DrawnMark = { kind: 'box', at: { x: run!.x, y: text!.y - 5, width: 2, height: 6 }, ink: 'white' };
	expect(await read(first(pages, (marks) => marks.flatMap((mark) => (mark === text ? [mark, veil] : [mark]))), pages)).toMatchObject({
		ok: false, rejection: { code: 'ink-missing', page: 1, field: 'carton/10/id', character: 'F', text: 'FBA15LQ7T2KDU000010' }
	});
});

test('the ink of Japanese, French and Chinese letters, turned and white on black, is whole', { timeout: 60_000 }, async () => {
	const turned = draw(cartonLabels(papersOf(withSsccs()), { stock: 'a4', cartons: [1, 2] }));
	expect(await read(turned)).toMatchObject({ ok: true });
	const letters = ['輸入者・関税支払指図書', 'Expédié à l’œuvre, Łódź', '进口人与关税支付指示', '髙﨑𠮷'].map((text, i) => ({ kind: 'text' as const, x: 10, y: 20 + 10 * i, text, size: 8, weight: 400 as const }));
	const sheet = draw([{ width: 100, height: 80, marks: [...letters, { kind: 'box', at: { x: 8, y: 62, width: 60, height: 8 } }, { kind: 'text', x: 10, y: 68, text: '下書き DRAFT', size: 9, weight: 700, ink: 'white' }] }]);
	const found = await read(sheet);
	expect(found, JSON.stringify(found)).toMatchObject({ ok: true, value: { texts: 5 } });
});
