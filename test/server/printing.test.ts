import { expect, test } from 'vitest';
import { numbered } from '$lib/domain/documents/cartons';
import type { DrawnMark } from '$lib/domain/documents/drawn-page';
import { usualJob, type LabelJob } from '$lib/domain/documents/printing/label-job';
import type { PrinterProfile } from '$lib/domain/documents/printing/profile';
import type { Plan } from '$lib/domain/shipment/plan';
import { drawnRun, labelRun, runPage, type Printing } from '$lib/server/printing';
import { askedPage, askedRun } from '$lib/server/printing-asked';
import * as ledger from '$lib/server/label-ledger';
import * as printers from '$lib/server/printers';
import * as shipments from '$lib/server/shipments';
import { carton, shipment } from '../samples';
import { eachDatabase } from '../setup/each-database';

const plan = shipment();
const [first, second] = numbered(plan);
if (!first || !second) throw new Error('the sample has two cartons');
const moment = { now: new Date('2026-11-24T03:00:00Z'), today: '2026-11-24' };
const printer: PrinterProfile = {
	name: 'Bench 2', dpi: 300, offsetRightMm: 0.4, offsetDownMm: -1, scale: 10_020, readableMm: [0.17, 0.25], measuredOn: '2026-11-18', by: 'Camille'
};
const of = (changes: Partial<Printing> & { readonly asked?: Partial<LabelJob> } = {}): Printing => {
	const { asked, ...rest } = changes;
	return { plan, revision: 1, job: { ...usualJob('carton'), ...asked }, ...rest };
};
const run = (printing: Printing) => {
	const made = labelRun(printing);
	if (!made.ok) throw new Error(made.rejection.code);
	return made.value;
};
const codesOf = (marks: readonly DrawnMark[]): { data: string; x: number; module: number }[] =>
	marks.flatMap((mark) => (mark.kind === 'turned' ? codesOf(mark.marks) : mark.kind === 'bars' && mark.code?.symbology === 'code-128' ? [{ data: mark.code.data, x: mark.code.at.x, module: mark.code.module }] : []));
const codes = (printing: Printing): string[] => {
	const pages = drawnRun(run(printing));
	if (!pages.ok) throw new Error(pages.rejection.code);
	return pages.value.flatMap(({ marks }) => codesOf(marks).map(({ data }) => data));
};

test('cartons come out in the order asked for, as often as asked for', () => {
	expect(codes(of())).toEqual([first.boxId, second.boxId]);
	expect(codes(of({ asked: { order: 'as-they-stand', cartons: [2, 1] } }))).toEqual([second.boxId, first.boxId]);
	expect(codes(of({ asked: { copies: 2 } }))).toEqual([first.boxId, first.boxId, second.boxId, second.boxId]);
});

test('a run in which a box id is void is refused, the rest of the shipment is not', () => {
	const voided = new Map([[second.boxId, { boxId: second.boxId, at: '', by: '', why: 'torn' }]]);
	expect(labelRun(of({ voided }))).toEqual({ ok: false, rejection: { code: 'label-voided', boxId: second.boxId, why: 'torn' } });
	expect(labelRun(of({ voided, asked: { cartons: [1] } })).ok).toBe(true);
});

test('a printer that was measured: its resolution, and everything moved against what it does', () => {
	const moduleAndPlace = (printing: Printing) => {
		const pages = drawnRun(run(printing));
		if (!pages.ok) throw new Error(pages.rejection.code);
		return codesOf(pages.value[0]?.marks ?? [])[0] ?? { x: 0, module: 0 };
	};
	const [plain, corrected] = [moduleAndPlace(of({ asked: { dpi: 300 } })), moduleAndPlace(of({ printer }))];
	expect(run(of({ printer })).job.dpi).toBe(300);
	expect(corrected.module).toBeCloseTo(plain.module, 6);
	expect(corrected.x).toBeLessThan(plain.x);
	expect(plain.x - corrected.x).toBeLessThan(1);
});

test.each([
	['a page made longer', { dpi: 300, scale: 10_050 }, 'A4_24i'], ['made shorter', { dpi: 300, scale: 9_900 }, 'A4_44_48x25'],
	['longer and to the right', { dpi: 300, scale: 10_100, offsetRightMm: 1.5 }, 'A4_24_70x37'], ['as far as is taken', { dpi: 600, scale: 10_200 }, 'roll-50x25']
] as const)('bars that fit are not refused for %s', (_, does, stock) => {
	for (const fnsku of ['X001234567', 'X002KQ7B2P', 'X0012345']) {
		const short = { ...plan, products: plan.products.map((one) => ({ ...one, fnsku })) };
		expect(drawnRun(run(of({ plan: short, asked: usualJob('item', stock), printer: { ...printer, readableMm: [0.19], ...does } }))).ok, fnsku).toBe(true);
	}
});

