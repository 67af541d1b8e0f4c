import { createRequire } from 'node:module';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { cartonLabels, type CartonLabelOptions } from '$lib/domain/documents/carton-labels';
import { numbered } from '$lib/domain/documents/cartons';
import type { DrawnMark, DrawnPage } from '$lib/domain/documents/drawn-page';
import { itemLabels } from '$lib/domain/documents/labels/item-labels';
import { dotOf, type Resolution } from '$lib/domain/documents/labels/dots';
import { stockOf } from '$lib/domain/documents/labels/stocks';
import type { Page } from '$lib/domain/documents/page';
import { ssccOf } from '$lib/domain/values/sscc';
import { drawn } from '$lib/server/pdf/drawn';
import { paint } from '$lib/server/pdf/paint';
import { writePapers } from '$lib/server/papers';
import { writeZpl } from '$lib/server/zpl';
import { lyonShipment, papersOf } from '../domain/documents/lyon';
import { oneBit, rendered, scanned, type Picture } from './pdf/look';
import { printed } from './zpl-reader';

/** A renderer of ZPL that is not ours. */
const { ready } = createRequire(import.meta.url)('zpl-renderer-js') as typeof import('zpl-renderer-js');

const META = { title: 'Labels', subject: 'ラベル', issuedOn: '2026-12-01', planSha256: '9f3a61c70b5ed248'.repeat(4) };

const draw = (pages: readonly Page[]): DrawnPage[] => {
	const result = drawn(pages, 'test');
	if (!result.ok) throw new Error(JSON.stringify(result.rejection));
	return result.value;
};

const zpl = async (pages: readonly DrawnPage[], dpi: Resolution, copies?: number): Promise<string> => {
	const written = await writeZpl(pages, { dpi, ...(copies !== undefined && { copies }) });
	if (!written.ok) throw new Error(JSON.stringify(written.rejection));
	return new TextDecoder().decode(written.value);
};

/** Dots to the inch of the printer; what is sold as 203 has 203.2. */
const exactly = (dpi: Resolution): number => (25.4 / dotOf(dpi)) * (1 + 1e-9);

/** Cartons of which each has an SSCC. */
const shipment = () => {
	const plan = lyonShipment();
	return { ...plan, cartons: (plan.cartons ?? []).map((carton, i) => ({ ...carton, sscc: ssccOf({ extension: 0, prefix: '4912345', serial: i }) })) };
};

const cartons = (options: CartonLabelOptions): DrawnPage[] => draw(cartonLabels(papersOf(shipment()), options));

/** Dots that are black in one picture only, and those that are black in the first. */
function compared(a: Picture, b: Picture): { readonly differ: number; readonly black: number } {
	expect([b.width, b.height]).toEqual([a.width, a.height]);
	let [differ, black] = [0, 0];
	for (let i = 0; i < a.dots.length; i++) {
		if ((a.dots[i] === 0) !== (b.dots[i] === 0)) differ++;
		if (a.dots[i] === 0) black++;
	}
	return { differ, black };
}

const isBlackBeside = ({ width, dots }: Picture, i: number): boolean =>
	[-width - 1, -width, 1 - width, -1, 0, 1, width - 1, width, width + 1].some((step) => dots[i + step] === 0);

/** Black dots of one picture with no black dot of the other on them or next to them. */
const astray = (a: Picture, b: Picture): number => a.dots.reduce((sum, dot, i) => sum + (dot === 0 && !isBlackBeside(b, i) ? 1 : 0), 0);

const barsIn = (marks: readonly DrawnMark[]): (readonly [number, number, number, number])[] =>
	marks.flatMap((mark) => (mark.kind === 'bars' ? mark.rects : []));

/** Dots that a rectangle of a page covers, and one more around it. */
function* around([x, y, width, height]: readonly [number, number, number, number], dot: number): Generator<readonly [number, number, boolean]> {
	const [left, right, top, bottom] = [x, x + width, y, y + height].map((mm) => Math.round(mm / dot)) as [number, number, number, number];
	for (let row = top; row < bottom; row++) for (let column = left - 1; column <= right; column++) yield [column, row, column >= left && column < right];
}

