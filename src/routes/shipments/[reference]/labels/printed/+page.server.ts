import { fail } from '@sveltejs/kit';
import { numbered } from '$lib/domain/documents/cartons';
import { plainCode } from '$lib/domain/shipment/dock-codes';
import type { Plan } from '$lib/domain/shipment/plan';
import { statusOf } from '$lib/server/http';
import * as ledger from '$lib/server/label-ledger';
import { isAbout, runsOf } from '$lib/server/label-runs';
import * as shipments from '$lib/server/shipments';
import { boxIdsIn, voidIn } from './void-form';
import { Query } from './query';
import type { Actions, PageServerLoad } from './$types';

const RUNS = 30;
const LABELS = 100;

const part = <T>(items: readonly T[], page: number, size: number) => ({ rows: items.slice((page - 1) * size, page * size), total: items.length, size });

/** Void box ids with the carton that has or had each, and how often each was printed. */
function voidsOf(prints: readonly ledger.KeptPrint[], own: readonly ledger.Voided[], cartonOf: ReadonlyMap<string, number>) {
	const byId = new Map(own.map((voided) => [voided.boxId, { ...voided, isOwn: true }]));
	const times = new Map<string, number>();
	const printedAs = new Map<string, number>();
	for (const { boxId, copies, carton, voided } of prints) {
		if (boxId === undefined) continue;
		times.set(boxId, (times.get(boxId) ?? 0) + copies);
		if (carton !== undefined) printedAs.set(boxId, carton);
		if (voided && !byId.has(boxId)) byId.set(boxId, { ...voided, isOwn: false });
	}
	return [...byId.values()].map((voided) => ({ ...voided, carton: printedAs.get(voided.boxId) ?? cartonOf.get(voided.boxId), printed: times.get(voided.boxId) ?? 0 }));
}

const cartonsOf = (plan: Plan): Map<string, number> => new Map(numbered(plan).map(({ carton, boxId }) => [plainCode(boxId), carton.number]));

export const load: PageServerLoad = async ({ locals: { db, today }, params: { reference }, url, parent }) => {
	const query = Query.parse(Object.fromEntries(url.searchParams));
	const { plan } = await parent();
	const prints = await ledger.list(db, reference);
	const cartonOf = cartonsOf(plan);
	const voids = voidsOf(prints, await ledger.voidedUnder(db, reference), cartonOf);
	const runs = runsOf(prints);
	const about = isAbout(query.search);
	const isSearched = query.search.trim() !== '';
	const open = query.run === undefined || isSearched ? undefined : prints.filter(({ run }) => run === query.run);
	const runsPage = open ? Math.max(1, Math.ceil((runs.findIndex(({ run }) => run === query.run) + 1) / RUNS)) : query.page;
	return {
		query,
		today,
		counts: { runs: runs.length, labels: prints.reduce((sum, { copies }) => sum + copies, 0), voids: voids.length },
		runs: part(runs, runsPage, RUNS),
		runsPage,
		labels: open ? part(open, query.page, LABELS) : isSearched ? part(prints.filter(about), query.page, LABELS) : undefined,
		voids: part(voids.filter(({ boxId, carton, by }) => about({ boxId, printedBy: by, ...(carton !== undefined && { carton }) })), query.page, LABELS),
		/** Box ids that cartons carry now: a carton whose label is void and that still carries it needs another. */
		carried: voids.flatMap(({ boxId }) => cartonOf.get(boxId) ?? [])
	};
};

const refused = (status: number, code: string, given = '') => fail(status, { refused: { code, given } });

export const actions: Actions = {
	void: async ({ locals: { db, now }, params: { reference }, request }) => {
		const { typed, boxIds: named, unknown: meant, why, by } = voidIn(await request.formData());
		const stored = await shipments.find(db, reference);
		if (!stored) return refused(404, 'not-found');
		const boxIdOf = new Map(numbered(stored.plan).map(({ carton, boxId }) => [carton.number, boxId]));
		const { boxIds: read, wrong } = boxIdsIn(typed, boxIdOf);
		const boxIds = [...new Set([...named, ...read])];
		if (wrong !== undefined) return refused(422, 'no-such-carton', wrong.slice(0, 60));
		if (boxIds.length === 0) return refused(422, 'nothing-named');
		if (why === '') return refused(422, 'void-reason-missing');
		const unknown = await ledger.unknownAmong(db, stored.plan, boxIds);
		if (unknown.some((boxId) => !meant.includes(boxId))) return fail(422, { asked: { unknown } });
		const before = await ledger.voidedAmong(db, boxIds);
		const done = await ledger.voidBoxIds(db, reference, { boxIds, why, by, now });
		if (!done.ok) return refused(statusOf(done.rejection), done.rejection.code);
		return {
			voided: { boxIds: boxIds.filter((boxId) => !before.has(boxId)), already: before.size, why, by }
		};
	},

	/** Takes voids back that were a slip. */
	restore: async ({ locals: { db }, params: { reference }, request }) => {
		const { boxIds, why, by } = voidIn(await request.formData());
		const restored: string[] = [];
		for (const boxId of boxIds) if ((await ledger.unvoid(db, reference, boxId)).ok) restored.push(boxId);
		return restored.length > 0 ? { restored: { boxIds: restored, why, by } } : refused(404, 'not-void', boxIds[0]);
	}
};
