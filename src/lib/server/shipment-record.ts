import type { Plan } from '$lib/domain/shipment/plan';
import { judgedOn, planned } from '$lib/domain/plan';
import type { PlainDate } from '$lib/domain/values/plain-date';
import type { Facts } from '$lib/domain/compliance/finding';
import { RULESET } from '$lib/domain/compliance/inspect';
import { searchableOf } from '$lib/server/db/find-text';
import type { ShipmentRecord } from '$lib/server/db/tables';

export type ShipmentState = 'blocked' | 'ready' | 'released';

/** A shipment as a list shows it. */
export type ShipmentRow = {
	readonly reference: string;
	readonly version: number;
	readonly state: ShipmentState;
	readonly transport: Plan['transport'];
	readonly shipDay?: PlainDate;
	readonly declareDay?: PlainDate;
	readonly arriveDay?: PlainDate;
	readonly centres: readonly string[];
	readonly shipperCity: string;
	readonly skus: number;
	readonly units: number;
	readonly cartons: number;
	readonly grossWeightG: number;
	readonly blocks: number;
	readonly warns: number;
	/** The worst finding, for the sentence in the list. */
	readonly first?: { readonly code: string; readonly subject: string; readonly facts: Facts };
	/** The set of rules it was last judged by; '' for those judged before it was noted. */
	readonly ruleset: string;
	/** Of the last release; 0 before the first. */
	readonly revision: number;
	readonly createdAt: string;
	readonly updatedAt: string;
};

type Columns = Omit<ShipmentRecord, 'reference' | 'version' | 'doc' | 'revision' | 'createdAt' | 'updatedAt'>;

/** What the list says about a plan; reckoned when it is saved, so that a list reads no plan. */
export function columnsOf(plan: Plan, today: PlainDate): Columns {
	const { summary, findings } = planned(plan, judgedOn(plan, today));
	const blocks = findings.filter(({ severity }) => severity === 'block').length;
	const first = findings.find(({ severity }) => severity !== 'info');
	return {
		state: blocks > 0 ? 'blocked' : 'ready',
		transport: plan.transport,
		shipDay: plan.dates?.ship ?? null,
		declareDay: plan.dates?.declare ?? null,
		arriveDay: plan.dates?.arrive ?? null,
		centres: summary.route.to.join(' '),
		shipperCity: summary.route.from ?? '',
		search: searchOf(plan),
		skus: summary.skus,
		units: summary.units,
		cartons: summary.cartons,
		grossWeightG: summary.grossWeightG,
		blocks,
		warns: findings.filter(({ severity }) => severity === 'warn').length,
		firstCode: first?.code ?? null,
		firstSubject: first?.subject ?? null,
		firstFacts: first ? JSON.stringify(first.facts) : null,
		ruleset: RULESET
	};
}

const searchOf = (plan: Plan): string =>
	searchableOf([
		plan.reference,
		...plan.lines.map(({ sku }) => sku),
		...(plan.destinations ?? []).flatMap(({ fulfillmentCenter, amazonShipmentId, amazonReferenceId, name }) => [
			fulfillmentCenter,
			amazonShipmentId,
			amazonReferenceId,
			name
		]),
		...(plan.carrier?.trackingNumbers ?? []),
		...(plan.cartons ?? []).map(({ trackingNumber }) => trackingNumber),
		...[plan.shipper, plan.importer, plan.broker].flatMap((party) => [party?.name, party?.nameJa]),
		plan.carrier?.name
	]);

const firstOf = ({ firstCode, firstSubject, firstFacts }: RowRecord): ShipmentRow['first'] =>
	firstCode === null ? undefined : { code: firstCode, subject: firstSubject ?? 'shipment', facts: JSON.parse(firstFacts ?? '{}') as Facts };

type RowRecord = Omit<ShipmentRecord, 'doc' | 'search'>;

export function rowOf(record: RowRecord): ShipmentRow {
	const { shipDay, declareDay, arriveDay, centres, firstCode: _code, firstSubject: _subject, firstFacts: _facts, ...row } = record;
	const first = firstOf(record);
	return {
		...row,
		state: row.state as ShipmentState,
		transport: row.transport as Plan['transport'],
		...(shipDay && { shipDay }),
		...(declareDay && { declareDay }),
		...(arriveDay && { arriveDay }),
		centres: centres.split(' ').filter((code) => code !== ''),
		...(first && { first })
	};
}
