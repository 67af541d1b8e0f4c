// Time the server takes for each page, as its Server-Timing header tells it, against a running server with seeds in it:
//   NYUKO_DATA=/tmp/seeds npx tsx src/cli/seed.ts && NYUKO_DATA=/tmp/seeds npm start
//   BASE_URL=http://127.0.0.1:4173 npx tsx test/bench/pages.ts
// Ends with status 1 when the median of any page is 100 ms or more.

import process from 'node:process';

const BASE = process.env.BASE_URL ?? 'http://127.0.0.1:4173';
const RUNS = 15;
const LIMIT_MS = 100;

type List = { readonly total: number; readonly rows: readonly { readonly reference: string; readonly skus: number; readonly sku: string }[] };

const list = async (path: string): Promise<List> => (await (await fetch(`${BASE}/api/v1/${path}`)).json()) as List;

const shipments = await list('shipments?state=ready&size=200');
const products = await list('products?size=1');
const largest = shipments.rows.toSorted((a, b) => b.skus - a.skus)[0];
if (!largest) throw new Error(`${BASE} holds no shipment; seed it first`);
console.log(`${shipments.total} shipments ready, ${products.total} products; the shipment opened is ${largest.reference} with ${largest.skus} SKUs`);

const shipment = `/shipments/${encodeURIComponent(largest.reference)}`;
const PAGES = [
	'/shipments',
	'/shipments?state=all&page=15',
	'/shipments?state=all&search=fba15s0700',
	...['goods', 'parties', 'check', 'pack', 'papers'].map((step) => `${shipment}/${step}`),
	'/products',
	'/products?page=80',
	'/products?search=bowl',
	`/products/${encodeURIComponent(products.rows[0]?.sku ?? '')}`,
	'/parties',
	'/rules',
	'/api/v1/docs',
	'/api/v1/shipments?search=cql&sort=deadline',
	'/api/v1/products?search=linen',
	`/api/v1${shipment}`
];

async function serverTime(path: string): Promise<{ status: number; ms: number }> {
	const answer = await fetch(`${BASE}${path}`);
	await answer.arrayBuffer();
	const told = /total;dur=([\d.]+)/.exec(answer.headers.get('server-timing') ?? '')?.[1];
	if (told === undefined) throw new Error(`${path} tells no server time`);
	return { status: answer.status, ms: Number(told) };
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

let slow = 0;
for (const path of PAGES) {
	const first = await serverTime(path);
	const times: number[] = [];
	for (let run = 0; run < RUNS; run++) times.push((await serverTime(path)).ms);
	const middle = median(times);
	if (middle >= LIMIT_MS || first.status >= 400) slow += 1;
	console.log(`${middle.toFixed(1).padStart(7)} ms  worst ${Math.max(...times).toFixed(0).padStart(4)}  first ${first.ms.toFixed(0).padStart(4)}  ${first.status}  ${path}`);
}
console.log(slow === 0 ? `every page answers in under ${LIMIT_MS} ms` : `${slow} too slow or not there`);
process.exitCode = slow === 0 ? 0 : 1;
