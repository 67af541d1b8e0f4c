import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxContent, expectedId } from '$lib/domain/documents/labels/box-content';
import { capacityIn, contentSymbol } from '$lib/domain/documents/labels/content-symbol';
import { pdf417 } from '$lib/domain/documents/symbols/pdf417';
import { carton, destination, product, shipment } from '../../../samples';

const plan = shipment({
	destinations: [destination({ amazonShipmentId: 'FBA15LQ7T2KD' })],
	products: [
		product(), product({ sku: 'TEA', fnsku: 'x002 kq7c-1w' }), product({ sku: 'JAN', fnsku: undefined, gtin: '4901234567894', prep: { labelOwner: 'NONE' } }),
		product({ sku: 'UPC', fnsku: 'X000TST009', gtin: '847603044631', prep: { labelOwner: 'NONE' } }), product({ sku: 'BOOK', fnsku: undefined, gtin: '9784101010014', prep: { labelOwner: 'NONE' } }),
		product({ sku: 'ASIN', fnsku: undefined, gtin: undefined }), product({ sku: 'NONE', fnsku: undefined, gtin: undefined, asin: undefined }), product({ sku: 'BAD', fnsku: 'X00,QTY:1' })
	]
});
const of = (contents: Parameters<typeof carton>[0] extends infer C ? NonNullable<C> extends { contents?: infer L } ? L : never : never, withExpiry = true) =>
	boxContent(plan, carton({ contents: contents ?? [] }), { withExpiry });

describe('the text', () => {
	test.each([
		{ sku: 'MUG-01', says: 'FNSKU:X000TST001' }, { sku: 'TEA', says: 'FNSKU:X002KQ7C1W' }, { sku: 'JAN', says: 'EAN:4901234567894' },
		{ sku: 'UPC', says: 'UPC:847603044631' }, { sku: 'BOOK', says: 'ISBN:9784101010014' }, { sku: 'ASIN', says: 'ASIN:B0TESTMUG1' }
	])('$sku by the id that the shipment expects: $says', ({ sku, says }) => {
		expect(of([{ sku, quantity: 12 }])).toEqual({ ok: true, value: { text: `AMZN,PO:FBA15LQ7T2KD,${says},QTY:12`, ids: 1 } });
	});
	test('dates stand behind quantities, and may be left out; lots of one date are one', () => {
		const contents = [{ sku: 'TEA', quantity: 12, expiry: '2028-06-30', lot: 'A' }, { sku: 'MUG-01', quantity: 3 }, { sku: 'TEA', quantity: 4, expiry: '2028-06-30', lot: 'B' }];
		expect(of(contents)).toMatchObject({ value: { text: 'AMZN,PO:FBA15LQ7T2KD,FNSKU:X002KQ7C1W,QTY:16,EXP:280630,FNSKU:X000TST001,QTY:3', ids: 2 } });
		expect(of(contents, false)).toMatchObject({ value: { text: 'AMZN,PO:FBA15LQ7T2KD,FNSKU:X002KQ7C1W,QTY:16,FNSKU:X000TST001,QTY:3' } });
	});
	test.each([
		{ contents: [], code: 'content-empty' },
		{ contents: [{ sku: 'NONE', quantity: 1 }], code: 'content-no-id' },
		{ contents: [{ sku: 'UNKNOWN', quantity: 1 }], code: 'content-no-id' },
		{ contents: [{ sku: 'BAD', quantity: 1 }], code: 'content-bad-id' },
		{ contents: [{ sku: 'MUG-01', quantity: 0 }], code: 'content-bad-quantity' },
		{ contents: [{ sku: 'MUG-01', quantity: 1.5 }], code: 'content-bad-quantity' },
		{ contents: [{ sku: 'MUG-01', quantity: 1, expiry: '30/06/2028' }], code: 'content-bad-expiry' },
		{ contents: [{ sku: 'TEA', quantity: 1, expiry: '2028-06-30' }, { sku: 'TEA', quantity: 1, expiry: '2028-07-01' }], code: 'content-two-expiries' }
	])('$code', ({ contents, code }) => expect(of(contents)).toMatchObject({ ok: false, rejection: { code, carton: 1 } }));
	test('no shipment id; a hundred ids and one more', () => {
		expect(boxContent({ ...plan, destinations: [destination({ amazonShipmentId: undefined })] }, carton(), { withExpiry: true })).toMatchObject({ rejection: { code: 'content-no-shipment-id' } });
		const many = (n: number) => Array.from({ length: n }, (_, i) => ({ sku: `S${i}`, quantity: 1 }));
		const big = { ...plan, products: many(101).map(({ sku }, i) => product({ sku, fnsku: `X${String(i).padStart(9, '0')}` })) };
		expect(boxContent(big, carton({ contents: many(100) }), { withExpiry: true })).toMatchObject({ ok: true, value: { ids: 100 } });
		expect(boxContent(big, carton({ contents: many(101) }), { withExpiry: true })).toEqual({ ok: false, rejection: { code: 'content-too-many-ids', carton: 1, ids: 101, most: 100 } });
	});
	test('it is capital letters and figures, whatever the goods are called', () => {
		fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 500_000 }), (fnsku, quantity) => {
			const made = boxContent({ ...plan, products: [product({ fnsku })] }, carton({ contents: [{ sku: 'MUG-01', quantity }] }), { withExpiry: true });
			if (made.ok) expect(made.value.text).toMatch(/^AMZN,PO:[A-Z0-9]+(,[A-Z]+:[A-Z0-9]+,QTY:[1-9]\d*(,EXP:\d{6})?)+$/);
			else expect(made.rejection.code).toBe('content-bad-id');
		}));
		expect(expectedId(undefined)).toBeUndefined();
	});
});

