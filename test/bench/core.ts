// Median CPU time of what a clerk waits for: npx tsx test/bench/core.ts
// Rows of a file read, a big plan inspected, the papers of the clean sample drawn.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { readTable } from '../../src/lib/domain/catalog/read-table';
import { inspect } from '../../src/lib/domain/compliance/inspect';
import { readPlanText } from '../../src/lib/plan-file/read';
import { writePapers } from '../../src/lib/server/papers';
import { readFile } from '../../src/lib/server/tables';
import { carton, product, shipment } from '../samples';

const RUNS = 9;

async function median(what: string, work: () => unknown): Promise<void> {
	const times: number[] = [];
	for (let run = 0; run < RUNS; run++) {
		const before = process.cpuUsage();
		await work();
		const { user, system } = process.cpuUsage(before);
		times.push((user + system) / 1000);
	}
	times.sort((a, b) => a - b);
	console.log(`${what}: median ${times[RUNS >> 1]!.toFixed(0)} ms of CPU, worst ${times[RUNS - 1]!.toFixed(0)} ms`);
}

const header = 'sku,title,hs code,origin,size (cm),weight (g),value (EUR),quantity';
const rows = Array.from({ length: 10_000 }, (_, i) => `SKU-${i},Mug ${i},6912.00.000,Portugal,"12 x 9 x 10,5",380,4.20,24`);
const csv = Buffer.from([header, ...rows].join('\n'));
await median('10,000 rows of CSV read', async () => {
	const table = await readFile(csv, 'goods.csv');
	if (table.ok) readTable(table.value.rows);
});

const plan = (products: number, cartons: number) => {
	const skus = Array.from({ length: products }, (_, i) => `SKU-${i}`);
	const each = Math.ceil(products / cartons);
	return shipment({
		products: skus.map((sku) => product({ sku })),
		lines: skus.map((sku) => ({ sku, quantity: 12, fulfillmentCenter: 'NRT1' })),
		cartons: Array.from({ length: cartons }, (_, i) =>
			carton({ number: i + 1, contents: skus.slice((i % Math.ceil(products / each)) * each, ((i % Math.ceil(products / each)) + 1) * each).map((sku) => ({ sku, quantity: 12 })) })
		)
	});
};
for (const [products, cartons] of [[2_000, 100], [2_000, 2_000]] as const) {
	const big = plan(products, cartons);
	await median(`${products} products in ${cartons} cartons inspected`, () => inspect(big, '2026-12-08'));
}

const sample = readPlanText(readFileSync(join(import.meta.dirname, '..', '..', 'static', 'samples', 'clean.plan.json'), 'utf8'));
if (!sample.ok) throw new Error('the clean sample cannot be read');
await median('papers of the clean sample (34 cartons, 4 papers)', () => writePapers({ plan: sample.value, revision: 1, draft: false }));