/** Dots of a bar and of its sides that are not the same in two pictures. */
const unlike = (a: Picture, b: Picture, rect: readonly [number, number, number, number], dot: number): number =>
	[...around(rect, dot)].filter(([x, y]) => (a.dots[y * a.width + x] === 0) !== (b.dots[y * b.width + x] === 0)).length;

/** Pages whose sides are whole points and whole dots at every resolution, so that the renderer stretches nothing. */
const onWhole = (pages: readonly DrawnPage[], [width, height]: readonly [number, number]): DrawnPage[] => pages.map(({ marks }) => ({ width, height, marks }));

test.each([
	['4x6', 203, [127, 190.5]], ['4x6', 300, [101.6, 152.4]], ['4x6', 600, [101.6, 152.4]], ['100x150', 203, [127, 190.5]], ['a4-2', 300, [215.9, 304.8]]
] as const)('carton labels of %s at %i dpi look as the PDF does', { timeout: 240_000 }, async (stock, dpi, size) => {
	const pages = onWhole(cartons({ stock, dpi, sscc: 'shown', cartons: [1, 23] }), size);
	const labels = printed(await zpl(pages, dpi));
	const pictures = (await rendered(await paint(pages, META), exactly(dpi))).map(oneBit);
	expect(labels).toHaveLength(pictures.length);
	labels.forEach(({ picture }, i) => {
		const { differ, black } = compared(pictures[i]!, picture);
		expect(differ / picture.dots.length).toBeLessThan(0.006);
		for (const rect of barsIn(pages[i]!.marks)) expect(unlike(picture, pictures[i]!, rect, dotOf(dpi))).toBe(0);
		expect(differ / black).toBeLessThan(0.06);
		expect(astray(picture, pictures[i]!)).toBe(0);
		expect(astray(pictures[i]!, picture)).toBe(0);
	});
});

test.each([203, 300, 600] as const)('bars and symbols are black dot for dot at %i dpi', { timeout: 240_000 }, async (dpi) => {
	for (const content of ['pdf417', 'qr'] as const) {
		const pages = cartons({ stock: '4x6', dpi, content, cartons: [1, 29] });
		const labels = printed(await zpl(pages, dpi));
		pages.forEach(({ marks }, i) => {
			const { width, dots } = labels[i]!.picture;
			const rects = barsIn(marks);
			expect(rects.length).toBeGreaterThan(20);
			const black = new Set<number>();
			for (const rect of rects) for (const [x, y, isBar] of around(rect, dotOf(dpi))) if (isBar) black.add(y * width + x);
			const wrong = rects.flatMap((rect) => [...around(rect, dotOf(dpi))].filter(([x, y]) => (dots[y * width + x] === 0) !== black.has(y * width + x)));
			expect(wrong).toEqual([]);
		});
	}
});

test.each([203, 300] as const)('every code on the labels is read at %i dpi', { timeout: 240_000 }, async (dpi) => {
	const plan = lyonShipment();
	const some = numbered(plan).filter((_, i) => i % 4 === 0);
	const pages = draw(cartonLabels(papersOf(plan), { stock: '4x6', dpi, content: 'pdf417', cartons: some.map(({ carton }) => carton.number) }));
	const read: string[][] = [];
	for (const { picture } of printed(await zpl(pages, dpi))) read.push((await scanned(picture)).map(({ format, text }) => `${format} ${text}`));
	const ids = some.map(({ boxId }) => boxId);
	expect(ids.filter((id) => !read.flat().includes(`Code128 ${id}`))).toEqual([]);
	expect(read.flat().filter((text) => text.startsWith('PDF417'))).toHaveLength(ids.length);
	expect(read.flat().filter((text) => /^PDF417 AMZN,PO:/.test(text))).toHaveLength(ids.length);
});

