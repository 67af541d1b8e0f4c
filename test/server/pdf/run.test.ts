import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFName } from 'pdf-lib';
import { expect, test } from 'vitest';
import { cartonLabels, type Stock } from '$lib/domain/documents/carton-labels';
import type { DrawnPage } from '$lib/domain/documents/drawn-page';
import type { Page } from '$lib/domain/documents/page';
import { drawn } from '$lib/server/pdf/drawn';
import { paint } from '$lib/server/pdf/paint';
import { streamOf, writeRun } from '$lib/server/pdf/run';
import { labels, META, pageOf } from '../../bench/labels/job';
import { lyonShipment, papersOf } from '../../domain/documents/lyon';
import { inkIn, oneBit, rendered, scanned, textOf } from './look';
import { reference, runsIn } from './reference';

const MM_PER_POINT = 25.4 / 72;

function drawnOf(page: Page): DrawnPage {
	const result = drawn([page], 'test');
	if (!result.ok || !result.value[0]) throw new Error(JSON.stringify(result));
	return result.value[0];
}

function* job(count: number): Generator<DrawnPage> {
	for (const label of labels(count)) yield drawnOf(pageOf(label));
}

async function written(pages: Iterable<DrawnPage>): Promise<Uint8Array> {
	const pieces: Uint8Array[] = [];
	for await (const piece of writeRun(pages, META)) pieces.push(piece);
	return Buffer.concat(pieces);
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('the same labels make the same bytes, here and in another process', { timeout: 120_000 }, async () => {
	const folder = await mkdtemp(join(tmpdir(), 'run-'));
	const file = join(folder, 'labels.pdf');
	const script = join(import.meta.dirname, '../../bench/labels/ours.ts');
	await promisify(execFile)(process.execPath, ['--import', 'tsx', script, '60', '20', file]);
	const theirs = sha256(await readFile(file));
	await rm(folder, { recursive: true });
	expect(sha256(await written(job(60)))).toBe(theirs);
	expect(sha256(await written(job(60)))).toBe(theirs);
	expect(sha256(await written(job(59)))).not.toBe(theirs);
});

test.each([203, 300])('both barcodes of every label looked at are read at %i dpi in black and white', { timeout: 120_000 }, async (dpi) => {
	const all = labels(70);
	const pages = [0, 1, 23, 24, 25, 69];
	const pictures = await rendered(await written(job(70)), dpi, pages);
	const read = [];
	for (const picture of pictures) read.push((await scanned(oneBit(picture))).map(({ text, format }) => `${format} ${text}`).sort());
	expect(read).toEqual(pages.map((i) => [`Code128 ${all[i]!.boxId}`, `PDF417 ${all[i]!.contents}`]));
});

test('bars stand where they were laid out, to a tenth of a millimetre', { timeout: 120_000 }, async () => {
	const dpi = 600;
	const page = drawnOf(pageOf(labels(1)[0]!));
	const [picture] = await rendered(await written([page]), dpi);
	if (!picture) throw new Error('no picture');
	for (const mark of page.marks) {
		if (mark.kind !== 'bars') continue;
		expect(mark.rects.length).toBeGreaterThan(35);
		for (const [x, y, width, height] of mark.rects) {
			const inside = { x: x + 0.1, y: y + 0.1, width: width - 0.2, height: height - 0.2 };
			expect(inkIn(picture, dpi, inside)).toBeGreaterThan(0.9 * inside.width * inside.height);
		}
		const drawnArea = mark.rects.reduce((sum, [, , width, height]) => sum + width * height, 0);
		const xs = mark.rects.flatMap(([x, , width]) => [x, x + width]);
		const ys = mark.rects.flatMap(([, y, , height]) => [y, y + height]);
		const [left, top] = [Math.min(...xs), Math.min(...ys)];
		const around = { x: left - 1, y: top - 1, width: Math.max(...xs) - left + 2, height: Math.max(...ys) - top + 2 };
		expect(Math.abs(inkIn(picture, dpi, around) / drawnArea - 1)).toBeLessThan(0.02);
	}
});

test('a printer that blackens every dot a box touches prints no bar wider', { timeout: 120_000 }, async () => {
	const dotsPerMm = 8;
	// Sides of whole points and whole dots, so that the renderer stretches nothing.
	const page = { ...drawnOf(pageOf(labels(1)[0]!)), width: 127, height: 190.5 };
	const [picture] = await rendered(await written([page]), dotsPerMm * 25.4 * (1 + 1e-9));
	if (!picture) throw new Error('no picture');
	const isTouched = (x: number, y: number): boolean => (picture.dots[y * picture.width + x] ?? 255) < 253;
	const linear = page.marks.find((mark) => mark.kind === 'bars' && mark.code?.symbology === 'code-128');
	if (linear?.kind !== 'bars') throw new Error('no bars');
	const [[, top, , height]] = linear.rects as [[number, number, number, number]];
	const middle = Math.round((top + height / 2) * dotsPerMm);
	const meant = new Set(linear.rects.flatMap(([x, , width]) => Array.from({ length: Math.round(width * dotsPerMm) }, (_, i) => Math.round(x * dotsPerMm) + i)));
	const [first, last] = [Math.min(...meant), Math.max(...meant)];
	const columns = Array.from({ length: last - first + 9 }, (_, i) => first - 4 + i);
	expect(columns.filter((x) => isTouched(x, middle) !== meant.has(x))).toEqual([]);
	const grey = (x: number): number => picture.dots[middle * picture.width + x] ?? 0;
	const edges = [...meant].filter((x) => !meant.has(x - 1) || !meant.has(x + 1));
	expect(edges.filter((x) => grey(x) < 3 || grey(x) > 30)).toEqual([]);
});

test('every Japanese word is there as ink, as dark as from the whole font', { timeout: 120_000 }, async () => {
	const pages = [...job(40)];
	const page = pages[33]!;
	const runs = runsIn(page.marks).filter(({ text }) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text));
	expect(runs.length).toBeGreaterThan(7);
	const dpi = 300;
	const [ours] = await rendered(await written(pages), dpi, [33]);
	const [theirs] = await rendered(await reference(page, runs), dpi);
	if (!ours || !theirs) throw new Error('no pictures');
	for (const { x, y, width, size, text } of runs) {
		const em = size * MM_PER_POINT;
		const box = { x, y: y - em * 0.86, width, height: em * 0.96 };
		const expected = inkIn(theirs, dpi, box);
		expect(expected, text).toBeGreaterThan(0.05 * width * em);
		expect(Math.abs(inkIn(ours, dpi, box) - expected) / expected, text).toBeLessThan(0.04);
	}
});

