import { addDays, type PlainDate } from '$lib/domain/values/plain-date';
import { WITHIN } from '$lib/domain/catalog/evidence';
import type { PaperFileType } from '$lib/domain/catalog/paper-file';
import { type Expression, type ExpressionBuilder, sql, type SqlBool } from 'kysely';
import type { Db } from '$lib/server/db/connect';
import type { Tables } from '$lib/server/db/tables';
import { hasWords } from '$lib/server/db/find-text';
import type { KeptFile } from '$lib/server/evidence-files';

/** A paper in hand as it is kept: days, file, and the products it is about. */
export type KeptEvidence = {
	readonly id: number;
	readonly version: number;
	readonly savedAt: string;
	readonly kind: string;
	readonly reference: string;
	readonly validFrom?: PlainDate;
	readonly validUntil?: PlainDate;
	readonly file?: KeptFile;
	readonly skus: readonly string[];
};

/** How many values one statement may carry on either database, with room to spare. */
const BATCH = 500;

export const inBatches = <T>(items: readonly T[]): T[][] =>
	Array.from({ length: Math.ceil(items.length / BATCH) }, (_, i) => items.slice(i * BATCH, (i + 1) * BATCH));

/** Papers with what is known of their files, never the files themselves. */
export const selected = (db: Db) =>
	db
		.selectFrom('evidence')
		.leftJoin('evidenceFile', 'evidenceFile.sha256', 'evidence.file')
		.select([
			'evidence.id', 'evidence.version', 'evidence.updatedAt', 'evidence.kind', 'evidence.reference', 'evidence.validFrom', 'evidence.validUntil',
			'evidenceFile.sha256', 'evidenceFile.name', 'evidenceFile.type', 'evidenceFile.size'
		]);

type Row = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number];

const fileOf = ({ sha256, name, type, size }: Row): KeptFile | undefined =>
	sha256 === null || name === null || type === null || size === null ? undefined : { sha256, name, type: type as PaperFileType, size };

export function keptOf(row: Row, skus: readonly string[]): KeptEvidence {
	const { id, version, updatedAt: savedAt, kind, reference, validFrom, validUntil } = row;
	const file = fileOf(row);
	return { id, version, savedAt, kind, reference, ...(validFrom && { validFrom }), ...(validUntil && { validUntil }), ...(file && { file }), skus };
}

/** The rows with the SKUs they are about. */
export async function linked(db: Db, rows: readonly Row[]): Promise<KeptEvidence[]> {
	const skus = new Map<number, string[]>(rows.map(({ id }) => [id, []]));
	for (const batch of inBatches(rows.map(({ id }) => id))) {
		const links = await db.selectFrom('evidenceSku').selectAll().where('evidence', 'in', batch).orderBy('sku').execute();
		for (const { evidence, sku } of links) skus.get(evidence)?.push(sku);
	}
	return rows.map((row) => keptOf(row, skus.get(row.id) ?? []));
}

/** Within how many days from today it runs out; `past` is what has run out. */
export const SPANS = ['past', '30', '60', '90'] as const;
export type Span = (typeof SPANS)[number];

export type EvidenceQuery = {
	readonly search?: string;
	readonly kind?: string;
	readonly sku?: string;
	readonly within?: Span;
	/** From 1. */
	readonly page?: number;
	readonly size?: number;
	readonly today: PlainDate;
};

export type EvidenceList = {
	readonly rows: readonly KeptEvidence[];
	readonly total: number;
	/** Of what was searched for, whatever the span. */
	readonly counts: Readonly<Record<Span | 'all', number>>;
	/** The kinds that there are papers of. */
	readonly kinds: readonly string[];
};

const LARGEST_PAGE = 200;

const runsOut = (today: PlainDate, span: Span): Expression<SqlBool> =>
	span === 'past'
		? sql<SqlBool>`valid_until < ${today}`
		: sql<SqlBool>`valid_until >= ${today} and valid_until <= ${addDays(today, WITHIN.find((days) => String(days) === span) ?? 0)}`;

/** The papers about a product, by their ids. */
export const idsOf = (sku: string) => (of: ExpressionBuilder<Tables, keyof Tables>) => of.selectFrom('evidenceSku').select('evidence').where('sku', '=', sku);

const amongst = (db: Db, { search = '', kind, sku }: EvidenceQuery) =>
	selected(db)
		.where(hasWords(search))
		.$if(kind !== undefined, (query) => query.where('evidence.kind', '=', kind!))
		.$if(sku !== undefined, (query) => query.where('evidence.id', 'in', idsOf(sku!)));

async function countsOf(db: Db, query: EvidenceQuery): Promise<EvidenceList['counts']> {
	const counted = await amongst(db, query)
		.clearSelect()
		.select(({ fn }) => [fn.countAll<number>().as('all'), ...SPANS.map((span) => fn.countAll<number>().filterWhere(runsOut(query.today, span)).as(`of${span}`))])
		.executeTakeFirstOrThrow();
	const of = (name: string): number => Number((counted as Record<string, unknown>)[name] ?? 0);
	return { all: of('all'), past: of('ofpast'), '30': of('of30'), '60': of('of60'), '90': of('of90') };
}

/** One page of papers, the one that runs out first on top and those without an end last. */
export async function list(db: Db, query: EvidenceQuery): Promise<EvidenceList> {
	const { within, today, page = 1 } = query;
	const size = Math.min(query.size ?? 50, LARGEST_PAGE);
	const counts = await countsOf(db, query);
	const rows = await amongst(db, query)
		.$if(within !== undefined, (found) => found.where(runsOut(today, within!)))
		.orderBy(sql`case when valid_until is null then 1 else 0 end`)
		.orderBy('evidence.validUntil')
		.orderBy('evidence.kind')
		.orderBy('evidence.key')
		.limit(size)
		.offset((page - 1) * size)
		.execute();
	const kinds = await db.selectFrom('evidence').select('kind').distinct().orderBy('kind').execute();
	return { rows: await linked(db, rows), total: counts[within ?? 'all'], counts, kinds: kinds.map(({ kind }) => kind) };
}
