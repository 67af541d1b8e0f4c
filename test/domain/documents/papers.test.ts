import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cartonLabels } from '$lib/domain/documents/carton-labels';
import { checkReport } from '$lib/domain/documents/check-report';
import { batteryNote } from '$lib/domain/documents/battery-note';
import { carrierLetter } from '$lib/domain/documents/carrier-letter';
import { commercialInvoice, proformaInvoice } from '$lib/domain/documents/commercial-invoice';
import { declarationSheet } from '$lib/domain/documents/declaration-sheet';
import { importerAndDutyInstruction } from '$lib/domain/documents/importer-and-duty-instruction';
import { originStatement } from '$lib/domain/documents/origin-statement';
import { packingSteps } from '$lib/domain/documents/packing-steps';
import { packingList } from '$lib/domain/documents/packing-list';
import { customsWorking } from '$lib/domain/documents/customs-working';
import { cartonNotices } from '$lib/domain/documents/labels/carton-notices';
import { itemLabelPaper } from '$lib/domain/documents/labels/label-papers';
import { palletLabels } from '$lib/domain/documents/labels/pallet-labels';
import { printerCalibration } from '$lib/domain/documents/labels/printer-calibration';
import type { Page } from '$lib/domain/documents/page';
import type { PaperKind, PapersInput } from '$lib/domain/documents/papers';
import { prepSheet } from '$lib/domain/documents/prep-sheet';
import { valuationStatement } from '$lib/domain/documents/valuation-statement';
import { emptyPlan, type Plan } from '$lib/domain/shipment/plan';
import { anyDraft } from '../../arbitraries';
import { carton, importer, importerInJapan, product, shipment } from '../../samples';
import { judgingFew } from './judging';
import { lyonShipment, papersOf } from './lyon';
import { collisions, strays, textMarks, textsOf, textsOn } from './reading';
import { crowded, small } from './shipments';
import { telling } from './telling';

const PAPERS: Record<PaperKind, (input: PapersInput) => Page[]> = {
	'commercial-invoice': commercialInvoice,
	'proforma-invoice': proformaInvoice,
	'packing-list': packingList,
	'importer-and-duty-instruction': importerAndDutyInstruction,
	'declaration-sheet': declarationSheet,
	'carrier-letter': carrierLetter,
	'origin-statement': originStatement,
	'battery-note': batteryNote,
	'carton-labels': (input) => cartonLabels(input, { stock: '4x6' }),
	'carton-labels-a4': (input) => cartonLabels(input, { stock: 'a4' }),
	'carton-notices': (input) => cartonNotices(input, { stock: 'a5' }),
	'item-labels': itemLabelPaper,
	'pallet-labels': (input) => palletLabels(input, { stock: 'a5' }),
	'printer-calibration': (input) => printerCalibration(input, { paper: 'a4' }),
	'valuation-statement': (input) => valuationStatement(input, telling),
	'customs-working': (input) => customsWorking(input, telling),
	'prep-sheet': prepSheet,
	'packing-steps': packingSteps,
	'check-report': (input) => checkReport(input, judgingFew)
};
const KINDS = Object.keys(PAPERS) as PaperKind[];
const A4_PAPERS = ['commercial-invoice', 'packing-list', 'prep-sheet', 'packing-steps'] as const;

/** After a wanted change: look at the papers, then run this test with APPROVE=1 and read the difference. */
const GOLDEN = new URL('../../golden/pages/', import.meta.url);

test.each(KINDS)('the pages of %s are as approved', (kind) => {
	const pages = `${JSON.stringify(PAPERS[kind](papersOf(small())), null, '\t')}\n`;
	const file = new URL(`${kind}.json`, GOLDEN);
	if (process.env.APPROVE) writeFileSync(file, pages);
	expect(pages).toBe(readFileSync(file, 'utf8'));
});

const SHIPMENTS: readonly (readonly [name: string, plan: () => Plan])[] = [
	['one line to one centre', small],
	['forty cartons to two centres', lyonShipment],
	['sixty lines to four centres', crowded],
	['an importer in Japan', () => shipment({ importer: importerInJapan(), valuation: { method: 'transaction' } })],
	['a draft that knows only its reference', () => emptyPlan('NEW-1')],
	['a draft of SKUs and quantities', () => ({ ...emptyPlan('NEW-2'), products: [{ sku: 'A' }], lines: [{ sku: 'A', quantity: 3 }, { sku: 'B', quantity: 1 }] })]
];

