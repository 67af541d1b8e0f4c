import { readFileSync } from 'node:fs';
import { unzipSync, strFromU8 } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { FAULTS } from '../../src/cli/samples/faults';
import { sampleFiles } from '../../src/cli/samples/files';
import { readCasePacks } from '../../src/lib/domain/catalog/read-case-packs';
import { readTable } from '../../src/lib/domain/catalog/read-table';
import { inspect } from '../../src/lib/domain/compliance/inspect';
import { importIntoPlan } from '../../src/lib/domain/shipment/import-into-plan';
import type { Plan } from '../../src/lib/domain/shipment/plan';
import { readPlanText } from '../../src/lib/plan-file/read';
import { writePlan } from '../../src/lib/plan-file/write';
import { readFile } from '../../src/lib/server/tables';

const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(`static/samples/${name}`));

function planOf(name: string): Plan {
	const plan = readPlanText(strFromU8(bytesOf(name)));
	if (!plan.ok) throw new Error(JSON.stringify(plan.rejection.errors));
	return plan.value;
}

const clean = planOf('clean.plan.json');
const faulty = planOf('faulty.plan.json');
const found = (plan: Plan) => inspect(plan, plan.dates?.declare ?? '').map(({ code, subject }) => `${code} ${subject}`);

async function readingOf(name: string) {
	const table = await readFile(bytesOf(name), name);
	if (!table.ok) throw new Error(table.rejection.code);
	return { table: table.value, reading: readTable(table.value.rows) };
}

test('the files are what `src/cli/samples.ts` makes, to the byte', async () => {
	for (const { name, bytes } of await sampleFiles()) {
		const made = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
		expect([name, Buffer.compare(made, bytesOf(name))]).toEqual([name, 0]);
	}
});

test('the case packs are read in full and contradict nothing', async () => {
	const table = await readFile(bytesOf('case-packs.csv'), 'case-packs.csv');
	if (!table.ok) throw new Error(table.rejection.code);
	const { rows, refused, unknown } = readCasePacks(table.value.rows, (sku) => clean.products.find((product) => product.sku === sku));
	expect([rows.length, refused, unknown]).toEqual([4, [], []]);
});

describe('the plans', () => {
	test('twenty products, two centres, thirty cartons and more, and nothing to find', () => {
		expect(clean.products).toHaveLength(20);
		expect(new Set(clean.cartons?.map(({ fulfillmentCenter }) => fulfillmentCenter))).toEqual(new Set(['FSZ1', 'NRT1']));
		expect(clean.cartons?.length).toBeGreaterThanOrEqual(30);
		expect(found(clean)).toEqual([]);
	});

	test('each planted fault brings about its own finding and no other', () => {
		for (const { code, subject, plant } of FAULTS) expect(found(plant(clean))).toEqual([`${code} ${subject}`]);
	});

	test('all ten together are ten findings of ten kinds', () => {
		expect(found(faulty).sort()).toEqual(FAULTS.map(({ code, subject }) => `${code} ${subject}`).sort());
		expect(new Set(FAULTS.map(({ code }) => code)).size).toBe(10);
	});

	test('are written as they are read', () => {
		expect(writePlan(clean)).toBe(strFromU8(bytesOf('clean.plan.json')));
		expect(writePlan(faulty)).toBe(strFromU8(bytesOf('faulty.plan.json')));
	});

	test('every box id is Amazon’s shipment id, U and six digits counted up', () => {
		for (const { fulfillmentCenter, amazonShipmentId } of clean.destinations ?? []) {
			const ids = clean.cartons?.filter((carton) => carton.fulfillmentCenter === fulfillmentCenter).map(({ boxId }) => boxId);
			expect(ids).toEqual(ids?.map((_, i) => `${amazonShipmentId}U${String(i + 1).padStart(6, '0')}`));
		}
	});
});

test('the manifest keeps the layout for Japan to the letter', async () => {
	const { table } = await readingOf('manifest-japan.xlsx');
	expect(table.sheets.map(({ name }) => name)).toEqual(['Instructions', 'Data definitions', 'Create workflow – template', 'Create workflow – example']);
	const at = (row: number) => table.sheets[2]?.rows[row - 1];
	expect(at(1)?.[0]).toBe('このシートに記入する前にExampleタブを確認してください');
	expect([at(3)?.slice(0, 2), at(4)?.slice(0, 2)]).toEqual([['Default prep owner', 'Seller'], ['Default labeling owner', 'Seller']]);
	expect([at(7)?.[2], at(7)?.[5]]).toEqual(['任意', '任意:メーカー梱包のSKUにのみ使用']);
	expect(at(8)).toContain('Expiration date (MM/DD/YYYY)');
	const texts = strFromU8(unzipSync(bytesOf('manifest-japan.xlsx'))['xl/sharedStrings.xml'] ?? new Uint8Array());
	expect(texts).toContain('<t xml:space="preserve">Units per box </t>');
});

test('catalogue, then manifest: twenty products with the quantities of the plan', async () => {
	const { reading: catalogue } = await readingOf('catalogue.csv');
	const { reading: manifest } = await readingOf('manifest-japan.xlsx');
	const products = importIntoPlan(undefined, catalogue);
	const { plan, refused } = importIntoPlan(products.plan, manifest);
	expect([manifest.kind, products.refused, refused]).toEqual(['manifest', [], []]);
	expect(plan.products.map(({ sku, hsCode, unit, value, title }) => ({ sku, hsCode, unit, value, en: title?.en, ja: title?.ja }))).toEqual(
		clean.products.map(({ sku, hsCode, unit, value, title }) => ({ sku, hsCode, unit, value, en: title?.en, ja: title?.ja }))
	);
	const units = (lines: Plan['lines'], sku: string) => lines.filter((line) => line.sku === sku).reduce((n, { quantity }) => n + quantity, 0);
	for (const { sku } of plan.products) expect([sku, units(plan.lines, sku)]).toEqual([sku, units(clean.lines, sku)]);
	expect(plan.lines.filter(({ expiry }) => expiry).map(({ expiry }) => expiry)).toEqual(['2029-06-30', '2028-09-30', '2028-12-31']);
});

test('the inventory report is CP932 and names the products in Japanese', async () => {
	const bytes = bytesOf('inventory-report-cp932.txt');
	expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
	expect(iconv.encode(iconv.decode(Buffer.from(bytes), 'cp932'), 'cp932')).toEqual(Buffer.from(bytes));
	const { table, reading } = await readingOf('inventory-report-cp932.txt');
	expect([table.encoding.toLowerCase(), reading.kind, reading.rows.length, reading.refused]).toEqual([expect.stringMatching(/932|shift/), 'inventory-report', 20, []]);
	expect(reading.rows.map(({ facts }) => facts.title?.ja)).toEqual(clean.products.map(({ title }) => title?.ja));
});
