import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { randomFrom } from '$lib/domain/packing/random';
import { dayInJapan } from '$lib/server/clock';
import { connect, type Db } from '$lib/server/db/connect';
import { target } from '$lib/server/db/target';
import { writePapers } from '$lib/server/papers';
import * as products from '$lib/server/products';
import * as releases from '$lib/server/releases';
import * as shipments from '$lib/server/shipments';
import { cleanPlan } from './samples/shipment';
import { variation } from './seed/products';
import { shipmentNumber } from './seed/shipments';

// Fills a database to try it at size: `npx tsx src/cli/seed.ts --products 5000 --shipments 1000 [--released 8] [--data DIR]`.
// The same numbers give the same data.

const { values } = parseArgs({
	options: {
		products: { type: 'string', default: '5000' },
		shipments: { type: 'string', default: '1000' },
		released: { type: 'string', default: '8' },
		data: { type: 'string' }
	}
});

const wanted = (name: 'products' | 'shipments' | 'released'): number => {
	const count = Number(values[name]);
	if (!Number.isInteger(count) || count < 0 || count > 100_000) throw new RangeError(`--${name}: expected a whole number up to 100000, got ${values[name]}`);
	return count;
};

/** The first instant of the seeded year; each shipment is made an hour after the one before. */
const START = Date.parse('2026-06-01T00:00:00Z');
const momentOf = (n: number): shipments.Moment => {
	const now = new Date(START + n * 3_600_000);
	return { now, today: dayInJapan(now) };
};

async function release(db: Db, reference: string, now: Date): Promise<boolean> {
	const found = await shipments.find(db, reference);
	if (found?.state !== 'ready') return false;
	const papers = await writePapers({ plan: found.plan, revision: found.revision + 1, draft: false });
	if (!papers.ok) return false;
	return (await releases.release(db, { plan: found.plan, version: found.version, ...papers.value, by: '', now })).ok;
}

const place = values.data === undefined ? target(process.env) : { folder: values.data };
const random = randomFrom(1);
const model = cleanPlan();
const db = await connect(place);
// Seeds that are lost are made again: not waiting for the disk after each shipment is ten times as fast.
if ('folder' in place) await sql`pragma synchronous = off`.execute(db);

const catalogue = Array.from({ length: Math.max(60, wanted('products')) }, (_, n) => variation(model.products, n, random));
const kept = await products.saveMany(db, catalogue.slice(0, wanted('products')), new Date(START));
if (!kept.ok) throw new Error(kept.rejection.errors[0]?.message);

let made = 0;
let released = 0;
for (let n = 0; n < wanted('shipments'); n++) {
	const plan = shipmentNumber(n, { model, products: catalogue }, random);
	const created = await shipments.create(db, plan, momentOf(n));
	if (!created.ok && created.rejection.code === 'not-a-plan') throw new Error(created.rejection.errors[0]?.message);
	if (created.ok) made += 1;
	if (created.ok && released < wanted('released') && (await release(db, plan.reference, momentOf(n).now))) released += 1;
}
await db.destroy();
process.stdout.write(`${wanted('products')} products, ${made} shipments, ${released} of them released\n`);
