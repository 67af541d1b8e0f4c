import { expect, test } from 'vitest';
import type { PrinterProfile } from '$lib/domain/documents/printing/profile';
import * as printers from '$lib/server/printers';
import { eachDatabase } from '../setup/each-database';

const now = new Date('2026-11-24T03:00:00Z');
const zebra: PrinterProfile = {
	name: 'Zebra ZD421', dpi: 203, offsetRightMm: -0.75, offsetDownMm: 1.2, scale: 9_970, readableMm: [0.375, 0.25, 0.375], measuredOn: '2026-11-24', by: 'Aki'
};
const kept = { ...zebra, readableMm: [0.25, 0.375] };

eachDatabase('printers', (opened) => {
	test('a printer is kept as it was measured and found however its name is written', async () => {
		expect(await printers.save(opened.db, { ...zebra, name: '  Zebra  ZD421 ' }, now)).toEqual({ ok: true, value: { profile: kept, savedAt: now.toISOString() } });
		expect(await printers.find(opened.db, 'ＺＥＢＲＡ zd421')).toEqual({ profile: kept, savedAt: now.toISOString() });
		expect(await printers.find(opened.db, 'Zebra')).toBeUndefined();
	});

	test('measured again it is as it was measured last; the list is by name', async () => {
		await printers.save(opened.db, zebra, now);
		await printers.save(opened.db, { ...zebra, name: 'Brother', dpi: 300 }, now);
		await printers.save(opened.db, { ...zebra, name: 'ZEBRA ZD421', scale: 10_010 }, now);
		expect((await printers.list(opened.db)).map(({ profile: { name, dpi, scale } }) => [name, dpi, scale])).toEqual([['Brother', 300, 9_970], ['ZEBRA ZD421', 203, 10_010]]);
	});

	test('what is no profile is not kept', async () => {
		expect(await printers.save(opened.db, { ...zebra, name: ' ' }, now)).toEqual({ ok: false, rejection: { code: 'printer-name-missing' } });
		expect(await printers.save(opened.db, { ...zebra, readableMm: [] }, now)).toEqual({ ok: false, rejection: { code: 'printer-reads-nothing', name: 'Zebra ZD421' } });
		expect(await printers.save(opened.db, { ...zebra, scale: 9_700 }, now)).toEqual({ ok: false, rejection: { code: 'printer-profile-wrong', field: 'scale' } });
		expect(await printers.list(opened.db)).toEqual([]);
	});

	test('a printer is removed once', async () => {
		await printers.save(opened.db, zebra, now);
		expect(await printers.remove(opened.db, 'zebra zd421')).toEqual({ ok: true, value: undefined });
		expect(await printers.remove(opened.db, 'zebra zd421')).toEqual({ ok: false, rejection: { code: 'not-found', what: 'printer', id: 'zebra zd421' } });
	});
});