test('labels of units are as many as there are units, equal ones in one label with copies', { timeout: 240_000 }, async () => {
	const stock = stockOf('roll-76x51');
	if (!stock) throw new Error('no stock');
	const made = itemLabels(papersOf(lyonShipment()), { stock, dpi: 203 });
	if (!made.ok) throw new Error(made.rejection.code);
	const pages = draw(made.value.pages);
	const labels = printed(await zpl(pages, 203));
	expect(labels).toHaveLength(lyonShipment().products.length);
	expect(labels.reduce((sum, { copies }) => sum + copies, 0)).toBe(pages.length);
	const seen: string[] = [];
	for (const { picture } of labels) seen.push(...(await scanned(picture)).map(({ text }) => text));
	expect([...new Set(seen)].sort()).toEqual(lyonShipment().products.map(({ fnsku }) => fnsku).sort());
});

test('the same labels make the same bytes; what all of them show is sent once', { timeout: 240_000 }, async () => {
	const pages = cartons({ stock: '4x6', dpi: 203 });
	const [once, again, single] = [await zpl(pages, 203), await zpl(cartons({ stock: '4x6', dpi: 203 }), 203), await zpl(pages.slice(0, 1), 203, 3)];
	expect(again).toBe(once);
	expect(once.length / pages.length).toBeLessThan(single.length / 2);
	expect(once).toMatch(/^[\x20-\x7e\n]+$/);
	expect(single).not.toContain('~DG');
	expect(printed(single)).toMatchObject([{ copies: 3 }]);
	expect(printed(once)[0]!.picture).toEqual(printed(single)[0]!.picture);
});

test('bars laid out for other dots are refused', async () => {
	const pages = cartons({ stock: '4x6', dpi: 203, cartons: [1] });
	expect(await writeZpl(pages, { dpi: 300 })).toEqual({ ok: false, rejection: { code: 'bars-between-dots', dpi: 300 } });
});

test('the labels of a shipment as a file beside its papers', { timeout: 240_000 }, async () => {
	const papers = await writePapers({ plan: lyonShipment(), revision: 2, draft: true, only: ['packing-list'], zpl: ['carton-labels.zpl', 'item-labels.zpl', 'pallet-labels.zpl'] });
	if (!papers.ok) throw new Error(papers.rejection.code);
	const { release, files } = papers.value;
	expect(files.map(({ name }) => name)).toEqual(['packing-list.pdf', 'carton-labels.zpl', 'item-labels.zpl', 'pallet-labels.zpl', 'release.json']);
	expect(release.documents[1]).toMatchObject({ kind: 'carton-labels', file: 'carton-labels.zpl', pages: 40 });
	const labels = files.slice(1, 4).map(({ bytes }) => printed(new TextDecoder().decode(bytes)).reduce((sum, { copies }) => sum + copies, 0));
	expect(labels).toEqual([40, 1218, 12]);
});

test('another renderer, which is not ours, draws the same labels dot for dot', { timeout: 120_000 }, async () => {
	const { api } = await ready;
	const pages = cartons({ stock: '4x6', dpi: 203, content: 'pdf417', cartons: [1, 23] });
	const written = await zpl(pages, 203);
	const pictures = (await api.zplToBase64MultipleAsync(written, 101.6, 152.4, 8)).slice(0, pages.length).map(pictureOf);
	printed(written).forEach(({ picture: { width, height, dots } }, i) => {
		const other = pictures[i]!;
		let differ = 0;
		for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if ((dots[y * width + x] === 0) !== ((other.dots[y * other.width + x] ?? 255) < 128)) differ++;
		expect(differ).toBe(0);
	});
	expect((await scanned(pictures[0]!)).map(({ text }) => text)).toContain('FBA15LQ7T2KDU000001');
});

function pictureOf(base64: string): Picture {
	const { width, height, data } = PNG.sync.read(Buffer.from(base64, 'base64'));
	return { width, height, dots: Uint8Array.from({ length: width * height }, (_, i) => data[i * 4 + 1] ?? 0) };
}