const cartonPages = (stock: Stock): DrawnPage[] =>
	cartonLabels(papersOf(lyonShipment(), { draft: true }), { stock }).map(drawnOf);

test.each(['4x6', 'a4'] as const)('carton labels on %s look as the other writer draws them', { timeout: 120_000 }, async (stock) => {
	const pages = cartonPages(stock);
	const [ours, theirs] = [await rendered(await written(pages), 150), await rendered(await paint(pages, META), 150)];
	expect(ours.length).toBe(pages.length);
	for (const [i, { width, height, dots }] of ours.entries()) {
		const other = theirs[i]!;
		expect([width, height]).toEqual([other.width, other.height]);
		let off = 0;
		for (let at = 0; at < dots.length; at++) if (Math.abs(dots[at]! - other.dots[at]!) > 64) off++;
		expect(off / dots.length).toBeLessThan(0.0005);
	}
});

test('two thousand labels: all pages in order, searchable, within 3.5 kB each', { timeout: 120_000 }, async () => {
	const bytes = await written(job(2000));
	expect(bytes.length).toBeLessThanOrEqual(2000 * 3500);
	const document = await PDFDocument.load(bytes, { updateMetadata: false });
	expect(document.getPageCount()).toBe(2000);
	const texts = await textOf(bytes);
	expect(texts.length).toBe(2000);
	for (const [i, text] of texts.entries()) expect(text).toContain(`Box ${i + 1} of 2000 箱番号 ${i + 1}`);
});

/** Reads the table at the end as a reader would, and looks whether every object begins where it says. */
function tableOf(bytes: Buffer): { readonly objects: number; readonly trailer: string } {
	const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(bytes.subarray(-40).toString('latin1'))?.[1]);
	const head = bytes.subarray(start, start + 400).toString('latin1');
	const [trailer = ''] = /<<.*?>>stream\n/s.exec(head) ?? [];
	const size = Number(/\/Size (\d+)/.exec(trailer)?.[1]);
	const length = Number(/\/Length (\d+)/.exec(trailer)?.[1]);
	const at = start + head.indexOf('stream\n') + 7;
	const table = inflateSync(bytes.subarray(at, at + length));
	expect(table.length).toBe(6 * size);
	for (let i = 1; i < size; i++) {
		const offset = table.readUInt32BE(6 * i + 1);
		expect(table[6 * i]).toBe(1);
		const object = bytes.subarray(offset, offset + 300).toString('latin1');
		expect(object.startsWith(`${i} 0 obj\n`), `object ${i}`).toBe(true);
		const stream = /^\d+ 0 obj\n<<[^]*?\/Length (\d+)>>stream\n/.exec(object);
		if (!stream) continue;
		const end = offset + stream[0].length + Number(stream[1]);
		expect(bytes.subarray(end, end + 18).toString('latin1')).toBe('\nendstream\nendobj\n');
	}
	return { objects: size, trailer };
}