describe('the symbol', () => {
	const text = (ids: number): string => `AMZN,PO:FBA15LQ7T2KD${Array.from({ length: ids }, (_, i) => `,FNSKU:X00${String(i).padStart(7, '0')},QTY:12`).join('')}`;
	const room = { width: 97.6, height: 110 };
	test.each([203, 300, 600] as const)('a PDF417 at %i dpi keeps to Amazon’s limits', (dpi) => {
		const made = contentSymbol(text(5), 'pdf417', { ...room, dpi });
		if (!made.ok || made.value.shape.symbology !== 'pdf417') throw new Error('no symbol');
		const { module, shape, width, height } = made.value;
		expect(module).toBeGreaterThanOrEqual(0.508 - 0.001);
		expect(shape.rowModules).toBeGreaterThanOrEqual(3);
		expect(pdf417(text(5), shape)!.level).toBeGreaterThanOrEqual(6);
		expect([width <= room.width, height <= room.height]).toEqual([true, true]);
	});
	test('modules are whole dots: five of 203 dpi, six of 300, and nine and twelve for squares', () => {
		const modules = (symbology: 'pdf417' | 'qr') => ([203, 300] as const).map((dpi) => { const made = contentSymbol(text(2), symbology, { ...room, dpi }); return made.ok && made.value.module; });
		expect([modules('pdf417'), modules('qr')]).toEqual([[0.625, 0.508], [1.125, 1.016]]);
	});
	test('what has no room is refused with figures before it is printed', () => {
		expect(contentSymbol(text(35), 'pdf417', { ...room, dpi: 203 })).toMatchObject({ ok: false, rejection: { code: 'content-too-long', unit: 'rows', most: 57, larger: 'helps' } });
		expect(contentSymbol(text(20), 'qr', { ...room, dpi: 300 })).toMatchObject({ ok: false, rejection: { code: 'content-too-long', needs: text(20).length, unit: 'characters' } });
		expect(contentSymbol(text(1), 'data-matrix', { ...room, dpi: 300 })).toMatchObject({ ok: false, rejection: { code: 'content-too-long', unit: 'codewords', most: 30 } });
		expect(contentSymbol('AMZN,PO:FBA1234567,EAN:49012345', 'data-matrix', { ...room, dpi: 300 })).toMatchObject({ ok: true, value: { shape: { side: 22 } } });
	});
	test('the limit that is met first is told, and that no larger label helps against it', () => {
		const symbol = contentSymbol(text(60), 'pdf417', { width: 131, height: 180, dpi: 300 });
		expect(symbol).toMatchObject({ ok: false, rejection: { unit: 'codewords', most: 799, larger: 'no-use' } });
		for (const n of [20, 40, 50, 60, 90]) for (const height of [60, 110, 180]) {
			const made = contentSymbol(text(n), 'pdf417', { width: 97.6, height, dpi: 300 });
			if (!made.ok) expect(made.rejection.needs).toBeGreaterThan(made.rejection.most);
		}
		expect(contentSymbol(text(2), 'data-matrix', { ...room, dpi: 300 })).toMatchObject({ ok: false, rejection: { larger: 'no-use' } });
		expect(contentSymbol('AMZN,PO:FBA1234567,EAN:49012345', 'data-matrix', { width: 20, height: 20, dpi: 300 })).toMatchObject({ ok: false, rejection: { larger: 'helps' } });
		expect(contentSymbol(text(90), 'qr', { ...room, dpi: 300 })).toMatchObject({ ok: false, rejection: { larger: 'no-use' } });
	});
	test('a printer that prints no finer bars to be read takes wider modules', () => {
		expect(contentSymbol(text(2), 'pdf417', { ...room, dpi: 300, leastModuleMm: 0.6 })).toMatchObject({ ok: true, value: { module: 8 * 25.4 / 300 } });
	});
	test('capacity: the ids that are told fit, one more does not', () => {
		for (const symbology of ['pdf417', 'qr'] as const) {
			const { ids } = capacityIn(symbology, { ...room, dpi: 300 });
			expect(ids).toBeGreaterThan(5);
			expect(contentSymbol(text(ids), symbology, { ...room, dpi: 300 }).ok).toBe(true);
		}
	});
});
