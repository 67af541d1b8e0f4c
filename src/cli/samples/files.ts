import { writePlan } from '$lib/plan-file/write';
import type { OutputFile } from '../output';
import { casePacks } from './case-packs';
import { catalogue } from './catalogue';
import { planted } from './faults';
import { inventoryReport } from './inventory-report';
import { manifest } from './manifest';
import { cleanPlan } from './shipment';

/** Every file of `static/samples`, always the same bytes. */
export async function sampleFiles(): Promise<readonly OutputFile[]> {
	const clean = cleanPlan();
	return [
		{ name: 'clean.plan.json', bytes: writePlan(clean) },
		{ name: 'faulty.plan.json', bytes: writePlan(planted(clean)) },
		{ name: 'catalogue.csv', bytes: await catalogue(clean) },
		{ name: 'case-packs.csv', bytes: casePacks(clean) },
		{ name: 'manifest-japan.xlsx', bytes: await manifest(clean) },
		{ name: 'inventory-report-cp932.txt', bytes: inventoryReport(clean) }
	];
}