test('every object begins where the table says, and says itself how long it is', { timeout: 120_000 }, async () => {
	const bytes = Buffer.from(await written(job(300)));
	const { objects, trailer } = tableOf(bytes);
	expect(objects).toBeGreaterThan(600);
	expect(trailer).toMatch(/\/Root \d+ 0 R\/Info \d+ 0 R\/ID\[<[0-9a-f]{32}><[0-9a-f]{32}>\]/);
	expect(tableOf(Buffer.from(await written(job(1)))).objects).toBeLessThan(40);
});

test('it prints at true size and names its day and plan, as the other papers do', { timeout: 120_000 }, async () => {
	const pages = [...job(3)];
	const [ours, theirs] = await Promise.all([written(pages), paint(pages, META)].map(async (bytes) => PDFDocument.load(await bytes, { updateMetadata: false })));
	if (!ours || !theirs) throw new Error('no documents');
	const told = (document: PDFDocument) => ({
		title: document.getTitle(), subject: document.getSubject(), producer: document.getProducer(), creator: document.getCreator(),
		dates: [document.getCreationDate(), document.getModificationDate()], language: String(document.catalog.get(PDFName.of('Lang'))),
		scaling: document.catalog.getViewerPreferences()?.getPrintScaling(), tray: document.catalog.getViewerPreferences()?.getPickTrayByPDFSize(),
		id: String(document.context.trailerInfo.ID), sizes: document.getPages().map((page) => [page.getWidth().toFixed(3), page.getHeight().toFixed(3)])
	});
	expect(told(ours)).toEqual(told(theirs));
	expect(told(ours).scaling).toBe('None');
	expect(told(ours).sizes[0]).toEqual(['288.000', '432.000']);
});

test('pages of several sizes, and one again and again, are all there; a page that comes again costs next to nothing', { timeout: 120_000 }, async () => {
	const [label, other] = [...job(2)] as [DrawnPage, DrawnPage];
	const [sheet] = cartonPages('a4') as [DrawnPage];
	const once = await written([label, sheet, other]);
	const often = await written([label, sheet, ...Array.from({ length: 5000 }, () => other)]);
	expect((await PDFDocument.load(often)).getPageCount()).toBe(5002);
	expect(often.length - once.length).toBeLessThan(5000 * 120);
	const [first, second, last] = await rendered(often, 72, [0, 1, 5001]);
	expect([first, second, last].map((picture) => [picture?.width, picture?.height])).toEqual([[288, 432], [595, 841], [288, 432]]);
});

test('the frame and the words that all labels share are written once', { timeout: 120_000 }, async () => {
	const document = await PDFDocument.load(await written(job(50)));
	const [page] = document.getPages();
	const forms = page?.node.Resources()?.lookup(PDFName.of('XObject'));
	expect(String(forms).match(/\/X\d+ /g)?.length).toBeLessThanOrEqual(3);
	expect(String(forms).match(/\/X\d+ /g)?.length).toBeGreaterThanOrEqual(2);
});

test('the first bytes leave after a few labels, and a reader who goes away stops the rest', { timeout: 120_000 }, async () => {
	const seen = { pulled: 0, closed: false };
	function* watched(): Generator<DrawnPage> {
		try {
			for (const page of job(5000)) {
				seen.pulled++;
				yield page;
			}
		} finally {
			seen.closed = true;
		}
	}
	const reader = streamOf(writeRun(watched(), META)).getReader();
	const first = await reader.read();
	expect(Buffer.from(first.value ?? []).subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
	expect(seen.pulled).toBeLessThan(60);
	for (let i = 0; i < 3; i++) await reader.read();
	await reader.cancel();
	const stopped = seen.pulled;
	expect(seen.closed).toBe(true);
	expect(stopped).toBeLessThan(400);
	await new Promise((done) => setTimeout(done, 50));
	expect(seen.pulled).toBe(stopped);
});

test('labels that cannot be drawn end the stream with their error', async () => {
	function* broken(): Generator<DrawnPage> {
		yield* job(30);
		throw new Error('no room for X');
	}
	const reader = streamOf(writeRun(broken(), META)).getReader();
	const all = async (): Promise<void> => {
		while (!(await reader.read()).done);
	};
	await expect(all()).rejects.toThrow('no room for X');
});

test('a run without labels is no run', async () => {
	await expect(written([])).rejects.toThrow(RangeError);
});
