import { inflateRawSync } from 'node:zlib';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { LIMITS, type FileRejection } from './limits';

type Entry = { readonly name: string; readonly packed: Uint8Array; readonly method: number; readonly declared: number; readonly isEncrypted: boolean };

/** Files of a ZIP that are wanted, unpacked within one budget whatever its headers claim. */
export class Archive {
	#entries: ReadonlyMap<string, Entry>;
	#left: number = LIMITS.unpackedBytes;

	constructor(entries: readonly Entry[]) {
		this.#entries = new Map(entries.map((entry) => [entry.name, entry]));
	}

	/** In the order of the directory, without folders. */
	get names(): string[] {
		return [...this.#entries.keys()].filter((name) => !name.endsWith('/'));
	}

	has(name: string): boolean {
		return this.#entries.has(name);
	}

	unpack(name: string): Result<Uint8Array, FileRejection> {
		const entry = this.#entries.get(name);
		if (!entry) return reject({ code: 'file-damaged', part: name });
		if (entry.isEncrypted) return reject({ code: 'encrypted' });
		const bomb = { code: 'zip-bomb', most: LIMITS.unpackedBytes / 1024 / 1024 } as const;
		const isSwollen = (bytes: number) => bytes > this.#left || (bytes > 8 * 1024 * 1024 && bytes > LIMITS.ratio * entry.packed.length);
		if (isSwollen(entry.declared)) return reject(bomb);
		try {
			// the declared size is only a claim: inflating stops at what may still be unpacked
			const bytes = entry.method === 0 ? entry.packed : inflateRawSync(entry.packed, { maxOutputLength: Math.max(1, this.#left) });
			if (isSwollen(bytes.length)) return reject(bomb);
			if (bytes.length !== entry.declared) return reject({ code: 'file-damaged', part: name });
			this.#left -= bytes.length;
			return accept(bytes);
		} catch (error) {
			const isBomb = error instanceof RangeError && (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
			return reject(isBomb ? bomb : { code: 'file-damaged', part: name });
		}
	}
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** Opens a ZIP by the directory at its end; nothing is unpacked yet. */
export function openZip(bytes: Uint8Array): Result<Archive, FileRejection> {
	const damaged = reject({ code: 'file-damaged', part: 'zip' } as const);
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = endOfDirectory(view);
	if (end === undefined) return damaged;
	const count = view.getUint16(end + 10, true);
	if (count > LIMITS.entries) return reject({ code: 'zip-bomb', most: LIMITS.unpackedBytes / 1024 / 1024 });
	const entries: Entry[] = [];
	let at = view.getUint32(end + 16, true);
	for (let i = 0; i < count; i++) {
		const entry = entryAt(bytes, view, at);
		if (!entry) return damaged;
		entries.push(entry.entry);
		at = entry.next;
	}
	return accept(new Archive(entries));
}

function endOfDirectory(view: DataView): number | undefined {
	for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at--) {
		if (view.getUint32(at, true) === END) return at;
	}
	return undefined;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): { entry: Entry; next: number } | undefined {
	if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return undefined;
	const nameLength = view.getUint16(at + 28, true);
	const extraLength = view.getUint16(at + 30, true);
	const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
	if (next > bytes.length) return undefined;
	const name = Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8').replaceAll('\\', '/');
	const packedSize = view.getUint32(at + 20, true);
	const local = view.getUint32(at + 42, true);
	if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) return undefined;
	const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
	if (start + packedSize > bytes.length) return undefined;
	return {
		next,
		entry: {
			name,
			packed: bytes.subarray(start, start + packedSize),
			method: view.getUint16(at + 10, true),
			declared: view.getUint32(at + 24, true),
			isEncrypted: (view.getUint16(at + 8, true) & 1) === 1
		}
	};
}
