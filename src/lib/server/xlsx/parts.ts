import { type Zippable, zipSync } from 'fflate';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { LIMITS, type FileRejection } from '$lib/server/tables/limits';
import { openZip } from '$lib/server/tables/zip';

/** ZIP keeps no zone: the earliest day it can hold, the same everywhere, so that equal sheets make equal bytes. */
const MTIME = new Date(1980, 0, 1);
const PACKED = /\.(png|jpe?g|gif|emf|zip|bin)$/i;

/** The parts of a workbook; what is not set stays byte for byte as it came. */
export class Parts {
	readonly #parts: Map<string, Uint8Array>;

	constructor(parts: Map<string, Uint8Array>) {
		this.#parts = parts;
	}

	get names(): readonly string[] {
		return [...this.#parts.keys()];
	}

	has(name: string): boolean {
		return this.#parts.has(name);
	}

	text(name: string): string {
		const bytes = this.#parts.get(name);
		if (!bytes) throw new RangeError(`part: none is called ${name}`);
		return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
	}

	set(name: string, content: string | Uint8Array): void {
		this.#parts.set(name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
	}

	remove(name: string): void {
		this.#parts.delete(name);
	}

	zipped(): Uint8Array<ArrayBuffer> {
		const entries: Zippable = Object.fromEntries([...this.#parts].map(([name, bytes]) => [name, [bytes, { level: PACKED.test(name) ? 0 : 6, mtime: MTIME }]]));
		return new Uint8Array(zipSync(entries));
	}
}

/** Opens an XLSX within the bounds of every table that is read. */
export function openParts(bytes: Uint8Array): Result<Parts, FileRejection> {
	if (bytes.length === 0) return reject({ code: 'empty-file' });
	if (bytes.length > LIMITS.bytes) return reject({ code: 'file-too-large', bytes: bytes.length, limitBytes: LIMITS.bytes, most: LIMITS.bytes / 1024 / 1024 });
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return reject(bytes[0] === 0xd0 && bytes[1] === 0xcf ? { code: 'old-excel' } : { code: 'not-a-spreadsheet', looksLike: 'text' });
	const archive = openZip(bytes);
	if (!archive.ok) return archive;
	if (!archive.value.has('xl/workbook.xml')) return reject({ code: 'not-a-spreadsheet', looksLike: 'ZIP' });
	const parts = new Map<string, Uint8Array>();
	for (const name of archive.value.names) {
		const part = archive.value.unpack(name);
		if (!part.ok) return part;
		parts.set(name, part.value);
	}
	return accept(new Parts(parts));
}