test('what a printer does not print to be read is refused with what it would need', () => {
	const p375 = { ...printer, dpi: 203 as const, readableMm: [0.375, 0.5] };
	expect(labelRun(of({ asked: usualJob('item', 'A4_44_48x25'), printer: p375 }))).toMatchObject({
		ok: false, rejection: { code: 'label-stock-too-narrow', dpi: 203, moduleMm: 0.375, narrowest: 'printer', instead: 'A4_21' }
	});
	expect(run(of({ asked: usualJob('item', 'A4_21'), printer: p375 })).bars?.moduleMm).toBe(0.375);
	const p625 = { ...printer, dpi: 203 as const, readableMm: [0.625] };
	expect(labelRun(of({ printer: p625 }))).toMatchObject({ ok: false, rejection: { code: 'label-carton-too-narrow', moduleMm: 0.625, narrowest: 'printer', instead: 'none' } });
	expect(runPage(of({ plan: big(320), printer: p625 }), 5)).toMatchObject({ ok: false, rejection: { code: 'label-carton-too-narrow' } });
});

test('the same run of a stored version is not laid out again; another version, job or void is', () => {
	const kept = of({ version: 7 });
	expect(labelRun(kept)).toBe(labelRun({ ...kept, job: { ...kept.job } }));
	expect(labelRun(kept)).not.toBe(labelRun({ ...kept, version: 8 }));
	expect(labelRun(kept)).not.toBe(labelRun({ ...kept, job: { ...kept.job, copies: 2 } }));
	expect(labelRun({ ...kept, voided: new Map([[second.boxId, { boxId: second.boxId, at: '', by: '', why: '' }]]) }).ok).toBe(false);
});

const big = (n: number): Plan => ({ ...plan, cartons: Array.from({ length: n }, (_, i) => carton({ number: i + 1, boxId: `FBA15TEST0001U${String(i + 1).padStart(6, '0')}` })) });

test.each([
	['a label a page', { stock: '4x6' }], ['four a sheet', { stock: 'a4-4' }], ['two copies, four a sheet', { stock: 'a4-4', copies: 2 }],
	['three copies, as they stand', { copies: 3, order: 'as-they-stand', cartons: Array.from({ length: 320 }, (_, i) => 320 - i) }]
] as const)('one page of a big run is the same page alone: %s', { timeout: 60_000 }, (_, asked) => {
	const printing = of({ plan: big(320), asked: { ...asked, ...('cartons' in asked && { cartons: [...asked.cartons] }) } });
	const all = drawnRun(run(printing));
	if (!all.ok) throw new Error(all.rejection.code);
	for (const number of [0, 3, 41, all.value.length - 1, 100_000]) {
		const shown = runPage(printing, number);
		const at = Math.min(number, all.value.length - 1);
		expect(shown).toMatchObject({ ok: true, value: { number: at, count: all.value.length, labels: 320 * (printing.job.copies) } });
		expect(shown.ok && shown.value.page).toEqual(all.value[at]);
		expect(shown.ok && shown.value.job).toEqual(printing.job);
	}
});

test('a void box id of a big run is refused on whatever page', () => {
	const id = 'FBA15TEST0001U000300';
	const voided = new Map([[id, { boxId: id, at: '', by: '', why: 'torn' }]]);
	expect(runPage(of({ plan: big(320), voided }), 0)).toMatchObject({ ok: false, rejection: { code: 'label-voided', boxId: id } });
});

eachDatabase('runs that an address asks for', (opened) => {
	const { reference } = plan;
	const at = (query: string) => new URL(`http://nyuko/labels?${query}`);

	test('job, printer and voids come from the address and what is kept', async () => {
		await shipments.create(opened.db, plan, moment);
		await printers.save(opened.db, printer, moment.now);
		const asked = await askedRun(opened.db, reference, at('kind=item&stock=A4_27&start=5&spare=1&printer=bench%202'));
		expect(asked).toMatchObject({ ok: true, value: { labels: 25, next: 3, job: { kind: 'item', stock: 'A4_27', start: 5, dpi: 300 }, printer: { name: 'Bench 2' } } });
		expect(await askedRun(opened.db, reference, at('kind=item&printer=none'))).toEqual({ ok: false, rejection: { code: 'not-found', what: 'printer', id: 'none' } });
		expect(await askedRun(opened.db, reference, at('cartons=9'))).toEqual({ ok: false, rejection: { code: 'label-carton-unknown', carton: 9, most: 2 } });
		expect(await askedRun(opened.db, reference, at('cartons=one'))).toMatchObject({ ok: false, rejection: { code: 'parameter-not-valid', name: 'cartons' } });
		await ledger.voidBoxId(opened.db, reference, { boxId: second.boxId, why: 'torn', by: '', now: moment.now });
		expect(await askedRun(opened.db, reference, at('kind=carton'))).toMatchObject({ ok: false, rejection: { code: 'label-voided', boxId: second.boxId } });
		expect(await askedPage(opened.db, reference, at('kind=carton&cartons=1&page=0'), { own: ['page'], number: 0 })).toMatchObject({ ok: true, value: { count: 1 } });
	});
});
