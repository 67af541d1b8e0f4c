import { type Zippable, zipSync } from 'fflate';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { isEncryptedOffice, kindOf } from '$lib/server/tables';
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
	if (bytes.length === 0) return reject({ code: 'empty-workbook' });
	if (bytes.length > LIMITS.bytes) return reject({ code: 'file-too-large', bytes: bytes.length, limitBytes: LIMITS.bytes, most: LIMITS.bytes / 1024 / 1024 });
	const kind = kindOf(bytes);
	if (kind === 'ole') return reject(isEncryptedOffice(bytes) ? { code: 'encrypted' } : { code: 'old-excel' });
	if (kind !== 'zip') return reject({ code: 'not-a-workbook', looksLike: kind ?? 'text' });
	const archive = openZip(bytes);
	if (!archive.ok) return archive;
	const { value } = archive;
	if (!value.has('xl/workbook.xml')) return reject({ code: 'not-a-workbook', looksLike: value.has('xl/workbook.bin') ? 'XLSB' : value.has('content.xml') ? 'ODS' : value.has('word/document.xml') ? 'DOCX' : 'ZIP' });
	// its macros would run under a name that says there are none
	if (value.names.some((name) => /vbaproject\.bin$/i.test(name))) return reject({ code: 'macro-workbook' });
	const parts = new Map<string, Uint8Array>();
	for (const name of value.names) {
		const part = value.unpack(name);
		if (!part.ok) return part;
		parts.set(name, part.value);
	}
	return accept(new Parts(parts));
}
