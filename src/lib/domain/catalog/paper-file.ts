import { accept, reject, type Result } from '../values/result';

/** Files that are kept of papers, by their media types. */
export const PAPER_FILE_TYPES = ['application/pdf', 'image/png', 'image/jpeg'] as const;
export type PaperFileType = (typeof PAPER_FILE_TYPES)[number];

export const LARGEST_PAPER_FILE = 20 * 1024 * 1024;

export const EXTENSION: Readonly<Record<PaperFileType, string>> = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' };

/** What a file that is none of them looks like. */
export const LOOKS_LIKE = ['empty', 'zip', 'office', 'gif', 'webp', 'tiff', 'heic', 'bmp', 'svg', 'html', 'xml', 'text', 'program', 'unknown'] as const;
export type LooksLike = (typeof LOOKS_LIKE)[number];

export type NotAPaperFile = { readonly code: 'not-a-paper-file'; readonly looksLike: LooksLike };

const begins = (bytes: Uint8Array, at: number, ...signature: readonly number[]): boolean => signature.every((byte, i) => bytes[at + i] === byte);
const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

const PNG = [0x89, ...ascii('PNG'), 0x0d, 0x0a, 0x1a, 0x0a];
const BOM = [0xef, 0xbb, 0xbf];

const isBlank = (byte: number | undefined): boolean => byte === 0x20 || (byte !== undefined && byte >= 0x09 && byte <= 0x0d);

/** Where the content begins, after a byte order mark and blanks. */
function beginning(bytes: Uint8Array): number {
	let at = begins(bytes, 0, ...BOM) ? BOM.length : 0;
	while (isBlank(bytes[at])) at++;
	return at;
}

function typeOf(bytes: Uint8Array): PaperFileType | undefined {
	if (begins(bytes, beginning(bytes), ...ascii('%PDF-'))) return 'application/pdf';
	if (begins(bytes, 0, ...PNG) && begins(bytes, 12, ...ascii('IHDR'))) return 'image/png';
	if (begins(bytes, 0, 0xff, 0xd8, 0xff)) return 'image/jpeg';
	return undefined;
}

const SIGNATURES: readonly [looksLike: LooksLike, at: number, signature: readonly number[]][] = [
	['zip', 0, ascii('PK\u0003\u0004')],
	['office', 0, [0xd0, 0xcf, 0x11, 0xe0]],
	['gif', 0, ascii('GIF8')],
	['webp', 8, ascii('WEBP')],
	['tiff', 0, [...ascii('II'), 0x2a, 0]],
	['tiff', 0, [...ascii('MM'), 0, 0x2a]],
	['heic', 4, ascii('ftyp')],
	['bmp', 0, ascii('BM')],
	['program', 0, ascii('MZ')],
	['program', 0, [0x7f, ...ascii('ELF')]],
	['program', 0, ascii('#!')]
];

/** So much of a file is looked at to tell a text. */
const HEAD = 1024;

/** UTF-8, cut anywhere; nothing where it is something else. */
function decoded(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
	} catch {
		return '';
	}
}

function textKind(bytes: Uint8Array): LooksLike | undefined {
	const head = bytes.subarray(0, HEAD);
	const text = head.some((byte) => byte < 0x20 && !isBlank(byte)) ? '' : decoded(head.subarray(beginning(head))).toLowerCase();
	if (text === '') return undefined;
	if (text.includes('<svg')) return 'svg';
	if (text.startsWith('<!doctype html') || text.includes('<html') || text.includes('<script')) return 'html';
	return text.startsWith('<') ? 'xml' : 'text';
}

/** What a file is by its content; its name says nothing. */
export function readPaperFile(bytes: Uint8Array): Result<PaperFileType, NotAPaperFile> {
	const type = typeOf(bytes);
	if (type) return accept(type);
	if (bytes.length === 0) return reject({ code: 'not-a-paper-file', looksLike: 'empty' });
	const signed = SIGNATURES.find(([, at, signature]) => begins(bytes, at, ...signature))?.[0];
	return reject({ code: 'not-a-paper-file', looksLike: signed ?? textKind(bytes) ?? 'unknown' });
}
