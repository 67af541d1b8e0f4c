import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPlanText } from '$lib/plan-file/read';
import * as casePacks from './case-packs';
import type { Db } from './db/connect';
import { log } from './log';
import * as products from './products';
import * as settings from './settings';
import * as shipments from './shipments';
import { readFile as readSheet } from './tables';

/** In the order in which they are shown: the faulty twin is the one to play with, the clean one shows the goal. */
const SAMPLES = ['clean.plan.json', 'faulty.plan.json'];
const CASE_PACKS = 'case-packs.csv';
const OPENED = 'samples-opened';

const folder = (): string => process.env.NYUKO_SAMPLES ?? join(process.cwd(), 'static', 'samples');

/** Puts the sample shipments and their catalogue into the database, where they are not there yet; answers their references. */
export async function openSamples(db: Db, moment: shipments.Moment): Promise<readonly string[]> {
	const references: string[] = [];
	for (const name of SAMPLES) {
		const read = readPlanText(await readFile(join(folder(), name), 'utf8'));
		if (!read.ok) throw new Error(`the sample ${name} is no plan: ${read.rejection.errors[0]?.message}`);
		const plan = read.value;
		const made = await shipments.create(db, plan, moment);
		if (made.ok && references.length === 0) {
			await products.saveMany(db, plan.products, moment.now);
			await openCasePacks(db, moment.now);
		}
		references.push(plan.reference);
	}
	return references;
}

/** Those that are not there yet: one that somebody changed stays as it is. */
async function openCasePacks(db: Db, now: Date): Promise<void> {
	const sheet = await readSheet(new Uint8Array(await readFile(join(folder(), CASE_PACKS))), CASE_PACKS);
	if (!sheet.ok) throw new Error(`the sample ${CASE_PACKS} cannot be read: ${sheet.rejection.code}`);
	const { report } = await casePacks.preview(db, sheet.value.rows);
	await casePacks.saveMany(db, report.added, now);
}

/** On a database that never held anything: a first shipment to look at. Once, so that a sample deleted stays deleted. */
export async function greet(db: Db, moment: shipments.Moment): Promise<void> {
	if (await settings.find(db, OPENED)) return;
	await settings.save(db, OPENED, moment.now.toISOString());
	const { total } = await shipments.list(db, { search: '', state: 'all', page: 1, size: 1 });
	if (total > 0) return;
	await openSamples(db, moment).catch((fault: unknown) => log.warn({ err: fault }, 'the samples could not be opened'));
}
