import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { commercialInvoice } from '$lib/domain/documents/commercial-invoice';
import { drawn } from '$lib/server/pdf/drawn';
import { paint } from '$lib/server/pdf/paint';
import { wholeRun } from '$lib/server/pdf/run';
import { hashOf, LARGEST_SIGNATURE, readSignature } from '$lib/server/signature-image';
import * as signatures from '$lib/server/signatures';
import { papersOf } from '../domain/documents/lyon';
import { eachDatabase } from '../setup/each-database';
import { shipment } from '../samples';

type Dot = readonly [red: number, green: number, blue: number, alpha: number];

const png = (width: number, height: number, dot: (x: number, y: number) => Dot): Uint8Array => {
	const image = new PNG({ width, height });
	for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) image.data.set(dot(x, y), 4 * (y * width + x));
	return PNG.sync.write(image);
};
const CLEAR: Dot = [0, 0, 0, 0];
const WHITE: Dot = [255, 255, 255, 255];

test('dark on white and dark on nothing give the same signature, cut close', () => {
	const isInk = (x: number, y: number): boolean => x >= 10 && x < 26 && y >= 5 && y < 9;
	const onWhite = readSignature(png(60, 30, (x, y) => (isInk(x, y) ? [20, 20, 120, 255] : WHITE)));
	const onNothing = readSignature(png(60, 30, (x, y) => (isInk(x, y) ? [0, 0, 0, 255] : CLEAR)));
	if (!onWhite.ok || !onNothing.ok) throw new Error('refused');
	expect(onWhite.value).toEqual({ width: 16, height: 4, bits: Buffer.alloc(8, 0xff).toString('base64') });
	expect(hashOf(onNothing.value)).toBe(hashOf(onWhite.value));
});

test('a large scan is made smaller without losing thin strokes', () => {
	const read = readSignature(png(1800, 600, (x, y) => (Math.abs(y - x / 3) < 3 ? [0, 0, 0, 255] : WHITE)));
	if (!read.ok) throw new Error('refused');
	expect(read.value.width).toBeLessThanOrEqual(708);
	expect(read.value.height).toBeLessThanOrEqual(149);
	const bytes = Buffer.from(read.value.bits, 'base64');
	const rowBytes = Math.ceil(read.value.width / 8);
	for (let row = 0; row < read.value.height; row++) expect(bytes.subarray(row * rowBytes, (row + 1) * rowBytes).some((byte) => byte !== 0)).toBe(true);
});

const huge = Buffer.from(png(2, 2, () => WHITE));
huge.writeUInt32BE(60_000, 16);

test.each([
	['not a picture', Buffer.from('GIF89a'), 'not-a-signature'],
	['nothing', new Uint8Array(0), 'not-a-signature'],
	['a picture cut short', png(50, 50, () => [0, 0, 0, 255]).slice(0, 60), 'not-a-signature'],
	['a white sheet', png(40, 40, () => WHITE), 'signature-blank'],
	['a picture that says it is huge', huge, 'signature-too-large'],
	['a large file', new Uint8Array(LARGEST_SIGNATURE + 1), 'signature-too-large']
] as const)('%s is refused: %s', (_name, bytes, code) => expect(readSignature(bytes)).toMatchObject({ ok: false, rejection: { code } }));

test('both writers draw the signature as a mask, the same on the same papers', async () => {
	const read = readSignature(png(200, 60, (x, y) => (Math.abs(y - 30 - 20 * Math.sin(x / 9)) < 2 ? [0, 0, 0, 255] : CLEAR)));
	if (!read.ok) throw new Error('refused');
	const pages = drawn(commercialInvoice(papersOf(shipment(), { signature: read.value })), 'commercial-invoice');
	if (!pages.ok) throw new Error('not drawn');
	const marks = pages.value.flatMap((page) => page.marks).filter(({ kind }) => kind === 'picture');
	expect(marks).toHaveLength(1);
	const meta = { title: 'x', subject: 'x', issuedOn: '2026-12-01', planSha256: '0'.repeat(64), author: 'x', language: 'en' };
	for (const write of [paint, wholeRun]) expect(Buffer.from(await write(pages.value, meta))).toEqual(Buffer.from(await write(pages.value, meta)));
});

eachDatabase('signatures', (opened) => {
	const image = png(40, 12, (x, y) => (x > 4 && y === 6 ? [0, 0, 0, 255] : WHITE));
	const now = new Date('2026-11-24T03:00:00Z');

	test('an image is kept once, found by the hash that a plan names, listed without its ink, and removed', async () => {
		const kept = await signatures.keep(opened.db, { bytes: image, name: 'Camille.png', by: 'Camille' }, now);
		if (!kept.ok) throw new Error(kept.rejection.code);
		await signatures.keep(opened.db, { bytes: image, name: 'C. Ferrand.png', by: 'Ana' }, now);
		expect(await signatures.list(opened.db)).toEqual([{ sha256: kept.value.sha256, name: 'C. Ferrand.png', keptAt: '2026-11-24T03:00:00.000Z', keptBy: 'Camille' }]);
		expect(await signatures.of(opened.db, shipment({ papers: { signature: kept.value.sha256 } }))).toMatchObject({ width: 35, height: 1 });
		expect(await signatures.of(opened.db, shipment())).toBeUndefined();
		expect(await signatures.remove(opened.db, kept.value.sha256)).toBe('removed');
		expect(await signatures.of(opened.db, shipment({ papers: { signature: kept.value.sha256 } }))).toBeUndefined();
	});
});
