import { isPaperKind, type PaperKind } from '$lib/domain/documents/papers';
import { addDays, isPlainDate, type PlainDate } from '$lib/domain/values/plain-date';
import { accept, reject, type Result } from '$lib/domain/values/result';
import type { Db } from '$lib/server/db/connect';
import type { NotFound } from '$lib/server/kept';
import { MOST_WHO } from '$lib/server/label-ledger';
import { sha256 } from '$lib/server/paper-pages';
import type { Papers } from '$lib/server/papers';

/** All papers of a release, or those that go out of the house. */
export const SHOWS = ['all', 'out'] as const;
export type Shows = (typeof SHOWS)[number];

/** A link that shows one release to somebody outside, up to and including a day in Japan. What opens it is not kept, its hash is. */
export type ShareLink = {
	readonly id: string;
	readonly reference: string;
	readonly revision: number;
	readonly shows: Shows;
	readonly until: PlainDate;
	readonly forWhom: string;
	readonly createdAt: string;
	readonly createdBy: string;
	readonly revokedAt?: string;
	readonly lastOpenedAt?: string;
};

/** No link has this token. */
export type LinkUnknown = { readonly code: 'link-unknown' };
/** It was a link, and is none any more: its day has passed, or somebody took it back. */
export type LinkEnded = { readonly code: 'link-ended' };
/** The last day lies before today, or too far ahead. */
export type LinkDayWrong = { readonly code: 'link-day-wrong'; readonly given: string; readonly first: PlainDate; readonly last: PlainDate };

/** A link lasts no longer; whoever needs the papers longer is given another. */
export const MOST_DAYS = 366;
/** How long a link lasts unless somebody says otherwise: goods on the sea arrive within it. */
export const USUAL_DAYS = 60;
/** Bytes of chance in a token. */
export const TOKEN_BYTES = 24;

const INTERNAL: ReadonlySet<string> = new Set<PaperKind>(['prep-sheet', 'packing-steps', 'check-report', 'printer-calibration']);

/** Whether a link shows a paper. */
export const isShown = (shows: Shows, kind: string): boolean => shows === 'all' || !INTERNAL.has(kind);

type Making = Pick<ShareLink, 'reference' | 'revision' | 'shows' | 'until' | 'forWhom'> & {
	readonly by: string;
	/** Unguessable, from the edge: whoever has it sees the papers. */
	readonly token: string;
	readonly now: Date;
	readonly today: PlainDate;
};

export async function make(db: Db, { reference, revision, shows, until, forWhom, by, token, now, today }: Making): Promise<Result<ShareLink, NotFound | LinkDayWrong>> {
	const last = addDays(today, MOST_DAYS);
	if (!isPlainDate(until) || until < today || until > last) return reject({ code: 'link-day-wrong', given: until, first: today, last });
	const known = await db.selectFrom('release').select('revision').where('reference', '=', reference).where('revision', '=', revision).executeTakeFirst();
	if (!known) return reject({ code: 'not-found', what: 'release', id: String(revision) });
	const tokenSha256 = sha256(token);
	const link = {
		id: tokenSha256.slice(0, 12), reference, revision, shows, until,
		forWhom: forWhom.trim().slice(0, MOST_WHO), createdAt: now.toISOString(), createdBy: by.trim().slice(0, MOST_WHO)
	};
	await db.insertInto('shareLink').values({ ...link, tokenSha256 }).execute();
	return accept(link);
}

const COLUMNS = ['id', 'reference', 'revision', 'shows', 'until', 'forWhom', 'createdAt', 'createdBy', 'revokedAt', 'lastOpenedAt'] as const;
type Row = Omit<ShareLink, 'shows' | 'revokedAt' | 'lastOpenedAt'> & { readonly shows: string; readonly revokedAt: string | null; readonly lastOpenedAt: string | null };

const linkOf = ({ shows, revokedAt, lastOpenedAt, ...row }: Row): ShareLink => ({
	...row,
	shows: shows as Shows,
	...(revokedAt !== null && { revokedAt }),
	...(lastOpenedAt !== null && { lastOpenedAt })
});

/** The links of a shipment, the last made first. */
export const list = async (db: Db, reference: string): Promise<ShareLink[]> =>
	(await db.selectFrom('shareLink').select(COLUMNS).where('reference', '=', reference).orderBy('createdAt', 'desc').orderBy('id').execute()).map(linkOf);

export const isOpen = ({ until, revokedAt }: Pick<ShareLink, 'until' | 'revokedAt'>, today: PlainDate): boolean => revokedAt === undefined && until >= today;

/** Takes a link back; one that was taken back before keeps its day. */
export async function revoke(db: Db, reference: string, id: string, now: Date): Promise<Result<ShareLink, NotFound>> {
	const mine = db.selectFrom('shareLink').select(COLUMNS).where('reference', '=', reference).where('id', '=', id);
	await db.updateTable('shareLink').set({ revokedAt: now.toISOString() }).where('reference', '=', reference).where('id', '=', id).where('revokedAt', 'is', null).execute();
	const row = await mine.executeTakeFirst();
	return row ? accept(linkOf(row)) : reject({ code: 'not-found', what: 'link', id });
}

const TOKEN = /^[A-Za-z0-9_-]{22,64}$/;

/** The link that a token opens today. */
export async function opened(db: Db, token: string, today: PlainDate): Promise<Result<ShareLink, LinkUnknown | LinkEnded>> {
	if (!TOKEN.test(token)) return reject({ code: 'link-unknown' });
	const row = await db.selectFrom('shareLink').select(COLUMNS).where('tokenSha256', '=', sha256(token)).executeTakeFirst();
	if (!row) return reject({ code: 'link-unknown' });
	const link = linkOf(row);
	return isOpen(link, today) ? accept(link) : reject({ code: 'link-ended' });
}

/** Notes that somebody looked. */
export async function noteOpened(db: Db, { id }: Pick<ShareLink, 'id'>, now: Date): Promise<void> {
	await db.updateTable('shareLink').set({ lastOpenedAt: now.toISOString() }).where('id', '=', id).execute();
}

/** What of a set a link shows; its `release.json` then lists no more than these. */
export function shownOf({ release, files }: Papers, shows: Shows): Papers {
	const documents = release.documents.filter(({ kind }) => !isPaperKind(kind) || isShown(shows, kind));
	if (documents.length === release.documents.length) return { release, files };
	const names = new Set(documents.map(({ file }) => file));
	return { release: { ...release, documents }, files: files.filter(({ name }) => names.has(name)) };
}

/** On every answer to a token: it is for whoever was given it, and nobody else comes to know of it. */
export const LINK_HEADERS: Readonly<Record<string, string>> = {
	'x-robots-tag': 'noindex, nofollow, noarchive',
	'referrer-policy': 'no-referrer',
	'cache-control': 'private, no-store'
};