test.each(SHIPMENTS.flatMap(([name, plan]) => KINDS.flatMap((kind) => [true, false].map((draft) => ({ name, plan, kind, draft })))))(
	'$kind of $name (draft: $draft): nothing off the page, nothing over something else, nothing left out',
	({ plan, kind, draft }) => {
		for (const page of PAPERS[kind](papersOf(plan(), { draft }))) {
			expect(page.misfits).toBeUndefined();
			expect(collisions(page)).toEqual([]);
			expect(strays(page, page.width < 110 ? 4 : kind === 'item-labels' || kind === 'pallet-labels' ? 8 : 12)).toEqual([]);
		}
	}
);

test.each(KINDS)('every page of a draft of %s says that it is one, and no page of a release does', (kind) => {
	const draft = PAPERS[kind](papersOf(lyonShipment(), { draft: true }));
	for (const page of draft) {
		const marks = textMarks(page.marks);
		const copies = kind === 'carton-labels-a4' ? 2 : kind === 'item-labels' ? marks.filter(({ tracking }) => tracking !== undefined).length : 1;
		expect(marks.filter(({ text }) => text.startsWith('DRAFT 下書き'))).toHaveLength(copies);
	}
	expect(textsOf(PAPERS[kind](papersOf(lyonShipment()))).join()).not.toMatch(/DRAFT|Draft|下書き/);
});

test.each(A4_PAPERS)('each page of %s has its reference, its revision and its place among the others', (kind) => {
	const pages = PAPERS[kind](papersOf(crowded()));
	expect(pages.length).toBeGreaterThan(2);
	pages.forEach((page, i) => {
		const texts = textsOn(page);
		expect(texts).toContain(`Page ${i + 1} of ${pages.length}`);
		expect(texts.join('\n')).toMatch(/PAR-2026-118 {2}· {2}Rev\. C/);
		expect(texts.join('\n')).toContain('9f3a 61c7 0b5e d248');
	});
});

test.each(A4_PAPERS)('every page of a draft of %s says so; one that is packed by says that cartons may change, not that it must not be used', (kind) => {
	const isPackedBy = kind === 'prep-sheet' || kind === 'packing-steps';
	for (const page of PAPERS[kind](papersOf(crowded(), { draft: true }))) {
		const strip = textsOn(page).filter((text) => text.startsWith('DRAFT 下書き'));
		expect(strip).toEqual([expect.stringContaining(isPackedBy ? 'cartons may still change  ·  カートンの内容は変わることがあります' : 'not for customs, carrier or warehouse')]);
		expect(strip[0]?.includes('使用しないでください')).toBe(!isPackedBy);
		expect([...collisions(page), ...strays(page, 3)]).toEqual([]);
	}
});

test('text that has no room is named, never cut in silence', () => {
	const endless = 'glazed stoneware with a matt outside and a glossy inside '.repeat(12);
	const pages = commercialInvoice(papersOf(shipment({ products: [product({ customsDescription: { en: endless } })] })));
	expect(pages.flatMap(({ misfits }) => misfits ?? [])).toEqual([{ field: 'product:MUG-01:customsDescription', text: endless.trim() }]);
	const name = 'Sociedade Comercial de Louças e Cerâmicas Tradicionais do Norte de Portugal e das Ilhas '.repeat(20).trim();
	const labels = cartonLabels(papersOf(shipment({ importer: importer({ name }) })), { stock: '4x6' });
	expect(labels[0]?.misfits?.[0]?.field).toBe('destinations');
});

test.each(KINDS)('%s can be laid out from any draft whatever', { timeout: 120_000 }, (kind) => {
	fc.assert(
		fc.property(anyDraft, fc.boolean(), (plan, draft) => {
			const pages = PAPERS[kind](papersOf(plan, { draft }));
			expect(pages.length).toBeGreaterThan(0);
			expect(textsOf(pages).join()).not.toMatch(/undefined|NaN|\[object/);
		}),
		{ numRuns: 150 }
	);
});

test('twenty tons of odd grams stay in their columns', () => {
	const cartons = Array.from({ length: 900 }, (_, i) => carton({ number: i + 1, outerMm: [600, 500, 500], grossWeightG: 22_347 + (i % 3), contents: [{ sku: 'MUG-01', quantity: 61 }] }));
	const plan = shipment({ cartons, lines: [{ sku: 'MUG-01', quantity: 61 * 900 }], products: [product({ unit: { weightG: 351 } })] });
	for (const pages of [packingList(papersOf(plan)), commercialInvoice(papersOf(plan))]) {
		expect(pages.flatMap((page) => [...collisions(page), ...(page.misfits ?? [])])).toEqual([]);
	}
	expect(textsOf(packingList(papersOf(plan)))).toEqual(expect.arrayContaining(['54,900', '19,269.900', '20,113.200', '135.0000']));
});
