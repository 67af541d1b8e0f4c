import { type Zippable, zipSync } from 'fflate';
import type { Papers } from '$lib/server/papers';

/** ZIP keeps no zone: the earliest day it can hold, the same everywhere, so that equal papers make equal bytes. */
export const MTIME = new Date(1980, 0, 1);

/** The papers and their release.json as one ZIP. PDF is packed already; packing it again gains nothing. */
export function zipOf({ files, release }: Papers): Uint8Array<ArrayBuffer> {
	const entries: Zippable = Object.fromEntries(files.map(({ name, bytes }) => [name, [bytes, { level: 0, mtime: MTIME }]]));
	entries['release.json'] ??= [new TextEncoder().encode(`${JSON.stringify(release, null, '\t')}\n`), { level: 6, mtime: MTIME }];
	return new Uint8Array(zipSync(entries));
}

/** Some files as one ZIP. */
export const zipped = (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array<ArrayBuffer> =>
	new Uint8Array(zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, [bytes, { level: 6, mtime: MTIME }]]))));
