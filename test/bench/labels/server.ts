// What a warm server takes for labels, from the stored plan to the bytes: npx tsx test/bench/labels/server.ts
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Carton, Plan } from '../../../src/lib/domain/shipment/plan';
import { connect } from '../../../src/lib/server/db/connect';
import { draftRun } from '../../../src/lib/server/label-run';
import * as labelLedger from '../../../src/lib/server/label-ledger';
import * as shipments from '../../../src/lib/server/shipments';
import { cleanPlan } from '../../../src/cli/samples/shipment';

/** The clean sample with its cartons over and over, each with an id of its own. */
function planOf(count: number): Plan {
	const sample = cleanPlan();
	const cartons = sample.cartons ?? [];
	const carton = (i: number): Carton => {
		const { placements: _placements, sscc: _sscc, ...box } = cartons[i % cartons.length]!;
		return { ...box, number: i + 1, boxId: `FBA15K7Q2MXRU${String(i + 1).padStart(6, '0')}` };
	};
	return { ...sample, reference: `BENCH-${count}`, cartons: Array.from({ length: count }, (_, i) => carton(i)) };
}

const folder = mkdtempSync(join(tmpdir(), 'labels-server-'));
const db = await connect({ folder });
const now = new Date('2026-11-21T00:00:00Z');

/** As the route of a document does it. */
async function download(reference: string): Promise<{ readonly first: number; readonly all: number; readonly bytes: number }> {
	const begin = performance.now();
	const found = await shipments.find(db, reference);
	if (!found) throw new Error(`${reference} was not kept`);
	const run = draftRun({ plan: found.plan, revision: 1, kind: 'carton-labels', voided: await labelLedger.voidedFor(db, found.plan) });
	if (!run.ok) throw new Error(run.rejection.code);
	let [first, bytes] = [0, 0];
	for await (const piece of run.value) {
		first ||= performance.now() - begin;
		bytes += piece.length;
	}
	return { first: first / 1e3, all: (performance.now() - begin) / 1e3, bytes };
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

async function medians(count: number, rounds: number): Promise<{ readonly first: number; readonly all: number; readonly bytes: number }> {
	const { reference } = planOf(count);
	const made = await shipments.create(db, planOf(count), { now, today: '2026-11-21' });
	if (!made.ok) throw new Error(JSON.stringify(made.rejection));
	await download(reference);
	const runs = [];
	for (let round = 0; round < rounds; round++) runs.push(await download(reference));
	return { first: median(runs.map(({ first }) => first)), all: median(runs.map(({ all }) => all)), bytes: runs[0]?.bytes ?? 0 };
}

const rounds = Number(process.env.ROUNDS ?? 3);
const thousand = await medians(1000, rounds);
const many = await medians(5000, rounds);
await db.destroy();
rmSync(folder, { recursive: true });
console.log(JSON.stringify({ thousand, many, peak: process.resourceUsage().maxRSS * 1024 }));
