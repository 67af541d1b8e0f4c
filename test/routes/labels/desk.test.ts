import { expect, test } from 'vitest';
import type { PrinterProfile } from '$lib/domain/documents/printing/profile';
import { Desk } from '../../../src/routes/shipments/[reference]/labels/desk.svelte';

const printer = (name: string): PrinterProfile => ({
	name, dpi: 203, offsetRightMm: 0, offsetDownMm: 0, scale: 10_000, readableMm: [0.375, 0.5], measuredOn: '2026-11-24', by: ''
});

test('a printer that was measured again under another spelling is the same, and the job is for what it prints', () => {
	const desk = new Desk('NTE-1', () => [printer('BENCH  ２'), printer('Other')]);
	desk.asked = { kind: 'item', printer: 'Bench 2' };
	expect(desk.printer?.name).toBe('BENCH  ２');
	expect(desk.job).toMatchObject({ dpi: 203, leastModuleMm: 0.375 });
	desk.asked = { kind: 'item', printer: 'Bench 3' };
	expect(desk.printer).toBeUndefined();
	expect(desk.job.leastModuleMm).toBeUndefined();
});
